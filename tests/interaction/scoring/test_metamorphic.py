"""What a change to an answer may move, and what it may not: the same deed said otherwise is worth the same, a better
answer is never worth less, and neither length nor repetition is worth anything."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping, Sequence
from pathlib import Path
from statistics import fmean

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.events.question import QuestionKind
from interview_desktop.events.scores import AnswerScores, Scoring
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.interview import score_interview
from tests.interaction.scoring.agreement import career_rubric
from tests.interaction.scoring.labels import CRITERIA, Labelled, asked, labelled
from tests.interaction.scoring.variants import (
    AMERICAN,
    BETTER,
    BRITISH,
    FILLER,
    NUMBER,
    PEOPLE,
    RESULTS,
    STORIES_ABOUT,
    about,
    bare,
    shuffled,
    without_result,
)

Levels = Mapping[str, float | None]
CHALLENGE = "Tell me about a time when you were working on a team and faced a challenge."

REAL = tuple(one for one in labelled("dev") if not one.non_answer)
STORIES = tuple(
    one for one in REAL if one.kind in ("behavioural", "competency") and one.levels["overall"] >= 4 and not one.missing
)
SENTENCED = tuple(one for one in STORIES if "." in one.text)
each_answer = pytest.mark.parametrize("answer", REAL, ids=lambda one: one.id)
each_story = pytest.mark.parametrize("answer", STORIES, ids=lambda one: one.id)


def score(*one: Asked) -> Scoring:
    return score_interview(one, career_rubric())


def levels(answer: Labelled, text: str | None = None) -> Levels:
    """The seven criteria and "overall" of the answer, or of the same question answered by `text`."""
    return of(score(answer.asked(text=text)).answers[0])


def of(scores: AnswerScores) -> Levels:
    return {"overall": scores.level, **{one.criterion: one.score for one in scores.scores}}


def said(text: str, question: str = CHALLENGE, kind: QuestionKind = "behavioural") -> Levels:
    return of(score(asked(question, kind, text)).answers[0])


def known(levels: Levels, criterion: str) -> float:
    found = levels[criterion]
    assert found is not None, f"no level for {criterion}"
    return found


# The same, said otherwise


@each_answer
def test_punctuation_and_case_change_nothing(answer: Labelled) -> None:
    assert levels(answer, bare(answer.text)) == levels(answer)
    assert levels(answer, answer.text.upper()) == levels(answer)


@pytest.mark.parametrize("story", STORIES_ABOUT)
def test_who_the_others_are_changes_nothing(story: str) -> None:
    first, *others = (said(about(story, person)) for person in PEOPLE)
    assert any(first.values())
    assert others == [first] * len(others)


def test_british_and_american_spelling_are_worth_the_same() -> None:
    british = said(BRITISH)
    assert known(british, "overall") > 1
    assert british == said(AMERICAN)


@each_story
def test_fillers_change_nothing_but_concision(answer: Labelled) -> None:
    plain, filled = levels(answer), levels(answer, f"{FILLER} {answer.text} {FILLER}")
    for criterion in CRITERIA:
        if criterion != "concision":
            assert filled[criterion] == pytest.approx(plain[criterion], abs=0.1), criterion
    assert known(filled, "concision") <= known(plain, "concision") + 0.02
    assert known(filled, "overall") <= known(plain, "overall") + 0.05


# What is worth nothing


@each_story
@pytest.mark.parametrize("times", [2, 4])
def test_saying_it_again_gains_nothing(answer: Labelled, times: int) -> None:
    once, again = levels(answer), levels(answer, " ".join([answer.text] * times))
    for criterion in ("overall", *CRITERIA):
        if once[criterion] is not None:
            assert known(again, criterion) <= known(once, criterion) + 0.01, criterion


@each_story
def test_padding_gains_nothing(answer: Labelled) -> None:
    padding = " ".join(
        (
            "I always give my best and I think that communication is very important.",
            "You have to be a team player and stay positive, and hard work pays off.",
            "It was a really good experience and things like that make a person grow.",
        )
    )
    plain, padded = levels(answer), levels(answer, f"{answer.text} {padding}")
    assert known(padded, "overall") <= known(plain, "overall") + 0.1
    assert known(padded, "concision") <= known(plain, "concision")


@pytest.mark.parametrize("answer", SENTENCED, ids=lambda one: one.id)
def test_order_says_nothing_of_subject_particulars_or_own_part(answer: Labelled) -> None:
    whole = levels(answer)
    for seed in range(5):
        mixed = levels(answer, shuffled(answer.text, seed))
        for criterion in ("relevance", "specificity", "ownership"):
            assert known(mixed, criterion) == pytest.approx(known(whole, criterion), abs=0.5), criterion
        assert known(mixed, "overall") <= known(whole, "overall") + 0.4


def test_a_story_out_of_order_is_worth_less() -> None:
    """Over many stories: one of them may well end on its result by chance."""
    apart = [
        {one: known(mixed, one) - known(whole, one) for one in ("overall", "structure", "result")}
        for answer in SENTENCED
        for whole in [levels(answer)]
        for mixed in (levels(answer, shuffled(answer.text, seed)) for seed in range(5))
    ]
    for criterion in ("overall", "structure", "result"):
        assert fmean(one[criterion] for one in apart) < 0, criterion


# Better and worse


@each_story
def test_a_number_makes_it_no_less_specific(answer: Labelled) -> None:
    plain, counted = levels(answer), levels(answer, f"{answer.text} {NUMBER}")
    assert known(counted, "specificity") >= known(plain, "specificity")
    assert known(counted, "overall") >= known(plain, "overall") - 0.1
    assert known(counted, "ownership") == pytest.approx(known(plain, "ownership"), abs=0.1)


@pytest.mark.parametrize(("name", "results"), RESULTS.items(), ids=RESULTS)
def test_without_its_result_it_is_worth_less(name: str, results: tuple[str, ...]) -> None:
    answer = next(one for one in STORIES if one.id == name)
    whole, cut = levels(answer), levels(answer, without_result(answer.text, results))
    assert (cut["result"] or 1.0) < known(whole, "result")
    assert known(cut, "structure") <= known(whole, "structure")
    assert known(cut, "ownership") == pytest.approx(known(whole, "ownership"), abs=0.5)
    assert known(cut, "overall") < known(whole, "overall")


@each_story
def test_a_better_ending_is_never_worth_less(answer: Labelled) -> None:
    plain, better = levels(answer), levels(answer, f"{answer.text} {BETTER}")
    for criterion in ("overall", "structure", "specificity", "ownership", "result"):
        assert known(better, criterion) >= known(plain, criterion), criterion


@pytest.mark.parametrize("name", RESULTS)
def test_a_result_lifts_a_story_that_has_none(name: str) -> None:
    answer = next(one for one in STORIES if one.id == name)
    cut = without_result(answer.text, RESULTS[name])
    worse, better = levels(answer, cut), levels(answer, f"{cut} {BETTER}")
    for criterion in ("overall", "structure", "specificity", "ownership", "result"):
        assert known(better, criterion) >= (worse[criterion] or 1.0), criterion
    assert known(better, "overall") > known(worse, "overall")


# A whole interview


def overall(*answers: Asked) -> float:
    found = score(*answers).overall
    assert found is not None
    return found


def test_not_knowing_one_answer_leaves_the_others_alone() -> None:
    told = tuple(one.asked(index) for index, one in enumerate(STORIES[:3]))
    unknown = asked(CHALLENGE, "behavioural", "I don't know.", index=3)
    alone, beside = score(*told), score(*told, unknown)
    assert beside.answers[:3] == alone.answers
    assert beside.answers[3].non_answer == "unknowing"
    assert beside.answers[3].level is None
    assert overall(*told, unknown) <= overall(*told)


def test_i_do_not_know_before_the_answer_does_not_undo_it() -> None:
    story = STORIES[0]
    found = score(asked(story.question, story.kind, "I don't know.", story.text)).answers[0]
    assert not found.non_answer
    assert found.level == pytest.approx(known(levels(story), "overall"), abs=0.3)


@pytest.mark.parametrize("name", RESULTS)
def test_an_interview_with_a_better_answer_is_never_worth_less(name: str) -> None:
    answer = next(one for one in STORIES if one.id == name)
    others = tuple(one.asked(index) for index, one in enumerate(STORIES[:4], start=1))
    cut = without_result(answer.text, RESULTS[name])
    worse, better = answer.asked(text=cut), answer.asked(text=f"{cut} {BETTER}")
    assert overall(better, *others) >= overall(worse, *others)


def test_the_order_of_the_questions_changes_nothing() -> None:
    told = tuple(one.asked(index) for index, one in enumerate(REAL[:12]))
    assert overall(*told) == overall(*reversed(told))


# Whatever is said

_PIECES = st.sampled_from(
    [
        *(piece for one in REAL[::9] for piece in one.text.split(". ")),
        FILLER,
        NUMBER,
        BETTER,
        "I don't know.",
        "Could you repeat that?",
        "we did it",
        "...",
        "¿qué? 50 % — “naïve” 🙂",
        "I I I I",
        "\n\t",
        CHALLENGE,
    ]
)
_TEXTS = st.lists(_PIECES | st.text(max_size=40), max_size=6).map(" ".join)
_KINDS = st.sampled_from(["behavioural", "situational", "technical", "motivational", "competency", "case"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(_KINDS, st.lists(_TEXTS, max_size=3)), max_size=3))
def test_every_score_is_bounded_and_quotes_what_was_said(said_to: Sequence[tuple[QuestionKind, list[str]]]) -> None:
    whole = tuple(asked(CHALLENGE, kind, *texts, index=index) for index, (kind, texts) in enumerate(said_to))
    found = score(*whole)
    texts = {turn.number: turn.best.text for one in whole for turn in one.turns}
    assert found.overall is None or 0 <= found.overall <= 100
    assert [one.question for one in found.answers] == list(range(len(whole)))
    for one in (*found.criteria, *(each for answer in found.answers for each in answer.scores)):
        assert (one.score is None) == (not one.evidence)
        assert one.score is not None or one.why.startswith("Not enough evidence")
        for quoted in one.evidence:
            assert quoted.quote == texts[quoted.turn][quoted.start : quoted.end]
    for answer in found.answers:
        assert not answer.non_answer or (answer.level is None and all(one.score is None for one in answer.scores))
    assert score(*whole) == found


# Varieties of English

_VARIETIES = tomllib.loads((Path(__file__).parent / "labelled" / "varieties.toml").read_text(encoding="utf-8"))["pair"]


def pair(entry: Mapping[str, str]) -> tuple[Levels, Levels]:
    """The levels of the same answer in two kinds of English."""
    kind: QuestionKind = "competency" if entry["kind"] == "competency" else "behavioural"
    one, other = (said(" ".join(entry[which].split()), entry["question"], kind) for which in ("one", "other"))
    return one, other


def test_the_same_deed_is_worth_the_same_in_every_kind_of_english() -> None:
    """Koenecke (2020) is about recognisers; nobody may be heard worse a second time by what scores them."""
    pairs = [pair(entry) for entry in _VARIETIES]
    apart = [known(one, "overall") - known(other, "overall") for one, other in pairs]
    assert len(apart) >= 12
    assert fmean(abs(one) for one in apart) <= 0.5
    assert abs(fmean(apart)) <= 0.25
    assert max(abs(one) for one in apart) <= 1.0
