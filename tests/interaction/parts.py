"""A voice and ears for tests of the service: they keep the timing of real ones out, and nothing else.

The store behind them is real, on the test's own disk.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from threading import Condition

from interview_desktop.engines.replies import Replies
from interview_desktop.engines.speech_to_text import SecondHearing
from interview_desktop.errors import DeviceMissing
from interview_desktop.events.feedback import Feedback
from interview_desktop.events.interview import Entry
from interview_desktop.events.notices import Notice, SessionClosed
from interview_desktop.events.plan import Plan
from interview_desktop.events.speech import CommitReason, TurnMode
from interview_desktop.interaction.coaching import Coaching
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.listening.listener import Opening
from interview_desktop.interaction.measuring import Instruments, NoInstruments
from interview_desktop.interaction.past import Past
from interview_desktop.interaction.reporting import Beside, Reports
from interview_desktop.interaction.service import InteractionService, Parts, Record, Tell
from interview_desktop.settings import Settings, load
from interview_desktop.store.database import Database, default_path
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media, default_folder
from interview_desktop.store.results import Results
from interview_desktop.store.seal import IdentitySeal
from interview_desktop.structure.competencies import COMPETENCIES
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.rubric import Rubric
from interview_desktop.structure.service import GENERAL_FEEDBACK, GENERAL_RUBRIC
from interview_desktop.structure.shipped import shipped_pack
from interview_desktop.user.service import UserService
from tests.interaction.interview.candidates import phrase, wordings


class ImmediateVoice:
    """Says every line in no time, or, while `holding`, not at all until it is hushed."""

    def __init__(self, tell: Tell) -> None:
        self.said: list[str] = []
        self.voices: list[int] = []
        self.prepared: list[str] = []
        self.hushed = 0
        self.stopped = False
        self.holding = False
        self._tell = tell
        self._queued: list[int] = []

    def prepare(self, lines: list[tuple[str, int]]) -> None:
        self.prepared += [text for text, _ in lines]

    def say(self, line: int, text: str, voice: int = 0) -> None:
        self.said.append(text)
        self.voices.append(voice)
        if self.holding:
            self._queued.append(line)
        else:
            self._tell(inputs.LineEnded(line, cut=False, seconds=1.0))

    def hush(self) -> None:
        self.hushed += 1
        queued, self._queued = self._queued, []
        for line in queued:
            self._tell(inputs.LineEnded(line, cut=True, seconds=0.0))

    def stop(self) -> None:
        self.stopped = True


class ScriptedEars:
    """Hears what the script says each time the floor is given; a None in the script is a person who is silent."""

    def __init__(self, tell: Tell, record: Record, script: list[str | None]) -> None:
        self.openings: list[Opening] = []
        self.closed: list[CommitReason] = []
        self.modes: list[TurnMode] = []
        self.thinking: list[bool] = []
        self.stopped = False
        self.tell = tell
        self.record = record
        self._script = script

    def open(self, opening: Opening) -> None:
        self.openings.append(opening)
        text = self._script.pop(0) if self._script else None
        if text is not None:
            self.say(text)
            self.tell(inputs.TurnCommitted(opening.turn, "silence", 0.8, 20.0))

    def say(self, text: str) -> None:
        import numpy as np

        opening = self.openings[-1]
        self.record(opening.recording, np.zeros(8000, dtype=np.float32))
        self.tell(inputs.PhraseEnded(opening.turn, phrase(text, opening.recording)))

    def close(self, reason: CommitReason = "paused") -> None:
        self.closed.append(reason)

    def set_mode(self, mode: TurnMode) -> None:
        self.modes.append(mode)

    def think(self, on: bool) -> None:
        self.thinking.append(on)

    def finished(self) -> None:
        self.tell(inputs.TurnCommitted(self.openings[-1].turn, "finished", None, 5.0))

    def begin(self) -> None:
        self.say("begun by hand")

    def stop(self) -> None:
        self.stopped = True


@dataclass
class Room:
    """A service with its store and the parts it made, and everything it told."""

    service: InteractionService
    past: Past
    coaching: Coaching
    journal: Journal
    media: Media
    voices: list[ImmediateVoice] = field(default_factory=list)
    ears: list[ScriptedEars] = field(default_factory=list)
    told: list[Entry | Notice] = field(default_factory=list)
    contributed: list[Feedback] = field(default_factory=list)
    changed: Condition = field(default_factory=Condition)

    def hear(self, told: Entry | Notice) -> None:
        with self.changed:
            self.told.append(told)
            self.changed.notify_all()

    def wait(self, condition: Callable[[], bool], timeout: float = 10.0) -> None:
        with self.changed:
            assert self.changed.wait_for(condition, timeout), f"waited in vain in phase {self.service.state.phase}"

    def wait_for_end(self) -> None:
        self.wait(lambda: any(isinstance(one, SessionClosed) for one in self.told))

    def wait_for_phase(self, phase: str) -> None:
        self.wait(lambda: self.service.state.phase == phase)

    def events(self, kind: type) -> list[object]:
        return [one.event for one in self.told if isinstance(one, Entry) and isinstance(one.event, kind)]

    def notices(self, kind: type) -> list[object]:
        return [one for one in self.told if isinstance(one, kind)]


class ShippedYardsticks:
    """The general rubric and feedback template as they come with the program, without a library."""

    def __init__(self) -> None:
        self.rubric = next(one for one in shipped_pack("rubrics.json").rubrics if one.id == GENERAL_RUBRIC)
        templates = shipped_pack("feedback.json").feedback_templates
        self.template = next(one for one in templates if one.id == GENERAL_FEEDBACK)

    def rubric_of(self, plan: Plan) -> tuple[Rubric, int]:
        return self.rubric, 1

    def feedback_template_of(self, plan: Plan) -> tuple[FeedbackTemplate, int]:
        return self.template, 1


def _user(results: Results) -> UserService:
    return UserService(results, competencies=COMPETENCIES, switched_off=lambda: load().switched_off)


@contextmanager
def room(
    script: list[str | None],
    *,
    deaf: bool = False,
    holding: bool = False,
    journal: type[Journal] = Journal,
    replies: Replies | None = None,
    second_hearing: SecondHearing | None = None,
    instruments: Instruments | None = None,
) -> Iterator[Room]:
    """An interview room whose candidate follows the script; `deaf`: no microphone is to be had."""
    seal = IdentitySeal()
    database = Database(default_path())
    books = journal(database, seal)
    media = Media(default_folder(), seal, database)

    def voice(tell: Tell, _: Settings) -> ImmediateVoice:
        made.voices.append(ImmediateVoice(tell))
        made.voices[-1].holding = holding
        return made.voices[-1]

    def ears(tell: Tell, record: Record, _: Settings) -> ScriptedEars:
        if deaf:
            raise DeviceMissing("No microphone was found.", "Plug one in.")
        made.ears.append(ScriptedEars(tell, record, script))
        return made.ears[-1]

    measures = instruments or NoInstruments()
    parts = Parts(
        voice,
        ears,
        replies=lambda _tell, _settings: replies,
        second_hearing=lambda _: second_hearing,
        instruments=lambda: measures,
    )
    service = InteractionService(settings=load, wordings=wordings, journal=books, media=media, parts=parts)
    yardsticks, user = ShippedYardsticks(), _user(Results(database, seal))
    beside = Beside(yardsticks, lambda: measures, lambda: load().switched_off)
    coaching = Coaching(
        books,
        media,
        Reports(books, media, lambda: service.session, beside),
        user,
        running=lambda: service.session,
        sample_rubric=lambda: yardsticks.rubric,
        sample_template=lambda: yardsticks.template,
        contribute=lambda document: made.contributed.append(document),  # noqa: PLW0108 - `made` comes later
    )
    past = Past(books, media, lambda: service.session, coaching.feedback)
    made = Room(service, past, coaching, books, media)
    service.subscribe(made.hear)
    try:
        yield made
    finally:
        service.close()
        media.close()
        books.close()
        database.close()
