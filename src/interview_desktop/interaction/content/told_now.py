"""A story told wholly in the present tense: clauses and their statements in, whether it is one out. Pure.

People who learned English later tell what happened once as if it happened now ("so i call three suppliers, one of
them deliver next day and nobody notice"); that is a story all the same where one was asked for.
"""

from __future__ import annotations

from interview_desktop.events.question import Question
from interview_desktop.interaction.content.answer_clauses import Clause
from interview_desktop.interaction.content.cue import any_of, word_set
from interview_desktop.interaction.content.numbers import numbers
from interview_desktop.interaction.content.statements import Statement
from interview_desktop.interaction.content.verbs import DEEDS

# What tells one event from what one always does, where no verb is in the past.
VERBS_NOW = (DEEDS - word_set("cut put read set let")) | word_set(
    "want need know notice see have like think feel thank deliver arrive agree complain wait break leave happen"
)
_SIGNS = 2
_FOLLOWS = any_of(
    r"(?:so|then|and then|after that|suddenly|immediately|at last) (?:i|we|he|she|they|the \w+)"
    r"(?! (?:am|is|are|'m|can|think|feel|believe|guess|like|love|try|want|know)\b)"
)
_PARTICULAR = any_of(
    r"(?:one|two|three|some|both|none|all) of (?:them|us|the \w+)|(?:the )?next (?:day|morning|week|time)|same day"
    r"|that (?:day|night|week|moment)|this (?:customer|man|woman|person|guest|patient|day|time)"
)
_BARE = any_of(
    r"(?:he|she|it|nobody|everybody|everyone|somebody|someone|one of them|(?:my|the) (?:boss|manager|chef|colleague"
    rf"|customer|machine)) (?:not )?(?:{'|'.join(sorted(VERBS_NOW))})"
)
# What one always does oneself is a habit by its statement; a lesson at the end of a story may say "always".
_ALWAYS_SO = any_of(
    r"whenever|every (?:day|time|week|morning)|in general|people (?:should|must|need)"
    r"|(?:when|if) (?:an?|people|customers|guests|patients|something|somebody|someone|there|they|you)"
)
# What a deed is for, where it is told in the present: "i change the pressure so it not break".
MEANT_FOR = any_of(r"so (?:that )?(?:it|they|he|she|we|nobody|the \w+) (?:not|can|don't|doesn't|will)")
_AN_EVENT = any_of(
    "time", "times", "once", "example", "examples", "instance", "situation", "occasion", "moment", "story"
)


def asks_for_a_story(question: Question) -> bool:
    """Whether the question wants one event, rather than how one does a thing in general."""
    plain = question.text.lower()
    return question.kind == "behavioural" or (question.kind == "competency" and bool(_AN_EVENT.search(plain)))


def told_now(told: list[Statement], pieces: tuple[Clause, ...]) -> bool:
    """Whether one event is told wholly in the present, as people who learned English later tell it.

    It has own deeds and two signs of one event: something follows from something, a figure, one of several people or
    things or a day, a verb without its ending ("nobody notice"). What one always or would do has none of it.
    """
    plain = " ".join(piece.plain for piece in pieces)
    if any(one.mood in {"habit", "imagined"} for one in told) or _ALWAYS_SO.search(plain):
        return False
    own = any(one.mood == "present" and one.who in {"self", "team"} for one in told)
    signs = (_FOLLOWS.search(plain), any(map(numbers, pieces)), _PARTICULAR.search(plain), _BARE.search(plain))
    return own and sum(map(bool, signs)) >= _SIGNS
