"""The time line of moods: seconds of floor time over all answers, each with the words it was read from."""

from __future__ import annotations

from interview_desktop.events.measured import Measured, MoodAt, Stretch
from interview_desktop.events.mood import Mood
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback.moods import moods
from tests.interaction.feedback.spoken import phrase, turn
from tests.interaction.feedback.test_build import BEGINNING, DEED

MOOD = Mood(valence=0.5, label="positive", confidence=0.8, engine="vader")


def with_mood(of: Turn, text: str, where: Stretch | None) -> Turn:
    return of.model_copy(update={"measured": Measured(moods=(MoodAt(mood=MOOD, text=text, where=where),))})


def test_time_runs_on_over_answers_and_leaves_out_own_questions() -> None:
    first, own, last = turn(1, BEGINNING), turn(2, DEED, purpose="own_question"), turn(3, DEED, question=1)
    spoken = with_mood(last, DEED, Stretch(recording="003-1", start=1.0, end=5.0))
    (point,) = moods((first, with_mood(own, DEED, None), spoken), 0.5)
    assert point.at == round(first.seconds + 1.0, 3)
    assert (point.question, point.quote.text, point.quote.recording) == (1, DEED, "003-1")


def test_a_typed_answer_stands_at_its_end() -> None:
    (point,) = moods((with_mood(turn(1, typed=(DEED,)), DEED, None),), 0.5)
    assert point.at == turn(1, typed=(DEED,)).seconds
    assert point.quote.recording is None


def test_words_that_were_mended_are_quoted_as_they_stand_now() -> None:
    heard = with_mood(turn(1, DEED), DEED, Stretch(recording="001-1", start=1.0, end=5.8))
    mended = heard.model_copy(update={"corrected": (phrase(DEED.replace("technician", "teacher"), start=1.0),)})
    (point,) = moods((mended,), 0.5)
    assert "teacher" in point.quote.text
    assert moods((heard.model_copy(update={"corrected": (phrase("other words", start=90.0),)}),), 0.5) == ()
