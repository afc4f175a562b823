"""`doctor`: what works on this machine, and the mend of what does not. Exit code 1 when something needs one."""

from __future__ import annotations

import json as json_text
from collections.abc import Sequence
from typing import TYPE_CHECKING, Annotated, Any

import typer

if TYPE_CHECKING:
    from interview_desktop.doctor import Check


def doctor(
    json: Annotated[bool, typer.Option("--json", help="As one JSON object, a list for each group.")] = False,
) -> None:
    """Check devices, engines, libraries, disk, versions and files, and say what to mend."""
    from interview_desktop.doctor import examine, healthy  # loads what it checks

    checks = examine()
    typer.echo(json_text.dumps(as_json(checks), indent=2, ensure_ascii=False) if json else as_text(checks))
    raise typer.Exit(0 if healthy(checks) else 1)


def as_json(checks: Sequence[Check]) -> dict[str, Any]:
    """{"ok": bool, GROUP: [{"name", "ok", "detail", "mend"}, ...], ...} in the order of the checks."""
    told: dict[str, Any] = {"ok": all(check.ok for check in checks)}
    for check in checks:
        entry = {"name": check.name, "ok": check.ok, "detail": check.detail, "mend": check.mend}
        told.setdefault(check.group, []).append(entry)
    return told


def as_text(checks: Sequence[Check]) -> str:
    lines: list[str] = []
    group = ""
    for check in checks:
        if check.group != group:
            group = check.group
            lines.append(f"{group}:")
        lines.append(f"  {'ok  ' if check.ok else 'MEND'}  {check.name}: {check.detail}")
        if check.mend:
            lines.append(f"        {check.mend}")
    needing = sum(not check.ok for check in checks)
    lines.append(f"{needing} of {len(checks)} need a mend." if needing else "Everything works.")
    return "\n".join(lines)
