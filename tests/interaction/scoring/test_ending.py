"""An end is known by its form, in trades that no table names; what only looks like one is none."""

from __future__ import annotations

import pytest

from interview_desktop.interaction.content.answer_clauses import clauses
from interview_desktop.interaction.scoring.evidence.ending import cut, endings, pieces
from interview_desktop.interaction.scoring.reading.reading import Reading, read
from tests.interaction.scoring.said import answer, level, scores

TUNING = "Last autumn I tuned the organ of a chapel and I wrapped the longest pipes in felt. "


def found(text: str) -> tuple[str, ...]:
    reading = read(answer(text))
    assert isinstance(reading, Reading)
    return tuple(one.quote for one in endings(reading))


@pytest.mark.parametrize(
    "end",
    [
        "The valves are half as loud now.",
        "The verger asked me to do the second one.",
        "Sick pigeons dropped out of the tower no longer.",
        "We have not had one crack in seven months.",
        "Nothing rattled at Easter.",
        "Eleven of twelve pipes held.",
        "The choir sings with it every Sunday since then.",
        "The felt tore in May and the chapel lost its concert.",
    ],
)
def test_who_acts_what_lasts_and_what_it_is_set_against_are_ends(end: str) -> None:
    assert found(TUNING + end)
    assert level(TUNING + end, "result") > level(TUNING, "result") + 1


@pytest.mark.parametrize(
    "no_end",
    [
        "",
        "It was a really hard week.",
        "The plan is that the verger will hear it next month.",
        "I hope that the choir likes it.",
        "We are still in the middle of it.",
        "It made me grow as a person.",
        "You just have to live with it.",
    ],
)
def test_plans_hopes_feelings_and_sayings_are_none(no_end: str) -> None:
    assert not found(TUNING + no_end)
    assert "result" in scores(TUNING + no_end)["structure"].why


ASKED = "Last year I looked at why callers gave up and I asked two of them. I rewrote the form. "


@pytest.mark.parametrize(
    "end",
    [
        "Within three months sixty percent of our patients left before noon, up from twenty.",
        "Half of the callers now finish it alone.",
        "Three out of four now pass at once.",
        "By June the backlog was gone.",
        "By the end of June two thirds of the letters had an answer.",
        "In a week none of the trams left late.",
        "5 of 6 patients come on time now.",
    ],
)
def test_a_time_or_a_share_opens_an_end_that_no_punctuation_shows(end: str) -> None:
    bare = end.replace(",", "").rstrip(".").lower()
    assert found(ASKED + end) == found((ASKED + bare).replace(".", "").lower()) == (bare,)


@pytest.mark.parametrize(
    "no_end",
    [
        "I called sixty percent of the people.",
        "I gave three out of four learners a new book.",
        "In two weeks I wrote three letters.",
        "I sent half of the parcels left in the yard back.",
    ],
)
def test_a_time_or_a_share_in_a_deed_is_none(no_end: str) -> None:
    assert not found(ASKED + no_end)


DINNER = "Last year I cooked the dinner of our club. I planned it on paper and I asked three people to peel. "


@pytest.mark.parametrize(
    "after", ["And it was for eighteen people.", "It was for eighteen people.", "I cooked it for eighteen people."]
)
def test_a_figure_of_the_circumstances_or_of_a_deed_says_nothing_of_the_end(after: str) -> None:
    assert not found(DINNER + "It was for eighteen people.")
    assert found(DINNER + "The guests thanked me. " + after) == ("the guests thanked me",)
    result = scores(DINNER + "The guests thanked me. " + after)["result"]
    assert result.why.endswith("without a figure.")
    assert [one.quote for one in result.evidence] == ["The guests thanked me"]


def test_an_end_that_any_story_could_have_is_named_as_vague() -> None:
    why = scores(TUNING + "In the end it all worked out somehow.")["structure"].why
    assert "a result in particular words" in why


def test_a_clause_is_cut_where_a_noun_with_its_own_verb_begins() -> None:
    (clause,) = clauses("and asked the cook to make less on mondays the bins are half empty now")
    assert [piece.plain for piece in cut(clause)] == [
        "and asked the cook to make less on mondays",
        "the bins are half empty now",
    ]


def test_pieces_hold_every_word_once() -> None:
    reading = read(answer(TUNING + "Sick leave fell by a third and nothing broke and the verger thanked me."))
    assert isinstance(reading, Reading)
    assert " ".join(piece.plain for piece in pieces(reading)) == " ".join(piece.plain for piece in reading.clauses)


def test_an_answer_about_motives_is_judged_by_the_event_it_tells() -> None:
    told = "I'm a cook. I took two dishes off the card last year and the kitchen waste fell by a third."
    claimed = "I'm a cook and I like my work very much, since people always need to eat something good."
    assert level(told, "result", "Tell me about yourself.", "motivational") > 2.5
    assert scores(claimed, "Tell me about yourself.", "motivational")["result"].score is None
