"""Points rest on words that were said, say each thing once, and are only there where there is evidence."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from interview_desktop.events.coaching import Quote
from interview_desktop.events.delivery import Baseline
from interview_desktop.events.feedback import Feedback
from interview_desktop.events.scores import Score, Scoring
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback.build import build
from interview_desktop.interaction.feedback.material import whole
from interview_desktop.interaction.feedback.points import passages
from interview_desktop.interaction.feedback.points.sides import name_of
from interview_desktop.interaction.feedback.quoting import Said
from interview_desktop.structure.feedback_template import FeedbackTemplate
from tests.coached import coached
from tests.interaction.feedback.shipped import scored, templates
from tests.interaction.feedback.spoken import behavioural, meta, phrase, plan, turn
from tests.interaction.feedback.test_build import BEGINNING, DEED, ENDING

VAGUE = "we usually try to help each other and we did what had to be done with a lot of stuff and things"
NO_END = f"{BEGINNING} {DEED}"
FAST = " ".join([BEGINNING, DEED, ENDING] * 3)


def told(*turns: Turn, questions: int = 1, template: FeedbackTemplate | None = None, **given: object) -> Feedback:
    asked = behavioural(questions)
    return build(meta(), asked, turns, scoring=scored(asked, turns), template=template, **given)  # type: ignore[arg-type]


def quotes(of: Feedback) -> Iterator[Quote]:
    yield from (point.quote for point in (*of.keeps, *of.changes))
    yield from (line.yours for card in of.questions for line in card.outline if line.yours)
    yield from (point.quote for point in of.moods)


def test_a_whole_story_is_praised_with_its_own_words() -> None:
    found = told(turn(1, BEGINNING, DEED, ENDING))
    assert found.keeps
    said = " ".join((BEGINNING, DEED, ENDING))
    assert all(point.quote.text in said and "You said “" in point.text for point in found.keeps)
    assert all(not point.instead for point in found.keeps)


def test_a_story_without_an_end_is_told_to_give_it_one_in_its_own_matter() -> None:
    found = told(turn(1, BEGINNING, DEED))
    point = next(point for point in found.changes if point.about == "result")
    assert point.instead
    assert "Bangerter" in point.why
    assert point.instead in point.text
    assert found.priorities[0].questions == (0,)


def test_nothing_scored_and_nothing_measured_is_nothing_to_keep_or_to_change() -> None:
    bare = build(meta(), behavioural(1), (turn(1, BEGINNING, DEED, ENDING),), scoring=Scoring())
    assert (bare.keeps, bare.changes, bare.verdict) == ((), (), "")
    silent = told(turn(1, "i don't know"))
    assert (silent.keeps, silent.changes) == ((), ())
    poor = told(turn(1, BEGINNING, DEED, ENDING, confidence=0.1))
    assert (poor.keeps, poor.changes) == ((), ())


def test_no_point_says_what_another_says_and_no_sentence_comes_twice() -> None:
    turns = (turn(1, VAGUE), turn(2, NO_END, question=1), turn(3, VAGUE, question=2), turn(4, FAST, question=3))
    found = told(*turns, questions=4)
    points = (*found.keeps, *found.changes)
    assert len({point.about for point in points}) == len(points)
    said = [text for point in points for text in (point.what, point.instead) if text]
    said += [text for one in found.priorities for text in (one.what, one.how)]
    assert len(set(said)) == len(said)


@pytest.mark.parametrize(("keeps", "changes"), [(0, 0), (1, 2), (3, 1)])
def test_a_template_shows_at_most_as_many_points_as_it_says(keeps: int, changes: int) -> None:
    template = templates()["coach"].model_copy(update={"keeps": keeps, "changes": changes})
    found = told(turn(1, BEGINNING, DEED, ENDING), turn(2, VAGUE, question=1), questions=2, template=template)
    assert len(found.keeps) <= keeps
    assert len(found.changes) <= changes


def test_a_pace_beyond_the_threshold_of_the_template_is_pointed_out_with_its_fastest_place() -> None:
    fast = turn(1, *[" ".join([BEGINNING, DEED, ENDING])] * 2, pause=0.0)  # 200 words a minute
    points = {point.about: point for point in told(fast).changes}
    place = points["speaking_rate"].quote
    assert place.start is not None
    assert place.text in fast.text
    assert "200 words a minute" in points["speaking_rate"].what
    lenient = templates()["coach"]
    lenient = lenient.model_copy(update={"thresholds": lenient.thresholds.model_copy(update={"fast_above": 240})})
    assert "speaking_rate" not in {point.about for point in told(fast, template=lenient).changes}


def test_what_is_usual_for_this_person_or_switched_off_is_no_point() -> None:
    fast = turn(1, *[" ".join([BEGINNING, DEED, ENDING])] * 2, pause=0.0)
    own = {"speaking_rate": Baseline(median=200, low=190, high=210, sessions=4)}
    usual = told(fast, baselines=own)
    assert "speaking_rate" not in {point.about for point in usual.changes}
    assert any("as you usually are: your own median over 4 sessions is 200" in text for text in usual.summary)
    off = told(fast, switched_off=("pace", "pauses", "fillers"))
    said = off.model_dump_json(include={"summary", "changes", "keeps", "priorities", "verdict", "not_measured"})
    assert not [word for word in ("words a minute", "pause", "Pause", "filler", "first word") if word in said]


def test_delivery_quotes_the_words_of_the_mended_transcript() -> None:
    heard = turn(1, *[" ".join([BEGINNING, DEED, ENDING])] * 2, pause=0.0)
    mended = tuple(
        phrase(one.text.replace("bakery", "brewery"), start=one.start, recording=one.recording) for one in heard.phrases
    )
    found = told(heard.model_copy(update={"corrected": mended}))
    assert found.questions[0].turns[0].corrected
    assert "brewery" in found.questions[0].turns[0].text
    assert all(quote.text in found.questions[0].turns[0].text for quote in quotes(found))


SAYINGS = st.sampled_from([BEGINNING, DEED, ENDING, VAGUE, "i would wait", "i don't know", "um uh the the i mean"])


@settings(max_examples=25, deadline=None, phases=set(Phase) - {Phase.shrink}, suppress_health_check=[*HealthCheck])
@given(st.lists(st.tuples(st.lists(SAYINGS, max_size=4), st.booleans(), st.sampled_from([0.3, 0.9])), max_size=5))
def test_every_quote_was_said(answers: list[tuple[list[str], bool, float]]) -> None:
    asked = plan("behavioural", "technical", "situational", "motivational", "case")
    turns = tuple(
        turn(place + 1, *([] if typed else said), typed=tuple(said) if typed else (), question=place, confidence=sure)
        for place, (said, typed, sure) in enumerate(answers)
    )
    found = build(meta(), asked, turns, scoring=scored(asked, turns), template=templates()["direct"])
    text = {one.number: one.text for card in found.questions for one in card.turns}
    assert all(quote.text in text[quote.turn] for quote in quotes(found))
    assert len(found.summary) <= 6
    assert all(point.text.strip() for point in (*found.keeps, *found.changes))


def test_forty_questions_have_forty_cards_and_no_more_points_than_one() -> None:
    turns = tuple(turn(n + 1, BEGINNING, DEED, VAGUE, ENDING, question=n) for n in range(40))
    asked = behavioural(40)
    found = build(meta(), asked, turns, scoring=scored(asked, turns), template=templates()["coach"])
    assert len(found.questions) == 40
    assert all(card.outline for card in found.questions)
    assert len(found.keeps) <= 3
    assert len(found.priorities) <= 3


def test_the_hand_written_document_has_the_shape_that_is_built() -> None:
    built = told(turn(1, BEGINNING, DEED, ENDING), template=templates()["coach"])
    assert set(built.model_dump()) == set(coached().model_dump())


def test_the_same_words_are_not_praised_and_found_wanting() -> None:
    found = told(turn(1, NO_END), turn(2, VAGUE, question=1), turn(3, BEGINNING, DEED, ENDING, question=2), questions=3)
    kept = {(point.quote.turn, point.quote.text) for point in found.keeps}
    assert found.changes
    assert kept.isdisjoint({(point.quote.turn, point.quote.text) for point in found.changes})


def test_who_says_what_they_think_is_asked_for_an_example_and_for_no_figure() -> None:
    asked = plan("motivational")
    answer = turn(1, "i like working with people and i think that this is a good place with nice things")
    found = build(meta(), asked, (answer,), scoring=scored(asked, (answer,)))
    point = next(point for point in found.changes if point.about == "specificity")
    assert "figure" not in point.text
    assert not any("figure" in one.how for one in found.priorities)


def test_words_said_twice_are_heard_where_the_score_found_them() -> None:
    said = Said(turn(1, "we met on monday", "then we talked", "we met on monday"))
    at = said.text.rindex("met on")
    quote = said.quote(at, at + 6, 0.5)
    assert quote is not None
    found = whole(quote, said, 0.5, at)
    assert (found.text, found.start) == ("we met on monday", said.words[7].word.start)


@pytest.mark.parametrize(
    ("cut", "whole_one"),
    [
        ("thought the list was", "A nurse thought the list was extra paper"),
        ("It went well.", "It went well."),
    ],
)
def test_typed_words_are_quoted_from_mark_to_mark(cut: str, whole_one: str) -> None:
    said = Said(turn(1, typed=("Well, A nurse thought the list was extra paper, and left. It went well.",)))
    at = said.text.index(cut)
    assert whole(Quote(text=cut, turn=1), said, 0.5, at).text == whole_one


def test_of_a_long_run_without_a_pause_whole_clauses_are_quoted() -> None:
    run = "last year i packed four boxes with maria and we talked about labels and i thought of the keys " * 3
    said = Said(turn(1, run.strip()))
    at = said.text.index("packed four")
    quote = said.quote(at, said.text.index(" talked"), 0.5)
    assert quote is not None
    assert whole(quote, said, 0.5, at).text == "last year i packed four boxes with maria"


def test_a_place_to_listen_to_goes_from_breath_to_breath() -> None:
    spoken = turn(1, *(f"and then i did number {at} of all these many things at once" for at in range(4)))
    quote = passages.most((spoken,), passages.pace, 0.5)
    assert quote is not None
    assert quote.text.startswith("and then")
    assert quote.text.endswith("at once")


def test_a_competency_goes_by_its_own_name_where_the_rubric_has_no_noun() -> None:
    score = Score(
        criterion="learning", title="What was taken from it", kind="competency", competency="career_development",
        score=None, confidence=0.0, why="Not enough evidence.", engine="words",
    )  # fmt: skip
    assert name_of("learning", Scoring(criteria=(score,))) == "career and self-development"


def test_how_it_ended_is_shown_by_the_end_and_not_by_what_is_the_longest() -> None:
    found = told(
        turn(1, "last summer a colleague and i had different opinions about the holiday plan",
             "i had to hand in the plan by the end of may", "so i sat down with him",
             "i made a list of everybody who has children at school and i proposed that we change the order every year",
             "in the end he agreed to it", "we used the new order that summer", "and nobody complained"),
        turn(2, "it was for eighteen people and about half of them have children at school", purpose="follow_up"),
    )  # fmt: skip
    end = next(part.quote for part in found.questions[0].parts if part.part == "result")
    point = next(point for point in found.keeps if point.about == "result")
    assert end is not None
    assert point.quote.text in end.text or end.text in point.quote.text
