"""Models that can be installed: what they are, where they stand, how an installation goes.

What the Models page shows and `models list` prints. Sizes are bytes, speeds bytes a second.
"""

from __future__ import annotations

from typing import Literal

from pydantic import Field

from interview_desktop.events.fact import Fact

Purpose = Literal["speech_to_text", "text_to_speech", "text_mood", "replies", "meaning"]
Standing = Literal["absent", "installed", "damaged", "installing"]
Stage = Literal["looking", "downloading", "copying", "checking", "converting", "done", "cancelled", "failed"]


class ModelOffer(Fact):
    """One model of the manifest and how it stands on this machine.

    `improves` says in a sentence what becomes better; `download` is what is fetched, `room` what the installed model
    takes. `converts`: needs the extra packages of `convert` at installation, and none afterwards. `fault`
    says what is wrong with a damaged one.
    """

    id: str
    title: str
    purpose: Purpose
    improves: str
    licence: str
    repository: str
    licence_url: str = ""
    download: int = Field(ge=0)
    room: int = Field(ge=0)
    converts: bool = False
    standing: Standing = "absent"
    fault: str = ""


class Progress(Fact):
    """How far the installation of a model is. `speed` is None until it is known; `total` may be an estimate.

    At stage "failed", `sentence` says what happened and `hint` what to do; what was fetched whole is kept.
    """

    model: str
    stage: Stage
    done: int = 0
    total: int = 0
    speed: float | None = None
    sentence: str = ""
    hint: str = ""
