"""What is wrong with a pack beyond its types: the pack and the ids of the library in, faults out. Pure."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable, Iterator, Mapping

from interview_desktop.structure.document import Kind
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.packs.merging import signature
from interview_desktop.structure.packs.pack import PARTS, Pack
from interview_desktop.structure.packs.places import Fault, Path
from interview_desktop.structure.template import Template
from interview_desktop.structure.validation import check_feedback_template, check_rubric

Known = Mapping[Kind, Collection[str]]
_CALLED: Mapping[Kind, str] = {
    "question": "question",
    "template": "template",
    "rubric": "rubric",
    "feedback": "feedback template",
}
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
WRONG_CHECKSUM = "The checksum does not fit what is in the pack."


def content_faults(pack: Pack, known: Known) -> Iterator[Fault]:
    yield from _checksum(pack)
    yield from _ids(pack)
    yield from _doubles(pack)
    yield from _unfit(pack)
    yield from _references(pack, known)


def _checksum(pack: Pack) -> Iterator[Fault]:
    if pack.checksum and pack.checksum != f"sha256:{signature(pack)}":
        yield Fault(("checksum",), WRONG_CHECKSUM)


def _ids(pack: Pack) -> Iterator[Fault]:
    """Journals of earlier versions hold ids of any form, so the type allows them; what is new keeps to the rule."""
    for index, question in enumerate(pack.questions):
        if not _ID.fullmatch(question.id):
            yield Fault(("questions", index, "id"), "An id has small letters, digits and single hyphens only.")


def _doubles(pack: Pack) -> Iterator[Fault]:
    for part in PARTS.values():
        first: dict[str, Path] = {}
        for index, document in enumerate(getattr(pack, part)):
            place: Path = (part, index, "id")
            if document.id in first:
                yield Fault(place, "This id is used twice in the pack.", first[document.id])
            first.setdefault(document.id, place)


def _unfit(pack: Pack) -> Iterator[Fault]:
    """What would keep a rubric or a feedback template from being used, such as weights that do not sum to 1.

    It also keeps out wordings that do more than fill slots: a report runs them.
    """
    for index, rubric in enumerate(pack.rubrics):
        yield from _errors(("rubrics", index), check_rubric(rubric))
    for index, feedback in enumerate(pack.feedback_templates):
        yield from _errors(("feedback_templates", index), check_feedback_template(feedback))


def _errors(place: Path, findings: Iterable[Finding]) -> Iterator[Fault]:
    for finding in findings:
        if finding.severity == "error":
            below = (int(part) if part.isdecimal() else part for part in finding.field.split("."))
            yield Fault((*place, *below), f"{finding.message} {finding.fix}")


def _references(pack: Pack, known: Known) -> Iterator[Fault]:
    there = {kind: {*known.get(kind, ()), *(one.id for one in getattr(pack, part))} for kind, part in PARTS.items()}
    for index, template in enumerate(pack.templates):
        for kind, id_, path in references(template):
            if id_ not in there[kind]:
                message = f"There is no {_CALLED[kind]} “{id_}”, neither in the pack nor in the library."
                yield Fault(("templates", index, *path), message)


def references(template: Template) -> Iterator[tuple[Kind, str, Path]]:
    """What a template refers to: kind, id, and the path in the template."""
    yield "rubric", template.rubric, ("rubric",)
    yield "feedback", template.feedback, ("feedback",)
    for index, slot in enumerate(template.slots):
        if slot.question:
            yield "question", slot.question, ("slots", index, "question")
