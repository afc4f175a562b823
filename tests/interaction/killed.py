"""Interviews in processes of their own that are killed with SIGKILL, then taken up again. Run by `test_killed`.

In: how many kills, a seed, a folder. Out: one JSON line per kill, with what was found to be wrong (nothing).
The processes are forked before any thread exists, so that a hundred of them take seconds.
"""

from __future__ import annotations

import json
import os
import random
import signal
import sys
from collections.abc import Callable, Sequence
from pathlib import Path

from interview_desktop.events.interview import AnswerClosed, Entry, Event, PhraseHeard, Said
from interview_desktop.interaction.interview.state import State
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media
from tests.interaction.interview.candidates import HALF_A_STORY, WHOLE_STORY, plan
from tests.interaction.parts import room

SCRIPT: list[str | None] = [
    HALF_A_STORY,
    "we saved a lot of time",
    WHOLE_STORY,
    "um",
    WHOLE_STORY,
    "who is on the team",
]
OPERATIONS = 60  # about as many journal writes and recorded blocks, before and after, as the interview makes


class Countdown:
    """Kills this process at the given operation."""

    left = 0

    @classmethod
    def tick(cls) -> None:
        cls.left -= 1
        if cls.left == 0:
            os.kill(os.getpid(), signal.SIGKILL)


class MortalJournal(Journal):
    def extend(
        self, session: str, run: str, events: Sequence[Event], *, wall: float, monotonic: float
    ) -> tuple[Entry, ...]:
        Countdown.tick()
        entries = super().extend(session, run, events, wall=wall, monotonic=monotonic)
        Countdown.tick()
        return entries


def be_interviewed(told: int) -> None:
    """Until killed. What was told is written to the pipe `told`: that much at least must be on the disk."""
    write = Media.write

    def mortal_write(media: Media, *arguments: object) -> None:
        write(media, *arguments)  # type: ignore[arg-type]
        Countdown.tick()

    Media.write = mortal_write  # type: ignore[assignment, method-assign]
    with room([*SCRIPT], journal=MortalJournal) as here:
        here.service.subscribe(lambda one: _pass_on(told, one))
        here.service.start(plan(3))
        here.wait_for_end()


def _pass_on(pipe: int, told: object) -> None:
    if isinstance(told, Entry):
        os.write(pipe, (told.model_dump_json() + "\n").encode())


def take_up(session: str, told: list[Entry], answer: int) -> None:
    """What is wrong with what is left, as JSON into the pipe `answer`."""
    wrong: list[str] = []
    script: list[str | None] = [*[WHOLE_STORY] * 9, "no"]
    with room(script) as here:
        entries = here.past.entries(session)
        if list(entries[: len(told)]) != told:
            wrong.append("an event that was acted on is not in the journal")
        before = here.past.state(session)
        if before.finished is None:
            here.service.resume_session(session)
            here.wait_for_end()
        after = here.past.state(session)
        wrong += _compared(before, after, [entry.event for entry in here.past.entries(session)][len(entries) :])
        for recording in here.media.recordings(session):
            if recording.state == "lost":
                wrong.append(f"recording {recording.name} is lost")
    os.write(answer, json.dumps(wrong).encode())


def _compared(before: State, after: State, later: list[Event]) -> list[str]:
    wrong = []
    if after.finished is None:
        wrong.append("the interview was not finished")
    for turn in before.turns:
        now = after.turn(turn.number)
        if now is None or not now.text.startswith(turn.text):
            wrong.append(f"turn {turn.number} lost words")
    asked = [event for event in later if isinstance(event, Said) and event.role in ("repeat", "question", "probe")]
    awaited = before.awaited if before.finished is None else None
    again = bool(asked) and asked[0].question == before.question
    if awaited is not None and not (again and asked[0].text.endswith(awaited.asked)):
        wrong.append("it did not reopen at the same question")
    return wrong


def forked(work: Callable[[int], None]) -> tuple[str, int]:
    """Run `work(pipe)` in a child; returns what it wrote and its wait status."""
    read, write = os.pipe()
    child = os.fork()
    if child == 0:
        os.close(read)
        try:
            work(write)
        finally:
            os._exit(0)
    os.close(write)
    with os.fdopen(read) as pipe:
        text = pipe.read()
    return text, os.waitpid(child, 0)[1]


def kill_once(home: Path, operation: int) -> dict[str, object]:
    os.environ["INTERVIEW_HOME"] = str(home)
    home.mkdir(parents=True)
    Countdown.left = operation
    text, status = forked(be_interviewed)
    Countdown.left = 0
    # A line may be torn by the kill: what is in it was told to nobody.
    told = [Entry.model_validate_json(line) for line in text.splitlines(keepends=True) if line.endswith("\n")]
    answers = sum(isinstance(entry.event, AnswerClosed | PhraseHeard) for entry in told)
    wrong: list[str] = []
    if told:
        found, _ = forked(lambda pipe: take_up(told[0].session, told, pipe))
        wrong = json.loads(found) if found else ["taking it up failed"]
    killed = os.WIFSIGNALED(status)
    return {"operation": operation, "killed": killed, "told": len(told), "answers": answers, "wrong": wrong}


def main(kills: int, seed: int, folder: Path) -> None:
    chance = random.Random(seed)
    for number in range(kills):
        print(json.dumps(kill_once(folder / str(number), chance.randint(1, OPERATIONS))), flush=True)  # noqa: T201


if __name__ == "__main__":
    main(int(sys.argv[1]), int(sys.argv[2]), Path(sys.argv[3]))
