"""Two documents of one session, before and after a transcript was mended: what is different now, in sentences. Pure."""

from __future__ import annotations

from collections.abc import Iterator

from interview_desktop.events.feedback import Feedback, Part
from interview_desktop.events.scores import Score

LEAST = 0.1  # of a level: less is not worth a sentence


def differences(before: Feedback, after: Feedback, question: int) -> tuple[str, ...]:
    """What changed in the parts of the story and the scores of one question (its index), and over the interview."""
    return (*_parts(before, after, question), *_answer(before, after, question), *_overall(before, after))


def _parts(before: Feedback, after: Feedback, question: int) -> Iterator[str]:
    old: dict[str, Part] = {part.part: part for part in before.questions[question].parts}
    for part in after.questions[question].parts:
        was = old[part.part].told if part.part in old else None
        if part.told and not was:
            yield f"The {part.part} is found now."
        elif was and not part.told:
            yield f"The {part.part} is not found any more."


def _answer(before: Feedback, after: Feedback, question: int) -> Iterator[str]:
    old, new = before.scoring.answer(question), after.scoring.answer(question)
    known = {score.criterion: score for score in old.scores} if old is not None else {}
    for score in new.scores if new is not None else ():
        yield from _moved(f"Question {question + 1}, {score.title[:1].lower()}{score.title[1:]}", known, score)


def _moved(what: str, known: dict[str, Score], score: Score) -> Iterator[str]:
    was = known[score.criterion].score if score.criterion in known else None
    now = score.score
    if was is None and now is not None:
        yield f"{what}: can be told now, level {now:.1f}."
    elif was is not None and now is None:
        yield f"{what}: not enough evidence any more; it was level {was:.1f}."
    elif was is not None and now is not None and abs(now - was) >= LEAST:
        yield f"{what}: level {now:.1f}; it was {was:.1f}."


def _overall(before: Feedback, after: Feedback) -> Iterator[str]:
    was, now = before.scoring.level, after.scoring.level
    if was is not None and now is not None and abs(now - was) >= LEAST:
        yield f"Over the interview: level {now:.1f}; it was {was:.1f}."
    elif was is None and now is not None:
        yield f"Over the interview a level can be told now: {now:.1f}."
    elif was is not None and now is None:
        yield "Over the interview there is not enough evidence any more."
