"""A model outline for one question, after an attempt: what belongs into a good answer, and what of it is there. Pure.

It is an outline and no model answer: the matter is the person's own. Parts that were told come with their own words;
for the others it says what to add, in the question's own terms where it has some.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from interview_desktop.events.coaching import OutlineLine, Quote
from interview_desktop.events.feedback import PartName
from interview_desktop.events.question import ProbeKind
from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.content.examine import Content, Span
from interview_desktop.interaction.feedback.material import Material
from interview_desktop.interaction.feedback.points.advice import Line, coaching
from interview_desktop.interaction.feedback.story import PARTS, STORY_KINDS

LOOKED_FOR = "what is looked for"
GIVES_REASON = any_of(
    "because|since|so that|that is why|that's why|which is why|the reason|due to|therefore|in order to"
)

# the follow-up of the question that asks for a part, so that its own wording can be used
PROBE_OF: Mapping[str, tuple[ProbeKind, ...]] = {
    "situation": ("situation",),
    "task": ("task",),
    "action": ("action", "ownership"),
    "first step": ("action",),
    "result": ("result", "learning"),
    "reason": ("reasoning",),
    "limits": ("limits",),
    "end": ("result", "limits"),
    "conclusion": ("result", "limits"),
    "figures": ("number",),
}


def outline(material: Material) -> tuple[OutlineLine, ...]:
    """Three to five lines; none without an attempt."""
    if material.card.state not in ("answered", "no_answer") or not any(turn.text for turn in material.turns):
        return ()
    kind = "story" if material.card.kind in STORY_KINDS else material.card.kind
    lines: list[OutlineLine] = []
    for line in coaching().outline[kind]:
        lines.append(_line(line, material, [one.yours for one in lines]))
    if wanted := material.question.looks_for or material.question.anchors.five:
        lines.append(OutlineLine(part=LOOKED_FOR, text=wanted))
    return tuple(lines)


def _line(line: Line, material: Material, shown: Sequence[Quote | None]) -> OutlineLine:
    """`shown` are the words that earlier lines have: the same words are not two parts of an answer."""
    yours = _told(line.part, material)
    tidy = yours.model_copy(update={"text": yours.text.rstrip(",;: ") or yours.text}) if yours else None
    if tidy is not None and tidy not in shown:
        return OutlineLine(part=line.part, text=line.told, yours=tidy)
    asked = next((found for probe in PROBE_OF.get(line.part, ()) if (found := material.question.probes.get(probe))), "")
    return OutlineLine(part=line.part, text=f"{line.missing} It answers: “{asked}”" if asked else line.missing)


def _told(part: str, material: Material) -> Quote | None:
    names: Mapping[str, PartName] = {name: name for name in PARTS}
    if material.card.kind in STORY_KINDS:
        return material.told(names[part]) if part in names else None
    return material.first(_spans(part, material.content, material.heard.text)) if material.content else None


def _reasons(content: Content, text: str) -> Sequence[Span]:
    """Reasons that say that they are some; steps in an order are another part."""
    return [one for one in content.reasoning if GIVES_REASON.search(text[one.start : one.end].lower())]


def _spans(part: str, content: Content, text: str) -> Sequence[Span]:
    """Where the answer has something of this part; only what the evidence of the content names."""
    found: Mapping[str, Sequence[Span]] = {
        "first step": content.imagined or content.orders,
        "reason": _reasons(content, text),
        "example": content.own or content.team,
        "end": content.result,
        "figures": content.numbers,
    }
    return found.get(part, ())
