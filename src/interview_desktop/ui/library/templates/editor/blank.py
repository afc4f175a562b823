"""A template to begin with: a blank one whose every field has a sensible value, a copy of another, a list of places.

In: what is known (titles, ids in use, a template). Out: templates and ids. Pure; only the title, the type of interview,
the industry and the places are left to think about.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection, Sequence
from itertools import count
from typing import Final

from interview_desktop.events.plan import Interviewer
from interview_desktop.events.question import InterviewType, QuestionKind
from interview_desktop.structure.competencies import COMPETENCIES
from interview_desktop.structure.template import Slot, Template
from interview_desktop.ui.library.templates.editor.weights import asked_about
from interview_desktop.ui.texts import _, minutes, questions
from interview_desktop.ui.vocabulary import called

LONGEST_ID = 80  # characters, as `Slug` allows
FRAME = 3.5  # minutes: greeting, the candidate's own questions, goodbye (see structure.selection.results)
NAMES = ("Anna", "Ben", "Clara", "David")  # of interviewers, until a coach gives them others
TYPICAL = 3.5  # minutes that a question takes with its follow-ups, where the bank has not been asked
OF_A_TYPE: Final[dict[InterviewType, float]] = {"screening": 2.0, "situational": 2.5, "case": 5.5}
OPENING: Final = Slot(kind="motivational", competency="career_development")
KINDS: Final[dict[InterviewType, QuestionKind | None]] = {
    "behavioural": "behavioural",
    "technical": "technical",
    "case": "case",
    "situational": "situational",
}
# What an interview asks about first: the order of the places that are suggested, after the opening.
ORDER = (
    "teamwork",
    "critical_thinking",
    "communication",
    "professionalism",
    "leadership",
    "equity_inclusion",
    "technology",
    "career_development",
)


def blank(taken: Collection[str]) -> Template:
    """An interview without a title and with one place: the question that opens it."""
    return Template.model_construct(
        id=free_id(_("new interview"), taken),
        title="",
        summary="",
        interview_type="behavioural",
        minutes=25.0,
        interviewers=(Interviewer(name="Anna", persona="warm"),),
        greeting=_(
            "Hello, I'm Anna, and I'll be your interviewer today. I have a few questions for you, and now and then I "
            "will ask a little more. Take the time you need."
        ),
        invitation=_("Those were my questions. What would you like to ask me?"),
        closing=_("That is the end of our interview. Thank you for talking with me. Your report is ready in a moment."),
        slots=(OPENING,),
        rubric="behavioural",
        feedback="coach",
    )


def copied(template: Template, taken: Collection[str]) -> Template:
    """The same interview under another name and id."""
    title = _("Copy of {title}").format(title=template.title)[:120]
    return template.model_copy(update={"id": free_id(title, taken), "title": title})


def of_type(template: Template, wanted: InterviewType, rubrics: Collection[str]) -> Template:
    """The template as an interview of another type: with that type's rubric where it had the earlier type's, and with
    a second interviewer where a panel has only one."""
    changes: dict[str, object] = {"interview_type": wanted}
    if template.rubric in (template.interview_type, "") and wanted in rubrics:
        changes["rubric"] = wanted
    if wanted == "panel" and len(template.interviewers) == 1:
        changes["interviewers"] = (*template.interviewers, another(template.interviewers))
    return template.model_copy(update=changes)


def another(interviewers: Sequence[Interviewer]) -> Interviewer:
    """One more interviewer, with a name and a voice that none of these has."""
    names = {one.name for one in interviewers}
    voices = {one.voice for one in interviewers}
    name = next((one for one in NAMES if one not in names), NAMES[0])
    return Interviewer(name=name, persona="neutral", voice=next(at for at in range(10) if at not in voices))


def completed(template: Template) -> Template:
    """With a summary where its author wrote none."""
    if template.summary.strip():
        return template
    return template.model_copy(update={"summary": summary_of(template)})


def summary_of(template: Template) -> str:
    """What candidates read of it where its author wrote nothing."""
    what = _("A {type} interview").format(type=called("interview_type", template.interview_type).lower())
    if template.industry != "any":
        what = _("{interview} in {industry}").format(
            interview=what, industry=called("industry", template.industry).lower()
        )
    return _("{interview}: {questions} in about {minutes}.").format(
        interview=what, questions=questions(len(template.slots)), minutes=minutes(template.minutes)
    )


def introduced(template: Template, before: str, now: str) -> Template:
    """The greeting with an interviewer's new name in it, where it said the earlier one."""
    if not before or not now:
        return template
    greeting = re.sub(rf"\b{re.escape(before)}\b", lambda _match: now, template.greeting)
    return template.model_copy(update={"greeting": greeting})


def slug(title: str) -> str:
    """An id made from words: small letters and digits with hyphens. "Ward manager (nights)" gives ward-manager-nights.

    Letters of other alphabets have no place in an id; where nothing is left, it is "interview".
    """
    plain = unicodedata.normalize("NFKD", title.casefold().replace("ß", "ss")).encode("ascii", "ignore").decode()
    return "-".join(re.findall(r"[a-z0-9]+", plain))[: LONGEST_ID - 5].strip("-") or "interview"


def free_id(title: str, taken: Collection[str]) -> str:
    """The id of a title, with a number behind it where that is in use."""
    first = slug(title)
    if first not in taken:
        return first
    return next(name for at in count(2) if (name := f"{first}-{at}") not in taken)


def places_for(template: Template) -> int:
    """How many questions of the template's type fit its time, the opening counted; at least one."""
    return max(1, int((template.minutes - FRAME) / OF_A_TYPE.get(template.interview_type, TYPICAL)))


def suggested(template: Template) -> tuple[Slot, ...]:
    """Places that fill the planned time: the opening, then one competency after the other, of the type's own kind.

    What the template weighs comes first, the heaviest in front; without weights all competencies in the order of
    ORDER.
    """
    room = places_for(template)
    weighed = sorted(
        (name for name, share in template.weights.items() if share), key=lambda one: -template.weights[one]
    )
    about = weighed or [name for name in ORDER if name in COMPETENCIES]
    kind = KINDS.get(template.interview_type)
    members = len(template.interviewers)
    places = [OPENING]
    for at in range(min(room - 1, 39)):
        asks = at % members if template.interview_type == "panel" else 0
        places.append(Slot(competency=about[at % len(about)], kind=kind, interviewer=asks))
    return tuple(places)


def untouched(template: Template) -> bool:
    """Are its places still those of a blank one, so that others may take their stead without a word?"""
    return template.slots in ((), (OPENING,)) and not asked_about(template, {})[1:]
