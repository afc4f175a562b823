"""Words that tell whether an English answer can end here: tables only, read by `completeness`.

Closed word classes are listed whole, open ones as far as interviews use them. An entry is lower case, without
punctuation but for the apostrophe.
"""

from __future__ import annotations


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


def _phrases(listed: str) -> frozenset[tuple[str, ...]]:
    return frozenset(tuple(phrase.split()) for phrase in listed.split(", "))


# Sounds and words people think with. Those in the second table also have a proper use, see `completeness`.
FILLERS = _set("um uh er erm em hmm hm mm ah eh uhm")
DISCOURSE = _set("like so well basically actually anyway anyways okay ok right yeah yes now see")

CONJUNCTIONS = _set(
    "and but or nor because cause 'cause cos so yet although while whilst whereas unless if when whenever where "
    "wherever until till whether plus also therefore however meanwhile who whom whose which what how why than as "
    "otherwise moreover furthermore besides whoever whatever"
)
SUBORDINATORS = _set("when while whilst if although whenever because since after before once unless until as though")

PREPOSITIONS = _set(
    "of in on at by for with from into onto about under between through during against among amongst toward towards "
    "across behind beyond upon within without before after since to per via despite including regarding concerning "
    "throughout alongside beside besides like unlike near versus except over around"
)
# Verb + particle and other pairs that may end a sentence although their last word is a preposition.
PARTICLES = _phrases(
    "so on, later on, early on, moved on, move on, carried on, carry on, going on, went on, goes on, go on, "
    "working on, worked on, depend on, relied on, rely on, hands on, signed on, add on, joined in, log in, "
    "logged in, sign in, signed in, "
    "came in, come in, plugged in, pitched in, checked in, settled in, took in, ever since, not since, "
    "long since, day before, week before, month before, year before, done before, seen before, used before, "
    "ever before, it before, that before, this before, them before, there before, than before, soon after, "
    "shortly after, day after, week after, look after, looked after, "
    "get through, got through, went through, go through, come through, pull through, follow through, "
    "broke through, took over, take over, hand over, handed over, start over, all over, over over, went over, "
    "go over, carry over, turned around, turn around, worked around, work around, all around, way around, "
    "going around, get by, passed by, stand by, drop by, stopped by, came about, come about, brought about, "
    "and under, to within, good at, better at, interested in, involved in, believe in, proud of, "
    "taken care of, and above"
)
# After a relative or question word these may also be stranded: "the thing I was looking for".
STRANDED = _set("for of with at in about from on")
RELATIVES_OF_OBJECTS = _set("what which that best everything all where how anything something nothing")
RELATIVES = _set("what which that who whom whose something anything everything things thing one where how")

DETERMINERS = _set(
    "the a an my our your his its their every another whose such several many some any most few various certain "
    "these those"
)
DEGREE = _set(
    "very really quite extremely slightly almost even only just mostly mainly especially particularly fairly rather "
    "pretty highly incredibly absolutely completely totally truly simply nearly roughly approximately exactly "
    "always usually often sometimes never initially unfortunately luckily fortunately obviously probably maybe "
    "perhaps possibly not also still"
)

SUBJECTS = _set("i we he she they")
PRONOUNS = SUBJECTS | _set("it you this that there who everyone everybody somebody someone nobody people")
OBJECTS = _set("it them him me us you this that myself ourselves themselves himself herself everything something")

AUXILIARIES = _set(
    "am is are was were be been being have has had having do does did will would can could should shall may might "
    "must ought gonna wanna gotta isn't wasn't aren't weren't haven't hasn't hadn't don't doesn't didn't won't "
    "wouldn't can't cannot couldn't shouldn't mustn't i'm we're you're they're he's she's it's that's there's here's "
    "who's what's where's how's i've we've you've they've i'd we'd you'd they'd he'd she'd it'd i'll we'll you'll "
    "they'll he'll she'll it'll that'll let's there're there'd there'll"
)
COPULAS = _set(
    "am is are was were be been being isn't wasn't aren't weren't i'm we're you're they're he's she's it's that's "
    "felt feel feels seem seemed became become got get looked looks sounded went"
)
# A pronoun and an auxiliary may end a sentence after one of these: "as fast as I could", "yes I did".
ELLIPSIS = _set("yes no yeah as than best what who where how so think believe hope if whatever everything all")

# Verbs that ask for an object, an infinitive or a clause: a clause cannot end on them when they follow a subject.
OPEN_VERBS = _set(
    "decide decided use used using make made making need needed want wanted try trying tried manage managed build "
    "built building create created creating implement implemented introduce introduced introducing take took taking "
    "give gave giving put putting tell told telling ask asked asking say said saying think thought find found "
    "finding "
    "realise realised realize realized notice noticed see saw know knew handle handled bring brought call called "
    "calling become became seem seemed keep kept keeping set show showed explain explained explaining suggest "
    "suggested propose proposed reduce reduced reducing develop developed developing design designed designing "
    "include included require required requiring let choose chose chosen discuss discussed identify identified "
    "organise organised organize organized prioritise prioritised prioritize prioritized present presented receive "
    "received review reviewed contact contacted convince convinced persuade persuaded offer offered provide provided "
    "providing ensure ensured ensuring have had having get got getting buy bought send sent join joined enjoy "
    "enjoyed "
    "like love loved mean meant cause caused allow allowed allowing enable enabled expect expected consider "
    "considered cover covered add added adding check checked define defined deliver delivering assign assigned "
    "went go started start starting begin began collect collected achieve complete completing analyse analyzed "
    "analysed write wrote writing read hire hired train maintain maintained raise raised save resolve solve address "
    "addressed hold held run ran running lead led leading follow followed understand understood believe believed "
    "feel felt hope hoped agree spend spent turn turned remember plan planned arrange arranged involve support "
    "supported wrote document documented report reported contacting learn learned learnt teach taught"
)
PASSIVE = _set("was were been being is are get got be getting became isn't wasn't weren't")

NUMBERS = _set(
    "zero two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen "
    "eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand million billion "
    "couple half double dozen"
)
ORDINALS = _set("first second third fourth fifth next last main only")

# Adjectives before a noun end like this; after a copula they may end a clause.
ADJECTIVE_ENDINGS = ("able", "ible", "ous", "ful", "ive", "less", "ical", "ary")
NOT_ADJECTIVES = _set(
    "arrive receive active drive deliver executive initiative incentive perspective objective alternative detective "
    "summary salary library secretary beneficiary diary nevertheless representative narrative"
)
ADJECTIVES = _set(
    "new old big small large huge different difficult important good great bad high low long short senior junior "
    "main major minor real whole entire possible specific particular previous current recent technical internal "
    "external personal professional financial medical social local national global common general final early "
    "late easy hard simple complex tough angry busy young older younger bigger smaller better worse strong weak "
    "clear certain similar separate single key daily weekly monthly annual movable customer-facing lead chief "
    "little biggest largest smallest greatest hardest highest lowest latest newest"
)

# Openings that lead to a clause and are not one: at the end of the text the clause is still to come.
OPENINGS = _phrases(
    "ended up, end up, for example, for instance, such as, because of, due to, instead of, according to, in terms of, "
    "in order to, as well as, kind of, sort of, lot of, lots of, bit of, as soon as, as long as, even though, "
    "so that, rather than, you know, i mean, i think, i guess, i believe, i feel, i suppose, i would say, "
    "i'd say, let's say, in other words, at first, on the other hand, on the one hand, as a result, "
    "of course, to be honest, to be fair, at that point, at that time, at the time, at that moment, "
    "in that case, in this case, after that, before that, and then, so then, but then, one day, "
    "in the beginning, at the beginning, the thing is, the problem was, the idea was, the point is, going to, "
    "have to, had to, need to, used to, able to, supposed to, trying to, not only, first of all, most of all, "
    "in addition, more importantly, the reason is, the reason was, what i did was, what happened was, "
    "kind of like, one of the, one of the most, one of my, some of the, each of the, a lot of, to start with, "
    "the first thing, "
    "the other thing, the main thing, the next thing, my first step, the first step, in my opinion, "
    "from my perspective, by the time, every time"
)
STALLS = _phrases(
    "let me think, let me see, let me think about that, let me think about it, good question, great question, "
    "interesting question, tough question, hard question, give me a second, give me a moment, "
    "give me a minute, one second, one moment, just a second, just a moment, just a minute, hold on, "
    "bear with me, how do i put this, how should i put this, how can i say, how do you say, what else, "
    "i'm thinking, i have to think, i need to think, where do i start, where to start, where should i start, "
    "let me start"
)

# What people say when they are done. Each is matched against the end of the text.
CLOSERS = _phrases(
    "that's it, that's all, that's about it, that's pretty much it, that's basically it, that's really it, "
    "that's about all, that's everything, that is it, that is all, that would be it, that'd be it, "
    "that'll be all, that was it, that was all, that's my answer, that's my story, that's my example, "
    "thank you, thanks, thanks a lot, thank you very much, thank you so much, i'm done, i am done, "
    "i'm finished, nothing else, nothing more, that's what i did, that's what we did, that's what happened, "
    "that's what i learned, that's what i learnt, that's how i did it, that's how we did it, "
    "that's how it went, that's how it ended, no more questions, no further questions, "
    "i hope that answers your question, i hope that answers the question, does that answer your question, "
    "that's why i applied, that's why i'm here, that covers it, that sums it up, that was my experience, "
    "that's my experience"
)
# "so that was how we got the contract": one of these, then a complete clause of at most CLOSING_CLAUSE words.
CLOSING_HEADS = _phrases(
    "so that's how, so that was how, and that's how, and that was how, so that is how, and that is how, "
    "and that's why, so that's why, and that is why, so that is why, and that's what, so that's what, "
    "and so that was"
)

SHORT_ANSWERS = _phrases(
    "yes, no, yeah, yep, nope, yes i do, yes i did, yes i have, yes i am, yes i can, yes i would, yes please, "
    "no i don't, no i didn't, no i haven't, no i'm not, no thanks, no thank you, not really, not at all, "
    "of course, absolutely, definitely, certainly, sure, yes of course, yes absolutely, no not really, "
    "no questions, nothing from me, not yet, i do, i don't, i have, i haven't, i did, no that's all, "
    "no that's fine, no i think that's all, i don't think so"
)

# A last clause that tells how it came out or what was learnt. Matched anywhere in the last clause.
RESULTS = _phrases(
    "in the end, as a result, eventually, ended up, i learned, i learnt, we learned, taught me, since then, "
    "ever since, which meant that, it worked, that worked, worked out, worked well, a success, successful, "
    "went live, on time, under budget, looking back, next time, turned out, percent, went down, went up, "
    "went well, promoted, renewed, thanked, award, exceeded, i'm proud, i was proud, from then on, "
    "to this day, still use"
)

# "they gave me" wants the thing given.
GIVING = _set("gave give giving offered taught sent showed")
# Adverbials before a clause: the clause proper begins after them.
ADVERBIALS = _phrases("in the end, in the meantime, at the same time, on the whole, by the way, in general, as usual")
# Verbs that leave a sentence open after a noun too: "my manager said".
ALWAYS_OPEN = _set(
    "said wanted asked told decided thought needed suggested realised realized explained gave made took used found "
    "tried managed noticed knew believed had required meant became seemed created built proposed offered"
)
# Subjects that are objects as well: only what stands before them tells.
SUBJECT_OR_OBJECT = _set("it you there everyone everybody someone somebody nobody people")
SPEAKING = _set("whether think thought believe said knew know realised realized")
OPENING_PREPOSITIONS = _set("in at during with for from about on by as within throughout like")

# Words that usually lead on, and after which words they may end a sentence.
_OBJECT_OF = "did do done doing does about of with from for on to like before after than into by handle fixed know"
MAY_END = {
    "that": _set(f"{_OBJECT_OF} all love"),
    "this": _set(f"{_OBJECT_OF} all love"),
    "those": _set(f"{_OBJECT_OF} all"),
    "these": _set(f"{_OBJECT_OF} all"),
    "then": _set("back since until by till again"),
    "once": _set("at than only just"),
    "when": _set("since"),
    "why": _set("know understand that's is"),
    "how": _set("know learned learn that's them me us"),
    "what": _set("know now"),
    "not": _set("or why hope of"),
    "same": _set("the"),
    "his": _set("of"),
    "few": _set("a"),
    "most": _set("the at"),
    "some": _set("then"),
    "own": _set("my our their his her your"),
    "other": _set("each"),
    "all": _set("at it them after us you that's"),
    "always": _set("as"),
    "around": _set("other it them people"),
    "exactly": _set("what not yes"),
    "really": _set("not yes no"),
    "half": _set("in by a"),
    "dozen": _set("a"),
    "each": _set("minutes hours days weeks months dollars euros pounds people times of them us"),
    "still": _set("and"),
}
# The same for what people also fill pauses with: "it went well", "I think so", "all right".
PROPER_USE = {
    "well": "was were is went go did do very really as so worked works pretty quite going how be been works it them",
    "so": "think hope believe guess or do did say even",
    "like": "was is looked it's feels felt looks",
    "right": "all got it was that's get is things were right",
    "see": "could can to you i",
    "now": "right until by till from is it are",
    "actually": "well it yes working",
    "yes": "said say",
    "okay": "was is be it's went",
    "ok": "was is be it's went",
}
