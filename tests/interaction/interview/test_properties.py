"""Whatever happens, in whatever order: no answer is lost, nobody is stuck, and replay is exact."""

from __future__ import annotations

from hypothesis import given
from hypothesis import settings as hypothesis_settings
from hypothesis import strategies as st

from interview_desktop.events.interview import AnswerJudged, ListeningOpened, PhraseHeard, Said
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.decide import begin, reopen
from interview_desktop.interaction.interview.state import State, fold
from tests.interaction.interview.candidates import HALF_A_STORY, WHOLE_STORY, Sitting, phrase, plan, started, wordings

TEXTS = st.sampled_from([WHOLE_STORY, HALF_A_STORY, "um", "we did it", "no", "what is the team like", "Ω 名 🙂"])
TURNS = st.integers(min_value=1, max_value=9)

ANYTHING: st.SearchStrategy[inputs.Input] = st.one_of(
    st.builds(inputs.LineEnded, st.integers(1, 40), st.booleans(), st.just(1.0)),
    st.builds(
        inputs.PhraseEnded,
        TURNS,
        st.builds(phrase, TEXTS, st.just("001-1"), confidence=st.sampled_from([None, 0.1, 0.95])),
    ),
    st.builds(inputs.TurnCommitted, TURNS, st.just("silence"), st.just(0.8), st.floats(0, 400)),
    st.builds(inputs.NothingSaid, TURNS),
    st.builds(inputs.SpeechResumed, TURNS),
    st.builds(inputs.Typed, TEXTS),
    st.builds(inputs.Think, st.booleans()),
    st.builds(inputs.SetMode, st.sampled_from(["automatic", "patient", "manual"])),
    st.builds(inputs.Pause),
    st.sampled_from(
        [
            inputs.CutIn(),
            inputs.Repeat(),
            inputs.Skip(),
            inputs.UndoSkip(),
            inputs.NotFinished(),
            inputs.Resume(),
            inputs.Finish(),
        ]
    ),
)
# What mostly happens in life, so that interviews get far: the current line ends, the open turn is answered.
NATURAL = st.sampled_from(["line", "phrase", "commit", "answer"])


def live(sitting: Sitting, step: inputs.Input | str, text: str) -> None:
    turn = sitting.state.open_turn
    number = turn.number if turn is not None else 1
    if not isinstance(step, str):
        sitting.give(step)
    elif step == "line" and sitting.state.pending:
        sitting.give(inputs.LineEnded(sitting.state.pending[0].line, cut=False, seconds=1.0))
    elif step in ("phrase", "answer"):
        sitting.give(inputs.PhraseEnded(number, phrase(text)))
    if step in ("commit", "answer"):
        sitting.give(inputs.TurnCommitted(number, "silence", 0.8, 10.0))


def said_so_far(sitting: Sitting) -> int:
    return sum(len(event.phrase.words) for event in sitting.events if isinstance(event, PhraseHeard))


STEPS = st.lists(st.tuples(st.one_of(ANYTHING, NATURAL, NATURAL), TEXTS), max_size=40)


@given(STEPS, st.integers(0, 3))
@hypothesis_settings(max_examples=150)
def test_no_sequence_loses_an_answer_or_gets_stuck(steps: list[tuple[inputs.Input | str, str]], seed: int) -> None:
    sitting = Sitting(begin(started(plan(minutes=20), seed=seed), wordings()))
    for step, text in steps:
        live(sitting, step, text)
        assert sum(len(turn.words) for turn in sitting.state.turns) == said_so_far(sitting)
    assert fold(tuple(sitting.events)) == sitting.state
    sitting.to_the_end()
    assert sitting.state.finished is not None
    assert sum(len(turn.words) for turn in sitting.state.turns) == said_so_far(sitting)


@given(STEPS, st.data())
@hypothesis_settings(max_examples=100)
def test_killed_after_any_event_it_reopens_at_the_same_question(
    steps: list[tuple[inputs.Input | str, str]], data: st.DataObject
) -> None:
    sitting = Sitting(begin(started(), wordings()))
    for step, text in steps:
        live(sitting, step, text)
    kept = tuple(sitting.events[: data.draw(st.integers(1, len(sitting.events)))])
    state = fold(kept)
    again = Sitting(reopen(state, "later", wordings()), state)
    assert [turn.text for turn in again.state.turns] == [turn.text for turn in state.turns]
    if state.finished is None and state.awaited is not None:
        assert again.state.question == state.question
        assert again.state.pending[-1].text.endswith(state.awaited.asked)
    again.to_the_end()
    assert again.state.finished is not None


@given(STEPS)
@hypothesis_settings(max_examples=100)
def test_the_rules_of_a_fair_interview_hold(steps: list[tuple[inputs.Input | str, str]]) -> None:
    sitting = Sitting(begin(started(plan(minutes=20)), wordings()))
    for step, text in steps:
        live(sitting, step, text)
    said = [event for event in sitting.events if isinstance(event, Said)]
    assert [event.line for event in said] == list(range(1, len(said) + 1))
    recordings = [event.recording for event in sitting.events if isinstance(event, ListeningOpened)]
    assert len(recordings) == len(set(recordings))
    probes = [event.wording for event in said if event.role == "probe"]
    assert len(probes) == len(set(probes)), "a wording came twice"
    for question in range(3):
        kinds = [turn.probe for turn in sitting.state.turns_of(question) if turn.probe is not None]
        assert len(kinds) <= sitting.state.plan.max_probes
        assert len(kinds) == len(set(kinds))
    for event, following in zip(sitting.events, sitting.events[1:], strict=False):
        if isinstance(event, AnswerJudged) and event.judgement.poor:
            assert not (isinstance(following, Said) and following.role == "probe")


def test_a_state_that_never_started_takes_anything() -> None:
    sitting = Sitting((), State())
    sitting.give(inputs.Skip(), inputs.Typed("hello"), inputs.Resume(), inputs.LineEnded(1, False, 0.0))
    assert sitting.state == State()
