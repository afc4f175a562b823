"""Feedback templates, the list and the editor, in every state worth a picture, for tests/screenshots.py."""

from __future__ import annotations

import time
from collections.abc import Callable

from interview_desktop.ui.library.feedback.editor.page import FeedbackPage
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices
from tests.ui.library.feedback.sampling import sampling

Scene = Callable[[Window, QuietServices], None]
Change = Callable[[FeedbackPage], None]

LONG = "Rückmeldung für Bewerberinnen und Bewerber im zweiten Gespräch mit der Geschäftsführung, kurz und freundlich"


def _list(window: Window, services: QuietServices) -> None:
    library = services.structure.library
    if "long" not in {one.document.id for one in library.all("feedback")}:  # one library for all pictures
        held = library.held("feedback", "coach").document
        library.save(held.model_copy(update={"id": "long", "title": LONG}), based_on=0)
    window.go("library", "feedback")


def _previewed(window: Window, page: FeedbackPage) -> None:
    """Until the rest after the last keystroke is over and the preview has come."""
    from tests.screenshots import settle

    end = time.monotonic() + 5
    while time.monotonic() < end and (page._rest.isActive() or page.preview.text.shown is None):
        settle(window)
    settle(window)


def _edit(subject: str, *changes: Change) -> Scene:
    def scene(window: Window, services: QuietServices) -> None:
        from tests.screenshots import settle

        sampling(services)
        window.go("feedback", subject)
        settle(window)
        page = window.page
        assert isinstance(page, FeedbackPage)
        _previewed(window, page)
        for change in changes:
            change(page)
            settle(window)
            _previewed(window, page)

    return scene


def _spoil(page: FeedbackPage) -> None:
    page.form.wordings["opening"].box.setPlainText("Dear {{ name }}, well done with {{ title }}.")
    page.form.thresholds["slow_below"].box.setValue(200)


def _look(page: FeedbackPage) -> None:
    page.sides.left.ensureWidgetVisible(page.form.wordings["opening"], 0, 260)


def _sections(page: FeedbackPage) -> None:
    page.sides.left.ensureWidgetVisible(page.form.order.rows["next_session"], 0, 60)
    page.form.order.reach(3)


def _end(page: FeedbackPage) -> None:
    page.sides.left.ensureWidgetVisible(page.form.thresholds["long_pause"], 0, 60)


def _below(page: FeedbackPage) -> None:
    page.sides.mend.click()


def _long(page: FeedbackPage) -> None:
    page.form.title.box.setText(LONG)
    page.form.wordings["opening"].box.setPlainText(f"{LONG}: {{{{ title }}}}. " * 4)


PICTURES: dict[str, Scene] = {
    "feedback": _list,
    "feedback-narrow": _list,
    "feedback-editor": _edit("coach"),
    "feedback-editor-narrow": _edit("coach"),
    "feedback-sections": _edit("direct", _sections),
    "feedback-end": _edit("plain", _end),
    "feedback-mend": _edit("coach", _spoil, _look),
    "feedback-mend-narrow": _edit("coach", _spoil, _look),
    "feedback-below-narrow": _edit("coach", _below),
    "feedback-long": _edit("coach", _long),
    "feedback-new": _edit("new"),
}
