"""The feedback document as one HTML page that needs nothing but itself.

In: a Feedback and, if wanted, FLAC audio by recording name. Out: HTML text. The page loads nothing from
anywhere (its own content security policy forbids it), prints on A4 and Letter, follows the reader's light or dark
setting, and can be read without colour. What the candidate said is escaped, never markup.
"""

from __future__ import annotations

import base64
import hashlib
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from importlib import resources
from itertools import groupby
from typing import TYPE_CHECKING

from interview_desktop.events.feedback import Feedback, HeardWord
from interview_desktop.interaction.report import labels
from interview_desktop.interaction.report.body import body
from interview_desktop.interaction.report.charts.inline import inline

if TYPE_CHECKING:
    from jinja2 import Template


def render(feedback: Feedback, audio: Mapping[str, bytes]) -> str:
    """The page. Recordings without audio get no player; audio of recordings not in the document is left out."""
    script = _asset("play.js") if audio else ""
    digest = base64.b64encode(hashlib.sha256(script.encode()).digest()).decode()
    return _template().render(
        feedback=feedback,
        parts=body(feedback),
        style=_asset("report.css"),
        script=script,
        script_hash=f"'sha256-{digest}'" if script else "'none'",
        audio={name: base64.b64encode(flac).decode() for name, flac in audio.items()},
    )


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import StrictUndefined
    from jinja2.sandbox import ImmutableSandboxedEnvironment

    environment = ImmutableSandboxedEnvironment(
        autoescape=True, trim_blocks=True, lstrip_blocks=True, undefined=StrictUndefined
    )
    environment.filters.update(
        clock=labels.clock,
        place=labels.place,
        heard=labels.heard,
        level=labels.level,
        sureness=labels.sureness,
        drawn=inline,
        runs=runs,
        percent=percent,
    )
    environment.globals.update(facts=labels.facts)
    return environment.from_string(_asset("report.html.j2"))


def _asset(name: str) -> str:
    return resources.files("interview_desktop").joinpath("assets", "report", name).read_text(encoding="utf-8")


def runs(words: Sequence[HeardWord]) -> Iterator[tuple[bool, list[HeardWord]]]:
    """Words grouped into runs of clear and of doubtful ones, so that a reader is told once per run."""
    for is_doubtful, run in groupby(words, key=lambda word: word.doubtful):
        yield is_doubtful, list(run)


def percent(share: float) -> str:
    """0.41 as '41%'."""
    return f"{share:.0%}"
