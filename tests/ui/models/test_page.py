"""The Models page in a real window: installing, cancelling, failing, removing, and a service that cannot be asked."""

from __future__ import annotations

import threading
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QUrl
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QApplication

from interview_desktop.errors import DiskFull, EngineError, StoreError
from interview_desktop.events.models import Progress
from interview_desktop.ui.models.page import ModelsPage
from interview_desktop.ui.models.row import ModelRow
from tests.ui.desk import Desk

BASE, SMALL, AMY = "whisper-base.en", "whisper-small.en", "en_US-amy"
MB = 1_000_000


def opened(desk: Desk) -> ModelsPage:
    desk.window.go("models")
    page = desk.window.page
    assert isinstance(page, ModelsPage)
    desk.bot.waitUntil(lambda: set(page.rows) == set(desk.services.models.kept))
    desk.settle()
    return page


def state(row: ModelRow) -> str:
    return row.state.text()


def tell(desk: Desk, **told: object) -> None:
    desk.services.models.tell(Progress.model_validate({"model": BASE, "stage": "downloading"} | told))
    desk.settle()


def begun(desk: Desk) -> tuple[ModelsPage, ModelRow]:
    page = opened(desk)
    row = page.rows[BASE]
    desk.click(row.buttons["install"])
    return page, row


def test_models_stand_by_purpose_with_what_they_cost_and_how_they_are(desk: Desk) -> None:
    page = opened(desk)
    assert list(page.rows) == [BASE, SMALL, AMY, "minilm"]
    assert [state(row) for row in page.rows.values()] == ["Not installed", "Installed", "Damaged", "Not installed"]
    assert "145 MB to download" in page.rows[BASE].facts.text()
    assert "amy.onnx has changed" in page.rows[AMY].trouble.text()
    assert "50.0 GB free" in page.head.told.text()
    assert desk.services.models.asked == [], "nothing is installed by itself"


def test_an_installation_goes_from_press_to_installed(desk: Desk) -> None:
    _page, row = begun(desk)
    assert desk.services.models.asked == [("begin", BASE)]
    assert state(row) == "Installing"
    assert QApplication.focusWidget() is row.buttons["cancel"], "the focus is not lost with the button"
    tell(desk, done=34 * MB, total=148 * MB, speed=2.1e6)
    assert row.running is not None
    assert row.running.words.text().startswith("Downloading: 34 MB of 148 MB")
    assert row.running.bar.value() == round(1000 * 34 / 148)
    assert desk.window.status.installing.text() == f"Installing {BASE}: 23 %"
    desk.services.models.stand(BASE, "installed")
    tell(desk, stage="done")
    assert state(row) == "Installed"
    assert not row.running.isVisible()
    assert desk.window.status.engines.text() == f"{BASE} is installed."
    assert not desk.window.status.installing.isVisible()


def test_ten_updates_a_second_from_another_thread_are_shown_a_few_times_and_move_nothing(desk: Desk) -> None:
    page, row = begun(desk)
    tell(desk, done=0, total=100 * MB, speed=1e6)
    told: list[str] = []
    desk.shell.installing.changed.connect(told.append)
    heights: set[int] = set()

    def download() -> None:
        for at in range(1, 101):
            desk.services.models.tell(
                Progress(model=BASE, stage="downloading", done=at * MB, total=100 * MB, speed=1e6 + at)
            )

    thread = threading.Thread(target=download, name="download")
    thread.start()

    def all_there() -> bool:
        heights.add(row.height())
        return row.running is not None and row.running.bar.value() == 1000

    desk.bot.waitUntil(all_there)
    thread.join()
    assert 1 <= len(told) < 20, "a hundred updates, a handful of pictures"
    assert len(heights) == 1
    assert page.rows[BASE] is row


def test_cancel_acts_at_once_and_what_was_fetched_is_kept(desk: Desk) -> None:
    _page, row = begun(desk)
    tell(desk, done=1, total=2)
    desk.click(row.buttons["cancel"])
    assert desk.services.models.asked[-1] == ("cancel", BASE)
    assert row.running is not None
    assert row.running.words.text() == "Stopping…"
    assert not row.buttons["cancel"].isEnabled()
    desk.services.models.stand(BASE, "absent")
    tell(desk, stage="cancelled")
    assert state(row) == "Not installed"
    assert "kept" in row.notes.text()
    assert row.trouble.isHidden()


def test_a_failure_stays_in_its_row_and_no_message_pops_up(desk: Desk) -> None:
    _page, row = begun(desk)
    desk.services.models.stand(BASE, "absent")
    tell(desk, stage="downloading", done=5, total=9)
    tell(desk, stage="failed", sentence="huggingface.co cannot be reached.", hint="Check the network.")
    assert row.trouble.text().startswith("huggingface.co cannot be reached. Check the network.")
    assert row.buttons["install"].text() == "Try again"
    assert "goes on where it stopped" in row.trouble.text()
    assert desk.window.banner.message is None
    desk.click(row.buttons["install"])
    assert row.trouble.isHidden()
    assert state(row) == "Installing"


def test_what_is_refused_at_once_is_said_in_the_row(desk: Desk) -> None:
    desk.services.models.begin_refusing = DiskFull("There is too little room.", "Free some.")
    _page, row = begun(desk)
    assert row.trouble.text() == "There is too little room. Free some."
    assert state(row) == "Not installed"


def test_removing_asks_first_in_its_place(desk: Desk) -> None:
    page = opened(desk)
    row = page.rows[SMALL]
    desk.click(row.buttons["remove"])
    assert row.confirm is not None
    assert row.confirm.isVisible()
    assert QApplication.focusWidget() is row.confirm.no
    desk.press(desk.window, Qt.Key.Key_Escape)
    assert not row.confirm.isVisible()
    assert desk.window.name == "models"
    assert desk.services.models.asked == []
    desk.click(row.buttons["remove"])
    desk.click(row.confirm.yes)
    desk.settle()
    assert desk.services.models.asked == [("remove", SMALL)]
    assert state(row) == "Not installed"


def test_a_model_in_use_that_cannot_be_removed_says_so(desk: Desk) -> None:
    page = opened(desk)
    row = page.rows[SMALL]
    desk.services.models.refusing = EngineError("It is in use.", "Leave the interview first.")
    row.pressed.emit("remove")
    desk.settle()
    assert row.trouble.text() == "It is in use. Leave the interview first."
    assert state(row) == "Installed"


@pytest.mark.parametrize(("standing", "said"), [("installed", "as it was installed"), ("damaged", "has changed")])
def test_checking_the_files_says_how_they_are(desk: Desk, standing: str, said: str) -> None:
    page = opened(desk)
    row = page.rows[SMALL]
    desk.services.models.stand(SMALL, standing, "" if standing == "installed" else "model.bin has changed.")  # type: ignore[arg-type]
    desk.click(row.buttons["verify"])
    assert state(row) == "Being checked"
    desk.settle()
    assert state(row) == standing.capitalize()
    assert said in row.notes.text() + row.trouble.text()


def test_a_folder_is_handed_on_as_the_source(desk: Desk, tmp_path: Path) -> None:
    page = opened(desk)
    page.install_from(BASE, tmp_path)
    assert desk.services.models.sources == {BASE: tmp_path}


def test_the_licence_opens_the_browser_only_when_pressed(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    visited: list[str] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: visited.append(QUrl.toString(url)))
    page = opened(desk)
    assert visited == []
    desk.click(page.rows[BASE].licence)
    assert visited == [f"https://huggingface.co/Somebody/{BASE}"]


def test_leaving_the_page_stops_nothing_and_coming_back_shows_how_far_it_is(desk: Desk) -> None:
    _page, row = begun(desk)
    desk.window.go("home")
    tell(desk, done=50, total=100)
    assert desk.window.status.installing.isVisible()
    assert ("cancel", BASE) not in desk.services.models.asked
    desk.window.go("models")
    desk.settle()
    assert row.running is not None
    assert row.running.bar.value() == 500


def test_a_list_that_cannot_be_read_is_said_in_its_place_and_asked_for_again(desk: Desk) -> None:
    desk.services.models.refusing = StoreError("The folder cannot be read.", "Look at it.")
    desk.window.go("models")
    desk.settle()
    page = desk.window.page
    assert isinstance(page, ModelsPage)
    assert page.head.told.text() == "The folder cannot be read. Look at it."
    assert desk.window.banner.message is None
    desk.services.models.refusing = None
    desk.click(page.head.look)
    desk.bot.waitUntil(lambda: len(page.rows) == len(desk.services.models.kept))


@pytest.mark.expect_errors
def test_a_bug_in_the_service_is_told_as_one_and_the_page_goes_on(desk: Desk) -> None:
    page = opened(desk)
    desk.services.models.refusing = ZeroDivisionError()
    desk.click(page.head.look)
    desk.settle()
    assert desk.window.banner.message is not None
    assert desk.window.banner.message.kind == "bug"
    assert len(page.rows) == 4


def test_an_empty_list_says_so(desk: Desk) -> None:
    desk.services.models.kept = {}
    page = opened(desk)
    assert page.head.told.text() == "This edition of the program lists no models."
    assert QApplication.focusWidget() is page.head.look


def test_f1_leads_to_the_help_about_models(desk: Desk) -> None:
    opened(desk)
    desk.press(desk.window, Qt.Key.Key_F1)
    assert desk.window.page is not None
    assert desk.window.page.section == "engines"  # type: ignore[attr-defined]
