"""Counts and sounds in, measures out, each with its reason where it has no value. Pure.

Nothing here judges what was said. Typed answers have no delivery. Word times come from a recogniser, so every
measure rests on them: where few words were heard clearly the times still stand, marked as uncertain, and whatever
depends on the words themselves is not given.

Formulas
    speaking rate     words / speech * 60 (words per minute, pauses included)
    articulation rate words / articulated * 60 (Goldman-Eisler 1968: speech rate without silent pauses)
    pause share       silent / speech * 100 (%)
    latency           microphone open to first word (s); the median where there are several
    fillers           (filler words + filled pauses) / speech that was heard clearly * 60 (per minute)
    loudness, pitch   see `sound`; several answers together as in `sound.total`
    talk share        the candidate's speech / everybody's speech * 100 (%)

Thresholds
    20 words  below this nothing per minute is given: one word misheard would move a rate by 5 % or more
           (own choice)
    30 s   of speech, below which fillers per minute are not given: one filler would read as two or more a
           minute (own choice)
    5 s    of voice, below which nothing is said of loudness and pitch: a sentence or two (own choice)
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from statistics import median

from interview_desktop.events.delivery import Band, Baseline, Counts, Delivery, Measure, MeasureName
from interview_desktop.events.measured import Sound
from interview_desktop.interaction.delivery import bands
from interview_desktop.interaction.delivery.counting import without
from interview_desktop.interaction.delivery.sound import total as sounds_together

FEWEST_WORDS = 20
SHORTEST_FOR_FILLERS = 30.0  # s
LEAST_VOICE = 5.0  # s

TYPED = "Not measured: the answer was typed."
NOTHING = "Not measured: nothing was said."
POOR = "Not enough evidence: too few words were heard clearly."
MISHEARD = "Uncertain: rests on unclear words."
UNHEARD = "Not measured: the sound of the recording was not looked at."
PART = "Only known for a whole interview."
UNHEARD_FILLERS = "At least this many: recognisers often leave out “um” and “uh”."
SOUND_FILLERS = "A sound without a word may also be a word that was not recognised."
AT_LEAST = "At least this many: only those that leave a plain trace are found."
MICROPHONE = "Depends on the microphone and how near it is; compare it with your own sessions only."


def delivery(
    counted: Counts,
    *,
    sounds: Sequence[Sound] = (),
    silent_why: str = NOTHING,
    off: Collection[MeasureName] = frozenset(),
    baselines: Mapping[MeasureName, Baseline] | None = None,
    talk_share: float | None = None,
) -> Delivery:
    """Every measure that the evidence supports, and for every other one the reason; always in the same order.

    `sounds` are those of the recordings that `counted` counts; `silent_why` is the reason where nothing was said at
    all; measures in `off` are left out, and so are their counts; `baselines` are the person's own; `talk_share` (0-1)
    is the candidate's share of all that was said, None where only a part of the interview is looked at.
    """
    known = baselines or {}
    every = _measures(counted, sounds, silent_why, talk_share)
    shown = (one.model_copy(update={"baseline": known.get(one.name)}) for one in every if one.name not in off)
    return Delivery(counts=without(counted, off), measures=tuple(shown))


def share_of_talk(candidate: float, interviewer: float) -> float | None:
    """The candidate's share (0-1) of both their seconds of speech; None where neither spoke."""
    together = candidate + interviewer
    return candidate / together if together > 0 else None


def few_words(words: int) -> str:
    """Why nothing is worked out from so few words; empty when there are enough."""
    if words >= FEWEST_WORDS:
        return ""
    return f"Not enough evidence: {words} {'word' if words == 1 else 'words'}, and it takes {FEWEST_WORDS}."


def row(
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
    """One measure; a caution belongs to a value only, and a reason to its absence only."""
    if value is None or why:
        return Measure(name=name, label=label, value=None, unit=unit, why=why, band=band)
    return Measure(name=name, label=label, value=round(value, 2), unit=unit, caution=caution, detail=detail, band=band)


def _measures(counted: Counts, sounds: Sequence[Sound], silent_why: str, talk_share: float | None) -> Iterator[Measure]:
    caution = MISHEARD if counted.clear_words < counted.words else ""
    why = silent_why if not counted.words else few_words(counted.words)
    wordy = why or (few_words(counted.clear_words) if counted.clear_words else POOR)
    yield from _rates(counted, why, caution)
    yield _latency(counted, silent_why, caution)
    yield from _pauses(counted, why, caution)
    yield pauses_within(counted, wordy)
    yield _fillers(counted, wordy)
    yield repetitions(counted, wordy)
    yield restarts(counted, wordy)
    yield from _sound(sounds, silent_why if not counted.words else "")
    yield talk(talk_share, PART if counted.words else silent_why)


def _rates(counted: Counts, why: str, caution: str) -> Iterator[Measure]:
    rows: tuple[tuple[MeasureName, str, float, Band | None], ...] = (
        ("speaking_rate", "Speaking rate", counted.speech, bands.RATE),
        ("articulation_rate", "Articulation rate (without pauses)", counted.articulated, None),
    )
    for name, label, seconds, band in rows:
        value = counted.words / seconds * 60 if seconds > 0 else None
        reason = why or ("" if value is not None else "Not enough evidence: the words have no usable times.")
        yield row(name, label, value, "words per minute", reason, caution=caution, band=band)


def _latency(counted: Counts, silent_why: str, caution: str) -> Measure:
    value = median(counted.latencies) if counted.latencies else None
    why = ""
    if value is None:
        why = "Not enough evidence: the first word has no time of its own." if counted.words else silent_why
    label = "Time to the first word" + (" (median)" if len(counted.latencies) > 1 else "")
    return row("latency", label, value, "seconds", why, caution=caution)


def _pauses(counted: Counts, why: str, caution: str) -> Iterator[Measure]:
    share = counted.silent / counted.speech * 100 if counted.speech > 0 else 0.0
    rows: tuple[tuple[MeasureName, str, float, str, Band | None], ...] = (
        ("pauses", "Pauses of 0.2 seconds and more", counted.pauses, "pauses", bands.PAUSES),
        ("pause_share", "Share of the answer spent in pauses", share, "%", None),
        ("long_pauses", "Pauses over 1 second", counted.long_pauses, "pauses", None),
        ("longest_pause", "Longest pause", counted.longest_pause, "seconds", None),
    )
    for name, label, value, unit, band in rows:
        yield row(name, label, value, unit, why, caution=caution, band=band)


def pauses_within(counted: Counts, why: str) -> Measure:
    between = counted.clear_pauses - counted.pauses_within
    return row(
        "pauses_within",
        "Pauses inside a clause",
        counted.pauses_within,
        "pauses",
        why,
        detail=f"{between} between clauses" if counted.clear_pauses else "",
        band=bands.PAUSES_WITHIN,
    )


def _fillers(counted: Counts, why: str) -> Measure:
    if not why and counted.clear_speech < SHORTEST_FOR_FILLERS:
        spoken = f"{counted.clear_speech:.0f} s of clear speech"
        why = f"Not enough evidence: {spoken}, and it takes {SHORTEST_FOR_FILLERS:.0f}."
    value = None if why else (_filler_words(counted) + counted.filled_pauses) / counted.clear_speech * 60
    listened = counted.listened >= counted.clear_speech - 0.01
    caution = (SOUND_FILLERS if counted.filled_pauses else "") if listened else UNHEARD_FILLERS
    return row(
        "fillers",
        "Fillers",
        value,
        "per minute",
        why,
        caution=caution,
        detail=filler_detail(counted),
        band=bands.FILLERS,
    )


def filler_detail(counted: Counts) -> str:
    """The words, most frequent first, and apart from them the voiced sounds in which no word was recognised."""
    named = [f"“{tally.text}” {tally.count}" for tally in counted.fillers]
    if counted.filled_pauses:
        named.append(f"sounds without a word {counted.filled_pauses}")
    return ", ".join(named)


def _filler_words(counted: Counts) -> int:
    return sum(tally.count for tally in counted.fillers)


def repetitions(counted: Counts, why: str) -> Measure:
    return row("repetitions", "Words said twice in a row", counted.repetitions, "times", why)


def restarts(counted: Counts, why: str) -> Measure:
    return row("restarts", "Sentences begun anew", counted.restarts, "times", why, caution=AT_LEAST)


def _sound(sounds: Sequence[Sound], silent_why: str) -> Iterator[Measure]:
    together = sounds_together(sounds)
    why = silent_why or ("" if sounds else UNHEARD)
    if not why and together.voiced < LEAST_VOICE:
        why = f"Not enough evidence: {together.voiced:.1f} s of voice, and it takes {LEAST_VOICE:.0f}."
    rows: tuple[tuple[MeasureName, str, float | None, str, str, Band | None], ...] = (
        ("loudness", "Loudness", together.loudness, "dBFS", MICROPHONE, None),
        ("loudness_range", "Range of loudness", together.loudness_range, "dB", "", None),
        ("pitch_range", "Range of pitch", together.pitch_range, "semitones", "", None),
        ("monotony", "Variation of pitch", together.pitch_deviation, "semitones", "", bands.MONOTONY),
    )
    for name, label, value, unit, caution, band in rows:
        reason = why or ("" if value is not None else "Not enough evidence: too little of the voice was heard.")
        yield row(name, label, value, unit, reason, caution=caution, band=band)


def talk(share: float | None, why: str, detail: str = "") -> Measure:
    value = None if share is None else share * 100
    return row("talk_share", "Your share of the talk", value, "%", why if value is None else "", detail=detail)
