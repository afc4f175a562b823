"""Google's clients made from credentials: no network, no secret in what is said."""

from __future__ import annotations

import json
import logging
from importlib import import_module
from pathlib import Path
from typing import Any

import pytest

from interview_desktop.engines.online.access import GoogleAccess
from interview_desktop.engines.online.google_clients import speech_client, voice_client
from interview_desktop.engines.online.google_faults import code_of, told
from interview_desktop.errors import EngineUnavailable
from tests.loopback_google import HandMeter
from tests.service_account import SECRET, service_account


def access(credentials: dict[str, str] | None) -> GoogleAccess:
    return GoogleAccess(credentials, HandMeter())


def test_a_service_account_makes_both_clients() -> None:
    speech = speech_client(access(service_account()))
    voice, library = voice_client(access(service_account()))
    assert "v1beta1" in library.__name__
    speech.transport.close()
    voice.transport.close()


def test_what_is_no_key_is_refused_without_being_quoted() -> None:
    with pytest.raises(EngineUnavailable) as fault:
        speech_client(access(service_account() | {"private_key": SECRET}))
    assert SECRET not in str(fault.value)
    assert "Settings" in fault.value.hint


def test_the_environment_is_used_where_it_says_so(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delenv("GOOGLE_APPLICATION_CREDENTIALS", raising=False)
    with pytest.raises(EngineUnavailable, match="no Google credentials"):
        speech_client(access(None))
    file = tmp_path / "key.json"
    monkeypatch.setenv("GOOGLE_APPLICATION_CREDENTIALS", str(file))
    with pytest.raises(EngineUnavailable, match="cannot be used"):
        speech_client(access(None))
    file.write_text(json.dumps(service_account()), encoding="utf-8")
    speech_client(access(None)).transport.close()


def test_the_library_never_prints_requests() -> None:
    speech_client(access(service_account())).transport.close()
    assert not logging.getLogger("google.cloud.speech_v1.services.speech.transports.grpc").isEnabledFor(logging.INFO)


class Refused(Exception):
    """An exception as gRPC's own: its status is a method."""

    def __init__(self, name: str, details: str = "") -> None:
        super().__init__(details)
        self.name = name

    def code(self) -> object:
        return self


def test_a_token_that_cannot_be_had_is_a_matter_of_credentials() -> None:
    """gRPC reports it as an unavailable service."""
    plain = Refused("UNAVAILABLE", "failed to connect to all addresses")
    token = Refused("UNAVAILABLE", "Getting metadata from plugin failed with error: ('invalid_grant: Not found', ...)")
    assert code_of(plain) == code_of(token) == "UNAVAILABLE"
    assert "cannot be reached" in told(plain).sentence
    assert "refused the credentials" in told(token).sentence


def test_faults_of_the_sign_in_library_are_told_apart() -> None:
    exceptions: Any = import_module("google.auth.exceptions")
    assert "refused the credentials" in told(exceptions.RefreshError("secret")).sentence
    assert "cannot be reached" in told(exceptions.TransportError("secret")).sentence
    assert "secret" not in str(told(exceptions.RefreshError("secret")))


def test_an_unknown_fault_is_still_a_sentence() -> None:
    assert code_of(ValueError("x")) == ""
    assert told(ValueError("secret")).sentence == "Google's service failed."
