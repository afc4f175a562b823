"""What employers may not ask, as data: by topic how it is asked, innocent words, and what may be asked instead.

The list follows the UK Equality Act 2010 (protected characteristics, s. 4-12; enquiries about health, s. 60), the US
EEOC's guidance on pre-employment inquiries (age, race and national origin, religion, sex and family, medical questions,
arrest and conviction, credit and assets), and the EU directives 2000/43/EC (race, ethnic origin), 2000/78/EC (religion,
belief, disability, age, orientation) and 2006/54/EC (sex, pregnancy, family status); trade unions: UK Trade Union and
Labour Relations (Consolidation) Act 1992, s. 137, and US National Labor Relations Act, s. 8(a); pay history: Directive
(EU) 2023/970, art. 5(2). It is coaching, not legal advice: where law differs, the stricter is taken.

Patterns hang on "you" and "your" (see `asking`), so that the same word about a customer, a system or a law does
not count.
"""

from __future__ import annotations

from interview_desktop.structure.quality.asking import END, Topic, are, have, have_you, one_of, topic, you, your
from interview_desktop.structure.quality.unlawful_dealings import DEALINGS

_RELIGIONS = "christian, muslim, jewish, jew, hindu, sikh, buddhist, catholic, protestant, atheist, mormon, agnostic"
_HOLY = "church, mosque, mass, temple, synagogue"
_FEASTS = "christmas, easter, ramadan, eid, diwali, hanukkah, passover, yom kippur, lent, the sabbath"
_PEOPLES = "british, english, scottish, irish, american, uk, us, eu, french, german, dutch, polish, native, foreign"
_ILL = (
    f"operations?{END}, disabilit(?:y|ies), illness(?:es)?, disease, depression, anxiety, epilepsy, diabetes, "
    "asthma, cancer, adhd, autism, dyslexia, allergies, surgery, breakdown, heart attack, stroke, burn-?out, "
    "bad back, hiv"
)
_HEALTHCARE = (
    "and safety, visitor, board, system, service, services, plan, department, centre, center, record, records, "
    "education, check, checks, information, data, team, assistant, campaign, app, trust, club"
)
_A_PARENT = (
    "woman, man, girl, lady, mother, father, mum, mom, dad, wife, husband, lesbian, gay man, parent, grandmother"
)

TOPICS: tuple[Topic, ...] = (
    topic(
        "age",
        r"\bhow old (?:are|were) you\b|\bwhat age are you\b|\bat your age\b|\bpeople your age\b",
        your("exact age, age, date of birth, year of birth, birth date", but="group, groups, range, band, bracket"),
        r"\b(?:when|what year|which year|what month) were you born\b",
        r"\b(?:when|what year|which year) did you (?:finish|leave|graduate from) (?:high )?school\b",
        r"\byou(?:'ll| will| would)? (?:\w+ ){0,3}retire\b" + END,
        r"\b(?:when|how soon|what age) (?:do|will|would) you (?:\w+ ){0,3}retire\b",
        r"\byou(?:'re| are| might be| may be| could be| feel| be)? (?:not |perhaps )?(?:too (?:old|young)"
        r"|over the hill)\b",
        r"\b(?:are|aren't) you (?:not )?(?:too (?:old|young)|over the hill|a digital native)\b",
        r"\b(?:work(?:ing)? (?:for|under)|report(?:ing)? to|managed by|led by) (?:\w+ ){0,3}(?:younger"
        r"|older) than you\b",
        instead="Ask for experience with the work itself, or whether they meet a legal minimum age for it.",
    ),
    topic(
        "family and pregnancy",
        have(
            "children, kids, little ones, a family, dependants, dependents, a baby, caring responsibilities, "
            "childcare, child care",
            but="in, who, with, on, under, at(?! home), from, of, practice, room, staff, records",
        ),
        rf"\bhow many (?:children|kids) (?:do you have|have you(?: got)?){END}",
        are("married, divorced, widowed, pregnant", but="to"),
        are(
            "parent, mother, father, mum, mom, dad, single parent, single mother, single mum",
            but="company, organisation",
        ),
        rf"\bare you single{END}|\bare you single or\b|\bare you engaged(?: to be|{END})"
        r"|\bexpecting (?:a )?(?:baby|child)\b",
        r"\byou (?:\w+ ){0,4}(?:to have|of having|having|to start|starting|for) (?:\w+ )?(?:children|kids"
        r"|a family|a baby|babies)\b(?! in| who| with| on| under| at| practice| room| over| back| round)",
        r"\bare you (?:planning|hoping|trying|going|about|thinking)(?: of| about)?(?: to)? (?:have|having|start"
        r"|starting) (?:a baby|a family|children|kids)\b",
        you("(?:\\w+ to )?get married, (?:\\w+ to )?start a family, have a baby, get pregnant, become pregnant"),
        r"\byou (?:\w+ )?(?:take|took|taking|need|go on) (?:maternity|paternity|parental) leave\b",
        r"\byou(?:'re| are| were| become| get| got) pregnant\b",
        r"\byou (?:\w+ ){0,3}(?:about|arrange|organise|organize|manage|pay for|need) (?:for )?child ?care\b(?! \w)",
        r"\b(?:childcare|child care) arrangements\b.{0,12}\byou\b",
        your(
            "children, kids, son, daughter, baby, childcare, child care, marital status, maiden name, pregnancy, "
            "maternity leave, parental leave, home life, family plans?, family situation, family life, "
            "family commitments, family status, family circumstances"
        ),
        your(
            "family",
            but="of, practice, doctor, support, liaison, law, room, centre, center, hub, worker, team, "
            "service, services, business, meeting, meetings, case, cases, visit, visits, ticket, tickets",
        ),
        unless=r"\byour (?:children|kids)\b.*\b(?:class|classroom|lesson|nursery|group|playground)\b"
        r"|\b(?:class|classroom|lesson|nursery|group|playground)\b.*\byour (?:children|kids)\b",
        instead="Say which hours, shifts and travel the job has, to everyone, and ask whether they can work them.",
    ),
    topic(
        "partner",
        your("husband, wife, spouse, boyfriend, girlfriend, fianc[eé]e?, in-laws, ex-husband, ex-wife, ex-partner"),
        your(
            "partner",
            but="organisations?, organizations?, agency, agencies, schools?, company, companies, firms?, "
            "trusts?, charity, charities, university, universities, officer, network, at work, on, in",
        ),
        have(
            "partner, boyfriend, girlfriend, husband, wife",
            but="organisation, organization, company, firm, agency, in, at",
        ),
        are("in a relationship, dating, seeing anyone, seeing someone, living with (?:someone|anyone|a partner|your)"),
        you("live (?:alone|with (?:a partner|someone|your parents|anyone))"),
        r"\bwhat do(?:es)? your (?:parents|father|mother) do\b",
        unless=r"\b(?:crew|patrol|ambulance|call-?out|law firm|pair(?:ed)? programming|lab partner|business partner)\b",
        instead="Ask what they need to know before they could take the job, such as the place, hours or travel.",
    ),
    topic(
        "religion",
        rf"\b(?:what|which) (?:religion|faith|denomination|{one_of(_HOLY)})\b[^.?!]{{0,12}}\b(?:are|do|did|is) you",
        your("religion, church, mosque, synagogue, temple", but="school, schools, group, hall"),
        your("faith", but="in, school, schools, group"),
        your("religious (?:beliefs?|views|background|holidays?|practices?|observances?)"),
        are(f"religious, {_RELIGIONS}"),
        you(f"pray, believe in god, go to (?:a |the )?{one_of(_HOLY)}, attend (?:a |the )?{one_of(_HOLY)}"),
        you("keep (?:kosher|halal|the sabbath|ramadan|lent), fast (?:during|for|at|in) (?:ramadan|lent)"),
        you(f"(?:observe|celebrate|keep) (?:any )?(?:religious|{one_of(_FEASTS)})"),
        r"\byou (?:\w+ )?need (?:\w+ ){0,4}(?:to pray|for prayers?|for religious|prayer (?:breaks?|time))",
        r"\b(?:you|your) (?:\w+ ){0,3}(?:headscarf|hijab|turban|kippah|yarmulke|crucifix|niqab|burqa)\b",
        instead="Say which days and hours the job has, and ask whether they can work them.",
    ),
    topic(
        "origin, nationality or accent",
        r"\bdo you come from \w+ originally\b|\baccent of yours\b",
        r"\bwhere are you (?:really |originally |actually |from )*from\b|\bwhere did you grow up\b",
        rf"\bwhere do you (?:really |originally )?come from{END}|\b(?:what|which) country (?:are"
        r"|do) you (?:come )?from\b",
        r"\bwhere (?:were you|was your (?:mother|father|family)|were your parents) born\b|\bwere you born (?:in"
        r"|here|abroad)\b",
        r"\bwhere (?:are|do|did|were) your (?:parents|family|ancestors|grandparents)\b[^.?!]*\bfrom\b",
        your(
            "nationality, citizenship, ethnicity, ethnic background, ethnic origin, ethnic group, ancestry, "
            "home country, country of origin, country of birth, native language, native country, mother tongue, "
            "first language, accent(?! colou?r| light| wall), skin colou?r, birthplace, place of birth, "
            f"immigration status, race{END}, race or, origins?{END}"
        ),
        are(f"{one_of(_PEOPLES)} (?:citizen|national|born|speaker|english speaker|person)"),
        are("foreigner, immigrant, refugee, asylum seeker, citizen of"),
        r"\b(?:is|was) english (?:not )?(?:your|the) (?:first|native|mother|second)\b",
        r"\b(?:what|which) (?:race|nationality|ethnicity|ethnic group) are you\b",
        r"\bhow long have you (?:lived|been(?: living)?) in (?:this country|the (?:uk|us|eu|states|country)"
        r"|britain|england|america|europe|germany|ireland|france)\b",
        r"\bwhat (?:kind|sort) of (?:\w+ )?name is\b|\bwhere is (?:that|your) (?:\w+ )?name from\b",
        r"\byour (?:sur|last |first |family )?name\b[^.?!]{0,24}\b(?:unusual|foreign|from|origin)\b",
        instead="Ask whether they have the right to work here, or how well they speak a language that the job needs.",
    ),
    topic(
        "health or disability",
        have(
            "(?:health|medical|mental health|back|physical) (?:problems?|conditions?|issues?|history"
            "|difficulties|troubles?|limitations?|complaints?)"
        ),
        r"\bwhat (?:medication|medicines?) (?:are|do) you\b|\bdid you lose your (?:hearing|sight|leg|arm)\b",
        have("time off sick, sick leave, sick days"),
        you("use a (?:wheelchair|hearing aid|walking stick)"),
        have(_ILL, but="awareness, training, nursing, of, for, on, in, patients, rates, cases, reports"),
        are(
            f"disabled, unwell, healthy{END}, in good health, physically fit, depressed, autistic, dyslexic, "
            "deaf, hiv positive, vaccinated, on (?:any )?(?:medication|tablets), "
            "taking (?:any )?(?:medication|tablets|medicines?)"
        ),
        are("ill, sick", but="of, and tired, at ease, equipped, prepared"),
        have_you(
            "been (?:\\w+ )?(?:hospitali[sz]ed|injured|diagnosed|depressed|in hospital|burnt out|burned out"
            "|off sick|signed off), been treated (?:for|by), felt (?:depressed|suicidal), "
            "(?:seen|consulted|been to|visited) a (?:psychiatrist|psychologist|therapist|counsellor)"
        ),
        your("health", but=_HEALTHCARE),
        your("mental health", but="team, ward, service, services, nurse, nursing, work, training, unit, caseload"),
        your("medication", but="round, rounds, chart, charts, error, errors, record, records, trolley, policy, checks"),
        your(
            "disabilit(?:y|ies), illness(?:es)?, medical history, medical conditions?, medical records?, "
            "wheelchair, hearing aid, stammer, stutter, blood pressure, "
            "sick(?:ness)? (?:record|leave|absence|days)"
        ),
        r"\bhow (?:many|much|often)[^.?!]{0,24}\b(?:sick (?:days|leave)|days? (?:off )?sick|off sick"
        r"|you (?:\w+ )?sick)\b",
        you(
            "(?:take|use|need) (?:any |regular )?(?:medication|medicines?|prescription drugs|tablets|drugs"
            "|antidepressants)"
        ),
        rf"\b(?:do|how much do|how often do) you (?:smoke|drink)(?:{END}| alcohol| a lot| at home| cigarettes)",
        r"\bhow (?:much do you weigh|tall are you)\b|\b(?:what is|what's) your (?:weight|height)\b"
        r"|\bworkers?'? compensation claim|\bdo you (?:\w+ )?see a (?:psychiatrist|psychologist|therapist)\b",
        instead="Describe the task and ask: “Can you do this, with or without adjustments?”",
    ),
    topic(
        "orientation or gender",
        are("gay, lesbian, bisexual, heterosexual, homosexual, transgender, trans, queer, non-binary, male or female"),
        are("(?:man|woman) or"),
        are("straight", but="with, about, to, after, from, up, out, into, on"),
        your("sexuality, sexual orientation, sexual preference, sex life, gender identity"),
        your("gender", but="pay, equality, balance, report, studies, policy, data, gap, lens, team, budget"),
        your("sex", but="education, offences, offender"),
        r"\bwhat (?:gender|sex) (?:are|were) you\b|\bwere you born (?:a )?(?:man|woman|male|female)\b",
        r"\bdo you (?:like|date|sleep with) (?:men|women)\b",
        rf"\bas an? (?:\w+ )?{one_of(_A_PARENT)}\b(?=[^.?!]*\byour?\b)"
        rf"|\byour?\b[^.?!]*\bas an? (?:\w+ )?{one_of(_A_PARENT)}\b",
        instead="Leave it out; ask how they work with the people that the job brings them together with.",
    ),
    *DEALINGS,
)
