"""The turn machine on scripted windows: exact times for each mode, and what must hold for any script."""

from __future__ import annotations

from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.events.speech import Patience, TurnMode
from interview_desktop.interaction.listening.completeness import Ending
from interview_desktop.interaction.listening.turn_taking import (
    WAIT,
    Action,
    ClosePhrase,
    Commit,
    Observation,
    Offer,
    Speculate,
    TurnState,
    patience_for,
    step,
)

WINDOW = 0.032


@dataclass
class Script:
    """Plays windows into the machine and keeps what it did, with the time."""

    state: TurnState
    seen: Observation
    acted: list[tuple[float, Action]]

    def play(self, seconds: float, *, speech: bool = False, onset: bool = False) -> Script:
        for _ in range(round(seconds / WINDOW)):
            self.seen = replace(self.seen, now=self.seen.now + WINDOW, speech=speech, onset=onset)
            self.state, action = step(self.state, self.seen)
            if action != WAIT:
                self.acted.append((self.seen.now, action))
        return self

    def press(self, *, mode: TurnMode | None = None, thinking: bool | None = None, begun: bool = False) -> Script:
        self.seen = replace(
            self.seen,
            mode=mode or self.seen.mode,
            thinking=self.seen.thinking if thinking is None else thinking,
            begun=begun or self.seen.begun,
        )
        return self

    def say(self, seconds: float = 2.0, ending: Ending = "unsure") -> Script:
        self.play(seconds, speech=True)
        self.seen = replace(self.seen, answered=True, ending=ending)
        return self

    def when(self, kind: type[Action]) -> list[float]:
        return [at for at, action in self.acted if isinstance(action, kind)]

    @property
    def commits(self) -> list[Commit]:
        return [action for _, action in self.acted if isinstance(action, Commit)]


def script(mode: TurnMode = "automatic", patience: Patience | None = None) -> Script:
    return Script(TurnState(patience=patience or Patience()), Observation(now=0.0, speech=False, mode=mode), [])


@pytest.mark.parametrize(("ending", "wait"), [("finished", 0.8), ("unsure", 1.6), ("unfinished", 3.0)])
def test_automatic_commits_after_the_patience_of_the_ending(ending: Ending, wait: float) -> None:
    played = script().play(1.0).say(2.0, ending)
    spoken_until = played.seen.now
    played.play(5.0)
    assert played.commits == [Commit("silence", wait)]
    silence = played.when(Commit)[0] - spoken_until
    assert wait <= silence < wait + 2 * WINDOW


def test_a_pause_speculates_and_then_closes_the_phrase() -> None:
    played = script().say(1.0)
    spoken_until = played.seen.now
    played.play(0.5)
    assert [type(action) for _, action in played.acted] == [Speculate, ClosePhrase]
    assert played.acted[0][1] == Speculate(1.6)
    assert played.when(Speculate)[0] - spoken_until == pytest.approx(0.2, abs=WINDOW)
    assert played.when(ClosePhrase)[0] - spoken_until == pytest.approx(0.3, abs=WINDOW)


def test_speech_that_goes_on_starts_the_silence_anew() -> None:
    played = script().say(1.0).play(1.5).say(1.0).play(1.5)
    assert played.commits == []
    assert len(played.when(ClosePhrase)) == 2
    played.play(0.2)
    assert played.commits == [Commit("silence", 1.6)]


def test_a_beginning_holds_the_commit_until_it_is_clear() -> None:
    played = script().say(1.0).play(1.55).play(0.16, onset=True)
    assert played.commits == []
    played.play(0.064)
    assert played.commits == [Commit("silence", 1.6)]


@pytest.mark.parametrize("ending", ["finished", "unsure", "unfinished"])
def test_patient_mode_never_commits_under_three_seconds(ending: Ending) -> None:
    played = script("patient").say(2.0, ending).play(2.95)
    assert played.commits == []
    played.play(0.2)
    assert played.commits == [Commit("silence", 3.0)]


def test_patient_mode_keeps_a_longer_patience_of_the_person() -> None:
    assert patience_for("unfinished", "patient", Patience(unfinished=8.0, patient=4.0)) == 8.0
    assert patience_for("finished", "patient", Patience(unfinished=8.0, patient=4.0)) == 4.0


def test_manual_mode_commits_only_when_the_person_says_so() -> None:
    played = script("manual").press(begun=True).say(2.0, "finished").play(120.0)
    assert played.commits == []
    state, action = step(played.state, replace(played.seen, finished=True))
    assert action == Commit("finished", None)
    assert state.over


def test_manual_mode_takes_nothing_before_the_tap() -> None:
    played = script("manual").play(2.0, speech=True)
    assert played.state.last_speech is None
    assert not played.state.begun
    played.press(begun=True).play(1.0, speech=True)
    assert played.state.last_speech is not None


@pytest.mark.parametrize("mode", ["automatic", "patient", "manual"])
def test_finished_commits_at_once_in_every_mode(mode: TurnMode) -> None:
    state, action = step(TurnState(), Observation(now=1.0, speech=True, mode=mode, finished=True))
    assert action == Commit("finished", None)
    assert step(state, Observation(now=9.0, speech=False, answered=True)) == (state, WAIT)


def test_no_limit_before_the_first_word_and_one_quiet_offer() -> None:
    played = script().play(120.0)
    assert played.commits == []
    assert played.when(Offer) == [pytest.approx(15.0, abs=2 * WINDOW)]


def test_speech_without_a_word_does_not_start_the_clock() -> None:
    played = script().play(0.5, speech=True).play(10.0)
    assert played.commits == []


def test_much_speech_without_a_word_is_an_answer_that_was_not_understood() -> None:
    played = script().play(4.0, speech=True).play(2.9)
    assert played.commits == []
    played.play(0.3)
    assert played.commits == [Commit("silence", 3.0)]


def test_thinking_stops_the_clock_and_ends_with_a_whole_patience() -> None:
    played = script().say(2.0).press(thinking=True).play(60.0)
    assert not played.commits
    assert not played.when(Offer)
    assert not played.when(Speculate)
    played.press(thinking=False).play(1.5)
    assert played.commits == []
    played.play(0.2)
    assert played.commits == [Commit("silence", 1.6)]


def test_speech_while_thinking_neither_ends_the_thinking_nor_the_turn() -> None:
    played = script().press(thinking=True).say(2.0, "finished").play(30.0)
    assert not played.commits
    assert len(played.when(ClosePhrase)) == 1


@pytest.mark.parametrize("before", ["patient", "manual"])
def test_a_changed_mode_counts_silence_from_the_change(before: TurnMode) -> None:
    played = script(before).press(begun=True).say(2.0, "finished").play(2.5).press(mode="automatic").play(0.7)
    assert played.commits == []
    played.play(0.2)
    assert played.commits == [Commit("silence", 0.8)]


def test_manual_in_the_middle_of_an_answer_goes_on_taking_it() -> None:
    played = script().say(2.0).press(mode="manual").play(60.0)
    assert played.state.begun
    assert played.commits == []
    played.press(mode="automatic").play(2.0)
    assert len(played.commits) == 1


def test_a_long_speculation_time_still_ends_the_phrase_first() -> None:
    played = script(patience=Patience(speculate=1.0, finished=0.3)).say(1.0, "finished").play(2.0)
    assert [type(action) for _, action in played.acted] == [ClosePhrase, Commit]


# For any script

ENDINGS = st.sampled_from(["finished", "unsure", "unfinished"])
MODES = st.sampled_from(["automatic", "patient", "manual"])
MOMENT = st.fixed_dictionaries(
    {
        "windows": st.integers(1, 110),
        "speech": st.booleans(),
        "onset": st.booleans(),
        "answered": st.booleans(),
        "ending": ENDINGS,
        "mode": MODES,
        "thinking": st.booleans(),
        "begun": st.booleans(),
    }
)


@given(st.lists(MOMENT, max_size=6), st.booleans())
def test_whatever_happens_nobody_is_cut_off(moments: list[dict[str, Any]], manual_only: bool) -> None:
    """Commits at most once, by silence only after speech, and never before the patience in force is over."""
    patience = Patience()
    state = TurnState(patience=patience)
    now, commits, offers, answered, disturbed, last_speech = 0.0, 0, 0, False, 0.0, None
    before: tuple[object, object] | None = None
    for moment in moments:
        given_now = dict(moment)
        windows = given_now.pop("windows")
        if manual_only:
            given_now["mode"] = "manual"
        answered = answered or bool(given_now["answered"])
        given_now["answered"] = answered
        controls = (given_now["mode"], given_now["thinking"])
        for _ in range(windows):
            now += WINDOW
            if before is not None and controls != before:
                disturbed = now
            before = controls
            seen = Observation(now=now, **given_now)
            was = state
            state, action = step(state, seen)
            if seen.speech and state.begun and not was.over:
                last_speech = now
            if isinstance(action, Offer):
                offers += 1
                assert not seen.thinking
            if isinstance(action, Commit):
                commits += 1
                assert not manual_only
                assert last_speech is not None
                assert not seen.speech
                assert not seen.thinking
                wait = patience_for(seen.ending, seen.mode, patience)
                assert wait is not None
                # A new mode of the same patience and a switch to thinking may restart it: never shorten it.
                assert now - last_speech >= wait - 1e-6
                assert action.silence is not None
                assert action.silence >= wait
                if disturbed > last_speech and before is not None and was.counted_from >= disturbed:
                    assert now - disturbed >= wait - 1e-6
    assert commits <= 1
    assert offers <= 1


@given(st.lists(st.tuples(st.integers(1, 60), st.booleans()), min_size=1, max_size=20), MODES, ENDINGS)
def test_every_stretch_of_speech_is_closed_as_one_phrase(
    stretches: list[tuple[int, bool]], mode: TurnMode, ending: Ending
) -> None:
    """No phrase stays open over a long silence, and none is closed twice."""
    played = script(mode).press(begun=True)
    played.seen = replace(played.seen, answered=True, ending=ending)
    for windows, speech in stretches:
        played.play(windows * WINDOW, speech=speech)
    spoke = played.state.last_speech is not None
    played.play(1.0)
    assert not played.state.phrase_open
    assert bool(played.when(ClosePhrase)) == spoke
    times = played.when(ClosePhrase)
    assert all(later - earlier > 0.3 for earlier, later in pairwise(times))


@given(st.lists(st.tuples(st.integers(1, 100), st.booleans()), max_size=20))
def test_the_automatic_turn_always_ends_after_an_answer(stretches: list[tuple[int, bool]]) -> None:
    """Nothing gets stuck: some speech with words, then silence, and the turn is over within 3 s."""
    played = script()
    for windows, speech in stretches:
        played.play(windows * WINDOW, speech=speech)
    played.say(0.5, "unfinished").play(3.1)
    assert len(played.commits) == 1
