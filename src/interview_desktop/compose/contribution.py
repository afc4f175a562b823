"""Scores given to the difficulty of questions, by people who agreed to it: documents in, numbers without a word out."""

from __future__ import annotations

import logging
import uuid
from collections.abc import Callable

from interview_desktop import settings as setting
from interview_desktop.errors import InterviewError
from interview_desktop.events.feedback import Feedback
from interview_desktop.interaction.coaching import contributed
from interview_desktop.settings import Settings
from interview_desktop.store.question_index import Score
from interview_desktop.structure.service import StructureService

log = logging.getLogger(__name__)


class Contribution:
    """Nothing is given unless the settings say so at that moment; the same answer is counted once."""

    def __init__(self, structure: StructureService, settings: Callable[[], Settings]) -> None:
        self._structure = structure
        self._settings = settings

    def __call__(self, document: Feedback) -> None:
        settings = self._settings()
        if not settings.contribute_scores:
            return
        try:
            person = settings.contributor or setting.save(contributor=uuid.uuid4().hex).contributor
            known = {line.id for line in self._structure.bank.lines()}
            self._structure.contribute(
                [
                    Score(person=person, question=id_, wall=document.meta.started, version=0, score=level)
                    for id_, level in contributed(document)
                    if id_ in known
                ]
            )
        except InterviewError as fault:  # the person's own report matters more
            log.warning("scores were not contributed: %s", type(fault).__name__)
