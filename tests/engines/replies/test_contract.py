"""What every engine of reactions keeps: a fake, DialoGPT on a tiny model, a server on this machine."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import psutil
import pytest

from interview_desktop.engines.replies import Exchange, Reaction, Replies
from interview_desktop.engines.replies.dialogpt import DialoGpt
from interview_desktop.engines.replies.endpoint import Endpoint
from interview_desktop.engines.replies.filters import refusal
from interview_desktop.engines.replies.safety import is_rude
from interview_desktop.errors import EngineError
from tests.fake_replies import HandReplies
from tests.loopback_openai import LoopbackOpenAi

HISTORY = (Exchange("What happened?", "We had a problem with the report, it was hard work and the manager was angry."),)
CYCLES = 100
GROWTH = 24_000_000  # bytes after 100 cycles; one tiny model is 0.5 MB, one of anything kept each time would show

Make = Callable[[], Replies]


@pytest.fixture(params=["fake", "dialogpt", "endpoint"])
def make(request: pytest.FixtureRequest) -> Iterator[Make]:
    if request.param == "fake":
        yield lambda: HandReplies(["I see, thank you."])
    elif request.param == "dialogpt":
        folder: Path = request.getfixturevalue("dialogpt_folder")
        yield lambda: DialoGpt(folder, "dialogpt-small")
    else:
        with LoopbackOpenAi('{"reaction": "that sounds like hard work"}') as server:
            yield lambda: Endpoint(server.url, "small", timeout=20.0)


@pytest.fixture
def engine(make: Make) -> Iterator[Replies]:
    made = make()
    made.open()
    yield made
    made.close()


def never() -> bool:
    return False


def test_it_has_a_name_to_show(engine: Replies) -> None:
    assert engine.name


def test_a_reaction_may_be_said(engine: Replies) -> None:
    told = [reaction for seed in range(4) if (reaction := engine.react(HISTORY, "warm", seed, never))]
    assert told
    for reaction in told:
        assert reaction.engine == engine.name
        assert refusal(reaction.text, HISTORY[-1], is_rude) is None
        assert 1 <= reaction.passed <= reaction.tried


def test_two_in_a_row_are_alike_for_one_seed(engine: Replies) -> None:
    assert engine.react(HISTORY, "neutral", 5, never) == engine.react(HISTORY, "neutral", 5, never)


def test_what_is_unwanted_from_the_beginning_is_not_begun(engine: Replies) -> None:
    assert engine.react(HISTORY, "warm", 1, lambda: True) is None


def test_it_is_given_up_in_the_middle_and_works_again(engine: Replies) -> None:
    asked = 0

    def unwanted() -> bool:
        nonlocal asked
        asked += 1
        return asked > 1

    assert engine.react(HISTORY, "warm", 1, unwanted) is None
    assert asked > 1
    assert any(engine.react(HISTORY, "warm", seed, never) for seed in range(4))


def test_closing_ends_what_runs(engine: Replies) -> None:
    """From another thread, between two questions of whether it is still wanted."""
    running, closed = threading.Event(), threading.Event()
    got: list[Reaction | None] = []

    def unwanted() -> bool:
        running.set()
        closed.wait(20.0)
        return False

    thread = threading.Thread(target=lambda: got.append(engine.react(HISTORY, "warm", 1, unwanted)))
    thread.start()
    assert running.wait(20.0)
    engine.close()
    closed.set()
    thread.join(20.0)
    assert got == [None]


def test_closing_twice_is_no_fault_and_nothing_is_said_afterwards(make: Make) -> None:
    unopened, engine = make(), make()
    unopened.close()
    engine.open()
    engine.close()
    engine.close()
    assert engine.react(HISTORY, "warm", 1, never) is None
    with pytest.raises(EngineError):
        engine.open()


def test_a_hundred_cycles_leave_nothing_behind(make: Make) -> None:
    def cycle(seed: int) -> None:
        engine = make()
        engine.open()
        engine.react(HISTORY, "warm", seed, never)
        engine.close()

    process, threads = psutil.Process(), threading.active_count()
    for seed in range(10):  # what is made once is made now
        cycle(seed)
    before, files = process.memory_info().rss, _open_files(process)
    for seed in range(CYCLES):
        cycle(seed)
    assert process.memory_info().rss - before < GROWTH
    assert _open_files(process) <= files + 2
    assert threading.active_count() <= threads + 2


def _open_files(process: psutil.Process) -> int:
    count: Sequence[object] = [*process.open_files(), *process.net_connections()]
    return len(count)
