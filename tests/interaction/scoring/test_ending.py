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
