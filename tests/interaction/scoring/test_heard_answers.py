"""Scores over a whole interview, however it was heard and whatever was said."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.events.question import QuestionKind
from interview_desktop.events.speech import Phrase, Word
from interview_desktop.interaction.scoring.asked import Asked
from tests.interaction.scoring.judged import CHALLENGE, REAL, STORIES, each_story, known, levels, of, score
from tests.interaction.scoring.labels import Labelled, asked
from tests.interaction.scoring.variants import BETTER, FILLER, NUMBER, RESULTS, bare, without_result

# How it was heard


def spoken(answer: Labelled, confidence: Sequence[float]) -> Asked:
    """The answer as a recogniser heard it, its words as sure as `confidence`, again and again."""
    heard = tuple(
        Word(text=word, start=0.4 * place, end=0.4 * place + 0.3, confidence=confidence[place % len(confidence)])
        for place, word in enumerate(bare(answer.text).split())
    )
    phrase = Phrase(recording="001-1", start=0.0, end=heard[-1].end, words=heard, engine="pocketsphinx")
    typed = answer.asked()
    turn = typed.turns[0].model_copy(update={"typed": (), "phrases": (phrase,), "closed": "silence"})
    return replace(typed, turns=(turn,))


@each_story
def test_unsure_recognition_lowers_confidence_and_no_level(answer: Labelled) -> None:
    sure, unsure = (score(spoken(answer, shares)).answers[0] for shares in ([0.95], [0.9, 0.55, 0.4]))
    assert of(unsure) == of(sure) == levels(answer)
    for one in unsure.scores:
        before = sure.of(one.criterion)
        assert before is not None
        assert one.confidence < before.confidence or one.score is None
    assert any(quoted.doubtful for one in unsure.scores for quoted in one.evidence)


@each_story
def test_what_was_hardly_heard_has_no_level(answer: Labelled) -> None:
    found = score(spoken(answer, [0.2, 0.9, 0.3])).answers[0]
    assert found.non_answer == "poorly_heard"
    assert not any(of(found).values())


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
def test_what_a_follow_up_brings_out_counts(name: str) -> None:
    answer = next(one for one in STORIES if one.id == name)
    cut = without_result(answer.text, RESULTS[name])
    first = score(answer.asked(text=cut)).answers[0]
    probed = score(asked(answer.question, answer.kind, cut, BETTER)).answers[0]
    assert known(of(probed), "overall") > known(of(first), "overall")
    assert known(of(probed), "result") > (of(first)["result"] or 1.0)


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
