"""Teamwork: working with others towards one result, those included whom one does not agree with. Table only."""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.scoring.competencies.recipe import THEM, Recipe, behaviour

_MATES = (
    r"(?:colleagues?|teammates?|team mates?|coworkers?|co workers?|partners?|classmates?|roommates?|manager|boss"
    r"|supervisor|members?|team|group|others|nurses?|engineers?|designers?|staff|crew|shift)"
)

TEAMWORK = Recipe(
    "teamwork",
    asked=any_of(
        r"team|teams|teamwork|teammates?|group|colleagues?|coworkers?|together|collaborat\w+|cooperat\w+|with others"
        r"|conflict",
        r"disagree\w*|difficult (?:person|people)|get along|work(?:ed|ing)? with (?:someone|somebody|people)",
    ),
    claims=any_of(r"team|teams|teamwork|team ?player|collaborat\w+|cooperat\w+|together|get along|work with others"),
    behaviours=(
        behaviour(
            "fitted parts together",
            3,
            "says how the parts of different people were fitted together",
            r"we (?:\w+ )?(?:split|divided|shared|agreed|decided|met|sat|talked|discussed|planned|worked"
            r"|brainstormed|swapped)",
            r"my (?:part|role|job|task|share) (?:was|in)|responsible for|while (?:he|she|they|the others?"
            r"|\w+) (?:did|took"
            r"|worked|made|wrote|handled|was|were)|(?:worked|working) (?:closely |together )?with|together (?:with|we)",
            r"collaborated|cooperated|coordinated|teamed up|joined forces|paired (?:up )?with|put (?:it|them) together",
        ),
        behaviour(
            "helped",
            3,
            "says how somebody was helped",
            rf"helped (?:{THEM}|\w+)|supported {THEM}|(?:took|taken) (?:over |on )?(?:some|part|half|one) of (?:his"
            r"|her|their)",
            r"covered (?:for|his|her|their|the)|(?:offered|stayed|came in|went)(?: \w+){0,3} to (?:help|cover"
            r"|support)",
            rf"(?:showed|explained|taught) (?:it to )?{THEM}|filled in for|gave (?:him|her|them) a hand|stepped in",
        ),
        behaviour(
            "shared and listened",
            3,
            "says that others were told or heard",
            rf"shared|listened|asked (?:{THEM}|\w+ )|checked (?:in )?with|kept {THEM} (?:informed|updated|posted"
            r"|in the loop)",
            rf"(?:told|informed|updated|emailed|called|rang|messaged) (?:the|my|our|every\w+)(?: \w+)? ?{_MATES}?",
            r"(?:proposed|suggested) (?:that )?(?:we|they|to)|showed (?:him|her|them)|(?:to|and) show (?:him|her|them)"
            r"|(?:talked|spoke) (?:it |this )?(?:through |over )?(?:to|with)|sat (?:down )?(?:with|together)|met with",
        ),
        behaviour(
            "settled a disagreement",
            4,
            "says how a disagreement came to something both could work with",
            r"compromis\w+|met in the middle|middle ground|common ground|agreed (?:on|to|that)|came to an agreement"
            r"|both agreed",
            r"(?:he|she|they|\w+) agreed (?:with|to)|(?:he|she|they) said (?:okay|yes|fine)|resolved|mediated"
            r"|cleared the air|sorted it out (?:with|between)|made up|worked it out (?:with|together)"
            r"|(?:heard|saw|understood) (?:his|her|their|both|each) (?:side|sides|point|view)|apologised (?:to|for)",
            r"asked (?:him|her|them|both|each|\w+) (?:what|why|how|whether)|(?:combined|merged|joined) (?:both"
            r"|the two|our)"
            r"|tried both|put both",
        ),
        behaviour(
            "gave the other view",
            4,
            "gives the view of somebody who saw it differently",
            r"(?:he|she|they|\w+) (?:\w+ )?(?:wanted|thought|felt|believed|worried|preferred|argued|was worried|said)"
            r" .*(?:but|because|while|instead|rather|whereas)|disagreed|(?:his|her|their) (?:view|point|side|worry"
            r"|reason|idea)"
            r"|(?:he|she|they) (?:wanted|was sure|were sure|insisted)|back and forth|was right (?:that|about)"
            r"|had a point|from (?:his|her|their) (?:side|view|perspective)",
            whose="anyone",
        ),
        behaviour(
            "gave credit",
            4,
            "gives credit to somebody else",
            r"thanks to (?:him|her|them|my|our|the)|thanked|couldn't have done|(?:his|her|their) (?:idea|work|part"
            r"|plan) (?:was"
            r"|that|which|made|saved)|(?:he|she|they|\w+) (?:was|were) (?:\w+ )?(?:great|brilliant|better) at"
            r"|gave .{0,20}credit",
            whose="anyone",
        ),
        behaviour(
            "gave something up",
            5,
            "says what the person gave up for the result",
            r"gave up|let go of|dropped my|took the (?:boring|dull|worst|late|night|dirty|hard)\w*|swapped my"
            r"|put (?:my|aside)"
            r"|i was wrong|went with (?:his|her|their)|used (?:his|her|their) (?:idea|plan|version)|swallowed my",
        ),
        behaviour(
            "the group worked better",
            5,
            "says what made the group work better afterwards",
            r"(?:since|from) then (?:on )?(?:we|they|the|every\w+)|we (?:still|now|always) (?:use|do|meet|work|talk"
            r"|share)"
            r"|(?:became|are|were) (?:good |close )?friends|work(?:s|ed)? (?:much |a lot )?better (?:together|since"
            r"|after|now)"
            r"|(?:we|they|the team|the group) (?:\w+ )?(?:got on|get on|trusted|adopted|kept)",
            whose="anyone",
        ),
    ),
)
