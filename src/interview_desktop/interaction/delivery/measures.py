"""How an answer was said: words with times in, counts and measures out. Pure.

Nothing here judges what was said. Typed answers have no delivery. Word times come from a recogniser, so every
measure rests on them: where few words were heard clearly the times still stand, marked as uncertain, and whatever
depends on the words themselves is not given.

Formulas
    speech            first word start to last word end, per recording, summed (s)
    pause             a gap of 0.2 s or more inside speech in which no sound was made out as voice (s)
    speaking rate     words / speech * 60 (words per minute, pauses included)
    articulation rate words / (speech - pauses) * 60 (Goldman-Eisler 1968: speech rate without silent pauses)
    pause share       pauses / speech * 100 (%)
    latency           microphone open to first word (s); the median where there are several
    fillers           counted fillers / speech that was heard clearly * 60 (per minute)

Thresholds
    0.2 s  a silent gap counts as a pause (Goldman-Eisler 1968 used 0.25 s; Campione & Veronis 2002 found the
           shortest class of pauses in speech at about 0.2 s)
    1.0 s  a pause counts as long (Campione & Veronis 2002: brief, medium, and long over 1 s)
    20 words  below this nothing per minute is given: one word misheard would move a rate by 5 % or more
           (own choice)
    30 s   of speech, below which fillers per minute are not given: one filler would read as two or more a
           minute (own choice)
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from statistics import median

from interview_desktop.events.delivery import Band, Counts, Delivery, Measure, MeasureName, Tally
from interview_desktop.events.speech import Phrase
from interview_desktop.interaction.delivery.disfluency import fillers, repetitions

PAUSE = 0.2  # s
LONG_PAUSE = 1.0  # s
FEWEST_WORDS = 20
SHORTEST_FOR_FILLERS = 30.0  # s

TYPED = "Not measured: the answer was typed."
NOTHING = "Not measured: nothing was said."
POOR = "Not enough evidence: too few words were heard clearly."
MISHEARD = "Uncertain: rests on unclear words."
UNHEARD_FILLERS = "At least this many: recognisers often leave out “um” and “uh”."

ZANDAN = "Zandan, Harvard Business Review, 2018"
RATE_BAND = Band(
    text="140 to 160 words a minute is typical; below 110 or above 190 is worth listening to",
    source="general guidance for speakers; about 150 in conversation, National Center for Voice and Speech",
    low=140,
    high=160,
    below=110,
    above=190,
)
PAUSE_BAND = Band(
    text="pauses of 0.2, 0.6 and over 1 second are usual; 2 to 3 seconds can work well before a key point",
    source=f"Campione and Véronis, 2002; {ZANDAN}",
)
FILLER_BAND = Band(
    text="about 5 a minute is average, 1 is good",
    source=ZANDAN,
    low=0,
    high=5,
)


def counts(phrases: Sequence[Phrase], *, clear: bool = True) -> Counts:
    """What can be counted in one spoken answer, its `phrases` in the order they were said.

    `clear`: enough of it was heard clearly; otherwise no word in it is taken for a filler or a repetition.
    Recordings are taken one by one: between them the microphone was closed, and that silence says nothing. Phrases
    without a word are voice in which no word was made out; a gap they fill is not a silent pause.
    """
    takes = [tuple(take) for _, take in groupby(phrases, key=lambda phrase: phrase.recording)]
    spoken = [take for take in takes if any(phrase.words for phrase in take)]
    if not spoken:
        return Counts()
    pauses = [pause for take in spoken for pause in _pauses(take)]
    texts = [[word.text for phrase in take for word in phrase.words] for take in spoken]
    latency = _latency(takes[0])
    words, speech = sum(map(len, texts)), _ms(sum(_span(take) for take in spoken))
    return Counts(
        answers=1,
        words=words,
        speech=speech,
        clear_words=words if clear else 0,
        clear_speech=speech if clear else 0.0,
        silent=_ms(sum(pauses)),
        pauses=len(pauses),
        long_pauses=sum(pause > LONG_PAUSE for pause in pauses),
        longest_pause=_ms(max(pauses, default=0.0)),
        latencies=() if latency is None else (latency,),
        fillers=_merged(tally for text in texts for tally in fillers(text)) if clear else (),
        repetitions=sum(map(repetitions, texts)) if clear else 0,
    )


def total(parts: Iterable[Counts]) -> Counts:
    """The counts of several answers together: sums, and the longest of the longest pauses."""
    every = tuple(parts)
    return Counts(
        answers=sum(part.answers for part in every),
        words=sum(part.words for part in every),
        speech=_ms(sum(part.speech for part in every)),
        clear_words=sum(part.clear_words for part in every),
        clear_speech=_ms(sum(part.clear_speech for part in every)),
        silent=_ms(sum(part.silent for part in every)),
        pauses=sum(part.pauses for part in every),
        long_pauses=sum(part.long_pauses for part in every),
        longest_pause=max((part.longest_pause for part in every), default=0.0),
        latencies=tuple(latency for part in every for latency in part.latencies),
        fillers=_merged(tally for part in every for tally in part.fillers),
        repetitions=sum(part.repetitions for part in every),
    )


def delivery(counted: Counts, *, silent_why: str = NOTHING) -> Delivery:
    """Every measure that `counted` supports, and for every other one the reason.

    `silent_why` is the reason where nothing was said at all.
    """
    return Delivery(counts=counted, measures=tuple(_measures(counted, silent_why)))


def _measures(counted: Counts, silent_why: str) -> Iterator[Measure]:
    caution = MISHEARD if counted.clear_words < counted.words else ""
    why = silent_why if not counted.words else few_words(counted.words)
    wordy = why or (few_words(counted.clear_words) if counted.clear_words else POOR)
    voiced = counted.speech - counted.silent
    enough = not why

    def rate(name: MeasureName, label: str, seconds: float, band: Band | None) -> Measure:
        value = counted.words / seconds * 60 if enough and seconds > 0 else None
        reason = why or ("" if value is not None else "Not enough evidence: the words have no usable times.")
        return _measure(name, label, value, "words per minute", reason, caution=caution, band=band)

    yield rate("speaking_rate", "Speaking rate", counted.speech, RATE_BAND)
    yield rate("articulation_rate", "Articulation rate (without pauses)", voiced, None)
    yield _latency_measure(counted, silent_why, caution)
    yield from _pause_measures(counted, why, caution)
    yield _filler_measure(counted, wordy)
    yield _measure(
        "repetitions", "Words said twice in a row", None if wordy else float(counted.repetitions), "times", wordy
    )


def few_words(words: int) -> str:
    """Why nothing is worked out from so few words; empty when there are enough."""
    if words >= FEWEST_WORDS:
        return ""
    return f"Not enough evidence: {words} {'word' if words == 1 else 'words'}, and it takes {FEWEST_WORDS}."


def _latency_measure(counted: Counts, silent_why: str, caution: str) -> Measure:
    value = median(counted.latencies) if counted.latencies else None
    why = ""
    if value is None:
        why = "Not enough evidence: the first word has no time of its own." if counted.words else silent_why
    label = "Time to the first word" + (" (median)" if len(counted.latencies) > 1 else "")
    return _measure("latency", label, value, "seconds", why, caution=caution)


def _pause_measures(counted: Counts, why: str, caution: str) -> Iterator[Measure]:
    share = counted.silent / counted.speech * 100 if counted.speech > 0 else 0.0
    rows: tuple[tuple[MeasureName, str, float, str, Band | None], ...] = (
        ("pauses", "Pauses of 0.2 seconds and more", counted.pauses, "pauses", PAUSE_BAND),
        ("pause_share", "Share of the answer spent in pauses", share, "%", None),
        ("long_pauses", "Pauses over 1 second", counted.long_pauses, "pauses", None),
        ("longest_pause", "Longest pause", counted.longest_pause, "seconds", None),
    )
    for name, label, value, unit, band in rows:
        yield _measure(name, label, None if why else value, unit, why, caution=caution, band=band)


def _filler_measure(counted: Counts, why: str) -> Measure:
    if not why and counted.clear_speech < SHORTEST_FOR_FILLERS:
        spoken = f"{counted.clear_speech:.0f} s of clear speech"
        why = f"Not enough evidence: {spoken}, and it takes {SHORTEST_FOR_FILLERS:.0f}."
    found = sum(tally.count for tally in counted.fillers)
    value = None if why else found / counted.clear_speech * 60
    named = ", ".join(f"“{tally.text}” {tally.count}" for tally in counted.fillers)
    caution = "" if why else UNHEARD_FILLERS
    return _measure("fillers", "Fillers", value, "per minute", why, caution=caution, detail=named, band=FILLER_BAND)


def _measure(
    name: MeasureName,
    label: str,
    value: float | None,
    unit: str,
    why: str,
    *,
    caution: str = "",
    detail: str = "",
    band: Band | None = None,
) -> Measure:
    """One row; a caution belongs to a value only, and a reason to its absence only."""
    if value is None:
        return Measure(name=name, label=label, value=None, unit=unit, why=why, band=band)
    return Measure(name=name, label=label, value=round(value, 2), unit=unit, caution=caution, detail=detail, band=band)


def _span(take: Sequence[Phrase]) -> float:
    words = [word for phrase in take for word in phrase.words]
    return max(0.0, max(word.end for word in words) - min(word.start for word in words))


def _pauses(take: Sequence[Phrase]) -> Iterator[float]:
    """Silent gaps of at least PAUSE between the first and the last word of one recording (s)."""
    words = [(word.start, word.end) for phrase in take for word in phrase.words]
    voiced = [(phrase.start, phrase.end) for phrase in take if not phrase.words]
    first, last = min(start for start, _ in words), max(end for _, end in words)
    reached = first
    for start, end in sorted(words + voiced):
        gap = min(start, last) - reached
        if gap >= PAUSE - 1e-6:  # times are rounded to milliseconds or frames; 0.2 s itself is a pause
            yield gap
        reached = max(reached, end)


def _latency(take: Sequence[Phrase]) -> float | None:
    """Seconds from the open microphone to the first word, if that fell into the first recording."""
    starts = [word.start for phrase in take for word in phrase.words]
    return _ms(max(0.0, min(starts))) if starts else None


def _merged(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """One tally for each text, most frequent first, then by alphabet."""
    found: dict[str, int] = {}
    for tally in tallies:
        found[tally.text] = found.get(tally.text, 0) + tally.count
    return tuple(Tally(text=text, count=found[text]) for text in sorted(found, key=lambda text: (-found[text], text)))


def _ms(seconds: float) -> float:
    return round(seconds, 3)
