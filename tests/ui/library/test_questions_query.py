from __future__ import annotations

from interview_desktop.structure.bank.query import Query
from interview_desktop.ui.library.questions.query import chosen, cleared, looking_for, sorted_by, toggled


def test_a_value_is_chosen_and_let_go_again() -> None:
    once = toggled(Query(words="team"), "industry", "law")
    both = toggled(once, "industry", "retail")
    assert both.chosen == {"industry": frozenset({"law", "retail"})}
    assert toggled(toggled(both, "industry", "law"), "industry", "retail") == Query(words="team")


def test_filters_are_listed_in_the_order_in_which_they_are_shown() -> None:
    query = toggled(toggled(toggled(Query(), "state", "own"), "industry", "retail"), "industry", "law")
    assert list(chosen(query)) == [("industry", "law"), ("industry", "retail"), ("state", "own")]


def test_clearing_keeps_words_and_order() -> None:
    query = sorted_by(looking_for(toggled(Query(), "kind", "case"), "boat"), "minutes")
    assert cleared(query) == Query(words="boat", sort="minutes")


def test_the_same_order_again_turns_round_but_relevance_has_one() -> None:
    once = sorted_by(Query(), "difficulty")
    assert not once.descending
    assert sorted_by(once, "difficulty").descending
    assert sorted_by(sorted_by(once, "relevance"), "relevance") == Query()


def test_most_asked_and_latest_change_come_first_at_once() -> None:
    assert sorted_by(Query(), "asked").descending
    assert sorted_by(Query(), "changed").descending
