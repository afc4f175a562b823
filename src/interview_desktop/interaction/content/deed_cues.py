"""Words for deeds that say nothing of how: tables only.

"I sorted it out" claims an end, "I joined as a cook" tells a start, "I found a solution" names no step.
"""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of

_MATTER = (
    r"(?:it|that|this|them|him|her|everything|things|both|all|(?:the|this|that|my|our|every) (?:\w+ )?(?:situation"
    r"|problem"
    r"|complaint|issue|conflict|matter|customer|challenge|task|case|crisis|job|bug|goal|deadline|work|project|exam"
    r"|test))"
)
_WE = r"(?:(?:i|we|and)(?: \w+ly| just| then| also| somehow| simply)? |^)"

# Solved, managed, came through: what was reached, as a claim. The rest of the clause does not say how.
EMPTY_DEED = any_of(
    rf"{_WE}(?:handled|managed|solved|resolved|fixed|settled|sorted|overcame|tackled|completed|finished|did|made"
    rf"|met|turned|addressed|improved|achieved|accomplished) {_MATTER}(?: (?:out|all|well|quickly|fast|work|around"
    rf"|right"
    rf"|myself|then|in time|on time|perfectly|professionally|successfully|as (?:best|well) .*|like .*|without .*"
    rf"|so .*))?"
    r"(?= and| but| so|$)",
    rf"{_WE}got (?:it|that|them|everything|\w+ \w+) (?:\w+ed|done|right|through|out|back)"
    rf"|{_WE}dealt with {_MATTER}",
    rf"{_WE}managed to|{_WE}(?:did|tried|gave) (?:my|our) (?:very )?best|did what i could|did everything i could"
    rf"|did well"
    rf"|did a (?:really )?(?:good|great) job",
    rf"{_WE}(?:got|came|pulled|made it|worked) through|pulled it off|made it (?:work|happen|through|in time)"
    rf"|gave (?:it )?(?:my|our) (?:all|best)",
    rf"{_WE}(?:stepped (?:up|in)|rose to|took (?:charge|control|over|care of {_MATTER}|the lead|the initiative"
    rf"|ownership"
    r"|responsibility))",
    rf"{_WE}(?:worked|tried|pushed|fought) (?:really |very |so |extremely |quite )?(?:hard|harder)|put in (?:a lot"
    rf"|extra|the)"
    r" (?:of )?(?:\w+ )?(?:effort|hours|work)|(?:stayed|kept|remained) (?:\w+ )?(?:calm|positive|professional"
    r"|strong|focused"
    r"|patient|going|cool|motivated|my (?:head|cool))",
    # Means named in the abstract: a way, a solution, one's skills; a deed would say which.
    rf"{_WE}(?:found|came up with|thought of|had|used|showed|kept|made|gave|needed|put in|brought|took|applied"
    rf"|looked for|developed)"
    r" (?:it )?(?:an?|the|my|our|all|some|every|lots of)? ?(?:\w+ ){0,2}(?:way|ways|solutions?|decisions?|effort"
    r"|efforts|experience|skills?|leadership|attitude|mind|patience"
    r"|everything|best|initiative|approach|strategy|strength|energy|creativity|measures|steps|action|responsibility"
    r"|charge)\b",
    rf"{_WE}(?:gave|did|tried|put) (?:it |in )?(?:everything|whatever|all|anything)|as (?:well|best) as i could"
    rf"|what (?:i|we) (?:could|had to|can)",
    rf"{_WE}(?:dealt with|handled|approached|took|treated) (?:\w+ ){{1,3}}(?:professional\w*|seriously|calmly"
    rf"|carefully|well|way|manner)",
    rf"{_WE}(?:went live|opened|launched|delivered|finished|completed|submitted|made|met|hit|beat|did)(?: (?:it"
    rf"|that|them|everything|the \w+|our \w+|my \w+))? (?:on|in time|early|before|ahead|by)\b|went live",
    # What went wrong is the scene, seeing it is no deed yet.
    r"by (?:mistake|accident)|accidentally|the wrong \w+|mixed up|messed up|misread|overlooked|forgot|\w+ (?:it"
    r"|one \w+|them) twice",
    rf"{_WE}(?:found out|discovered|watched|looked|walked in|went in|opened|read)(?: (?:that|it|up|in|at (?:it"
    rf"|them)))?(?: and|$)",
    rf"{_WE}(?:inherited|took over|was given|was asked|was told|got given|applied for|started)\b(?! (?:with|by|to"
    rf"|\w+ing|a\b|the\b))",
    rf"{_WE}(?:inherited|took over|turned (?:it|things|everything) around)",
    rf"{_WE}(?:cried|panicked|worried|laughed|slept|waited|prayed|suffered|froze|(?:never )?gave up)\b",
    rf"{_WE}(?:joined|arrived|grew up|graduated|passed|won|reached|succeeded|became|moved to|came (?:to|from|in"
    rf"|back|home)"
    r"|started (?:as|at|in|out|there|working|my|the job))",
)
