"""One question to a language model server, which may answer anything or nothing."""

from __future__ import annotations

import socket
import threading

import pytest

from interview_desktop.engines.endpoint.server import LARGEST, ChatServer
from interview_desktop.errors import EngineFailed
from tests.loopback_openai import Fault, LoopbackOpenAi

SCHEMA = {"type": "object"}
MESSAGES = ({"role": "user", "content": "Hello."},)


def asked(
    server: LoopbackOpenAi, *, timeout: float = 20.0, gate: threading.Event | None = None, key: str = ""
) -> str | None:
    """What it says; unwanted from when `gate` is set."""
    unwanted = gate.is_set if gate is not None else lambda: False
    return ChatServer(server.url, "small", key).ask(
        MESSAGES, SCHEMA, timeout=timeout, tokens=50, temperature=0.5, seed=2**40, unwanted=unwanted
    )


def test_what_it_says() -> None:
    with LoopbackOpenAi("Hello there.") as server:
        assert asked(server, key="secret") == "Hello there."
        ChatServer(server.url, "small").greet(timeout=20.0)
    chat, models = server.asked
    assert (chat.key, models.key) == ("secret", "")
    assert (models.method, models.path) == ("GET", "/v1/models")
    assert 0 <= chat.body["seed"] < 2**31
    assert chat.body["max_tokens"] == 50


@pytest.mark.parametrize(
    ("fault", "word"),
    [
        ("garbage", "no chat completion"),
        ("no_completion", "no chat completion"),
        ("huge", f"more than {LARGEST // 1024} KiB"),
        ("401", "refuses the key"),
        ("404", "does not know"),
        ("500", "status 500"),
        ("redirect", "another address"),
        ("cut_off", "cannot be reached"),
    ],
)
def test_faults_are_told_and_told_what_to_do(fault: Fault, word: str) -> None:
    with LoopbackOpenAi(fault=fault) as server, pytest.raises(EngineFailed, match=word) as failed:
        asked(server)
    assert failed.value.hint
    assert len(server.chats) == (3 if fault == "500" else 1)  # 500 may mean a response format that it knows not


@pytest.mark.parametrize("fault", ["slow", "dripping"])
def test_the_time_limit_is_for_the_whole(fault: Fault) -> None:
    with LoopbackOpenAi(fault=fault) as server, pytest.raises(EngineFailed, match="did not answer within"):
        asked(server, timeout=0.3)


@pytest.mark.parametrize("fault", ["slow", "dripping"])
def test_waiting_ends_when_the_answer_is_no_longer_wanted(fault: Fault) -> None:
    with LoopbackOpenAi(fault=fault) as server:
        assert asked(server, timeout=60.0, gate=server.waiting) is None


def test_nobody_is_there() -> None:
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://127.0.0.1:{free.getsockname()[1]}/v1"
    with pytest.raises(EngineFailed, match="cannot be reached") as failed:
        ChatServer(url, "small").greet(timeout=20.0)
    assert "runs" in failed.value.hint


def test_greeting_forgives_a_server_without_a_list_of_models() -> None:
    with LoopbackOpenAi(fault="404") as server:
        ChatServer(server.url, "small").greet(timeout=20.0)
    with LoopbackOpenAi(fault="401") as server, pytest.raises(EngineFailed, match="key"):
        ChatServer(server.url, "small").greet(timeout=20.0)


def test_no_proxy_stands_between_two_programs_of_one_machine(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://192.0.2.1:3128")
    with LoopbackOpenAi("Hello there.") as server:
        assert asked(server) == "Hello there."
