"""What stays of a feedback document, and that nothing is made up on the way."""

from __future__ import annotations

from interview_desktop.events.delivery import Delivery, Measure
from interview_desktop.events.feedback import Feedback
from interview_desktop.events.progress import SessionResult
from interview_desktop.events.scores import Score, Scoring
from interview_desktop.user.progress.result import LONGEST_STORY, result_of
from tests.coached import coached, evidence


def scored(criterion: str, competency: str, level: float | None, confidence: float) -> Score:
    return Score(
        criterion=criterion,
        title=criterion,
        kind="competency",
        competency=competency,
        score=level,
        confidence=confidence,
        evidence=(evidence("so i called the technician", 4),) if level is not None else (),
        why="Because.",
        engine="words",
    )


def measured(**values: float | None) -> Delivery:
    made = [
        Measure.model_validate({"name": name, "label": name, "value": at, "unit": "x"}) for name, at in values.items()
    ]
    return Delivery(measures=tuple(made))


def test_the_session_and_its_scores() -> None:
    document = coached()
    found = result_of(document)
    assert (found.session, found.started, found.title) == (
        document.meta.session,
        document.meta.started,
        document.title,
    )
    assert (found.overall, found.level) == (document.scoring.overall, document.scoring.level)
    assert found.criteria["structure"] == 3.5
    assert "positivity" not in found.criteria, "what has no score is absent"
    assert found.competencies["critical_thinking"] == 4.0
    assert "leadership" not in found.competencies
    assert found.titles["result"] == "Result and learning"
    assert set(found.criteria) | set(found.competencies) == set(found.confidence)
    assert SessionResult.model_validate_json(found.model_dump_json()) == found


def test_competencies_that_several_criteria_measure() -> None:
    scoring = Scoring(
        criteria=(
            scored("listens", "teamwork", 2.0, 0.9),
            scored("shares", "teamwork", 5.0, 0.3),
            scored("leads", "leadership", None, 0.0),
            scored("nameless", "", 4.0, 0.9),
        )
    )
    found = result_of(coached().model_copy(update={"scoring": scoring}))
    assert found.competencies == {"teamwork": 2.75}
    assert found.confidence == {"teamwork": 0.9}


def test_only_measures_that_are_known() -> None:
    document = coached()
    totals = document.totals.model_copy(update={"delivery": measured(fillers=4.0, latency=None)})
    found = result_of(document.model_copy(update={"totals": totals}))
    assert found.measures == {"fillers": 4.0}
    assert found.units["fillers"] == "x"


def test_questions_keep_their_place_their_words_and_their_story() -> None:
    first, vague, none = result_of(coached()).questions
    assert (first.index, first.words) == (0, 51)
    assert first.story.startswith("last year at the bakery")
    assert first.parts
    assert none.story == ""
    assert none.parts == ()
    assert none.level is None
    assert vague.scores["structure"] == 2.0


def test_a_question_that_was_never_reached_is_no_result() -> None:
    document = coached()
    cards = [card.model_copy(update={"state": state, "turns": ()}) for card, state in zip(
        document.questions, ("skipped", "not_reached", "no_answer"), strict=True)]  # fmt: skip
    found = result_of(document.model_copy(update={"questions": tuple(cards)}))
    assert [(one.index, one.words) for one in found.questions] == [(2, 0)]


def test_one_part_alone_is_no_story_and_what_was_heard_poorly_tells_none() -> None:
    document = coached()
    card = document.questions[0]
    alone = tuple(part.model_copy(update={"told": part.part == "action", "quote": part.quote}) for part in card.parts)
    assert _first_story(document, {"parts": alone}) == ""
    poor = tuple(turn.model_copy(update={"poor": True}) for turn in card.turns)
    assert _first_story(document, {"turns": poor}) == ""


def test_a_story_is_cut_where_it_would_never_end() -> None:
    document = coached()
    card = document.questions[0]
    long = tuple(turn.model_copy(update={"typed": ("and then " * 1000,)}) for turn in card.turns)
    assert len(_first_story(document, {"turns": long})) == LONGEST_STORY


def test_a_rehearsal_and_an_open_session_are_told_as_such() -> None:
    document = coached()
    meta = document.meta.model_copy(update={"candidate": "sample", "ended": None})
    found = result_of(document.model_copy(update={"meta": meta}))
    assert (found.candidate, found.finished) == ("sample", False)


def _first_story(document: Feedback, changes: dict[str, object]) -> str:
    cards = (document.questions[0].model_copy(update=changes), *document.questions[1:])
    return result_of(document.model_copy(update={"questions": cards})).questions[0].story
