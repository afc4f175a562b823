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
BITE = BYTES_PER_SECOND // 10  # and never empty, which PocketSphinx refuses

# The second pass (fwdflat) costs more time than it mends, and so does a beam of over 5000 states a frame:
# measured 0.32 of real time in place of 0.51, word error rate .316 in place of .337.
OPTIONS: dict[str, Any] = {"fwdflat": False, "maxhmmpf": 5000, "loglevel": "FATAL"}

# Seconds of the first phrase after which the voice is known, and the least that is worth trying. Word error rates of
# first phrases without it, after 1.2 s and after 2 s: flite's slt .11, .15, .08; its awb .18, .07, .04; LJ Speech
# .36, .17, .17.
VOICE = 2.0
VOICE_AT_LEAST = 0.5
MEMORY = 500  # frames that the mean of before counts for (CMN_WIN in PocketSphinx's cmn.h)

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
    """One decoder and the phrase it is hearing; what it hears goes down the `connection`."""

    def __init__(self, connection: Connection) -> None:
        from pocketsphinx import Decoder

        self._decoder = Decoder(**OPTIONS)
        self._connection = connection
        self._phrase: int | None = None
        self._fresh = 0  # bytes since the last partial
        self._first = bytearray()  # what was heard before the decoder knew this voice
        self._mean: list[float] = []  # as it was when the phrase began
        self._knows_voice = False

    def take(self, message: bytes) -> None:
        kind, phrase = HEADER.unpack_from(message)
        body = message[HEADER.size :]
        if kind == BEGIN:
            self._end()
            self._phrase, self._fresh = phrase, 0
            self._first.clear()
            self._mean = _numbers(self._decoder.get_cmn(False))
            self._decoder.start_utt()
        elif phrase != self._phrase:
            return  # of a phrase that was given up
        elif kind == AUDIO:
            self._hear(body)
        elif kind == MARK:
            self._tell("partial", mark=NUMBER.unpack(body)[0])
        elif kind == FINISH:
            if not self._knows_voice and len(self._first) >= VOICE_AT_LEAST * BYTES_PER_SECOND:
                self._begin_again()
            self._end()
            self._tell("final")
            self._phrase = None

    def _hear(self, audio: bytes) -> None:
        """In bites: a long message must not look like a process that is stuck."""
        for at in range(0, len(audio), BITE):
            bite = audio[at : at + BITE]
            self._decoder.process_raw(bite)
            if not self._knows_voice:
                self._first += bite
                if len(self._first) >= VOICE * BYTES_PER_SECOND:
                    self._begin_again()
            self._fresh += len(bite)
            seconds = self._fresh / BYTES_PER_SECOND
            if seconds >= PARTIAL_AT_MOST or (seconds >= PARTIAL_AT_EASE and not self._connection.poll()):
                self._tell("partial")

    def _begin_again(self) -> None:
        """Hear the beginning of the first phrase again, this time knowing the voice."""
        voice = own_mean(self._mean, _numbers(self._decoder.get_cmn(True)), self._decoder.n_frames())
        self._end()
        self._decoder.set_cmn(",".join(f"{value:.4f}" for value in voice))
        self._knows_voice = True
        self._decoder.start_utt()
        self._decoder.process_raw(bytes(self._first))

    def _end(self) -> None:
        if self._phrase is not None:
            self._decoder.end_utt()

    def _tell(self, kind: str, mark: int | None = None) -> None:
        self._fresh = 0
        found = words(self._decoder.seg() or ())
        say(self._connection, kind=kind, phrase=self._phrase, mark=mark, words=found)


def own_mean(before: list[float], blended: list[float], frames: int) -> list[float]:
    """The cepstral mean of a voice and its microphone alone, from what PocketSphinx made of it in `frames`.

    It blends what it hears into a mean that belongs to nobody, and needs many seconds to leave that behind.
    """
    return [(now * (MEMORY + frames) - was * MEMORY) / frames for now, was in zip(blended, before, strict=True)]


def _numbers(listed: str) -> list[float]:
    return [float(value) for value in listed.strip(",").split(",")]


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
