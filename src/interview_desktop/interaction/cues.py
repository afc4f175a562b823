# ruff: noqa: E501 - a table reads best with one entry a line
"""Words that show a part of a story, each with what it shows: tables only.

Patterns run over a clause in lower case without punctuation (`Clause.plain`). A cue's `why` ends the sentence
"This part ..." for the report.
"""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True)
class Cue:
    """A pattern and the reason why it counts."""

    pattern: re.Pattern[str]
    why: str


def _cues(*rows: tuple[str, str]) -> tuple[Cue, ...]:
    return tuple(Cue(re.compile(rf"\b(?:{pattern})\b"), why) for pattern, why in rows)


_TIME_UNIT = r"(?:year|month|week|summer|winter|spring|autumn|fall|semester|term|quarter|christmas|night|morning|friday|monday|shift|job|role|position|company|employer)"
_PLACE = r"(?:job|role|position|company|employer|team|work|workplace|internship|placement|project|shop|store|restaurant|hospital|ward|clinic|school|university|uni|college|degree|course|studies|apprenticeship|office|department|bank|hotel|startup|firm|agency|unit)"

SITUATION = _cues(
    (rf"(?:last|previous|one|two|three|that|this|past) {_TIME_UNIT}s?(?: ago)?", "says when it was"),
    (
        r"(?:years?|months?|weeks?|days?) ago|yesterday|recently|back in|in (?:19|20)\d\d|in twenty \w+|one (?:day|time|evening|afternoon)|once|at (?:that|the) time|there was (?:a|this|one) time",
        "says when it was",
    ),
    (
        r"when i (?:was|were|worked|started|joined|had|came|did|first)|while i was|i was (?:working|studying|doing|a|an|in|on|at|leading|managing|running)|i (?:worked|work|used to work) (?:as|at|for|in|on)",
        "says where the person was at the time",
    ),
    (rf"(?:at|in|for|during|on|from) (?:my|our|a|the|an) (?:\w+ ){{0,3}}{_PLACE}", "says where it was"),
    (
        r"there (?:was|were|is)|we had (?:a|an|this|one|some|been|just|to|two|three|four|five)|i had (?:a|an|this|one|some|two) (?!idea|plan|think|chat|word|go)",
        "says what was going on",
    ),
    (
        r"(?:my|our|the|a|an|this|one) (?:\w+ ){0,3}(?:was|were|had|kept|came|went|started|called|said|wanted|needed|broke|failed|left|complained|crashed|stopped|didn't|wasn't|weren't)",
        "says what was going on",
    ),
)

TASK = _cues(
    (
        r"(?:my|our) (?:\w+ )?(?:task|job|role|goal|aim|responsibility|responsibilities|objective|target|assignment|duty|mission|part) (?:\w+ )?(?:was|were|is|involved|included)",
        "names the task",
    ),
    (
        r"(?:the|a|one|main|biggest|big) (?:\w+ )?(?:goal|aim|target|objective|challenge|task|deadline|requirement|question|idea|plan|point) (?:\w+ ){0,2}(?:was|were|is)",
        "names the goal",
    ),
    (
        r"responsible for|in charge of|(?:was|were|got|been) (?:asked|told|given|assigned|tasked|supposed|expected|meant|brought in|put in charge)|up to me|fell to me|my responsibility|accountable for",
        "says what was expected of the person",
    ),
    (r"(?:asked|told|wanted|needed|expected|assigned|trusted) (?:me|us) to", "says what was expected of the person"),
    (r"gave (?:me|us) the (?:task|job|responsibility|project)", "says what was expected of the person"),
    (r"(?:i|we|i'd|we'd) (?:\w+ )?(?:had|needed|have|need|wanted|want) to", "says what had to be done"),
    (r"had to be|needed to be|must be|deadline|(?:i|we) must", "says what had to be done"),
    (
        r"(?:in order|so as) to|make sure (?:that|we|i|the|they)|(?:trying|tried) to (?:get|make|find|reach|keep|hit|meet|finish)",
        "says what it was for",
    ),
)

OUTCOME = _cues(
    (
        r"as a result|resulted in|the (?:end |final )?(?:result|outcome|effect|impact|upshot)|led to|which meant|ended up|turned out|thanks to (?:that|this|the)|because of (?:that|this) (?:we|the|they|i|she|he)|paid off",
        "says what came of it",
    ),
    (
        r"(?:increased|decreased|improved|reduced|doubled|tripled|halved|rose|dropped|fell|grew|saved|cut|boosted|raised|exceeded|beat|shrank|gained|recovered|lowered) (?!off|to the)|went (?:up|down|well|smoothly|fine|great|perfectly|live|from|through|back to normal|badly|wrong in the end)",
        "says how something changed",
    ),
    (
        r"(?:shipped|launched|delivered|released|deployed|completed|finished|submitted|handed (?:it )?in|opened|published|rolled out|made it|met|hit|reached|achieved|won|passed|succeeded|managed to|signed|closed|sold|renewed|secured|landed|graduated)",
        "says that it was reached",
    ),
    (
        r"(?:solved|resolved|fixed|sorted|cleared|settled|repaired|restored|corrected|recovered|calmed|avoided|prevented)",
        "says that it was settled",
    ),
    (
        r"(?:it|that|this|everything|things|which|all|plan|approach|idea|system|solution|fix) (?:\w+ ){0,2}(?:worked|helped|succeeded|failed|paid|stopped|got better|got easier|improved|went|turned)",
        "says how it went",
    ),
    (
        r"(?:was|were|is|are|felt|seemed|became|looked|left|got|walked away) (?:\w+ ){0,2}(?:happy|happier|satisfied|pleased|grateful|thankful|relieved|delighted|impressed|thrilled|calm|calmer|better|fine|successful|safe|stable|home|okay|ok|faster|smoother|easier|glad|proud|quiet|much \w+er)",
        "says how people took it",
    ),
    (
        r"(?:thanked|praised|promoted|apologi[sz]ed|accepted|agreed|adopted|approved|complimented|hired|recommended|congratulated|appreciated|liked it|loved it|came back|stayed with|stayed on|said (?:thank|thanks|sorry)|gave (?:me|us) (?:a )?(?:good|great|positive|nice|very good|an? award|full))",
        "says how people took it",
    ),
    (
        r"(?:positive|good|great|excellent|nice|best|better|bad) (?:feedback|review|reviews|mark|marks|grade|grades|score|scores|result|results)",
        "says how people took it",
    ),
    (
        r"(?:i|we|it|that|this) (?:\w+ )?(?:learned|learnt|taught|realised|realized)|lesson|since then|from then on|ever since|nowadays|to this day|even today|still (?:use|uses|using|used|in use|running|works|work|friends|do|does|doing|there)|no longer|never happened again|(?:hasn't|haven't|has not|have not|didn't|not) (?:\w+ )?(?:happened|had|come back|any|happen) (?:\w+ )?(?:again|since|complaints?|issues?|problems?)|no (?:more )?(?:complaints?|incidents?|errors?|delays?|downtime|problems?|injur\w+)",
        "says what stayed",
    ),
    (
        r"from (?:\w+ ){1,5}(?:down |up )?to (?:\w+ ){0,3}(?:percent|minutes?|hours?|days?|weeks?|seconds?|euros?|dollars?|pounds?|errors?|people|customers?|users?|points?|milliseconds?)",
        "says how something changed",
    ),
    (
        r"(?:unfortunately|sadly|in the end|eventually|finally|at the end) (?:\w+ )?(?:we|it|they|the|she|he|everyone|everybody|both|all|my|our|that|this|nobody|no)",
        "says how it ended",
    ),
    (
        r"(?:we|i) (?:\w+ )?(?:lost|failed|missed) (?:the|that|it|a|our)|(?:it|that) (?:failed|didn't work)|got (?:the job|the contract|the deal|it done|a raise|an a|an award|promoted|an offer)",
        "says how it ended",
    ),
)

# The outcome is wished for, asked for or denied here, not told.
NOT_YET = re.compile(
    r"\b(?:hoping|goal was|target was|supposed to|in order to|would have|should have|if (?:we|i|it|they)|not happy|wasn't happy|"
    r"weren't happy|not satisfied|wasn't satisfied|unhappy|not pleased|not working|wasn't working|how it went)\b"
)

REASONING = _cues(
    (
        r"because|since|therefore|that's why|the reason|due to|so that|depends on|which means|that means|as long as|otherwise",
        "gives a reason",
    ),
    (
        r"first|firstly|second|secondly|then|next|after that|finally|step|start (?:by|with)|begin (?:by|with)",
        "gives an order of steps",
    ),
    (r"for example|for instance|such as|let's say|e\.?g|imagine", "gives an example"),
    (
        r"whereas|unlike|compared (?:to|with)|instead of|rather than|on the other hand|trade ?offs?|faster|slower|advantages?|disadvantages?|the difference|downsides?|pros|cons|better|while the|but the",
        "weighs one thing against another",
    ),
    (
        r"(?:i|you|we|it|they|i'd|we'd|you'd|i'll) (?:\w+ )?(?:use|used|check|checked|look|looked|add|added|write|wrote|run|ran|test|tested|measure|measured|compare|split|store|stores|share|shares|call|calls|send|sends|create|creates|return|returns|set|start|ask|monitor|assess|give|estimate|assume|calculate|divide|multiply|take|keep|make|put|have|has|works|allow|allows)",
        "says how it is done",
    ),
)

HEDGES = re.compile(
    r"\b(?:i guess|i suppose|maybe|perhaps|kind of|sort of|kinda|sorta|i'm not sure|probably|or something|i don't really know)\b"
)

DIGRESSIONS = re.compile(
    r"\b(?:anyway|anyways|where was i|what was i saying|(?:that )?reminds me|as i (?:was saying|said)|like i said|going back to|"
    r"oh and|by the way|sorry (?:i'm|i am|i) (?:rambling|getting|going|got)|i'm rambling|off (?:the )?(?:track|topic)|long story|"
    r"(?:but )?that's another story|which is another|funny story|side note|not that (?:it|that) matters|i forget|"
    r"what else|and another thing|and so on|blah|come to think of it|speaking of|actually no|no wait|wait no)\b"
)

UNKNOWING = re.compile(
    r"\b(?:i (?:really |honestly |just )?(?:don't|do not|wouldn't) know|i(?:'m| am) not (?:really )?sure|no idea|not a clue|i (?:can't|cannot|can not|don't) "
    r"(?:really )?(?:think of|remember|recall|come up)|nothing (?:really )?comes to mind|can't think|never (?:really )?(?:had|happened|been|did|done)|"
    r"i (?:don't|do not) have (?:any|an|one|a)|skip (?:this|that|it)|pass on|next question|i haven't|i have not|hard to say)\b"
)
ASKING_BACK = re.compile(
    r"\b(?:(?:can|could|would) you (?:please )?(?:repeat|say|rephrase|explain|clarify)|what do you mean|what (?:was|is) the question|"
    r"(?:sorry|pardon) (?:what|can|could|i didn't)|i (?:didn't|don't|did not|do not) (?:understand|get|hear|catch)|say that again|come again|"
    r"(?:do|did) you mean)\b"
)
