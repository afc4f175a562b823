"""The hub's own words: which commit a revision is, what its files are, and each of its faults as a sentence.

In: a repository, a revision, paths in it. Out: a Listing, and files in a folder. Runs in the downloading process only
(`fetch_child`), for huggingface_hub takes its settings from the environment when it is imported, and half a second.
Nothing about the person is sent: no token, no telemetry.
"""

from __future__ import annotations

import errno
import re
from collections.abc import Collection
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import Field, StringConstraints, ValidationError

from interview_desktop.errors import DiskFull, InterviewError, NetworkError, StoreError
from interview_desktop.events.fact import Fact
from interview_desktop.models.manifest import FileName

ENDPOINT = "https://huggingface.co"
PATIENCE = 15.0  # seconds for an answer about a repository
# Bytes that are written to the disk at a time; huggingface_hub's own 10 MB would show progress every ten seconds on
# a slow line.
PIECE = 1 << 18

# Set before huggingface_hub is imported. Xet is another protocol with its own library and no way to be tested here.
ENVIRONMENT = {
    "HF_HUB_DISABLE_XET": "1",
    "HF_HUB_DISABLE_TELEMETRY": "1",
    "HF_HUB_DISABLE_IMPLICIT_TOKEN": "1",
    "HF_HUB_DISABLE_PROGRESS_BARS": "1",
    "HF_HUB_VERBOSITY": "error",
}

AGAIN = "Try again later; what was fetched is kept."
_FULL = {errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)}
_LOCKED = {errno.EACCES, errno.EPERM, errno.EROFS}
_COMMIT = re.compile(r"[0-9a-f]{40}")


class HubFile(Fact):
    """One file as the hub describes it: `blob` is git's SHA-1 of it, `sha256` is there for large files (then `blob`
    is that of a pointer, and says nothing about the content)."""

    path: FileName
    size: int = Field(ge=0)
    blob: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{40}$")]
    sha256: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{64}$")] | None = None


class Listing(Fact):
    """What a revision is: its commit, and those of the wanted files that are there."""

    commit: Annotated[str, StringConstraints(pattern=r"^[0-9a-f]{40}$")]
    files: tuple[HubFile, ...]


def look_up(endpoint: str, repository: str, revision: str, paths: Collection[str]) -> Listing:
    """Ask the hub. Raises NetworkError."""
    from huggingface_hub import HfApi
    from huggingface_hub.hf_api import RepoFile

    hub = HfApi(endpoint=endpoint, token=False)
    try:
        commit = hub.model_info(repository, revision=revision, timeout=PATIENCE).sha
        if not _COMMIT.fullmatch(commit or ""):
            raise _nonsense(endpoint)
        entries = hub.get_paths_info(repository, list(paths), revision=commit)
        files = [_file(entry) for entry in entries if isinstance(entry, RepoFile) and entry.path in paths]
        return Listing(commit=commit, files=tuple(files))
    except InterviewError:
        raise
    except (ValidationError, KeyError, TypeError, AttributeError) as fault:
        raise _nonsense(endpoint) from fault
    except Exception as fault:
        told = in_words(fault, endpoint, repository)
        if told is None:
            raise
        raise told from fault


def _file(entry: Any) -> HubFile:
    return HubFile(path=entry.path, size=entry.size, blob=entry.blob_id, sha256=entry.lfs.sha256 if entry.lfs else None)


def fetch(endpoint: str, repository: str, commit: str, path: str, folder: Path) -> None:
    """Bring one file to `folder/path`; it appears there when it is whole. Its content is for the caller to check.

    The file must not be there yet: huggingface_hub calls an unreachable hub a success where an old file is.
    Raises NetworkError, DiskFull, StoreError.
    """
    from huggingface_hub import constants, hf_hub_download

    constants.DOWNLOAD_CHUNK_SIZE = PIECE
    try:
        hf_hub_download(repository, path, revision=commit, local_dir=folder, endpoint=endpoint, token=False)
    except Exception as fault:
        told = in_words(fault, endpoint, repository)
        if told is None:
            raise
        raise told from fault


def in_words(fault: Exception, endpoint: str, repository: str) -> InterviewError | None:
    """The error to tell a person for what huggingface_hub raised; None for a bug."""
    import httpx2
    from huggingface_hub import errors as hub_errors

    status = next((_status(one) for one in _causes(fault) if isinstance(one, hub_errors.HfHubHTTPError)), 0)
    if status:
        return _refusal(status, endpoint, repository)
    for one in _causes(fault):
        if isinstance(one, hub_errors.OfflineModeIsEnabled):
            return NetworkError(
                "Downloads are switched off on this machine (HF_HUB_OFFLINE).",
                "Switch them on in the environment, or install from a folder.",
            )
        if isinstance(one, (httpx2.HTTPError, hub_errors.LocalEntryNotFoundError, TimeoutError, ConnectionError)):
            return _unreachable(endpoint)
        if isinstance(one, (hub_errors.FileMetadataError, ValueError)):
            return _nonsense(endpoint)
        if isinstance(one, OSError):
            return _disk(one)
    return None


def _causes(fault: BaseException) -> list[BaseException]:
    found = [fault]
    while (deeper := found[-1].__cause__ or found[-1].__context__) is not None and deeper not in found:
        found.append(deeper)
    return found


def _status(fault: Any) -> int:
    return int(getattr(fault.response, "status_code", 0) or 0)


def _refusal(status: int, endpoint: str, repository: str) -> NetworkError:
    host = _host(endpoint)
    if status in (401, 403):
        return NetworkError(
            f"{host} does not give {repository} to everybody (answer {status}).", "Install it from a folder instead."
        )
    if status in (404, 410):
        return NetworkError(
            f"{host} has no such files of {repository}.", "Update the program, or install the model from a folder."
        )
    if status == 429:
        return NetworkError(f"{host} wants fewer requests from this network.", "Wait some minutes, then try again.")
    if status >= 500:
        return NetworkError(f"{host} has a fault of its own (answer {status}).", AGAIN)
    return NetworkError(f"{host} refused the download of {repository} (answer {status}).", AGAIN)


def _host(endpoint: str) -> str:
    return urlsplit(endpoint).netloc.rpartition("@")[2]  # a mirror's address may hold a password


def _unreachable(endpoint: str) -> NetworkError:
    return NetworkError(
        f"{_host(endpoint)} cannot be reached, or the connection broke.",
        "Check the network, then try again: what was fetched is kept. Without internet, install from a folder.",
    )


def _nonsense(endpoint: str) -> NetworkError:
    return NetworkError(
        f"{_host(endpoint)} gives answers that make no sense; a sign-in page of the network may be in the way.",
        "Open a page in a browser to sign in to the network, then try again.",
    )


def _disk(fault: OSError) -> InterviewError:
    if fault.errno in _FULL:
        return DiskFull("The disk is full.", "Make room on it, then try again; what was fetched whole is kept.")
    if fault.errno in _LOCKED:
        return StoreError("The folder of models cannot be written to.", "Allow writing to it, or choose another one.")
    if fault.errno is None:  # huggingface_hub's own: the size is not what was announced
        return NetworkError("A file came shorter or longer than announced.", "Try again; what was fetched is kept.")
    return StoreError(f"The disk did not take a file: {fault.strerror or fault}.", "Check the disk, then try again.")
