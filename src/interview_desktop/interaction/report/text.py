"""The feedback document as plain text: for a terminal, an e-mail, a screen reader.

In: a Feedback. Out: text in lines of at most 80 characters (longer only where one word is longer). Doubtful
words are followed by (?). A chart is its table.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap

from interview_desktop.events.coaching import Quote
from interview_desktop.events.feedback import Feedback, TurnCard
from interview_desktop.events.scores import Score
from interview_desktop.interaction.report import labels
from interview_desktop.interaction.report.body import blocks, body

WIDTH = 80
STEP = "  "


def render(feedback: Feedback) -> str:
    """The report, ending with a line feed."""
    return "\n".join(line.rstrip() for line in _lines(feedback)) + "\n"


def _lines(feedback: Feedback) -> Iterator[str]:
    yield from _flow(feedback.title.upper())
    yield from _flow(", ".join(labels.facts(feedback)))
    yield ""
    yield from _flow(feedback.notice)
    for part in body(feedback):
        yield from ("", part.title, "=" * len(part.title))
        yield from _all(part.blocks, "")


def _flow(text: str, first: str = "", rest: str | None = None) -> list[str]:
    """Wrapped text; `first` and `rest` stand before the first line and the others."""
    indent = " " * len(first) if rest is None else rest
    return wrap(
        text, WIDTH, initial_indent=first, subsequent_indent=indent, break_long_words=False, break_on_hyphens=False
    )


def _all(every: Iterable[blocks.Block], indent: str) -> Iterator[str]:
    for block in every:
        yield from _block(block, indent)


def _block(block: blocks.Block, indent: str) -> Iterator[str]:  # noqa: PLR0912 - a table of kinds
    match block:
        case blocks.Text(voice="limit"):
            yield from _flow(block.text, f"{indent}! ")
        case blocks.Text():
            yield ""
            yield from _flow(block.text, indent)
        case blocks.Heading():
            yield ""
            yield from _flow(f"{block.text}:", indent)
        case blocks.Quoted():
            yield from _quote(block.quote, indent + STEP, place_only=block.said_above)
        case blocks.Items():
            for item in block.items:
                yield from _flow(item, f"{indent}- ")
        case blocks.Rows():
            yield from _table(block.title, block.head, block.rows, indent)
        case blocks.Drawing(chart=chart):
            yield from _table(chart.title, chart.head, chart.rows, indent)
            yield from _flow(chart.note, indent) if chart.note else ()
        case blocks.Scored():
            yield from _score(block.score, indent)
        case blocks.Told():
            yield from _flow(f"{block.title.rstrip('.')}: {block.meaning}. {block.why}", f"{indent}- ")
            yield from _quote(block.quote, indent + STEP) if block.quote else ()
        case blocks.Said():
            yield from _turn(block.turn, indent)
        case blocks.Folded():
            yield ""
            yield from _flow(f"{block.title}:", indent)
            yield from _all(block.blocks, indent + STEP)
        case blocks.Group():
            yield ""
            yield from _flow(block.title, f"{indent}{block.over}: " if block.over else indent, indent + STEP)
            yield from _flow(", ".join(block.facts), indent + STEP) if block.facts else ()
            yield from _all(block.blocks, indent + STEP)


def _table(title: str, head: tuple[str, ...], rows: Iterable[tuple[str, ...]], indent: str) -> Iterator[str]:
    """A line for each row, its cells named by their columns: readable at any width, and aloud."""
    yield ""
    yield from _flow(f"{title}:", indent)
    for first, *others in rows:
        named = [f"{name}: {cell}" if name else cell for name, cell in zip(head[1:], others, strict=True) if cell]
        yield from _flow(f"{first.rstrip('.')}. {'; '.join(named)}", f"{indent}- ")


def _score(score: Score, indent: str) -> Iterator[str]:
    sure = labels.sureness(score.confidence)
    yield from _flow(f"{score.title}: {labels.level(score.score)}; {sure}. {score.why}", f"{indent}- ")
    said = ""  # an anchor is read once, not with each of its quotes
    for found in score.evidence:
        yield from _quote(found.as_quote, indent + STEP)
        yield from _flow(
            f"Level {found.level}: {f'{found.anchor} ' if found.anchor != said else ''}{found.why}", indent + STEP
        )
        said = found.anchor


def _quote(quote: Quote, indent: str, *, place_only: bool = False) -> list[str]:
    doubt = ", some words not heard clearly" if quote.doubtful else ""
    place = f"({labels.place(quote)}{doubt})"
    return _flow(place if place_only else f"“{quote.text}” {place}", indent)


def _turn(turn: TurnCard, indent: str) -> Iterator[str]:
    yield ""
    yield from _flow(f"Interviewer: {turn.asked}", indent)
    yield from _flow(f"[{labels.heard(turn)}]", indent)
    for passage in turn.passages:
        words = " ".join(word.text + (" (?)" if word.doubtful else "") for word in passage.words)
        yield from _flow(words, f"{indent}{labels.clock(passage.start):>6}  ")
    for typed in turn.typed:
        yield from _flow(typed, f"{indent}        ")
