"""What a written report is made of, whatever it is written in: a few kinds of blocks, in sections.

`body` makes them from the feedback document; the page, the PDF and the text each have one way to write every kind.
All text is plain, never markup.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from interview_desktop.events.coaching import Quote
from interview_desktop.events.feedback import Section, TurnCard
from interview_desktop.events.scores import Score
from interview_desktop.interaction.report.charts.chart import Chart

Voice = Literal["plain", "lead", "quiet", "note", "limit"]  # note: framed; limit: what could not be known


@dataclass(frozen=True)
class Text:
    text: str
    voice: Voice = "plain"
    kind: Literal["text"] = "text"


@dataclass(frozen=True)
class Heading:
    text: str
    kind: Literal["heading"] = "heading"


@dataclass(frozen=True)
class Quoted:
    """Words that were said. `said_above`: they stand in the text before it, and only their place is wanted."""

    quote: Quote
    said_above: bool = False
    kind: Literal["quote"] = "quote"


@dataclass(frozen=True)
class Items:
    items: tuple[str, ...]
    kind: Literal["items"] = "items"


@dataclass(frozen=True)
class Rows:
    """A table. Its first column names the rows; `title` is its caption."""

    title: str
    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    kind: Literal["rows"] = "rows"


@dataclass(frozen=True)
class Drawing:
    """A chart and its table."""

    chart: Chart
    kind: Literal["drawing"] = "drawing"


@dataclass(frozen=True)
class Scored:
    """A score with all that it rests on."""

    score: Score
    kind: Literal["scored"] = "scored"


@dataclass(frozen=True)
class Told:
    """Something that was looked for in an answer: a sign that needs no colour, and what it means."""

    title: str
    sign: str
    meaning: str
    why: str
    quote: Quote | None = None
    kind: Literal["told"] = "told"


@dataclass(frozen=True)
class Said:
    """A turn of the transcript."""

    turn: TurnCard
    kind: Literal["said"] = "said"


@dataclass(frozen=True)
class Folded:
    """Blocks that are shown when somebody wants them; on paper they are simply there."""

    title: str
    blocks: tuple[Block, ...]
    kind: Literal["folded"] = "folded"


@dataclass(frozen=True)
class Group:
    """Blocks that belong together under a title; `over` stands above it, `facts` below. `anchor` may be linked to."""

    title: str
    blocks: tuple[Block, ...]
    over: str = ""
    facts: tuple[str, ...] = ()
    anchor: str = ""
    kind: Literal["group"] = "group"


Block: TypeAlias = Text | Heading | Quoted | Items | Rows | Drawing | Scored | Told | Said | Folded | Group


@dataclass(frozen=True)
class Part:
    """A section of the report."""

    id: Section | Literal["opinion", "made"]
    title: str
    blocks: tuple[Block, ...] = field(default=())
