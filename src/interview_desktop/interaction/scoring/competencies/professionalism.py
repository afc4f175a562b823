"""Professionalism: keeping one's word, being honest about mistakes, knowing where the rules lie. Table only."""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.scoring.competencies.recipe import THEM, Recipe, behaviour

_TROUBLE = any_of(
    r"wrong\w*|mistakes?|errors?|faults?|faulty|brok\w+|complain\w*|sorry|apolog\w+|late|forgot\w*|missing|missed"
    r"|damage\w*|fail\w*|problems?|trouble|angry|upset|refund\w*|misunderst\w+|mix\w* up|accident\w*|lost|spil\w+"
    r"|delay\w*|overlook\w*|mislead\w*|bug|crash\w*"
)

PROFESSIONALISM = Recipe(
    "professionalism",
    asked=any_of(
        r"mistakes?|deadlines?|pressure|integrity|honest\w*|ethic\w*|responsib\w+|professional\w*|promised?|reliab\w+",
        r"difficult customer|complain\w*|angry|manage (?:your )?time|confidential\w*|(?:the|a) rules?",
    ),
    claims=any_of(
        r"professional\w*|hard ?working|work ethic|responsib\w+|reliable|punctual|dedicated|committed|integrity"
        r"|honest\w*|on time"
    ),
    behaviours=(
        behaviour(
            "kept a promise",
            3,
            "says how something promised was kept",
            r"(?:met|kept|made|hit|before|ahead of|by) (?:the|our|my|every|each|a) (?:\w+ )?(?:deadlines?|promise"
            r"|date|word|target)",
            r"(?:delivered|finished|submitted|handed|completed|done|sent|ready)(?: \w+){0,4} (?:on time|in time"
            r"|early|before|by)",
            r"(?:stayed|worked) (?:\w+ )?(?:late|overtime|until|through|all night)|had (?:\w+ ){1,4}check"
            r"|promised|committed to|followed (?:it )?(?:up|through)|saw it through|made (?:a|the) (?:list|schedule"
            r"|plan|timetable)"
            r"|prioritised|planned (?:my|the|out)",
        ),
        behaviour(
            "told somebody",
            3,
            "says who was told about the trouble",
            r"(?:told|informed|called|rang|emailed|warned|reported|admitted|confessed|raised|flagged|phoned"
            r"|spoke to|went to)"
            rf" (?:it |this |that )?(?:to )?(?:{THEM}|my|the|our)(?: \w+)? ?(?:manager|boss|supervisor|customer"
            r"|client|team|know"
            r"|teacher|professor|lead|director|patient|doctor|charge|family|guest)?",
            rf"let {THEM} know",
            needs=_TROUBLE,
        ),
        behaviour(
            "kept to the rules",
            3,
            "says which rule was kept or what was checked",
            r"(?:followed|kept to|stuck to|according to) (?:the|our|its|all)(?: \w+)? (?:rules?|polic\w+|procedure"
            r"|protocol|law"
            r"|guidelines?|checklist|standard)|confidential\w*|double checked|documented|recorded|logged",
            r"refused|declined|said no|wouldn't (?:sign|do|lie|accept)|not (?:allowed|right|safe|legal|honest)",
        ),
        behaviour(
            "owned a mistake",
            4,
            "says that the mistake was the person's own",
            r"(?:my|own) (?:own )?(?:mistake|fault|error)|i (?:\w+ )?(?:made (?:a|the|an|that) (?:\w+ )?(?:mistake"
            r"|error)|forgot|messed"
            r"|missed|misread|overlooked|mixed up|got it wrong|was wrong|broke|dropped the ball|underestimated"
            r"|miscalculated)",
            r"(?:owned|admitted|confessed|took (?:the )?(?:blame|responsibility|ownership))|i was to blame",
        ),
        behaviour(
            "put it right",
            4,
            "says how it was put right",
            r"(?:corrected|fixed|repaired|replaced|refunded|redid|reordered|resent|rewrote|rebuilt|recovered"
            r"|restored|paid for)",
            r"put it right|apologised|said (?:\w+ )?(?:sorry|i'm sorry)|made (?:it )?up (?:for|to)|made it right"
            r"|caught (?:it|up)|sorted it|offered (?:him|her|them|the|an?) (?!help)\w+",
            needs=_TROUBLE,
        ),
        behaviour(
            "changed it for good",
            5,
            "says what was changed so that it does not happen again",
            r"(?:since then|from then on|ever since|these days|nowadays) i|(?:now i|i now|we now|i still) (?!want|am"
            r"|have|like)\w+"
            r"|(?:never|not|hasn't|didn't) (?:\w+ )?(?:happened|happen) again"
            r"|(?:so|to make sure) (?:that )?it (?:\w+ )?(?:wouldn't|couldn't|can't|doesn't|never|didn't)",
            r"(?:added|introduced|created|set up|built) (?:a|an|the|my)(?: \w+)? (?:checklist|check|reminder|rule"
            r"|template"
            r"|system|routine|alarm|procedure)",
            whose="now",
            needs=_TROUBLE,
        ),
        behaviour(
            "stood by what was right",
            5,
            "says that the right thing cost something",
            r"even (?:though|if|when)|although it (?:cost|meant)|cost (?:me|us)|lost (?:the|a|my"
            r"|our) (?:\w+ )?(?:sale|bonus|deal"
            r"|client|customer|contract|points?)|(?:risked|at the risk)|turned (?:it|them|him|her) down|stood (?:by"
            r"|up (?:for|to|against)|my ground)",
        ),
    ),
)
