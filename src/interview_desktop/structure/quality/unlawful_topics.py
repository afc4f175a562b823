"""What employers may not ask, as data: by topic how it is asked, innocent words, and what may be asked instead.

The list follows the UK Equality Act 2010 (protected characteristics, s. 4-12; enquiries about health, s. the US
EEOC's guidance on pre-employment inquiries (age, race and national origin, religion, sex and family, medical
questions, arrest and conviction, credit and assets), and the EU directives 2000/43/EC (race, ethnic origin),
2000/78/EC (religion, belief, disability, age, orientation) and 2006/54/EC (sex, pregnancy, family status); trade
unions: UK Trade Union and Labour Relations (Consolidation) Act 1992, s. 137, and US National Labor Relations Act, s.
8(a); pay history: Directive (EU) 2023/970, art. 5(2). It is coaching, not legal advice: where law differs, the
stricter is taken.

Patterns are matched without regard to case in what the interviewer says to the candidate; they hang on "you" and
"your", so that the same word about a customer, a system or a law does not count.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from interview_desktop.structure.finding import Severity

_ARE = (
    r"\b(?:(?:are|were|aren't|weren't) you|have you (?:ever )?been) "
    r"(?:a |an |the )?(?:very |really |currently |now |originally )?(?:a |an )?"
)
_HAVE = r"\b(?:(?:do|did|don't) you (?:\w+ )?(?:have|have got|suffer from|live with)|have you (?:ever )?(?:had|got))"
_MY = r"\byour (?:own )?"


@dataclass(frozen=True, slots=True)
class Topic:
    """`unless` are words that, anywhere in the text, show that something else is meant."""

    name: str
    asks: re.Pattern[str]
    unless: re.Pattern[str] | None
    instead: str
    severity: Severity = "error"


def _topic(name: str, *asks: str, unless: str = "", instead: str, severity: Severity = "error") -> Topic:
    joined = "|".join(f"(?:{one})" for one in asks)
    return Topic(name, re.compile(joined, re.I), re.compile(unless, re.I) if unless else None, instead, severity)


TOPICS: tuple[Topic, ...] = (
    _topic(
        "age",
        r"\bhow old (?:are|were) you\b",
        rf"{_MY}(?:exact )?age\b(?! group| range| band| bracket| cohort)",
        r"\bwhat age are you\b|\bat your age\b|\bpeople your age\b|\b(?:your|what) (?:date"
        r"|year) of (?:your )?birth\b",
        r"\b(?:when|what year|which year) (?:were you born|did you (?:finish|leave|graduate from) (?:high )?school)",
        r"\b(?:when|at what age|how soon) (?:do|will|would) you (?:plan to |expect to |hope to |want to )?retire\b",
        r"\bhow (?:many|long)[^.?!]{0,24}\b(?:until|before|till) you(?:'ll| will)? retire\b",
        r"\b(?:are you|aren't you|you're|you are|you(?: might| may| could)? be|feel) (?:not )?"
        r"(?:too (?:old|young)|over the hill|a digital native)\b",
        r"\b(?:work(?:ing)? (?:for|with|under)|reporting to|managed by|report to|manager who(?: is|'s)) "
        r"(?:\w+ ){0,3}(?:younger|older)(?: than you|\b)",
        unless=r"\b(?:your|the) (?:age group|readers|pupils|residents) (?:are|is)\b",
        instead="Ask for experience with the work itself, or whether they meet a legal minimum age for it.",
    ),
    _topic(
        "family and pregnancy",
        rf"{_HAVE} (?:any |young |small )?(?:children|kids|a family|dependants|dependents|a baby"
        rf"|caring responsibilities)"
        r"\b(?! in| who| with| on| under| at| from| of| practice| room)",
        r"\bhow many (?:children|kids) (?:do you have|have you(?: got)?(?=\s*[?.,]))",
        r"\b(?:are|aren't) you (?:currently |still )?(?:married|divorced|widowed|a (?:parent|mother|father|mum|dad|"
        r"single parent)|pregnant)\b(?! to (?:one|the|a) (?:idea|method|plan|tool|approach))",
        r"\b(?:are|aren't) you single\b(?!-| hand)|\bare you engaged(?= to be|\s*\?)|\bexpecting (?:a )?(?:baby"
        r"|child)\b",
        r"\b(?:plan|planning|hope|hoping|want|intend|thinking|think)(?:ning)? (?:to have|to start|on having"
        r"|of having|"
        r"about having|for|on starting|of starting|about starting) (?:\w+ )?(?:children|kids|a family|a baby)\b",
        r"\b(?:will|would|do|did|if|should) you (?:ever )?(?:start(?:ing)? a family|have a baby|become pregnant"
        r"|get pregnant|"
        r"take (?:maternity|paternity|parental) leave)",
        r"\byou(?:'re| are| were| become| get| got) pregnant\b",
        rf"{_MY}(?:children|kids|son|daughter|child|childcare|child care|marital status|maiden name|pregnancy|"
        r"maternity leave|parental leave|home life|family (?:plans?|situation|life|commitments|status"
        r"|circumstances))\b",
        rf"{_MY}family\b(?! of (?:products|parts|systems|tools|services)| practice| doctor| support| liaison"
        rf"| law| room|"
        r" cent| hub| worker| team| service| business| meeting| case| visit| tickets?)",
        r"\bwho (?:will |would |is going to )?(?:looks? after|minds?|cares? for|picks? up) your (?:children"
        r"|kids|family)\b",
        r"\b(?:child ?care|babysit\w*) (?:arrangements )?(?:do|have|will|would) you\b",
        unless=r"\byour (?:children|kids)\b.*\b(?:class|classroom|lesson|nursery|group|playground)\b"
        r"|\b(?:class|classroom|lesson|nursery|group|playground)\b.*\byour (?:children|kids)\b",
        instead="Say which hours, shifts and travel the job has, to everyone, and ask whether they can work them.",
    ),
    _topic(
        "partner",
        r"\byour (?:husband|wife|spouse|boyfriend|girlfriend|fianc[eé]e?|in-laws|ex-(?:husband|wife|partner))\b",
        r"\byour partner\b(?! (?:organisation|organization|agenc|school|compan|firm|trust|charit|at work|on (?:the )?"
        r"(?:shift|patrol|crew|job|project|case)|in the (?:crew|car|lab|kitchen|ambulance|office)|officer"
        r"|university))",
        r"\b(?:do|did) you have a (?:partner|boyfriend|girlfriend|husband|wife)\b"
        r"|\bare you (?:in a relationship|dating|"
        r"seeing (?:anyone|someone))\b|\bdo you live (?:alone|with (?:a partner|someone|your parents|anyone))\b",
        r"\bwhat do(?:es)? your (?:parents|father|mother) do\b",
        unless=r"\b(?:crew|patrol|ambulance|call-?out|law firm|pair(?:ed)? programming|lab partner|business partner)\b",
        instead="Ask what they need to know before they could take the job, such as the place, hours or travel.",
    ),
    _topic(
        "religion",
        r"\b(?:what|which) (?:religion|faith|church|denomination|mosque|temple|synagogue)\b[^.?!]{0,12}\b(?:are"
        r"|do|did|is) you",
        rf"{_MY}(?:religion|church|mosque|synagogue|temple|faith\b(?! in)|religious (?:beliefs?|views|background|"
        r"holidays?|practices?|observances?))\b(?! school| group)",
        rf"{_ARE}(?:religious|christian|muslim|jewish|hindu|sikh|buddhist|catholic|protestant|atheist|mormon"
        rf"|agnostic)\b",
        r"\bdo you (?:\w+ )?(?:pray|believe in god|go to (?:church|mosque|mass|temple|synagogue)"
        r"|attend (?:church|mosque|"
        r"mass|temple|synagogue)|keep (?:kosher|halal|the sabbath|ramadan|lent)|fast (?:during|for|at"
        r"|in) (?:ramadan|lent)|"
        r"(?:observe|celebrate) (?:any )?(?:religious|christmas|easter|ramadan|eid|diwali|hanukkah|passover"
        r"|yom kippur|"
        r"the sabbath|lent))\b",
        r"\b(?:will|would|do) you need (?:\w+ ){0,4}(?:to pray|for prayers?|for religious|prayer (?:breaks?|time))",
        r"\b(?:you|your) (?:\w+ ){0,3}(?:headscarf|hijab|turban|kippah|yarmulke|crucifix|niqab|burqa)\b",
        unless=r"\bwhat do you (?:do|say) when\b.*\bask",
        instead="Say which days and hours the job has, and ask whether they can work them.",
    ),
    _topic(
        "origin, nationality or accent",
        r"\bwhere are you (?:really |originally |actually |from )*from\b|\bwhere do you (?:really "
        r"|originally )?come from\b",
        r"\bwhere (?:were you|was your (?:mother|father|family)|were your parents) born\b|\bwhere did you grow up\b",
        r"\bwhere (?:are|do|did|were) your (?:parents|family|ancestors|grandparents)\b[^.?!]*\bfrom\b",
        rf"{_MY}(?:nationality|citizenship|ethnicity|ethnic (?:background|origin|group)|race(?=\s*[?.,]"
        rf"|\s+or\b)|heritage(?! "
        r"site| team| work| project| building)|ancestry|origins?(?! server| story)|home country"
        r"|country of (?:birth|origin)|"
        r"native (?:language|country|tongue)|mother tongue|first language|accent|skin colou?r|birthplace"
        r"|place of birth|"
        r"immigration (?:status|history))\b",
        rf"{_ARE}(?:british|english|american|uk|us|eu|american|native|foreign|french|german|german|dutch|irish"
        rf"|polish) "
        r"(?:citizen|national|born|speaker|english speaker|person)\b",
        rf"{_ARE}(?:foreigner|immigrant|refugee|asylum seeker|native speaker|native english speaker|citizen of)\b",
        r"\b(?:is|was) english (?:your|not your|the) (?:first|native|mother|second)\b|\b(?:what|which) (?:race"
        r"|nationality|"
        r"ethnicity|ethnic group) are you\b",
        r"\bhow long have you (?:lived|been(?: living)?) in (?:this country|the (?:uk|us|eu|states|country)"
        r"|britain|england|"
        r"america|europe|germany|ireland|france)\b",
        r"\b(?:where is|what kind of|what sort of) (?:your|that|a)? ?(?:sur|last |first "
        r"|family )?name (?:is that|from|come)\b"
        r"|\byour name\b[^.?!]{0,20}\b(?:unusual|foreign|from|origin)\b",
        instead="Ask whether they have the right to work here, or how well they speak a language that the job needs.",
    ),
    _topic(
        "health or disability",
        rf"{_HAVE} (?:\w+ ){{0,2}}(?:health|medical|mental health|back|physical) "
        r"(?:problems?|conditions?|issues?|history|difficulties|troubles?|limitations?|complaints?)\b",
        rf"{_HAVE} (?:\w+ ){{0,2}}(?:disabilit(?:y|ies)|illness(?:es)?|disease|depression|anxiety|epilepsy"
        rf"|diabetes|asthma|"
        r"cancer|adhd|autism|dyslexia|allergies|an operation|surgery|a breakdown|a heart attack|a stroke|burn-?out)"
        r"\b(?! awareness| training)",
        r"\b(?:are|were|aren't) you (?:\w+ )?(?:disabled|ill\b|sick\b|unwell|healthy|in good health"
        r"|physically fit|on (?:any )?"
        r"(?:medication|tablets)|depressed|autistic|dyslexic|deaf|registered disabled|hiv positive|vaccinated)\b",
        r"\bhave you (?:ever )?(?:been|felt) (?:\w+ )?(?:ill\b|sick\b|hospitali[sz]ed|injured|diagnosed"
        r"|depressed|in hospital|"
        r"treated (?:for|by)|burnt out|burned out|off sick|signed off)",
        rf"{_MY}(?:health\b(?! and safety|care| visitor| board| system| service| plan| department| cent| record"
        rf"| education|"
        r" check| information| data| team| assistant| campaign)|disabilit(?:y|ies)|illness(?:es)?"
        r"|medical (?:history|records?|"
        r"conditions?)|mental health\b(?! team| ward| service| nurs| work| training| unit)"
        r"|medication\b(?! round| chart| "
        r"error| record| trolley| polic| check)|sick(?:ness)? (?:record|leave|absence|days)|wheelchair"
        r"|hearing aid|stammer|"
        r"stutter|blood pressure|therap(?:y|ist)(?=\s*[?.,]))\b",
        r"\bhow (?:many|much|often)[^.?!]{0,24}\b(?:sick (?:days|leave)|days? (?:off )?sick|off sick|sickness"
        r"|ill(?=\s*[?.,]))",
        r"\b(?:do|did) you (?:currently )?(?:take|use|need|be on) (?:any |regular )?(?:medication|medicines?"
        r"|prescriptions?|"
        r"prescription drugs|tablets|drugs|antidepressants)\b|\b(?:do|how much do"
        r"|how often do) you (?:drink(?=\s*[?.,]| "
        r"alcohol| a lot)|smoke)\b",
        r"\bhow (?:much do you weigh|tall are you)\b|\b(?:what is|what's) your (?:weight|height)\b|"
        r"\bworkers?'? compensation (?:claim|case)|\bdo you (?:\w+ )?see a (?:doctor|therapist|psychiatrist"
        r"|psychologist)\b",
        unless=r"\bunder the (?:law|act)\b.*\bemployers?\b",
        instead="Describe the task and ask: “Can you do this, with or without adjustments?”",
    ),
    _topic(
        "politics",
        r"\b(?:who|how|which party|what party|whom) (?:did|do|will|would|are) you (?:\w+ )?(?:vot(?:e|ing)|support)\b"
        r"(?! (?:staff|people|your|the|a|patients|customers|colleagues|them|others))",
        rf"{_MY}(?:political (?:views?|party|opinions?|beliefs?|leanings?|affiliation|sympathies)|politics|party "
        r"membership)\b",
        rf"{_ARE}(?:democrat|republican|tory|socialist|communist|marxist|left-wing|right-wing|"
        r"(?:conservative|labour|liberal|green)(?= (?:voter|party|supporter))|member of (?:a|any|the"
        r"|which)(?: \w+)? party)\b",
        r"\b(?:what|which) (?:political )?party (?:do|are|did|would|will) you\b|\bdo you (?:\w+ )?(?:belong to"
        r"|support) (?:a|any|the"
        r"|which) (?:\w+ )?(?:political )?party\b",
        instead="Ask how they keep work and opinion apart, if the job calls for it.",
    ),
    _topic(
        "union membership",
        r"\b(?:are|were|aren't) you (?:\w+ )?(?:in|a member of|active in|part of|with) (?:a|any|the"
        r"|your) (?:trade |labou?r )?union"
        r"\b(?! of)",
        r"\bhave you (?:ever )?(?:been (?:in|a member of|active in)|joined|belonged to|organi[sz]ed) (?:a|any"
        r"|the) (?:trade "
        r"|labou?r )?union\b",
        r"\b(?:do|did|would|will) you (?:ever )?(?:support|belong to|join|vote for) (?:a|any|the) (?:trade "
        r"|labou?r )?union\b",
        r"\b(?:feel|think|opinion|view) (?:of|about|on) (?:trade |labou?r )?unions?\b|\byour (?:trade "
        r"|labou?r )?union "
        r"(?:membership|card|activit)",
        r"\byou (?:ever )?(?:go|gone|going|been|be) (?:out )?on strike\b|\bunion member\b[^.?!]{0,12}\byou\b",
        instead="Leave it out; ask how they have worked with staff representatives, if the job has to.",
    ),
    _topic(
        "criminal record",
        r"\bhave you (?:ever )?(?:been|gone) (?:arrested|convicted(?! for all)|cautioned|jailed|to (?:prison"
        r"|jail)|in (?:prison|jail|"
        r"trouble with the (?:law|police))|charged with (?:a|an|any|some)? ?(?:crime|offen[cs]e|theft|assault|fraud)|"
        r"questioned by the police)\b",
        r"\b(?:do|did) you have (?:a|any) (?:criminal|police|arrest) (?:record|history|past)\b|\b(?:do"
        r"|did) you have (?:any )?"
        r"(?:previous |spent |criminal )?convictions\b",
        rf"{_MY}(?:criminal (?:record|history|past|convictions?)|arrest record|spent convictions?|police record)\b",
        r"\bhave you (?:ever )?(?:committed|broken) (?:a crime|the law|any crimes?)\b",
        unless=r"\bunspent\b",
        instead="Where the law asks for a check, say so: “This post needs a check of unspent convictions. Is there "
        "anything we should know?”",
    ),
    _topic(
        "money troubles",
        r"\b(?:are|were) you (?:\w+ )?(?:in debt|bankrupt|behind with (?:your|the) (?:rent|bills)|short of money)\b",
        rf"{_HAVE} (?:any |large |personal |many )?(?:debts?|savings|money (?:problems|troubles|worries)|financial "
        r"(?:problems|difficulties|troubles|worries)|a mortgage|an overdraft)\b",
        r"\bhave you (?:ever )?(?:been|gone|declared) (?:bankrupt|bankruptcy|insolvent)\b"
        r"|\bwages? (?:been )?garnished\b",
        rf"{_MY}(?:(?:personal |private |household |family )(?:finances|income|debts)|credit (?:rating|score"
        rf"|history|report)|"
        r"bank balance|mortgage(?= \w*\s*[?.,]|\s*[?.,])|overdraft)\b",
        r"\bdo you (?:own|rent) (?:your |a |the )?(?:own )?(?:home|house|flat|apartment|car|place)\b",
        unless=r"\b(?:customer|client|borrower|company|firm|business)s?(?:'s?)? (?:debt|credit|finances|mortgage)",
        instead="Leave it out; where a licence calls for a credit check, say so and say when it is made.",
    ),
    _topic(
        "orientation or gender",
        rf"{_ARE}(?:gay|lesbian|bisexual|heterosexual|homosexual|transgender|trans\b|queer|non-binary|male or female|"
        r"(?:man|woman) or|straight(?! with| about| to| after| from| up| out))\b",
        rf"{_MY}(?:sexual(?:ity| orientation| preference)|gender(?! pay| equality| balance| report| studies"
        rf"| polic| data|"
        r" gap| lens)(?: identity)?|sex(?! education| offen)(?: life)?)\b(?! \w* (?:policy|team|report))",
        r"\b(?:do you (?:like|date|prefer|sleep with) (?:men|women)|were you born (?:a )?(?:man|woman|male"
        r"|female))\b",
        r"\bas an? (?:(?:young|older|single|working|married) )?(?:woman|man|girl|lady|mother|father|mum|dad"
        r"|wife|husband|"
        r"lesbian|gay man|trans person|parent|single parent)\b(?=[^.?!]*\b(?:you|your)\b)|\b(?:you"
        r"|your)\b[^.?!]*\bas an? "
        r"(?:(?:young|older|single|working|married) )?(?:woman|man|girl|lady|mother|father|mum|dad|wife|husband)\b",
        instead="Leave it out; ask how they work with the people that the job brings them together with.",
    ),
    _topic(
        "what they were paid",
        r"\b(?:what|how much) (?:do|did|were|are) you (?:\w+ )?(?:earn(?:ing)?|paid|make(?= (?:now|at|in|there)"
        r"|\s*[?])|getting paid)\b",
        r"\b(?:what is|what's|what was|tell (?:me|us)) your (?:current|last|previous|present) (?:salary|pay"
        r"|wage|package)\b",
        instead="Name the range of the job, and ask what they expect. Asking for past pay is forbidden in the EU "
        "(Directive 2023/970) and in several US states.",
        severity="warning",
    ),
)
