"""What the row of one model shows. Plain: the offer, its installation and the machine in, words and buttons out."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from interview_desktop.events.models import ModelOffer, Progress
from interview_desktop.ui.models.installing import OVER
from interview_desktop.ui.models.wording import progress_line, share, size
from interview_desktop.ui.texts import _

State = Literal["absent", "installed", "damaged", "installing", "checking"]
Verb = Literal["install", "folder", "cancel", "verify", "remove"]
STATES: dict[State, tuple[str, str, str]] = {  # words, icon, colour
    "absent": (_("Not installed"), "absent", "quiet"),
    "installed": (_("Installed"), "tick", "good"),
    "damaged": (_("Damaged"), "warning", "warning"),
    "installing": (_("Installing"), "fetch", "accent"),
    "checking": (_("Being checked"), "fetch", "accent"),
}


WHOLE = _("Every file is as it was installed.")


@dataclass(frozen=True)
class Machine:
    """`free`: bytes left on the disk of the models; `converts`: what conversion needs is there."""

    free: int = 0
    converts: bool = True


@dataclass(frozen=True)
class Doing:
    """What the page asked for: under way, or how it ended. `whole`: the files were checked and are as they should be;
    `refused` is a sentence with its hint.
    """

    checking: bool = False
    whole: bool = False
    stopping: bool = False
    removing: bool = False
    refused: str = ""


@dataclass(frozen=True)
class Shown:
    """`notes` are good to know, `trouble` wants doing something. `share`: 0 to 1, None where it is not known."""

    state: State
    facts: str
    notes: tuple[str, ...] = ()
    trouble: str = ""
    progress: str = ""
    share: float | None = None
    buttons: tuple[tuple[Verb, str, bool], ...] = ()  # what it does, its words, whether it can be pressed


def needed(offer: ModelOffer) -> int:
    """Bytes that an installation takes at its height: what is converted stands beside what it is made from."""
    return max(offer.room, offer.download) + (min(offer.room, offer.download) if offer.converts else 0)


def licence_page(offer: ModelOffer) -> str:
    """Where the licence can be read: as the catalogue says, else on the page of the model."""
    return offer.licence_url or f"https://huggingface.co/{offer.repository}"


def state_of(offer: ModelOffer, progress: Progress | None, doing: Doing) -> State:
    """What is heard of an installation counts more than a list that was read before it."""
    if progress is not None and progress.stage not in OVER:
        return "installing"
    if doing.checking:
        return "checking"
    if progress is not None and offer.standing == "installing":
        return "installed" if progress.stage == "done" else "absent"
    return offer.standing


def shown(offer: ModelOffer, progress: Progress | None, machine: Machine, doing: Doing) -> Shown:
    """Everything the row shows, decided in one place."""
    state = state_of(offer, progress, doing)
    failed = progress is not None and progress.stage == "failed" and state != "installing"
    return Shown(
        state=state,
        facts=_facts(offer, state),
        notes=_notes(offer, progress, machine, state, whole=doing.whole),
        trouble=_trouble(offer, progress if failed else None, machine, doing, state),
        progress=_progress(progress, doing, state),
        share=share(progress) if progress is not None and state == "installing" else None,
        buttons=_buttons(offer, machine, doing, state, failed=failed),
    )


def _facts(offer: ModelOffer, state: State) -> str:
    if state in ("installed", "checking"):
        return _("Takes {size} on the disk").format(size=size(offer.room))
    return _("{download} to download  ·  takes {room} on the disk").format(
        download=size(offer.download), room=size(offer.room)
    )


def _notes(
    offer: ModelOffer, progress: Progress | None, machine: Machine, state: State, *, whole: bool
) -> tuple[str, ...]:
    said = [WHOLE] if whole and state == "installed" else []
    if offer.converts and state in ("absent", "damaged"):
        said.append(
            _("After the download it is converted on this machine, which takes some minutes.")
            if machine.converts
            else _(
                "Installing it needs extra packages once, and they are not here. Add them with: "
                'pip install "interview-desktop[convert]". '
                "Or install it from a folder, copied from a machine where it "
                "is installed already: that needs none."
            )
        )
    if progress is not None and progress.stage == "cancelled" and state == "absent":
        said.append(_("Cancelled. What was fetched whole is kept: the next time goes on from there."))
    return tuple(said)


def _trouble(offer: ModelOffer, failed: Progress | None, machine: Machine, doing: Doing, state: State) -> str:
    if state in ("installing", "checking"):
        return ""
    if doing.refused:
        return doing.refused
    if failed is not None:
        kept = _("“Try again” goes on where it stopped; files that came whole are kept.") if failed.done else ""
        return " ".join(part for part in (failed.sentence, failed.hint, kept) if part)
    if state == "damaged":
        return f"{offer.fault.rstrip('.')}. {_('It is not used until it is repaired.')}"
    if state == "absent" and needed(offer) > machine.free:
        return _("There is too little room: it needs {needed}, and {free} are free.").format(
            needed=size(needed(offer)), free=size(machine.free)
        )
    return ""


def _progress(progress: Progress | None, doing: Doing, state: State) -> str:
    if state != "installing":
        return ""
    if doing.stopping:
        return _("Stopping…")
    return progress_line(progress) if progress is not None else _("Waiting for its turn…")


def _buttons(
    offer: ModelOffer, machine: Machine, doing: Doing, state: State, *, failed: bool
) -> tuple[tuple[Verb, str, bool], ...]:
    if state == "installing":
        return (("cancel", _("Cancel"), not doing.stopping),)
    if state in ("installed", "checking"):
        idle = state == "installed" and not doing.removing
        return (("verify", _("Check its files"), idle), ("remove", _("Remove…"), idle))
    words = _("Try again") if failed else _("Repair") if state == "damaged" else _("Install")
    can = machine.converts or not offer.converts
    offered: tuple[tuple[Verb, str, bool], ...] = (
        ("install", words, can),
        ("folder", _("Install from a folder…"), True),
    )
    return (*offered, ("remove", _("Remove…"), not doing.removing)) if state == "damaged" else offered
