"""`rehearse`, and `sessions resume` after a kill: whole interviews with no window, from sound files and from text."""

from __future__ import annotations

import json
import os
import re
import signal
import subprocess
import sys
import wave
from pathlib import Path

import numpy as np
import pytest

from interview_desktop.engines.text_to_speech.flite import engine as flite

needs_flite = pytest.mark.skipif(flite.program() is None, reason="flite is not installed")

ANSWERS = (
    "my name is maria and I have worked in a small hotel for three years",
    "last summer the booking system failed and I had to keep the front desk running. I wrote every name on paper "
    "and I called forty guests myself. in the end nobody lost a room",
    "no thank you that is all",
)


def run(*arguments: str, check: bool = True) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, "-m", "interview_desktop", *arguments]
    done = subprocess.run(command, capture_output=True, text=True, timeout=110, check=False)
    assert not check or done.returncode == 0, done.stderr
    return done


def answer_files(folder: Path) -> Path:
    folder.mkdir()
    for number, text in enumerate(ANSWERS, start=1):
        samples = np.concatenate([block.samples for block in flite.Flite().synthesise(text, "slt")])
        with wave.open(str(folder / f"{number:02d}.wav"), "wb") as file:
            file.setnchannels(1)
            file.setsampwidth(2)
            file.setframerate(16_000)
            file.writeframes((samples * 32767).astype("<i2").tobytes())
    return folder


@pytest.mark.parametrize("option", ["--recogniser", "--voice", "--replies"])
def test_an_engine_that_does_not_exist_is_told_once_and_before_anything_begins(option: str, tmp_path: Path) -> None:
    ended = run("rehearse", option, "hal", "--out", str(tmp_path / "out"), check=False)
    assert ended.returncode == 2
    assert ended.stderr.count("hal") == 1
    assert not (tmp_path / "out").exists()


@needs_flite
def test_a_whole_interview_from_sound_files(tmp_path: Path) -> None:
    out = tmp_path / "out"
    run("rehearse", "--answers", str(answer_files(tmp_path / "answers")), "--out", str(out), "--questions", "2")
    document = json.loads((out / "session.json").read_text())
    heard = " ".join(
        word["text"]
        for card in document["questions"]
        for turn in card["turns"]
        for passage in turn["passages"]
        for word in passage["words"]
    )
    for expected in ("hotel", "summer", "paper", "guests"):
        assert expected in heard
    assert document["meta"]["candidate"] == "recordings"
    assert document["meta"]["ended"] == "complete"
    names = {path.stem for path in (out / "audio").glob("*.flac")}
    assert names >= {"001-1", "002-2"}
    page = (out / "report.html").read_text()
    assert "Practice" in page or "practice" in page
    assert "pocketsphinx" in page.lower()


def test_a_typed_rehearsal_follows_up_and_ends_in_a_report(tmp_path: Path) -> None:
    done = run("rehearse", "--typed", "--out", str(tmp_path / "out"), "--template", "nurse")
    document = json.loads((tmp_path / "out" / "session.json").read_text())
    assert document["template"] == "nurse"
    assert all(card["state"] == "answered" for card in document["questions"])
    assert any(card["follow_ups"] for card in document["questions"])
    assert "Session " in done.stdout


def test_the_same_seed_gives_the_same_interview(tmp_path: Path) -> None:
    said = [
        re.findall(
            r"^Interviewer: .*$", run("rehearse", "--typed", "--seed", seed, "--out", str(tmp_path)).stdout, re.M
        )
        for seed in ("7", "7", "8")
    ]
    assert said[0] == said[1]
    assert said[0] != said[2]


def test_a_killed_rehearsal_is_resumed_and_finished(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "interview_desktop", "rehearse", "--typed", "--out", str(tmp_path / "never")]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True) as process:
        assert process.stdout is not None
        answered = 0
        for line in process.stdout:
            answered += line.startswith("Candidate")
            if answered == 3:
                break
        os.kill(process.pid, signal.SIGKILL)
    listed = json.loads(run("sessions", "list", "--json").stdout)
    assert [session["status"] for session in listed] == ["open"]
    session = listed[0]["id"]
    before = json.loads(run("sessions", "show", session, "--json").stdout)
    run("sessions", "resume", session[:8], "--out", str(tmp_path / "out"))
    after = json.loads(run("sessions", "show", session, "--json").stdout)
    assert after["status"] == "finished"
    kept = [turn["text"] for turn in before["turns"] if turn["closed"]]
    assert len(kept) >= 3
    assert [turn["text"] for turn in after["turns"]][: len(kept)] == kept
    assert (tmp_path / "out" / "report.html").exists()


def test_a_finished_session_is_not_resumed(tmp_path: Path) -> None:
    run("rehearse", "--typed", "--questions", "1", "--out", str(tmp_path))
    session = json.loads(run("sessions", "list", "--json").stdout)[0]["id"]
    done = run("sessions", "resume", session, check=False)
    assert done.returncode == 2
    assert "finished" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (("--template", "general-behaviour"), "general-behavioural"),
        (("--answers", "nowhere"), "nowhere"),
    ],
)
def test_what_makes_no_sense_is_one_clear_sentence(arguments: tuple[str, ...], told: str, tmp_path: Path) -> None:
    done = run("rehearse", *arguments, "--out", str(tmp_path / "out"), check=False)
    assert done.returncode in (1, 2)
    assert told in done.stderr
    assert "Traceback" not in done.stderr
    assert not (tmp_path / "out").exists()


def test_a_folder_that_cannot_be_made_is_told_before_the_interview(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    done = run("rehearse", "--typed", "--out", str(tmp_path / "file" / "out"), check=False)
    assert done.returncode == 1
    assert "cannot be made" in done.stderr
    assert "Interviewer" not in done.stdout
