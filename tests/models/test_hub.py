"""What the hub's library raises, as sentences."""

from __future__ import annotations

import errno

import pytest

from interview_desktop.errors import DiskFull, InterviewError, NetworkError, StoreError
from interview_desktop.models import hub

HUB = "https://hub.example"


@pytest.mark.parametrize(
    ("fault", "kind", "told"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), DiskFull, "full"),
        (OSError(errno.EACCES, "Permission denied"), StoreError, "cannot be written"),
        (OSError(errno.EIO, "Input/output error"), StoreError, "Input/output error"),
        (OSError("Consistency check failed: file should be of size 5"), NetworkError, "shorter or longer"),
        (TimeoutError("slow"), NetworkError, "cannot be reached"),
        (ConnectionResetError("gone"), NetworkError, "cannot be reached"),
        (ValueError("no JSON"), NetworkError, "make no sense"),
    ],
)
def test_faults_of_disk_and_line_are_told_apart(fault: Exception, kind: type[InterviewError], told: str) -> None:
    said = hub.in_words(fault, HUB, "people/voices")
    assert type(said) is kind
    assert told in said.sentence
    assert said.hint


@pytest.mark.parametrize("status", [401, 403, 404, 410, 418, 429, 500, 503])
def test_every_refusal_is_told_with_a_mend(status: int) -> None:
    import httpx2
    from huggingface_hub.errors import HfHubHTTPError, LocalEntryNotFoundError

    response = httpx2.Response(status, request=httpx2.Request("GET", HUB))
    fault = HfHubHTTPError("refused", response=response)
    said = hub.in_words(fault, HUB, "people/voices")
    assert isinstance(said, NetworkError)
    assert "hub.example" in said.sentence
    assert said.hint
    wrapped = LocalEntryNotFoundError("not found")  # as the library tells a file that it could not ask for
    wrapped.__cause__ = fault
    assert str(hub.in_words(wrapped, HUB, "people/voices")) == str(said)


def test_what_nobody_can_mend_is_a_bug() -> None:
    assert hub.in_words(ZeroDivisionError(), HUB, "people/voices") is None


def test_a_password_in_the_address_of_a_mirror_is_never_told() -> None:
    said = hub.in_words(TimeoutError(), "https://person:secret@mirror.example/hub", "people/voices")
    assert said is not None
    assert "mirror.example" in said.sentence
    assert "secret" not in str(said)
