"""What can be counted in spoken answers: words with times, and what was heard besides, in; Counts out. Pure.

speech        first word start to last word end, per recording, summed (s)
silent        the pauses in it, see `pausing`; `articulated` is speech without them (s)
filled pause  0.15 to 1.2 s of voice in which no word was recognised: recognisers leave “um” and “uh” out. A
              shorter one is the edge of a word, a longer one more likely words that were missed (own choice)
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence
from itertools import groupby

from interview_desktop.events.delivery import Counts, MeasureName, Tally
from interview_desktop.events.measured import Sound, Stretch
from interview_desktop.events.speech import Phrase
from interview_desktop.interaction.delivery.disfluency import fillers, repetitions
from interview_desktop.interaction.delivery.pausing import LONG_PAUSE, gaps, latency, pauses, span, words_of
from interview_desktop.interaction.delivery.restarts import restarts

FILLED_PAUSE = (0.15, 1.2)  # s

Take = tuple[Phrase, ...]


def counts(phrases: Sequence[Phrase], *, clear: bool = True, sound: Sound | None = None) -> Counts:
    """What can be counted in one spoken answer, its `phrases` in the order they were said.

    `clear`: enough of it was heard clearly; otherwise no word in it is taken for a filler, a repetition or a restart,
    and no voice for a filled pause. `sound` is that of its recordings, None where nobody listened.
    Recordings are taken one by one: between them the microphone was closed, and that silence says nothing. Phrases
    without a word are voice in which no word was made out; a gap they fill is not a silent pause.
    """
    takes = [tuple(take) for _, take in groupby(phrases, key=lambda phrase: phrase.recording)]
    spoken = [take for take in takes if any(phrase.words for phrase in take)]
    if not spoken:
        return Counts()
    unworded = sound.unworded if sound is not None else ()
    found = [pause for take in spoken for pause in pauses(take, _of(take, unworded))]
    lengths = [pause.seconds for pause in found]
    first = latency(takes[0])
    words, speech = sum(len(words_of(take)) for take in spoken), sum(map(span, spoken))
    counted = Counts(
        answers=1,
        words=words,
        speech=_ms(speech),
        silent=_ms(sum(lengths)),
        articulated=_ms(max(0.0, speech - sum(lengths))),
        pauses=len(lengths),
        long_pauses=sum(length > LONG_PAUSE for length in lengths),
        longest_pause=_ms(max(lengths, default=0.0)),
        latencies=() if first is None else (first,),
    )
    if not clear:
        return counted
    within = sum(pause.within for pause in found)
    return counted.model_copy(update=_heard_clearly(spoken, counted, within, sound))


def _heard_clearly(spoken: Sequence[Take], counted: Counts, within: int, sound: Sound | None) -> dict[str, object]:
    """Counts that rest on which words were said, and on where none was."""
    words = [words_of(take) for take in spoken]
    texts = [[word.text for word in said] for said in words]
    filled = [stretch for stretch in (sound.unworded if sound is not None else ()) if is_filled_pause(stretch)]
    return {
        "clear_words": counted.words,
        "clear_speech": counted.speech,
        "clear_pauses": counted.pauses,
        "pauses_within": within,
        "fillers": merged(tally for text in texts for tally in fillers(text)),
        "repetitions": sum(map(repetitions, texts)),
        "restarts": sum(restarts(text, gaps(said)) for text, said in zip(texts, words, strict=True)),
        "filled_pauses": len(filled),
        "filled_seconds": _ms(sum(stretch.seconds for stretch in filled)),
        "listened": counted.speech if sound is not None else 0.0,
    }


def is_filled_pause(stretch: Stretch) -> bool:
    """Is this voice without a word as long as an “um”?"""
    shortest, longest = FILLED_PAUSE
    return shortest - 1e-6 <= stretch.seconds <= longest + 1e-6


def total(parts: Iterable[Counts]) -> Counts:
    """The counts of several answers together: sums, and the longest of the longest pauses."""
    every = tuple(parts)
    summed: dict[str, object] = {}
    for name, field in Counts.model_fields.items():
        values = [getattr(part, name) for part in every]
        if field.annotation is int:
            summed[name] = sum(values)
        elif field.annotation is float:
            summed[name] = _ms(sum(values))
    return Counts.model_validate(
        {
            **summed,
            "longest_pause": max((part.longest_pause for part in every), default=0.0),
            "latencies": tuple(one for part in every for one in part.latencies),
            "fillers": merged(tally for part in every for tally in part.fillers),
        }
    )


# Which counts tell which measure; words, speech and answers tell none of them alone.
_TELLING: Mapping[MeasureName, tuple[str, ...]] = {
    "articulation_rate": ("articulated",),
    "latency": ("latencies",),
    "pauses": ("pauses",),
    "pause_share": ("silent",),
    "long_pauses": ("long_pauses",),
    "longest_pause": ("longest_pause",),
    "pauses_within": ("pauses_within", "clear_pauses"),
    "fillers": ("fillers", "filled_pauses", "filled_seconds", "listened"),
    "repetitions": ("repetitions",),
    "restarts": ("restarts",),
}


def without(counted: Counts, off: Collection[MeasureName]) -> Counts:
    """The counts without those of measures that are switched off: a page that prints counts must not tell them."""
    empty = Counts()
    emptied = {count: getattr(empty, count) for name in off for count in _TELLING.get(name, ())}
    return counted.model_copy(update=emptied)


def merged(tallies: Iterable[Tally]) -> tuple[Tally, ...]:
    """One tally for each text, most frequent first, then by alphabet."""
    found: dict[str, int] = {}
    for tally in tallies:
        found[tally.text] = found.get(tally.text, 0) + tally.count
    return tuple(Tally(text=text, count=found[text]) for text in sorted(found, key=lambda text: (-found[text], text)))


def _of(take: Take, stretches: Iterable[Stretch]) -> list[Stretch]:
    return [stretch for stretch in stretches if stretch.recording == take[0].recording]


def _ms(seconds: float) -> float:
    return round(seconds, 3)
