"""A question with everything a bank wants, for tests to change one thing in; and any question at all."""

from __future__ import annotations

from typing import Any, get_args

from hypothesis import strategies as st

from interview_desktop.events.question import (
    Anchors,
    InterviewType,
    ProbeKind,
    Question,
    QuestionKind,
    Seniority,
)


def question(text: str = "Tell me about a time you calmed an upset customer.", **changes: Any) -> Question:
    fields: dict[str, Any] = {
        "id": "calmed-customer",
        "text": text,
        "spoken": text,
        "kind": "behavioural",
        "competency": "communication",
        "minutes": 3,
        "looks_for": "What they heard, what they said, and how the customer left.",
        "anchors": Anchors(
            one="Blames the customer.", three="Says what they did to calm them.", five="Says why it calmed them."
        ),
        "probes": {"action": "What did you say first?", "result": "How did the customer leave?"},
        "category": "complaints",
        "tags": ("customers",),
        "interview_types": ("behavioural",),
    }
    return Question(**(fields | changes))


_LETTERS = st.text(max_size=60) | st.from_regex(r"([A-Za-z'’“\"]{1,9}[ ,.?!/]{1,2}){0,12}", fullmatch=True)
_ASKED = st.sampled_from(
    ("Tell me about X, and how old are you?", "Don't you agree?", "What do you do, and why did you?", "“", "' '?", "İ?")
)
_TEXT = st.lists(_LETTERS | _ASKED, max_size=3).map("".join)
_SHORT = st.text(max_size=20)


def questions() -> st.SearchStrategy[Question]:
    """Any question that the model accepts, with texts between noise and English."""
    return st.builds(
        Question,
        id=st.text(min_size=1, max_size=20),
        text=_TEXT.filter(bool),
        spoken=_TEXT,
        kind=st.sampled_from(get_args(QuestionKind)),
        competency=_SHORT,
        difficulty=st.integers(1, 5),
        minutes=st.floats(0.1, 30),
        looks_for=_TEXT,
        anchors=st.builds(Anchors, one=_TEXT, three=_TEXT, five=_TEXT),
        probes=st.dictionaries(st.sampled_from(get_args(ProbeKind)), _TEXT.filter(bool), max_size=3),
        category=_SHORT,
        tags=st.lists(_SHORT, max_size=3).map(tuple),
        seniority=st.lists(st.sampled_from(get_args(Seniority)), max_size=3).map(tuple),
        interview_types=st.lists(st.sampled_from(get_args(InterviewType)), max_size=3).map(tuple),
    )
