"""The Structure service: what can be practised, and the plan of one interview."""

from __future__ import annotations

from difflib import get_close_matches

from interview_desktop.errors import UsageError
from interview_desktop.events.plan import Plan
from interview_desktop.events.wording import Wordings
from interview_desktop.structure.templates import Template, TemplateSummary, built_in
from interview_desktop.structure.wordings import load_wordings


class StructureService:
    """Reads what it needs when it is first asked for, so that making one costs nothing."""

    def __init__(self) -> None:
        self._templates: dict[str, Template] = {}
        self._wordings: Wordings | None = None

    def templates(self) -> tuple[TemplateSummary, ...]:
        """Every template, the general one first. Raises MaterialError for a damaged file."""
        return tuple(one.summarised() for one in self._known().values())

    def template(self, template_id: str) -> Template:
        """Raises UsageError that names the nearest id and lists them all."""
        known = self._known()
        if template_id in known:
            return known[template_id]
        near = get_close_matches(template_id, known, n=1, cutoff=0.4)
        nearest = f" Did you mean “{near[0]}”?" if near else ""
        raise UsageError(f"There is no template called “{template_id}”.{nearest}", f"Templates: {', '.join(known)}.")

    def plan(self, template_id: str, *, max_probes: int, questions: int | None = None) -> Plan:
        """The plan of an interview; with `questions`, of its first so many questions.

        Raises UsageError for an unknown id (see `template`) and for less than one question.
        """
        if questions is not None and questions < 1:
            raise UsageError("An interview needs at least one question.", "Ask for 1 or more.")
        return self.template(template_id).planned(max_probes=max_probes, questions=questions)

    def wordings(self) -> Wordings:
        """What the interviewer can say besides the questions. Raises MaterialError for a damaged file."""
        if self._wordings is None:
            self._wordings = load_wordings()
        return self._wordings

    def _known(self) -> dict[str, Template]:
        if not self._templates:
            self._templates = {one.id: one for one in built_in()}
        return self._templates
