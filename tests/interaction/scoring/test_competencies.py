"""Competencies: shown by deeds, anchored in the rubric's words, and neither by claims nor by cue words."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.events.measured import Measured, Nearness
from interview_desktop.events.question import Question
from interview_desktop.events.scores import Score
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.competencies import asked_for, score_competencies
from interview_desktop.interaction.scoring.competencies.recipes import RECIPES
from interview_desktop.interaction.scoring.competencies.same_meaning import SAME_MEANING
from interview_desktop.interaction.scoring.reading.reading import Reading, Unread, read
from interview_desktop.structure.competencies import COMPETENCIES
from interview_desktop.structure.rubric import Rubric
from tests.interaction.scoring.read_answers import ANCHORS, reading, rubric_of, scores_of
from tests.interaction.scoring.told_examples import EXAMPLES

OVEN = (
    "Last winter the oven in our bakery broke. I called the technician and moved the rolls to the other shop, and "
    "every customer got their bread by nine."
)


def judged(found: Reading, rubric: Rubric, carried: float = 3.0) -> Score:
    (score,) = score_competencies([(found, scores_of(found, carried))], rubric)
    return score


def level(text: str, competency: str, carried: float = 3.0) -> float:
    example = EXAMPLES[competency]
    found = reading(text, question=example.question, competency=competency)
    score = judged(found, rubric_of(competency), carried).score
    assert score is not None
    return score


def test_every_competency_has_a_recipe_and_examples() -> None:
    assert set(RECIPES) == set(COMPETENCIES) == set(EXAMPLES)


@pytest.mark.parametrize("competency", sorted(set(EXAMPLES) - {"communication"}))
def test_a_good_a_middling_and_an_empty_answer_stand_apart(competency: str) -> None:
    example = EXAMPLES[competency]
    good, middling, empty = (level(text, competency) for text in (example.good, example.middling, example.empty))
    assert good >= 3.5
    assert 2.4 <= middling < good
    assert empty <= 2.0


def test_communication_is_how_it_is_told_and_more_where_others_were_made_to_understand() -> None:
    example = EXAMPLES["communication"]
    good, middling = level(example.good, "communication"), level(example.middling, "communication")
    empty = level(example.empty, "communication", carried=1.5)
    assert good > middling > empty
    assert empty < 2.2


@pytest.mark.parametrize("competency", sorted(EXAMPLES))
def test_quotes_are_the_very_words_with_the_rubrics_own_sentence(competency: str) -> None:
    example = EXAMPLES[competency]
    for text in (example.good, example.middling, example.empty):
        found = reading(text, question=example.question, competency=competency)
        score = judged(found, rubric_of(competency))
        assert score.evidence
        for quote in score.evidence:
            assert quote.quote == text[quote.start : quote.end]
            assert quote.anchor == ANCHORS[quote.level - 1]


@pytest.mark.parametrize("competency", sorted(set(EXAMPLES) - {"communication"}))
def test_the_better_the_deeds_are_told_the_higher(competency: str) -> None:
    levels = [level(EXAMPLES[competency].middling, competency, carried) for carried in (1.0, 2.0, 3.0, 4.0, 5.0)]
    assert levels == sorted(levels)
    assert levels[0] < levels[-1]


def test_what_no_answer_shows_has_no_score_and_says_so() -> None:
    score = judged(reading(OVEN), rubric_of("equity_inclusion"))
    assert score.score is None
    assert score.evidence == ()
    assert score.why.startswith("Not enough evidence: ")


def test_a_claim_in_an_answer_to_another_question_is_no_evidence() -> None:
    assert judged(reading(OVEN + " I am a great leader."), rubric_of("leadership")).score is None


@given(st.data())
@settings(max_examples=40, deadline=None)
def test_cue_words_alone_do_not_reach_the_level_of_a_deed(data: st.DataObject) -> None:
    competency = data.draw(st.sampled_from(sorted(set(EXAMPLES) - {"communication"})))
    cues = data.draw(st.lists(st.sampled_from(_STUFFING[competency].split()), min_size=8, max_size=20))
    joint = data.draw(st.sampled_from([" ", " and ", " I ", " and I "]))
    stuffed = _typed("I think I am good and so " + joint.join(cues), competency)
    found = read(stuffed)
    assert isinstance(found, Unread) or (judged(found, rubric_of(competency)).score or 0.0) < 3.0


def _typed(text: str, competency: str) -> Asked:
    question = Question(id="q", text=EXAMPLES[competency].question, kind="behavioural", competency=competency)
    turn = Turn(number=1, question=0, purpose="answer", asked=question.text, typed=(text,))
    return Asked(index=0, question=question, turns=(turn,))


_STUFFING = {
    "leadership": "led delegated convinced motivated coached mentored leadership initiative team everyone",
    "teamwork": "shared listened helped agreed resolved compromised collaborated team together everyone",
    "critical_thinking": "analysed compared measured decided tested options data problem because reason",
    "professionalism": "promised delivered admitted apologised followed responsibility deadline integrity",
    "equity_inclusion": "included noticed respected diversity inclusion culture welcomed asked equal fair",
    "technology": "used built automated programmed python excel software database tools computers",
    "career_development": "learned improved strengths weakness feedback goal growth took course motivated",
}


@pytest.mark.parametrize("competency", sorted(set(EXAMPLES) - {"communication"}))
def test_what_shows_in_passing_never_lowers_a_competency(competency: str) -> None:
    example = EXAMPLES[competency]
    asked = reading(example.middling, question=example.question, competency=competency)
    rubric = rubric_of(competency)
    before = judged(asked, rubric).score or 0.0
    for text in (OVEN, example.good, example.middling, example.empty):
        other = reading(text, question="What happened last Tuesday?")
        both = score_competencies([(asked, scores_of(asked)), (other, scores_of(other))], rubric)
        assert (both[0].score or 0.0) >= before


@pytest.mark.parametrize("competency", sorted(set(EXAMPLES) - {"communication"}))
def test_a_better_answer_to_the_same_question_never_lowers_a_competency(competency: str) -> None:
    example = EXAMPLES[competency]
    answers = [reading(text, question=example.question, competency=competency) for text in example[1:]]
    good, middling, empty = ((answer, scores_of(answer)) for answer in answers)
    rubric = rubric_of(competency)
    levels = [score_competencies([middling, other], rubric)[0].score or 0.0 for other in (empty, middling, good)]
    assert levels == sorted(levels)
    assert levels[0] < levels[-1]


def test_an_answer_said_twice_is_worth_what_it_was_worth_once() -> None:
    good = EXAMPLES["teamwork"].good
    assert level(f"{good} {good}", "teamwork") == level(good, "teamwork")


def test_what_the_group_did_is_less_than_what_the_person_did() -> None:
    own = "I divided the museum tour into four stations and I gave every guide a map of the vaults."
    assert level(own, "leadership") > level(own.replace("I ", "we "), "leadership")


def test_what_one_would_do_counts_where_the_question_asks_for_it() -> None:
    would = "I would ask Maria what slows her down at the kiln, and I would offer to help with the glaze on Tuesday."
    question = EXAMPLES["teamwork"].question
    real = judged(reading(would, question=question, competency="teamwork"), rubric_of("teamwork")).score
    imagined = judged(
        reading(would, question=question, competency="teamwork", kind="situational"), rubric_of("teamwork")
    ).score
    assert real is not None
    assert imagined is not None
    assert imagined > real


@pytest.mark.parametrize(("one", "five"), [(0.2, 0.4), (0.4, 0.2)])
def test_nearness_to_the_anchors_moves_at_most_half_a_level_and_is_named(one: float, five: float) -> None:
    example = EXAMPLES["leadership"]
    plain = reading(example.middling, question=example.question, competency="leadership")
    near = Nearness(engine="minilm", to_anchors=(one, 0.3, five))
    turn = plain.asked.turns[0].model_copy(update={"measured": Measured(nearness=near)})
    measured = Reading(**{**plain.__dict__, "asked": type(plain.asked)(0, plain.asked.question, (turn,))})
    before, after = judged(plain, rubric_of("leadership")), judged(measured, rubric_of("leadership"))
    assert before.score is not None
    assert after.score is not None
    assert 0 < abs(after.score - before.score) <= 0.5
    assert (after.score > before.score) == (five > one)
    assert (before.engine, after.engine) == ("words", "minilm")


@pytest.mark.parametrize("criterion", sorted(SAME_MEANING))
def test_a_criterion_with_the_same_meaning_takes_the_scores_of_answers(criterion: str) -> None:
    low, high = (judged(reading(OVEN), rubric_of("leadership", criterion), carried) for carried in (2.0, 4.0))
    assert (low.score, high.score) == (2.0, 4.0)
    assert high.evidence[0].anchor == ANCHORS[3]


def test_a_rubric_of_ones_own_is_looked_for_by_its_own_words() -> None:
    words = ("Does not care for plants.", "Waters.", "Prunes roses in season.", "Grafts apple trees.", "Breeds.")
    rubric = rubric_of("gardening", "roses", "Care for roses", "Pruning, soil and pests of roses.", words)
    told = judged(
        reading("In March I pruned forty roses at the castle and dug compost into the soil for them."), rubric
    )
    assert told.score is not None
    assert told.score > 2.5
    assert told.evidence[0].anchor == words[2]
    assert judged(reading(OVEN), rubric).score is None


def test_scores_stand_in_the_order_of_the_rubric() -> None:
    both = Rubric(id="two", title="Two", criteria=rubric_of("teamwork").criteria + rubric_of("leadership").criteria)
    found = reading(OVEN)
    assert [one.criterion for one in score_competencies([(found, scores_of(found))], both)] == [
        "teamwork",
        "leadership",
    ]


@pytest.mark.parametrize(
    ("competency", "thin"),
    [
        (
            "professionalism",
            "I was at the fair and I tried to talk to everyone on the long bench and we sorted it by size.",
        ),
        (
            "professionalism",
            "I called everyone the night before the fair and I replaced the long bench by a round one.",
        ),
        (
            "equity_inclusion",
            "I talked to each of them at the fair and I moved the long bench so that they had more room.",
        ),
    ],
)
def test_words_that_mean_something_else_where_nothing_was_wrong_show_nothing(competency: str, thin: str) -> None:
    assert judged(reading(thin), rubric_of(competency)).score is None


def test_without_answers_nothing_is_scored() -> None:
    assert all(one.score is None for one in score_competencies([], rubric_of("communication")))


@pytest.mark.parametrize("competency", sorted(EXAMPLES))
def test_a_question_asks_for_a_competency_by_its_words_or_by_its_name(competency: str) -> None:
    told = Question(id="q", text=EXAMPLES[competency].question.upper(), kind="behavioural", competency="")
    named = Question(id="q", text="What happened on Tuesday?", kind="behavioural", competency=competency)
    if competency != "equity_inclusion":  # its example says "different from you"
        assert competency in asked_for([told])
    assert asked_for([named]) == {competency, "communication"}
