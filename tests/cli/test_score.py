"""`score`: a written interview from elsewhere, as a person and as a program read it."""

from __future__ import annotations

import io
import json
import sys
from pathlib import Path
from typing import Any

import pytest

from interview_desktop import settings
from tests.cli.entry import Run
from tests.interaction.interview.candidates import WHOLE_STORY

ASKED = "Tell me about a time when you solved a problem at work."
VAGUE = "um we had like some things that went wrong and uh somebody did something about it and yeah it was okay i guess"

VAGUER = "well i am like a people person and uh stuff just kind of works out for me most of the time when i am around"


def talk(*answers: str, asked: str = ASKED, timed: bool = False) -> dict[str, Any]:
    turns: list[dict[str, Any]] = []
    for answer in answers:
        turns += [{"speaker": "interviewer", "text": asked}, {"speaker": "candidate", "text": answer}]
    for place, turn in enumerate(turns if timed else ()):
        turn |= {"start": place * 60.0, "end": place * 60.0 + 50.0}
    return {"turns": turns}


@pytest.fixture
def kept(tmp_path: Path) -> Path:
    return tmp_path / "talk.json"


def scored(run: Run, file: Path, told: dict[str, Any]) -> Any:
    file.write_text(json.dumps(told), encoding="utf-8")
    ended = run("score", str(file), "--json")
    assert ended.code == 0
    return ended.data


def every_evidence(data: Any) -> list[Any]:
    lists = [data["criteria"], *(answer["criteria"] for answer in data["answers"])]
    return [found for criteria in lists for one in criteria for found in one["evidence"]]


def test_each_score_has_quotes_that_stand_in_the_file_where_it_says(run: Run, kept: Path) -> None:
    told = talk(f"  {WHOLE_STORY}\n", VAGUE, timed=True)
    data = scored(run, kept, told)
    found = every_evidence(data)
    assert found
    for one in found:
        text = told["turns"][one["turn"]]["text"]
        assert text[one["start"] : one["end"]] == one["quote"]
        assert 1 <= one["level"] <= 5
        begins, ends = one["seconds"]
        assert told["turns"][one["turn"]]["start"] <= begins <= ends <= told["turns"][one["turn"]]["end"]
    for one in data["criteria"]:
        assert (one["score"] is None) == (not one["evidence"])
        assert one["why"]


def test_a_story_told_well_stands_above_a_vague_one(run: Run, kept: Path) -> None:
    good, vague = scored(run, kept, talk(WHOLE_STORY)), scored(run, kept, talk(VAGUE, VAGUER))
    assert 0 <= vague["overall"] < good["overall"] <= 100
    assert good["engines"] == {"content": "rules", "meaning": ["words"]}
    assert "not assessment" in good["notice"]


@pytest.mark.parametrize("answer", ["I don't know.", "", ASKED, "Sorry, what do you mean by that?", "asdf qwer zxcv"])
def test_what_is_no_answer_has_no_score(run: Run, kept: Path, answer: str) -> None:
    kept.write_text(json.dumps(talk(answer, "I do not know either, sorry.")), encoding="utf-8")
    data = run("score", str(kept), "--json").data
    assert data["overall"] is None
    assert "ot enough evidence" in data["why"]
    assert all(one["score"] is None for one in data["criteria"])


def test_delivery_is_what_a_transcript_can_tell(run: Run, kept: Path) -> None:
    without, timed = scored(run, kept, talk(VAGUE)), scored(run, kept, talk(VAGUE, timed=True))
    assert without["delivery"]["speaking_rate"] is None
    assert without["delivery_notes"]["speaking_rate"]["why"]
    assert timed["delivery"]["speaking_rate"] > 0
    assert timed["delivery"]["pitch_range"] is None
    assert without["delivery_notes"]["fillers"]["detail"]


def test_a_measure_that_is_switched_off_appears_nowhere(run: Run, kept: Path) -> None:
    settings.save(switched_off=("fillers",))
    data = scored(run, kept, talk(VAGUE, VAGUE + " um um um", timed=True))
    assert "fillers" not in data["delivery"]
    assert "filler" not in json.dumps(data).lower()


def test_lines_on_standard_input_are_read_too(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    text = f"Interviewer: {ASKED}\nInterviewee: {WHOLE_STORY}\n"
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(text.encode())))
    ended = run("score", "-")
    assert ended.code == 0
    assert ended.out.startswith("Overall ")
    assert "not assessment" in " ".join(ended.out.split())


def test_another_rubric_is_taken_from_the_library(run: Run, kept: Path) -> None:
    kept.write_text(json.dumps(talk(WHOLE_STORY)), encoding="utf-8")
    data = run("score", str(kept), "--json", "--rubric", "behavioural").data
    assert {"real_event", "own_part"} <= {one["id"] for one in data["criteria"]}
    assert run("score", str(kept), "--rubric", "nothing-like-it").code != 0


@pytest.mark.parametrize(
    ("content", "told"),
    [
        (b"", "is empty"),
        (b"\xff\xfe\x00", "not text"),
        (b"hello", "who speaks"),
        (b"Interviewer: Hello?", "Nobody answers"),
        (b'{"turns": [{"speaker": "candidate"}]}', "turns.0.text"),
    ],
)
def test_a_bad_file_is_one_sentence_with_a_mend(run: Run, kept: Path, content: bytes, told: str) -> None:
    kept.write_bytes(content)
    ended = run("score", str(kept))
    assert ended.code != 0
    assert told in " ".join(ended.err.split())
    assert not ended.out


def test_a_file_that_is_not_there(run: Run, kept: Path) -> None:
    ended = run("score", str(kept))
    assert ended.code != 0
    assert "cannot be read" in " ".join(ended.err.split())
