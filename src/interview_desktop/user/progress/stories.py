"""The story bank: which stories a person has told, how often, for what, and what they lacked. Results in; pure.

A story is known again by its words: the stems that carry meaning, shared with an earlier telling. Retellings differ
(a name, a figure, the order), so a part of the shorter one is enough, with a floor that keeps two stories from the
same workplace apart. No model is asked: a wrong join would tell a person that they said what they did not.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Mapping, Sequence
from functools import cache, lru_cache
from typing import Any

from interview_desktop.events.feedback import PartName
from interview_desktop.events.progress import QuestionResult, SessionResult, Story, Telling
from interview_desktop.user.progress.over_time import each_answer

PARTS: tuple[PartName, ...] = ("situation", "task", "action", "result")
SHARED = 0.5  # of the shorter telling's stems
SHARED_AGAIN = 0.35  # where the same question was answered: a retake tells the same story more often than not
STORY_STEMS = 4  # fewer words that carry meaning tell nothing that could be known again
LEAST_STEMS = 6  # in common; two short answers share a few words by chance
TITLE_WORDS = 9

# Words that every story of work has, besides those that carry no meaning: they join nothing.
_EVERYWHERE = """
    a about actually after again all also always am an and another any anything are around as ask asked at away back
    basically be because been before being best better big both bring but by call called came can change come could
    day days decided did didn different do doing done down during each end ended even ever every everyone everything
    experience fact felt few find first for found from gave get getting give go going good got great had happen
    happened hard has have having he help helped her here him his how i if important in into is issue it its job just
    keep kept kind knew know last later learned learnt let like little long lot made make manage managed many matter
    maybe me mean meant might month months more most much my myself need needed never new next nice no not now of off
    okay on once one ones only open or other our out over own part people person place point problem project put
    quite really reason right said same saw say see set she should show situation so some somebody someone something
    sort start started still such sure take taken talk talked team tell than thank that the their them then there
    these they thing things think this those thought through time times to together told too took tried try trying
    turned two uh um under until up us use used very want wanted was way we week weeks well went were what when where
    which while who why will with without work worked working would year years yes yet you your
"""
# What speakers begin with before the story begins.
_LEADING = "so um uh er erm well okay ok yeah yes right and but now then basically actually like oh"
_LEAD_IN = frozenset(_LEADING.split())
_WORD = re.compile(r"[^\W_]+(?:['’][^\W_]+)*")


def stories(results: Sequence[SessionResult]) -> tuple[Story, ...]:
    """Every story, the latest told first."""
    bank = _Bank()
    for result, one in each_answer(results):
        stems = _stems(one.story)
        if len(stems) >= STORY_STEMS:
            bank.add(_telling(result, one), one.story, stems)
    found = [_story(title, tellings) for title, tellings in bank.stories]
    return tuple(sorted(found, key=lambda one: (-one.tellings[-1].started, one.tellings[-1].session, one.title)))


def untold(told: Sequence[Story], competencies: Mapping[str, str]) -> tuple[str, ...]:
    """Competencies for which no story was told; none while there is no story at all."""
    return tuple(name for name in competencies if told and not any(name in one.competencies for one in told))


class _Bank:
    """Tellings, each put to the story that it is nearest to, or begun as a new one."""

    def __init__(self) -> None:
        self.stories: list[tuple[str, list[Telling]]] = []
        self._known: list[tuple[Telling, int, int]] = []  # a telling, how many stems it has, its story
        self._with: dict[str, list[int]] = defaultdict(list)  # stem -> the tellings that have it

    def add(self, telling: Telling, words: str, stems: frozenset[str]) -> None:
        at = self._nearest(telling.question, stems)
        if at is None:
            at = len(self.stories)
            self.stories.append((title_of(words), []))
        self.stories[at][1].append(telling)
        for stem in stems:
            self._with[stem].append(len(self._known))
        self._known.append((telling, len(stems), at))

    def _nearest(self, question: str, stems: frozenset[str]) -> int | None:
        """The story of the telling that shares the greatest part, the earliest of equals; None where all is new."""
        common = Counter(at for stem in stems for at in self._with.get(stem, ()))
        best: tuple[float, int] | None = None
        for at, count in common.items():
            if count < LEAST_STEMS:
                continue
            telling, size, story = self._known[at]
            share = count / min(len(stems), size)
            enough = SHARED_AGAIN if telling.question == question else SHARED
            if share >= enough and (best is None or (share, -story) > best):
                best = share, -story
        return None if best is None else -best[1]


def _story(title: str, tellings: Sequence[Telling]) -> Story:
    best = max(tellings, key=lambda one: (one.level or 0.0, len(one.parts), one.started, one.session, one.index))
    levels: dict[str, float | None] = {}
    for one in tellings:
        known = [level for level in (levels.get(one.competency), one.level) if level is not None]
        levels[one.competency] = max(known, default=None)
    return Story(
        title=title,
        tellings=tuple(tellings),
        competencies=levels,
        level=best.level,
        lacked=tuple(part for part in PARTS if part not in best.parts),
    )


def title_of(words: str) -> str:
    """A story's name: its first words as they were said, without what leads in."""
    said = words.split()
    begins = next((at for at, word in enumerate(said) if word.strip(",.…!?").casefold() not in _LEAD_IN), 0)
    named = said[begins : begins + TITLE_WORDS]
    whole = " ".join(named).rstrip(",;:–-").strip() or words.strip()
    return f"{whole}…" if len(said) > begins + TITLE_WORDS else whole


def _telling(result: SessionResult, one: QuestionResult) -> Telling:
    return Telling(
        session=result.session,
        index=one.index,
        question=one.question,
        competency=one.competency,
        started=result.started,
        level=one.level,
        parts=one.parts,
    )


def _stems(text: str) -> frozenset[str]:
    """Stems of the words that carry meaning; British and American spellings, and any case, give the same."""
    common = _common()
    words = (word.replace("’", "'").split("'")[0] for word in _WORD.findall(text.casefold()))
    return frozenset(_stem(_american(word)) for word in words if len(word) > 1 and word not in common)


def _american(word: str) -> str:
    return word.replace("isation", "ization").replace("ising", "izing").replace("our", "or")


@cache
def _common() -> frozenset[str]:
    return frozenset(_EVERYWHERE.split())


@lru_cache(20_000)  # a person's words: the stemmer takes 0.1 ms for each
def _stem(word: str) -> str:
    stem: str = _stemmer().stemWord(word)
    return stem


@cache
def _stemmer() -> Any:
    import snowballstemmer

    return snowballstemmer.stemmer("english")
