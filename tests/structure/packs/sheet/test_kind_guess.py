from __future__ import annotations

import json
from importlib.resources import files

import pytest

from interview_desktop.structure.packs.sheet.kind_guess import guessed_kind


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("Tell me about a time when you failed.", "behavioural"),
        ("Have you ever had to fire somebody?", "behavioural"),
        ("Describe a conflict with a colleague.", "behavioural"),
        ("What would you do if a patient refused treatment?", "situational"),
        ("Imagine you are alone on the ward. Who do you call?", "situational"),
        ("The server is down and your boss is away. What do you do?", "situational"),
        ("Why do you want to work here?", "motivational"),
        ("Tell me about yourself.", "motivational"),
        ("What motivates you?", "motivational"),
        ("What is the difference between a process and a thread?", "technical"),
        ("Explain how a heat pump works.", "technical"),
        ("How many petrol stations are there in Berlin?", "case"),
        ("Our client, a bakery, wants to open a second shop.", "case"),
        ("How do you keep a team together?", "competency"),
        ("", "competency"),
    ],
)
def test_common_questions(text: str, kind: str) -> None:
    assert guessed_kind(text) == kind


def test_more_often_right_than_wrong_on_the_questions_of_the_program() -> None:
    bank = files("interview_desktop") / "assets" / "bank"
    packs = [json.loads(one.read_text(encoding="utf-8")) for one in bank.iterdir() if one.name.endswith(".json")]
    asked = [one for pack in packs for one in pack.get("questions", ())]
    right = sum(guessed_kind(one["text"]) == one["kind"] for one in asked)
    assert right / len(asked) > 0.55
