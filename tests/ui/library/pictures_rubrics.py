"""Rubrics, the list and the editor, in every state worth a picture, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Callable

from interview_desktop.ui.library.rubrics.editor.page import RubricPage
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices

Scene = Callable[[Window, QuietServices], None]


def editing(window: Window, subject: str) -> RubricPage:
    from tests.screenshots import settle

    window.go("rubric", subject)
    settle(window)
    page = window.page
    assert isinstance(page, RubricPage)
    while not page.form.whole:
        settle(window)
    return page


def _edit(subject: str, *, criterion: int = -1, spoil: bool = False) -> Scene:
    def scene(window: Window, _services: QuietServices) -> None:
        from tests.screenshots import settle

        page = editing(window, subject)
        cards = list(page.form.cards.values())
        if criterion >= 0:
            cards[criterion].open()
            settle(window)
            page.sides.left.ensureWidgetVisible(cards[criterion], 0, 400)
        if spoil:
            cards[0].weight.box.setValue(30.0)
            cards[1].title.box.setText("")
            cards[criterion].levels[2].box.setPlainText(cards[criterion].levels[1].box.toPlainText())
            settle(window)

    return scene


PICTURES: dict[str, Scene] = {
    "rubrics": lambda window, _services: window.go("library", "rubrics"),
    "rubric": _edit("nace"),
    "rubric-levels": _edit("nace", criterion=1),
    "rubric-mend": _edit("nace", criterion=2, spoil=True),
    "rubric-new": _edit("new"),
}
