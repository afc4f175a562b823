"""A hub of models on this machine: a real HTTP server that speaks as much of a hub's API as an installation uses.

In: repositories with files, and what shall go wrong with which path. Out: an address for HF_ENDPOINT, and the requests
that came. It tells what a revision is, what its files are, and gives them, whole or from a byte on.
"""

from __future__ import annotations

import hashlib
import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Literal
from urllib.parse import parse_qs, unquote, urlsplit

# halting: half of it, then nothing until `go_on`. short: half of it, as if that were all. breaking: half of it, and
# every further request is refused. dropping: half of it, but the rest on demand. altered: as long, but other bytes.
Trouble = Literal["halting", "short", "breaking", "dropping", "altered", 401, 403, 404, 429, 500, "page"]

STORE = "/store"
LARGE = 1000  # bytes; from here on a file is kept by its SHA-256, as on the real hub with its large files


def git_blob(content: bytes) -> str:
    return hashlib.sha1(b"blob %d\0" % len(content) + content, usedforsecurity=False).hexdigest()


@dataclass
class Repository:
    """Files by their path; the commit follows from them."""

    files: dict[str, bytes]

    @property
    def commit(self) -> str:
        return git_blob(json.dumps({path: git_blob(content) for path, content in self.files.items()}).encode())

    def entry(self, path: str) -> dict[str, object]:
        content = self.files[path]
        told: dict[str, object] = {"type": "file", "path": path, "size": len(content), "oid": git_blob(content)}
        if len(content) >= LARGE:
            digest = hashlib.sha256(content).hexdigest()
            told["lfs"] = {"oid": digest, "size": len(content), "pointerSize": 130}
        return told

    def etag(self, path: str) -> str:
        content = self.files[path]
        return hashlib.sha256(content).hexdigest() if len(content) >= LARGE else git_blob(content)


@dataclass
class LoopbackHub:
    """The hub as a test steers it. `troubles` are by path in the repository, or "api" for questions about it."""

    repositories: dict[str, Repository] = field(default_factory=dict)
    troubles: dict[str, Trouble] = field(default_factory=dict)
    requests: list[tuple[str, str]] = field(default_factory=list)
    tokens: list[str] = field(default_factory=list)  # what came to prove who asks
    halted: threading.Event = field(default_factory=threading.Event)
    go_on: threading.Event = field(default_factory=threading.Event)
    url: str = ""
    given: list[str] = field(default_factory=list)  # paths whose content was given, in order


@contextmanager
def running() -> Iterator[LoopbackHub]:
    """A hub for the block. All its threads are over afterwards."""
    hub = LoopbackHub()

    class Answering(_Answering):
        of = hub

    server = ThreadingHTTPServer(("127.0.0.1", 0), Answering)
    server.daemon_threads = False  # so that closing waits for them
    hub.url = f"http://127.0.0.1:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, name="loopback-hub")
    thread.start()
    try:
        yield hub
    finally:
        hub.go_on.set()
        server.shutdown()
        server.server_close()
        thread.join()


class _Answering(BaseHTTPRequestHandler):
    of: LoopbackHub
    protocol_version = "HTTP/1.1"
    timeout = 5  # of an idle connection

    def log_message(self, format: str, *args: object) -> None:
        """Nothing on standard error."""

    def do_GET(self) -> None:
        self._answer(body=True)

    def do_HEAD(self) -> None:
        self._answer(body=False)

    def do_POST(self) -> None:
        length = int(self.headers.get("Content-Length") or 0)
        self._form = parse_qs(self.rfile.read(length).decode())
        self._answer(body=True)

    def _answer(self, *, body: bool) -> None:
        path = unquote(urlsplit(self.path).path)
        self.of.requests.append((self.command, path))
        if authorisation := self.headers.get("Authorization"):
            self.of.tokens.append(authorisation)
        try:
            if "/resolve/" in path:
                self._file(path, body=body)
            else:
                self._about(path)
        except (BrokenPipeError, ConnectionResetError):  # who asked was killed
            self.close_connection = True

    def _about(self, path: str) -> None:
        trouble = self.of.troubles.get("api")
        if isinstance(trouble, int):
            self._refuse(trouble)
            return
        if trouble == "page":
            self._send(200, b"<html>Sign in to the network</html>", "text/html")
            return
        parts = path.strip("/").split("/")
        repository = self.of.repositories.get("/".join(parts[2:4]))
        if parts[:2] != ["api", "models"] or repository is None:
            self._refuse(404, "RepoNotFound")
        elif parts[4] == "revision":
            if parts[5] not in ("main", repository.commit):
                self._refuse(404, "RevisionNotFound")
                return
            names = [{"rfilename": name} for name in repository.files]
            told = {"id": "/".join(parts[2:4]), "sha": repository.commit, "siblings": names}
            self._send(200, json.dumps(told).encode())
        elif parts[4] == "paths-info":
            wanted = [name for name in self._form.get("paths", []) if name in repository.files]
            self._send(200, json.dumps([repository.entry(name) for name in wanted]).encode())
        else:
            self._refuse(404)

    def _file(self, path: str, *, body: bool) -> None:
        id_, _, rest = path.removeprefix(STORE).strip("/").partition("/resolve/")
        commit, _, name = rest.partition("/")
        repository = self.of.repositories.get(id_)
        trouble = self.of.troubles.get(name)
        if isinstance(trouble, int):
            self._refuse(trouble)
            return
        if repository is None or commit != repository.commit or name not in repository.files:
            self._refuse(404, "EntryNotFound")
            return
        content = repository.files[name]
        if len(content) >= LARGE and not path.startswith(STORE):
            self._send_elsewhere(repository, name, path)
            return
        start = int((self.headers.get("Range") or "bytes=0-").removeprefix("bytes=").split("-")[0])
        if start and trouble == "breaking":
            self._refuse(500)
            return
        given = bytes(255 - byte for byte in content) if trouble == "altered" else content
        given = given[: len(given) // 2] if trouble == "short" and body else given
        self.send_response(206 if start else 200)
        self.send_header("X-Repo-Commit", repository.commit)
        self.send_header("ETag", f'"{repository.etag(name)}"')
        self.send_header("Accept-Ranges", "bytes")
        self.send_header("Content-Length", str(len(given) - start))
        if start:
            self.send_header("Content-Range", f"bytes {start}-{len(given) - 1}/{len(given)}")
        self.end_headers()
        if body:
            self.of.given.append(name)
            self._give(given[start:], trouble, whole=start > 0)

    def _send_elsewhere(self, repository: Repository, name: str, path: str) -> None:
        """Large files are in another store, which also speaks a protocol of its own, for those who want it."""
        self.send_response(302)
        self.send_header("Location", f"{self.of.url}{STORE}{path}")
        self.send_header("X-Repo-Commit", repository.commit)
        self.send_header("X-Linked-ETag", f'"{repository.etag(name)}"')
        self.send_header("X-Linked-Size", str(len(repository.files[name])))
        self.send_header("X-Xet-Hash", repository.etag(name))
        self.send_header("X-Xet-Refresh-Route", "/nowhere")
        self.send_header("Content-Length", "0")
        self.end_headers()

    def _give(self, content: bytes, trouble: Trouble | None, *, whole: bool) -> None:
        if whole or trouble not in ("halting", "breaking", "dropping"):
            self.wfile.write(content)
            return
        half = len(content) // 2
        self.wfile.write(content[:half])
        self.wfile.flush()
        if trouble == "halting":
            self.of.halted.set()
            self.of.go_on.wait(30)
            self.wfile.write(content[half:])
        else:
            self.close_connection = True

    def _refuse(self, status: int, code: str = "") -> None:
        self._send(status, json.dumps({"error": "refused"}).encode(), code=code)

    def _send(self, status: int, body: bytes, kind: str = "application/json", code: str = "") -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        if code:
            self.send_header("X-Error-Code", code)
        self.end_headers()
        self.wfile.write(body)
