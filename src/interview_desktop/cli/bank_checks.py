"""`bank validate`: what is wrong with the questions of the bank, or with a pack or a sheet before it is taken in.

In: nothing, or a file. Out: findings as text or JSON; every fault of a file that is refused, in its place.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from interview_desktop.cli.findings import Bar, Checked, tell_checks
from interview_desktop.cli.library import opened
from interview_desktop.cli.printing import AsJson
from interview_desktop.events.question import Question
from interview_desktop.structure.finding import SEVERITIES, Finding
from interview_desktop.structure.quality import Duplicates, duplicate_findings

if TYPE_CHECKING:
    from interview_desktop.structure.service import StructureService


def validate(
    file: Annotated[
        Path | None, typer.Argument(help="A pack (.json) or a sheet (.csv); without one, the whole bank.")
    ] = None,
    severity: Bar = "warning",
    json: AsJson = False,
) -> None:
    """Check the questions in use, or a file. Exit code 1 where something reaches the severity."""

    def check() -> list[Checked]:
        with opened() as service:
            return _of_file(service, file) if file else _of_bank(service)

    tell_checks(check, severity, "document" if file else "question", json=json)


def _of_bank(service: StructureService) -> list[Checked]:
    """Every question in use."""
    held = service.library.all("question")
    return [Checked("question", one.document.id, service.check(one.document)) for one in held]


def _of_file(service: StructureService, file: Path) -> list[Checked]:
    """Everything in the file, as if it had been taken in. Raises PackRefused."""
    pack = service.packs.preview(file).pack
    documents = list(pack.documents())
    beside = [document for _, document in documents]
    alike = Duplicates((one.id, one.text) for one in pack.questions)
    found = []
    for kind, document in documents:
        findings = service.check(document, beside)
        if isinstance(document, Question):
            known = {one.other for one in findings}
            findings += tuple(one for one in duplicate_findings(document, alike) if one.other not in known)
        found.append(Checked(kind, document.id, _gravest_first(findings)))
    return found


def _gravest_first(findings: tuple[Finding, ...]) -> tuple[Finding, ...]:
    return tuple(sorted(findings, key=lambda one: -SEVERITIES.index(one.severity)))
