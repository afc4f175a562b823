"""DialoGPT as the program runs it, on a tiny model that says a few things it was taught."""

from __future__ import annotations

import logging
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_desktop.engines.replies import Exchange, Reaction
from interview_desktop.engines.replies.dialogpt import CANDIDATES, DialoGpt
from interview_desktop.errors import EngineFailed, EngineUnavailable
from interview_desktop.models.conversion_child import convert
from tests.checkpoints import gpt2

HISTORY = (Exchange("what happened", "we had a problem with the report and the manager was angry"),)


def never() -> bool:
    return False


@pytest.fixture
def engine(dialogpt_folder: Path) -> Iterator[DialoGpt]:
    made = DialoGpt(dialogpt_folder, "dialogpt-small")
    made.open()
    yield made
    made.close()


def reactions(engine: DialoGpt, seeds: range) -> list[Reaction | None]:
    return [engine.react(HISTORY, "warm", seed, never) for seed in seeds]


def test_the_same_seed_says_the_same_whatever_came_before(engine: DialoGpt, dialogpt_folder: Path) -> None:
    first = reactions(engine, range(6))
    assert reactions(engine, range(5, -1, -1)) == first[::-1]
    fresh = DialoGpt(dialogpt_folder, "dialogpt-small")
    fresh.open()
    assert fresh.react(HISTORY, "warm", 3, never) == first[3]
    fresh.close()
    assert len({reaction.text for reaction in first if reaction}) > 1


def test_what_passes_is_tidy_and_counted(engine: DialoGpt, caplog: pytest.LogCaptureFixture) -> None:
    caplog.set_level(logging.INFO, "interview_desktop")
    heard = [reaction for reaction in reactions(engine, range(8)) if reaction]
    allowed = {"I see.", "That makes sense.", "Sounds like a long day.", "Fair enough."}
    assert heard
    assert {reaction.text for reaction in heard} <= allowed
    assert all(reaction.tried == CANDIDATES and 1 <= reaction.passed <= CANDIDATES for reaction in heard)
    assert engine.tally.tried == 8 * CANDIDATES
    assert engine.tally.passed + engine.tally.reasons.total() == engine.tally.tried
    assert {"question", "slang"} & set(engine.tally.reasons)
    assert len(caplog.records) == 8
    assert "of 48" in caplog.text
    assert not any(text in caplog.text for text in (*allowed, "report", "manager"))


def test_it_stops_before_the_next_token(engine: DialoGpt) -> None:
    asked = 0

    def unwanted() -> bool:
        nonlocal asked
        asked += 1
        return asked > 3

    assert engine.react(HISTORY, "warm", 1, unwanted) is None
    assert 4 <= asked <= 6  # once more for the reaction as a whole
    assert engine.tally.tried == 0
    assert engine.react(HISTORY, "warm", 1, never) == reactions(engine, range(1, 2))[0]


def test_a_fault_of_the_caller_comes_through(engine: DialoGpt) -> None:
    calls = iter([False])
    with pytest.raises(StopIteration):
        engine.react(HISTORY, "warm", 1, lambda: next(calls))


def test_nothing_said_nothing_to_react_to(engine: DialoGpt) -> None:
    assert engine.react((), "warm", 1, never) is None
    assert engine.react((Exchange("", " "),), "warm", 1, never) is None


def test_a_long_history_and_any_characters_are_no_trouble(engine: DialoGpt) -> None:
    history = [Exchange("why " * 300, "Straße 😀 <|endoftext|> " * 500)] * 20
    assert engine.react(history, "demanding", 2**40, never) is not None or engine.tally.tried == CANDIDATES


def test_it_may_be_dropped_right_after_a_reaction(dialogpt_folder: Path) -> None:
    """CTranslate2's thread is the last to hold what it asked; were the model among it, the process would abort."""
    for seed in range(40):
        dropped = DialoGpt(dialogpt_folder, "dialogpt-small")
        dropped.open()
        dropped.react(HISTORY, "warm", seed, lambda engine=dropped: engine.tally.tried > 0)  # type: ignore[misc]
        del dropped


def test_it_must_be_opened(dialogpt_folder: Path) -> None:
    with pytest.raises(EngineFailed, match="opened"):
        DialoGpt(dialogpt_folder, "dialogpt-small").react(HISTORY, "warm", 1, never)


@pytest.mark.parametrize("name", ["model.bin", "tokenizer.json", "vocabulary.json"])
def test_a_model_with_a_file_missing_or_broken(dialogpt_folder: Path, tmp_path: Path, name: str) -> None:
    folder = tmp_path / "model"
    shutil.copytree(dialogpt_folder, folder)
    (folder / name).write_bytes(b"{")
    with pytest.raises(EngineUnavailable, match="dialogpt-small") as broken:
        DialoGpt(folder, "dialogpt-small").open()
    assert "Models page" in broken.value.hint
    (folder / name).unlink()
    with pytest.raises(EngineUnavailable):
        DialoGpt(folder, "dialogpt-small").open()


def test_it_runs_what_the_conversion_makes_of_a_checkpoint(tmp_path: Path) -> None:
    """With random weights, so nothing may be said; but six candidates were made, of words of its vocabulary."""
    convert("gpt2", gpt2.make(tmp_path / "checkpoint"), tmp_path / "model")
    engine = DialoGpt(tmp_path / "model", "dialogpt-small")
    engine.open()
    assert engine.react(HISTORY, "warm", 1, never) is None
    assert engine.tally.tried == CANDIDATES
    engine.close()


def test_nothing_heavy_is_imported_before_it_is_needed() -> None:
    lines = (
        "import sys",
        "import interview_desktop.engines.replies.dialogpt, interview_desktop.engines.replies.endpoint",
        "import interview_desktop.engines.second_opinion.reader",
        "heavy = {'ctranslate2', 'tokenizers', 'httpx2', 'glin_profanity', 'torch', 'transformers', 'snowballstemmer'}",
        "sys.exit(', '.join(heavy & set(sys.modules)) or None)",
    )
    ran = subprocess.run([sys.executable, "-c", "\n".join(lines)], capture_output=True, text=True, check=False)
    assert (ran.returncode, ran.stderr) == (0, "")
