"""Written interviews from elsewhere: who speaks, what is asked, what only follows up."""

from __future__ import annotations

import json

import pytest

from interview_desktop.errors import MaterialError
from interview_desktop.interaction.delivery.transcript import Spoken
from interview_desktop.interaction.transcripts import Transcript, read, time_of, transcript

TALK = """Interviewer: So how are you doing today?
Interviewee: I'm pretty good.
Interviewer: Okay. So please tell me about a time that you demonstrated leadership.
Interviewee: Last year I led a project
and it went over two lines.
Interviewer: How did that work out?
Interviewee: It went well, um, we finished early.
Interviewer: Do you have any questions for me?
Interviewee: What is a day like?
"""


def made(text: str) -> Transcript:
    return transcript(read(text))


def test_questions_follow_ups_and_ones_own_questions_are_told_apart() -> None:
    found = made(TALK)
    assert found.plan is not None
    assert [(one.kind, one.text) for one in found.plan.questions] == [
        ("behavioural", "So please tell me about a time that you demonstrated leadership."),
    ]
    assert [(turn.number, turn.question, turn.purpose) for turn in found.turns] == [
        (4, 0, "answer"),
        (6, 0, "follow_up"),
        (8, 0, "own_question"),
    ]
    assert found.turns[0].text == "Last year I led a project\nand it went over two lines."


def test_json_text_and_lines_parted_by_bars_are_read_alike() -> None:
    plain = read(TALK)
    as_json = json.dumps({"turns": [{"speaker": one.speaker, "text": one.text} for one in plain]})
    in_bars = "|".join(f"{one.speaker.upper()} : {one.text}" for one in plain)
    assert read(as_json) == plain
    assert read("\ufeff" + as_json) == plain
    assert read(in_bars) == plain


def test_what_is_said_without_a_question_goes_on_with_the_last_one() -> None:
    found = made(
        "Interviewer: Tell me about yourself.\nCandidate: Well.\nInterviewer: Mm-hm.\nCandidate: I bake bread."
    )
    assert found.plan is not None
    assert len(found.plan.questions) == 1
    assert [turn.purpose for turn in found.turns] == ["answer", "answer"]


def test_an_answer_before_any_question_is_still_read() -> None:
    found = made("Candidate: I baked bread for two years and then I opened a shop.")
    assert found.plan is not None
    assert found.turns[0].question == 0


def test_a_transcript_without_answers_has_none() -> None:
    assert made("Interviewer: Tell me about yourself.").turns == ()


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("", "is empty"),
        ("Hello there.", "who speaks"),
        ("{", "not JSON"),
        ("[" * 100_000, "not JSON"),
        ("{}", "list of turns"),
        ('{"turns": []}', "list of turns"),
        ('{"turns": [{"speaker": "dog", "text": "woof"}]}', "turns.0.speaker"),
        ('{"turns": [{"speaker": "candidate"}]}', "turns.0.text"),
        ('{"turns": [{"speaker": "candidate", "text": "a"}, 7]}', "turns.1"),
        ('{"turns": [{"speaker": "candidate", "text": "a", "start": -1}]}', "turns.0.start"),
        ('{"turns": [{"speaker": "candidate", "text": "a", "start": 5, "end": 1}]}', "ends before it starts"),
        ('{"turns": [{"speaker": "candidate", "text": "a", "start": NaN}]}', "turns.0.start"),
    ],
)
def test_a_bad_file_is_one_sentence_with_the_place(text: str, told: str) -> None:
    with pytest.raises(MaterialError, match=told):
        read(text, "talk.json")


def test_a_quote_has_a_time_where_its_turn_has() -> None:
    one = Spoken(speaker="candidate", text="0123456789", start=10.0, end=20.0)
    assert time_of(one, 2, 5) == (12.0, 15.0)
    assert time_of(Spoken(speaker="candidate", text="0123456789"), 2, 5) is None


@pytest.mark.parametrize(
    "said", ["What did you do yourself?", "What was your own part in that?", "And what did you learn from it?", "Why?"]
)
def test_a_short_question_after_ones_part_goes_on_with_the_subject(said: str) -> None:
    found = made(
        "Interviewer: Tell me about a project you are proud of.\nCandidate: We built a bridge.\n"
        f"Interviewer: {said}\nCandidate: I drew it."
    )
    assert [(turn.question, turn.purpose) for turn in found.turns] == [(0, "answer"), (0, "follow_up")]


@pytest.mark.parametrize("said", ["How are you?", "Did you find us all right?", "Can I get you some water?"])
def test_what_is_asked_to_be_polite_is_no_question(said: str) -> None:
    found = made(
        f"Interviewer: Good morning. {said}\nCandidate: Yes, thank you.\n"
        "Interviewer: Why do you want to work here?\nCandidate: I like bread."
    )
    assert found.plan is not None
    assert [one.text for one in found.plan.questions] == ["Why do you want to work here?"]
    assert [turn.text for turn in found.turns] == ["I like bread."]


@pytest.mark.parametrize(
    "said",
    [
        "How was your day, and why do you want to work here?",
        "Are you comfortable working at weekends?",
        "How are you with deadlines?",
    ],
)
def test_a_question_of_the_interview_that_sounds_like_small_talk_counts(said: str) -> None:
    found = made(f"Interviewer: {said}\nCandidate: I like bread.")
    assert len(found.turns) == 1
