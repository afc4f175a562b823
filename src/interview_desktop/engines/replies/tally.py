"""How many candidates pass the filters, and what the others fail at: counts for the log, never a text."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Sequence

from interview_desktop.engines.replies.filters import Reason

log = logging.getLogger(__name__)


class Tally:
    """Counts of one engine since it was made. `reasons` counts refusals by reason."""

    def __init__(self, engine: str) -> None:
        self._engine = engine
        self.tried = 0
        self.passed = 0
        self.reasons: Counter[str] = Counter()

    @property
    def share(self) -> float:
        """0-1 of all candidates so far that passed; 0 before the first."""
        return self.passed / self.tried if self.tried else 0.0

    def count(self, verdicts: Sequence[Reason | None]) -> None:
        """Take in one reaction's candidates (None: passed), and tell the log."""
        passed = sum(verdict is None for verdict in verdicts)
        refused = Counter(verdict for verdict in verdicts if verdict is not None)
        self.tried += len(verdicts)
        self.passed += passed
        self.reasons.update(refused)
        log.info(
            "%s: %d of %d candidates passed; so far %d of %d (%.0f %%); refused now: %s",
            self._engine,
            passed,
            len(verdicts),
            self.passed,
            self.tried,
            100 * self.share,
            ", ".join(f"{reason} {number}" for reason, number in sorted(refused.items())) or "none",
        )
