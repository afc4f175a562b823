"""What the template editor and the list of templates call things. Plain: ids, slots and states in, words out."""

from __future__ import annotations

from collections.abc import Sequence

from interview_desktop.events.plan import Interviewer
from interview_desktop.structure.template import Slot
from interview_desktop.ui.library.templates.editor.assess import PlaceFacts
from interview_desktop.ui.library.templates.editor.timeline import Stop, amount
from interview_desktop.ui.texts import _, ngettext
from interview_desktop.ui.vocabulary import called


def fitting(count: int) -> str:
    if not count:
        return _("no question fits")
    return ngettext("{count} question fits", "{count} questions fit", count).format(count=f"{count:,}")


def place_name(slot: Slot, facts: PlaceFacts | None) -> str:
    """A place in a line: the words of a fixed question, or what is wished for."""
    if slot.question:
        return facts.text if facts is not None and facts.text else slot.question
    about = called("competency", slot.competency).lower() if slot.competency else ""
    which = _("{kind} question").format(kind=called("kind", slot.kind)) if slot.kind else _("A question")
    named = _("{question} on {competency}").format(question=which, competency=about) if about else which
    return _("{question}, tagged “{tag}”").format(question=named, tag=slot.tag) if slot.tag else named


def place_short(slot: Slot, facts: PlaceFacts | None) -> str:
    """The same on a block of the time line."""
    if slot.question or slot.tag:
        return slot.tag or place_name(slot, facts)
    return (
        called("competency", slot.competency)
        if slot.competency
        else called("kind", slot.kind)
        if slot.kind
        else _("Any question")
    )


def place_about(slot: Slot, facts: PlaceFacts | None, interviewers: Sequence[Interviewer]) -> str:
    """What else there is to say of a place: how many questions fit, how long it takes, how hard, who asks."""
    said = []
    if slot.question:
        gone = facts is not None and facts.gone
        said.append(_("This question is not in the bank, or no longer asked") if gone else _("Always this question"))
    elif facts is not None:
        said.append(fitting(facts.fits))
    if facts is not None and facts.possible:
        said.append(amount(facts.minutes))
    if slot.difficulty is not None and not slot.question:
        said.append(_("difficulty {level}").format(level=slot.difficulty))
    if len(interviewers) > 1:
        asks = interviewers[min(slot.interviewer, len(interviewers) - 1)]
        said.append(_("asked by {name}").format(name=asks.name))
    return " · ".join(said)


def stops(slots: Sequence[Slot], facts: Sequence[PlaceFacts | None], usual: float) -> tuple[Stop, ...]:
    """The places for the time line; what is not known yet takes the `usual` minutes."""
    known = [*facts, *[None] * len(slots)]
    return tuple(
        Stop(place_short(slot, fact), fact.minutes if fact else usual, fact is None or fact.possible)
        for slot, fact in zip(slots, known, strict=False)
    )
