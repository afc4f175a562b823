"""What employers may not ask of a candidate's dealings: politics, unions, the law, money. Data, as in `unlawful_topics`
which names the sources.
"""

from __future__ import annotations

from interview_desktop.structure.quality.asking import END, Topic, are, have, have_you, topic, you, your

DEALINGS: tuple[Topic, ...] = (
    topic(
        "politics",
        r"\b(?:who|whom|how|which party|what party) (?:did|do|will|would|are) you (?:\w+ )?vot(?:e|ing)(?: for)?" + END,
        you("vote (?:for )?(?:labour|conservative|tory|republican|democrat|liberal|green|left|right|in the)"),
        your(
            "politics, party membership, political (?:views?|party|opinions?|beliefs?|leanings?|affiliation|sympathies)"
        ),
        are("in (?:a|any|the) (?:\\w+ )?party"),
        r"\byou call yourself (?:left|right)-wing\b",
        are("democrat, republican, tory, socialist, communist, marxist, left-wing, right-wing"),
        are(
            "(?:conservative|labour|liberal|green) (?:voter|party|supporter), "
            "member of (?:a|any|the|which)(?: \\w+)? party"
        ),
        r"\b(?:what|which) (?:political )?party (?:do|are|did|would|will) you\b",
        you("(?:belong to|support) (?:a|any|the|which) (?:\\w+ )?(?:political )?party"),
        instead="Ask how they keep work and opinion apart, if the job calls for it.",
    ),
    topic(
        "union membership",
        are("(?:in|member of|active in|part of) (?:a|any|the|your) (?:trade |labou?r )?union", but="of"),
        are("(?:trade |labou?r )?union (?:member|man|activist)"),
        have_you("(?:been in|joined|belonged to|organi[sz]ed) (?:a|any|the) (?:trade |labou?r )?union"),
        you("(?:support|belong to|join|vote for) (?:a|any|the) (?:trade |labou?r )?union"),
        r"\byou (?:feel|think)\b[^.?!]{0,8}\b(?:of|about) (?:trade |labou?r )?unions?\b",
        your(
            "(?:trade |labou?r )?union (?:membership|card|activities), (?:view|opinion)s? (?:of|on) (?:\\w+ )?unions?"
        ),
        r"\byou (?:ever )?(?:go|gone|going|been|be) (?:out )?on strike\b",
        have_you("(?:taken part in|joined|supported) (?:a|any) strike"),
        instead="Leave it out; ask how they have worked with staff representatives, if the job has to.",
    ),
    topic(
        "criminal record",
        have_you(
            "been (?:arrested|convicted|cautioned|jailed|questioned by the police), "
            "been (?:to|in) (?:prison|jail), been in trouble with the (?:law|police), "
            "been charged with (?:(?:a|an|any|some) )?(?:crime|offen[cs]e|theft|assault|fraud), "
            "(?:committed|broken) (?:a crime|the law|any crimes?), (?:spent|served) (?:\\w+ )?(?:time|prison)"
        ),
        you("(?:go to|been to|spend time in) (?:prison|jail)"),
        r"\b(?:have|did) the police (?:ever )?arrest(?:ed)? you\b",
        have("(?:criminal|police|arrest) (?:record|history|past), (?:previous |spent |criminal )?convictions"),
        your("criminal (?:record|history|past|convictions?), arrest record, spent convictions?, police record"),
        unless=r"\bunspent\b",
        instead="Where the law asks for a check, "
        "say so: “This post needs a check of unspent convictions. Is there anything we should know?”",
    ),
    topic(
        "money troubles",
        are(
            "in debt, bankrupt, short of money, struggling with (?:your )?(?:debts?|money), "
            "behind with (?:your|the) rent"
        ),
        have(
            f"debts?{END}, savings{END}, (?:money|financial) (?:problems|troubles|worries|difficulties), "
            f"mortgage{END}, overdraft{END}, (?:outstanding|personal|student) loans?",
            but="customers, clients",
        ),
        have_you("(?:been|gone|declared) (?:bankrupt|bankruptcy|insolvent), had (?:your )?wages garnished"),
        your(
            "(?:personal|private|household) (?:finances|income|debts), credit (?:rating|score|history|report), "
            "bank balance"
        ),
        r"\bis your mortgage\b",
        your(f"mortgage{END}, overdraft{END}, debts{END}"),
        you("(?:own|rent)(?: or (?:own|rent))? (?:(?:your|a|the) )?(?:own )?(?:home|house|flat|apartment|place)"),
        unless=r"\b(?:customer|client|borrower|company|firm|business|department|team)s?'?s? (?:debt"
        r"|credit|finance|mortgage)|\btechnical debt\b",
        instead="Leave it out; where a licence calls for a credit check, say so and say when it is made.",
    ),
    topic(
        "what they were paid",
        r"\b(?:what|how much) (?:did|were) you (?:\w+ )?(?:earn(?:ing)?|paid|make(?= at| there| in|\s*\?)"
        r"|getting paid)\b",
        rf"\b(?:what|how much) (?:do|are) you (?:currently |now )?(?:earn(?:ing)?|(?:getting )?paid)(?:{END}| now"
        r"| at)",
        r"\byour (?:current|last|previous|present) (?:salary|pay|wage|package)\b",
        instead="Name the range of the job, "
        "and ask what they expect. Asking for past pay is forbidden in the EU (Directive 2023/970) and in "
        "several US states.",
        severity="warning",
    ),
)
