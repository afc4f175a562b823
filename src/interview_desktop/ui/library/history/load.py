"""What the history of a document is made of. In: the services; out: its versions, and who ran them.

Reads the database: off the main thread.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING, cast

from interview_desktop.ui.library.comparison.lines import Line, lines
from interview_desktop.ui.services import Services

if TYPE_CHECKING:
    from interview_desktop.events.sessions import SessionSummary
    from interview_desktop.structure.document import Kind, Version


@dataclass(frozen=True)
class History:
    """`versions` and `sessions` come the newest first; `sessions` are those of a template, of any version."""

    kind: Kind
    id: str
    title: str
    head: int
    published: int
    versions: tuple[Version, ...]
    sessions: tuple[SessionSummary, ...] = ()

    def runs(self) -> Counter[int]:
        """How many sessions ran each version; 0 stands for those that do not say which."""
        return Counter(session.template_version for session in self.sessions)


def subject_of(kind: str, id_: str) -> str:
    """What the page "history" is opened for."""
    return f"{kind}:{id_}"


def load(services: Services, subject: str) -> History:
    """The history of what `subject` names. Raises UsageError where there is no such document."""
    from interview_desktop.structure.document import title_of  # not before the first paint

    name, _colon, id_ = subject.partition(":")
    kind = cast("Kind", name)
    library = services.structure.library
    held = library.held(kind, id_)
    ran = services.past.sessions() if kind == "template" else ()
    return History(
        kind=kind,
        id=id_,
        title=title_of(held.document),
        head=held.head,
        published=held.published,
        versions=library.history(kind, id_),
        sessions=tuple(sorted((one for one in ran if one.template == id_), key=lambda one: one.started, reverse=True)),
    )


def compare(services: Services, history: History, before: int, after: int, *, everything: bool) -> tuple[Line, ...]:
    """Two versions as lines; with 0 as `before`, everything that is in the first one."""
    library = services.structure.library
    new = library.held(history.kind, history.id, after).document
    old = library.held(history.kind, history.id, before).document if before else new
    return lines(history.kind, old, new, everything=everything or not before)
