"""The turns of an interview in, the feedback document out. Pure: the same turns always give the same document.

What it never does is invent. A part of a story is told only together with its quote; of answers that were
not heard clearly nothing is inferred, and they say so; a measure without enough evidence has no value.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.delivery import Accommodation, Baseline, MeasureName
from interview_desktop.events.delivery import switched_off as measures_off
from interview_desktop.events.feedback import SECTIONS, EngineUse, Feedback, SessionMeta
from interview_desktop.events.plan import Plan
from interview_desktop.events.scores import Scoring
from interview_desktop.events.turns import Turn
from interview_desktop.interaction.feedback.agreement import agreement
from interview_desktop.interaction.feedback.cards import Shown, read_question, together, turn_card
from interview_desktop.interaction.feedback.english import listed
from interview_desktop.interaction.feedback.moods import moods
from interview_desktop.interaction.feedback.outline import outline
from interview_desktop.interaction.feedback.points.coach import coach
from interview_desktop.interaction.feedback.summary import summary
from interview_desktop.interaction.feedback.totals import totals
from interview_desktop.interaction.feedback.unmeasured import not_measured
from interview_desktop.structure.feedback_template import FeedbackTemplate


def build(
    meta: SessionMeta,
    plan: Plan,
    turns: Sequence[Turn],
    *,
    scoring: Scoring = Scoring(),  # noqa: B008  frozen
    template: FeedbackTemplate | None = None,
    template_version: int = 0,
    self_rating: SelfRating | None = None,
    baselines: Mapping[MeasureName, Baseline] | None = None,
    switched_off: Collection[Accommodation] = (),
    talk_share: float | None = None,
    skipped: Collection[int] = (),
    engines: Sequence[EngineUse] = (),
) -> Feedback:
    """The feedback on one interview, finished or not.

    `turns` in the order of their numbers, as they were folded, with every hearing; `Turn.question` and `skipped` are
    indices in `plan.questions`. `scoring` is what `scoring.interview.score_interview` made of the same turns. Without
    a `template` everything is said in plain built-in sentences. `talk_share` (0-1) is the candidate's part of all that
    was said. `engines` are those in use; recognisers that made words of any turn are added to them.
    """
    shown = Shown(measures_off(switched_off), baselines or {})
    materials = tuple(
        read_question(meta, plan, index, turns, scoring.answer(index), index in skipped, shown)
        for index in range(len(plan.questions))
    )
    answers = tuple(turn for turn in turns if turn.purpose != "own_question")
    said = together([turn for one in materials for turn in one.card.turns], answers, shown, talk_share)
    found = totals([one.card for one in materials], said)
    coached = coach(meta, plan, materials, answers, found, scoring, template)
    return Feedback(
        title=plan.title,
        template=plan.template,
        template_version=plan.version,
        interviewer=listed(one.name for one in plan.interviewers),
        meta=meta,
        engines=_engines(engines, turns),
        feedback_template=template.id if template else "",
        feedback_template_version=template_version,
        sections=template.sections if template else SECTIONS,
        opening=coached.opening,
        headline=summary.headline(found, scoring),
        verdict=coached.verdict,
        summary=coached.summary,
        closing=coached.closing,
        scoring=scoring,
        keeps=coached.keeps,
        changes=coached.changes,
        priorities=coached.priorities,
        self_rating=self_rating,
        agreement=agreement(self_rating, scoring),
        moods=moods(answers, meta.confident_word),
        switched_off=tuple(switched_off),
        totals=found,
        questions=tuple(one.card.model_copy(update={"outline": outline(one)}) for one in materials),
        own_questions=tuple(turn_card(meta, turn, shown) for turn in turns if turn.purpose == "own_question"),
        not_measured=not_measured(found, answers, switched_off, transcript=meta.transcript),
    )


def _engines(used: Sequence[EngineUse], turns: Iterable[Turn]) -> tuple[EngineUse, ...]:
    named = {engine.name for engine in used if engine.capability == "speech_to_text"}
    heard = dict.fromkeys(phrase.engine for turn in turns for phrase in turn.verbatim.phrases if phrase.words)
    more = (EngineUse(capability="speech_to_text", name=name) for name in heard if name not in named)
    return (*used, *more)
