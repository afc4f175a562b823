"""The seven criteria of an answer: what raises each, what lowers it, and where it says that it cannot tell."""

from __future__ import annotations

import pytest

from interview_desktop.events.measured import Measured, Nearness
from interview_desktop.interaction.scoring.asked import Asked
from interview_desktop.interaction.scoring.criteria.anchors import ANCHORS, CRITERIA
from interview_desktop.interaction.scoring.criteria.relevance import score as relevance
from interview_desktop.interaction.scoring.reading.reading import Reading, read
from tests.interaction.scoring.said import BOASTS, DRIVE, END, YOURSELF, answer, level, scores

BLAMING = (
    " My manager was useless, he never listened to anybody, and the mess was his fault, so my colleagues were lazy too."
)
THANKING = " My colleague Rosa helped me with the maps and I thanked her in front of the team."


@pytest.mark.parametrize("criterion", ["relevance", "structure", "specificity", "ownership", "result", "concision"])
def test_a_told_story_is_well_above_boasting(criterion: str) -> None:
    assert level(DRIVE + END, criterion) >= level(BOASTS, criterion) + 1.0


@pytest.mark.parametrize("text", [DRIVE, DRIVE + END, BOASTS])
def test_every_score_rests_on_quotes_with_their_anchor(text: str) -> None:
    for criterion, score in scores(text).items():
        if score.score is None:
            assert score.why.startswith("Not enough evidence: ")
            continue
        assert 1 <= len(score.evidence) <= 4
        for one in score.evidence:
            assert one.quote == text[one.start : one.end]
            assert one.anchor == ANCHORS[criterion][one.level - 1]  # type: ignore[index]  # a criterion by its name


def test_every_criterion_has_five_anchors() -> None:
    assert set(ANCHORS) == set(CRITERIA)
    assert all(len(set(levels)) == 5 for levels in ANCHORS.values())


def test_a_missing_result_is_shown_where_the_answer_ends() -> None:
    score = scores(DRIVE)["result"]
    assert score.score is not None
    assert score.score < 2
    assert score.evidence[0].end == len(DRIVE) - 1
    assert "how it came out was not found" in score.evidence[0].why


def test_a_result_with_figure_and_learning_is_more_than_an_end() -> None:
    plain = level(DRIVE + " In the end it went well.", "result")
    counted = level(DRIVE + " In the end we collected 640 kilos.", "result")
    assert level(DRIVE, "result") < plain < counted < level(DRIVE + END, "result")


def test_we_beside_i_is_best_and_we_alone_is_two() -> None:
    alone = "Last spring we led the food drive. We called four shops, we wrote a rota and we drove the van."
    own = "Last spring I led the food drive. I called four shops, I wrote a rota and I drove the van."
    both = own + " We collected 640 kilos."
    assert level(alone, "ownership") == pytest.approx(2.0, abs=0.3)
    assert level(alone, "ownership") < level(own, "ownership") < level(both, "ownership")


def test_having_been_involved_is_no_deed_of_ones_own() -> None:
    assert (
        level("Last year I was involved in a food drive and I helped with the shops and the van.", "ownership") <= 2.5
    )


def test_figures_and_names_are_particular_and_things_are_not() -> None:
    vague = "Last year I led some things at college and did various stuff with people and it was something like that."
    assert level(vague, "specificity") < 2
    assert level(DRIVE, "specificity") < level(DRIVE + " It was 640 kilos in 14 days.", "specificity")


def test_a_method_is_asked_for_neither_result_nor_deeds() -> None:
    found = scores("First I would check the index, because a missing one is slow.", "How do you tune SQL?", "technical")
    assert found["result"].score is None
    assert found["ownership"].score is None
    assert found["structure"].score is not None


def test_an_answer_to_something_else_is_not_relevant() -> None:
    astray = (
        "My favourite food is pasta and on weekends my cousins and I go to the beach, we like swimming and music, and "
        "my dog likes the sea more than anybody."
    )
    assert level(astray, "relevance") <= 1.5 < level(DRIVE, "relevance")


def test_saying_it_twice_and_losing_the_thread_is_not_concise() -> None:
    lost = (
        "Anyway, where was I, I guess it was spring, or actually no it was fall, I don't know, there was kind of a "
        "bunch of stuff, and so yeah, what else, I forget, it was sort of funny I guess."
    )
    assert level(DRIVE + " " + DRIVE, "concision") < level(DRIVE, "concision")
    assert level(f"{DRIVE} {lost}", "concision") < level(DRIVE, "concision") - 1
    assert scores("I led the food drive and I called four shops.")["concision"].score is None


def test_how_others_are_spoken_of() -> None:
    assert scores("I painted a fence last year and I used two brushes.")["positivity"].score is None
    assert level(DRIVE + THANKING, "positivity") > 4
    assert scores(DRIVE + " Honestly, nobody listened to me.")["positivity"].score == 2
    assert scores(DRIVE + " One lady paid with store credit at the career fair.")["positivity"].score is None
    assert level(DRIVE + BLAMING, "positivity") <= 2
    assert 1 < level(DRIVE + BLAMING + THANKING, "positivity") < 4


def test_an_argument_has_claim_reason_example_and_close() -> None:
    claim = "I'm a nurse and I like it."
    whole = (
        "I'm a nurse because my aunt was one. For example last year I worked on a surgical ward with nine beds, where "
        "I rewrote the handover sheet, so now I want a ward of my own, and that's why I am here."
    )
    assert level(whole, "structure", YOURSELF, "motivational") > level(claim, "structure", YOURSELF, "motivational") + 1


def near(nearness: float) -> Reading:
    asked = answer(DRIVE)
    meant = Measured(nearness=Nearness(engine="minilm", to_question=nearness))
    turns = tuple(turn.model_copy(update={"measured": meant}) for turn in asked.turns)
    found = read(Asked(index=0, question=asked.question, turns=turns))
    assert isinstance(found, Reading)
    return found


def test_meaning_counts_where_an_engine_measured_it_and_is_named() -> None:
    far, close = relevance(near(0.05)), relevance(near(0.6))
    assert far.engine == close.engine == "minilm"
    assert (far.score or 0) < (close.score or 0)
    assert scores(DRIVE)["relevance"].engine == "words"


@pytest.mark.parametrize("criterion", CRITERIA)
def test_sure_of_more_text_than_of_less(criterion: str) -> None:
    short, long = scores("Last year I led a drive and we got 60 kilos.")[criterion], scores(DRIVE + END)[criterion]
    if short.score is not None and long.score is not None:
        assert short.confidence < long.confidence


def test_what_one_works_with_is_no_reason_for_wanting_the_job() -> None:
    told = "I like the job. I work in the office and we used a printer for the lists."
    structure = scores(told, "Why do you want to work here?", "motivational")["structure"]
    assert "a reason" in structure.why
    given = told.replace(" and we used", " because I can keep order there, since we used")
    assert "a reason" not in scores(given, "Why do you want to work here?", "motivational")["structure"].why
