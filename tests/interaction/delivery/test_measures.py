"""Known words at known times give known rates; what the evidence does not support has no value."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from interview_desktop.events.delivery import Counts, Delivery, MeasureName
from interview_desktop.events.speech import Phrase
from interview_desktop.interaction import delivery
from interview_desktop.interaction.delivery import measures
from tests.interaction.feedback.spoken import phrase
from tests.strategies import facts

TWENTY = "one answer of exactly twenty plain words that differ from each other so nothing here is said again now ok"


def value(found: Delivery, name: MeasureName) -> float | None:
    measure = found.measure(name)
    assert measure is not None
    return measure.value


def test_speech_without_pauses_has_one_rate() -> None:
    found = delivery.delivery(delivery.counts([phrase(TWENTY, start=2.0, each=0.4)]))
    assert found.counts.words == 20
    assert found.counts.speech == pytest.approx(8.0)
    assert value(found, "speaking_rate") == pytest.approx(150)
    assert value(found, "articulation_rate") == pytest.approx(150)
    assert value(found, "latency") == pytest.approx(2.0)
    assert value(found, "pauses") == 0
    assert value(found, "longest_pause") == 0


def test_pauses_slow_the_speaking_rate_and_not_the_articulation_rate() -> None:
    first = phrase("ten words " * 5, start=0.5, each=0.4)
    second = phrase("more words " * 5, start=first.end + 2.0, each=0.4)
    found = delivery.delivery(delivery.counts([first, second]))
    assert found.counts.speech == pytest.approx(10.0)
    assert found.counts.silent == pytest.approx(2.0)
    assert value(found, "speaking_rate") == pytest.approx(120)
    assert value(found, "articulation_rate") == pytest.approx(150)
    assert value(found, "pause_share") == pytest.approx(20)
    assert value(found, "long_pauses") == 1
    assert value(found, "longest_pause") == pytest.approx(2.0)


@pytest.mark.parametrize(("gap", "pauses", "long"), [(0.19, 0, 0), (0.2, 1, 0), (1.0, 1, 0), (1.01, 1, 1)])
def test_a_gap_is_a_pause_from_a_fifth_of_a_second_and_long_over_one(gap: float, pauses: int, long: int) -> None:
    first = phrase("a b c", start=0.0)
    counted = delivery.counts([first, phrase("d e f", start=first.end + gap)])
    assert (counted.pauses, counted.long_pauses) == (pauses, long)


def test_voice_without_a_word_is_no_silent_pause() -> None:
    hesitation = Phrase(recording="001-1", start=1.0, end=2.9, words=(), engine="pocketsphinx")
    counted = delivery.counts([phrase("a b", start=0.4), hesitation, phrase("c d", start=3.0)])
    assert counted.pauses == 0


def test_silence_between_two_openings_of_the_microphone_is_not_counted() -> None:
    counted = delivery.counts([phrase("a b", start=1.0), phrase("c d", start=9.0, recording="001-2")])
    assert counted.pauses == 0
    assert counted.speech == pytest.approx(1.2)


def test_latency_is_unknown_when_the_first_opening_brought_no_word() -> None:
    noise = Phrase(recording="001-1", start=0.0, end=0.5, words=(), engine="pocketsphinx")
    found = delivery.delivery(delivery.counts([noise, phrase(TWENTY, recording="001-2")]))
    latency = found.measure("latency")
    assert latency is not None
    assert latency.value is None
    assert latency.why.startswith("Not enough evidence")


def test_nineteen_words_are_too_few_and_twenty_enough() -> None:
    few = delivery.delivery(delivery.counts([phrase(TWENTY.rsplit(" ", 1)[0])]))
    assert value(few, "speaking_rate") is None
    rate = few.measure("speaking_rate")
    assert rate is not None
    assert rate.why == "Not enough evidence: 19 words, and it takes 20."
    assert value(delivery.delivery(delivery.counts([phrase(TWENTY)])), "speaking_rate") is not None


def test_a_typed_answer_has_no_delivery() -> None:
    found = delivery.delivery(delivery.counts([]), silent_why=delivery.TYPED)
    assert {measure.value for measure in found.measures} == {None}
    assert {measure.why for measure in found.measures} == {delivery.TYPED}


def test_poorly_heard_words_keep_their_times_with_a_caution_and_lose_their_wording() -> None:
    found = delivery.delivery(delivery.counts([phrase(TWENTY * 5)], clear=False))
    rate, fillers, repeated = (found.measure(name) for name in ("speaking_rate", "fillers", "repetitions"))
    assert rate is not None
    assert rate.value is not None
    assert rate.caution == measures.MISHEARD
    assert fillers is not None
    assert repeated is not None
    assert (fillers.value, fillers.why) == (None, measures.POOR)
    assert (repeated.value, repeated.why) == (None, measures.POOR)


def test_fillers_are_given_per_minute_of_speech_and_named() -> None:
    text = " ".join(["um so I went"] + ["word other thing"] * 46)  # 142 words, 0.5 s each
    found = delivery.delivery(delivery.counts([phrase(text, each=0.5)]))
    fillers = found.measure("fillers")
    assert fillers is not None
    assert fillers.value == pytest.approx(60 / 71, abs=0.01)
    assert fillers.detail == "“um” 1"
    assert fillers.caution == measures.UNHEARD_FILLERS


def test_under_half_a_minute_of_speech_gives_no_fillers_per_minute() -> None:
    fillers = delivery.delivery(delivery.counts([phrase(TWENTY)])).measure("fillers")
    assert fillers is not None
    assert fillers.value is None
    assert "6 s of clear speech, and it takes 30." in fillers.why


@settings(max_examples=60, deadline=None)
@given(st.lists(st.lists(facts(Phrase), max_size=4), max_size=4))
def test_totals_are_sums_and_nothing_raises(answers: list[list[Phrase]]) -> None:
    parts = [delivery.counts(answer) for answer in answers]
    whole = delivery.total(parts)
    assert whole.words == sum(part.words for part in parts)
    assert whole.pauses == sum(part.pauses for part in parts)
    assert sum(tally.count for tally in whole.fillers) == sum(t.count for part in parts for t in part.fillers)
    assert whole.answers == sum(bool(part.answers) for part in parts)
    for measure in delivery.delivery(whole).measures:
        assert (measure.value is None) == bool(measure.why), "a value or a reason, never both"


def test_the_total_of_nothing_is_nothing() -> None:
    assert delivery.total([]) == Counts()


def test_fillers_are_counted_and_timed_over_clear_answers_only() -> None:
    clear = delivery.counts([phrase("um " + TWENTY, each=1.5)])
    murky = delivery.counts([phrase("um uh " + TWENTY * 3, each=1.5)], clear=False)
    found = delivery.delivery(delivery.total([clear, murky]))
    fillers, rate = found.measure("fillers"), found.measure("speaking_rate")
    assert fillers is not None
    assert fillers.value == pytest.approx(60 / 31.5, abs=0.01)
    assert rate is not None
    assert rate.caution == measures.MISHEARD
