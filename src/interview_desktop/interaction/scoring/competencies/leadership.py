"""Leadership: others got further because of this person, with or without a title. Table only."""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.scoring.competencies.recipe import THEM, Recipe, behaviour

LEADERSHIP = Recipe(
    "leadership",
    asked=any_of(
        r"lead|led|leads|leading|leader|leadership|take charge|took charge|initiative|motivate\w*|delegat\w+"
        r"|supervis\w+",
        r"manag(?:e|ed|ing) (?:people|others|a team|a group|someone)|mentor\w*|influenc\w+|in charge|persuad\w+",
    ),
    claims=any_of(r"leader|leadership|leading|lead (?:people|others|a team|teams)|initiative|motivat\w+|delegat\w+"),
    behaviours=(
        behaviour(
            "set direction",
            3,
            "says that the person set a direction",
            r"led|ran (?:the|a|our|my)|headed|chaired|captained|founded|took (?:charge|the lead|over)|in charge of",
            r"(?:set|agreed|drew|laid|made|wrote|put) (?:up |out |together )?(?:a|an|the|our|up a)"
            r"(?: \w+)? (?:goals?|targets?|plan|schedule|agenda|deadlines?|direction|rota|timeline|order)",
            r"(?:managed|coordinated|organised|directed|supervised|oversaw|started|launched|set up) (?:the|a|an|our"
            r"|my|\d+"
            r"|\w+)(?: \w+){0,2} (?:team|group|project|crew|shift|club|event|volunteers|staff|people|students"
            r"|campaign|drive"
            r"|society|ward|department|meetings?)",
        ),
        behaviour(
            "delegated",
            3,
            "says who was given what to do",
            r"delegated|assigned|divided|allocated|split (?:up )?(?:the|our|everything|it)|distributed"
            r"|handed .{0,20}over",
            rf"gave {THEM} (?:\w+ ){{0,3}}(?:task|tasks|job|jobs|part|parts|role|roles|section|area|work"
            r"|responsibility)",
            rf"(?:asked|told|got|let|had|put) (?:{THEM}|\w+) (?:to (?:take|look|do|lead|run|prepare|check|work"
            r"|handle|write"
            r"|call|watch|cover|make|start)|in charge|on (?:the|it)|do|run|lead|handle)",
        ),
        behaviour(
            "took initiative",
            3,
            "says that the person began something of their own accord",
            r"took (?:the )?initiative|volunteered|stepped (?:up|in|forward)|without being (?:asked|told)"
            r"|my (?:own )?idea",
            r"i (?:\w+ )?(?:suggested|proposed|pitched|came up with|initiated|offered to|founded)"
            r"|nobody (?:had )?asked",
            r"called (?:a|the|everyone|everybody|us|an)(?: \w+){0,2} (?:meeting|together)|got (?:everyone"
            r"|everybody) together",
        ),
        behaviour(
            "brought people along",
            4,
            "says how somebody unwilling or unsure was brought along",
            r"convinced|persuaded|won (?:\w+ ){0,3}over|talked (?:\w+ ){1,3}(?:round|into)|reassured|encouraged"
            r"|motivated",
            rf"(?:got|brought) {THEM} (?:\w+ )?(?:on board|along|round|to agree|to try|to join|involved|back)",
            rf"asked (?:{THEM}|\w+) (?:what|why|how|whether)|found out (?:what|why|that)|one (?:on|to) one"
            r"|took \w+ aside",
            r"sat (?:down )?with",
        ),
        behaviour(
            "coached",
            4,
            "says how somebody was helped to grow",
            rf"coached|mentored|tutored|taught|(?:trained|guided) {THEM}|walked {THEM} through|gave {THEM} feedback",
            rf"had (?:each|every|{THEM}) (?:\w+ ){{0,3}}(?:teach|try|run|lead|show|present|explain)|(?:showed"
            rf"|shown) (?:{THEM}|\w+) how (?:to|it|we|they|she|the|you)|paired (?:{THEM}|\w+) (?:up )?with"
            rf"|let (?:{THEM}|\w+) (?:try"
            r"|decide)",
        ),
        behaviour(
            "others grew",
            5,
            "says what others came to do because of it",
            r"(?:now|later|since|still|then) (?:runs?|leads?|took over|trains?|became)|took (?:it "
            r"|them )?over (?:from me)",
            r"was promoted|got promoted|on (?:his|her|their) own|without me|asked me to train|(?:came|stayed|stuck"
            r"|joined|signed) (?:back|up|on)|became (?:the|a|our) (?:\w+ )?(?:lead"
            r"|leader"
            r"|supervisor|captain|manager|deputy|trainer)|(?:went|carried) on without|took over (?:the|my|as)",
            whose="anyone",
        ),
        behaviour(
            "stood by an unpopular decision",
            5,
            "says that a decision was unpopular and was stood by",
            r"unpopular|not (?:a )?popular|pushed back|(?:were|was) (?:\w+ )?(?:angry|unhappy|against|furious"
            r"|not happy)",
            r"nobody (?:\w+ )?(?:liked|wanted)|stood by (?:it|my|the)|hard(?:est)? decision|difficult decision"
            r"|tough call",
            whose="anyone",
        ),
    ),
)
