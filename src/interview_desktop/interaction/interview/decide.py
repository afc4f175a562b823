"""What happens next in an interview: decide(state, input) -> events. Pure; every choice it makes is in an event.

In: the state (see `state`) and something that happened (see `inputs`). Out: the events to journal, in order,
which `state.apply` then folds. Chance comes from the session's seed and the number of lines said so far, so
the same state and input always give the same events.
"""

from __future__ import annotations

from interview_desktop.events.interview import (
    AnswerClosed,
    AnswerHeardAgain,
    AnswerMeasured,
    AnswerReopened,
    AnswerTyped,
    Event,
    LineHeard,
    ModeChanged,
    OfferMade,
    Paused,
    PhraseHeard,
    QuestionSkipped,
    Resumed,
    SessionFinished,
    SessionReopened,
    SessionStarted,
    SkipUndone,
    ThinkingToggled,
)
from interview_desktop.events.wording import Wordings
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.draft import Draft
from interview_desktop.interaction.interview.next_step import ask, ease, go_on
from interview_desktop.interaction.interview.state import State


def begin(started: SessionStarted, wordings: Wordings) -> tuple[Event, ...]:
    """The first events of a session: the greeting and the first question."""
    draft = Draft(State(), wordings)
    draft.add(started)
    draft.say("greeting", started.plan.greeting)
    if started.plan.behaviour.announcement:
        draft.say("announcement", started.plan.behaviour.announcement)
    ask(draft, 0)
    return draft.events


def reopen(state: State, program: str, wordings: Wordings) -> tuple[Event, ...]:
    """Take a session up again: welcome back, and the same question. A finished one stays finished."""
    if state.started is None or state.finished is not None:
        return ()
    draft = Draft(state, wordings)
    draft.add(SessionReopened(program=program))
    draft.say_one_of("welcome_back", wordings.welcome_back)
    if draft.state.awaited is not None:
        draft.say("repeat", draft.state.awaited.asked)
    else:
        go_on(draft)
    return draft.events


def decide(state: State, given: inputs.Input, wordings: Wordings) -> tuple[Event, ...]:
    """The events that `given` leads to; none where it is stale or makes no sense in this state."""
    draft = Draft(state, wordings, given.reaction if isinstance(given, inputs.TurnCommitted) else None)
    if isinstance(given, inputs.PhraseEnded):
        _phrase(draft, given)
    elif isinstance(given, inputs.HeardAgain):
        _heard_again(draft, given)
    elif isinstance(given, inputs.AnswerLookedAt):
        _looked_at(draft, given)
    elif isinstance(given, inputs.LineEnded):
        _line_ended(draft, given)
    elif state.started is not None and state.finished is None:
        _running(draft, given)
    elif state.pending and isinstance(given, inputs.Skip | inputs.CutIn | inputs.Finish):
        draft.cut_lines()
    return draft.events


def _running(draft: Draft, given: inputs.Input) -> None:  # noqa: PLR0912 - one case per kind of input, read as a table
    match given:
        case inputs.TurnCommitted():
            _committed(draft, given)
        case inputs.Typed():
            _typed(draft, given.text.strip())
        case inputs.NothingSaid():
            if draft.has_floor(given.turn):
                draft.add(OfferMade(kind="quiet"))
        case inputs.CutIn():
            if draft.state.pending and not draft.state.paused:
                draft.cut_lines()
                draft.open_floor()
        case inputs.Repeat():
            _repeat(draft)
        case inputs.Skip():
            _skip(draft)
        case inputs.UndoSkip():
            _undo_skip(draft)
        case inputs.NotFinished():
            _take_back(draft, None)
        case inputs.SpeechResumed():
            _take_back(draft, given.turn)
        case inputs.Think():
            if draft.state.listening and draft.state.thinking != given.on:
                draft.add(ThinkingToggled(on=given.on))
        case inputs.SetMode():
            if draft.state.mode != given.mode:
                draft.add(ModeChanged(mode=given.mode))
        case inputs.Pause():
            if not draft.state.paused:
                draft.cut_lines()
                draft.add(Paused(reason=given.reason))
        case inputs.Resume():
            _resume(draft)
        case inputs.Ease():
            _ease(draft)
        case inputs.Finish():
            draft.cut_lines()
            draft.leave_floor("ended")
            draft.close("asked")
        case inputs.Abandon():
            draft.cut_lines()
            draft.leave_floor("ended")
            draft.add(SessionFinished(reason="abandoned"))


def _phrase(draft: Draft, ended: inputs.PhraseEnded) -> None:
    """Keep a phrase, also a late one: after its turn was closed, or withdrawn (then it goes to the last turn).

    What was still being said with "stop" belongs to no answer.
    """
    turns = draft.state.turns
    if turns and ended.turn not in draft.state.withdrawn:
        number = ended.turn if draft.state.turn(ended.turn) is not None else turns[-1].number
        draft.add(PhraseHeard(turn=number, phrase=ended.phrase))


def _heard_again(draft: Draft, again: inputs.HeardAgain) -> None:
    """Also after the end; not for a turn that goes on, went on, or was withdrawn meanwhile."""
    turn = draft.state.turn(again.turn)
    if turn is not None and turn.closed is not None and len(turn.words) == again.heard and again.phrases:
        draft.add(AnswerHeardAgain(turn=again.turn, phrases=again.phrases))


def _looked_at(draft: Draft, looked: inputs.AnswerLookedAt) -> None:
    """Also after the end; not for a turn that goes on, or reads differently meanwhile."""
    turn = draft.state.turn(looked.turn)
    if turn is not None and turn.closed is not None and turn.best.text == looked.text:
        draft.add(AnswerMeasured(turn=looked.turn, measured=looked.measured))


def _line_ended(draft: Draft, ended: inputs.LineEnded) -> None:
    if any(said.line == ended.line for said in draft.state.pending):
        draft.add(LineHeard(line=ended.line, cut=ended.cut, seconds=ended.seconds))
        if not draft.state.pending:
            draft.open_floor()


def _committed(draft: Draft, given: inputs.TurnCommitted) -> None:
    """A commit may have waited for its last words: meanwhile the person may have taken the floor back."""
    if not draft.has_floor(given.turn) or given.recording not in ("", draft.state.recording):
        return
    if draft.state.thinking and given.reason == "silence":
        draft.open_floor()
        draft.add(ThinkingToggled(on=True))
        return
    draft.add(AnswerClosed(turn=given.turn, reason=given.reason, silence=given.silence, seconds=given.seconds))
    go_on(draft)


def _typed(draft: Draft, text: str) -> None:
    """A typed answer ends the turn, whoever has the floor; typing while paused resumes."""
    if not text:
        return
    if draft.state.paused:
        draft.add(Resumed())
    if not draft.state.listening:
        draft.cut_lines()
        draft.open_floor()
    turn = draft.state.open_turn
    if turn is not None and draft.state.listening:
        draft.add(AnswerTyped(turn=turn.number, text=text))
        draft.add(AnswerClosed(turn=turn.number, reason="typed"))
        go_on(draft)


def _repeat(draft: Draft) -> None:
    if draft.state.awaited is not None and not draft.state.paused:
        draft.cut_lines()
        draft.say_again(draft.state.awaited.asked)


def _ease(draft: Draft) -> None:
    """By a control: the answer that is being given goes on after a kind word, a question is asked once more."""
    state = draft.state
    if not state.plan.behaviour.stop_word or state.paused or state.awaited is None:
        return
    draft.cut_lines()
    ease(draft, turn=0)
    if draft.state.open_turn is None:
        draft.say("repeat", state.awaited.asked)


def _resume(draft: Draft) -> None:
    """Go on after a pause: a question that was not heard to its end is said again."""
    if not draft.state.paused:
        return
    draft.add(Resumed())
    if draft.state.awaited is None:
        go_on(draft)
    elif draft.state.open_turn is None:
        draft.say("repeat", draft.state.awaited.asked)
    else:
        draft.open_floor()


def _skip(draft: Draft) -> None:
    """Skip what is being asked: a question, or the candidate's own questions (then the goodbye comes)."""
    awaited = draft.state.awaited
    if draft.state.paused or awaited is None:
        return
    draft.cut_lines()
    draft.leave_floor("skipped")
    if awaited.purpose == "own_question":
        draft.goodbye()
    else:
        draft.add(QuestionSkipped(question=draft.state.question))
        ask(draft, draft.state.question + 1)


def _undo_skip(draft: Draft) -> None:
    """Back to the question skipped last, as long as nothing was answered since."""
    state = draft.state
    if not state.skipped or state.paused:
        return
    index = state.skipped[-1]
    if any(turn.text and (turn.question > index or turn.purpose == "own_question") for turn in state.turns):
        return
    draft.cut_lines()
    draft.leave_floor("skipped")
    draft.add(SkipUndone(question=index))
    draft.ask(index)


def _take_back(draft: Draft, number: int | None) -> None:
    """'I wasn't finished': reopen the last answer, while nothing was said in answer to what came after it.

    With a `number`, only if that turn is the last one that was answered.
    """
    answered = [turn for turn in draft.state.turns if turn.text or turn.number == number]
    if not answered or draft.state.paused:
        return
    last = answered[-1]
    if last.closed in (None, "skipped") or (number is not None and last.number != number):
        return
    draft.cut_lines()
    draft.add(AnswerReopened(turn=last.number))
    draft.open_floor()
