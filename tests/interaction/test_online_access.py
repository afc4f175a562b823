"""What may go online: consent before all else, credentials asked for once, and every refusal with its mend."""

from __future__ import annotations

import json
import logging
import threading
from collections.abc import Iterator
from pathlib import Path

import grpc
import pytest

from interview_desktop import settings
from interview_desktop.engines.online.decision import Circumstances, decide
from interview_desktop.errors import EngineFailed, EngineUnavailable, MaterialError
from interview_desktop.interaction.online_access import REQUESTS_A_MINUTE, OnlineAccess, budget_seconds, online_access
from interview_desktop.settings import Settings
from interview_desktop.store.credentials import VARIABLE, Credentials
from interview_desktop.store.database import Database
from interview_desktop.store.keyring_entries import Entries
from interview_desktop.store.usage import OnlineUsage
from interview_desktop.ui.services import Online
from tests.hand_keyring import HandKeyring
from tests.loopback_google import LoopbackGoogle, Script
from tests.loopback_openai import LoopbackOpenAi
from tests.service_account import EMAIL, SECRET, service_account


class Desk:
    """One person's online access with everything round it in the test's hands."""

    def __init__(self, folder: Path, google: LoopbackGoogle) -> None:
        self.settings = Settings(online_consent="granted", online_minutes=60)
        self.keyring = HandKeyring()
        self.network = True
        self.now = 1000.0
        self.database = Database(folder / "interviews.sqlite3")
        self.usage = OnlineUsage(self.database, lambda: budget_seconds(lambda: self.settings))
        self.access = OnlineAccess(
            lambda: self.settings,
            Credentials(Entries(lambda: self.keyring)),
            self.usage,
            network=lambda: self.network,
            channel=google.channel,
            clock=lambda: self.now,
        )
        self.key_file = folder / "key.json"
        self.key_file.write_text(json.dumps(service_account()), encoding="utf-8")

    def set(self, **changes: object) -> None:
        self.settings = self.settings.model_copy(update=changes)


@pytest.fixture
def google() -> Iterator[LoopbackGoogle]:
    server = LoopbackGoogle()
    yield server
    server.close()


@pytest.fixture
def desk(tmp_path: Path, google: LoopbackGoogle, monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    monkeypatch.delenv(VARIABLE, raising=False)
    desk = Desk(tmp_path, google)
    yield desk
    desk.database.close()


def test_it_is_what_the_window_asks_for(desk: Desk) -> None:
    online: Online = desk.access
    assert online.standing().consent == "granted"


def test_keeping_and_forgetting_credentials_is_told(desk: Desk) -> None:
    before = desk.access.standing()
    assert (before.credentials, before.account, before.keyring) == ("none", "", "Hand keyring")
    kept = desk.access.keep_credentials(desk.key_file)
    assert (kept.credentials, kept.account) == ("keyring", EMAIL)
    assert desk.access.forget_credentials().credentials == "none"
    assert not desk.access.standing().endpoint_key
    assert desk.access.keep_endpoint_key("key").endpoint_key
    assert desk.access.endpoint_key() == "key"
    assert not desk.access.keep_endpoint_key("").endpoint_key


def test_the_standing_has_the_months_minutes(desk: Desk) -> None:
    desk.usage.spend(90)
    standing = desk.access.standing()
    assert (standing.used, standing.budget) == (90, 3600)


@pytest.mark.parametrize("consent", ["unasked", "refused"])
def test_without_consent_nothing_is_given_and_the_keyring_not_even_asked(desk: Desk, consent: str) -> None:
    desk.access.keep_credentials(desk.key_file)
    desk.set(online_consent=consent)
    asked = desk.keyring.asked
    with pytest.raises(EngineUnavailable, match="not allowed"):
        desk.access.google()
    found = desk.access.circumstances(None)
    assert found == Circumstances(desk.settings.online_consent, credentials=False, network=False, left=0.0)
    assert not decide(found).online
    assert desk.keyring.asked == asked


def test_with_everything_the_engines_are_let_in(desk: Desk) -> None:
    with pytest.raises(EngineUnavailable, match="no Google credentials"):
        desk.access.google()
    desk.access.keep_credentials(desk.key_file)
    access = desk.access.google()
    assert access.credentials is not None
    assert access.credentials["client_email"] == EMAIL
    assert access.meter.left() == 3600
    assert SECRET not in repr(access)
    assert decide(desk.access.circumstances(None)).online


def test_a_consent_taken_back_holds_for_those_who_were_let_in(desk: Desk) -> None:
    desk.access.keep_credentials(desk.key_file)
    access = desk.access.google()
    access.insist()
    desk.set(online_consent="refused")
    with pytest.raises(EngineFailed, match="not allowed"):
        access.insist()


def test_other_credentials_and_keys_are_another_edition(desk: Desk) -> None:
    desk.access.keep_credentials(desk.key_file)
    first = desk.access.edition
    desk.access.standing()
    desk.access.keep_credentials(desk.key_file)
    assert desk.access.edition == first
    desk.key_file.write_text(json.dumps({**service_account(), "client_email": "other@project.example"}))
    desk.access.keep_credentials(desk.key_file)
    second = desk.access.edition
    desk.access.keep_endpoint_key("key")
    assert first != second != desk.access.edition


def test_the_keyring_is_asked_once_however_many_turns_there_are(desk: Desk) -> None:
    desk.access.keep_credentials(desk.key_file)
    asked = desk.keyring.asked
    for _ in range(10):
        assert desk.access.circumstances(None).credentials
        desk.access.google()
    assert desk.keyring.asked == asked


def test_while_the_keyring_waits_for_the_person_the_interview_goes_on(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Settings asks the keyring anew, which may ask for its password; an answer that begins does not wait for that."""
    desk.access.keep_credentials(desk.key_file)
    access = desk.access.google()
    waits, answered = threading.Event(), threading.Event()

    def prompt(_: str) -> None:
        waits.set()
        answered.wait(20.0)

    monkeypatch.setattr(desk.keyring, "_ask", prompt)
    settings_page = threading.Thread(target=desk.access.standing)
    settings_page.start()
    assert waits.wait(10.0)

    def begin() -> None:
        access.asked()
        desk.access.circumstances(None)
        desk.access.google()

    turn = threading.Thread(target=begin)
    turn.start()
    turn.join(10.0)
    went_on = not turn.is_alive()
    answered.set()
    turn.join(10.0)
    settings_page.join(10.0)
    assert went_on


def test_a_keyring_that_refuses_is_no_credentials_with_the_reason(desk: Desk) -> None:
    desk.keyring.locked = True
    assert not desk.access.circumstances(None).credentials
    with pytest.raises(EngineUnavailable, match="keyring did not allow"):
        desk.access.google()
    standing = desk.access.standing()
    assert (standing.credentials, standing.endpoint_key) == ("none", False)
    assert "Unlock" in standing.fault
    desk.keyring.locked = False
    assert desk.access.standing().fault == ""


def test_a_broken_file_in_the_environment_is_told(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(VARIABLE, "/nowhere/key.json")
    assert "cannot be read" in desk.access.standing().fault
    with pytest.raises(EngineUnavailable, match="cannot be read"):
        desk.access.google()


def test_a_wrong_file_is_refused(desk: Desk) -> None:
    desk.key_file.write_text("{}", encoding="utf-8")
    with pytest.raises(MaterialError, match="lacks"):
        desk.access.keep_credentials(desk.key_file)
    assert not desk.keyring.entries


def test_network_minutes_and_rest_are_the_moments_own(desk: Desk) -> None:
    desk.access.keep_credentials(desk.key_file)
    desk.network = False
    desk.usage.spend(3_590)
    found = desk.access.circumstances(7.0)
    assert (found.network, found.left, found.retry_in) == (False, 10.0, 7.0)
    desk.network = True
    desk.set(online_minutes=61)
    assert desk.access.circumstances(None).left == 70.0


def test_requests_are_counted_and_limited(desk: Desk) -> None:
    desk.access.keep_credentials(desk.key_file)
    access = desk.access.google()
    for _ in range(REQUESTS_A_MINUTE):
        assert desk.access.circumstances(None).rate_allows
        access.asked()
    assert not desk.access.circumstances(None).rate_allows
    desk.now += 1.5
    assert desk.access.circumstances(None).rate_allows


def test_settings_that_cannot_be_read_allow_nothing(desk: Desk, home: Path) -> None:
    settings.settings_file().parent.mkdir(parents=True)
    settings.settings_file().write_text("online_consent = granted", encoding="utf-8")  # a string without quotes
    access = online_access(desk.database)
    assert access.circumstances(None).consent == "unasked"
    assert budget_seconds(settings.load) == 0.0


def test_trying_google(desk: Desk, google: LoopbackGoogle, caplog: pytest.LogCaptureFixture) -> None:
    assert "no Google credentials" in desk.access.try_google().sentence
    desk.access.keep_credentials(desk.key_file)
    with caplog.at_level(logging.DEBUG):
        assert desk.access.try_google().works
        google.script = Script(refuse=grpc.StatusCode.PERMISSION_DENIED)
        refused = desk.access.try_google()
    assert (refused.works, refused.sentence) == (False, "Google refused the credentials.")
    assert refused.hint
    assert SECRET not in caplog.text
    assert 0 < desk.usage.used() < 1


def test_trying_google_is_not_tried_where_it_may_not_be(desk: Desk, google: LoopbackGoogle) -> None:
    desk.access.keep_credentials(desk.key_file)
    desk.network = False
    assert "no network" in desk.access.try_google().sentence
    desk.usage.spend(5_000)
    assert "minutes are used up" in desk.access.try_google().sentence
    desk.set(online_consent="refused")
    assert "not allowed" in desk.access.try_google().sentence
    assert not google.configs


def test_trying_the_server(desk: Desk) -> None:
    assert not desk.access.try_endpoint().works
    with LoopbackOpenAi() as server:
        desk.set(endpoint_url=server.url, endpoint_model="small")
        desk.access.keep_endpoint_key("the-key")
        assert desk.access.try_endpoint().works
        asked = server.asked[-1]
        assert (asked.method, asked.path, asked.key) == ("GET", "/v1/models", "the-key")
        server.fault = "401"
        assert "refuses the key" in desk.access.try_endpoint().sentence
    gone = desk.access.try_endpoint()
    assert not gone.works
    assert gone.hint
    desk.set(endpoint_url="nonsense")
    assert not desk.access.try_endpoint().works
