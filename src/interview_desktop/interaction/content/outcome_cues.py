"""Words that tell how something ended: tables only.

Past forms alone count ("reduced", not "to reduce"), so that an aim is not taken for a result.
"""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of, cue

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
        r"(?<!\bi )(?<!\bwe )went (?:live|from|through(?! (?:the|a|all|every|each|it|them|my|our|his|her|their))"
        r"|back|home)",
        r"went (?:up|down|well|smoothly|fine|great|perfectly|badly|better|faster|much|really well)|we went (?:live"
        r"|from)",
        r"(?:came|come|gone|brought|got|is|are|was|were) (?:right |way )?(?:down|up)(?! (?:to|with|there|here|at))",
        r"went (?:very|really|quite|pretty|so) (?:well|smoothly|good|fine)|(?:from|under) (?:\w+ ){1,4}(?:down "
        r"|up )?to "
        rf"(?:\w+ ){{0,3}}{_UNIT}|(?:percent|minutes?|hours?|times) (?:more|less|fewer|faster|better|earlier"
        rf"|quicker)",
    ),
    cue(
        "says that it was reached",
        rf"{_DOER} (?:shipped|launched|delivered|released|deployed|completed|finished|submitted|handed (?:\w+ )?in"
        rf"|opened"
        r"|published|rolled out|made it(?! (?:an?|the|my|our|clear|to|into|possible|so|easy|easier))|met the"
        r"|hit the|reached|achieved|won|passed|succeeded|managed to|came (?:first|second|third|fourth|fifth|top"
        r"|out)|signed"
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
        r"(?:i|we) (?:\w+ )?(?:learned|learnt|realised|realized)(?! (?:\w+ ){0,2}by heart| \w+ \w+s\b)|lesson"
        r"|what i (?:take|took|learn\w*)"
        r"|(?:it|that|this) (?:\w+ )?taught"
        r"|i now (?:always|never)",
    ),
    cue(
        "says what stayed",
        r"since then|since (?:that|this) (?:day|time)|from that day|from then on|after(?: that|wards) (?:it|he"
        r"|she|they|we|everyone|nobody|all)"
        r"|ever since"
        r"|nowadays|to this day|even today|(?<!what we )(?<!what i )(?<!that we )(?<!which we )no longer"
        r"|never again|(?:never|not) (?:happened|had (?:it|that)) again",
        r"(?:is|are|has|have) now|(?:today|now) (?:\w+ ){0,4}(?:is|are|am|use|uses|has|have|works?|wants?|knows?"
        r"|does|do|can|runs?)",
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

CHANGED = next(one for one in OUTCOME if "changed" in one.why)

# What counts as an end only where nothing more was done after it: what holds now, what came later, what was left.
AFTERWARDS = (
    cue(
        "says what still holds",
        r"still|now|today|nowadays|these days|any ?more|since|again|every (?:year|christmas|summer|month|week|time"
        r"|day|\w+day)|never \w+ed|hasn't|haven't",
    ),
    cue(
        "says what came of it",
        r"later|afterwards|the (?:next|following|same|whole) (?:\w+ )?(?:day|week|month|year|morning|time|evening"
        r"|shift)",
        r"(?:i|we) (?:was|were|got|am|are) (?:\w+ )?(?:promoted|asked|offered|given|invited|praised|proud|relieved"
        r"|hired"
        r"|able|glad|happy|told)|(?:they|he|she|everyone|everybody|my boss|the other \w+) (?:\w+ )?(?:uses?|calls?"
        r"|asks?|wants?"
        r"|comes?|knows?|has|have|gets?|likes?|loves?)|from \w+ (?:\w+ )?to \w+|zero|not a single",
        r"(?:down|up) to|instead of|(?:more|less|fewer|better|faster|quicker|easier|cheaper|earlier)(?: \w+)* than",
        r"(?:took|cost|gave|brought|earned|got|left|saved|taught|showed) (?:me|us|him|her|them)|no (?:\w+ )?"
        r"(?:damage|complaints?|injur\w+|loss\w*|errors?|questions?|problems?|accidents?|incidents?|returns?)"
        r"|not (?:one|a single)",
        r"(?:he's|she's|they're|it's|they've|it is|we're|that's) (?:\w+ ){0,2}(?:\w+ing|gone|been|there|back|happy"
        r"|fine|the"
        r" \w+est)",
    ),
)

# What one has or does these days, with no word of a change: "we have three shops now".
OWNS_NOW = any_of(
    r"(?:and |so |but )?(?:i|we) (?:have|do|am|are|work|live|use) (?!.*(?:more|less|fewer|better"
    r"|still|new|than)).*now$"
)

# A clause that only gives the circumstances of what was done.
BACKGROUND = any_of(
    r"(?:and |but |so )?(?:when|while|because|cause|cos|as|where|since|once|before|until|even|which|how|what|who)"
)

# A reason, and what is added to it.
REASON = any_of(r"(?:and |but |so )?(?:because|cause|cos)(?! of)")
ADDED = any_of(r"(?:and|or) (?:he|she|they|it|there)")

# A clause that depends on a deed told beside it.
SUBORDINATE = any_of(r"(?:and |but |so )?(?:before|until|after|because|cause|cos|if|that|which|what|how|as|once)")

# A rule for everybody, or what one thinks or hopes: no end of this story.
MAXIM = any_of(
    r"(?:i|i'm|we) (?:really |also |always |just )?(?:think|believe|hope|guess|suppose|hoped|was sure|convinced|wish)"
    r"|it's (?:always |very |so |really )?(?:important|hard|difficult|better|good|best) to|(?:you|one"
    r"|people) (?:have to|need to|must"
    r"|should|can|can't)|for me|in such (?:moments|situations)|is (?:the )?key|in (?:the )?future|in general"
)

# What is described, not reached: "it was a tuesday", "there were a lot of people", "it took two evenings".
DESCRIBES = any_of(
    r"(?:and |but |so |because )?(?:(?:it|that|this|there|most of (?:it|them)) (?:was|were|had|took|is|are|meant"
    r"|wasn't|cost)"
    r"|(?:he|she|they|people|everyone|\w+ \w+|some of them) (?:was|were) (?:\w+ ){0,2}(?:angry|upset|shocked|scared"
    r"|afraid|nervous|exhausted|sceptical|skeptical|pale|tired|old|young"
    r"|not sure|unhappy|worried|stressed|against))"
)
PUTS_OFF = any_of(
    r"(?:he|she|they)(?:'d| would| will|'ll) (?:\w+ )?(?:think|look|see|consider|get back|call|come back|let (?:me"
    r"|us) know|decide)|(?:wanted|needed)"
    r" (?:\w+ )?(?:time|to think|to see|more)|until"
)

# A deed that only looks like an end: "i sorted the cards", "we opened a ticket", "and submitted the form".
PLAIN_DEED = any_of(
    r"(?:i|we|and|then) (?:jumped|climbed|dropped|turned|raised (?:it|this|that|the \w+) (?:with|in|at))",
    r"(?:i|we|and|then|i've|we've) (?:\w+ly |then |also |just |even )?(?:sorted|fixed|cleared|opened|published"
    r"|submitted|cut|raised|lowered|closed"
    r"|signed|settled|corrected|repaired|restored|released|deployed|saved|sold|handed|completed|finished|agreed"
    r"|accepted|approved|adopted"
    r"|recommended|thanked|appreciated|liked|loved)"
    r"(?! (?:it\b|them\b|that\b|everything|all\b|both\b|the (?:\w+ )?(?:problem|issue|bug|error|fault|situation"
    r"|matter|project|job|work|exam|deal|contract|case)"
    r"|on\b|in\b|before|early|ahead|with\b|by\b|two|three|four|five|\d))",
)

# How hard it was: that belongs to the scene, wherever it is said.
HARDSHIP = any_of(
    r"(?:it|that|this|there) (?:was|were|is|felt) (?:\w+ly |such |very |so |quite |a bit |all )*(?:an? )?(?:\w+ly "
    r"|very )?"
    r"(?:busy|hard|tough|difficult|stressful|long|challenging|hectic|crazy|mad|chaotic|awful|scary|exhausting|tiring"
    r"|complicated|tricky|lot of (?:work|pressure|stress))"
)

# The outcome is wished for, asked for or denied here, not told.
NOT_YET = any_of(
    r"hoping|goal was|target was|aim was|my (?:goal|aim|task|job)|supposed to|in order to|(?:would|should"
    r"|could) have",
    r"(?:not|wasn't|weren't|isn't|never|less) (?:\w+ )?(?:happy|satisfied|pleased|working|agree|good|calm)|unhappy",
    r"how (?:it|they|he|she) went|wanted to|was angry",
    r"(?<!end )(?:i|we) (?:had|needed|have|need) to",
)
