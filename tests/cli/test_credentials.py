"""`credentials`: what is kept, shown, forgotten and tried, without ever showing it."""

from __future__ import annotations

import io
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest

from interview_desktop import settings
from interview_desktop.store.credentials import VARIABLE
from tests.cli.entry import Run
from tests.hand_keyring import HandKeyring
from tests.loopback_openai import LoopbackOpenAi
from tests.service_account import EMAIL, SECRET, service_account


@pytest.fixture
def ring(monkeypatch: pytest.MonkeyPatch) -> Iterator[HandKeyring]:
    monkeypatch.delenv(VARIABLE, raising=False)
    before = keyring.get_keyring()
    own = HandKeyring()
    keyring.set_keyring(own)
    yield own
    keyring.set_keyring(before)


@pytest.fixture
def key_file(tmp_path: Path) -> Path:
    file = tmp_path / "key.json"
    file.write_text(json.dumps(service_account()), encoding="utf-8")
    return file


def test_a_service_account_is_kept_shown_and_forgotten(run: Run, ring: HandKeyring, key_file: Path) -> None:
    kept = run("credentials", "google", "--file", str(key_file))
    assert kept.code == 0
    assert EMAIL in kept.out
    assert "online_consent" in kept.out  # it says that nothing goes online yet
    shown = run("credentials", "status", "--json")
    assert shown.data["credentials"] == "keyring"
    assert shown.data["account"] == EMAIL
    text = run("credentials", "status")
    assert "not asked yet" in text.out
    for said in (kept, shown, text):
        assert SECRET not in said.out + said.err
        assert "PRIVATE" not in said.out + said.err
    assert run("credentials", "forget", "google").code == 0
    assert not ring.entries
    assert run("credentials", "status", "--json").data["credentials"] == "none"


def test_forgetting_says_what_the_environment_still_names(
    run: Run, ring: HandKeyring, key_file: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, str(key_file))
    assert VARIABLE in run("credentials", "forget", "google").out


def test_a_wrong_file_is_refused_without_being_quoted(run: Run, ring: HandKeyring, tmp_path: Path) -> None:
    (tmp_path / "key.json").write_text(json.dumps({"type": SECRET}), encoding="utf-8")
    refused = run("credentials", "google", "--file", str(tmp_path / "key.json"))
    assert refused.code != 0
    assert "lacks project_id" in refused.err
    assert SECRET not in refused.out + refused.err


def test_a_key_comes_from_standard_input_and_is_not_shown(
    run: Run, ring: HandKeyring, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO(SECRET + "\n"))
    kept = run("credentials", "endpoint")
    assert kept.code == 0
    assert run("credentials", "status", "--json").data["endpoint_key"] is True
    assert SECRET not in kept.out + kept.err + run("credentials", "status").out
    assert run("credentials", "forget", "endpoint").code == 0
    assert not ring.entries


def test_no_key_is_no_key(run: Run, ring: HandKeyring, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.StringIO("\n"))
    assert run("credentials", "endpoint").code == 2
    assert not ring.entries


def test_without_a_keyring_the_mend_is_told(run: Run, ring: HandKeyring, key_file: Path) -> None:
    from keyring.backends.fail import Keyring as Fail

    keyring.set_keyring(Fail())  # type: ignore[no-untyped-call]
    refused = run("credentials", "google", "--file", str(key_file))
    assert refused.code != 0
    assert VARIABLE in refused.err
    assert run("credentials", "status", "--json").data["keyring"] == ""


def test_trying_says_why_it_does_not_work(run: Run, ring: HandKeyring) -> None:
    tried = run("credentials", "try", "google")
    assert tried.code == 1
    assert "not allowed" in tried.out
    assert run("credentials", "try", "endpoint").code == 1
    assert run("credentials", "try", "nobody").code == 2


def test_trying_a_server_that_answers(run: Run, ring: HandKeyring) -> None:
    with LoopbackOpenAi() as server:
        settings.save(endpoint_url=server.url)
        tried = run("credentials", "try", "endpoint")
    assert tried.code == 0
    assert server.url in tried.out
