"""What text alone tells of delivery, and what it does not."""

from __future__ import annotations

import pytest

from interview_desktop.events.delivery import Measure, MeasureName
from interview_desktop.interaction.delivery import NOTHING, delivery
from interview_desktop.interaction.delivery.counting import counts
from interview_desktop.interaction.delivery.transcript import ALONE, NO_TIMES, TIDIED, Spoken, from_transcript

ASKED = "Tell me about a time you led"
SAID = "um the the plan was late so I uh called every one of them and I was I had to explain to my manager"


def measure(name: MeasureName, *turns: Spoken) -> Measure:
    found = from_transcript(turns).measure(name)
    assert found is not None
    return found


def test_without_times_words_are_counted_and_nothing_is_timed() -> None:
    turns = Spoken("interviewer", ASKED), Spoken("candidate", SAID)
    fillers = measure("fillers", *turns)
    assert (fillers.value, fillers.unit) == (8.33, "per 100 words")  # 2 in 24
    assert (fillers.detail, fillers.caution, fillers.band) == ("“uh” 1, “um” 1", TIDIED, None)
    assert measure("repetitions", *turns).value == 1
    assert measure("restarts", *turns).value == 1
    assert measure("speaking_rate", *turns).why == NO_TIMES
    share = measure("talk_share", *turns)
    assert (share.value, share.detail) == (77.42, "by words")
    for name in ("pauses", "latency", "loudness", "pitch_range", "articulation_rate"):
        assert (measure(name, *turns).value, measure(name, *turns).why) == (None, ALONE)


def test_with_times_rates_and_talk_share_are_by_the_clock() -> None:
    turns = Spoken("interviewer", ASKED, 0, 10), Spoken("candidate", SAID, 10, 50)
    assert measure("speaking_rate", *turns).value == pytest.approx(24 / 40 * 60)
    assert (measure("fillers", *turns).value, measure("fillers", *turns).unit) == (3.0, "per minute")
    assert (measure("talk_share", *turns).value, measure("talk_share", *turns).detail) == (80.0, "")


def test_times_that_make_no_sense_are_no_times() -> None:
    turns = Spoken("interviewer", ASKED, 0, 10), Spoken("candidate", SAID, 50, 10)
    assert measure("speaking_rate", *turns).why == NO_TIMES
    assert measure("talk_share", *turns).detail == "by words"


def test_few_words_and_no_words() -> None:
    few = from_transcript([Spoken("candidate", "It went well.")])
    assert {one.value for one in few.measures} == {None}
    nothing = from_transcript([Spoken("interviewer", ASKED), Spoken("candidate", " … ")])
    assert {(one.value, one.why) for one in nothing.measures} == {(None, NOTHING)}
    assert from_transcript([]).counts.words == 0


def test_the_same_measures_in_the_same_order_as_from_a_recording() -> None:
    said = from_transcript([Spoken("candidate", SAID)])
    heard = delivery(counts([]))
    assert [(one.name, one.label) for one in said.measures] == [(one.name, one.label) for one in heard.measures]


def test_what_is_switched_off_is_nowhere() -> None:
    found = from_transcript([Spoken("candidate", SAID)], frozenset({"fillers", "restarts"}))
    assert not {"fillers", "restarts"} & {one.name for one in found.measures}
    assert (found.counts.fillers, found.counts.restarts, found.counts.repetitions) == ((), 0, 1)
