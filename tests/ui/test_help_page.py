from __future__ import annotations

import re

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication

from interview_desktop.settings import folder
from interview_desktop.ui.help_page import HelpPage
from interview_desktop.ui.help_texts import SECTIONS, about_text, key_tables, section_text
from interview_desktop.ui.keys import Key
from tests.ui.desk import HERE, Desk


@pytest.mark.parametrize("section", SECTIONS)
def test_every_section_is_there_and_complete(section: str) -> None:
    text = section_text(section, ())
    assert text.startswith("# ")
    assert not re.search(r"\{\w+\}", text), "nothing is left to fill in"
    assert "http://" not in text.split("licence of the font")[0], "help is offline"


def test_an_unknown_section_is_none() -> None:
    with pytest.raises(KeyError):
        section_text("../settings", ())


def test_keys_are_listed_by_place_and_once() -> None:
    listed = [Key("Home", "Ctrl+R", "Resume"), Key("", "F1", "Help"), Key("Home", "Ctrl+R", "Resume")]
    text = key_tables(listed)
    assert text.count("Ctrl+R") == 1
    assert text.index("## Home") < text.index("## Everywhere")


def test_about_names_versions_and_licences() -> None:
    text = about_text()
    assert "GPL-3.0-or-later" in text
    assert re.search(r"\| pyside6-essentials \| 6\.\d+", text, re.IGNORECASE)
    assert "SIL OPEN FONT LICENSE" in text
    assert "not installed" not in text


def test_privacy_says_where_everything_is() -> None:
    assert str(folder("data")) in section_text("privacy", ())


def test_sections_are_read_with_the_arrow_keys(desk: Desk) -> None:
    desk.window.go("help")
    page = desk.window.page
    assert isinstance(page, HelpPage)
    assert QApplication.focusWidget() is page.sections
    assert page.section == "start"
    desk.press(page.sections, Qt.Key.Key_Down)
    assert page.section == "interview"
    assert "Manual" in page.text.toPlainText()


def test_the_keys_of_every_page_are_listed(desk: Desk) -> None:
    desk.window.prepare()
    desk.bot.waitUntil(lambda: desk.window.pages.count() == len(HERE))
    desk.window.go("help", "keys")
    page = desk.window.page
    assert isinstance(page, HelpPage)
    shown = page.text.toPlainText()
    for key in desk.shell.keys.listed:
        assert key.does in shown


def test_every_page_has_a_section_of_its_own_kind(desk: Desk) -> None:
    for name in HERE:
        desk.window.go(name)
        assert desk.window.page is not None
        assert desk.window.page.help_section in SECTIONS


def test_text_follows_the_size_of_text(desk: Desk) -> None:
    desk.window.go("help")
    page = desk.window.page
    assert isinstance(page, HelpPage)
    before = page.text.document().defaultFont().pixelSize()
    desk.shell.change(text_scale=200)
    assert page.text.document().defaultFont().pixelSize() == 2 * before
