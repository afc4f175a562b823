"""The Library and the question editor in the states worth a picture, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from interview_desktop.ui.library.page import LibraryPage
from interview_desktop.ui.library.questions.editor.page import QuestionEditor
from interview_desktop.ui.library.questions.section import QuestionsSection
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices

Scene = Callable[[Window, QuietServices], None]


def settle(window: Window) -> None:
    for _ in range(4):
        assert window.shell.background.settled(20.0)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def opened(window: Window) -> QuestionsSection:
    window.go("library", "questions")
    settle(window)
    assert isinstance(window.page, LibraryPage)
    section = window.page.section
    assert isinstance(section, QuestionsSection)
    return section


def _all(window: Window, _services: QuietServices) -> None:
    opened(window)


def _filtered(window: Window, _services: QuietServices) -> None:
    section = opened(window)
    for facet, value in (("industry", "healthcare"), ("industry", "social_care"), ("competency", "teamwork")):
        section.view.facets.toggled.emit(facet, value)
    section.view.table.setFocus()


def _nothing(window: Window, _services: QuietServices) -> None:
    opened(window).view.finder.setText("unicycle juggling")


def _wide(window: Window, services: QuietServices) -> None:
    window.resize(1800, 1000)
    _all(window, services)


def _small(window: Window, services: QuietServices) -> None:
    window.resize(640, 480)
    _all(window, services)


def _small_filters(window: Window, services: QuietServices) -> None:
    _small(window, services)
    opened(window).view.filters.click()


PICTURES: dict[str, Scene] = {
    "library": _all,
    "library-filtered": _filtered,
    "library-nothing": _nothing,
    "library-wide": _wide,
    "library-small": _small,
    "library-small-filters": _small_filters,
}


def _editor(subject: str) -> Scene:
    def scene(window: Window, _services: QuietServices) -> None:
        opened(window)
        window.go("question", subject)
        settle(window)

    return scene


def editing(window: Window) -> QuestionEditor:
    assert isinstance(window.page, QuestionEditor)
    return window.page


def _faulty(window: Window, services: QuietServices) -> None:
    """A question as a coach may type it at first."""
    _editor("new")(window, services)
    editing(window).form.text.setPlainText(
        "Do you have children, and how do you organise your day with them, and what is your greatest strength?"
    )
    settle(window)


def _invalid(window: Window, services: QuietServices) -> None:
    _editor("new")(window, services)
    editing(window).save()


def _leaving(window: Window, services: QuietServices) -> None:
    _editor("nurse-why-nursing")(window, services)
    editing(window).form.text.setPlainText("Why did you choose nursing, and why here?")
    settle(window)
    window.go("home")


def _conflict(window: Window, services: QuietServices) -> None:
    """Somebody else saved meanwhile."""
    _editor("nurse-why-nursing")(window, services)
    library = services.structure.library
    held = library.held("question", "nurse-why-nursing")
    library.save(held.document.model_copy(update={"difficulty": 3, "tags": ("opening",)}), based_on=held.number)
    editor = editing(window)
    editor.form.text.setPlainText("What made you choose nursing?")
    editor.save()
    settle(window)
    editor.conflict.look.click()


def _bottom(scene: Scene) -> Scene:
    def lower(window: Window, services: QuietServices) -> None:
        scene(window, services)
        form = editing(window).form
        form.bring("probes")
        form.bring("category")

    return lower


def _tiny(scene: Scene) -> Scene:
    def small(window: Window, services: QuietServices) -> None:
        window.resize(640, 480)
        scene(window, services)

    return small


PICTURES |= {
    "question": _editor("nurse-why-nursing"),
    "question-bottom": _bottom(_editor("nurse-why-nursing")),
    "question-new": _editor("new"),
    "question-faulty": _faulty,
    "question-invalid": _invalid,
    "question-leaving": _leaving,
    "question-conflict": _conflict,
    "question-small": _tiny(_faulty),
}
