"""The feedback document as a PDF: A4, tagged, readable by screen readers, made by typst without a window.

In: a Feedback. Out: the bytes of a PDF. The template (assets/report/report.typ) is code of this program; everything
that was said reaches it as JSON through typst's inputs and is never markup. Fonts are the bundled ones, where they
have the letters, and typst sees no other file than its template and the charts. The same document gives the same bytes.
"""

from __future__ import annotations

import json
import tempfile
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from datetime import UTC, datetime
from importlib.resources import as_file, files
from itertools import groupby
from pathlib import Path
from typing import Any

from interview_desktop.events.coaching import Quote
from interview_desktop.events.feedback import Feedback, TurnCard
from interview_desktop.interaction.report import labels
from interview_desktop.interaction.report.body import blocks, body
from interview_desktop.interaction.report.charts import Chart, draw, look
from interview_desktop.interaction.report.charts.inline import WIDTH

ASSETS = files("interview_desktop") / "assets"


UNSEEN = "could not be displayed"  # what typst says of letters that none of the fonts has


def render(feedback: Feedback) -> bytes:
    """The PDF. typst takes about 0.2 s, drawing about 0.05 s for each chart.

    It follows PDF/UA-1. Where something was said in letters that the bundled font lacks, the fonts of the system are
    used as well, and the file makes no such claim.
    """
    import typst

    drawings: dict[str, bytes] = {}
    page = _printable(_page(feedback, drawings))
    with tempfile.TemporaryDirectory(prefix="report-") as made, as_file(ASSETS / "fonts") as fonts:
        root = Path(made)
        (root / "report.typ").write_bytes((ASSETS / "report" / "report.typ").read_bytes())
        for name, drawing in drawings.items():
            (root / name).write_bytes(drawing)

        def compiled(*, bundled_only: bool) -> bytes:
            return bytes(
                typst.compile(
                    str(root / "report.typ"),
                    root=str(root),
                    font_paths=[str(fonts)],
                    ignore_system_fonts=bundled_only,
                    sys_inputs={"report": json.dumps(page, ensure_ascii=False)},
                    timestamp=int(feedback.meta.started),
                    pdf_standards=["ua-1"] if bundled_only else [],
                )
            )

        try:
            return compiled(bundled_only=True)
        except typst.TypstError as fault:
            if UNSEEN not in str(fault):
                raise
            return compiled(bundled_only=False)


def _printable(value: Any) -> Any:
    """The same data without signs that are no letters (control characters); line feeds stay."""
    if isinstance(value, str):
        return "".join(sign for sign in value if sign == "\n" or unicodedata.category(sign) not in ("Cc", "Cs"))
    if isinstance(value, dict):
        return {name: _printable(one) for name, one in value.items()}
    return [_printable(one) for one in value] if isinstance(value, list) else value


def _page(feedback: Feedback, drawings: dict[str, bytes]) -> dict[str, Any]:
    return {
        "title": feedback.title,
        "facts": list(labels.facts(feedback)),
        "notice": feedback.notice,
        "made": _day(feedback.meta.started),
        "parts": [
            {"title": part.title, "blocks": [_block(block, drawings) for block in part.blocks]}
            for part in body(feedback)
        ],
    }


def _day(unix: float) -> list[int]:
    moment = datetime.fromtimestamp(unix, UTC)
    return [moment.year, moment.month, moment.day]


def _block(block: blocks.Block, drawings: dict[str, bytes]) -> dict[str, Any]:  # noqa: PLR0911 - a table of kinds
    """A block with everything in the words and figures in which it is printed."""
    match block:
        case blocks.Text():
            return {"kind": block.kind, "text": block.text, "voice": block.voice}
        case blocks.Heading():
            return {"kind": block.kind, "text": block.text}
        case blocks.Quoted():
            return {"kind": block.kind, "above": block.said_above, **_quote(block.quote)}
        case blocks.Items():
            return {"kind": block.kind, "items": list(block.items)}
        case blocks.Rows():
            return {"kind": block.kind, **_table(block.title, block.head, block.rows)}
        case blocks.Drawing(chart=chart):
            return {"kind": block.kind, **_drawing(chart, drawings)}
        case blocks.Scored():
            return {"kind": block.kind, **_scored(block)}
        case blocks.Told():
            told = {"title": block.title, "sign": block.sign, "meaning": block.meaning, "why": block.why}
            return {"kind": block.kind, **told, "quote": _quote(block.quote) if block.quote else None}
        case blocks.Said():
            return {"kind": block.kind, **_said(block.turn)}
        case blocks.Folded():
            return {"kind": block.kind, "title": block.title, "blocks": [_block(one, drawings) for one in block.blocks]}
        case blocks.Group():
            inner = [_block(one, drawings) for one in block.blocks]
            facts = list(block.facts)
            return {"kind": block.kind, "title": block.title, "over": block.over, "facts": facts, "blocks": inner}


def _quote(quote: Quote) -> dict[str, Any]:
    doubt = ", some words not heard clearly" if quote.doubtful else ""
    return {"text": quote.text, "place": labels.place(quote) + doubt, "doubtful": quote.doubtful}


def _table(title: str, head: Sequence[str], rows: Sequence[Sequence[str]]) -> Mapping[str, Any]:
    return {"title": title, "head": list(head), "rows": [list(row) for row in rows]}


def _drawing(chart: Chart, drawings: dict[str, bytes]) -> dict[str, Any]:
    file = f"{chart.name}.svg"
    drawings[file] = draw(chart, look=look("light"), size=WIDTH, kind="svg")
    return {"file": file, "alt": chart.alt, "note": chart.note, **_table(chart.title, chart.head, chart.rows)}


def _scored(block: blocks.Scored) -> dict[str, Any]:
    score = block.score
    evidence = [
        {
            "anchor": f"Level {level}: {anchor}",
            "quotes": [{**_quote(one.as_quote), "why": one.why} for one in found],
        }
        for (level, anchor), found in groupby(score.evidence, key=lambda one: (one.level, one.anchor))
    ]
    level, sure = labels.level(score.score), labels.sureness(score.confidence)
    return {"title": score.title, "level": level, "sure": sure, "why": score.why, "evidence": evidence}


def _said(turn: TurnCard) -> dict[str, Any]:
    passages = [{"time": labels.clock(one.start), "runs": list(_runs(one.words))} for one in turn.passages]
    return {"asked": turn.asked, "heard": labels.heard(turn), "passages": passages, "typed": list(turn.typed)}


def _runs(words: Sequence[Any]) -> Iterator[dict[str, Any]]:
    for doubtful, run in groupby(words, key=lambda word: bool(word.doubtful)):
        yield {"text": " ".join(word.text for word in run), "doubtful": doubtful}
