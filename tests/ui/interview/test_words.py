"""Captions, progress and motion of the interview page: plain functions, tried at their edges."""

from __future__ import annotations

import re

from hypothesis import example, given
from hypothesis import strategies as some

from interview_desktop.events.notices import PartialCaption, SpokenWord
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.decide import begin
from interview_desktop.interaction.interview.state import State
from interview_desktop.ui.interview.captions import Piece, line_html, own_html, own_words, question_size
from interview_desktop.ui.interview.motion import Motion
from interview_desktop.ui.interview.progress import marks, sentence, time_used, topics
from interview_desktop.ui.meter import share
from tests.interaction.interview.candidates import WHOLE_STORY, Sitting, phrase, plan, started, wordings


def plain(markup: str) -> str:
    from html import unescape

    return unescape(re.sub(r"<[^>]*>", "", markup)).replace("\u200b", "")


@given(some.text(max_size=80), some.integers(-2, 90), some.integers(-2, 90))
@example("0" * 24 + "\r", 0, 0)
def test_a_line_is_shown_whole_whatever_word_is_being_said(text: str, start: int, end: int) -> None:
    word = SpokenWord(line=1, start=start, end=end, estimated=False)
    assert plain(line_html(text, word, accent="#000000", quiet="#111111")) == text


def test_markup_in_a_question_is_only_text() -> None:
    assert "<b>" not in line_html("<b>bold</b>", None, accent="#000000", quiet="#111111")


@given(some.lists(some.text(min_size=1, max_size=400), max_size=60), some.integers(20, 300))
def test_own_words_never_grow_beyond_their_room_and_end_with_the_latest(words: list[str], longest: int) -> None:
    pieces = tuple(Piece(word, "sure") for word in words)
    shown = plain(own_html(pieces, quiet="#000000", longest=longest))
    assert len(shown) <= longest + 2
    if words:
        assert shown.endswith(words[-1][-longest:][-10:])


def test_own_words_show_doubt_and_what_is_not_yet_sure() -> None:
    turn = Turn(number=2, question=0, purpose="answer", asked="?", phrases=(phrase("fine", confidence=0.2),))
    partial = PartialCaption(turn=2, heard="fine", text="and then")
    kinds = [piece.kind for piece in own_words(turn, partial, 0.5)]
    assert kinds == ["doubtful", "partial", "partial"]
    assert own_words(turn, partial.model_copy(update={"turn": 1}), 0.5) == (Piece("fine", "doubtful"),)
    assert own_words(None, None, 0.5) == ()


def test_a_longer_question_is_smaller_and_never_below_its_least() -> None:
    sizes = [question_size("x" * length, 32, 21, 1.0) for length in (20, 150, 500)]
    assert sizes == [32, 26, 21]
    assert question_size("x", 32, 21, 2.0) == 48


def test_progress_tells_every_question_once() -> None:
    sitting = Sitting(begin(started(plan(4)), wordings()))
    assert sentence(State()) == ""
    assert sentence(sitting.state) == "Question 1 of 4"
    sitting.hear_lines()
    sitting.give(inputs.Skip())
    assert marks(sitting.state) == ("skipped", "current", "upcoming", "upcoming")
    assert sentence(sitting.state) == "Question 2 of 4, 1 skipped"
    sitting.to_the_end()
    assert marks(sitting.state) == ("skipped", "done", "done", "done")
    assert sentence(sitting.state) == "3 questions asked, 1 skipped"


def test_a_topic_is_current_while_any_of_its_questions_is() -> None:
    sitting = Sitting(begin(started(plan(3)), wordings()))
    assert [(topic.name, topic.state) for topic in topics(sitting.state)] == [("Resilience", "current")]
    assert topics(State()) == ()


def test_time_is_told_in_whole_minutes_and_stands_still_in_a_pause() -> None:
    sitting = Sitting(begin(started(plan(3, minutes=30)), wordings()))
    assert time_used(State(), 5.0) == ""
    assert time_used(sitting.state, 30.0) == "Under 1 of about 30 minutes"
    assert time_used(sitting.state, 130.0) == "2 of about 30 minutes"
    sitting.answer(WHOLE_STORY)
    sitting.give(inputs.Pause())
    assert time_used(sitting.state, 4000.0) == "Under 1 of about 30 minutes"


@given(
    some.lists(some.sampled_from(["waiting", "speaks", "yours", "listens", "thinks", "paused", "types"]), max_size=40),
    some.floats(0.001, 0.3),
)
def test_a_pose_stays_calm_whatever_happens(shapes: list[str], seconds: float) -> None:
    motion = Motion()
    for shape in shapes:
        motion.word()
        motion.level(2.0)
        pose = motion.step(seconds, shape)  # type: ignore[arg-type]
        assert -1 <= pose.breath <= 1
        assert 0 <= pose.tilt <= 3.6
        assert 0 <= pose.mouth <= 1
        assert 0 <= pose.glow <= 1


def test_a_still_figure_only_changes_with_the_floor() -> None:
    motion = Motion()
    motion.still = True
    first = motion.step(0.1, "listens")
    motion.level(1.0)
    assert motion.step(3.0, "listens") == first
    assert motion.step(0.1, "speaks") != first


def test_loudness_has_its_place_on_the_bar() -> None:
    assert [share(level) for level in (-120.0, -60.0, -30.0, 0.0, 3.0)] == [0.0, 0.0, 0.5, 1.0, 1.0]
