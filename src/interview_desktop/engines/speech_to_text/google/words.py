"""What one stream of Google's recogniser said: its results in, words with times in the phrase out. Pure.

Results come as consecutive portions: a final one settles a portion for good, interim ones after it may still change.
Only final results have words with times (seconds from the stream's first sample) and confidences.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from interview_desktop.events.speech import Word

SHORTEST = 0.01  # seconds: Google rounds times, so that a short word may begin and end at once


@dataclass
class Hearing:
    """The words of one stream. `base` is the time of its first sample in the phrase.

    Seconds from the stream's first sample: `settled` is how far final results reach, `reached` any result.
    """

    base: float
    words: list[Word] = field(default_factory=list)
    interim: str = ""
    settled: float = 0.0
    reached: float = 0.0

    def take(self, results: Iterable[Any]) -> None:
        """One response: StreamingRecognitionResult messages, final ones first."""
        interim = []
        for result in results:
            until = max(result.result_end_time.total_seconds(), self.settled)
            self.reached = max(self.reached, until)
            best = result.alternatives[0] if result.alternatives else None
            if result.is_final:
                if best is not None:
                    self.words.extend(self._timed(best, until))
                self.settled = max(until, self.words[-1].end - self.base if self.words else 0.0)
            elif best is not None:
                interim.append(best.transcript.strip())
        self.interim = " ".join(text for text in interim if text)

    @property
    def text(self) -> str:
        return " ".join(filter(None, (*(word.text for word in self.words), self.interim)))

    def with_interim(self, until: float) -> tuple[Word, ...]:
        """The final words and those of the interim text, of which nobody is sure; `until`: how much was sent."""
        end = max(until, self.settled + SHORTEST)
        return (*self.words, *spread(self.interim.split(), self.base + self.settled, self.base + end, 0.0))

    def _timed(self, best: Any, until: float) -> Sequence[Word]:
        if not best.words:  # settled without times: the portion's own are all that is known
            return spread(best.transcript.split(), self.base + self.settled, self.base + until, best.confidence or None)
        timed: list[Word] = []
        earliest = self.words[-1].start if self.words else self.base
        for word in best.words:
            start = max(earliest, self.base + word.start_time.total_seconds())
            end = max(start + SHORTEST, self.base + word.end_time.total_seconds())
            confidence = word.confidence or best.confidence or None  # 0 is how Google says that there is none
            timed.append(Word(text=word.word, start=start, end=end, confidence=_share(confidence)))
            earliest = start
        return timed


def spread(texts: Sequence[str], start: float, end: float, confidence: float | None) -> tuple[Word, ...]:
    """Words without times of their own, evenly over [start, end] seconds."""
    each = max(SHORTEST, (end - start) / max(1, len(texts)))
    return tuple(
        Word(text=text, start=start + number * each, end=start + (number + 1) * each, confidence=_share(confidence))
        for number, text in enumerate(texts)
    )


def _share(confidence: float | None) -> float | None:
    return None if confidence is None else min(1.0, max(0.0, confidence))
