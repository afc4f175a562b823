"""What the template editor reads before it opens: the template, where it stands, and what there is to choose from.

In: the structure service and a subject: an id, "new", or "new:<id to copy>". Out: everything at once. Reads the
database: call it off the main thread.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import cast

from interview_desktop.structure.document import Held
from interview_desktop.structure.template import Lifecycle, Template
from interview_desktop.ui.library.templates.editor.blank import blank, copied
from interview_desktop.ui.library.templates.editor.part import Material
from interview_desktop.ui.services import Structure
from interview_desktop.ui.texts import _

NEW = "new"


@dataclass(frozen=True)
class Standing:
    """Where a template stands: `based_on` is the version that is edited (0: a new one), `published` the one that
    interviews run (0: none), `author` and `wall` (Unix seconds) of the version that is edited."""

    based_on: int = 0
    published: int = 0
    state: Lifecycle = "draft"
    author: str = ""
    wall: float = 0.0


@dataclass(frozen=True)
class Opened:
    template: Template
    standing: Standing
    material: Material


def load(structure: Structure, subject: str) -> Opened:
    """Raises UsageError for an id that does not exist."""
    material = gather(structure)
    if subject == NEW:
        return Opened(blank(material.taken), Standing(), material)
    if subject.startswith(f"{NEW}:"):
        original = structure.library.held("template", subject.removeprefix(f"{NEW}:"))
        return Opened(copied(cast("Template", original.document), material.taken), Standing(), material)
    held = structure.library.held("template", subject)
    return Opened(cast("Template", held.document), standing(structure, held), material)


def standing(structure: Structure, held: Held) -> Standing:
    version = structure.library.history("template", held.document.id)[0]
    return Standing(held.head, held.published, held.state, version.author, version.wall)


def gather(structure: Structure) -> Material:
    """What a template can be made of."""
    library = structure.library
    lines = [line for line in structure.bank.lines() if not line.retired]
    tags = {tag for line in lines for tag in line.tags} | {line.category for line in lines if line.category}
    return Material(
        types=structure.interview_types,
        personas=structure.personas,
        rubrics=_titles(library.all("rubric")),
        feedback=_titles(library.all("feedback")),
        industries=sorted({line.industry for line in lines}),
        competencies=sorted({line.competency for line in lines if line.competency}),
        tags=sorted(tags),
        taken=frozenset(held.document.id for held in library.all("template", archived=True)),
    )


def where_it_stands(standing: Standing) -> str:
    """In words: "Draft", "Published, version 3", "Version 4 not published yet; interviews run version 3"."""
    if not standing.based_on:
        return _("New, not saved yet")
    if standing.state == "archived":
        return _("Archived, version {number}").format(number=standing.based_on)
    if not standing.published:
        return _("Draft, version {number}").format(number=standing.based_on)
    if standing.published == standing.based_on:
        return _("Published, version {number}").format(number=standing.based_on)
    return _("Version {number} not published yet; interviews run version {published}").format(
        number=standing.based_on, published=standing.published
    )


def _titles(held: tuple[Held, ...]) -> dict[str, str]:
    return {one.document.id: getattr(one.document, "title", one.document.id) for one in held}
