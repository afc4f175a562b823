"""What a competency is recognised by: the words recipes are written in. Pure.

A recipe is a table of behaviours, each with a pattern over a clause of `Reading.text` (lower case, British spelling, no
punctuation) and the level it speaks for when somebody tells that they did it. The levels are those of the rubric
"nace": 3 is the deed itself, 4 and 5 are what few people tell and what raises an answer above others.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Literal

from interview_desktop.interaction.content.cue import any_of

Whose = Literal["own", "now", "said", "anyone"]
# A person or persons as an object: "asked her to", "showed the new porter how to", "gave everybody a task".
THEM = (
    r"(?:him|her|them|everyone|everybody|people|each \w+|every \w+|(?:the|a|an|my|our|one|two|three|other|another|some)"
    r"(?: (?!to\b|how\b|that\b|what\b|and\b)\w+){1,3})"
)


@dataclass(frozen=True)
class Behaviour:
    """One thing people do. `level` (3-5) is what it speaks for; `why` a sentence for the report.

    `whose` says who must be telling it of whom: "own": a deed of the candidate or their group that happened; "now": the
    candidate's own, done or being done; "said": what they say of themselves (a gap, a next step), and "anyone": what
    others did or came to do because of it; both count beside a deed only. `needs` are words without which, anywhere in
    the answer, the pattern means something else ("I fixed it" puts nothing right where nothing was wrong).
    """

    name: str
    level: int
    pattern: re.Pattern[str]
    why: str
    whose: Whose = "own"
    needs: re.Pattern[str] | None = None


@dataclass(frozen=True)
class Recipe:
    """`asked` finds in a question that it asks for this competency; `claims` are its words without a deed. `passing` is
    how many kinds of deeds make it seen in an answer to another question, where none of them is a telling one."""

    competency: str
    asked: re.Pattern[str]
    claims: re.Pattern[str]
    behaviours: tuple[Behaviour, ...]
    passing: int = 2

    def is_cue(self, word: str) -> bool:
        """Whether the word alone is taken for a behaviour or a claim: it is then nothing of an occasion."""
        return any(pattern.search(word) for pattern in (self.claims, *(one.pattern for one in self.behaviours)))


def behaviour(
    name: str, level: int, why: str, *phrases: str, whose: Whose = "own", needs: re.Pattern[str] | None = None
) -> Behaviour:
    """Any of the phrases (regular expressions), each as whole words; `why` goes on after "This part"."""
    return Behaviour(name, level, any_of(*phrases), f"This part {why}.", whose, needs)
