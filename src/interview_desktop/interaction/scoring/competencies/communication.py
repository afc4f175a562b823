"""Communication: a listener from outside can follow, and was made sure of. Table only.

How the answer itself is told (order, main point, wording) is looked at in `manner`.
"""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.scoring.competencies.recipe import THEM, Recipe, behaviour

COMMUNICATION = Recipe(
    "communication",
    asked=any_of(
        r"communicat\w+|explain(?:ed|ing)? (?:something|a|an|to)|present(?:ed|ation|ing|ations)?|persuad\w+"
        r"|convinc\w+|audience",
        r"listen\w*|misunderst\w+|speak(?:ing)? (?:to|in|with)|bad news|feedback to|negotiat\w+|written|writing",
    ),
    claims=any_of(r"communicat\w+|people skills|good with people|listener|speaker|speaking|presenting"),
    behaviours=(
        behaviour(
            "explained",
            3,
            "says how something was explained or told",
            rf"explained|described|clarified|told {THEM} (?:that|what|why|how|about)|walked {THEM} through|informed"
            r"|briefed"
            r"|presented|gave (?:a|the|an|my)(?: \w+){0,2} (?:talk|presentation|speech|demo|briefing|update|tour)"
            r"|pitched|reported",
            r"wrote (?:a|an|the|up|down|it|to|them|him|her)(?: \w+)?|emailed|sent (?:out )?(?:a|an|the|them|him|her"
            r"|everyone)",
        ),
        behaviour(
            "listened",
            3,
            "says that the person listened or asked",
            rf"listened|heard (?:him|her|them|people) out|let {THEM} (?:finish|talk|speak|explain)|asked {THEM} ",
            r"asked (?:questions|for|what|why|how|whether|if)|(?:spoke|talked|sat down|met) (?:to|with)",
        ),
        behaviour(
            "made sure of being understood",
            4,
            "says how the person made sure that others had understood",
            rf"(?:asked|had|got) {THEM} to (?:repeat|say|show|tell|explain|summarise)|(?:repeat|said|say) it back"
            r"|in (?:his|her"
            r"|their) own words|(?:made|make|making) sure (?:\w+ ){1,4}(?:understood|understand|knew|know|followed"
            r"|was clear)"
            r"|checked (?:that|if|whether) (?:\w+ ){1,3}(?:understood|followed|knew|clear)"
            r"|followed (?:it )?up (?:with|by|in)"
            r"|summed (?:it )?up|summarised|any questions|put it in writing",
        ),
        behaviour(
            "fitted it to the listener",
            4,
            "says how a message was fitted to who was listening",
            r"(?:without|no|left out|avoided|dropped) (?:the |any |all )?(?:jargon|technical|terms|abbreviations"
            r"|formulas)|plain"
            r" (?:english|words|language)|simple(?:r)? (?:words|terms|language|way|sentences)|(?:drew|used|made"
            r"|showed|built|with)"
            r" (?:it |him |her |them )?(?:a |an |the )?(?:\w+ )?(?:picture|diagram|drawing|chart|analogy|comparison"
            r"|example"
            r"|sketch|photo|pictures|drawings|video|story|demo)|translated|compared it (?:to|with)|(?:in"
            r"|into) their (?:own )?language",
            r"(?:changed|adapted|adjusted|tailored|rewrote|simplified|shortened) (?:it|the|my|how|what)",
        ),
        behaviour(
            "two listeners",
            5,
            "says how the same thing was said to different listeners",
            r"(?:for|to) the \w+ i .*(?:for|to) the|two versions|one (?:version )?for (?:the )?\w+ .* (?:one"
            r"|another) for|each (?:group"
            r"|audience|person) (?:\w+ )?(?:differently|their own|a different)|differently (?:for|to)"
            r"|different (?:version|words)",
        ),
        behaviour(
            "others acted on it",
            5,
            "says what listeners did with it",
            r"(?:he|she|they|everyone|everybody|the \w+|\w+) (?:\w+ )?(?:understood|signed|agreed|approved|thanked"
            r"|said (?:it|that)"
            r"|asked for|used it|followed it|stopped \w+ing|started \w+ing|could (?:then )?(?:do|explain|use|follow"
            r"|decide))",
            whose="anyone",
        ),
    ),
)
