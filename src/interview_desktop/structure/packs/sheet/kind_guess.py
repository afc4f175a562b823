"""What kind of question a text is, where its author did not say. Pure: words in, a kind out.

It is a first guess for a sheet of plain questions; whoever takes the sheet in sees it and can change it.
"""

from __future__ import annotations

import re

from interview_desktop.events.question import QuestionKind

# The first kind of which a cue is found decides.
_CUES: tuple[tuple[QuestionKind, tuple[str, ...]], ...] = (
    (
        "case",
        (
            r"\bestimate\b",
            r"\bhow would you size\b",
            r"\bhow many\b.{0,80}\b(are there|in the world|in (a|the) (city|country|year|day))\b",
            r"\b(our|your|a|the) client\b.{0,80}\b(wants|asks|considers|is considering|has seen|is losing)\b",
        ),
    ),
    (
        "motivational",
        (
            r"\bwhy (do|did|are|would|should|have) (you|we)\b",
            r"\babout yourself\b",
            r"\bknow about (us|our)\b",
            r"\bwhat (\w+ ){0,2}(attract|motivat|interest|driv|excit|bring|brought|drew|draw)\w* you\b",
            r"\b(made|makes|make|got|keeps?) you (want|start|choose|decide|apply|into|here)\b",
            r"\bwhere do you see yourself\b",
            r"\bwhat (are you looking for|do you want to)\b",
            r"\bideal (job|role|employer)\b",
        ),
    ),
    (
        "situational",
        (
            r"\b(imagine|suppose|assume|picture this)\b",
            r"\bwhat (would|will) you (do|say|try|tell)\b",
            r"\bwhat if\b",
            r"\bif you (were|had|found|saw|noticed|got)\b",
            r"[.!] (how|what) do you\b.*\?$",  # a scene in the present tense, then what to do in it
            r"[.!] how would you\b",
        ),
    ),
    (
        "behavioural",
        (
            r"\b(tell|talk to|take|walk) (me|us) (about|through|of)\b",
            r"\b(describe|give|share|recall|think of|name)\b.{0,30}\b(an?|one|some\w+|the (last|first|best|worst))\b",
            r"\b(have|has|had|did|were) (you|your)\b",
            r"\b(you|your \w+) (\w+ )?(had|made|did|saw|were|was|went|(?!need)\w+ed)\b",
            r"\bof yours\b",
        ),
    ),
    (
        "technical",
        (
            r"\bdifferences?\b",
            r"\bexplain\b",
            r"\bhow (does|do|is|are|can) (a|an|the)\b",
            r"\bwhat (is|are) (a|an|the)\b",
            r"\bwhat (has to|must|belongs|happens|goes|causes|decides)\b",
            r"\b(what|which|how|in what order) (\w+ ){0,3}do you (check|read|measure|calculate|test|find|need)\b",
        ),
    ),
)
_LONG_CASE = 45  # words: with figures in them, so many are a case that is laid out


def guessed_kind(text: str) -> QuestionKind:
    """“competency” where nothing points to another kind."""
    plain = " ".join(text.casefold().replace("’", "'").split())
    if len(plain.split()) >= _LONG_CASE and len(re.findall(r"\d+", plain)) >= 2:
        return "case"
    return next((kind for kind, cues in _CUES if any(re.search(cue, plain) for cue in cues)), "competency")
