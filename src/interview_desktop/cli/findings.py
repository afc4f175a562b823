"""What checks have found, told in the order of documents: text or JSON, and whether it reaches the bar.

In: findings by document. Out: lines with id, severity, check and field, what is wrong, and how to mend it.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.cli.printing import many, tell, tell_json, tell_wrapped
from interview_desktop.errors import PackRefused
from interview_desktop.structure.finding import SEVERITIES, Finding, Severity

if TYPE_CHECKING:
    from interview_desktop.structure.document import Kind

Bar = Annotated[
    Severity, typer.Option("--severity", help="From which severity on findings are shown and the exit code is 1.")
]


@dataclass(frozen=True)
class Checked:
    """One document and what was found in it, the gravest first."""

    kind: Kind
    id: str
    findings: tuple[Finding, ...]


def tell_checks(check: Callable[[], Sequence[Checked]], bar: Severity, called: str, *, json: bool) -> None:
    """Check, tell what was found, and end with exit code 1 where something reaches the bar.

    With `json`, also a file that was refused is told as data; without, the refusal goes on up.
    """
    try:
        found = check()
    except PackRefused as fault:
        if not json:
            raise
        tell_json(as_data((), bar) | refused_as_data(fault))
        raise typer.Exit(1) from None
    if json:
        tell_json(as_data(found, bar))
    else:
        tell_findings(found, bar, called)
    raise typer.Exit(int(at_or_over(found, bar)))


def at_or_over(checked: Sequence[Checked], bar: Severity) -> bool:
    least = SEVERITIES.index(bar)
    return any(SEVERITIES.index(one.severity) >= least for document in checked for one in document.findings)


def as_data(checked: Sequence[Checked], bar: Severity) -> dict[str, Any]:
    """{"ok", "severity", "checked", "counts": {severity: number}, "findings": [{"kind", "id", ...}, ...], "refused",
    "hint", "faults"}: also findings under the bar. The last three are for a file that cannot be taken in."""
    return {
        "ok": not at_or_over(checked, bar),
        "severity": bar,
        "checked": len(checked),
        "counts": _counts(checked),
        "findings": [{"kind": of.kind, "id": of.id, **one.model_dump()} for of in checked for one in of.findings],
        "refused": "",
        "hint": "",
        "faults": [],
    }


def refused_as_data(fault: PackRefused) -> dict[str, Any]:
    """What a verb with --json says of a file that was refused: a sentence, its mend, and every fault in its place."""
    faults = [{"file": one.file, "line": one.line, "field": one.field, "message": one.message} for one in fault.faults]
    return {"ok": False, "refused": fault.sentence, "hint": fault.hint, "faults": faults}


def tell_findings(checked: Sequence[Checked], bar: Severity, called: str) -> None:
    """`called` is what the documents are, such as question."""
    least = SEVERITIES.index(bar)
    for document in checked:
        for one in document.findings:
            if SEVERITIES.index(one.severity) >= least:
                tell(f"{document.id}: {one.severity}, {one.check}, {one.field}")
                tell_wrapped(one.message, "    ")
                tell_wrapped(one.fix, "    ")
    counts = _counts(checked)
    told = ", ".join(many(counts[severity], severity) for severity in reversed(SEVERITIES))
    tell(f"{many(len(checked), called)} checked: {told}.")
    lesser = sum(counts[severity] for severity in SEVERITIES[:least])
    if lesser:
        tell(f"{many(lesser, 'lesser one')} not shown; --severity note shows all.")


def _counts(checked: Sequence[Checked]) -> dict[str, int]:
    severities = [one.severity for document in checked for one in document.findings]
    return {severity: severities.count(severity) for severity in SEVERITIES}
