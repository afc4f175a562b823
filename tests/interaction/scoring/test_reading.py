"""Reading an answer: the same words whatever their spelling, and the way back to the very characters."""

from __future__ import annotations

import pytest

from interview_desktop.events.question import Question
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.reading.canonical import folded
from interview_desktop.interaction.scoring.reading.reading import Reading, Unread, read
from tests.interaction.feedback.spoken import turn

QUESTION = Question(id="q", text="Tell me about a problem at work.", kind="behavioural", competency="teamwork")
STORY = "Last year our oven broke on a Saturday, so I called the technician; he couldn't come. I moved 3,000 rolls."


def asked(*turns: Turn) -> Asked:
    return Asked(index=0, question=QUESTION, turns=turns)


def typed(text: str, number: int = 1) -> Turn:
    return Turn(number=number, question=0, purpose="answer", asked=QUESTION.text, typed=(text,))


def reading(*turns: Turn) -> Reading:
    found = read(asked(*turns))
    assert isinstance(found, Reading)
    return found


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("I didn't, we're sure.", "i didnt were sure"),
        ("Well-known 3,000 rolls", "well known 3000 rolls"),
        ("I'd say it's fine", "id say its fine"),
        ("We organized the colors at the center", "we organised the colours at the centre"),
        ("my manager's plan’s end", "my managers plans end"),
        ("he didn t come", "he didn't come"),
        ("1.5 million", "15 million"),
    ],
)
def test_two_spellings_of_the_same_speech_are_the_same_words(one: str, other: str) -> None:
    assert folded(one) == folded(other)


def test_what_was_said_before_is_left_out() -> None:
    once, twice = reading(typed(STORY)), reading(typed(f"{STORY} {STORY}"))
    assert once.text == twice.text
    assert twice.repeated == once.words


def test_hesitations_are_counted_and_left_out() -> None:
    found = reading(typed("um " + STORY + " and uh I I told them"))
    assert found.fillers == 2
    assert " uh " not in found.text
    assert found.text.endswith("and i told them")


def test_evidence_is_exactly_the_characters_of_its_turn() -> None:
    found = reading(typed(STORY), typed("It was £400 in the end, honestly.", 2))
    start = found.text.index("i moved")
    evidence = found.evidence(start, start + len("i moved 3000 rolls"), level=4, anchor="a", why="w")
    assert evidence is not None
    assert (evidence.turn, evidence.quote) == (1, "I moved 3,000 rolls")
    assert evidence.quote == STORY[evidence.start : evidence.end]
    start = found.text.index("400")
    money = found.evidence(start, start + 3, level=4, anchor="a", why="w")
    assert money is not None
    assert (money.turn, money.quote) == (2, "£400")


def test_evidence_of_spoken_words_has_their_time() -> None:
    spoken = turn(3, "last year the oven broke", "so i called the technician and he came at once")
    found = reading(spoken)
    start = found.text.index("i called")
    evidence = found.evidence(start, start + len("i called the"), level=3, anchor="a", why="w")
    assert evidence is not None
    assert (evidence.recording, evidence.turn) == ("003-1", 3)
    words = [word for word in spoken.words if word.text in {"i", "the"}]
    assert evidence.begins == words[1].start
    assert evidence.ends == words[2].end
    assert not evidence.doubtful


def test_a_turn_that_was_not_heard_is_not_read() -> None:
    unclear = turn(1, "the oven and the boat", confidence=0.2)
    assert read(asked(unclear)) == Unread("poorly_heard", "Too few words were heard clearly to judge this answer.")
    assert "boat" not in reading(unclear, typed(STORY, 2)).text


def test_nothing_said_and_a_skipped_question_are_silence() -> None:
    found = read(asked(typed("")))
    assert isinstance(found, Unread)
    assert found.non_answer == "silence"
    skipped = read(Asked(index=0, question=QUESTION, turns=(), skipped=True))
    assert skipped == Unread("silence", "The question was skipped.")
