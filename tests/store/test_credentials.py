"""Secrets in the keyring: kept whole, refused with a mend, and never seen anywhere else."""

from __future__ import annotations

import json
import logging
import traceback
from collections.abc import Iterator
from pathlib import Path

import pytest

from interview_desktop.errors import InterviewError, MaterialError, StoreError, UsageError
from interview_desktop.store.credentials import GOOGLE, VARIABLE, Credentials, GoogleCredentials, ServiceAccount
from interview_desktop.store.keyring_entries import SERVICE, Entries, system_keyring
from tests.hand_keyring import HandKeyring
from tests.service_account import EMAIL, SECRET, service_account


@pytest.fixture(autouse=True)
def _no_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(VARIABLE, raising=False)


@pytest.fixture
def keyring() -> HandKeyring:
    return HandKeyring()


@pytest.fixture
def credentials(keyring: HandKeyring) -> Credentials:
    return Credentials(Entries(lambda: keyring))


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    return written(tmp_path, service_account())


def written(folder: Path, content: object) -> Path:
    file = folder / "key.json"
    file.write_text(content if isinstance(content, str) else json.dumps(content), encoding="utf-8")
    return file


@pytest.fixture
def nothing_told(caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    """No secret is in any log record of the test."""
    with caplog.at_level(logging.DEBUG):
        yield
    key = service_account()["private_key"]
    for secret in (SECRET, key[40:80], key):
        assert secret not in caplog.text


def test_a_service_account_is_kept_and_found_again(credentials: Credentials, key_file: Path) -> None:
    assert credentials.google() == GoogleCredentials("none")
    assert credentials.keep_google(key_file) == EMAIL
    found = credentials.google()
    assert (found.source, found.account) == ("keyring", EMAIL)
    assert found.info is not None
    assert found.info["private_key"] == service_account()["private_key"]
    assert found.info["private_key_id"] == SECRET
    assert credentials.forget_google()
    assert not credentials.forget_google()
    assert credentials.google().source == "none"


def test_nothing_is_left_of_what_is_forgotten(credentials: Credentials, keyring: HandKeyring, key_file: Path) -> None:
    credentials.keep_google(key_file)
    credentials.keep_endpoint_key("key")
    assert len(keyring.entries) >= 5  # longer than an entry of Windows
    credentials.forget_google()
    credentials.forget_endpoint_key()
    assert not keyring.entries


def test_half_a_secret_counts_as_none(credentials: Credentials, keyring: HandKeyring, key_file: Path) -> None:
    credentials.keep_google(key_file)
    del keyring.entries[(SERVICE, f"{GOOGLE} 2")]
    assert credentials.google().source == "none"
    credentials.keep_google(key_file)
    keyring.entries[(SERVICE, f"{GOOGLE} 1")] = "{}"
    assert credentials.google().source == "none"
    keyring.entries[(SERVICE, GOOGLE)] = "no head"
    assert credentials.google().source == "none"


def test_a_shorter_secret_leaves_no_piece_of_a_longer_one(keyring: HandKeyring) -> None:
    entries = Entries(lambda: keyring)
    entries.keep("a", "x" * 3_500)
    assert entries.get("a") == "x" * 3_500
    entries.keep("a", "y" * 1_000)
    assert entries.get("a") == "y" * 1_000
    assert len(keyring.entries) == 2
    entries.keep("a", "")
    assert entries.get("a") == ""


def test_the_keyring_comes_before_the_environment(
    credentials: Credentials, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(key_file))
    found = credentials.google()
    assert (found.source, found.account) == ("environment", EMAIL)
    assert found.info is not None
    credentials.keep_google(key_file)
    assert credentials.google().source == "keyring"


def test_a_login_of_google_s_own_program_is_left_to_its_library(
    credentials: Credentials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(written(tmp_path, {"type": "authorized_user", "refresh_token": SECRET})))
    assert credentials.google() == GoogleCredentials("environment", "authorized user")


WRONG: list[tuple[object, str]] = [
    ("", "is no JSON key"),
    ("{" + SECRET, "is no JSON key"),
    ([SECRET], "is no JSON key"),
    ({}, "lacks type, project_id, private_key, client_email"),
    ({"type": SECRET}, "lacks project_id, private_key, client_email and has a wrong type"),
    (service_account() | {"client_email": SECRET}, "has a wrong client_email"),
    (service_account() | {"private_key": ""}, "has a wrong private_key"),
    (service_account() | {"private_key": [SECRET]}, "has a wrong private_key"),
    (service_account() | {"token_uri": "http://evil.example/" + SECRET}, "has a wrong token_uri"),
    (SECRET * 10_000, "too large"),
]


@pytest.mark.usefixtures("nothing_told")
@pytest.mark.parametrize(("content", "told"), WRONG)
def test_a_wrong_file_is_told_by_names_and_never_quoted(
    credentials: Credentials, keyring: HandKeyring, tmp_path: Path, content: object, told: str
) -> None:
    with pytest.raises(MaterialError, match=told) as fault:
        credentials.keep_google(written(tmp_path, content))
    trace = "".join(traceback.format_exception(fault.value))
    assert SECRET not in trace
    assert fault.value.hint
    assert not keyring.entries


def test_a_file_that_is_not_there_or_no_text(credentials: Credentials, tmp_path: Path) -> None:
    with pytest.raises(MaterialError, match="cannot be read"):
        credentials.keep_google(tmp_path / "none.json")
    (tmp_path / "key.json").write_bytes(b"\xff\xfe\xff")
    with pytest.raises(MaterialError, match="no text"):
        credentials.keep_google(tmp_path / "key.json")


def test_a_broken_file_in_the_environment_is_told(
    credentials: Credentials, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(tmp_path / "gone.json"))
    with pytest.raises(MaterialError, match=r"gone\.json cannot be read"):
        credentials.google()
    monkeypatch.setenv(VARIABLE, str(written(tmp_path, [])))
    with pytest.raises(MaterialError, match=VARIABLE):
        credentials.google()


@pytest.mark.usefixtures("nothing_told")
def test_a_keyring_that_refuses_is_told_without_the_secret(
    credentials: Credentials, keyring: HandKeyring, key_file: Path
) -> None:
    keyring.locked = True
    for ask in (lambda: credentials.keep_google(key_file), credentials.google, credentials.forget_google):
        with pytest.raises(StoreError, match="keyring did not allow") as fault:
            ask()
        assert "Unlock" in fault.value.hint
        trace = "".join(traceback.format_exception(fault.value))
        assert SECRET not in trace
        assert "PRIVATE KEY" not in trace


def test_without_a_keyring_the_environment_is_the_mend(key_file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    credentials = Credentials(Entries(lambda: None))
    assert credentials.keyring == ""
    assert credentials.endpoint_key() == ""
    assert not credentials.forget_google()
    with pytest.raises(StoreError, match="no keyring") as fault:
        credentials.keep_google(key_file)
    assert VARIABLE in fault.value.hint
    monkeypatch.setenv(VARIABLE, str(key_file))
    assert credentials.google().account == EMAIL


def test_the_system_s_own_keyring_is_looked_for_and_may_be_none() -> None:
    import keyring
    from keyring.backends.fail import Keyring as Fail

    before = keyring.get_keyring()
    try:
        keyring.set_keyring(Fail())  # type: ignore[no-untyped-call]
        assert system_keyring() is None
        own = HandKeyring()
        keyring.set_keyring(own)
        assert system_keyring() is own
        assert Credentials().keyring == "Hand keyring"
    finally:
        keyring.set_keyring(before)


def test_the_key_of_an_endpoint(credentials: Credentials) -> None:
    assert credentials.endpoint_key() == ""
    credentials.keep_endpoint_key("  sk-local-123\n")
    assert credentials.endpoint_key() == "sk-local-123"
    credentials.keep_endpoint_key("")
    assert credentials.endpoint_key() == ""


@pytest.mark.parametrize("key", ["two words", "line\nbreak", "naïve", "x" * 5_000])
def test_what_cannot_be_a_key_is_refused_without_being_quoted(credentials: Credentials, key: str) -> None:
    with pytest.raises(UsageError) as fault:
        credentials.keep_endpoint_key(key)
    assert key not in str(fault.value)


def test_nothing_secret_is_in_a_repr(credentials: Credentials, key_file: Path) -> None:
    credentials.keep_google(key_file)
    account = ServiceAccount.model_validate(service_account())
    for shown in (repr(account), str(account), repr(credentials.google()), repr(credentials)):
        assert SECRET not in shown
        assert "PRIVATE KEY" not in shown


def test_it_is_an_error_for_the_person(credentials: Credentials, tmp_path: Path) -> None:
    with pytest.raises(InterviewError) as fault:
        credentials.keep_google(written(tmp_path, {"type": "service_account"}))
    assert fault.value.sentence == "The file key.json lacks project_id, private_key, client_email."
