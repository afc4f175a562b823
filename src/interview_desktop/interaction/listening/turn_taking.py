"""When is an answer over? Pure: audio time in, one decision per window out; no clock, no sound, no engine.

In: an `Observation` per window of 32 ms. Out: the next `TurnState` and an `Action`. All times are seconds on
the recording's clock, so a file played as fast as it can be read is decided exactly like a live microphone.

How silence becomes a commit: silence counts from the end of the candidate's last speech, or from the moment
the person changed the mode or stopped thinking, whichever is later (nobody is surprised by a commit they
could not foresee). Before the first word there is no limit. The values are in `events.speech.Patience`
(SPEC section 2).
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from interview_desktop.events.speech import CommitReason, Patience, TurnMode
from interview_desktop.interaction.listening.completeness import Ending

PHRASE_PAUSE = 0.3  # s: PocketSphinx is superlinear in utterance length, so a phrase ends at each such pause
WORDLESS_SPEECH = 2.0  # s: this much speech is an answer even where the recogniser found no word in it


@dataclass(frozen=True)
class Observation:
    """What is known at the end of a window.

    `speech`: the candidate speaks. `onset`: it may just be beginning; nothing is decided until that is clear.
    `answered`: something beyond fillers was recognised since the microphone opened. `ending`: how the answer
    so far ends. `thinking`: "let me think" is on. `begun`: the manual start was tapped. `finished`: "I have
    finished" was pressed.
    """

    now: float
    speech: bool
    onset: bool = False
    answered: bool = False
    ending: Ending = "unsure"
    mode: TurnMode = "automatic"
    thinking: bool = False
    begun: bool = False
    finished: bool = False


@dataclass(frozen=True)
class TurnState:
    """One opening of the microphone. `counted_from` is where silence counts from, at the earliest."""

    patience: Patience = Patience()  # noqa: RUF009 - frozen
    now: float = 0.0
    last_speech: float | None = None
    spoken: float = 0.0
    counted_from: float = 0.0
    mode: TurnMode | None = None
    thinking: bool = False
    begun: bool = False
    speculated: bool = False
    phrase_open: bool = False
    offered: bool = False
    over: bool = False


@dataclass(frozen=True)
class Wait:
    """Go on listening."""


@dataclass(frozen=True)
class Speculate:
    """A short pause: bring the text up to date. `wait` is the silence (s) that would end the answer as it stands."""

    wait: float


@dataclass(frozen=True)
class ClosePhrase:
    """A pause: the recogniser's phrase ends here."""


@dataclass(frozen=True)
class Commit:
    """The answer is over. `silence` is the patience (s) that was used up, None where the person ended it."""

    reason: CommitReason
    silence: float | None


@dataclass(frozen=True)
class Offer:
    """No word for long: offer quietly to repeat, think or skip. Once per opening."""


Action = Wait | Speculate | ClosePhrase | Commit | Offer
WAIT = Wait()


def patience_for(ending: Ending, mode: TurnMode, patience: Patience) -> float | None:
    """The silence (s) that ends an answer; None in manual mode, where only the person ends it."""
    if mode == "manual":
        return None
    chosen = {"finished": patience.finished, "unsure": patience.unsure, "unfinished": patience.unfinished}[ending]
    return max(chosen, patience.patient) if mode == "patient" else chosen


def step(state: TurnState, seen: Observation) -> tuple[TurnState, Action]:
    """Take one window into account. After a Commit every further step waits."""
    if state.over:
        return state, WAIT
    state = _control(state, seen)
    if seen.finished:
        return replace(state, over=True), Commit("finished", None)
    if seen.speech and state.begun:
        return _speaking(state, seen), WAIT
    if seen.onset and state.begun:
        return state, WAIT
    return _silent(state, seen)


def _control(state: TurnState, seen: Observation) -> TurnState:
    """Fold in time and the person's buttons. A changed mode and the end of thinking start the silence anew."""
    changed = state.mode is not None and seen.mode != state.mode
    resumed = state.thinking and not seen.thinking
    begun = state.begun or seen.begun or seen.mode != "manual"
    started = begun and not state.begun
    return replace(
        state,
        now=seen.now,
        mode=seen.mode,
        thinking=seen.thinking,
        begun=begun,
        counted_from=seen.now if changed or resumed or started else state.counted_from,
    )


def _speaking(state: TurnState, seen: Observation) -> TurnState:
    since = state.last_speech if state.phrase_open and state.last_speech is not None else seen.now
    return replace(
        state,
        last_speech=seen.now,
        spoken=state.spoken + max(0.0, min(seen.now - since, PHRASE_PAUSE)),
        speculated=False,
        phrase_open=True,
    )


def _silent(state: TurnState, seen: Observation) -> tuple[TurnState, Action]:
    """In a silence, in this order: speculate, end the recogniser's phrase, and only then end the answer."""
    if state.last_speech is not None:
        pause = seen.now - state.last_speech
        wait = None if seen.thinking else patience_for(seen.ending, seen.mode, state.patience)
        if wait is not None and not state.speculated and pause >= state.patience.speculate:
            return replace(state, speculated=True), Speculate(wait)
        if state.phrase_open:
            over = pause >= PHRASE_PAUSE
            return (replace(state, phrase_open=False), ClosePhrase()) if over else (state, WAIT)
    return _undecided(state, seen)


def _undecided(state: TurnState, seen: Observation) -> tuple[TurnState, Action]:
    """No phrase is open: end the answer, offer help, or go on waiting."""
    if seen.thinking:
        return state, WAIT
    silence = seen.now - max(state.counted_from, state.last_speech or 0.0)
    wait = _limit(state, seen)
    if wait is not None and silence >= wait:
        return replace(state, over=True), Commit("silence", wait)
    if not state.offered and silence >= state.patience.offer:
        return replace(state, offered=True), Offer()
    return state, WAIT


def _limit(state: TurnState, seen: Observation) -> float | None:
    """The silence (s) that ends this answer; None where no silence does: nothing said yet, or manual mode."""
    wait = patience_for(seen.ending, seen.mode, state.patience)
    if wait is None or state.last_speech is None:
        return None
    if seen.answered:
        return wait
    # Plenty of speech and no word: the recogniser failed, not the candidate. Be slow, but do not wait for ever.
    return max(wait, state.patience.unfinished) if state.spoken >= WORDLESS_SPEECH else None
