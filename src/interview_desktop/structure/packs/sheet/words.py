"""What people write in a sheet for kinds, levels, difficulties and minutes. Pure: cells in, values out.

Raises Misread with a sentence where a cell cannot be meant so.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping
from typing import cast, get_args

from interview_desktop.events.question import InterviewType, QuestionKind, Seniority
from interview_desktop.structure.competencies import COMPETENCIES
from interview_desktop.structure.packs.type_faults import not_one_of

KINDS: tuple[QuestionKind, ...] = get_args(QuestionKind)
TYPES: tuple[InterviewType, ...] = get_args(InterviewType)
LEVELS: tuple[Seniority, ...] = get_args(Seniority)
NONE = "none"
_EVERY = {"all", "any", "every", "everyone", "all levels", "any level", "all types", "any type"}

_STYLES = {
    "behavioral": "behavioural",
    "behaviour": "behavioural",
    "behavior": "behavioural",
    "past behaviour": "behavioural",
    "situation": "situational",
    "hypothetical": "situational",
    "scenario": "situational",
    "tech": "technical",
    "knowledge": "technical",
    "motivation": "motivational",
    "competence": "competency",
    "competency based": "competency",
    "competencies": "competency",
    "skill": "competency",
    "case study": "case",
    "phone screen": "screening",
    "phone": "screening",
    "screen": "screening",
    "pressure": "stress",
    "trainee": "graduate",
    "promotional": "promotion",
}
_LEVELS: Mapping[Seniority, str] = {
    "entry": "entry junior graduate trainee apprentice beginner starter intern student",
    "mid": "mid middle medium intermediate experienced professional regular",
    "senior": "senior lead expert principal executive director manager head",
}
_HARDNESS = {
    "very easy": 1,
    "easy": 2,
    "low": 2,
    "simple": 2,
    "medium": 3,
    "moderate": 3,
    "average": 3,
    "normal": 3,
    "intermediate": 3,
    "hard": 4,
    "high": 4,
    "difficult": 4,
    "very hard": 5,
    "very difficult": 5,
}
_MINUTES = re.compile(r"(\d+(?:[.,]\d+)?(?:e[+-]?\d+)?)\s*(?:(m|min|mins|minutes?|')|(s|secs?|seconds?|''|\"))?\.?")


class Misread(ValueError):
    """Says in a sentence what a cell should hold."""


def kind(cell: str) -> QuestionKind:
    return cast("QuestionKind", _style(cell, KINDS))


def interview_types(cell: str) -> tuple[InterviewType, ...]:
    if _plain(cell) in _EVERY:
        return TYPES
    return tuple(cast("InterviewType", _style(one, TYPES)) for one in _several(cell))


def seniority(cell: str) -> tuple[Seniority, ...]:
    """Every level where nothing is said; none of them only for “none”, which a question here may have."""
    plain = _plain(cell)
    if not plain or plain in _EVERY:
        return LEVELS
    return () if plain == NONE else tuple(_level(one) for one in _several(cell))


def difficulty(cell: str) -> int:
    plain = _plain(cell)
    if plain in _HARDNESS:
        return _HARDNESS[plain]
    match = re.fullmatch(r"([1-5])(?:[.,]0+)?(?: ?(?:/|of|out of) ?5)?", plain)
    if match is None:
        raise Misread("A difficulty is a whole number from 1 to 5, or easy, medium or hard.")
    return int(match[1])


def minutes(cell: str) -> float:
    match = _MINUTES.fullmatch(cell.strip().casefold())
    if match is None:
        raise Misread("Minutes are a number, such as 3 or 2.5.")
    value = float(match[1].replace(",", "."))
    return value / 60 if match[3] else value


def industry(cell: str) -> str:
    """A name such as public_service for “Public service”."""
    plain = _plain(cell)
    if not plain or plain in _EVERY or plain == "general":
        return "any"
    name = "_".join(re.findall(r"[a-z0-9]+", plain.replace("&", " and ")))
    if not name:
        raise Misread("An industry is a name in Latin letters, such as healthcare.")
    return name


def known_industry(cell: str, known: Collection[str]) -> str:
    """Of a cell in common words, the industry in `known` that is spelt like it but for spaces: healthcare."""
    name = industry(cell)
    if name == cell:
        return name
    return next((one for one in known if one.replace("_", "") == name.replace("_", "")), name)


def competency(cell: str) -> str:
    """The name of one of the eight for its title, however its words are joined; anything else as it is."""
    return _COMPETENCIES.get(_joined(cell), cell)


def _joined(text: str) -> str:
    return re.sub(r"[\s_-]", "", text.casefold().replace("&", "and"))


_COMPETENCIES = {_joined(form): name for name, title in COMPETENCIES.items() for form in (name, title)}


def _style(cell: str, allowed: tuple[str, ...]) -> str:
    """A kind of question or a type of interview, with or without these very words behind it."""
    plain = re.sub(r" (questions?|interviews?|based)$", "", _plain(cell).replace("_", " ").replace("-", " "))
    found = _STYLES.get(plain, plain)
    if found not in allowed:
        raise Misread(not_one_of(cell.strip(), list(allowed)))
    return found


def _level(cell: str) -> Seniority:
    plain = re.sub(r"[ _-]?(levels?|roles?|positions?)$", "", _plain(cell))
    for level, forms in _LEVELS.items():
        if plain.strip() in forms.split():
            return level
    raise Misread(not_one_of(cell.strip(), list(LEVELS)))


def _several(cell: str) -> list[str]:
    return [one for one in re.split(r"[;,|\n/&+]|\band\b", cell) if one.strip()]


def _plain(cell: str) -> str:
    return " ".join(cell.casefold().split())
