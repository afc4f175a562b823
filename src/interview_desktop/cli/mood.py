"""`mood`: how a text sounds.

In: text, or standard input for "-". Out: one line, or JSON {"valence": -1 to 1, "label": negative | neutral | positive,
"confidence": 0 to 1, "engine"}. An engine that cannot serve is named on standard error with who stands in.
"""

from __future__ import annotations

import sys
from contextlib import closing
from typing import TYPE_CHECKING, Annotated

import typer

from interview_desktop.cli.printing import AsJson, tell, tell_json
from interview_desktop.errors import EngineError

if TYPE_CHECKING:
    from interview_desktop.engines.outfit import Outfit
    from interview_desktop.engines.text_mood import TextMood


def mood(
    text: Annotated[str, typer.Argument(help="The text; - reads standard input.")],
    engine: Annotated[str, typer.Option("--engine", help="auto, distilbert or vader; empty: as in the settings.")] = "",
    json: AsJson = False,
) -> None:
    """Tell how a text sounds: information, never part of a score."""
    from interview_desktop import compose

    outfit = compose.outfit()
    words = _standard_input() if text == "-" else text
    with closing(_opened(engine or outfit.settings.text_mood, outfit)) as opened:
        found = opened.mood(words)
    if json:
        told = {"valence": round(found.valence, 4), "label": found.label}
        tell_json({**told, "confidence": round(found.confidence, 4), "engine": found.engine})
    else:
        tell(f"{found.label}: valence {found.valence:+.2f}, confidence {found.confidence:.2f} ({found.engine})")


def _opened(wanted: str, outfit: Outfit) -> TextMood:
    """The best engine that opens; what stands in for another is said. Raises EngineError when none does."""
    from interview_desktop.engines.choice import AUTO, ranking
    from interview_desktop.engines.text_mood.choice import CAPABILITY, available, create

    first, *others = ranking(wanted, available(outfit), CAPABILITY)
    if wanted not in (AUTO, first.name):
        typer.echo(first.why, err=True)
    for choice, following in zip((first, *others), (*others, None), strict=True):
        try:
            engine = create(choice.name, outfit)
            engine.open()
        except EngineError as fault:
            if following is None:
                raise
            typer.echo(f"{fault} {following.why}", err=True)
        else:
            return engine
    raise AssertionError("a ranking is never empty")


def _standard_input() -> str:
    """All of it; bytes that are no UTF-8 become the sign for what cannot be read."""
    return sys.stdin.buffer.read().decode("utf-8", "replace")
