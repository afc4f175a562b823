"""PocketSphinx itself, in a process of its own: it holds the interpreter's lock for tenths of a second.

In, over the pipe: one byte of kind, four of phrase number, then 16-bit samples at 16 kHz or a mark. Out: JSON,
`ready` once, then `partial` and `final` with words as [text, start, end, confidence] in seconds of the phrase.
It ends when the other end of the pipe does.
"""

from __future__ import annotations

import json
import re
import signal
import struct
from collections.abc import Iterable
from multiprocessing.connection import Connection
from typing import Any, Protocol

BEGIN, AUDIO, MARK, FINISH = b"b", b"a", b"m", b"f"
HEADER = struct.Struct("<cI")
NUMBER = struct.Struct("<I")

BYTES_PER_SECOND = 2 * 16_000
FRAME = 0.01  # seconds; the front end's frame rate is 100 Hz
# Seconds of speech from one partial to the next: when there is nothing else to do, and when audio is piling up.
PARTIAL_AT_EASE = 0.25
PARTIAL_AT_MOST = 0.6

# The second pass (fwdflat) costs more time than it mends, and so does a beam of over 5000 states a frame:
# measured 0.32 of real time in place of 0.51, word error rate .316 in place of .337.
OPTIONS: dict[str, Any] = {"fwdflat": False, "maxhmmpf": 5000, "loglevel": "FATAL"}

_FILLER = re.compile(r"<.*>|\[.*\]|\+\+.*\+\+")
_PRONUNCIATION = re.compile(r"\(\d+\)$")

Row = tuple[str, float, float, float]


class Segment(Protocol):
    """What PocketSphinx says of a word: frames of 10 ms, first and last, and a probability of 0 to 1."""

    word: str
    start_frame: int
    end_frame: int
    prob: float


def words(segments: Iterable[Segment]) -> list[Row]:
    """The words without silences and noises, and without the number of their pronunciation: 'a(2)' is 'a'."""
    return [
        (
            _PRONUNCIATION.sub("", segment.word),
            round(segment.start_frame * FRAME, 2),
            round((segment.end_frame + 1) * FRAME, 2),
            round(min(1.0, max(0.0, segment.prob)), 4),
        )
        for segment in segments
        if not _FILLER.fullmatch(segment.word)
    ]


class Hearing:
    """One decoder and the phrase it is hearing. `tell` sends a message to the other process."""

    def __init__(self, connection: Connection) -> None:
        from pocketsphinx import Decoder

        self._decoder = Decoder(**OPTIONS)
        self._connection = connection
        self._phrase: int | None = None
        self._fresh = 0  # bytes since the last partial

    def take(self, message: bytes) -> None:
        kind, phrase = HEADER.unpack_from(message)
        body = message[HEADER.size :]
        if kind == BEGIN:
            self._end()
            self._phrase, self._fresh = phrase, 0
            self._decoder.start_utt()
        elif phrase != self._phrase:
            return  # of a phrase that was given up
        elif kind == AUDIO:
            self._hear(body)
        elif kind == MARK:
            self._tell("partial", mark=NUMBER.unpack(body)[0])
        elif kind == FINISH:
            self._end()
            self._tell("final")
            self._phrase = None

    def _hear(self, audio: bytes) -> None:
        if not audio:  # which PocketSphinx refuses
            return
        self._decoder.process_raw(audio)
        self._fresh += len(audio)
        seconds = self._fresh / BYTES_PER_SECOND
        if seconds >= PARTIAL_AT_MOST or (seconds >= PARTIAL_AT_EASE and not self._connection.poll()):
            self._tell("partial")

    def _end(self) -> None:
        if self._phrase is not None:
            self._decoder.end_utt()

    def _tell(self, kind: str, mark: int | None = None) -> None:
        self._fresh = 0
        found = words(self._decoder.seg() or ())
        say(self._connection, kind=kind, phrase=self._phrase, mark=mark, words=found)


def say(connection: Connection, **what: Any) -> None:
    connection.send_bytes(json.dumps(what).encode())


def run(connection: Connection) -> None:
    """The process: load, say so, then work through the pipe until it ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl+C is the parent's to understand; it then closes the pipe
    try:
        hearing = Hearing(connection)
        say(connection, kind="ready")
        while True:
            hearing.take(connection.recv_bytes())
    except (EOFError, ConnectionError):
        return  # the other end is gone: nobody is left to tell
