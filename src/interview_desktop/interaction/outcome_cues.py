"""Words that tell how something ended: tables only.

Past forms alone count ("reduced", not "to reduce"), so that an aim is not taken for a result.
"""

from __future__ import annotations

from interview_desktop.interaction.cue import any_of, cue

# What may stand before a verb of outcome, so that "a fixed place" or "the finished plan" is none.
_DOER = (
    "(?:i|we|it|they|he|she|you|and|that|which|who|was|were|been|got|have|has|had|is|are|i've|we've|then|finally|"
    "both|all|"
    r"everyone|everybody|nobody|team|the \w+|my \w+|our \w+|his \w+|her \w+|their \w+)(?: (?:\w+ly|also|then|both"
    r"|all|even))?"
)
_GLAD = (
    "(?:happy|happier|satisfied|pleased|grateful|thankful|relieved|delighted|impressed|thrilled|calm|calmer|"
    "better|fine|"
    "successful|safe|stable|okay|ok|faster|smoother|easier|glad|proud|quiet|quieter|good|great|positive|amazed|"
    "surprised|"
    "healthy|clean|cheaper|done|ready|back|gone|agree|over)"
)
_UNIT = (
    "(?:percent|minutes?|hours?|days?|weeks?|seconds?|euros?|dollars?|pounds?|errors?|people|customers?|users?|"
    "points?|"
    "milliseconds?|stars?|times)"
)

OUTCOME = (
    cue(
        "says what came of it",
        r"as a result|resulted in|led to|which meant|ended up|turned out|paid off|(?:thanks to"
        r"|because of) (?:that|this)",
        r"the (?:end |final |overall )?(?:results?|outcome|effect|impact|upshot) (?:was|were|is)|with the result",
    ),
    cue(
        "says how something changed",
        rf"{_DOER} (?:increased|decreased|improved|doubled|tripled|halved|rose|dropped|fell|grew|saved|boosted"
        rf"|exceeded|beat"
        r"|shrank|gained|recovered|lowered|reduced|cut|raised|jumped|climbed|sank)",
        r"went (?:up|down|well|smoothly|fine|great|perfectly|live|from|through|back|badly|better|faster|home|much"
        r"|really well)",
        r"went (?:very|really|quite|pretty|so) (?:well|smoothly|good|fine)|(?:from|under) (?:\w+ ){1,4}(?:down "
        r"|up )?to "
        rf"(?:\w+ ){{0,3}}{_UNIT}|(?:percent|minutes?|hours?|times) (?:more|less|fewer|faster|better|earlier"
        rf"|quicker)",
    ),
    cue(
        "says that it was reached",
        rf"{_DOER} (?:shipped|launched|delivered|released|deployed|completed|finished|submitted|handed (?:\w+ )?in"
        rf"|opened"
        r"|published|rolled out|made it|met the|hit the|reached|achieved|won|passed|succeeded|managed to|signed"
        r"|closed the"
        r"|sold|renewed|secured|landed|graduated)",
        r"(?:on|in|ahead of) (?:time|schedule)(?! (?:was|is|to))|before the deadline|(?:days?|weeks?|months?) early",
        r"(?:get|getting|got) (?:it|them|everything|everybody|all of it) done|done by|all got done|sold out",
    ),
    cue(
        "says that it was settled",
        rf"{_DOER} (?:solved|resolved|fixed|sorted|cleared|settled|repaired|restored|corrected|calmed|avoided"
        rf"|prevented)",
        r"(?:found|reached|came to) (?:a|an|the) (?:\w+ )?(?:solution|compromise|agreement)|problem was gone",
    ),
    cue(
        "says how it went",
        r"(?:it|that|this|everything|things|which|all|plan|approach|idea|system|solution|fix|somehow|line|demo) "
        r"(?:\w+ ){0,2}(?:worked|helped|succeeded|failed|paid|stopped|got better|got easier|improved|went|turned"
        r"|run|ran)",
        r"without (?:\w+ )?(?:problems?|trouble|complaints?|errors?|incidents?|delays?)|(?:a|big|great|huge"
        r"|real) success",
        r"(?:was|is) (?:\w+ )?working(?: again)?|better now|(?:hardly|barely) any|ever (?:did|had|before)"
        r"|than (?:ever|before)",
        r"(?:as|so) \w+ as before",
    ),
    cue(
        "says how people took it",
        rf"(?:was|were|felt|seemed|became|looked|left|got|walked away) (?:\w+ ){{0,2}}{_GLAD}",
        rf"(?:is|are|am) (?:\w+ ){{0,2}}{_GLAD} (?:now|today|again|with|since)|nobody was|no one was",
        r"thanked|praised|promoted|apologi[sz]ed to me|(?:he|she|they|it) apologi[sz]ed|accepted|agreed|adopted"
        r"|approved"
        r"|complimented|hired me|recommend(?:ed)?|congratulated|appreciated?|liked (?:it|the|my|our)|loved (?:it"
        r"|the|my)",
        r"came back|stayed with|stayed on|said (?:thank|thanks|sorry)|(?:to say )?thank you|(?:lovely|nice|good"
        r"|five star) review",
        r"gave (?:me|us) (?:an? )?(?:good|great|positive|nice|very good|award|full|big|bonus|raise)|calmed down"
        r"|nobody was",
        r"(?:positive|good|great|excellent|nice|best|better|bad) (?:feedback|reviews?|marks?|grades?|scores?"
        r"|results?)",
    ),
    cue(
        "says what was learned",
        r"(?:i|we|it|that|this) (?:\w+ )?(?:learned|learnt|taught|realised|realized)|lesson|what i take"
        r"|i now (?:always|never)",
    ),
    cue(
        "says what stayed",
        r"since then|since (?:that|this) (?:day|time)|from that day|from then on|after(?: that|wards) (?:it|he"
        r"|she|they|we|everyone|nobody|all)"
        r"|ever since"
        r"|nowadays|to this day|even today|no longer|never again|(?:never|not) (?:happened|had (?:it|that)) again",
        r"(?:today|now) (?:\w+ ){0,4}(?:is|are|am|use|uses|has|have|works?|wants?|knows?|does|do|can|runs?)",
        r"still (?:use|uses|using|used|in use|running|runs|works|work|friends|do|does|doing|there|today|on good"
        r"|have|has|in)",
        r"(?:hasn't|haven't|has not|have not|didn't|not) (?:\w+ ){0,2}(?:happened|had|come back|happen"
        r"|notice) ?(?:\w+ )?"
        r"(?:again|since|a single|any\w*)|(?:no (?:more|single)|fewer|less) (?:\w+ )?(?:complaints?|incidents?"
        r"|errors?|delays?"
        r"|downtime|problems?|calls?|mistakes?)|today (?:it|we|i|they|he|she|everyone) (?:\w+ )?(?:is|are|use"
        r"|uses|am|have)",
    ),
    cue(
        "says how it ended",
        r"(?:after|within) (?:\w+ ){1,3}(?:minutes?|hours?|days?|weeks?|months?|years?) (?:\w+ ){0,2}(?:was|were"
        r"|had|got|could)",
        r"(?:days?|weeks?|months?|years?|hours?|minutes?|morning|year|day|week|month) later (?:\w+ ){0,3}(?:was"
        r"|were|had|got|came)",
        r"(?:was|were|felt|became|got) (?:\w+ )?(?:more|less) \w+",
        r"by (?:then|now|monday|tuesday|wednesday|thursday|friday|the (?:time|evening"
        r"|next)) (?:\w+ ){0,4}(?:could|was|were|had)",
        r"(?:unfortunately|sadly|in the end|eventually|finally|by the end|at the end(?! of the (?:year|month|week"
        r"|day)))"
        r" (?!(?:i|we) (?:\w+ )?(?:decided|asked|called|told|went|had to|said|tried|wanted))\w+",
        r"(?:we|i|they) (?:\w+ )?(?:lost|failed|missed) (?:the|that|it|a|our)|(?:it|that) (?:failed|didn't work)",
        r"(?:we|i|he|she|they|who|it) (?:\w+ )?got (?:the|a|an|his|her|their|my|our|it|back|second|first|third"
        r"|\w+ (?:euros|pounds"
        r"|dollars|points|percent)|them (?:back|out|there))",
    ),
)

# The outcome is wished for, asked for or denied here, not told.
NOT_YET = any_of(
    r"hoping|goal was|target was|aim was|my (?:goal|aim|task|job)|supposed to|in order to|(?:would|should"
    r"|could) have",
    r"(?:not|wasn't|weren't|isn't|never|less) (?:\w+ )?(?:happy|satisfied|pleased|working|agree|good|calm)|unhappy",
    r"how (?:it|they|he|she) went|wanted to|was angry",
    r"(?<!end )(?:i|we) (?:had|needed|have|need) to",
)
