"""What is no answer is not scored, and says why; a poor answer is still one."""

from __future__ import annotations

import pytest

from interview_desktop.events.question import QuestionKind
from interview_desktop.events.scores import NonAnswer
from interview_desktop.interaction.scoring.interview import score_interview
from interview_desktop.interaction.scoring.reading.reading import Reading, Unread, read
from tests.interaction.scoring.labels import asked
from tests.interaction.scoring.said import BOASTS, DRIVE, LEADING, RUBRIC, YOURSELF, answer


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("", "silence"),
        ("um uh", "silence"),
        ("I don't know.", "unknowing"),
        ("Hmm, nothing really comes to mind right now, sorry.", "unknowing"),
        ("Honestly I can't think of an example, next question please.", "unknowing"),
        ("i have no idea i have never led a team", "unknowing"),
        ("Could you please repeat that?", "question_back"),
        ("Sorry, what do you mean by led?", "question_back"),
        ("asdf qwer jkl zxcv asdf", "gibberish"),
        ("banana window purple seven gravel lantern spoon yesterday marmalade", "gibberish"),
        ("tell me about a time you led a team", "copied"),
        ("A time I led a team. About a time I led a team.", "copied"),
        ("My team.", "too_short"),
    ],
)
def test_what_is_no_answer_is_called_by_its_name(text: str, kind: NonAnswer) -> None:
    found = read(answer(text))
    assert isinstance(found, Unread)
    assert found.non_answer == kind
    assert found.why.endswith(".")


@pytest.mark.parametrize(
    "text",
    [
        DRIVE,
        BOASTS,
        "I don't know, I guess I once led the food drive and I called four shops.",
        "i was captain of the rowing team in my last year",
        "Sorry, I was late once and I called the whole team together to say so.",
        "i led a team of five people and we painted the school",
        "We did okay as a team of nurses that night.",
        "The problem is, in my country I make a team for clean the river.",
    ],
)
def test_a_poor_answer_is_still_an_answer(text: str) -> None:
    assert isinstance(read(answer(text)), Reading)


@pytest.mark.parametrize(
    "text",
    ["I'm kind of lazy sometimes, I don't know, I just try to work on it.", "I am not sure, maybe that I talk fast."],
)
def test_not_knowing_as_a_way_of_speaking_is_no_refusal(text: str) -> None:
    assert isinstance(read(answer(text, "What is your greatest weakness?", "motivational")), Reading)


@pytest.mark.parametrize(
    "question",
    ["How are you doing today?", "What is your name?", "Hi, nice to meet you!", "Do you have any questions for me?"],
)
def test_small_talk_is_not_scored_and_no_failing(question: str) -> None:
    found = read(answer("I'm doing great, thank you.", question, "motivational"))
    assert found == Unread("", "Small talk is not scored.")


@pytest.mark.parametrize(
    ("question", "kind"),
    [
        ("So how are you today? Good. Please tell me about yourself.", "motivational"),
        (YOURSELF, "motivational"),
        ("How do you do a blood test?", "technical"),
        (LEADING, "behavioural"),
    ],
)
def test_a_greeting_before_a_question_is_no_small_talk(question: str, kind: QuestionKind) -> None:
    assert isinstance(read(answer(DRIVE, question, kind)), Reading)


@pytest.mark.parametrize(
    "text",
    [
        "I haven't really done that. Sorry.",
        "I haven't done anything like that before.",
        "I've never led a team.",
        "I have never really led a team, sorry.",
        "No, I have not led anyone yet.",
        "I've really never had to do that.",
    ],
)
def test_what_was_never_done_is_no_deed(text: str) -> None:
    found = read(answer(text))
    assert isinstance(found, Unread)
    assert found.non_answer == "unknowing"


def test_never_having_done_a_thing_is_no_refusal_where_something_else_is_told() -> None:
    told = "I've never led a team. But last May I drew the rota of our ward, since nobody else wanted to."
    assert isinstance(read(answer(told)), Reading)
    never_failed = "I've never missed a single delivery."
    assert isinstance(read(answer(never_failed, "What are you good at?", "motivational")), Reading)


@pytest.mark.parametrize("nothing", ["I don't know.", "I don't really know, sorry.", "Sorry, what do you mean by led?"])
@pytest.mark.parametrize("told", ["I once led the food drive of our college.", DRIVE])
def test_a_turn_that_says_nothing_leaves_the_others_scored(told: str, nothing: str) -> None:
    alone = read(asked(LEADING, "behavioural", told))
    assert isinstance(alone, Reading)
    for turns in ((told, nothing), (nothing, told), (nothing, told, nothing)):
        found = read(asked(LEADING, "behavioural", *turns))
        assert isinstance(found, Reading)
        assert found.text == alone.text
        assert score_interview([found.asked], RUBRIC).overall == score_interview([alone.asked], RUBRIC).overall


@pytest.mark.parametrize(
    ("turns", "kind"),
    [
        (("I don't know.", "I really don't know."), "unknowing"),
        (("What do you mean by led?", "I don't know, sorry."), "unknowing"),
        (("What do you mean by led?", "Could you repeat that?"), "question_back"),
    ],
)
def test_only_where_nothing_else_was_said_it_is_none(turns: tuple[str, ...], kind: NonAnswer) -> None:
    found = read(asked(LEADING, "behavioural", *turns))
    assert isinstance(found, Unread)
    assert found.non_answer == kind
