"""Settings of online services: consent in exact words, credentials that are handed over and never kept."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit

from interview_desktop.errors import MaterialError, NetworkError
from interview_desktop.events.online import OnlineStanding, Tried
from interview_desktop.ui.settings_online_words import account_line, key_line, used_line
from interview_desktop.ui.settings_page import SettingsPage
from tests.ui.desk import Desk

KEY = "sk-not-to-be-seen-again"


def standing(**facts: object) -> OnlineStanding:
    told: dict[str, object] = {"consent": "unasked", "credentials": "none", "keyring": "Secret Service"}
    return OnlineStanding.model_validate(told | facts)


def opened(desk: Desk) -> SettingsPage:
    desk.window.go("settings")
    page = desk.window.page
    assert isinstance(page, SettingsPage)
    desk.settle()
    return page


def test_nothing_is_allowed_until_it_is_and_can_be_taken_back(desk: Desk) -> None:
    page = opened(desk)
    box = page.controls["online_consent"].widget
    assert isinstance(box, QCheckBox)
    consents = [desk.shell.settings.online_consent]
    assert not box.isChecked()
    for _press in range(2):
        box.click()
        consents.append(desk.shell.settings.online_consent)
    assert consents == ["unasked", "granted", "refused"]


def test_what_leaves_is_said_before_the_switch(desk: Desk) -> None:
    page = opened(desk)
    words = " ".join(part.text() for part in page.findChildren(QLabel))
    for said in (
        "your voice while you answer",
        "the interviewer's sentences",
        "under your own account",
        "Nothing else",
    ):
        assert said in words


@pytest.mark.parametrize(
    ("facts", "said"),
    [
        ({}, "No key yet"),
        ({"keyring": ""}, "GOOGLE_APPLICATION_CREDENTIALS"),
        ({"credentials": "keyring", "account": "a@b"}, "a@b. Its key is kept in the keyring"),
        ({"credentials": "environment", "account": "a@b"}, "from the environment"),
        ({"credentials": "environment", "fault": "The key file is gone. Choose another."}, "The key file is gone."),
    ],
)
def test_whose_account_and_where_its_key_is_kept(facts: dict[str, object], said: str) -> None:
    assert said in account_line(standing(**facts))


@pytest.mark.parametrize(
    ("used", "budget", "said"),
    [
        (0, 3600, "0 of 60 minutes used this month."),
        (30, 3600, "Less than a minute of 60 minutes used this month."),
        (745, 3600, "12 of 60 minutes used this month."),
        (100, 0, ""),
    ],
)
def test_minutes_used_are_said_whole(used: float, budget: float, said: str) -> None:
    assert used_line(standing(used=used, budget=budget)) == said


def test_a_key_of_the_server_is_named_by_where_it_is() -> None:
    assert "Secret Service" in key_line(standing(endpoint_key=True))
    assert "None" in key_line(standing())
    assert "no keyring" in key_line(standing(keyring=""))


def test_a_key_file_is_handed_over_and_can_be_forgotten(desk: Desk) -> None:
    page = opened(desk)
    assert not page.google.forget.isEnabled()
    page.google.keep_key(Path("key.json"))
    desk.settle()
    assert desk.services.online.files == [Path("key.json")]
    assert "practice@example" in page.google.account.text()
    desk.click(page.google.forget)
    desk.settle()
    assert "No key yet" in page.google.account.text()


def test_a_file_that_is_no_key_is_said_beside_the_button(desk: Desk) -> None:
    page = opened(desk)
    desk.services.online.refusing = MaterialError("This file is no key of a service account.", "Download it again.")
    page.google.keep_key(Path("holiday.jpg"))
    desk.settle()
    assert page.google.outcome.words.text() == "This file is no key of a service account. Download it again."
    assert desk.window.banner.message is None


def test_without_a_keyring_no_key_can_be_chosen_and_the_other_way_is_named(desk: Desk) -> None:
    desk.services.online.kept = standing(keyring="")
    page = opened(desk)
    assert not page.google.choose.isEnabled()
    assert not page.server.key.isEnabled()
    assert "GOOGLE_APPLICATION_CREDENTIALS" in page.google.account.text()


@pytest.mark.parametrize("works", [True, False])
def test_a_trial_is_told_by_sentence_and_sign(desk: Desk, works: bool) -> None:
    desk.services.online.kept = standing(credentials="keyring", account="a@b")
    desk.services.online.outcome = Tried(works=works, sentence="Google says so.", hint="" if works else "Check it.")
    page = opened(desk)
    desk.click(page.google.try_it)
    assert not page.google.try_it.isEnabled()
    desk.settle()
    assert page.google.try_it.isEnabled()
    assert page.google.outcome.words.text() == ("Google says so." if works else "Google says so. Check it.")
    assert page.google.outcome.words.property("look") == ("good" if works else "warning")


def test_a_trial_that_raises_is_told_the_same_way(desk: Desk) -> None:
    desk.services.online.kept = standing(credentials="keyring", account="a@b")
    page = opened(desk)
    desk.services.online.refusing = NetworkError("There is no network.", "Connect it.")
    desk.click(page.google.try_it)
    desk.settle()
    assert page.google.outcome.words.text() == "There is no network. Connect it."
    assert page.google.try_it.isEnabled()
    assert page.google.try_it.text() == "Try it"


def test_a_secret_leaves_its_field_when_it_is_handed_over(desk: Desk) -> None:
    field = opened(desk).server.key
    assert field.echoMode() is QLineEdit.EchoMode.Password
    field.setFocus()
    desk.type(field, KEY)
    desk.press(field, Qt.Key.Key_Return)
    desk.settle()
    assert desk.services.online.keys == [KEY]
    assert field.text() == ""
    field.undo()
    assert field.text() == "", "and cannot be brought back"


def test_no_widget_holds_the_secret_afterwards(desk: Desk) -> None:
    page = opened(desk)
    page.server.key.setText(KEY)
    desk.click(page.server.keep)
    desk.settle()
    shown = [part.text() for part in page.findChildren(QLabel)] + [part.text() for part in page.findChildren(QLineEdit)]
    assert not any(KEY in text for text in shown)
    assert "never shown again" in page.server.state.text()


def test_a_half_typed_secret_does_not_wait_behind_another_page(desk: Desk) -> None:
    page = opened(desk)
    page.server.key.setText(KEY)
    desk.window.go("home")
    assert page.server.key.text() == ""


def test_a_server_can_be_tried_once_it_has_an_address(desk: Desk) -> None:
    page = opened(desk)
    assert not page.server.try_it.isEnabled()
    desk.shell.change(endpoint_url="http://127.0.0.1:11434/v1")
    assert page.server.try_it.isEnabled()
    desk.click(page.server.try_it)
    desk.settle()
    assert page.server.outcome.isVisible()
