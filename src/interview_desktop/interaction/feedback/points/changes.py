"""What would help most: questions with their scores in, candidates for things to change out. Pure.

A low score says that something is missing; what exactly, the parts of the story and the content of the answer say.
Nothing is held against anybody that was not heard clearly.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from interview_desktop.events.coaching import Quote
from interview_desktop.events.question import ProbeKind
from interview_desktop.events.scores import Score
from interview_desktop.interaction.content.examine import Content
from interview_desktop.interaction.feedback.material import Material, brief
from interview_desktop.interaction.feedback.points.advice import coaching
from interview_desktop.interaction.feedback.points.candidates import Candidate, gain
from interview_desktop.interaction.feedback.story import STORY_KINDS

LOW = 3.25  # at this level and below a change is worth its while (own choice: "intermediate" and what is under it)
SURE = 0.25  # confidence below which nothing is advised (own choice)
BEST = 5.0
MODEL = 4.0  # the level from which an own answer serves as an example
ENDED = 2.5  # the level from which some end was told, and not only a lesson
IN_A_PLAN = 0.5  # own choice
COUNTED = STORY_KINDS | {"case"}  # the questions in whose answers one looks for a figure
FEWEST_SHOWN = 4  # words of an own example; fewer show nothing
AT_THE_END = frozenset({"outcome_figure", "learning"})  # what lacks something is the end that was told
REPEATED = 0.08  # share of four-word runs said before, from which an answer repeats itself

PROBES: Mapping[str, ProbeKind] = {
    "situation": "situation",
    "task": "task",
    "action": "action",
    "result": "result",
    "learning": "learning",
    "number": "number",
    "we": "ownership",
}


def changes(materials: Sequence[Material]) -> Iterator[Candidate]:
    """Every criterion of every answer at a low level."""
    for material in materials:
        for score in material.scored:
            if score.kind == "answer" and (found := _change(score, material, materials)):
                yield found


def _change(score: Score, material: Material, others: Sequence[Material]) -> Candidate | None:
    if score.score is None or score.score > LOW or score.confidence < SURE:
        return None
    case = _case(score.criterion, score.score, material)
    quote = material.told("result") if case in AT_THE_END else None
    quote = quote or _worst(score, material)
    if quote is None or not case:
        return None
    advice = coaching().change[case]
    return Candidate(
        kind="change",
        about=score.criterion,
        case=case,
        theme=advice.theme or case,
        gain=gain(score.criterion, BEST - score.score, score.confidence, quote) * _fitting(score, material),
        quote=quote,
        question=material.card.index,
        asked=material.card.text,
        slots=_slots(score.criterion, case, quote, material, others),
    )


def _fitting(score: Score, material: Material) -> float:
    """Particulars help a plan or an opinion less than a story of something that happened."""
    return IN_A_PLAN if score.criterion == "specificity" and material.card.kind not in COUNTED else 1.0


def _worst(score: Score, material: Material) -> Quote | None:
    """The words that show the lack: of the lowest level, heard clearly if there are such."""
    ranked = sorted(score.evidence, key=lambda one: (one.doubtful, one.level))
    return material.quoted(ranked[0]) if ranked else None


def _case(criterion: str, level: float, material: Material) -> str:  # noqa: PLR0911 - a table of cases
    """What exactly is missing, by what was found in the answer; empty for a criterion without advice."""
    content = material.content
    story = material.card.kind in STORY_KINDS
    if content is None:
        return ""
    if criterion == "structure":
        if story:
            return _structure(material)
        return "line" if content.reasoning or content.own else "reasons"
    if criterion == "specificity":
        if material.card.kind not in COUNTED:
            return "example"
        return "specificity" if content.numbers else "number"
    if criterion == "ownership":
        if story and content.imagined and not content.action:
            return "hypothetical"
        if content.own:
            return "weak" if content.weak else ""
        return "we" if content.team else "action" if story else ""
    if criterion == "result":
        if not content.result and level < ENDED:
            return "result" if story else ""
        return "learning" if _sized(content) else "outcome_figure"
    if criterion == "concision":
        return "repeated" if content.repeated > REPEATED else "long"
    return criterion if criterion in coaching().change else ""


def _sized(content: Content) -> bool:
    """A figure stands in what is told of the end."""
    ends = content.result
    return any(end.start <= figure.start < end.end for end in ends for figure in content.numbers)


def _structure(material: Material) -> str:
    """The part that is missing most: the result first, which stories lack most often; then the heart of it."""
    for part, case in (("result", "result"), ("action", "action"), ("task", "task"), ("situation", "situation")):
        if any(found.part == part and found.told is False for found in material.card.parts):
            return case
    return "structure"


def _slots(
    criterion: str, case: str, quote: Quote, material: Material, others: Sequence[Material]
) -> Mapping[str, str]:
    probe = PROBES.get(case)
    model = _model(criterion, case, material, others)
    return {
        "deed": brief(material.told("action")),
        "scene": brief(material.told("situation")),
        "end": brief(material.told("result")),
        "words": brief(quote),
        "asked": material.question.probes.get(probe, "") if probe else "",
        "looks": _clause(material.question.looks_for),
        "model": brief(model[1]) if model else "",
        "model_place": model[0].name if model else "",
    }


def _model(criterion: str, case: str, material: Material, others: Sequence[Material]) -> tuple[Material, Quote] | None:
    """Another answer of the same interview in which the person did it well, and the words that show it."""
    for other in others:
        score = other.scores.of(criterion) if other is not material and other.scores else None
        if score and score.score is not None and score.score >= MODEL:
            good = [
                one
                for one in score.evidence
                if one.level >= MODEL
                and not one.doubtful
                and len(one.quote.split()) >= FEWEST_SHOWN
                and (case != "number" or any(figure.text in brief(other.quoted(one)) for figure in other.card.numbers))
            ]
            if good:
                return other, other.quoted(good[0])
    return None


def _clause(text: str) -> str:
    """The first sentence as a clause: no capital letter in front, no full stop."""
    first = text.split(". ", maxsplit=1)[0].strip().rstrip(".")
    return first[:1].lower() + first[1:]
