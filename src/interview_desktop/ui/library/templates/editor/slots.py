"""The places of a template, changed one step at a time. In: a template; out: another one, and which place is meant.

The template is frozen, so every step gives a new one and the editor can go back to any of them.
"""

from __future__ import annotations

from interview_desktop.structure.template import Slot, Template

MOST = 40  # places in an interview, as `Template.slots` allows


def insert(template: Template, at: int, slot: Slot) -> tuple[Template, int]:
    """`slot` as the place with index `at` (0 to the number of places); nothing happens where there are 40 already."""
    if len(template.slots) >= MOST:
        return template, len(template.slots) - 1
    at = max(0, min(at, len(template.slots)))
    return _with(template, (*template.slots[:at], slot, *template.slots[at:])), at


def remove(template: Template, at: int) -> tuple[Template, int]:
    """Without the place `at`; the one that comes into its stead is meant then, -1 where none is left."""
    if not 0 <= at < len(template.slots):
        return template, at
    left = (*template.slots[:at], *template.slots[at + 1 :])
    return _with(template, left), min(at, len(left) - 1)


def duplicate(template: Template, at: int) -> tuple[Template, int]:
    """The place once more, behind itself. A fixed question would be asked twice, so its copy is a wish like it."""
    if not 0 <= at < len(template.slots):
        return template, at
    return insert(template, at + 1, template.slots[at].model_copy(update={"question": ""}))


def move(template: Template, at: int, to: int) -> tuple[Template, int]:
    """The place `at` taken out and put so that it is the one with index `to`."""
    to = max(0, min(to, len(template.slots) - 1))
    if not 0 <= at < len(template.slots) or at == to:
        return template, at
    rest = [*template.slots[:at], *template.slots[at + 1 :]]
    rest.insert(to, template.slots[at])
    return _with(template, tuple(rest)), to


def change(template: Template, at: int, **fields: object) -> Template:
    """The place `at` with other values; a fixed question keeps none of the wish that it stands for."""
    slot = template.slots[at].model_copy(update=fields)
    return _with(template, (*template.slots[:at], slot, *template.slots[at + 1 :]))


def _with(template: Template, slots: tuple[Slot, ...]) -> Template:
    return template.model_copy(update={"slots": slots})
