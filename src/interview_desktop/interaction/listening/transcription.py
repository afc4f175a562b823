"""A whole recording into words, without turns or patience.

In: mono float32 samples at 16 kHz. Out: a Phrase for each stretch of speech between pauses, times in seconds of the
recording. Cut at pauses because PocketSphinx needs ever more time for longer stretches.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import numpy as np

from interview_desktop.engines.speech_to_text import Samples, SpeechToText
from interview_desktop.engines.voice_activity import WINDOW, VoiceActivity
from interview_desktop.errors import EngineFailed
from interview_desktop.events.speech import SAMPLE_RATE, Phrase, Transcript, Word

_PER_SECOND = SAMPLE_RATE / WINDOW
PAUSE = round(0.3 * _PER_SECOND)  # windows of silence that end a stretch
MARGIN = round(0.2 * _PER_SECOND)  # windows kept around it: soft first and last sounds
LONGEST = round(20.0 * _PER_SECOND)  # windows; a longer stretch is cut where speech is least likely
LIMIT = 60.0  # seconds to wait for the words of a stretch, and ten times its length on top


def transcribe(
    samples: Samples, recogniser: SpeechToText, activity: VoiceActivity, *, threshold: float = 0.5, recording: str = ""
) -> Iterator[Phrase]:
    """The phrases of a recording, each as soon as it is recognised; stretches without a word are left out.

    `threshold` is the probability from which sound counts as speech. Raises EngineFailed.
    """
    recogniser.begin_turn()
    for first, last in stretches(probabilities(samples, activity), threshold):
        start = first * WINDOW
        final = _recognised(samples[start : last * WINDOW], recogniser)
        words = tuple(_later(word, start / SAMPLE_RATE) for word in final.words)
        if words:
            yield Phrase(recording=recording, start=words[0].start, end=words[-1].end, words=words, engine=final.engine)


def probabilities(samples: Samples, activity: VoiceActivity) -> list[float]:
    """How likely each window of 512 samples holds speech; the last one is filled up with silence."""
    activity.reset()
    missing = -len(samples) % WINDOW
    whole = np.concatenate([samples, np.zeros(missing, np.float32)]).reshape(-1, WINDOW)
    return [activity.probability(window) for window in whole]


def stretches(speech: Sequence[float], threshold: float) -> list[tuple[int, int]]:
    """Windows [first, last) of each stretch of speech: pauses shorter than PAUSE join, MARGIN is kept around."""
    found: list[tuple[int, int]] = []
    for window, probability in enumerate(speech):
        if probability < threshold:
            continue
        if found and window - found[-1][1] < PAUSE:
            found[-1] = (found[-1][0], window + 1)
        else:
            found.append((window, window + 1))
    kept: list[tuple[int, int]] = []
    for first, last in found:
        before = kept[-1][1] if kept else 0
        kept += _bites(speech, max(before, first - MARGIN), min(len(speech), last + MARGIN))
    return kept


def _bites(speech: Sequence[float], first: int, last: int) -> list[tuple[int, int]]:
    """A stretch in pieces of LONGEST at most, cut at the least likely window of each piece's second half."""
    bites = []
    while last - first > LONGEST:
        cut = min(range(first + LONGEST // 2, first + LONGEST), key=lambda window: speech[window])
        bites.append((first, cut))
        first = cut
    return [*bites, (first, last)]


def _recognised(samples: Samples, recogniser: SpeechToText) -> Transcript:
    finals: list[Transcript] = []
    recognition = recogniser.recognise(lambda _: None, finals.append)
    for at in range(0, len(samples), SAMPLE_RATE):
        recognition.feed(samples[at : at + SAMPLE_RATE])
    recognition.finish()
    if not recognition.settle(LIMIT + 10 * len(samples) / SAMPLE_RATE):
        raise EngineFailed(f"{recogniser.name} gave no words in time.", "Close other programs and try again.")
    return finals[0]


def _later(word: Word, offset: float) -> Word:
    return word.model_copy(update={"start": round(word.start + offset, 3), "end": round(word.end + offset, 3)})
