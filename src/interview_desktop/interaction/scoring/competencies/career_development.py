"""Career and self-development: knowing what one can do, what one lacks, and what one does about it. Table only.

Much of it is told of the present and the future ("I am weak at", "I am taking a course"): these behaviours need not
have happened, but they must be said of oneself.
"""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.scoring.competencies.recipe import Recipe, behaviour

_SELF = r"(?:i|i'm|i've|i'd|i'll)(?: \w+){0,3}"

CAREER_DEVELOPMENT = Recipe(
    "career_development",
    asked=any_of(
        r"weakness\w*|strengths?|about yourself|yourself|why should we|why do you|why (?:this|us|our)|five years"
        r"|ten years|goals?|career"
        r"|learn(?:ed|ing)?|feedback|improve\w*|develop\w*|motivat\w+|proud\w*|achievement\w*|accomplish\w*"
        r"|background|fail\w*",
        r"hire you|what (?:brings|interests|attracts) you|good fit|your (?:experience|skills|resume|cv)"
        r"|walk me through",
    ),
    claims=any_of(
        r"fast learner|quick learner|willing to learn|eager to learn|passionate|motivated|want to (?:grow|learn"
        r"|improve|be|become)|goal"
        r"|goals|dream|strengths?|weakness\w*|skills?|interested in|experience in|good at"
    ),
    behaviours=(
        behaviour(
            "named a strength from work",
            3,
            "names a strength or experience and where it comes from",
            r"i (?:\w+ )?(?:work|study)(?: \w+){0,4} (?:years?|months?|in an?|at an?|for an?)(?: \w+){2,}",
            rf"{_SELF} (?:worked|interned|studied|built|led|ran|trained|volunteered|taught|managed|designed"
            r"|completed|graduated|majored"
            r"|researched|developed|organised|won|gained|held)(?: \w+){2,}|(?:my|greatest|biggest"
            r"|main) strengths? (?:is|are|was|would)"
            r"(?: \w+){2,}|(?:at my|in my|during my|from my)"
            r" (?:\w+ )?(?:internship|job|work|degree|project|thesis|lab|placement|role|research)(?: \w+){2,}",
            whose="now",
        ),
        behaviour(
            "named a gap",
            3,
            "names a gap of the person's own",
            r"(?:my|biggest|greatest|main|one) (?:\w+ )?(?:weakness\w*|gap|problem) (?:is|was|would|are)|(?:struggle"
            r"|struggled|bad|not"
            r" (?:so |very |that |as )?(?:good|great|comfortable|strong|confident)|weak|terrible|nervous|hard time"
            r"|difficulty|trouble"
            r"|poor) (?:at|with|in|when|about|\w+ing)|tend to (?:\w+ )?(?:take|be|over|get|forget|put|try|rush|focus"
            r"|worry|do|say)"
            r"|(?:used|find it hard|find it difficult) to (?:be|take|say|put|get|avoid|do)|(?:i|my) (?:lack|lacked)"
            r"|too (?:much|many|long"
            r"|critical|detailed|quiet|shy|hard on|slow|impatient)|perfectionist|procrastinat\w+|didn't know how"
            r"|hadn't (?:\w+ )?done",
            whose="said",
        ),
        behaviour(
            "took a step",
            3,
            "names something done about it",
            r"(?:joined|signed up|enrolled|taught myself|set myself|made myself|forced myself|applied for)(?: \w+){2,}"
            r"|(?:i|i'm|i've|i'd|been|and|then|so|by|also) (?:\w+ )?(?:practiced|practicing|working on|worked on"
            r"|trying to"
            r"|tried to|studied|studying|reading|attended|attending|learning|learned|using|sat with|wrote (?:it"
            r"|everything|them)|asked for|asked (?:my|him"
            r"|her|them))"
            r"(?: \w+){2,}",
            r"(?:took|taking|take|did|done|found|started|finished|got)"
            r" (?:a|an|the|my|two|several|some|online|evening|night)(?: \w+){0,2} (?:course|courses|class|classes"
            r"|training"
            r"|internship|certificates?|certification|workshop|degree|apprenticeship|placement)",
            r"now (?:each|every) \w+|(?:now i|i now|these days i|every (?:day|week|month|morning|night|monday) i?"
            r"|i every day)"
            r" (?!want|am|have|like)\w+(?: \w+){2,}",
            whose="now",
        ),
        behaviour(
            "learned from feedback or a setback",
            4,
            "says what was learned, or what feedback changed",
            rf"{_SELF} (?:learned|realised|understood|found out|discovered|figured out)|(?:taught|showed|made) me"
            r"|lesson|feedback|(?:told"
            r"|pointed out to|said to) me|mentor\w*|looking back|next time"
            r"|would do (?:it )?differently",
            whose="now",
        ),
        behaviour(
            "got better by it",
            4,
            "says what got better by it",
            r"(?:got|gotten|become|became|grown|am|i'm|feel|felt|much|a lot|far) (?:\w+ )?(?:better"
            r"|more (?:confident|comfortable|organised"
            r"|efficient|patient|careful)|easier|faster|less (?:nervous|shy|stressed))|improved|(?:grade|marks?"
            r"|score|time|sales) (?:went|rose"
            r"|improved|increased)|helped me (?:to )?\w+",
            whose="now",
        ),
        behaviour(
            "links it to the job",
            4,
            "links the person's own experience with this job",
            r"(?:which|that|this) is (?:exactly|precisely|what|why|where)(?: \w+){3,}"
            r"|the same \w+(?: \w+)? (?:that )?you|where i can"
            r"|(?:already|also) have experience|have already (?:done|experience|used)|already experience|is where my",
            r"your (?!company|team|organisation|job|time)\w+(?: (?:posting|ad|group|team|department|report|project"
            r"|site|product"
            r"|products|clients|customers|page|lab|school|ward|hotel))?(?: \w+){3,}",
            whose="said",
        ),
        behaviour(
            "names the next step",
            5,
            "says which step comes next, and why",
            r"(?:next step|in (?:\w+ )?(?:\d+|one|two|three|five|ten) years?|long term|eventually"
            r"|my (?:\w+ )?(?:goal|plan|aim)s? (?:is|are))"
            rf"(?: \w+){{3,}}|{_SELF} (?:plan|planning|hope|hoping|aim|aiming|going|want|would like|intend"
            r"|look forward|looking) to"
            r"(?: \w+){3,}",
            whose="said",
        ),
    ),
)
