"""What worked: questions with their scores in, candidates for things to keep out. Pure.

Only what was scored high with some confidence is praised, with the words that earned it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from interview_desktop.events.coaching import Quote
from interview_desktop.events.scores import Evidence, Score, Scoring
from interview_desktop.interaction.feedback.material import Material
from interview_desktop.interaction.feedback.points.advice import coaching
from interview_desktop.interaction.feedback.points.candidates import EXPECTED, Candidate, gain
from interview_desktop.interaction.feedback.points.sides import called
from interview_desktop.interaction.feedback.story import STORY_KINDS

GOOD = 4.0  # the level from which something is worth keeping: "advanced" on the scale of the rubric
SURE = 0.4  # confidence below which nothing is praised (own choice)
SURE_OF_OTHERS = 0.7  # nearly everybody speaks well of others, so praise for it takes more (own choice)
TOLD_BY_ANSWERS = frozenset({"communication"})  # how something is told, the criteria of answers praise with its words
USUAL = 3.0  # the level that distance is counted from


def keeps(materials: Sequence[Material], scoring: Scoring) -> Iterator[Candidate]:
    """Every criterion of every answer at level 4 or above, and competencies shown as clearly."""
    for material in materials:
        for score in material.scored:
            if found := _keep(score, material):
                yield found
    by_turn = {turn.number: material for material in materials for turn in material.turns}
    for score in scoring.criteria:
        if score.kind == "competency" and score.competency not in TOLD_BY_ANSWERS and (best := _best(score)):
            shown_in = by_turn.get(best.turn)
            if shown_in and (found := _keep(score, shown_in)):
                yield found


def _best(score: Score, deed: str = "") -> Evidence | None:
    """The words that speak for the highest level, heard clearly if there are such, with the `deed` (or end) in them."""
    sure = SURE_OF_OTHERS if score.criterion == "positivity" else SURE
    if score.score is None or score.score < GOOD or score.confidence < sure:
        return None
    ranked = sorted(
        score.evidence, key=lambda one: (one.doubtful, -one.level, not _both(deed, one.quote), -len(one.quote))
    )
    return ranked[0] if ranked and ranked[0].level >= GOOD else None


def _worth_it(material: Material) -> bool:
    """Keeping a thin answer short is no art."""
    return material.scores is not None and (material.scores.level or 0.0) >= USUAL


def _both(deed: str, quote: str) -> bool:
    """The one stands in the other."""
    one, other = deed.strip(" ,;."), quote.strip(" ,;.")
    return bool(one) and (one in other or other in one)


def _shown(best: Evidence, score: Score, material: Material, deed: Quote | None) -> Quote:
    """One's own part is shown by what was done, and the way to the question by where the answer turns to it."""
    if deed is not None and material.content is not None and material.content.own and not deed.doubtful:
        return deed if not _both(deed.text, best.quote) else material.quoted(best)
    if score.criterion == "relevance":
        high = [one for one in score.evidence if one.level == best.level and one.doubtful == best.doubtful]
        best = min(high, key=lambda one: (one.turn, one.start))
    return material.quoted(best)


def _structure(material: Material) -> str:
    """What is to be praised: a whole story only where all of its parts were found."""
    if material.card.kind not in STORY_KINDS:
        return "reasons"
    return "structure" if all(part.told for part in material.card.parts) else "story"


def _keep(score: Score, material: Material) -> Candidate | None:
    end = material.told("result") if score.criterion == "result" and score.kind == "answer" else None
    deed = material.told("action") if score.criterion == "ownership" and score.kind == "answer" else None
    shows = end or deed
    best = _best(score, shows.text if shows else "")
    if best is None or score.score is None or (score.criterion == "concision" and not _worth_it(material)):
        return None
    quote = _shown(best, score, material, deed)
    competency = score.kind == "competency"
    case = "competency" if competency else _structure(material) if score.criterion == "structure" else score.criterion
    if case not in coaching().keep:
        return None
    return Candidate(
        kind="keep",
        about=score.criterion,
        case=case,
        theme=score.criterion,
        gain=gain(score.criterion, score.score - USUAL, score.confidence, quote) * EXPECTED.get(score.criterion, 1.0),
        quote=quote,
        question=material.card.index,
        asked=material.card.text,
        slots={"title": called(score)} if competency else {},
    )
