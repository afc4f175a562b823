from __future__ import annotations

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFontDatabase
from PySide6.QtWidgets import QApplication

from interview_desktop.settings import Settings
from interview_desktop.ui.theme import ASSETS, contrast, load_tokens, scheme, stylesheet
from tests.ui.desk import Desk

TOKENS = load_tokens()
SCHEMES = tuple(TOKENS.colours)


@pytest.mark.parametrize("name", SCHEMES)
def test_every_text_can_be_read_on_every_ground_it_stands_on(name: str) -> None:
    colours = TOKENS.colours[name]
    weak = {
        (text, ground): round(contrast(colours[text], colours[ground]), 2)
        for text, grounds in TOKENS.pairs.items()
        for ground in grounds
        if contrast(colours[text], colours[ground]) < (7.0 if "contrast" in name else 4.5)
    }
    assert not weak


@pytest.mark.parametrize("name", SCHEMES)
def test_borders_and_focus_can_be_seen(name: str) -> None:
    colours = TOKENS.colours[name]
    for mark, grounds in TOKENS.marks.items():
        for ground in grounds:
            assert contrast(colours[mark], colours[ground]) >= 3.0, (mark, ground)


def test_contrast_is_that_of_wcag() -> None:
    assert contrast("#000000", "#ffffff") == pytest.approx(21.0)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)  # the well-known grey that just fails


def test_every_scheme_names_the_same_colours() -> None:
    names = {frozenset(colours) for colours in TOKENS.colours.values()}
    assert len(names) == 1
    assert set(TOKENS.pairs) | set(TOKENS.marks) <= next(iter(names))


def test_space_is_a_multiple_of_four() -> None:
    assert all(size % 4 == 0 for size in TOKENS.space.values())


@pytest.mark.parametrize(
    ("theme", "system_dark", "high", "wanted"),
    [
        ("system", False, False, "light"),
        ("system", True, False, "dark"),
        ("light", True, False, "light"),
        ("dark", False, True, "dark_contrast"),
        ("system", False, True, "light_contrast"),
    ],
)
def test_scheme_follows_the_setting_and_then_the_system(theme: str, system_dark: bool, high: bool, wanted: str) -> None:
    settings = Settings.model_validate({"theme": theme, "high_contrast": high})
    assert scheme(settings, system_dark=system_dark) == wanted


@pytest.mark.parametrize("name", SCHEMES)
@pytest.mark.parametrize("scale", [100, 137, 200])
def test_the_stylesheet_is_filled_in_completely(name: str, scale: int) -> None:
    sheet = stylesheet(TOKENS, TOKENS.colours[name], scale)
    assert "$" not in sheet
    assert f"font-size: {round(TOKENS.sizes['body'] * scale / 100)}px" in sheet


def test_the_bundled_font_is_there_with_its_licence(desk: Desk) -> None:
    assert TOKENS.family in QFontDatabase.families()
    assert "SIL OPEN FONT LICENSE" in (ASSETS / "fonts" / "OFL.txt").read_text(encoding="utf-8")
    app = QApplication.instance()
    assert isinstance(app, QApplication)
    assert app.font().family() == TOKENS.family


def test_theme_and_text_size_change_while_the_window_is_open(desk: Desk) -> None:
    changes: list[str] = []
    desk.shell.theme.changed.connect(lambda: changes.append(desk.shell.theme.colours["ground"]))
    before = desk.window.grab().toImage().pixelColor(500, 500)
    desk.shell.change(theme="dark")
    assert changes == [TOKENS.colours["dark"]["ground"]]
    desk.settle()
    after = desk.window.grab().toImage().pixelColor(500, 500)
    assert before.lightness() > 200
    assert after.lightness() < 60
    desk.shell.change(text_scale=200)
    assert desk.shell.theme.size("body") == 2 * TOKENS.sizes["body"]
    desk.shell.change(captions=False)
    assert len(changes) == 2, "a setting without a look repaints nothing"


def test_the_system_turning_dark_is_followed_only_when_wanted(desk: Desk) -> None:
    desk.shell.theme.follow_system(Qt.ColorScheme.Dark)
    assert not desk.shell.theme.dark, "the setting says light"
