"""The service as its callers see it: threads and a store that are real, a voice and ears that take no time."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from sqlalchemy import select

from interview_desktop.errors import DiskFull, UsageError
from interview_desktop.events.interview import (
    AnswerClosed,
    Entry,
    Event,
    ListeningOpened,
    Paused,
    PhraseHeard,
    SessionFinished,
    SessionReopened,
)
from interview_desktop.events.notices import Failed, SessionClosed
from interview_desktop.events.plan import Behaviour, Chosen, Interviewer
from interview_desktop.events.speech import Patience
from interview_desktop.events.wording import Wordings
from interview_desktop.interaction.interview import inputs
from interview_desktop.interaction.interview.state import State
from interview_desktop.interaction.listening.hearing import RecordingOver
from interview_desktop.settings import save
from interview_desktop.store.journal import Journal
from interview_desktop.store.tables import ASKED
from tests.interaction.interview.candidates import HALF_A_STORY, WHOLE_STORY, plan
from tests.interaction.parts import room

WHOLE_INTERVIEW: list[str | None] = [WHOLE_STORY, WHOLE_STORY, "no thank you"]


def test_a_whole_interview_is_held_journalled_and_closed() -> None:
    with room([*WHOLE_INTERVIEW]) as here:
        session = here.service.start(plan(2))
        here.wait_for_end()
        entries = here.past.entries(session)
        assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
        assert [one for one in here.told if isinstance(one, Entry)] == list(entries)
        assert here.past.sessions()[0].status == "finished"
        assert len(here.events(SessionFinished)) == 1
        assert here.voices[0].stopped
        assert here.ears[0].stopped
        assert next(turn.text for turn in here.past.state(session).turns) == WHOLE_STORY


def test_an_entry_is_on_the_disk_before_anybody_hears_of_it() -> None:
    with room([*WHOLE_INTERVIEW]) as here:
        late: list[int] = []

        def look(told: object) -> None:
            if isinstance(told, Entry) and len(here.journal.entries(told.session)) < told.seq:
                late.append(told.seq)

        here.service.subscribe(look)
        here.service.start(plan(2))
        here.wait_for_end()
        assert late == []


def test_recordings_are_packed_when_the_session_is_closed() -> None:
    with room([*WHOLE_INTERVIEW]) as here:
        session = here.service.start(plan(2))
        here.wait_for_end()
        states = {recording.name: recording.state for recording in here.media.recordings(session)}
        assert states == {"001-1": "packed", "002-2": "packed", "003-3": "packed"}


def test_without_a_microphone_it_says_so_and_goes_on_typed() -> None:
    with room([], deaf=True) as here:
        here.service.start(plan(1))
        here.wait_for_phase("listening")
        here.wait(lambda: bool(here.notices(Failed)))
        failed = here.notices(Failed)[0]
        assert isinstance(failed, Failed)
        assert "type" in failed.hint
        here.service.handle(inputs.Typed(WHOLE_STORY))
        here.wait(lambda: here.service.state.phase == "candidate_questions" and here.service.state.listening)
        here.service.handle(inputs.Typed("no"))
        here.wait_for_end()


def test_a_typed_session_never_opens_the_microphone() -> None:
    with room([]) as here:
        here.service.start(plan(1), spoken=False)
        here.wait_for_phase("listening")
        here.service.handle(inputs.Finish())
        here.wait_for_end()
        assert here.ears == []


def test_leaving_keeps_the_session_open_and_it_resumes_where_it_stood() -> None:
    with room([WHOLE_STORY, None]) as here:
        session = here.service.start(plan(2))
        here.wait(lambda: here.service.state.question == 1 and here.service.state.listening)
        here.service.leave()
        here.wait_for_end()
        assert here.past.sessions()[0].status == "open"
        here.told.clear()
        here.service.resume_session(session)
        here.wait(lambda: here.service.state.listening and here.service.session == session)
        assert here.service.state.question == 1
        assert [turn.text for turn in here.service.state.turns] == [WHOLE_STORY, ""]


def test_a_microphone_that_goes_away_pauses_and_resuming_looks_for_it_again() -> None:
    with room([None]) as here:
        here.service.start(plan(1))
        here.wait(lambda: bool(here.ears) and bool(here.ears[0].openings))
        here.ears[0].tell(Failed(part="microphone", sentence="The microphone went away.", hint="Plug it in."))
        here.wait_for_phase("paused")
        assert [event.reason for event in here.events(Paused) if isinstance(event, Paused)] == ["device"]
        here.service.handle(inputs.Resume())
        here.wait(lambda: len(here.ears) == 2 and bool(here.ears[1].openings))
        assert here.ears[0].stopped


def test_what_the_person_does_reaches_the_ears() -> None:
    with room([None]) as here:
        here.service.start(plan(1))
        here.wait(lambda: bool(here.ears) and bool(here.ears[0].openings))
        here.service.handle(inputs.SetMode("manual"))
        here.service.handle(inputs.Think(True))
        here.service.begin_answer()
        here.service.finished_answer()
        here.wait(lambda: bool(here.events(AnswerClosed)))
        assert here.ears[0].modes == ["manual"]
        assert here.ears[0].thinking == [True]
        assert here.service.state.turns[0].text == "begun by hand"


def test_skipping_while_the_interviewer_speaks_hushes_the_voice() -> None:
    with room([], holding=True) as here:
        here.service.start(plan(2))
        here.wait(lambda: bool(here.voices) and len(here.voices[0].said) == 2)
        here.service.handle(inputs.Skip())
        here.wait(lambda: here.service.state.question == 1)
        assert here.voices[0].hushed == 1


def test_tapping_to_start_while_the_interviewer_speaks_opens_the_floor() -> None:
    with room([None], holding=True) as here:
        here.service.start(plan(1))
        here.wait(lambda: len(here.service.state.pending) == 2)
        here.service.begin_answer()
        here.wait(lambda: bool(here.events(ListeningOpened)))


class FullDisk(Journal):
    """A journal on a disk that is full until somebody makes room."""

    full = False

    def extend(
        self, session: str, run: str, events: Sequence[Event], *, wall: float, monotonic: float
    ) -> tuple[Entry, ...]:
        if self.full:
            raise DiskFull("The disk is full.", "Make room.")
        return super().extend(session, run, events, wall=wall, monotonic=monotonic)


def test_a_full_disk_holds_the_interview_and_loses_nothing() -> None:
    with room([None], journal=FullDisk) as here:
        session = here.service.start(plan(1))
        here.wait(lambda: bool(here.ears) and bool(here.ears[0].openings))
        assert isinstance(here.journal, FullDisk)
        here.journal.full = True
        here.ears[0].say(HALF_A_STORY)
        here.wait(lambda: bool(here.notices(Failed)))
        assert here.ears[0].closed == ["paused"]
        here.ears[0].say("and so it went")
        here.journal.full = False
        here.service.handle(inputs.Resume())
        here.wait(lambda: len(here.events(PhraseHeard)) == 2)
        assert here.past.state(session).turns[0].text == f"{HALF_A_STORY} and so it went"
        here.wait(lambda: len(here.ears[0].openings) == 2)


@pytest.mark.expect_errors
def test_a_subscriber_that_fails_does_not_disturb_the_others() -> None:
    def fail(told: object) -> None:
        raise RuntimeError("a subscriber's own fault")

    with room([*WHOLE_INTERVIEW]) as here:
        here.service.subscribe(fail)
        here.service.start(plan(2))
        here.wait_for_end()


def test_starting_another_interview_leaves_the_running_one_open() -> None:
    with room([None, None]) as here:
        first = here.service.start(plan(1))
        here.wait(lambda: bool(here.ears))
        second = here.service.start(plan(1))
        here.wait(lambda: here.service.session == second and here.service.state.listening)
        closed = here.notices(SessionClosed)
        assert closed == [SessionClosed(session=first, finished=False)]


def test_text_that_no_file_could_hold_is_mended_and_kept() -> None:
    with room([]) as here:
        here.service.start(plan(1), spoken=False)
        here.wait_for_phase("listening")
        here.service.handle(inputs.Typed("half a pair \ud83d of surrogates"))
        here.wait(lambda: bool(here.events(AnswerClosed)))
        assert here.service.state.turns[0].text == "half a pair ? of surrogates"


def test_a_running_session_cannot_be_deleted() -> None:
    with room([None]) as here:
        session = here.service.start(plan(1))
        here.wait(lambda: bool(here.ears))
        with pytest.raises(UsageError, match="running"):
            here.past.delete(session)


def test_what_was_held_is_saved_when_there_is_room_again_at_leaving() -> None:
    with room([None], journal=FullDisk) as here:
        session = here.service.start(plan(1))
        here.wait(lambda: bool(here.ears) and bool(here.ears[0].openings))
        assert isinstance(here.journal, FullDisk)
        here.journal.full = True
        here.ears[0].say(HALF_A_STORY)
        here.wait(lambda: bool(here.notices(Failed)))
        here.journal.full = False
        here.service.leave()
        here.wait_for_end()
        assert here.past.state(session).turns[0].text == HALF_A_STORY


def test_what_could_not_be_saved_at_leaving_is_told() -> None:
    with room([None], journal=FullDisk) as here:
        here.service.start(plan(1))
        here.wait(lambda: bool(here.ears) and bool(here.ears[0].openings))
        assert isinstance(here.journal, FullDisk)
        here.journal.full = True
        here.ears[0].say(HALF_A_STORY)
        here.service.leave()
        here.wait_for_end()
        told = [failed.sentence for failed in here.notices(Failed) if isinstance(failed, Failed)]
        assert "The last words of the interview could not be saved." in told


def test_an_interview_that_cannot_be_written_does_not_begin() -> None:
    with room([None], journal=FullDisk) as here:
        assert isinstance(here.journal, FullDisk)
        here.journal.full = True
        here.service.start(plan(1))
        here.wait_for_end()
        assert here.service.session == ""
        assert here.ears == []
        assert here.past.sessions() == ()


def test_a_session_resumed_at_once_begins_behind_the_end_of_its_former_run() -> None:
    with room([None, None]) as here:
        session = here.service.start(plan(1))
        here.wait(lambda: bool(here.ears) and bool(here.ears[0].openings))
        here.ears[0].say("so last year")
        here.service.leave()
        here.service.resume_session(session)
        here.wait(lambda: len(here.ears) == 2 and bool(here.ears[1].openings))
        kinds = [type(one.event if isinstance(one, Entry) else one) for one in here.told]
        assert kinds.index(SessionClosed) < kinds.index(SessionReopened)
        assert here.service.session == session


def test_another_microphone_is_listened_to_after_a_pause() -> None:
    with room([None, None]) as here:
        here.service.start(plan(1))
        here.wait(lambda: bool(here.ears) and bool(here.ears[0].openings))
        here.service.handle(inputs.Pause())
        here.service.handle(inputs.Resume())
        here.wait(lambda: len(here.ears[0].openings) == 2)
        here.service.handle(inputs.Pause())
        here.wait_for_phase("paused")
        save(audio_input="Headset")
        here.service.handle(inputs.Resume())
        here.wait(lambda: len(here.ears) == 2 and bool(here.ears[1].openings))
        assert here.ears[0].stopped


def test_the_ears_are_not_closed_after_their_own_commit() -> None:
    """With headphones they linger, to hear whether the candidate goes on."""
    with room([WHOLE_STORY, None]) as here:
        here.service.start(plan(2))
        here.wait(lambda: bool(here.ears) and len(here.ears[0].openings) == 2)
        assert here.ears[0].closed == []


def test_a_recording_is_packed_only_when_the_ears_say_that_it_is_over() -> None:
    with room([None, None]) as here:
        session = here.service.start(plan(1))
        here.wait(lambda: bool(here.ears) and bool(here.ears[0].openings))
        here.ears[0].say("so last year")
        here.service.handle(inputs.Pause())
        here.service.handle(inputs.Resume())
        here.wait(lambda: len(here.ears[0].openings) == 2)
        assert [recording.state for recording in here.media.recordings(session)] == ["writing"]
        here.ears[0].tell(RecordingOver("001-1"))
        here.service.leave()
        here.wait_for_end()
        assert [recording.state for recording in here.media.recordings(session)] == ["packed"]


@pytest.mark.expect_errors
def test_one_bad_input_does_not_block_the_next(monkeypatch: pytest.MonkeyPatch) -> None:
    def fail_once(state: State, given: inputs.Input, wordings: Wordings) -> tuple[Event, ...]:
        monkeypatch.undo()
        raise RuntimeError("a bug")

    with room([]) as here:
        here.service.start(plan(1), spoken=False)
        here.wait_for_phase("listening")
        monkeypatch.setattr("interview_desktop.interaction.conduct.decide", fail_once)
        here.service.handle(inputs.Repeat())
        here.wait(lambda: bool(here.notices(Failed)))
        here.service.handle(inputs.Pause())
        here.wait_for_phase("paused")


def test_a_pause_that_comes_before_the_next_interview_has_begun_is_for_that_one() -> None:
    with room([None, None], holding=True) as here:
        here.service.start(plan(1))
        here.wait(lambda: bool(here.ears))
        second = here.service.start(plan(1))
        here.service.handle(inputs.Pause())
        here.wait(lambda: here.service.session == second and here.service.state.phase == "paused")


def test_leaving_before_the_next_interview_has_begun_leaves_that_one_too() -> None:
    with room([None, None]) as here:
        first = here.service.start(plan(1))
        here.wait(lambda: bool(here.ears))
        second = here.service.start(plan(1))
        here.service.leave()
        here.wait(lambda: len(here.notices(SessionClosed)) == 2)
        assert [one.session for one in here.notices(SessionClosed) if isinstance(one, SessionClosed)] == [first, second]


def test_a_session_that_does_not_exist_is_told_and_nothing_runs() -> None:
    with room([]) as here:
        here.service.resume_session("0" * 32)
        here.wait(lambda: bool(here.notices(Failed)))
        assert here.service.session == ""


def test_a_panel_speaks_in_the_voices_of_its_members_and_its_questions_are_counted() -> None:
    chosen = tuple(Chosen(question=f"q{at + 1}", version=3, interviewer=at) for at in range(2))
    asked = plan(2).model_copy(update={"panel": (Interviewer(name="Amara", voice=2),), "chosen": chosen})
    with room([*WHOLE_INTERVIEW]) as here:
        session = here.service.start(asked)
        here.wait_for_end()
        spoken = dict(zip(here.voices[0].said, here.voices[0].voices, strict=True))
        assert spoken[asked.questions[0].aloud] == spoken[asked.greeting] == spoken[asked.closing] == 0
        assert spoken[asked.questions[1].aloud] == 2
        with here.journal._database.read() as connection:
            rows = connection.execute(select(ASKED.c.session, ASKED.c.question, ASKED.c.version)).all()
        assert [tuple(row) for row in rows] == [(session, "q1", 3), (session, "q2", 3)]
        assert here.past.sessions()[0].template_version == 1
        here.past.delete(session)
        with here.journal._database.read() as connection:
            assert connection.execute(select(ASKED)).all() == []


def test_a_patient_type_of_interview_waits_longer_for_the_end_of_an_answer() -> None:
    calm = plan(2).model_copy(update={"behaviour": Behaviour(patience=2.0)})
    with room([*WHOLE_INTERVIEW]) as here:
        here.service.start(calm)
        here.wait_for_end()
        usual = Patience()
        assert here.ears[0].openings[0].patience == usual.stretched(2.0)
        assert here.ears[0].openings[0].patience.unsure == 2 * usual.unsure
        assert usual.stretched(0.5) == usual
