"""What the doctor says of engines, models and online services."""

from __future__ import annotations

from pathlib import Path

import keyring
import pytest

from interview_desktop import settings
from interview_desktop.doctor import Check, examine
from interview_desktop.store.credentials import Credentials
from tests.hand_keyring import HandKeyring
from tests.loopback_openai import LoopbackOpenAi


def found(name: str) -> Check:
    (check,) = examine(name)
    return check


@pytest.mark.parametrize(
    ("name", "engine"),
    [("speech to text", "pocketsphinx"), ("text mood", "vader"), ("meaning", "words"), ("reactions", "templates")],
)
def test_on_a_fresh_machine_what_comes_with_the_program_is_on_duty(name: str, engine: str) -> None:
    check = found(name)
    assert check.ok
    assert check.detail.startswith(f"{engine}. ")


def test_a_wanted_engine_that_is_not_there_is_named_with_who_stands_in() -> None:
    settings.save(speech_to_text="whisper")
    assert "whisper is not installed, so pocketsphinx listens." in found("speech to text").detail


def test_a_server_is_asked_with_the_key_that_is_kept() -> None:
    before, ring = keyring.get_keyring(), HandKeyring()
    keyring.set_keyring(ring)
    try:
        Credentials().keep_endpoint_key("key-of-mine")
        with LoopbackOpenAi() as server:
            settings.save(endpoint_url=server.url, endpoint_model="small")
            assert found("reactions").ok
    finally:
        keyring.set_keyring(before)
    assert [asked.key for asked in server.asked] == ["key-of-mine"]


def test_no_model_is_well() -> None:
    assert "none installed" in found("models").detail


def test_a_damaged_model_has_a_mend(home: Path) -> None:
    folder = home / "data" / "models" / "whisper-tiny.en"
    folder.mkdir(parents=True)
    (folder / "installed.json").write_text("{", encoding="utf-8")
    check = found("models")
    assert not check.ok
    assert "whisper-tiny.en damaged" in check.detail
    assert check.mend


def test_online_is_off_until_it_is_allowed() -> None:
    assert found("Google").ok
    assert "not allowed" in found("Google").detail


def test_allowed_without_credentials_has_a_mend(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("GOOGLE_APPLICATION_CREDENTIALS", raising=False)
    settings.save(online_consent="granted")
    check = found("Google")
    assert not check.ok
    assert check.mend
