"""Messages and a schema in, the model's text out: one request to an OpenAI-compatible server, within a time limit.

The server is not trusted: no redirect is followed, no more than `LARGEST` bytes are read, the whole exchange has one
deadline, and what comes back is only text that the caller must check. An event loop lives for one request: of all the
ways to wait for a socket it alone can be left at once, with nothing running on (a blocked read on a thread cannot).
"""

from __future__ import annotations

import asyncio
import json
import logging
import ssl
from collections.abc import Callable, Coroutine, Mapping, Sequence
from functools import lru_cache
from typing import Any, TypeVar

from pydantic import BaseModel, Field, ValidationError

from interview_desktop.engines.endpoint.address import checked, is_local
from interview_desktop.errors import EngineFailed

log = logging.getLogger(__name__)

CONNECT = (
    0.5  # seconds, to another machine; on this one a refusal is known at once, and a limit would punish a busy one
)
GLANCE = 0.05  # seconds between two looks at whether the answer is still wanted
LARGEST = 262_144  # bytes of an answer; a second opinion with its wrapping takes about 8,000
_FORMS = ("json_schema", "json_object", "")  # of an answer, the strictest first; LM Studio knows only the first
_UNSUPPORTED = frozenset({400, 415, 422, 500, 501})  # what servers say to a response format that they do not know

Message = Mapping[str, str]
T = TypeVar("T")


class _Said(BaseModel):
    content: str


class _Choice(BaseModel):
    message: _Said


class _Completion(BaseModel):
    """The part of a chat completion that is used; everything else is ignored."""

    choices: list[_Choice] = Field(min_length=1)


class _Refused(Exception):
    """The server answered with an error status."""

    def __init__(self, status: int) -> None:
        super().__init__(str(status))
        self.status = status


class ChatServer:
    """One model of one server. Safe from one thread at a time; holds no connection between requests."""

    def __init__(self, url: str, model: str, key: str = "") -> None:
        """Raises UsageError for an address that cannot be used (see `address.checked`)."""
        self._url = checked(url, key)
        self._model = model
        self._key = key
        self._form = 0  # the strictest of `_FORMS` that this server is not known to refuse

    def greet(self, *, timeout: float, unwanted: Callable[[], bool] = lambda: False) -> None:
        """Ask for the list of models, to learn whether anybody is there. Raises EngineFailed."""
        try:
            self._waited(self._sent("GET", "/models", None), timeout, unwanted)
        except _Refused as fault:
            if fault.status != 404:  # a server without that list may still chat
                raise _told(fault.status) from fault

    def ask(
        self,
        messages: Sequence[Message],
        schema: Mapping[str, Any],
        *,
        timeout: float,
        tokens: int,
        temperature: float,
        seed: int,
        unwanted: Callable[[], bool],
    ) -> str | None:
        """What the model says, at most `tokens` long, after at most `timeout` seconds; None when it became unwanted.

        `schema` (JSON Schema) is asked for in the strictest form that the server knows; whether the text keeps to it
        is for the caller to check. Raises EngineFailed.
        """
        body: dict[str, Any] = {
            "model": self._model,
            "messages": [dict(message) for message in messages],
            "max_tokens": tokens,
            "temperature": temperature,
            "seed": seed % 2**31,
            "stream": False,
        }
        try:
            raw = self._waited(self._in_some_format(body, schema), timeout, unwanted)
        except _Refused as fault:
            raise _told(fault.status) from fault
        if raw is None:
            return None
        try:
            return _Completion.model_validate_json(raw).choices[0].message.content
        except ValidationError:
            raise EngineFailed(
                "The language model server answered with something that is no chat completion.",
                "Check that its address in Settings ends with /v1.",
            ) from None

    async def _in_some_format(self, body: Mapping[str, Any], schema: Mapping[str, Any]) -> bytes:
        """Send `body`, with ever weaker wishes for its form while the server refuses them; the one that works stays."""
        for form in range(self._form, len(_FORMS)):
            try:
                raw = await self._sent("POST", "/chat/completions", {**body, **_wish(_FORMS[form], schema)})
            except _Refused as refused:
                if refused.status not in _UNSUPPORTED or form == len(_FORMS) - 1:
                    raise
                log.info("the server refused the response format %s (%d)", _FORMS[form], refused.status)
            else:
                self._form = form
                return raw
        raise AssertionError("there is always one format left")

    async def _sent(self, method: str, path: str, body: Mapping[str, Any] | None) -> bytes:
        import httpx2

        headers = {"Accept": "application/json", "Accept-Encoding": "identity"}
        if self._key:
            headers["Authorization"] = f"Bearer {self._key}"
        data = None if body is None else json.dumps(body).encode()
        local = is_local(self._url)
        async with httpx2.AsyncClient(
            verify=_trusted(),
            follow_redirects=False,
            timeout=httpx2.Timeout(
                None, connect=None if local else CONNECT
            ),  # the deadline of the whole is the caller's
            trust_env=not local,  # a proxy has no business between two programs of one machine
        ) as client:
            headers |= {"Content-Type": "application/json"} if data is not None else {}
            async with client.stream(method, self._url + path, content=data, headers=headers) as response:
                if response.status_code != 200:
                    raise _Refused(response.status_code)
                return await _read(response.aiter_raw())

    def _waited(self, sent: Coroutine[Any, Any, bytes], timeout: float, unwanted: Callable[[], bool]) -> bytes | None:
        import httpx2

        try:
            return _run(_while_wanted(sent, timeout, unwanted))
        except TimeoutError as fault:
            raise EngineFailed(
                f"The language model server did not answer within {timeout:g} s.",
                "Use a smaller model, or try again when the computer is less busy.",
            ) from fault
        except httpx2.HTTPError as fault:
            raise EngineFailed(
                f"The language model server cannot be reached ({type(fault).__name__}).",
                "Check that it runs, and its address in Settings.",
            ) from fault


@lru_cache(maxsize=1)
def _trusted() -> ssl.SSLContext:
    """What this system trusts, a lab's own authority included; reading it takes 20 ms, so it is done once."""
    return ssl.create_default_context()


async def _read(chunks: Any) -> bytes:
    whole = bytearray()
    async for chunk in chunks:
        whole += chunk
        if len(whole) > LARGEST:
            raise EngineFailed(
                f"The language model server sent more than {LARGEST // 1024} KiB.",
                "Check that its address in Settings is right.",
            )
    return bytes(whole)


async def _while_wanted(sent: Coroutine[Any, Any, bytes], timeout: float, unwanted: Callable[[], bool]) -> bytes | None:
    """What `sent` gives; None when it became unwanted. Raises TimeoutError after `timeout` seconds."""
    task = asyncio.ensure_future(sent)
    deadline = asyncio.get_running_loop().time() + timeout
    try:
        while not task.done():
            if unwanted():
                return None
            left = deadline - asyncio.get_running_loop().time()
            if left <= 0:
                raise TimeoutError
            await asyncio.wait({task}, timeout=min(GLANCE, left))
        return task.result()
    finally:
        task.cancel()
        await asyncio.wait({task})
        if not task.cancelled():
            task.exception()  # looked at, so that nobody complains that it was not


def _run(work: Coroutine[Any, Any, T]) -> T:
    """`asyncio.run`, without its wait for name look-ups: a dead name server must not outlast the deadline."""
    loop = asyncio.new_event_loop()
    try:
        return loop.run_until_complete(work)
    finally:
        loop.run_until_complete(loop.shutdown_asyncgens())
        loop.close()


def _wish(form: str, schema: Mapping[str, Any]) -> dict[str, Any]:
    if form == "json_schema":
        named = {"name": "answer", "strict": True, "schema": schema}
        return {"response_format": {"type": form, "json_schema": named}}
    return {"response_format": {"type": form}} if form else {}


def _told(status: int) -> EngineFailed:
    if status in (401, 403):
        return EngineFailed("The language model server refuses the key.", "Enter its key in Settings, under Online.")
    if status == 404:
        return EngineFailed(
            "The language model server does not know this address or model.", "Check both in Settings, under Online."
        )
    if 300 <= status < 400:
        return EngineFailed(
            "The language model server sends us to another address, which is not followed.",
            "Enter the final address in Settings, under Online.",
        )
    return EngineFailed(f"The language model server failed (status {status}).", "Look at that server's own log.")
