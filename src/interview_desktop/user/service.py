"""What belongs to one person over time: feedback documents in, one result each kept; what they say together out.

Results are kept sealed and are worked out anew where rules or sessions changed; who works out feedback is not known
here. Every call reads or writes the database, so call it off the main thread; any thread may.
"""

from __future__ import annotations

import logging
import math
import time
from collections.abc import Callable, Collection, Mapping, Sequence

from pydantic import ValidationError

from interview_desktop.events.delivery import Accommodation, Baseline, MeasureName
from interview_desktop.events.feedback import Feedback
from interview_desktop.events.progress import Attempt, Practice, SessionResult
from interview_desktop.events.sessions import SessionSummary
from interview_desktop.store.results import Results
from interview_desktop.user.progress.attempts import attempts
from interview_desktop.user.progress.baselines import baselines
from interview_desktop.user.progress.over_time import without
from interview_desktop.user.progress.practice import practice
from interview_desktop.user.progress.result import EDITION, result_of

log = logging.getLogger(__name__)


class UserService:
    """`competencies` are those that count, with their titles; `clock` gives Unix seconds; `switched_off` is asked every
    time, since settings may change: nothing of those measures is told."""

    def __init__(
        self,
        results: Results,
        clock: Callable[[], float] = time.time,
        *,
        competencies: Mapping[str, str],
        switched_off: Callable[[], Collection[Accommodation]] = tuple,
    ) -> None:
        self._results = results
        self._clock = clock
        self._competencies = competencies
        self._switched_off = switched_off

    def keep(self, feedback: Feedback, seq: int) -> SessionResult:
        """Keep what a session came to; `seq` is the number of the last event that the document rests on.

        Raises StoreError when the session was deleted meanwhile.
        """
        result = result_of(feedback)
        self._results.put(result.session, EDITION, seq, result.model_dump_json().encode())
        return result

    def missing(self, sessions: Sequence[SessionSummary]) -> tuple[SessionSummary, ...]:
        """Sessions whose result is to be worked out: there is none, older rules made it, events came after it, or a
        measure that was switched off then is wanted now."""
        kept, off = self._kept(), set(self._switched_off())

        def stands(one: SessionSummary) -> bool:
            seq, result = kept[one.id]
            return seq >= one.events and off.issuperset(result.switched_off)

        return tuple(one for one in sessions if one.id not in kept or not stands(one))

    def results(self) -> tuple[SessionResult, ...]:
        """Every result of these rules, in no order that matters, without measures that are switched off."""
        return without([result for _seq, result in self._kept().values()], self._switched_off())

    def baselines(self, before: str = "", started: float | None = None) -> Mapping[MeasureName, Baseline]:
        """The person's own ranges. With `before` (a session's id): those of the sessions begun before that one, so that
        a report stands beside what was usual when it was made, and never beside itself.

        `started` (Unix seconds) says when that was, for a session that has no result yet; without, it is the newest.
        """
        found = self.results()
        if not before:
            return baselines(found)
        kept = next((one.started for one in found if one.session == before), started)
        begun = (math.inf if kept is None else kept, before)
        return baselines([one for one in found if one.session != before and (one.started, one.session) < begun])

    def attempts(self, question: str) -> tuple[Attempt, ...]:
        """Every attempt at the question with this id, the earliest first."""
        return attempts(self.results(), question)

    def practice(self) -> Practice:
        """Trends, questions, stories and the plan, as of now."""
        return practice(self.results(), self._clock(), competencies=self._competencies)

    def _kept(self) -> dict[str, tuple[int, SessionResult]]:
        """By session: the last event it rests on, and the result. What makes no sense counts as missing."""
        found = {}
        for kept in self._results.all():
            if kept.edition == EDITION:
                try:
                    found[kept.session] = kept.seq, SessionResult.model_validate_json(kept.payload)
                except ValidationError:  # whose message would hold the content
                    log.warning("the result of session %s makes no sense; it is worked out anew", kept.session)
        return found
