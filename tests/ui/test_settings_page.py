from __future__ import annotations

import pytest
from PySide6.QtCore import QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import QApplication, QCheckBox, QComboBox, QDoubleSpinBox, QLineEdit, QSpinBox, QWidget
from pytestqt.qtbot import QtBot

from interview_desktop import settings as store
from interview_desktop.events.speech import Patience
from interview_desktop.settings import Settings
from interview_desktop.ui import settings_rows, settings_values
from interview_desktop.ui.settings_controls import Several
from interview_desktop.ui.settings_group import Row
from interview_desktop.ui.settings_page import SettingsPage
from tests.ui.desk import Desk


def opened(desk: Desk) -> SettingsPage:
    desk.window.go("settings")
    page = desk.window.page
    assert isinstance(page, SettingsPage)
    return page


@pytest.mark.parametrize("across", [640, 1280])
def test_the_page_ends_where_its_last_setting_does(desk: Desk, across: int) -> None:
    desk.window.resize(across, 700)
    page = opened(desk)
    desk.settle()
    inside = page.scroller.widget()
    last = page.column.itemAt(page.column.count() - 1)
    assert inside is not None
    assert last is not None
    bottom = last.geometry().bottom() + page.column.contentsMargins().bottom()
    assert 0 <= inside.height() - bottom <= page.column.spacing() + 1


def test_every_setting_is_on_the_page_once() -> None:
    shown = [row.name for row in settings_rows.rows()]
    assert len(shown) == len(set(shown))
    plain = {name for name in Settings.model_fields if name != "patience"} - settings_rows.NOT_SHOWN
    assert set(shown) == plain | {f"patience.{name}" for name in Patience.model_fields}


@pytest.mark.parametrize("row", list(settings_rows.rows()), ids=lambda row: row.name)
def test_every_choice_has_words_and_every_number_has_bounds(row: Row) -> None:
    assert row.title
    assert row.hint
    kind = settings_values.kind(row.name)
    if kind == "choice":
        assert set(row.words) == set(settings_values.choices(row.name))
    if kind in ("int", "float"):
        least, greatest = settings_values.bounds(row.name)
        assert least < greatest


def used(desk: Desk, widget: QWidget) -> None:
    """Give a control another value, as a person would."""
    match widget:
        case QCheckBox():
            widget.click()
        case QComboBox():
            widget.setCurrentIndex((widget.currentIndex() + 1) % widget.count())
        case QDoubleSpinBox() | QSpinBox():
            widget.stepBy(1 if widget.value() < widget.maximum() else -1)
        case QLineEdit():
            widget.setFocus()
            desk.type(widget, "slt")
            desk.press(widget, Qt.Key.Key_Return)


def test_every_control_changes_its_setting_and_no_other(desk: Desk) -> None:
    page = opened(desk)
    along = {"voice": ("text_to_speech",)}  # a voice brings its engine
    desk.settle()  # installed models and voices are there to be chosen
    for row in settings_rows.rows():
        before = {other.name: settings_values.value(desk.shell.settings, other.name) for other in settings_rows.rows()}
        used(desk, page.controls[row.name].widget)
        after = {other.name: settings_values.value(desk.shell.settings, other.name) for other in settings_rows.rows()}
        assert {name for name in after if after[name] != before[name]} == {row.name, *along.get(row.name, ())}
        assert type(after[row.name]) is type(before[row.name])
    in_force = desk.shell.settings
    desk.settle()
    assert store.load() == in_force, "and all of it is in the file"


def test_a_setting_changed_elsewhere_is_shown(desk: Desk) -> None:
    page = opened(desk)
    desk.shell.change(text_scale=150, volume=0.4)
    assert page.controls["text_scale"].widget.value() == 150  # type: ignore[attr-defined]
    assert page.controls["volume"].widget.value() == 40  # type: ignore[attr-defined]


def test_what_the_environment_fixes_is_shown_but_not_offered(
    qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, desk: Desk
) -> None:
    monkeypatch.setenv("INTERVIEW_VOLUME", "0.3")
    page = opened(desk)
    assert not page.controls["volume"].widget.isEnabled()
    assert page.controls["theme"].widget.isEnabled()
    monkeypatch.setenv("INTERVIEW_PATIENCE__FINISHED", "0.9")
    assert settings_values.fixed_by("patience.finished") == "INTERVIEW_PATIENCE__FINISHED"
    assert settings_values.fixed_by("patience.unsure") == ""


def test_a_wheel_that_passes_over_changes_nothing(desk: Desk) -> None:
    page = opened(desk)
    widget = page.controls["max_probes"].widget
    assert not widget.hasFocus()
    wheel = QWheelEvent(
        QPointF(5, 5),
        QPointF(widget.mapToGlobal(QPoint(5, 5))),
        QPoint(0, 0),
        QPoint(0, 120),
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QApplication.sendEvent(widget, wheel)
    assert desk.shell.settings.max_probes == 2


def test_measures_are_ticked_one_by_one_and_kept(desk: Desk) -> None:
    page = opened(desk)
    made = page.controls["switched_off"]
    assert isinstance(made, Several)
    made.boxes["fillers"].click()
    made.boxes["pace"].click()
    desk.settle()
    assert set(store.load().switched_off) == {"pace", "fillers"}
    made.boxes["pace"].click()
    desk.settle()
    assert store.load().switched_off == ("fillers",)
    assert "Pauses" in made.boxes["pauses"].accessibleName()
