"""The templates of the Library and their editor in the states worth a picture, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from interview_desktop.structure.template import Slot
from interview_desktop.ui.library.page import LibraryPage
from interview_desktop.ui.library.templates.editor.page import TemplatePage
from interview_desktop.ui.library.templates.section import TemplatesSection
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices

Scene = Callable[[Window, QuietServices], None]


def settle(window: Window) -> None:
    for _ in range(6):
        assert window.shell.background.settled(20.0)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def editor(window: Window, subject: str) -> TemplatePage:
    window.go("template", subject)
    settle(window)
    page = window.page
    assert isinstance(page, TemplatePage)
    return page


def _editing(window: Window, _services: QuietServices) -> None:
    editor(window, "ward-manager")


def _blank(window: Window, _services: QuietServices) -> None:
    editor(window, "new")


def _over(window: Window, _services: QuietServices) -> None:
    """Too long for its time, a wish that nothing fits, a fixed question that is gone."""
    page = editor(window, "ward-manager")
    assert page.edited is not None
    now = page.edited.now
    slots = (*now.slots, Slot(competency="teamwork", tag="unheard of"), Slot(question="not-there"), now.slots[1])
    page.edit(now.model_copy(update={"slots": slots}), "")
    page.form.places.choose(len(slots) - 3)
    settle(window)


def _picking(window: Window, _services: QuietServices) -> None:
    page = editor(window, "ward-manager")
    page.form.places.choose(2)
    page.form.places.form.choose.click()
    settle(window)
    page.scroller.ensureWidgetVisible(page.form.places.picker)


def _folds(window: Window, _services: QuietServices) -> None:
    page = editor(window, "ward-manager")
    for group, _part in page.form.groups:
        if not group.opened:
            group.toggle.click()
    settle(window)
    page.scroller.ensureWidgetVisible(page.form.groups[2][0], 0, 400)


def _balance(window: Window, services: QuietServices) -> None:
    _folds(window, services)
    page = window.page
    assert isinstance(page, TemplatePage)
    page.scroller.ensureWidgetVisible(page.form.report)


def _publishing(window: Window, services: QuietServices) -> None:
    _over(window, services)
    page = window.page
    assert isinstance(page, TemplatePage)
    page.publish()
    settle(window)


def section(window: Window) -> TemplatesSection:
    window.go("library", "templates")
    settle(window)
    assert isinstance(window.page, LibraryPage)
    found = window.page.section
    assert isinstance(found, TemplatesSection)
    return found


def _list(window: Window, _services: QuietServices) -> None:
    found = section(window)
    found.view.table.choose(found.view.model.row_of("ward-manager"))
    settle(window)


def _choosing(window: Window, _services: QuietServices) -> None:
    section(window).view.new.click()
    settle(window)


def _places(window: Window, _services: QuietServices) -> None:
    page = editor(window, "ward-manager")
    page.form.places.choose(3)
    page.head.line.setFocus()
    settle(window)
    bar = page.scroller.verticalScrollBar()
    bar.setValue(page.form.groups[1][0].y())


def _small(window: Window, services: QuietServices) -> None:
    window.resize(640, 480)
    _places(window, services)


def _conflict(window: Window, services: QuietServices) -> None:
    page = editor(window, "ward-manager")
    assert page.edited is not None
    theirs = page.edited.now.model_copy(update={"title": "Ward manager, days", "minutes": 30.0})
    services.structure.library.save(theirs, based_on=page.edited.standing.based_on)
    page.form.basics.minutes.box.setValue(page.form.basics.minutes.box.value() + 12)
    page.keeping.save()
    settle(window)
    page.keeping.conflict_card.compare.click()
    settle(window)


PICTURES: dict[str, Scene] = {
    "templates": _list,
    "templates-new": _choosing,
    "template": _editing,
    "template-new": _blank,
    "template-over": _over,
    "template-picker": _picking,
    "template-places": _places,
    "template-small": _small,
    "template-conflict": _conflict,
    "template-folds": _folds,
    "template-balance": _balance,
    "template-publish": _publishing,
}
