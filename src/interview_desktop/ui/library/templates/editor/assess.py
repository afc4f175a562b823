"""What the services say about a template as it stands: findings, what each place would ask, a sample of the whole.

In: the structure service and an unsaved template. Out: facts for the editor. Everything here reads the database: call
it off the main thread.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from statistics import fmean

from interview_desktop.errors import UsageError
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.template import Slot, Template
from interview_desktop.structure.validation.duration import UNKNOWN
from interview_desktop.structure.validation.supply import Supply
from interview_desktop.ui.library.templates.editor.blank import completed
from interview_desktop.ui.library.templates.editor.shape import checkable, shape_findings
from interview_desktop.ui.services import Structure


@dataclass(frozen=True)
class PlaceFacts:
    """What the bank has for one place. `minutes` is the mean over the questions that fit; `text` and `competency` are
    those of a fixed question, `gone` that it is not in the bank or no longer asked."""

    fits: int
    minutes: float
    text: str = ""
    competency: str = ""
    gone: bool = False

    @property
    def possible(self) -> bool:
        return self.fits > 0 and not self.gone


@dataclass(frozen=True)
class Assessment:
    """`places` are in line with the template's slots."""

    template: Template
    findings: tuple[Finding, ...]
    places: tuple[PlaceFacts, ...]


@dataclass(frozen=True)
class Asked:
    """One question of a sample: who asks it and why it was chosen."""

    text: str
    minutes: float
    who: str
    why: tuple[str, ...]


@dataclass(frozen=True)
class Sample:
    """What a candidate could be asked; or, with nothing in `asked`, `refused`: why it cannot be."""

    seed: int
    asked: tuple[Asked, ...] = ()
    minutes: float = 0.0
    left_out: tuple[str, ...] = ()
    refused: str = ""


def assess(structure: Structure, template: Template) -> Assessment:
    """Findings, the gravest first, and the facts of every place. Also of a template that cannot be saved yet."""
    whole = checkable(completed(template))
    shape = shape_findings(completed(template))
    fields = {one.field for one in shape}
    findings = (*shape, *(one for one in structure.check(whole) if one.field not in fields))
    return Assessment(template, findings, place_facts(structure, template))


def place_facts(structure: Structure, template: Template) -> tuple[PlaceFacts, ...]:
    supply = Supply(template, structure.bank.eligible())
    return tuple(_facts(structure, supply, slot) for slot in template.slots)


def draw(structure: Structure, template: Template, seed: int) -> Sample:
    """The questions that one candidate would be asked. The same seed gives the same ones."""
    try:
        selection = structure.select(checkable(template), seed=seed)
    except UsageError as fault:
        return Sample(seed, refused=str(fault))
    names = [one.name for one in template.interviewers]
    asked = tuple(
        Asked(
            _text(structure, pick.question.id),
            pick.question.minutes,
            names[min(pick.interviewer, len(names) - 1)] if len(names) > 1 else "",
            pick.why,
        )
        for pick in selection.picks
    )
    left_out = tuple(f"{one.slot + 1}: {one.why}" for one in selection.left_out)
    return Sample(seed, asked, selection.minutes, left_out)


def drawn_from(template: Template) -> Template:
    """The template without what has no say in which questions are drawn: two that are equal here give one sample."""
    words = {"title": "-", "summary": "-", "greeting": "-", "invitation": "-", "closing": "-", "announcement": ""}
    rest: Mapping[str, object] = {"role": "", "rubric": "nace", "feedback": "coach", "max_probes": None}
    return template.model_copy(update={**words, **rest})


def _facts(structure: Structure, supply: Supply, slot: Slot) -> PlaceFacts:
    answering = supply.answering(slot)
    minutes = fmean(one.minutes for one in answering) if answering else UNKNOWN
    if not slot.question:
        return PlaceFacts(len(answering), minutes)
    line = structure.bank.line(slot.question)
    if line is None:
        return PlaceFacts(0, minutes, slot.question, gone=True)
    return PlaceFacts(len(answering), line.minutes, line.text, line.competency, gone=not answering)


def _text(structure: Structure, question: str) -> str:
    line = structure.bank.line(question)
    return line.text if line is not None else question
