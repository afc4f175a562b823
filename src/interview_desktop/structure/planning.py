"""A template and the questions selected for it, made into the plan that a session pins. Pure."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from interview_desktop.events.plan import Behaviour, Chosen, Manner, Plan
from interview_desktop.events.question import Question
from interview_desktop.structure.selection import Pick, Selection
from interview_desktop.structure.template import Template


def planned(
    template: Template,
    version: int,
    selection: Selection,
    documents: Mapping[str, Question],
    manners: Sequence[tuple[Behaviour, int]],
    *,
    questions: int | None = None,
) -> Plan:
    """The plan; with `questions`, of the first so many and their share of the time.

    `documents` holds every question that was picked, and every alternative; `manners` are behaviour and follow-ups
    at most for each interviewer.
    """
    behaviour, max_probes = manners[0]
    picks = selection.picks[:questions]
    share = sum(pick.question.minutes for pick in picks) / sum(pick.question.minutes for pick in selection.picks)
    announcement = template.announcement or behaviour.announcement
    return Plan(
        template=template.id,
        version=version,
        title=template.title,
        interviewer=template.interviewers[0],
        panel=template.interviewers[1:],
        minutes=round(selection.available * share, 1),
        greeting=template.greeting,
        questions=tuple(documents[pick.question.id] for pick in picks),
        invitation=template.invitation,
        closing=template.closing,
        max_probes=max_probes,
        behaviour=behaviour.model_copy(update={"announcement": announcement}),
        chosen=tuple(_chosen(pick, documents, adapt=template.adapt) for pick in picks),
        manners=tuple(
            Manner(acknowledging=one.acknowledging, patience=one.patience, max_probes=probes)
            for one, probes in (manners if len(manners) > 1 else ())
        ),
        seed=selection.seed,
        rubric=template.rubric,
        feedback=template.feedback,
    )


def wanted(selection: Selection) -> dict[str, int]:
    """Every question whose words a plan needs, with its version."""
    found = {pick.question.id: pick.question.version for pick in selection.picks}
    return found | {one.id: one.version for pick in selection.picks for one in pick.alternatives}


def _chosen(pick: Pick, documents: Mapping[str, Question], *, adapt: bool) -> Chosen:
    others = pick.alternatives if adapt else ()
    return Chosen(
        question=pick.question.id,
        version=pick.question.version,
        why=pick.why,
        interviewer=pick.interviewer,
        alternatives=tuple(documents[one.id] for one in others),
        alternative_versions=tuple(one.version for one in others),
    )
