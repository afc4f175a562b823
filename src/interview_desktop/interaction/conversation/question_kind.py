"""What kind of question it is, where nobody has said so: its text in, a kind out. Pure.

Tried in order, the first that fits wins: a question that asks for one event is behavioural even if it speaks of code.
"""

from __future__ import annotations

from interview_desktop.events.question import QuestionKind
from interview_desktop.interaction.content.answer_clauses import tokens
from interview_desktop.interaction.content.cue import any_of

_KINDS: tuple[tuple[QuestionKind, str], ...] = (
    (
        "situational",
        r"what would you|how would you (?:react|respond|handle|deal|go|feel|approach|tell|explain|manage|convince"
        r"|treat|act)"
        r"|imagine|suppose|(?:let's )?(?:say|assume) (?:that )?(?:you|a|your)|if (?:you|your|a|an|the|one|two"
        r"|someone|somebody)"
        r" .*(?:would|will|do you do)|would you .* if|picture this|you (?:notice|discover|find out|realise"
        r"|realize|see) (?:that )?(?:a|your)",
    ),
    (
        "behavioural",
        r"(?:tell|talk to|walk|take) (?:me|us) (?:about|through|of) (?!your (?:experience|background))(?:a|an"
        r"|the|one|your|some"
        r"|any) (?:\w+ ){0,4}(?:time|when|where"
        r"|situation|example|instance|occasion|moment|mistake|failure|conflict|project|challenge|goal|decision"
        r"|achievement"
        r"|accomplishment|problem|experience|customer|patient|team|bug|deal|success|incident|piece of work|day"
        r"|sale|idea"
        r"|disagreement|change|person|risk|feedback|thing|outage|feature|system)"
        r"|(?:a|the last|an|the first|one) (?:time|occasion|instance|moment|situation) (?:when|where|that"
        r"|in which|you|a)"
        r"|(?:give|share|describe|recall|think of) (?:me |us |with us )?(?:\w+ ){0,3}(?:example|instance"
        r"|situation|time|occasion|experience"
        r"|project|conflict|mistake|moment|case)"
        r"|have you ever|when (?:did|was the last time|have) you|what(?:'s| is| was| has been) (?:the"
        r"|your) (?:\w+ ){0,4}(?:you've|you have|you)"
        r" (?:ever |had |made |done |been |faced |are |worked |handled |received |got |took )|(?:biggest|greatest"
        r"|proudest|hardest|toughest|worst|most \w+)"
        r" (?:\w+ )?(?:achievement|accomplishment|failure|mistake|challenge|success|moment|decision|project"
        r"|problem|bug)"
        r"|(?:tell|talk to) (?:me|us) about (?:how you|(?!being\b)\w+ing)|(?:describe|about) (?:the|your) (?:most"
        r"|hardest|last|best|worst|biggest|toughest|first)(?! job)"
        r"|(?:proud of|did you (?:handle|do|deal|solve|overcome|manage|learn|react|convince))",
    ),
    (
        "case",
        r"how many (?!years|hours|people have you|languages)\w+|estimate|market size|size (?:of )?the market"
        r"|how much (?:revenue|money|water|does)"
        r"|(?:our|your|the|a) client|profits? (?:is|are|has|have)?|(?:falling|declining) (?:profits?|sales|revenues?)"
        r"|should (?:they|the company|it|we) (?:enter|launch|buy|expand|acquire)|break ?even",
    ),
    (
        "motivational",
        r"why (?:do|did|are|should|would|have|this|our|us|here|nursing|sales|engineering|software|teaching|now|you)"
        r"|(?:a (?:little|bit) |something )?about yourself|introduce yourself|who are you|what (?:motivates"
        r"|attracted|drew"
        r"|drives|interests|attracts|excites|inspires) you"
        r"|in (?:five|three|ten|two|5|3|10|2) years|where do you see|your (?:career )?(?:goals?|plans?|ambitions?"
        r"|dream|motivation|background|(?:\w+ )?strengths?"
        r"|(?:\w+ )?weakness(?:es)?|salary|expectations?|hobbies|interests)|strengths|weaknesses|looking for in"
        r"|what do you (?:want|like|enjoy|know about"
        r"|expect|hope|love|dislike)|(?:walk|take|talk) (?:me|us) through your (?:cv|resume|background|career"
        r"|experience)|ideal job|what brings you"
        r"|describe yourself|what are you (?:looking|most|good)|made you (?:choose|decide|apply|want|become)"
        r"|what (?:can|will|would) you bring|how would (?:your )?\w+ describe you",
    ),
    (
        "technical",
        r"what (?:is|are|does|do|happens|causes) (?:a|an|the|your)? ?(?!you\b)\w+|what's (?:a|an"
        r"|the) (?:difference|purpose|\w+ of)|difference between|explain (?!a time|why you)\w+"
        r"|how (?:does|do|is|are|can|would you (?:design|implement|build|test|debug|optimi[sz]e|scale|write"
        r"|calculate|measure|store|find|improve|diagnose|structure|set|architect|secure|model))"
        r" (?!you (?:handle|deal|manage|cope|prioriti[sz]e|react|respond|work|organi[sz]e|motivate|approach|keep"
        r"|stay|plan|make|ensure|communicate|build|feel|define|balance|resolve|learn|support|treat|lead|delegate"
        r"|set|give|take|persuade|convince))\w+"
        r"|how would you (?:design|implement|build|test|debug|optimi[sz]e|scale|write|diagnose|architect|secure"
        r"|model|find|speed)"
        r"|write (?:a|an) (?:function|query|program|test)|design (?:a|an)|which (?:signs|symptoms|steps|tools"
        r"|data structure|algorithm)|define|algorithm|complexity"
        r"|find out why|normal range|dosage|what steps",
    ),
)
_MATCHERS = tuple((kind, any_of(pattern)) for kind, pattern in _KINDS)


def question_kind(text: str) -> QuestionKind:
    """The kind of a question; "competency" ("How do you handle stress?") where no other kind is recognised."""
    plain = " ".join(token.text for token in tokens(text))
    return next((kind for kind, matcher in _MATCHERS if matcher.search(plain)), "competency")
