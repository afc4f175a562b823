"""What to say next: question and answer in; what is missing, the follow-up, and replies to own questions out. Pure.

The policy decides, a wording only says it: which kinds are looked for depends on the kind of question, every kind is
asked once per question at most, and no wording twice in a session.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from dataclasses import dataclass
from itertools import pairwise
from zlib import crc32

from interview_desktop.events.question import DEEPER, ProbeKind, Question
from interview_desktop.events.turns import Gap
from interview_desktop.events.wording import Wordings
from interview_desktop.interaction.content.cue import word_set
from interview_desktop.interaction.conversation.gaps import gaps
from interview_desktop.interaction.conversation.own_questions import Reply, reply, wants_no_question
from interview_desktop.interaction.conversation.wording import fill, pick

__all__ = ["Probe", "Reply", "choose_probe", "missing", "reply", "wants_no_question"]

LONGEST_QUOTE = 9  # words: a longer one is not heard as a quote when it is read out
SHORTEST_QUOTE = 3
_NOT_READ_OUT = word_set("um uh uhm umm er erm ah hmm mm")


@dataclass(frozen=True)
class Probe:
    """A follow-up: its kind, the words to say, and the id of the wording for the journal."""

    kind: ProbeKind
    text: str
    wording: str


def missing(question: Question, answer: str) -> tuple[Gap, ...]:
    """What an answer does not have, most important first; () when an interviewer would move on.

    `answer` is everything said to this question so far, the answer and its follow-ups, as one text.
    """
    return gaps(question, answer)


def choose_probe(
    question: Question,
    gaps: tuple[Gap, ...],
    *,
    asked: frozenset[ProbeKind],
    left: int,
    wordings: Wordings,
    used: Iterable[str],
    seed: int,
    kinds: Collection[ProbeKind] = (),
    deeper: int = 0,
) -> Probe | None:
    """The follow-up for the first gap whose kind was not asked for yet; None when there is none to ask.

    `left` is how many follow-ups this question may still have; `used` are ids of wordings of this session. `kinds` are
    those that this type of interview probes for, () for all. The question's own words for a probe come before
    the general ones. An answer that lacks nothing may be followed by up to `deeper` of the question's own
    probes that go deeper, in the order of `events.question.DEEPER`.
    """
    if left < 1:
        return None
    probed = [one for one in gaps if not kinds or one.kind in kinds]
    gap = next((one for one in probed if one.kind not in asked), None)
    if gap is None:
        return None if probed else _deeper(question, asked, deeper)
    if gap.kind in question.probes:
        return _own(question, gap.kind)
    quote = _readable(gap.quote)
    choices = [one for one in wordings.probes[gap.kind] if quote or not one.quotes]
    wording = pick(choices, used, seed + crc32(question.id.encode()))
    return Probe(gap.kind, fill(wording, quote), wording.id)


def _deeper(question: Question, asked: frozenset[ProbeKind], deeper: int) -> Probe | None:
    if len(asked.intersection(DEEPER)) >= deeper:
        return None
    kind = next((one for one in DEEPER if one in question.probes and one not in asked), None)
    return None if kind is None else _own(question, kind)


def _own(question: Question, kind: ProbeKind) -> Probe:
    return Probe(kind, question.probes[kind], f"{question.id}/{kind}")


def _readable(quote: str) -> str:
    """The quote if it can be read back as it is: short, no hesitation sounds, nothing said twice in a row."""
    words = [word.strip(".,!?;:") for word in quote.lower().split()]
    stutter = any(one == two for one, two in pairwise(words))
    if stutter or not SHORTEST_QUOTE <= len(words) <= LONGEST_QUOTE or _NOT_READ_OUT.intersection(words):
        return ""
    return quote.strip(" .,!?;:")
