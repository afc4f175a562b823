"""The candidate's own questions: their text in, a topic and an honest reply out. Pure.

The program knows nothing of any employer, so no reply claims anything: it says how to ask well and what to
listen for.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from interview_desktop.events.wording import ReplyTopic, Wordings
from interview_desktop.interaction.content.answer_clauses import tokens
from interview_desktop.interaction.conversation.wording import pick

# First match wins, so the narrow topics come first.
_TOPICS: tuple[tuple[ReplyTopic, str], ...] = (
    (
        "feedback",
        r"how (?:did|was) i|how (?:have|am) i|my (?:answers?|performance|interview)|did i (?:do|pass|get)"
        r"|what (?:could|should|can) i (?:improve|do better)|any (?:feedback|doubts|concerns)|(?:feedback|advice"
        r"|tips) (?:for|on) me",
    ),
    (
        "next_steps",
        r"next steps?|hear (?:back|from)|after this|when (?:will|do|can|should) (?:you|i|we) (?:know|hear|decide"
        r"|expect)|rest of the process|decision|next (?:round|stage)|interview process|hiring process|timeline"
        r"|start date|when (?:can|could|would|do) i start",
    ),
    (
        "pay",
        r"salary|salaries|pay|paid|wages?|bonus(?:es)?|benefits?|compensation|commission|pension|package"
        r"|overtime pay|money|perks?",
    ),
    (
        "hours",
        r"remote(?:ly)?|from home|home office|hybrid|hours|shifts?|shift pattern|flexible|flexibility|overtime"
        r"|weekends?|schedule|part time|full time|holidays?|vacation|days off|commut\w+|on call|work life|rota"
        r"|roster",
    ),
    (
        "growth",
        r"train(?:ing|ed)?|learn(?:ing)?|grow(?:th)?|promot\w+|career|develop(?:ment)?|progress(?:ion)?|mentor\w*"
        r"|courses?|opportunit\w+|advance(?:ment)?|qualif\w+",
    ),
    (
        "success",
        r"success(?:ful)?|expect(?:ed|ations?)?|first (?:three |few |ninety |six )?(?:months?|weeks?|days?)"
        r"|measured?|goals?|targets?|kpis?|looking for in|ideal candidate|good (?:at|in) this|evaluat\w+"
        r"|probation|onboarding|perform(?:ance)?",
    ),
    (
        "interviewer",
        r"(?:do|did|have|are) you (?:like|enjoy|love|work|worked|been|join|personally)"
        r"|your (?:own )?(?:favou?rite|experience|career|job|story|path)|what (?:do|did|made) you|why did you"
        r"|how long have you|are you (?:a )?(?:human|real|robot|computer|machine|program)|who are you",
    ),
    (
        "challenges",
        r"challeng\w+|difficult(?:y|ies)?|hardest|problems?|struggl\w+|biggest|toughest|obstacles?|issues?"
        r"|turnover|why did the last|why is (?:this|the) (?:job|role|position) open",
    ),
    (
        "culture",
        r"cultur\w+|values?|atmosphere|environment|diversity|inclusi\w+|like to work|what is it like"
        r"|what's it like|social|events?|dress code|people here|vibe",
    ),
    (
        "team",
        r"teams?|colleagues?|coworkers?|manager|boss|supervisor|report to|work with|who would i"
        r"|how many (?:people|nurses|engineers|developers)|staff|department|group",
    ),
    (
        "daily_work",
        r"typical (?:day|week)|day to day|daily|average day|day look|what (?:would|will) i (?:be )?do\w*|tasks?"
        r"|duties|responsibilit\w+|tools?|tech(?:nology)? stack|software|equipment|projects?|clients?|customers?"
        r"|patients?|territory|the role|the job|the position",
    ),
    (
        "company",
        r"company|business|organi[sz]ation|firm|products?|market|competitors?|future|plans?|strategy|hospital"
        r"|ward|trust|school|office|funding",
    ),
)
_MATCHERS = tuple((topic, re.compile(rf"\b(?:{pattern})\b")) for topic, pattern in _TOPICS)

_NONE = re.compile(
    r"^(?:(?:um|uh|hmm|well|oh|okay|ok|so|i think|actually|honestly|and|but|yeah|yes|thanks|thank you|sorry) )*"
    r"(?:no|nope|nah|none|nothing|not (?:really|at the moment|right now|from me|today|that i)|that's (?:all|it"
    r"|everything|fine)|that is (?:all|it)|"
    r"that would be all|i'm (?:good|fine|okay|all set|happy|done)|i am (?:good|fine|okay|all set|done)"
    r"|all (?:good|clear|set)|"
    r"i (?:don't|do not) (?:have|think)|i (?:have|had|'ve got|got) (?:no|none|nothing)|i've (?:got )?(?:no|none"
    r"|nothing)|i haven't|"
    r"(?:you|you've|you have|we|we've) (?:\w+ )?(?:covered|answered|said|told|explained)|(?:everything|it) (?:is"
    r"|was|has been|seems) (?:\w+ )?(?:clear|covered|answered|said)|everything's|"
    r"i can't think of|i cannot think of|i guess (?:no|not|that's)|no more|skip)\b"
)
_ASKS = re.compile(
    r"\b(?:what|how|when|where|who|why|which|could you|can you|would you|will there|do you|does|is there a"
    r"|are there|is it|may i|can i)\b"
)
_COVERED = re.compile(
    r"\b(?:covered|answered) (?:\w+ ){0,3}(?:everything|all|it|them|my questions?)\b|\bno (?:more |further "
    r"|other )?questions?\b|\bnothing (?:else|more|further)\b|\bdon't have any\b"
)


@dataclass(frozen=True)
class Reply:
    """What to say to an own question: its topic, the words, and the id of the wording for the journal."""

    topic: ReplyTopic
    text: str
    wording: str


def topic_of(text: str) -> ReplyTopic:
    """What an own question is about; "other" where no topic is recognised."""
    plain = _plain(text)
    return next((topic for topic, matcher in _MATCHERS if matcher.search(plain)), "other")


def reply(text: str, *, wordings: Wordings, used: Iterable[str], seed: int) -> Reply:
    """The reply to a candidate's own question; `used` are ids of wordings already said in this session."""
    topic = topic_of(text)
    wording = pick(wordings.replies[topic], used, seed)
    return Reply(topic, wording.text, wording.id)


def wants_no_question(text: str) -> bool:
    """Whether the candidate says that there is nothing (more) to ask; an empty text is no such statement."""
    plain = _plain(text)
    if not plain:
        return False
    declines = bool(_NONE.search(plain) or _COVERED.search(plain))
    rest = _COVERED.sub("", _NONE.sub("", plain))
    return declines and not _ASKS.search(rest)


def _plain(text: str) -> str:
    return " ".join(token.text for token in tokens(text))
