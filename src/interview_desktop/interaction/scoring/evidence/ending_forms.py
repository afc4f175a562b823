"""The forms in which an end is told, and those that only look like one: tables only, over words without punctuation.

An end is known by its form (who or what acts after the last deed, what holds since, what it is compared with) rather
than by its subject, so that jobs nobody thought of end as well as those somebody did.
"""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of, word_set

# Where a new subject may begin: what stands before a noun, how many of them, everybody and nobody.
OPENS_A_NOUN = word_set(
    "the my our his her their its this that these those a an all both none half most some every each no nobody "
    "everyone everybody nothing everything somebody someone one two three four five six seven eight nine ten eleven "
    "twelve fifteen twenty thirty forty fifty sixty seventy eighty ninety hundred"
)
OPENS_AGAIN = word_set("i we he she they it there")
# After these the words go on with what was said: "for the first time", "because the line", "and my boss".
GOES_ON = word_set(
    "of in on at for with from by to about into onto over under after before behind around without through during "
    "within than as like until till since because if that which who what how where when while whether and or but so "
    "the a an my our his her their its is are was were be been said thought think knew not only just even all every "
    "put per least most almost nearly exactly i we he she they you"
)
# What may stand between a noun's opening and its verb besides nouns: "seven of the eight hives made".
WITHIN_A_NOUN = word_set("of the them us my our her but or to in at on from")
BE_OR_HAVE = word_set("is are was were has have had can could isn't aren't wasn't weren't hasn't haven't hadn't")

# Verbs of change, before which a noun may stand alone: "sick leave fell".
CHANGES = word_set(
    "fell dropped rose grew doubled tripled halved improved increased decreased shrank climbed stopped disappeared "
    "vanished recovered survived returned sank jumped"
)
# Joined without saying who: "... shouting at me passed on the monday".
REACHED_ALONE = word_set("passed failed won lost sold survived")
ON = word_set("first on with at by in")

# How much of many: "sixty percent of", "three out of four", "half of the callers"; a verb follows where it acts.
COUNTED = word_set(
    "one two three four five six seven eight nine ten eleven twelve fifteen twenty thirty forty fifty sixty seventy "
    "eighty ninety hundred half most all none third thirds quarter quarters nobody everyone everybody"
)
SHARE = COUNTED | word_set("percent of out every")
BY_THEN = word_set("within by after in at")
# The calendar: what stands after "within", "by" or "after" where an end opens with its time.
CALENDAR = word_set(
    "second seconds minute minutes hour hours day days night week weeks month months year years quarter season term "
    "semester january february march april may june july august september october november december monday tuesday "
    "wednesday thursday friday saturday sunday spring summer autumn winter fall christmas easter noon midnight evening "
    "morning lunch then that time end"
)
HELD_NOW = word_set("now nowadays today")

# What still holds, or held from then on.
LASTING = any_of(
    r"(?:ever )?since(?! (?:i|we|he|she|they|it|the|my|there)\b)|since then|nowadays|these days|to this day|today"
    r"|any ?more|no longer|still|(?<!until )(?<!right )(?<!by )now(?! on\b)|(?:never|not|hasn't|haven't|nothing) "
    r"(?:\w+ ){0,3}again|every (?:single )?(?:year|summer|winter|month|week|day|time|morning|shift|new \w+)|for good"
    r"|(?:have|has)(?: not|n't)? (?:had|been|needed|seen|lost|missed|stayed|kept) (?:\w+ ){0,4}in "
    r"(?:\w+ ){0,2}(?:days|weeks|months|years?)|haven't (?:had|lost|missed|seen)|(?:the )?(?:year|month|week|season)"
    r" after(?: that)?|last year|(?:i|we|they|he|she)(?:'ve| have| has)(?: \w+ly)? (?:kept|stayed|become|made|put"
    r"|given|come|gone|used|turned|cut)|the rule|the standard|the custom"
)
# Set against how it was: "less than", "half empty", "from nine to two", "as before".
COMPARED = any_of(
    r"(?:more|less|fewer|better|faster|quicker|easier|cheaper|earlier|later|longer|shorter|higher|lower|calmer|louder"
    r"|fuller|bigger|smaller|safer|cleaner)(?! of\b)|twice|double\w*|halved?|by (?:a|one|two|three) (?:third|quarter"
    r"|fifth|tenth|half)s?|half (?:empty|full|as|the time|the price)|(?:by|in) half|from (?:\w+ ){1,4}to|(?:down"
    r"|up) (?:to|by|from)|instead of|as before|before it was"
    r"|it used to"
    r"|(?:than|as) (?:ever|usual|before|it|the year)|not (?:one|a single)|zero|all but \w+|every (?:one|single)"
)
# What one comes to in the end, oneself or anybody.
REACHED = any_of(
    r"(?:i|we|he|she|they|it|team|\w+) (?:also |even |all |both |then |finally |just |only )?(?:got|get|won|win"
    r"|passed|pass"
    r"|failed|lost|made it|came (?:first|second|third|\w+th|back|through|out)|reached|became|ended up|managed to"
    r"|finished|succeeded|saved|earned|sold out|raised|beat|hit|matched|survived|returned|stayed dry)",
    r"(?:i|we) (?:was|were|am|are|have been|got) (?:\w+ )?(?:promoted|asked|offered|given|invited|praised|hired"
    r"|allowed"
    r"|elected|made|named|trusted|able|proud|back|done|ready|through|there|out)",
    r"passed (?:first time|on|with|at|it)|(?:made|named|asked|let|offered|gave|wrote|thanked|invited|told) (?:me|us)"
    r"|(?:all|both|everything|they all|it all) (?:\w+ )?(?:went|fit|fitted|arrived|worked|passed|came|got)",
)
# Hoped for, planned, wished or unfinished: no end yet.
NOT_YET = any_of(
    r"(?:i|we) (?:\w+ )?(?:hope|hoped|think|believe|guess|suppose|plan|planned|want|wanted|wish|expect|would|will"
    r"|should have)|(?:the|my|our) (?:plan|hope|idea|goal|aim) (?:is|was)|(?:is|are|it's|they're) (?:going|planned"
    r"|supposed|meant) to|(?:will|would|won't|might|should|could have|i'll|we'll|i'd)|in the middle of|still (?:in"
    r"|on|at|not|waiting|working on|trying|busy|to be|going on)(?: the)? ?(?:middle|process|it)?(?: of)?(?: it)?$"
    r"|not (?:finished|done|over|there) yet|yet to|we'll see|let's see|in the future"
)
# How it felt, what one thinks of it, what is so for everybody: said at an end, and none.
NO_END = any_of(
    r"(?:it|that|this|which|there|everything) (?:\w+ )?(?:was|were|is|has been|felt|feels)(?: all| just| really| very"
    r"| kind of| sort of| such| so| a bit| quite| pretty| always| extremely| definitely)* (?:an? )?(?:\w+ly |very "
    r"|really |super )?(?:hard|tough|difficult|great|good|bad|nice|interesting|valuable|challenging|stressful|crazy"
    r"|fun"
    r"|weird|unfair|terrible|awful|important|amazing|busy|hectic|shame|pity|challenge|lot|complicated|what it (?:is"
    r"|was))"
    r"(?: (?:experience|time|week|day|year|lesson|thing|project|situation|challenge|moment|summer|one))?(?: for \w+)?$"
    r"|(?:grow|grew|grown)(?: a lot)? as (?:a|an) \w+|made me (?:grow|stronger|better|who)|you (?:just|have|need|can"
    r"|can't|get|must|should)|(?:people|everyone|everybody) (?:has|have|is|are|makes?|knows?) (?!now"
    r"|a plate)"
    r"|there (?:weren't|wasn't|isn't|aren't|is always|are always)|that's (?:what|how|why|it|that)|that was that"
    r"|(?:i|we|and|to) (?:had|have) (?:him|her|them|the \w+|my \w+|every\w*) (?!to\b|in\b|on\b|at\b|back\b|for\b"
    r"|was\b|is\b|now\b)\w+(?<!ed)|(?:what|whatever) (?:i|we) think"
)
# A clause that hangs on another one.
HANGS = any_of(
    r"(?:and |so |but )?(?:since (?:i|we|he|she|they|it|the|my|two|there)|because|cause|cos|when|while|if|who|which"
    r"|where|until|although|even though|though|whether"
    r"|as|what|how|why|that(?! (?:was|is|one|made|got|went|saved|brought|\w+ed)))"
)
# How things stood: no end unless it lasts or is set against something.
STOOD = any_of(r"(?:(?:and|so|but|then) )*(?:it|there|that|this) (?:was|were|wasn't|had)")
# Said of a person or a thing as it was, not as it became: "the customer was angry".
WAS_SO = any_of(
    r"(?:was|were|is|are|wasn't|weren't) (?:\w+ly |very |really |so |pretty |quite |all |just |kind of |still )*"
    r"(?:angry|upset|mad|furious|rude|loud|shocked|scared|afraid|nervous|tired|ill|sick|sceptical|unhappy|worried"
    r"|stressed|against|late|broken|missing|wrong|new|old|young|busy|not|always|usually|going to|\w+ing)"
)
# An end without saying what it was.
SOMEHOW = any_of(
    r"(?:it|everything|that|things|all) (?:\w+ )?(?:went|worked|turned|was|ended|came)(?: \w+)? (?:well|fine|good"
    r"|okay|great|out|alright)|(?:it )?worked(?: out)?|(?:was|were) (?:happy|satisfied|good|fine|okay|pleased)"
    r"|(?:a|big|great) success|successful|more or less|somehow|(?:got|pulled|worked|came) (?:us |it )?through(?: it)?$"
    r"|significant\w*"
)
