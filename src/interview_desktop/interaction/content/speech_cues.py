"""Words that show reasoning, doubt or no answer at all: tables only."""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of, cue

HOW = cue(
    "says how it is done",
    r"(?:i|you|we|it|they|i'd|we'd|you'd|i'll) (?:\w+ )?(?:use|check|look|add|write|run|test|measure|compare"
    r"|split|store"
    r"|share|call|send|create|return|set|start|ask|monitor|assess|give|estimate|calculate|divide|multiply"
    r"|take|keep"
    r"|make|put|work|allow|read|need|open|draw|build|sort|search|find|get|see|document|wash|listen)(?:s|d|ed)?",
    r"(?:means|consists of|is (?:a|an|when|where|like|used|called)|are (?:used|called|like)|stands for"
    r"|refers to|has its)",
)
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
    HOW,
)

HEDGES = any_of(
    r"i guess|i suppose|maybe|perhaps|kind of|sort of|kinda|sorta|i'm not sure|probably|or something"
    r"|i don't really know"
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
