"""Numbers and lists in running English text, for written feedback. Pure: values in, words out."""

from __future__ import annotations

from collections.abc import Iterable

WORDS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")


def number(many: int) -> str:
    """A whole number as it is written in a sentence: words up to ten, then figures."""
    return WORDS[many] if 0 <= many < len(WORDS) else str(many)


def count(many: int, singular: str, plural: str = "") -> str:
    """How many of a thing, for example “one question”, “12 questions”, “two stories”."""
    return f"{number(many)} {singular if many == 1 else plural or singular + 's'}"


def times(many: int) -> str:
    """How often: “once”, “twice”, “three times”."""
    return {1: "once", 2: "twice"}.get(many, f"{number(many)} times")


def listed(things: Iterable[str]) -> str:
    """“a”, “a and b”, “a, b and c”."""
    every = list(things)
    return " and ".join([", ".join(every[:-1]), every[-1]]) if len(every) > 1 else "".join(every)


def sentence(text: str) -> str:
    """The text with a capital letter in front."""
    return text[:1].upper() + text[1:]


def was(many: int) -> str:
    """“was” for one, “were” for any other number."""
    return "was" if many == 1 else "were"
