"""How charts look: colours by name from the token file, the size of text. In: a scheme's name. Out: a Look."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Literal

Scheme = Literal["light", "dark", "light_contrast", "dark_contrast"]
TEXT = 14.0  # logical pixels at 100 %


@dataclass(frozen=True)
class Look:
    """Colours are "#rrggbb"; `ground` None leaves the picture transparent. `scale` is the size of text, 1.0 = 100 %."""

    text: str
    quiet: str
    accent: str
    edge: str
    line: str
    tint: str
    surface: str
    ground: str | None = None
    scale: float = 1.0

    @property
    def size(self) -> float:
        """Height of the letters in logical pixels."""
        return TEXT * self.scale


def look(scheme: Scheme = "light", *, scale: float = 1.0) -> Look:
    """The colours of the window in one of its four schemes, on a transparent ground."""
    colours = _tokens()[scheme]
    return _of([colours[name] for name in NAMES[:-1]], scale)


NAMES = ("text", "quiet", "accent", "edge", "line", "tint", "surface", "ground")
# Colours that no drawing has by chance -> the name of the colour whose place they hold in an SVG.
STAND_INS: Mapping[str, str] = {f"#fe0{at:03x}": name for at, name in enumerate(NAMES)}
_STAND_IN = re.compile("|".join(STAND_INS))


def uncoloured(scale: float, *, grounded: bool) -> Look:
    """A look of stand-in colours."""
    *colours, ground = STAND_INS
    found = _of(colours, scale)
    return replace(found, ground=ground) if grounded else found


def coloured(svg: str, colours: Mapping[str, str]) -> str:
    """The SVG with `colours` in place of the stand-ins they belong to."""
    return _STAND_IN.sub(lambda found: colours[found.group()], svg)


def _of(colours: Iterable[str], scale: float) -> Look:
    text, quiet, accent, edge, line, tint, surface = colours
    return Look(text, quiet, accent, edge, line, tint, surface, scale=scale)


ON_PAGE = _of((f"var(--chart-{name})" for name in NAMES[:-1]), 1.0)  # for SVG within a page, which has the colours


@lru_cache(maxsize=1)
def _tokens() -> dict[str, dict[str, str]]:
    text = files("interview_desktop").joinpath("assets", "style", "tokens.toml").read_text(encoding="utf-8")
    return tomllib.loads(text)
