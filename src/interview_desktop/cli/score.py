"""`score`: what a coach would say of a written interview.

In: a transcript, see `interaction.transcripts`. Out: text, or JSON {"overall": 0-100 or null, "level": 1-5 or null,
"why", "criteria": [{"id", "title", "score": 1-5 or null, "confidence": 0-1, "why", "evidence": [{"turn", "quote",
"start", "end", "level", "anchor", "why", "seconds": [from, to] or null}]}], "answers", "delivery": {measure: figure
or null}, "delivery_notes", "keeps", "changes", "summary", "engines", "notice"}. `turn` counts the turns of the file
from 0; characters [start, end) of that turn's text are the quote.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from interview_desktop.cli.printing import AsJson, tell, tell_json, tell_wrapped
from interview_desktop.errors import MaterialError

if TYPE_CHECKING:
    from interview_desktop.events.feedback import Feedback
    from interview_desktop.events.scores import Evidence, Score
    from interview_desktop.interaction.delivery.transcript import Spoken

TELLING = 2  # quotes shown for a criterion in text


@dataclass(frozen=True)
class _Scored:
    document: Feedback
    spoken: tuple[Spoken, ...]


def score(
    file: Annotated[Path, typer.Argument(help="JSON or plain text; - reads standard input.")],
    rubric: Annotated[str, typer.Option("--rubric", help="Id of the rubric; see `rubric list`.")] = "",
    json: AsJson = False,
) -> None:
    """Score a written interview: levels with the words they rest on. Practice, not assessment."""
    name = "Standard input" if str(file) == "-" else file.name
    scored = _scored(_text(file), name, rubric)
    if json:
        tell_json(_data(scored))
        return
    _tell(scored.document)


def _text(file: Path) -> str:
    if str(file) == "-":
        return sys.stdin.buffer.read().decode("utf-8", "replace")
    try:
        return file.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as fault:
        raise MaterialError(f"{file.name} is not text.", "Save it as UTF-8.") from fault
    except OSError as fault:
        raise MaterialError(f"{file} cannot be read: {fault.strerror}.", "Check the name of the file.") from fault


def _scored(text: str, name: str, rubric: str) -> _Scored:
    from contextlib import closing

    from interview_desktop import compose, settings
    from interview_desktop.interaction.transcripts import read
    from interview_desktop.interaction.written import feedback_on

    spoken = read(text, name)
    with closing(compose.instruments()) as instruments:
        return _Scored(
            feedback_on(spoken, compose.yardstick(rubric), instruments, settings.load().switched_off), spoken
        )


def _data(scored: _Scored) -> dict[str, Any]:
    document, scoring = scored.document, scored.document.scoring
    measures = document.totals.delivery.measures
    return {
        "overall": scoring.overall,
        "level": scoring.level,
        "confidence": scoring.confidence,
        "why": scoring.why,
        "criteria": [_criterion(one, scored.spoken) for one in scoring.criteria],
        "answers": [
            {
                "question": document.questions[answer.question].text,
                "level": answer.level,
                "non_answer": answer.non_answer or None,
                "why": answer.why,
                "criteria": [_criterion(one, scored.spoken) for one in answer.scores],
            }
            for answer in scoring.answers
        ],
        "delivery": {measure.name: measure.value for measure in measures},
        "delivery_notes": {
            measure.name: {
                "unit": measure.unit,
                "why": measure.why,
                "caution": measure.caution,
                "detail": measure.detail,
            }
            for measure in measures
        },
        "keeps": [_point(one) for one in document.keeps],
        "changes": [_point(one) for one in document.changes],
        "summary": "\n\n".join((document.headline, *document.summary)),
        "engines": {"content": "rules", "meaning": list(scoring.engines)},
        "notice": document.notice,
    }


def _criterion(one: Score, spoken: tuple[Spoken, ...]) -> dict[str, Any]:
    return {
        "id": one.criterion,
        "title": one.title,
        "kind": one.kind,
        "score": one.score,
        "confidence": one.confidence,
        "why": one.why,
        "evidence": [_evidence(found, spoken) for found in one.evidence],
    }


def _evidence(found: Evidence, spoken: tuple[Spoken, ...]) -> dict[str, Any]:
    """Places are those of the file: its turns, and their text as it stands there."""
    from interview_desktop.interaction.transcripts import time_of

    turn = found.turn - 1
    text = spoken[turn].text
    before = len(text) - len(text.lstrip())  # what was answered is read without the blanks around it
    start, end = found.start + before, found.end + before
    return {
        "turn": turn,
        "quote": found.quote,
        "start": start,
        "end": end,
        "seconds": time_of(spoken[turn], start, end),
        "level": found.level,
        "anchor": found.anchor,
        "why": found.why,
    }


def _point(one: Any) -> dict[str, Any]:
    return {"about": one.about, "text": one.text, "quote": one.quote.text, "turn": one.quote.turn - 1}


def _tell(document: Feedback) -> None:
    scoring = document.scoring
    tell(
        "Not enough evidence for an overall view."
        if scoring.overall is None
        else f"Overall {scoring.overall:.0f} of 100"
    )
    tell_wrapped(scoring.why)
    for one in scoring.criteria:
        tell(f"\n{one.title}: {'not enough evidence' if one.score is None else f'{one.score:.1f} of 5'}")
        tell_wrapped(one.why, "  ")
        for found in one.evidence[:TELLING]:
            tell_wrapped(f"“{found.quote}”: {found.why}", "  ")
    for title, points in (("Keep", document.keeps), ("Change", document.changes)):
        for point in points:
            tell()
            tell_wrapped(f"{title}: {point.text}")
    for paragraph in (document.headline, *document.summary, document.notice):
        tell()
        tell_wrapped(paragraph)
