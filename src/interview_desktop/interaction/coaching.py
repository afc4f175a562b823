"""What a report does besides being read: rate yourself, mend a transcript, compare attempts, look back, write it out.

In: session ids and what the person decided. Out: documents made anew. Every call reads or writes files and may be made
from any thread; what is decided is journalled with the session it belongs to.
"""

from __future__ import annotations

import contextlib
import logging
import threading
import time
import uuid
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from interview_desktop.errors import InterviewError, StoreError, UsageError
from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.feedback import SAMPLE_SESSION, Corrected, Feedback, ReportKind
from interview_desktop.events.interview import AnswerCorrected, Event, SelfRated
from interview_desktop.events.progress import Attempt, Practice
from interview_desktop.interaction.interview.state import fold
from interview_desktop.interaction.reporting import Reports
from interview_desktop.structure.feedback_template import FeedbackTemplate
from interview_desktop.structure.rubric import Rubric

if TYPE_CHECKING:
    from interview_desktop.store.journal import Journal
    from interview_desktop.store.media import Media
    from interview_desktop.user.service import UserService

log = logging.getLogger(__name__)

Contribute = Callable[[Feedback], None]


class Coaching:
    """`running` gives the id of the session that runs in this process, empty when none does. `contribute` is called
    with every finished interview that is looked at, possibly more than once."""

    def __init__(
        self,
        journal: Journal,
        media: Media,
        reports: Reports,
        user: UserService,
        *,
        running: Callable[[], str],
        sample_rubric: Callable[[], Rubric],
        sample_template: Callable[[], FeedbackTemplate],
        contribute: Contribute,
    ) -> None:
        self._journal = journal
        self._media = media
        self._reports = reports
        self._user = user
        self._running = running
        self._sample_rubric = sample_rubric
        self._sample_template = sample_template
        self._contribute = contribute
        self._looking_back = threading.Lock()

    def feedback(self, session: str) -> Feedback:
        """The document; the result of the session is kept with it for the look back.

        SAMPLE_SESSION brings a sample in the words of the general template: nothing of it is kept.
        """
        if session == SAMPLE_SESSION:
            return self.preview(self._sample_template())
        document = self._reports.feedback(session)
        if session != self._running():
            self._keep(document)
        return document

    def rate(self, session: str, rating: SelfRating) -> Feedback:
        """Keep how the person sees it; the document with both views. Raises UsageError while the session runs."""
        self._journal_late(session, SelfRated(rating=rating))
        return self.feedback(session)

    def correct(self, session: str, turn: int, text: str) -> Corrected:
        """Mend the transcript of a turn and look at it again; what is different now, in sentences.

        Raises UsageError while the session runs, for a turn that does not exist and for a text that cannot be.
        """
        from interview_desktop.interaction.comparing import differences
        from interview_desktop.interaction.correcting import mended

        self._refuse_running(session)
        state = fold(tuple(entry.event for entry in self._journal.entries(session)))
        known = state.turn(turn)
        if known is None:
            raise UsageError(f"There is no answer {turn} in this session.")
        phrases = mended(known, text)
        before = self.feedback(session)
        if [phrase.text for phrase in phrases] == [phrase.text for phrase in known.best.phrases if phrase.words]:
            return Corrected(feedback=before)
        self._journal_late(session, AnswerCorrected(turn=turn, phrases=phrases))
        after = self.feedback(session)
        return Corrected(feedback=after, told=differences(before, after, known.question))

    def attempts(self, question: str) -> tuple[Attempt, ...]:
        """Every answer the person ever gave to a question of the bank, the oldest first."""
        self._look_back()
        return self._user.attempts(question)

    def progress(self) -> Practice:
        """What can be said over all sessions."""
        self._look_back()
        return self._user.practice()

    def preview(self, template: FeedbackTemplate) -> Feedback:
        """A sample session in the words of a template: what its editor shows, and what an empty list can show."""
        from interview_desktop.interaction.feedback.sample import sample

        return sample(template, self._sample_rubric())

    def write(self, session: str, kind: ReportKind, path: Path, *, audio: bool = False) -> None:
        """The report as a file, whole or not at all; `audio` puts the recordings into a web page.

        What is written is readable by anybody. Raises StoreError where it cannot be written.
        """
        from interview_desktop.interaction.report import write

        document = self.feedback(session)
        sounds = self._flacs(document) if audio and kind == "html" else None
        write(document, kind, path, sounds)

    def _flacs(self, document: Feedback) -> dict[str, bytes]:
        names = [name for card in document.questions for turn in card.turns for name in turn.recordings]
        found: dict[str, bytes] = {}
        for name in dict.fromkeys(names):
            with contextlib.suppress(StoreError):  # its quotes are then read, not heard
                found[name] = self._media.flac_bytes(document.meta.session, name)
        return found

    def _look_back(self) -> None:
        """Work out results of sessions that have none, or went on since; one that cannot be read is left out."""
        with self._looking_back:
            for summary in self._user.missing(self._journal.sessions()):
                if summary.id == self._running():
                    continue
                try:
                    self._keep(self._reports.feedback(summary.id))
                except InterviewError as fault:
                    log.warning("a session is left out of the look back: %s", type(fault).__name__)

    def _keep(self, document: Feedback) -> None:
        """Whoever reads a report gets it, also where the disk is full: results can be worked out at any time."""
        try:
            self._user.keep(document, self._journal.session(document.meta.session).events)
        except StoreError as fault:
            log.warning("what a session came to could not be kept: %s", type(fault).__name__)
        if document.meta.finished and document.meta.candidate == "person":
            self._contribute(document)

    def _journal_late(self, session: str, event: Event) -> None:
        """An event after the interview; the list of sessions still shows when it was practised."""
        self._refuse_running(session)
        changed = self._journal.session(session).changed
        self._journal.claim(session)
        try:
            self._journal.append(session, uuid.uuid4().hex, event, wall=changed, monotonic=time.monotonic())
        finally:
            self._journal.release(session)

    def _refuse_running(self, session: str) -> None:
        if session == self._running():
            raise UsageError("This interview is running.", "Finish or leave it first.")


def contributed(document: Feedback) -> Sequence[tuple[str, float]]:
    """The questions of an interview with the level of their answers: all that is ever given to calibration."""
    levels = ((card.id, document.scoring.answer(card.index)) for card in document.questions)
    return [(id_, found.level) for id_, found in levels if found is not None and found.level is not None]
