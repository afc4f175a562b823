"""What Home decides: what comes next, and how an interview begins. Plain functions over services and settings."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from interview_desktop.settings import Settings
from interview_desktop.ui.services import Services
from interview_desktop.ui.texts import _, minutes, questions
from interview_desktop.ui.vocabulary import called

if TYPE_CHECKING:
    from interview_desktop.events.sessions import SessionSummary
    from interview_desktop.structure.template import TemplateSummary


def to_resume(sessions: Sequence[SessionSummary]) -> SessionSummary | None:
    """The open session that was changed last, if there is one: it comes before anything new."""
    opened = [session for session in sessions if session.status == "open"]
    return max(opened, key=lambda session: session.changed, default=None)


def first_choice(templates: Sequence[TemplateSummary], sessions: Sequence[SessionSummary]) -> str:
    """Which interview is chosen beforehand: the one practised last, else the first; empty without any."""
    known = [template.id for template in templates]
    recent = sorted(sessions, key=lambda session: session.changed, reverse=True)
    return next((session.template for session in recent if session.template in known), known[0] if known else "")


def length(template: TemplateSummary) -> str:
    """What a card says beside the title: how it is asked, for how long, and how many questions."""
    kind = called("interview_type", template.interview_type)
    return f"{kind} · {minutes(template.minutes)} · {questions(template.questions)}"


def fitting(
    templates: Sequence[TemplateSummary], words: str, *, industry: str = "", interview_type: str = ""
) -> tuple[TemplateSummary, ...]:
    """Those in which every word is found (title, job, summary, industry, type), of this industry and type.

    Empty: no matter.
    """
    wanted = words.casefold().split()

    def fits(one: TemplateSummary) -> bool:
        named = called("industry", one.industry), called("interview_type", one.interview_type)
        about = " ".join((one.title, one.role, one.summary, *named)).casefold()
        return (
            industry in ("", one.industry)
            and interview_type in ("", one.interview_type)
            and all(word in about for word in wanted)
        )

    return tuple(one for one in templates if fits(one))


def is_spoken(settings: Settings) -> bool:
    """Answers are spoken where the person has allowed the microphone; otherwise the same interview is typed."""
    return settings.microphone_consent == "granted"


def how_answered(settings: Settings) -> str:
    """One line for the foot of Home: how the next interview will be answered."""
    if settings.microphone_consent == "unasked":
        return _("You will be asked about the microphone before the first question.")
    if not is_spoken(settings):
        return _("You type your answers: the microphone stays closed.")
    turns = {
        "automatic": _("a pause ends it"),
        "patient": _("a long pause ends it"),
        "manual": _("you say when it begins and ends"),
    }[settings.turn_mode]
    return _("You speak your answer; {turns}. You can type at any time.").format(turns=turns)


def begin(
    services: Services, settings: Settings, template: str, *, only: int | None = None, version: int | None = None
) -> str:
    """Plan an interview and start it; returns the session's id. `only` limits the number of questions; `version` runs
    that version of the template, a draft for instance, in place of the published one.

    Touches disk and devices: call it off the main thread. Raises InterviewError where it cannot start.
    """
    plan = services.structure.plan(template, max_probes=settings.max_probes, questions=only, version=version)
    return services.interaction.start(plan, spoken=is_spoken(settings), mode=settings.turn_mode)


def again(services: Services, settings: Settings, session: str, index: int) -> str:
    """One question of an earlier interview once more, as it was asked then; returns the id of the new session.

    `index` counts from 0. Touches disk and devices, raises StoreError where the earlier session cannot be read.
    """
    earlier = services.past.state(session).plan
    question = earlier.questions[index]
    share = question.minutes / sum(one.minutes for one in earlier.questions)
    plan = earlier.model_copy(
        update={
            "questions": (question,),
            "chosen": earlier.chosen[index : index + 1],
            "minutes": round(earlier.minutes * share, 1),
            "max_probes": settings.max_probes,
            "manners": (),
        }
    )
    return services.interaction.start(plan, spoken=is_spoken(settings), mode=settings.turn_mode)


def warm_up(services: Services, settings: Settings) -> str:
    """One question of the first template (the general one), the same way as a whole interview; see `begin`."""
    return begin(services, settings, services.structure.templates()[0].id, only=1)
