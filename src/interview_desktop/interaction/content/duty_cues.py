"""Words that imply a task without naming one: a post that was held, own ground, trouble on it. Tables only.

A trained interviewer does not ask "and what was your task?" of a nurse whose patient fell, nor of the person who
owned the job that failed: the post is the duty, and trouble in one's own place is reason enough to act.
"""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of, cue

# Nouns of people at work by their endings ("recruiter", "receptionist"), without the words that only look like it.
_NO_POST = (
    "never|after|under|over|other|another|older|younger|better|later|longer|rather|ever|customer|her|their|whether"
    "|together|number|summer|winter|computer|paper|order|former|bigger|smaller|for|or|nor|passenger|visitor|consumer"
    "|stranger|outsider|beginner|newcomer|fan|man|woman|human|want|went|different|recent|patient|accident|event"
    "|moment|important|current|present|student|parent|resident|letter|matter|corner|danger|further|per|before"
)
_POST = (
    rf"(?:(?!(?:{_NO_POST})\b)\w+(?:er|or|ist|ian|ant|ent|man|woman|wright)|nurse|chef|cook|clerk|head|lead|deputy"
    r"|apprentice|intern|coach|captain|secretary|treasurer|chair|chairperson|porter|paralegal|midwife|rep|tutor|boss"
    r"|trainee|volunteer|admin|it support|on call|in charge)"
)

POST = (
    cue(
        "says which post the person held",
        rf"(?:i was|i'm|i am|i've been|i'd been) (?:an?|the|their|her|his|our|its|only|head|senior|chief|acting|duty"
        rf"|one of)"
        rf" (?:\w+ ){{0,3}}?{_POST}",
        rf"(?:as|being|becoming|became) (?:an?|the|his|her|their|its|our) (?:\w+ ){{0,3}}?{_POST}",
        rf"as (?:head|senior|chief|acting|duty|practice|shift|team|project|store|office) (?:\w+ )?{_POST}",
        r"i (?:drive|teach|cook|deliver|sell|run|manage|supervise|clean|repair|work|look after)",
        rf"i(?:'m| am| was) (?!(?:{_NO_POST})\b)(?:\w+(?:er|or|ist)|nurse|chef|cook|clerk|head|deputy|lead|captain"
        rf"|chair) (?:at|in|for|of|on|there|that|then|and)",
        r"i was (?:\w+ )?(?:the (?:only|last) \w+|the one|alone|on my own|by myself|head|lead|deputy|captain|acting)",
        r"i (?:work|worked|was working|started|joined|came in) (?:there |here )?as",
    ),
    cue(
        "says that it was the person's to do",
        r"on (?:the |my )?(?:front )?(?:desk|duty|call|shift|nights|days|door|till|tills|reception|lates|earlies)",
        r"i owned|landed (?:on|with)|(?:it|that) was mine|mine to|said (?:to|please)|my own \w+|my (?:own )?(?:call"
        r"|shift|watch|patch|turn|fault|mistake|responsibility)",
        r"(?:it's|it was|that's|that was|this was|was|is|became) (?:\w+ )?(?:my|our) (?:\w+ )?(?:job|task|duty|role"
        r"|call|problem|turn|fault|mistake)",
        r"i got (?:the|a) (?:call\w*|ticket|page|case|job|assignment|order|alert)|(?:call|ticket|alarm|alert) came",
        r"i (?:led|ran|managed|headed|organi[sz]ed|coordinated|supervised|chaired|looked after|took over|was leading"
        r"|was running|was managing|run|manage|lead) (?:the|a|an|our|my|all|it)",
        r"(?:under|in|from|of) my (?:care|class|team|group|ward|section|charge|lead\w*|project|crew|department|area)",
    ),
    cue(
        "says what the person was after",
        r"i'd (?:always )?(?:wanted|hoped|planned|promised)|i(?:'d| had)? (?:promised|decided|set myself|set out"
        r"|agreed)"
        r"|so that (?:we|i|they|he|she|it|people|everyone|nobody) (?:\w+ )?(?:could|would|can|didn't|wouldn't)",
        r"(?:because|so) (?:i|we) (?:\w+ )?(?:thought|felt|knew|worried|feared|couldn't|could not|didn't want)",
        r"(?:couldn't|could not|can't) (?:just |simply )?(?:leave|let|wait|go on|afford|carry on|open|start)",
    ),
)

# Where the candidate belongs: what goes wrong there is theirs to mend.
OWN_GROUND = any_of(r"our|my|we|us|we're|we'd|we've|where i (?:\w+ )?(?:work\w*|was)|i (?:work|worked|was working)")

TROUBLE = (
    cue(
        "says what was wrong",
        r"(?:kept|keeps) \w+ing|(?:too|so|very|really|extremely|badly) \w+|nobody|no one|none|never|nothing|hardly",
        r"\w*(?:broke|broken|break|fail\w*|crash\w*|stuck|late|wrong|missing|missed|lost|ill|sick|cancel\w*|leak\w*"
        r"|complain\w*|error\w*|mistake\w*|problem\w*|trouble|issue\w*|bug|bugs|fault\w*|delay\w*|confus\w*"
        r"|slow\w*|old|queue\w*|fire|flood\w*|accident|emergency|damage\w*|waste\w*|behind|overdue|short|mess"
        r"|angry|upset|cried|crying|shout\w*|furious|worried|scared|afraid|frightened|confused|struggl\w*|suffer\w*"
        r"|collaps\w*|fell|fallen|drop\w*|down|bad\w*|worse|worst|difficult|difference|argu\w*|fight\w*|row"
        r"|conflict|disagree\w*|refus\w*|unhappy|left|stopped|ran out|run out|went off|pil\w+ up|struck|hit|died"
        r"|dying|bleed|bleeding|pain|alone|reject\w*|return\w*|sent back|send back|shak\w+|nervous|lonely|desperate"
        r"|exhausted|frustrat\w*|bored|weak|poor\w*|low|empty|expensive|dirty|danger\w*|unsafe|chaos|chaotic"
        r"|overwhelm\w*|stress\w*|against|terrible|awful|didn't|don't|wasn't|weren't"
        r"|couldn't"
        r"|wouldn't|doesn't|isn't|hadn't|hasn't|can't|won't)",
    ),
)

# Says what the task was and nothing of where, when or why it arose.
DUTY_ALONE = any_of(
    r"(?:so |and |well )?it (?:was|is) my (?:\w+ )?(?:job|duty|task|turn|role)(?!.* (?:at|when|last|during) )",
    r"(?:so |and |well )?(?:my|our) (?:\w+ )?(?:job|task|role|goal|aim|part) was(?: to)?(?! (?:in|at|on|with|for) )",
    r"(?:so |and |well )?(?:i|we) (?:was|were) (?:asked|told|responsible|supposed|expected|given|tasked)"
    r"(?!.* (?:at|when|last|during|because|after) )",
)
