"""What an interviewer's reaction must not contain, as patterns over lower-case text with straight apostrophes.

Each pattern is named after the reason it gives in `filters`; how they are applied is decided there.
"""

from __future__ import annotations

import re


def _any_of(words: str) -> re.Pattern[str]:
    """Whole words out of `words`; a star at the end of one stands for any ending."""
    return re.compile(rf"\b(?:{'|'.join(word.replace('*', '[a-z]*') for word in words.split())})\b")


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


MARKUP = re.compile(
    r"https?:|www\.|\b[a-z0-9-]+\.(?:com|org|net|io|co|gg|tv|edu|gov)\b|(?:^|\s)/?[ru]/|[@#*_<>\[\]{}`~|\\=^$%&+()/\"]"
    r"|[:;=]-?[()dp3o](?!\w)|\b(?:x+d|<3)\b|&\w+;"
)
SLANG = re.compile(
    r"\b(?:lo+l|lmf?ao|rofl|omg|wtf|op|ops?t|tl;?dr|imh?o|tbh|ftfy|iirc|afaik|smh|idk|btw|ikr|fyi|nsfw|eli5|til"
    r"|ama|brb|thx"
    r"|pls|plz|u|ur|ya|yea|yep|yup|nah|nope|meh|dude|bro|bruh|buddy|pal|mate|gonna|wanna|gotta|kinda|sorta|dunno|lemme"
    r"|ha(?:ha)+h?|he(?:he)+|upvot\w*|downvot\w*|karma|reddit\w*|subreddit|sub|repost\w*|thread|comment\w*"
    r"|username|troll\w*"
    r"|meme\w*|dont|thats|im|ive|cant|wont|didnt|doesnt|isnt|hes|shes|theyre|youre|yall|cuz|bot|ai|edit|gif|hype|noob)"
    r"(?![a-z'])|(?<![a-z'])id(?= [a-z]+ (?:that|it))|!{2,}|\?{2,}"
)
PROTECTED = _any_of("""
age aged ageing old older oldest young younger youngest elderly retire* birthday pregnan* maternity paternity married
marriage wedding divorc* single wife wives husband* girlfriend* boyfriend* spouse partner* kid kids child children
childcare baby babies son sons daughter* mother* father* mom moms mum mums dad dads parent* sister* brother* family
families religio* church* god gods jesus christ* muslim* islam* jew jews jewish hindu* buddhis* mosque* temple* pray*
faith bible atheis* gay lesbian* bisexual* trans transgender queer straight gender* male males female females man men
woman women girl girls boy boys guy guys lady ladies race races racial racis* ethnic* black white asian* hispanic*
african* mexican* arab* immigra* foreign* national* citizen* accent* disab* handicap* wheelchair autis* adhd blind
deaf sick* ill illness* disease* cancer depress* anxi* mental* therap* medic* health* diet weight fat skinny tall
doctor* hospital* union* politic* vot* election* trump democrat* republican* liberal* conservative* president* crimin*
arrest* prison* jail* debt* pretty beautiful handsome sexy cute hot ugly hair
""")
PROMISE = re.compile(
    r"\b(?:hir(?:e|es|ed|ing)|offer\w*|contract|salary|pay raise|promot\w*|in touch|call you|call back"
    r"|hear (?:back )?from us"
    r"|next (?:round|stage|step)|shortlist\w*|reject\w*|successful|unsuccessful|fired|welcome (?:aboard"
    r"|to the (?:team|company))"
    r"|(?:the|this|that) (?:job|position|role) is|(?:got|get|have|has) the (?:job|role|position)"
    r"|start (?:on )?(?:monday|tomorrow)"
    r"|(?:pass|passed|fail|failed) the interview|promise\w*|guarantee\w*|best candidate)\b"
)
QUESTION_OPENING = _any_of("""
what what's whats why how how's when where where's who who's whom which whose do does did is are am was were can could
would will won't have has had should shall may might isn't aren't don't doesn't didn't wasn't weren't can't couldn't
wouldn't haven't hasn't any anything
""")
QUESTION_INSIDE = re.compile(
    r"\?|\b(?:tell me|walk me|talk me|take me|give me|show me|i(?:'m| am)? (?:wonder\w*|curious)|(?:do|did|are"
    r"|were|have|could"
    r"|would|can|will|should) you|next question|move on|moving on|let's|let us|speaking of|by the way|question is)\b"
    r"|, (?:right|huh|eh|no|yes|correct|yeah|isn't it|aren't they|wasn't it|don't you|didn't you)[.!]?$"
)
EXCLAMATION = re.compile(r"^what an?\b|^any\s+(?:of|one)\b|^what you mean$")  # "What a week": no question
JUDGEMENT = _any_of("""
good great greatest awesome amazing excellent fantastic brilliant perfect* impress* wonderful nice nicely nicer cool
best better bad badly terrible awful horrible wrong weak* poor* worst worse correct* incorrect proud congrat* strong*
smart* clever* genius talent* lucky luckily lazy boring bored useless pathetic pointless ridiculous nonsense silly
wise true lie lies liar lying fake doubt* believ* deserv* fault blame* shame* mistake* fail* funny hilarious joke* fun
love* hate* like* dislike* favorite favourite win wins winner lost careless sloppy rude honest* dishonest* skill*
hero* qualified competent incompetent professional unprofessional disappoint* underwhelming satisf* adequate
inadequate score rating grade marks plus agree* disagree* overreact* excuse* weird strange odd crazy insane
""")
PRAISE = re.compile(
    r"\bwell (?:done|handled|put|said|played|managed)\b|\b(?:did|done|went|worked) (?:so |very )?well\b|\bhats off\b"
)
COMPARING = re.compile(
    r"\b(?:sound(?:s|ed)?|feels?|felt|look(?:s|ed)?|seem(?:s|ed)?|is|was|been|more|something|things?|times?)"
    r" like\b|\blike (?:that|this|those)\b"
)
NEGATION = re.compile(
    r"\b(?:not|no|never|nothing|none|nobody|nowhere|neither|nor|cannot|without|hardly|barely|[a-z]+n't)(?![a-z'])"
)
UNDERSTATEMENT = re.compile(
    r"\bno (?:wonder|small|easy|simple|doubt)\b|\b(?:is|was|are|were|'s) not (?:an? |always |so )?(?:easy|simple"
    r"|small|quick)\b"
    r"|\bnot (?:an? |always |so )?(?:easy|simple|small|quick)\b|\b(?:cannot|can't|couldn't"
    r"|could not) have been (?:easy|simple|quick)\b"
    r"|\b(?:isn't|wasn't|aren't|weren't) (?:an? |always |so )?(?:easy|simple|small|quick)\b"
)
ADVICE_OPENING = _any_of("""
try don't make consider go keep get be remember never always stop start use ask think work focus look take wait come
let let's give put say show send read learn practice practise imagine listen relax calm breathe check find pick choose
do forget ignore trust hold stay avoid maybe please just tell walk talk explain describe write call repeat buy visit
watch
""")
ADVICE_INSIDE = re.compile(
    r"\b(?:should|shouldn't|ought|had better|needs? to|have to|has to|must(?! have\b| be\b)|try to|if i were"
    r"|advice|advise"
    r"|recommend\w*|suggest\w*|better to|next time|in future|in the future|the trick is|the key is|make sure)\b"
)
SECOND_PERSON = re.compile(
    r"\b(?:you|your|yours|yourself|you're|you've|you'd|you'll|the candidate|the applicant)(?![a-z'])"
)
_MANNER = r"(?!are|were|was|seem|look|sound|feel|lack|fail|have|had|can|could|will|would|should)[a-z]+"
SECOND_PERSON_ALLOWED = re.compile(
    r"\bthank you\b(?: for (?:sharing|telling me|explaining|describing|taking me through|walking me through)"
    rf" (?:about )?(?:how|what|why|where|when) you {_MANNER})?"
    rf"|\bthanks for (?:sharing|telling me|explaining|describing) (?:about )?(?:how|what|why|where|when) you {_MANNER}"
    r"|\bi (?:see|know|understand|get) what you mean\b|\bi hear you(?=[,.!]|$)|\bi'm with you\b"
)
FIRST_PERSON = re.compile(
    r"\b(?:i|i'm|i've|i'd|i'll|me|my|mine|myself|we|we're|we've|we'd|we'll|us|our|ours|as an ai)(?![a-z'])"
)
FIRST_PERSON_ALLOWED = re.compile(
    r"\bi (?:see|understand|follow|appreciate (?:that|it|this|the|hearing)|hear (?:that|you)"
    r"|get (?:that(?! a lot)|it|the picture"
    r"|the idea)|have (?:that|it|the picture)|note that|can (?:only |well )?(?:see|imagine|picture|understand"
    r"|follow|hear)"
    r"|know what you mean)\b|\bi'm (?:sorry|glad) to hear (?:that|it|this)\b|\bi'm with you\b"
    r"|\b(?:telling|taking|walking|gives|helps|lets) me\b|\blet me note\b|\bfor me to (?:follow|understand|picture)\b"
)
NUMBER_WORDS = _set("""
zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred hundreds thousand thousands million millions
billion dozen dozens percent half third quarter double twice
""")
UNFINISHED_AT = _set("""
a an the and or but so because if when while although than that's as at by for from into of onto to without between
are be been being has have had i i'm he she we they my your his her its our their very quite such like just even
""")
LEAD_INS = re.compile(
    r"^(?:(?:so|and|but|well|oh|ah|okay|ok|right|then|now|hm+|mm+|um|uh|wow|yes|yeah|no|i see|i understand"
    r"|all right|alright"
    r"|thank you|thanks|fair enough|of course|sure|also|still)\b[ ,]*)+"
)
