"""Words that show reasoning, doubt, a lost thread or no answer at all: tables only."""

from __future__ import annotations

from interview_desktop.interaction.cue import any_of, cue

REASONING = (
    cue(
        "gives a reason",
        r"because|since|therefore|that's why|the reason|due to|so that|depends on|which means|that means"
        r"|otherwise",
    ),
    cue(
        "gives an order of steps",
        r"first|firstly|second|secondly|then|next|after that|finally|step|(?:start|begin) (?:by|with)",
    ),
    cue("gives an example or an assumption", r"for example|for instance|such as|let's say|imagine|assum\w+|suppose"),
    cue(
        "weighs one thing against another",
        r"whereas|unlike|compared (?:to|with)|instead of|rather than|on the other hand|trade ?offs?|faster|slower"
        r"|cheaper",
        r"(?:dis)?advantages?|the difference|downsides?|pros|cons|while (?:the|a|an)|but (?:the|a|an|you|it)"
        r"|so \w+ing",
    ),
    cue(
        "says how it is done",
        r"(?:i|you|we|it|they|i'd|we'd|you'd|i'll) (?:\w+ )?(?:use|check|look|add|write|run|test|measure|compare"
        r"|split|store"
        r"|share|call|send|create|return|set|start|ask|monitor|assess|give|estimate|calculate|divide|multiply"
        r"|take|keep"
        r"|make|put|work|allow|read|need|open|draw|build|sort|search|find|get|see|document|wash|listen)(?:s|d|ed)?",
        r"(?:means|consists of|is (?:a|an|when|where|like|used|called)|are (?:used|called|like)|stands for"
        r"|refers to|has its)",
    ),
)

HEDGES = any_of(
    r"i guess|i suppose|maybe|perhaps|kind of|sort of|kinda|sorta|i'm not sure|probably|or something"
    r"|i don't really know"
)

# Words that leave the thread, look for it or come back to it; three of them and a listener has lost it too.
DIGRESSIONS = any_of(
    r"anyways?|where was i|what was i saying|what was the question|(?:that|which) reminds me|as i was saying"
    r"|like i said",
    r"going back to|oh and|by the way|sorry (?:i'm|i am|i) (?:rambling|getting|going|got|digress)|i'm rambling"
    r"|i digress",
    r"off (?:the )?(?:track|topic)|long story|another story|for another (?:day|time)|funny story|side note|i forget",
    r"not that (?:it|that) matters|that's not important|and another thing|and so on|blah|come to think of it"
    r"|speaking of",
    r"no wait|wait no|no actually|actually no|or was it|or maybe it was|what was (?:his|her|its|the) name",
)

UNKNOWING = any_of(
    r"i (?:really |honestly |just )?(?:don't|do not|wouldn't) (?:really )?know|i(?:'m| am) not (?:really "
    r"|quite )?sure",
    r"no idea|not a clue|(?:can't|cannot|couldn't|don't|do not) (?:really )?(?:think of|remember|recall|come up)",
    r"nothing (?:really )?comes to mind|(?:never|hasn't|not) (?:\w+ )?(?:had|happened|been|did|done|experienced)",
    r"i (?:don't|do not) have (?:any|an|one|a|anything)|skip (?:this|that|it)|next question|i haven't|hard to say",
    r"i've never|rather not|no comment",
)
ASKING_BACK = any_of(
    r"(?:can|could|would) you (?:please )?(?:repeat|say|rephrase|explain|clarify|give me an example)"
    r"|what do you mean",
    r"what (?:was|is|were) the question|what did you (?:say|ask)|(?:sorry|pardon) (?:what|can|could|i didn't)",
    r"i (?:didn't|don't|did not|do not) (?:really |quite )?(?:understand|get|hear|catch)|say that again|come again",
    r"(?:do|did) you mean|is that like|you mean like|pardon",
)

# Telling of one's private life or of oneself as a person. Alone it is no fault; with no word in common with the
# question it is the sign that something else was answered.
PRIVATE = any_of(
    r"favou?rite|weekends?|holidays?|vacation|dogs?|cats?|pets?|weather|football|soccer|basketball|tennis"
    r"|game of thrones",
    r"cooking|recipes?|pasta|pizza|food|ice cream|chocolate|movies?|films?|series|netflix|music|songs?|bands?"
    r"|guitar|piano",
    r"grandm\w+|grandf\w+|mother|father|mum|mom|dad|brothers?|sisters?|girlfriend|boyfriend|wife|husband|friends"
    r"|cousins?",
    r"born|grew up|childhood|village|beach|lake|sea|river|mountains?|swimming|hiking|fishing|gardening|travel\w*"
    r"|summer|winter",
    r"bicycle|bike|car|flat|apartment|garden|flowers?|party|parties|bar|beer|wine|dinner"
    r"|lunch",
    r"breakfast|sofa|television|tv|video games?|playstation|shopping|clothes|shoes|hobby|hobbies|sleep\w*"
    r"|birthday|team i support",
    r"(?:motivated|hardworking|hard working|reliable|friendly|passionate|positive|social|honest) (?:person|guy"
    r"|worker|man|woman)",
)

# Work and study: an answer that is about these is given the benefit of the doubt.
WORKING = any_of(
    r"jobs?|work\w*|office|team\w*|projects?|managers?|boss|chief|supervisor|colleagues?|coworkers?|clients?"
    r"|customers?|guests?",
    r"patients?|hospital|ward|clinic|school|class|classes|university|uni|college|students?|teachers?|professor"
    r"|course|courses",
    r"internship|company|companies|firm|agency|shop|store|restaurant|kitchen|hotel|bank|warehouse|factory|shifts?"
    r"|meetings?",
    r"deadlines?|contracts?|budget|reports?|software|code|servers?|release|sales|orders?|machines?|training"
    r"|volunteer\w*",
    r"responsib\w+|department|staff|users?|product|business|thesis|exam|council|captain|interview|career"
    r"|employees?|employer",
)
