"""What is counted with sound and without, what is left out, and which measures follow."""

from __future__ import annotations

import pytest

from interview_desktop.events.delivery import SWITCHES, Baseline, Counts, Delivery, Measure, MeasureName, switched_off
from interview_desktop.events.measured import Sound, Stretch
from interview_desktop.interaction import delivery
from interview_desktop.interaction.delivery import measures
from interview_desktop.interaction.delivery.counting import counts, total
from tests.interaction.feedback.spoken import phrase

PLAIN = " ".join(f"word{number} other{number}" for number in range(40))  # 80 words
VOICE = Sound(
    seconds=60,
    voiced=30,
    loudness=-22.5,
    loudness_range=9,
    pitch=120,
    pitch_range=6,
    pitch_deviation=2.4,
)


def unworded(*stretches: tuple[float, float], recording: str = "001-1") -> Sound:
    found = tuple(Stretch(recording=recording, start=start, end=end) for start, end in stretches)
    return VOICE.model_copy(update={"unworded": found})


def one(found: Delivery, name: MeasureName) -> Measure:
    measure = found.measure(name)
    assert measure is not None
    return measure


def test_voice_without_a_word_counts_as_a_filler_and_is_told_apart() -> None:
    said = [phrase("um " + PLAIN, each=0.5)]  # from 1.0 to 41.5
    counted = counts(said, sound=unworded((41.6, 42.0), (43.0, 44.0)))
    assert (counted.filled_pauses, counted.filled_seconds, counted.listened) == (2, 1.4, 40.5)
    fillers = one(delivery.delivery(counted), "fillers")
    assert fillers.value == pytest.approx(3 / 40.5 * 60, abs=0.01)
    assert fillers.detail == "“um” 1, sounds without a word 2"
    assert fillers.caution == measures.SOUND_FILLERS


def test_without_sound_the_caution_stays_and_with_silent_sound_it_goes() -> None:
    said = [phrase(PLAIN, each=0.5)]
    assert one(delivery.delivery(counts(said)), "fillers").caution == measures.UNHEARD_FILLERS
    assert one(delivery.delivery(counts(said, sound=VOICE)), "fillers").caution == ""
    partly = total([counts(said), counts(said, sound=VOICE)])
    assert one(delivery.delivery(partly), "fillers").caution == measures.UNHEARD_FILLERS


@pytest.mark.parametrize(("seconds", "filled"), [(0.14, 0), (0.15, 1), (1.2, 1), (1.21, 0)])
def test_only_sounds_as_long_as_an_um_are_filled_pauses(seconds: float, filled: int) -> None:
    assert counts([phrase(PLAIN)], sound=unworded((50.0, 50.0 + seconds))).filled_pauses == filled


def test_where_words_were_missed_no_sound_is_a_filled_pause() -> None:
    counted = counts([phrase(PLAIN)], clear=False, sound=unworded((50.0, 50.5)))
    assert (counted.filled_pauses, counted.listened, counted.restarts, counted.pauses_within) == (0, 0, 0, 0)


def test_a_filled_gap_is_no_silence() -> None:
    said = [phrase("we called", start=1.0), phrase("the supplier", start=3.6)]  # silent from 1.6 to 3.6
    silent, filled = counts(said), counts(said, sound=unworded((1.7, 2.6)))
    elsewhere = counts(said, sound=unworded((1.7, 2.6), recording="002-1"))
    assert silent.silent == elsewhere.silent == pytest.approx(2.0)
    assert filled.silent == pytest.approx(1.0)
    assert (filled.pauses, silent.pauses_within, silent.clear_pauses) == (1, 1, 1)
    assert filled.articulated == pytest.approx(filled.speech - filled.silent)


def test_restarts_are_counted_with_the_silence_that_shows_them() -> None:
    said = [phrase("yesterday", start=1.0), phrase("we had we called the manager " + PLAIN, start=1.8)]
    assert counts(said).restarts == 1
    found = one(delivery.delivery(counts(said)), "restarts")
    assert (found.value, found.caution) == (1.0, measures.AT_LEAST)


def test_measures_of_sound_and_their_reasons() -> None:
    counted = counts([phrase(PLAIN)])
    found = delivery.delivery(counted, sounds=[VOICE, VOICE])
    names: tuple[MeasureName, ...] = ("loudness", "loudness_range", "pitch_range", "monotony")
    assert [one(found, name).value for name in names] == [-22.5, 9.0, 6.0, 2.4]
    assert {one(delivery.delivery(counted), name).why for name in names} == {measures.UNHEARD}
    short = delivery.delivery(counted, sounds=[Sound(seconds=9, voiced=4.96, pitch_range=3)])
    assert {one(short, name).why for name in names} == {"Not enough evidence: 5.0 s of voice, and it takes 5."}
    typed = delivery.delivery(Counts(), silent_why=delivery.TYPED)
    assert {one(typed, name).why for name in names} == {delivery.TYPED}


def test_bands_are_given_only_where_something_is_known_about_what_is_usual() -> None:
    found = delivery.delivery(counts([phrase(PLAIN)]), sounds=[VOICE])
    without = {measure.name for measure in found.measures if measure.band is None}
    assert {"loudness", "loudness_range", "pitch_range", "talk_share"} <= without
    assert all(measure.band.source for measure in found.measures if measure.band)


def test_talk_share_is_of_the_whole_interview() -> None:
    counted = counts([phrase(PLAIN)])
    assert one(delivery.delivery(counted), "talk_share").why == measures.PART
    share = delivery.share_of_talk(90, 30)
    assert one(delivery.delivery(counted, talk_share=share), "talk_share").value == 75
    assert delivery.share_of_talk(0, 0) is None


def test_baselines_stand_beside_their_measures() -> None:
    mine = Baseline(median=130, low=120, high=150, sessions=4)
    found = delivery.delivery(counts([phrase(PLAIN)]), baselines={"speaking_rate": mine})
    assert one(found, "speaking_rate").baseline == mine
    assert one(found, "articulation_rate").baseline is None


@pytest.mark.parametrize("switch", list(SWITCHES))
def test_what_is_switched_off_is_in_no_measure_and_no_count(switch: str) -> None:
    off = next(names for name, names in SWITCHES.items() if name == switch)
    text = "um the the plan was late and i was i had to call " + PLAIN
    counted = counts([phrase(text, each=0.5), phrase("him today", start=60.0)], sound=unworded((50.0, 50.5)))
    whole, less = (delivery.delivery(counted, sounds=[VOICE], off=names) for names in (frozenset[MeasureName](), off))
    assert {measure.name for measure in whole.measures} - {measure.name for measure in less.measures} == off
    kept = {measure.name: measure for measure in whole.measures if measure.name not in off}
    assert {measure.name: measure for measure in less.measures} == kept, "the others stay as they were"
    telling = {
        "pauses": (less.counts.pauses, less.counts.silent, less.counts.latencies, less.counts.pauses_within),
        "fillers": (less.counts.fillers, less.counts.filled_pauses, less.counts.filled_seconds),
        "repetitions": (less.counts.repetitions,),
        "restarts": (less.counts.restarts,),
    }
    assert not any(telling.get(switch, ()))


def test_counts_that_were_emptied_still_add_up_to_the_measures_that_are_left() -> None:
    off = switched_off(["pauses", "fillers"])
    counted = counts([phrase(PLAIN), phrase("him today", start=60.0)])
    once = delivery.delivery(counted, off=off)
    again = delivery.delivery(total([once.counts]), off=off)
    assert again.measures == once.measures
