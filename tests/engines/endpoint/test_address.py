"""Which addresses may be used, and which are this machine."""

from __future__ import annotations

from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.engines.endpoint.address import checked, is_local
from interview_desktop.errors import UsageError


@pytest.mark.parametrize(
    "url",
    [
        "http://127.0.0.1:11434/v1",
        "http://127.8.9.10/v1",
        "https://localhost/v1",
        "http://LOCALHOST:8080",
        "http://localhost.:1/v1",
        "http://models.localhost/v1",
        "http://[::1]:8080/v1",
        "http://[::ffff:127.0.0.1]/v1",
    ],
)
def test_this_machine(url: str) -> None:
    assert is_local(url)


@pytest.mark.parametrize(
    "url",
    [
        "https://models.example/v1",
        "http://localhost.example.com/v1",
        "http://127.0.0.1.example.com/v1",
        "http://127.0.0.1@models.example/v1",
        "http://notlocalhost/v1",
        "http://192.168.1.5:11434/v1",
        "http://0.0.0.0:11434/v1",
        "http://[::ffff:8.8.8.8]/v1",
        "http://2130706433/v1",
        "http://[::1",
        "127.0.0.1",
        "",
    ],
)
def test_elsewhere_or_nobody_knows(url: str) -> None:
    assert not is_local(url)


@given(st.text(max_size=60))
def test_any_text_has_an_answer(text: str) -> None:
    assert is_local(text) in (True, False)
    with suppress(UsageError):
        assert checked(text).lower().startswith(("http://", "https://"))


def test_the_slash_at_the_end_is_dropped() -> None:
    assert checked(" http://127.0.0.1:11434/v1/ ") == "http://127.0.0.1:11434/v1"


@pytest.mark.parametrize(
    ("url", "word"),
    [
        ("ftp://127.0.0.1/v1", "begin with http"),
        ("file:///etc/passwd", "begin with http"),
        ("127.0.0.1:11434", "begin with http"),
        ("http:///v1", "names no machine"),
        ("http://me:secret@127.0.0.1/v1", "name or password"),
        ("http://127.0.0.1/v1?key=secret", "end with its path"),
        ("http://127.0.0.1:port/v1", "cannot be understood"),
        ("http://[::1/v1", "cannot be understood"),
    ],
)
def test_what_is_refused(url: str, word: str) -> None:
    with pytest.raises(UsageError, match=word) as refused:
        checked(url)
    assert "secret" not in str(refused.value)


def test_a_key_is_not_sent_in_the_clear_to_another_machine() -> None:
    with pytest.raises(UsageError, match="unencrypted"):
        checked("http://192.168.1.5/v1", "key")
    assert checked("http://192.168.1.5/v1")
    assert checked("https://192.168.1.5/v1", "key")
    assert checked("http://127.0.0.1/v1", "key")
