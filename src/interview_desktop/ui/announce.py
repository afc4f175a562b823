"""What a screen reader says aloud without being asked: questions and changes of state, never partial captions."""

from __future__ import annotations

from PySide6.QtCore import QObject
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent


def announce(source: QObject, text: str, *, urgent: bool = False) -> None:
    """Tell assistive technology `text`; `urgent` interrupts what it is saying, so keep that for faults.

    Does nothing where no assistive technology listens. `source` is a widget of the window that speaks.
    """
    event = QAccessibleAnnouncementEvent(source, text)
    politeness = QAccessible.AnnouncementPoliteness
    event.setPoliteness(politeness.Assertive if urgent else politeness.Polite)
    QAccessible.updateAccessibility(event)
