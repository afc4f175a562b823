"""Critical thinking: how somebody gets from what is known to a decision. Table only."""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.scoring.competencies.recipe import Recipe, behaviour

CRITICAL_THINKING = Recipe(
    "critical_thinking",
    asked=any_of(
        r"problems?|decisions?|decide\w*|analy\w+|solv\w+|judgement|data|critical|estimate|prioriti\w+|figure out",
    ),
    claims=any_of(
        r"problem solv\w+|analytical|critical think\w+|logical\w*|solve problems|decision mak\w+|good decisions"
    ),
    behaviours=(
        behaviour(
            "looked into it",
            3,
            "says what was done to find out more",
            r"measured|tested|simplified|analysed|investigated|researched|examined|tracked|timed|counted|calculated"
            r"|reviewed"
            r"|monitored",
            r"looked (?:into|at|through|up|for)|checked|went through|read (?:the|through|up)|gathered|collected"
            r"|interviewed"
            r"|asked (?:\w+ ){0,3}(?:why|what|how|whether|when|which)|surveyed|reproduced|traced|simulated|estimated",
            r"(?:split|broke|broken) (?:it|the problem|this|everything) (?:down|up|into)|listed|mapped|drew"
            r"|wrote down|plotted",
        ),
        behaviour(
            "found the cause",
            3,
            "names what was behind the problem",
            r"(?:found|discovered|noticed|realised|saw|worked out|figured out|spotted|identified"
            r"|learned) (?:out )?(?:that|the"
            r"|what|why|a|it|where|who|how)|turned out|root (?:cause|because)|(?:it|that|the reason) was because"
            r"|narrowed",
        ),
        behaviour(
            "gave a reason",
            3,
            "says why this was done",
            r"(?:because|since|so that|the reason|which is why|that's why|that way|in order to)(?: \w+){2,}",
            whose="anyone",
        ),
        behaviour(
            "decided",
            3,
            "says what was decided",
            r"(?:decided|chose|picked|went with|opted|settled on|concluded)(?: \w+){2,}",
        ),
        behaviour(
            "weighed ways",
            4,
            "weighs one way against another",
            r"compared|weighed|two (?:options|ways|choices|plans|ideas|possibilities)|pros and cons|trade offs?"
            r"|alternatives?",
            r"(?:instead of|rather than|whereas|versus|as opposed to)|(?:cheaper|faster|slower|safer|riskier|longer"
            r"|better) (?:but"
            r"|than|and)|either .* or|one option|the other (?:option|way|was)|on the other hand|option \w+"
            r"|prioritised|ranked",
            r"ruled out|(?:could|might) have .* but|could either",
        ),
        behaviour(
            "rested on a fact",
            4,
            "names the fact or figure that settled it",
            r"(?:data|figures?|numbers?|logs?|results?|records?|test|survey|graph|report) (?:\w+ )?(?:showed|said"
            r"|told|proved)",
            r"(?:showed|proved|meant|told us|told me) that|according to|(?:based|relied) on (?:the|what"
            r"|that|our|a)",
            whose="anyone",
        ),
        behaviour(
            "checked an assumption",
            5,
            "names an assumption or how it was checked",
            r"assum\w+|hypothes\w+|to (?:be|make) sure|double checked|verified|validated|prove[dn]?|pilot\w*"
            r"|trial\w*|tried it"
            r" (?:on|with|for)|tested (?:it|that|this|whether|the)|(?:if|had) it (?:had )?(?:not|failed|gone)"
            r"|would have (?:changed"
            r"|stopped|chosen|gone|done)|ran (?:an? )?(?:experiment|test|pilot|trial)|in case",
        ),
    ),
)
