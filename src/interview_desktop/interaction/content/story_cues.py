"""Words that set a scene or name a task: tables only.

Sources of the parts: situation, task, action and result as structured interviewing uses them (Bangerter 2014).
"""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of, cue

_MONTH = "(?:january|february|march|april|may|june|july|august|september|october|november|december)"
_DAY = "(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday|weekend|christmas|easter)"
_TIME = "(?:year|month|week|summer|winter|spring|autumn|fall|semester|term|quarter|night|morning|shift)"
_PLACE = (
    "(?:job|role|position|company|employer|team|work|workplace|internship|placement|project|shop|store|restaurant|"
    "hospital|ward|clinic|school|university|uni|college|degree|course|studies|apprenticeship|office|department|bank|"
    "hotel|startup|firm|agency|unit|kitchen|factory|warehouse|class|thesis|farm|gym|club|army|practice|pharmacy|"
    "village|town|city|church|family|street|region|lab|studio|theat(?:re|er)|bakery|cafe|bar|garden|field|site|"
    "garage|library|camp|cellar|basement|archive|surgery|salon|yard|port|nursery|kindergarten|home|branch|counter"
    "|reception|"
    "front desk|plant|mill|workshop|prison|charity|council|farm|brewery|cinema|charity|laboratory|allotments?"
    "|terminal|barracks|"
    "museum|festival|fair|airport|station|call cent(?:re|er)|newspaper|court|depot)"
)

SITUATION = (
    cue(
        "says when it was",
        rf"(?:last|previous|that|this|past) (?:{_TIME}|{_MONTH}|{_DAY})s?",
        rf"(?:in|since|during|around|on) (?:my |a |the )?(?:{_MONTH}|{_TIME}|{_DAY}|(?:19|20)\d\d)",
        r"(?:years?|months?|weeks?|days?) ago|before \w+ (?:years?|months?|weeks?)|yesterday|recently|in twenty \w+",
        r"(?<!in )one (?:day|time|evening|afternoon|night|morning|weekend|summer|winter|year)|once|at (?:that"
        r"|the) time|back then",
        r"my (?:first|second|third|final|last|previous|old|current) (?:\w+ )?(?:year|month|week|day|job|role"
        r"|position)",
    ),
    cue(
        "says where the person was at the time",
        r"(?:i|we) (?:joined|started (?:at|in|as)|(?:took over|inherited) (?:an?|the|my|our|his|her)(?! (?:part"
        r"|rest|job|work|task|daily|weekly|next)))",
        r"when i (?:was|were|worked|started|joined|had|came|did|first|lived|studied|moved|began)|while i was"
        r"|where i (?:work\w*|was|did|had|lived|studied)",
        r"i was (?:working|studying|doing|a|an|in|on|at|the|leading|managing|running|new|responsible|part|leader)",
        r"i (?:worked|work|used to work) (?:as|at|for|in|on|by|with)|in (?:my|our) (?:country|case)",
        rf"(?:at|in|for|during|on|from|of) (?:my|our|the|an?(?! (?:team|job|group)\b)) (?:\w+ ){{0,3}}{_PLACE}",
    ),
    cue(
        "says what was going on",
        r"there (?:was|were|is|had been|came)|there's this",
        r"we had (?!to\b)(?!a (?:meeting|call|chat|talk)\b)\w+|we were|we was",
        r"i had (?:a|an|this|one|some|two|three|just|been) (?!idea|plan|chat|word|go|look|talk)",
    ),
)

TASK = (
    cue(
        "names the task",
        r"(?:my|our|main) (?:\w+ ){0,2}(?:task|tasks|job|role|goal|aim|objective|target|assignment|duty|mission"
        r"|part|plan"
        r"|responsibility|responsibilities|idea|priority) (?:\w+ ){0,3}(?:was|were|is|involved|included)",
        r"(?:the|a|one|main|biggest|big) (?:\w+ )?(?:goal|aim|target|objective|challenge|task|requirement"
        r"|question|idea"
        r"|plan|point|priority|brief) (?:\w+ ){0,2}(?:was|were|is)",
        r"(?:was|is|became) (?:\w+ )?my (?:\w+ )?(?:job|task|duty|responsibility|role|goal|fault|turn)",
        r"(?:had|have|got|given|set|with) (?:a|the|this|an) (?:\w+ )?(?:target|goal|task|deadline|mission|quota"
        r"|brief)",
    ),
    cue(
        "says what was expected of the person",
        r"responsible (?:for|of)|in charge of|accountable for|up to (?:me|us)|fell to (?:me|us)|my responsibility"
        r"|on my shoulders",
        r"(?:was|were|got|been) (?:\w+ )?(?:asked|told|given|assigned|tasked|supposed|expected|brought in"
        r"|put in charge)",
        r"(?:asked|told|wanted|needed|expected|assigned|trusted) (?:me|us|my team)",
        r"said (?:to me |to us |me )?(?:that )?(?:i|we) (?:must|should|have to|had to|need to|needed to)",
        r"gave (?:me|us) (?:the|a|this) (?:\w+ )?(?:task|job|responsibility|project|challenge)|(?:leader|head"
        r"|captain) of",
        r"(?:made|elected|appointed|named) (?:me|us)? ?(?:as )?(?:the )?(?:\w+ )?(?:captain|leader|lead|head)",
    ),
    cue(
        "says what had to be done",
        r"(?:had|needed) to(?! (?:admit|laugh|say|wait|smile))|has to be|must|deadlines?|(?:be"
        r"|get) (?:\w+ )?(?:ready|done) by",
        r"(?:had|got|gave me|gave us) (?:\w+ ){1,3}(?:minutes?|hours?|days?|weeks?|months?) to",
        r"(?:i|we|they) (?:\w+ )?(?:need|needed|want|wanted|hoped|aimed|was supposed|were supposed)",
    ),
    cue(
        "says what it was for",
        r"(?:in order|so as) to|mak(?:e|ing) sure (?:that|we|i|the|they|nobody|everyone|it)",
        r"trying to|tried to (?:get|make|find|reach|keep|hit|meet|finish)",
    ),
)

# Clauses that give a reason, a purpose or a saying: what stands in them is no outcome.
ASIDE = any_of(
    r"(?:even )?though|although|because(?! of (?:this|that))|since (?:it|he|she|they|we|i|the)|so that|in order"
    r"|what|how|whether|if|who"
    r"|that|until"
)
