"""A language model server on this machine: the OpenAI protocol over real HTTP, with switches for faults.

In: what it shall say, and how it shall fail. Out: an address, and what it was asked. It listens on a free port of
127.0.0.1 only; `close` ends every connection, also one that waits.
"""

from __future__ import annotations

import json
import threading
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from typing import Any, Literal

Fault = Literal[
    "fine", "slow", "dripping", "garbage", "no_completion", "huge", "401", "404", "500", "redirect", "cut_off",
]  # fmt: skip


@dataclass
class Asked:
    """One request as it came in; `body` is empty for GET."""

    method: str
    path: str
    key: str
    body: dict[str, Any] = field(default_factory=dict)


class LoopbackOpenAi:
    """Use as a context manager. `says` is the text of the model; `refuses_formats` are response formats it knows not.

    Faults: "slow" never answers until it is closed, "dripping" sends one byte and waits, "garbage" is no JSON,
    "no_completion" JSON of another kind, "huge" never ends, "cut_off" closes in the middle; "redirect" sends elsewhere.
    """

    def __init__(self, says: str = "", fault: Fault = "fine", refuses_formats: tuple[str, ...] = ()) -> None:
        self.says = says
        self.fault: Fault = fault
        self.refuses_formats = refuses_formats
        self.asked: list[Asked] = []
        self.waiting = threading.Event()  # a request is being kept waiting
        self.closing = threading.Event()
        self._server = _Server(("127.0.0.1", 0), self)
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), name="loopback-openai")

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}/v1"

    @property
    def chats(self) -> list[Asked]:
        """Requests for a completion."""
        return [asked for asked in self.asked if asked.path == "/v1/chat/completions"]

    def __enter__(self) -> LoopbackOpenAi:
        self._thread.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, value: BaseException | None, at: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        self.closing.set()
        self._server.shutdown()
        self._server.server_close()  # waits for the threads of requests
        self._thread.join()


class _Server(ThreadingHTTPServer):
    daemon_threads = False
    request_queue_size = 64

    def __init__(self, address: tuple[str, int], loopback: LoopbackOpenAi) -> None:
        super().__init__(address, _Handler)
        self.loopback = loopback

    def handle_error(self, request: Any, client_address: Any) -> None:
        """A client that hung up is what some tests are about."""


class _Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"
    server: _Server

    def log_message(self, format: str, *args: Any) -> None:
        """Silent."""

    def do_GET(self) -> None:
        self._take({})
        self._answer(lambda: {"object": "list", "data": []})

    def do_POST(self) -> None:
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        self._take(body)
        wished = body.get("response_format", {}).get("type", "")
        if self.server.loopback.fault == "fine" and wished in self.server.loopback.refuses_formats:
            self._send(400, b'{"error": {"message": "response_format is not supported"}}')
            return
        self._answer(lambda: self._completion(body))

    def _take(self, body: dict[str, Any]) -> None:
        key = self.headers.get("Authorization", "").removeprefix("Bearer ")
        self.server.loopback.asked.append(Asked(self.command, self.path, key, body))

    def _completion(self, body: dict[str, Any]) -> dict[str, Any]:
        message = {"role": "assistant", "content": self.server.loopback.says}
        return {
            "id": "chatcmpl-1",
            "object": "chat.completion",
            "model": body["model"],
            "choices": [{"index": 0, "message": message, "finish_reason": "stop"}],
            "usage": {"prompt_tokens": 1, "completion_tokens": 1, "total_tokens": 2},
        }

    def _answer(self, good: Any) -> None:
        fault = self.server.loopback.fault
        if fault == "fine":
            self._send(200, json.dumps(good()).encode())
        elif fault == "garbage":
            self._send(200, b"<html>It works!</html>")
        elif fault == "no_completion":
            self._send(200, b'{"choices": []}')
        elif fault in ("401", "404", "500"):
            self._send(int(fault), b'{"error": {"message": "no"}}')
        elif fault == "redirect":
            self._send(307, b"", Location="http://192.0.2.1/v1/chat/completions")
        else:
            self._unending(fault)

    def _unending(self, fault: Fault) -> None:
        loopback = self.server.loopback
        if fault == "slow":
            loopback.waiting.set()
            loopback.closing.wait()
            self.close_connection = True
            return
        self.send_response(200)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", "100000000")
        self.end_headers()
        self.wfile.write(b" ")
        loopback.waiting.set()
        if fault == "dripping":
            loopback.closing.wait()
        while fault == "huge" and not loopback.closing.is_set():
            self.wfile.write(b" " * 65_536)
        self.close_connection = True

    def _send(self, status: int, body: bytes, **headers: str) -> None:
        self.send_response(status)
        self.send_header("Content-Type", "application/json")
        self.send_header("Content-Length", str(len(body)))
        for name, value in headers.items():
            self.send_header(name, value)
        self.end_headers()
        self.wfile.write(body)
