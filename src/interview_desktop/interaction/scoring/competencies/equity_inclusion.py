"""Equity and inclusion: how people who differ are treated, and what is done when somebody is left out. Table only."""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.scoring.competencies.recipe import THEM, Recipe, behaviour

_WHO = (
    r"(?:deaf|blind|wheelchair|disab\w+|dyslexi\w+|autis\w+|hearing|hard of hearing|stammer\w*|stutter\w*|quiet\w*"
    r"|shy|new(?:comer)?"
    r"|older|elderly|younger|part time\w*|refugees?|immigrants?|migrants?|foreign\w*|international|pregnant|mothers?"
    r"|parents?"
    r"|muslim|jewish|hindu|christian|prayer|ramadan|halal|kosher|first generation|minorit\w+|women|girls|only woman"
    r"|second language|accent|english|spanish|polish|arabic|chinese|culture\w*|countr\w+|background\w*|religio\w+"
    r"|left out"
    r"|excluded|isolated|alone|vegetarian|left handed|remote)"
)

# Who may be left out, in words that hardly mean anything else.
_DIFFERENT = any_of(
    r"deaf|blind|wheelchair|disab\w+|dyslexi\w+|autis\w+|hard of hearing|stammer\w*|stutter\w*|quiet\w*|shy|newcomers?"
    r"|elderly|part time\w*|refugees?|immigrants?|migrants?|foreign\w*|international|pregnant|muslim|jewish|hindu"
    r"|christian|prayer|ramadan|halal|kosher|first generation|minorit\w+|women|girls|only (?:woman|man|one)|accents?"
    r"|languages?|spanish|polish|arabic|chinese|turkish|culture\w*|backgrounds?|religio\w+|left out|excluded|isolated"
    r"|vegetarian|left handed|sign|interpreter|speaks? (?:only|no|hardly)|spoke (?:only|no|hardly)|couldn't (?:read"
    r"|hear|see|follow|reach|speak|come)|fair(?:ly|ness)?|unfair|equal\w*|discriminat\w+|racis\w+|sexis\w+"
)

EQUITY_INCLUSION = Recipe(
    "equity_inclusion",
    asked=any_of(
        r"divers\w+|inclus\w+|includ(?:e|ed|ing)|equit\w+|different (?:from|background\w*|culture\w*|people)"
        r"|cultur\w+|left out"
        r"|fair(?:ly|ness)?|background\w*|bias\w*|discriminat\w+|accessib\w+|barriers?|differ from",
    ),
    claims=any_of(r"divers\w+|inclus\w+|respect\w*|equal\w*|open ?minded|toleran\w+|fair|cultures?|backgrounds?"),
    behaviours=(
        behaviour(
            "noticed a need",
            3,
            "names somebody's need or obstacle and how it was learned of",
            rf"(?:noticed|realised|saw|found out|learned|discovered|understood|knew|asked|heard|spotted) .*{_WHO}",
            r"(?:noticed|realised|saw|spotted|found out) (?:that )?(?:he|she|they|one|some|nobody|two"
            r"|\w+) (?:\w+ )?(?:couldn't|didn't"
            r"|never|wasn't|weren't|always|struggled|stayed|sat|had (?:no|trouble))",
        ),
        behaviour(
            "changed something for it",
            3,
            "says what was changed so that somebody could take part",
            r"(?:moved|changed|swapped|translated|printed|added|built|installed|arranged|adapted|rewrote|read|wrote"
            r"|bought|made"
            r"|offered|gave|put|set up|booked|learned|spoke|used|sent|drew|provided|recorded|captioned"
            r"|slowed) .*(?:so (?:that )?"
            rf"(?:he|she|they|every\w+|people|the)|{_WHO}|subtitles|captions|ramp|large print|sign language|pictures"
            r"|slower"
            r"|languages?|in advance|accessible)",
            rf"invited {THEM}|included|made (?:room|space|sure) (?:for|that)? ?(?:him|her|them|every\w+)|welcomed"
            r"|translated"
            r"|interpreter|accommodat\w+|asked (?:him|her|the quiet\w*) (?:what (?:he|she)|for (?:his|her))",
            needs=_DIFFERENT,
        ),
        behaviour(
            "asked those concerned",
            4,
            "says that the people concerned were asked",
            rf"asked (?:him|her|them|{THEM}) (?:what|how|whether|which|if|why|about)|(?:talked|spoke"
            r"|sat) (?:down )?(?:to|with) "
            r"(?:him|her|them|each|every\w+|the \w+)|what (?:he|she|they) needed|would help (?:him|her|them|most)"
            r"|listened to",
            whose="anyone",
            needs=_DIFFERENT,
        ),
        behaviour(
            "spoke up",
            4,
            "says that the person spoke up for somebody",
            r"spoke (?:up|out) (?:for|against)|stood up for"
            r"|said (?:that )?(?:it|this|that) (?:wasn't|was not|isn't) (?:fair|okay|right|funny)"
            r"|interrupted .* (?:so|to let)",
            needs=_DIFFERENT,
        ),
        behaviour(
            "checked that it helped",
            4,
            "says how it was seen to help",
            r"(?:she|he|they|everyone|everybody|the \w+) (?:\w+ )?(?:could (?:now )?|was able|were able|took part"
            r"|joined|spoke|came back"
            r"|stayed|felt (?:\w+ )?(?:included|welcome|heard)|started (?:to|speaking|coming|joining)|now)",
            whose="anyone",
            needs=_DIFFERENT,
        ),
        behaviour(
            "changed it for good",
            5,
            "says what was changed for good, or who takes part now",
            r"(?:every|all) (?:\w+ )?(?:meeting|form|shift|course|event|class|session|menu)s? (?:\w+ )?(?:now|since"
            r"|is|are)|(?:rule|policy"
            r"|rota|practice|process|standard|form|law) (?:was|is|has|now|changed)|changed (?:the|our|a) (?:rule"
            r"|policy|rota|form"
            r"|process|practice|schedule|routine|way)|(?:is|are|it's|has) (?:now|since|still) (?:the|used|done"
            r"|standard|part)"
            r"|(?:doubled|from \w+ to \w+|more (?:women|people|students|patients|members) (?:came|joined|took|now))",
            whose="anyone",
            needs=_DIFFERENT,
        ),
    ),
)
