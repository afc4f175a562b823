"""What an import would do, in words. Plain: a preview in, sentences and lines out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from typing import TYPE_CHECKING, Literal

from interview_desktop.ui.library.comparison.lines import Line, lines, lines_of
from interview_desktop.ui.library.findings import counted
from interview_desktop.ui.texts import _, ngettext

if TYPE_CHECKING:
    from interview_desktop.structure.finding import Finding
    from interview_desktop.structure.packs.merging import Change
    from interview_desktop.structure.packs.packs import Preview

Shown = Literal["news", "added", "changed", "kept", "mend", "unchanged", "all"]
KINDS = {
    "question": _("Question"),
    "template": _("Template"),
    "rubric": _("Rubric"),
    "feedback": _("Feedback template"),
}
WHAT = {
    "added": _("will be added"),
    "changed": _("will be changed"),
    "kept": _("differs, stays as it is here"),
    "unchanged": _("is here already"),
}


def counts(changes: Sequence[Change]) -> Counter[str]:
    return Counter(change.what for change in changes)


def summary(changes: Sequence[Change]) -> str:
    """What would happen: "12 will be added, 3 will be changed, 40 are here already."."""
    by = counts(changes)
    return _joined(
        (by["added"], _("{count} will be added")),
        (by["changed"], _("{count} will be changed")),
        (by["kept"], ngettext("{count} stays as it is here", "{count} stay as they are here", by["kept"])),
        (by["unchanged"], ngettext("{count} is here already", "{count} are here already", by["unchanged"])),
    )


def outcome(changes: Sequence[Change]) -> str:
    """What happened: "12 added, 3 changed, 1 kept as it was here, 40 were here already."."""
    by = counts(changes)
    return _joined(
        (by["added"], _("{count} added")),
        (by["changed"], _("{count} changed")),
        (by["kept"], ngettext("{count} kept as it was here", "{count} kept as they were here", by["kept"])),
        (by["unchanged"], ngettext("{count} was here already", "{count} were here already", by["unchanged"])),
    )


def _joined(*told: tuple[int, str]) -> str:
    parts = [words.format(count=f"{count:,}") for count, words in told if count]
    return ", ".join(parts) + "." if parts else _("There is nothing in it.")


def source(preview: Preview) -> str:
    """What the file is."""
    pack = preview.pack
    if preview.format == "csv":
        return _("A sheet of questions.")
    told = _("“{title}”, edition {number}, by {publisher}. Licence: {licence}.")
    line = told.format(title=pack.title, number=pack.version, publisher=pack.publisher, licence=pack.licence)
    if preview.taken is not None:
        line += " " + _("Edition {number} of it was taken in before.").format(number=preview.taken.version)
    return line


def choices(preview: Preview) -> tuple[tuple[Shown, str], ...]:
    """What can be looked at, with how many there are."""
    by = counts(preview.changes)
    told: tuple[tuple[Shown, str, int], ...] = (
        ("news", _("What differs"), len(preview.changes) - by["unchanged"]),
        ("added", _("Added"), by["added"]),
        ("changed", _("Changed"), by["changed"]),
        ("kept", _("Kept as they are here"), by["kept"]),
        ("mend", _("With something to mend"), len(preview.findings)),
        ("unchanged", _("Here already"), by["unchanged"]),
    )
    return tuple(
        (name, _("{words} ({count})").format(words=words, count=f"{count:,}"))
        for name, words, count in told
        if count or name == "news"
    )


def shown(preview: Preview, which: Shown) -> list[Change]:
    """The changes of one of the choices."""
    if which == "news":
        return [change for change in preview.changes if change.what != "unchanged"]
    if which == "mend":
        order = {id_: at for at, id_ in enumerate(preview.findings)}
        found = [change for change in preview.changes if change.kind == "question" and change.id in order]
        return sorted(found, key=lambda change: order[change.id])
    return [change for change in preview.changes if change.what == which]


def entry(preview: Preview, change: Change) -> tuple[str, str]:
    """A change as an entry of the list, in two lines."""
    told = [KINDS[change.kind], WHAT[change.what]]
    findings = found(preview, change)
    if findings:
        told.append(counted(findings))
    return " ".join(change.title.split()), " · ".join(told)


def found(preview: Preview, change: Change) -> tuple[Finding, ...]:
    return preview.findings.get(change.id, ()) if change.kind == "question" else ()


def detail(preview: Preview, change: Change) -> tuple[Line, ...]:
    """Field by field: what differs, or all of what is new or the same. Off the main thread."""
    if change.differences:
        return lines_of(change.kind, change.differences)
    document = next(one for kind, one in preview.pack.documents() if (kind, one.id) == (change.kind, change.id))
    return lines(change.kind, document, document, everything=True)
