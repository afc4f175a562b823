"""What a report does besides being read: rated, mended, compared, looked back on, written out."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_desktop.errors import DiskFull, UsageError
from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.feedback import SAMPLE_SESSION, ReportKind
from interview_desktop.events.interview import AnswerMeasured
from interview_desktop.settings import save
from interview_desktop.store.results import Results
from tests.interaction.interview.candidates import WHOLE_STORY, plan
from tests.interaction.parts import Room, room
from tests.interaction.test_measuring import Instruments as Counting

OTHER = (
    "In March a driver left without a word and his tour was not planned. I had to find somebody by noon. I rang six "
    "colleagues, I divided the stops among three of them, and I drove the last two myself."
)
NO_END = WHOLE_STORY.split(" As a result")[0]


def finished(made: Room, questions: int = 1) -> str:
    session = made.service.start(plan(questions, max_probes=0), seed=1)
    made.wait_for_end()
    return session


def test_each_answer_is_measured_while_the_interview_goes_on() -> None:
    counting = Counting()
    with room([WHOLE_STORY, "No, thank you."], instruments=counting) as made:
        session = finished(made)
        assert len(made.events(AnswerMeasured)) == 2
        before = made.past.entries(session)
        document = made.past.feedback(session)
        assert made.past.entries(session) == before
    assert counting.heard == ["001-1", "002-2"]
    assert document.scoring.level is not None
    assert document.moods


def test_what_was_not_measured_in_time_is_measured_with_the_report_once() -> None:
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        changed = made.past.find(session).changed
        made.coaching.correct(session, 1, WHOLE_STORY.replace("booking", "reservation"))
        entries = made.past.entries(session)
        assert isinstance(entries[-1].event, AnswerMeasured)
        made.past.feedback(session)
        assert made.past.find(session).changed == changed


def test_how_one_sees_it_oneself_is_kept_beside_the_program_s_view() -> None:
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        assert made.past.feedback(session).self_rating is None
        document = made.coaching.rate(session, SelfRating(overall=5, criteria={"result": 2}))
        assert document == made.past.feedback(session)
        assert made.past.find(session).status == "finished"
    assert document.self_rating is not None
    assert {one.about for one in document.agreement} >= {"result"}


def test_a_mended_transcript_is_looked_at_again_and_says_what_changed() -> None:
    with room([NO_END, "No, thank you."]) as made:
        session = finished(made)
        before = made.past.feedback(session)
        corrected = made.coaching.correct(session, 1, WHOLE_STORY)
        after = corrected.feedback
        assert after == made.past.feedback(session)
    assert "The result is found now." in corrected.told
    assert after.questions[0].turns[0].corrected
    assert after.questions[0].turns[0].text == WHOLE_STORY
    assert after.totals.delivery == before.totals.delivery
    old, new = before.scoring.level, after.scoring.level
    assert old is not None
    assert new is not None
    assert new > old


def test_mending_nothing_changes_nothing() -> None:
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        before = made.past.entries(session)
        assert made.coaching.correct(session, 1, f"  {WHOLE_STORY} ").told == ()
        assert made.past.entries(session) == before


def test_what_cannot_be_mended_says_why() -> None:
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        with pytest.raises(UsageError, match="no answer 9"):
            made.coaching.correct(session, 9, "words")
        with pytest.raises(UsageError, match="empty"):
            made.coaching.correct(session, 1, " ")


def test_a_running_interview_is_neither_rated_nor_mended() -> None:
    with room([None]) as made:
        session = made.service.start(plan(1, max_probes=0), seed=1)
        made.wait_for_phase("listening")
        for late in (
            lambda: made.coaching.rate(session, SelfRating(skipped=True)),
            lambda: made.coaching.correct(session, 1, "words"),
        ):
            with pytest.raises(UsageError, match="running"):
                late()
        made.past.feedback(session)
        assert made.coaching.progress().sessions == 0


def test_attempts_at_a_question_stand_side_by_side_over_sessions() -> None:
    with room([NO_END, "No, thank you.", WHOLE_STORY, "No, thank you."]) as made:
        first = finished(made)
        question = made.past.state(first).plan.questions[0].id
        made.told.clear()
        second = finished(made)
        attempts = made.coaching.attempts(question)
        assert [one.session for one in attempts] == [first, second]
        assert (attempts[1].level or 0) > (attempts[0].level or 0)
        assert made.coaching.progress().sessions == 2
        made.past.delete(first)
        assert [one.session for one in made.coaching.attempts(question)] == [second]


def test_a_finished_interview_is_offered_to_calibration_with_numbers_only() -> None:
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        made.past.feedback(session)
        assert [document.meta.session for document in made.contributed] == [session]


@pytest.mark.parametrize("kind", ["html", "json", "text", "pdf"])
def test_a_report_is_written_in_every_form(kind: ReportKind, tmp_path: Path) -> None:
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        target = tmp_path / f"report.{kind}"
        made.coaching.write(session, kind, target, audio=True)
        written = target.read_bytes()
    if kind == "json":
        assert json.loads(written)["meta"]["session"] == session
    begins = {"html": b"<!doctype html", "json": b"{", "text": b"A test interview", "pdf": b"%PDF"}[kind]
    assert written[:200].lower().lstrip().startswith(begins.lower())
    assert (b"data:audio/flac" in written) == (kind == "html")


def test_a_sample_report_says_that_it_is_one_and_nothing_of_it_is_kept(tmp_path: Path) -> None:
    forms: tuple[ReportKind, ...] = ("html", "json", "text", "pdf")
    with room([]) as made:
        document = made.past.feedback(SAMPLE_SESSION)
        for kind in forms:
            made.coaching.write(SAMPLE_SESSION, kind, tmp_path / f"sample.{kind}", audio=True)
        assert made.past.sessions() == ()
        assert made.coaching.progress().sessions == 0
        assert made.contributed == []
    assert document.meta.sample
    assert document.scoring.level is not None
    for kind in forms[:3]:
        written = (tmp_path / f"sample.{kind}").read_text(encoding="utf-8")
        assert "This is a sample" in written
        assert "1970" not in written
    assert (tmp_path / "sample.pdf").read_bytes().startswith(b"%PDF")


def test_what_no_engine_could_tell_of_a_mended_answer_is_not_asked_again() -> None:
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        made.coaching.correct(session, 1, WHOLE_STORY.replace("booking", "reservation"))
        before = made.past.entries(session)
        made.past.feedback(session)
        assert made.past.entries(session) == before


def test_a_report_is_read_also_where_its_result_cannot_be_kept(
    monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise DiskFull("The disk is full.", "Free some space.")

    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        monkeypatch.setattr(Results, "put", full)
        assert made.coaching.feedback(session).totals.answered == 1
    assert "DiskFull" in caplog.text
    assert WHOLE_STORY not in caplog.text


def test_a_mended_answer_still_names_who_heard_it() -> None:
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        after = made.coaching.correct(session, 1, WHOLE_STORY.replace("booking", "reservation")).feedback
    assert [one.name for one in after.engines if one.capability == "speech_to_text"] == ["fake"]


def test_practice_over_several_sessions_of_one_person() -> None:
    bye = "No, thank you."
    with room([NO_END, OTHER, OTHER, bye, *([WHOLE_STORY, OTHER, OTHER, bye] * 2)]) as made:
        assert made.coaching.progress().sessions == 0
        sessions = []
        for _ in range(3):
            made.told.clear()
            sessions.append(finished(made, 3))
        practice = made.coaching.progress()
        tries = made.coaching.attempts("q1")
    assert (practice.sessions, practice.until_own) == (3, 0)
    assert [one.session for one in tries] == sessions
    question = next(one for one in practice.questions if one.question == "q1")
    assert (question.attempts, question.latest.session) == (3, sessions[2])
    assert question.best is not None
    assert question.best.session in sessions[1:]
    story = next(one for one in practice.stories if one.title.startswith("Last year our clinic"))
    assert [one.session for one in story.tellings] == sessions
    assert len([step for step in practice.plan if step.done]) == 3
    assert "result" not in story.lacked
    result = next(trend for trend in practice.trends if trend.about == "result")
    assert result.points[0].value < result.points[-1].value


def test_a_measure_that_is_wanted_again_is_worked_out_for_earlier_sessions_too() -> None:
    with room([WHOLE_STORY, OTHER, OTHER, "No, thank you."]) as made:
        save(switched_off=("pace",))
        finished(made, 3)
        assert not any(trend.about == "speaking_rate" for trend in made.coaching.progress().trends)
        save(switched_off=())
        assert any(trend.about == "speaking_rate" for trend in made.coaching.progress().trends)


def test_of_a_deleted_session_nothing_is_left_to_look_back_on() -> None:
    with room([WHOLE_STORY, "No, thank you."]) as made:
        session = finished(made)
        assert made.coaching.progress().sessions == 1
        made.past.delete(session)
        assert made.coaching.progress().sessions == 0
        assert made.coaching.attempts("q1") == ()
