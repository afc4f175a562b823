"""Several recognisers as one: no word is lost, whatever fails and when."""

from __future__ import annotations

from functools import partial

import numpy as np
import pytest

from interview_desktop.engines.online.decision import Verdict
from interview_desktop.engines.rota import Rota, Rung
from interview_desktop.engines.speech_to_text import Samples, SpeechToText
from interview_desktop.engines.speech_to_text.handover import Handover
from interview_desktop.errors import EngineFailed, EngineUnavailable
from interview_desktop.events.speech import Transcript
from tests.fake_sound import ScriptedRecogniser

CUT = EngineFailed("There is no answer from the network.")
TENTH = 1_600


def sound(seconds: float) -> Samples:
    """Samples that tell their own place, so that none can be missing or doubled unseen."""
    return np.arange(round(seconds * 16_000), dtype=np.float32) / np.float32(16_000)


def _itself(engine: ScriptedRecogniser) -> SpeechToText:
    return engine


class Listener:
    """What a phrase is told."""

    def __init__(self) -> None:
        self.partials: list[str] = []
        self.finals: list[Transcript] = []
        self.faults: list[str] = []


class Moment:
    """A clock and a network that the test moves."""

    def __init__(self) -> None:
        self.now = 0.0
        self.network = True
        self.told: list[tuple[str, str]] = []

    def online(self, retry_in: float | None) -> Verdict:
        if not self.network:
            return Verdict(False, "There is no network.")
        return Verdict(not retry_in, f"resting {retry_in}")

    def handover(self, *engines: tuple[ScriptedRecogniser, bool]) -> Handover:
        rungs = [
            Rung[SpeechToText](engine.name, f"{engine.name} is best.", partial(_itself, engine), online)
            for engine, online in engines
        ]
        rota = Rota(
            rungs,
            online=self.online,
            tell=lambda rung, why: self.told.append((rung.name, why)),
            clock=lambda: self.now,
        )
        return Handover(rota)


@pytest.fixture
def moment() -> Moment:
    return Moment()


def test_the_network_goes_in_the_middle_of_an_utterance(moment: Moment) -> None:
    """Every sample reaches the other engine, once and in order; its words are the phrase's, and it is named."""
    cloud = ScriptedRecogniser("so in my last job I", name="cloud")
    local = ScriptedRecogniser("so in my last job I led a team", name="local")
    engine = moment.handover((cloud, True), (local, False))
    engine.open()
    engine.begin_turn()
    listener, spoken = Listener(), sound(3.0)
    phrase = engine.recognise(listener.partials.append, listener.finals.append)
    for at in range(0, 30 * TENTH, TENTH):
        phrase.feed(spoken[at : at + TENTH])
        if at == 14 * TENTH:
            cloud.phrases[0].fail(CUT)
    phrase.speculate()
    phrase.finish()
    assert [final.text for final in listener.finals] == ["so in my last job I led a team"]
    assert listener.finals[0].engine == "local"
    assert np.array_equal(local.phrases[0].fed, spoken)
    assert moment.told[-1] == ("local", "There is no answer from the network. So local takes over.")
    assert phrase.settle(1.0)


@pytest.mark.parametrize("when", ["before", "speculated", "finished"])
def test_whatever_was_asked_for_is_asked_again(moment: Moment, when: str) -> None:
    cloud = ScriptedRecogniser("yes", name="cloud", hold=True)
    local = ScriptedRecogniser("yes indeed", name="local")
    engine = moment.handover((cloud, True), (local, False))
    engine.begin_turn()
    listener = Listener()
    phrase = engine.recognise(listener.partials.append, listener.finals.append)
    phrase.feed(sound(0.5))
    if when != "before":
        phrase.speculate()
    if when == "finished":
        phrase.finish()
    cloud.phrases[0].fail(CUT)
    assert local.phrases[0].speculated == (1 if when == "speculated" else 0)
    assert local.phrases[0].finished.is_set() == (when == "finished")
    if when != "finished":
        phrase.finish()
    assert [final.text for final in listener.finals] == ["yes indeed"]


def test_captions_get_no_shorter_while_the_other_catches_up(moment: Moment) -> None:
    cloud = ScriptedRecogniser("one two three four", name="cloud")
    local = ScriptedRecogniser("one two three four five six", name="local")
    engine = moment.handover((cloud, True), (local, False))
    listener = Listener()
    phrase = engine.recognise(listener.partials.append, listener.finals.append)
    for _ in range(12):
        phrase.feed(sound(0.1))
    cloud.phrases[0].fail(CUT)
    for _ in range(8):
        phrase.feed(sound(0.1))
    lengths = [len(partial.split()) for partial in listener.partials]
    assert lengths == sorted(lengths)
    assert listener.partials[-1] == "one two three four five six"


def test_the_rest_of_the_turn_is_heard_by_who_took_over(moment: Moment) -> None:
    cloud, local = ScriptedRecogniser("a", name="cloud"), ScriptedRecogniser("a", "b", name="local")
    engine = moment.handover((cloud, True), (local, False))
    engine.begin_turn()
    listener = Listener()
    first = engine.recognise(listener.partials.append, listener.finals.append)
    cloud.phrases[0].fail(CUT)
    first.finish()
    moment.now = 100.0  # rested, yet this turn stays where it is
    engine.recognise(listener.partials.append, listener.finals.append).finish()
    assert [final.engine for final in listener.finals] == ["local", "local"]
    engine.begin_turn()
    engine.recognise(listener.partials.append, listener.finals.append).finish()
    assert listener.finals[-1].engine == "cloud"


def test_a_turn_begins_offline_where_there_is_no_network(moment: Moment) -> None:
    cloud, local = ScriptedRecogniser(name="cloud"), ScriptedRecogniser("hello", name="local")
    engine = moment.handover((cloud, True), (local, False))
    moment.network = False
    engine.begin_turn()
    listener = Listener()
    engine.recognise(listener.partials.append, listener.finals.append).finish()
    assert listener.finals[0].engine == "local"
    assert not cloud.phrases
    assert moment.told == [("local", "There is no network. So local takes over.")]


def test_an_engine_that_cannot_even_begin(moment: Moment) -> None:
    cloud, local = ScriptedRecogniser(name="cloud"), ScriptedRecogniser("hello", name="local")
    cloud.fault = CUT
    engine = moment.handover((cloud, True), (local, False))
    listener = Listener()
    engine.recognise(listener.partials.append, listener.finals.append).finish()
    assert [final.text for final in listener.finals] == ["hello"]


def test_when_all_fail_the_words_so_far_are_the_final(moment: Moment) -> None:
    only = ScriptedRecogniser("one two three", name="only")
    engine = moment.handover((only, False))
    listener = Listener()
    phrase = engine.recognise(listener.partials.append, listener.finals.append)
    phrase.feed(sound(0.7))
    only.phrases[0].fail(CUT)
    phrase.finish()
    assert [(final.text, final.engine) for final in listener.finals] == [("one two", "only")]
    assert all(word.confidence == 0.0 for word in listener.finals[0].words)
    assert phrase.settle(1.0)


def test_when_all_fail_who_asked_to_know_is_told(moment: Moment) -> None:
    only = ScriptedRecogniser("one", name="only")
    engine = moment.handover((only, False))
    listener = Listener()
    phrase = engine.recognise(
        listener.partials.append, listener.finals.append, lambda fault: listener.faults.append(fault.sentence)
    )
    only.phrases[0].fail(CUT)
    phrase.finish()
    assert listener.faults == [CUT.sentence]
    assert not listener.finals


def test_no_engine_at_all(moment: Moment) -> None:
    engine = moment.handover()
    engine.begin_turn()
    with pytest.raises(EngineUnavailable):
        engine.recognise(lambda _: None, lambda _: None)


def test_an_abandoned_phrase_tells_nothing(moment: Moment) -> None:
    cloud, local = ScriptedRecogniser("a b c", name="cloud"), ScriptedRecogniser("a b c", name="local")
    engine = moment.handover((cloud, True), (local, False))
    listener = Listener()
    phrase = engine.recognise(listener.partials.append, listener.finals.append)
    phrase.abandon()
    phrase.feed(sound(1.0))
    phrase.finish()
    assert cloud.phrases[0].abandoned
    assert not listener.partials
    assert not listener.finals
    assert phrase.settle(1.0)


def test_closing_closes_every_engine_that_was_made(moment: Moment) -> None:
    cloud, local = ScriptedRecogniser(name="cloud"), ScriptedRecogniser(name="local")
    engine = moment.handover((cloud, True), (local, False))
    engine.open()
    engine.close()
    engine.close()
    assert cloud.closed
    assert local.closed
