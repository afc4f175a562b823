"""Coaching as the window sees it, driven by the test; fakes.QuietServices holds it."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from interview_desktop.events.coaching import SelfRating
from interview_desktop.events.feedback import Corrected, Feedback, ReportKind
from interview_desktop.events.progress import Attempt, Practice
from interview_desktop.structure.feedback_template import FeedbackTemplate
from tests.coached import coached


class QuietCoaching:
    """Keeps what it is told; answers with `document`, `told`, `kept_attempts` and `kept_progress`, and previews with
    `previewing` where that is set. `refusing` is raised by every call."""

    def __init__(self) -> None:
        self.document: Feedback | None = None
        self.told: tuple[str, ...] = ()
        self.kept_attempts: tuple[Attempt, ...] = ()
        self.kept_progress = Practice(sessions=0)
        self.refusing: Exception | None = None
        self.rated: list[tuple[str, SelfRating]] = []
        self.corrected: list[tuple[str, int, str]] = []
        self.previewed: list[FeedbackTemplate] = []
        self.previewing: Callable[[FeedbackTemplate], Feedback] | None = None
        self.written: list[tuple[str, ReportKind, Path, bool]] = []

    def rate(self, session: str, rating: SelfRating) -> Feedback:
        self._refuse()
        self.rated.append((session, rating))
        return self._document().model_copy(update={"self_rating": rating})

    def correct(self, session: str, turn: int, text: str) -> Corrected:
        self._refuse()
        self.corrected.append((session, turn, text))
        return Corrected(feedback=self._document(), told=self.told)

    def attempts(self, question: str) -> tuple[Attempt, ...]:
        self._refuse()
        return self.kept_attempts

    def progress(self) -> Practice:
        self._refuse()
        return self.kept_progress

    def preview(self, template: FeedbackTemplate) -> Feedback:
        self._refuse()
        self.previewed.append(template)
        if self.previewing is not None:
            return self.previewing(template)
        return self._document().model_copy(update={"sections": template.sections, "feedback_template": template.id})

    def write(self, session: str, kind: ReportKind, path: Path, *, audio: bool = False) -> None:
        self._refuse()
        self.written.append((session, kind, path, audio))

    def _document(self) -> Feedback:
        return self.document or coached()

    def _refuse(self) -> None:
        if self.refusing is not None:
            raise self.refusing
