"""The running program in a process of its own: every engine that a model brings is at work once.

In: INTERVIEW_HOME, in which all models but DistilBERT are installed, and the folder of its checkpoint as the argument.
Out: one line of JSON: who was at work, and every module that this process has loaded. `test_lean` looks at it.
"""

from __future__ import annotations

import json
import logging
import sys
from contextlib import closing
from pathlib import Path

from interview_desktop import compose
from interview_desktop.compose import Services
from interview_desktop.devices.files import AnswersMicrophone
from interview_desktop.devices.silent_speaker import SilentSpeaker
from interview_desktop.events.interview import AnswerHeardAgain, Entry, ListeningOpened
from interview_desktop.events.notices import EngineInUse, Failed, Notice
from interview_desktop.interaction.rehearsal import Rehearsal, Seat

ANSWER = "Last winter our two biggest customers wanted the same machine, and I had to find a way for both of them."
TALLY = "interview_desktop.engines.replies.tally"
# Seconds that the microphone's clock goes on after an answer: enough to end a phrase, too few to end the turn. So the
# interview waits until words for a reaction were sought, and only then the candidate says that the answer is over.
TRAILING = 0.8


class Witness(logging.Handler):
    """Hears what the interview tells, and what the log says of reactions; ends the answer when one was sought."""

    def __init__(self, services: Services) -> None:
        super().__init__(logging.INFO)
        self._services = services
        self.engines: dict[str, str] = {}
        self.heard_again: set[str] = set()
        self.reactions = 0
        self.faults: list[str] = []

    def hear(self, told: Entry | Notice) -> None:
        if isinstance(told, EngineInUse):
            self.engines[told.capability] = told.name
        elif isinstance(told, Failed):
            self.faults.append(told.sentence)
        elif isinstance(told, Entry) and isinstance(told.event, AnswerHeardAgain):
            self.heard_again |= {phrase.engine for phrase in told.event.phrases}

    def emit(self, record: logging.LogRecord) -> None:
        self.reactions += 1
        self._services.interaction.finished_answer()


def main(checkpoint: Path) -> None:
    microphone = AnswersMicrophone(trailing=TRAILING)
    services = compose.build(microphone=lambda _: microphone, speaker=lambda _: SilentSpeaker())
    witness = Witness(services)
    with closing(services):
        compose.warm()
        services.models.install("distilbert-sst2", source=checkpoint)
        _interview(services, microphone, witness)
        mood = _mood()
    told = {
        "engines": witness.engines,
        "heard_again_by": sorted(witness.heard_again),
        "reactions": witness.reactions,
        "faults": witness.faults,
        "mood_by": mood,
        "modules": sorted(sys.modules),
    }
    print(json.dumps(told))  # noqa: T201 - what this process is for


def _interview(services: Services, microphone: AnswersMicrophone, witness: Witness) -> None:
    """One question answered aloud; then the candidate has nothing more to say."""
    from interview_desktop.engines.text_to_speech.choice import create

    log = logging.getLogger(TALLY)
    log.setLevel(logging.INFO)
    log.addHandler(witness)
    services.interaction.subscribe(witness.hear)
    with closing(create("espeak-ng", compose.outfit())) as candidate:
        spoken = [(block.samples, block.rate) for block in candidate.synthesise(ANSWER)]

    def answer(opened: ListeningOpened) -> bool:
        while spoken:
            microphone.answer(*spoken.pop(0))
        return opened.turn == 1

    plan = services.structure.plan("general-behavioural", questions=1, max_probes=0)
    seat = Seat(answer, spoken=True, candidate="sample", told="")
    Rehearsal(services.interaction, seat).sit(plan, seed=1)


def _mood() -> str:
    """By whom, as the verb `mood` asks."""
    from interview_desktop.engines.text_mood import choice

    outfit = compose.outfit()
    chosen = choice.choose("auto", choice.available(outfit))
    with closing(choice.create(chosen.name, outfit)) as engine:
        engine.open()
        return engine.mood(ANSWER).engine


if __name__ == "__main__":
    main(Path(sys.argv[1]))
