"""A template to be read beside the list: what it is for, who asks, what in which order. Plain: rows in, HTML out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape

from interview_desktop.structure.template import Template
from interview_desktop.ui.library.templates.editor.assess import PlaceFacts, place_facts
from interview_desktop.ui.library.templates.editor.timeline import sentence, time_line
from interview_desktop.ui.library.templates.editor.wording import place_about, place_name, stops
from interview_desktop.ui.library.templates.model import Row
from interview_desktop.ui.services import Structure
from interview_desktop.ui.texts import _


@dataclass(frozen=True)
class Looked:
    """A template with what the bank has for its places, what its type is called, and how each interviewer is."""

    row: Row
    facts: tuple[PlaceFacts, ...]
    type_of_interview: str
    manners: tuple[str, ...]


def look(structure: Structure, row: Row) -> Looked:
    """Reads the database: call it off the main thread."""
    one = row.template
    kind = structure.interview_types[one.interview_type]
    manners = tuple(structure.personas[who.persona].title.lower() for who in one.interviewers)
    return Looked(row, place_facts(structure, one), f"{kind.title}. {kind.summary}", manners)


def reading(looked: Looked) -> str:
    one, facts = looked.row.template, looked.facts
    line = time_line(one, stops(one.slots, facts, 0.0))
    places = "".join(
        f"<li>{escape(place_name(slot, fact))}<br><span class='small'>"
        f"{escape(place_about(slot, fact, one.interviewers))}</span></li>"
        for slot, fact in zip(one.slots, facts, strict=True)
    )
    return "".join((
        f"<p class='words'>{escape(one.title)}</p>",
        f"<p class='quiet'>{escape(looked.row.state)}</p>",
        f"<p>{escape(one.summary)}</p>",
        f"<p class='small'>{escape(looked.type_of_interview)}</p>",
        f"<h4>{escape(_('Who asks'))}</h4>",
        f"<p>{escape(', '.join(_people(one, looked.manners)))}</p>",
        f"<h4>{escape(_('What is asked, in order'))}</h4>",
        f"<p class='small'>{escape(sentence(line))}</p>",
        f"<ol>{places}</ol>",
    ))  # fmt: skip


def _people(one: Template, manners: Sequence[str]) -> list[str]:
    return [
        _("{name}, {role} ({manner})").format(name=who.name, role=who.role, manner=manner)
        if who.role
        else _("{name} ({manner})").format(name=who.name, manner=manner)
        for who, manner in zip(one.interviewers, manners, strict=True)
    ]
