"""Technology: choosing and using tools, machines and records, and knowing where they go wrong. Table only."""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.scoring.competencies.recipe import Recipe, behaviour

# Tools, machines and records of many trades: whatever work is done with.
_TOOL = (
    r"(?:python|java|javascript|typescript|sql|c|c plus plus|matlab|excel|spreadsheets?|pivot|macros?|word"
    r"|powerpoint|outlook|sheets"
    r"|photoshop|figma|autocad|cad|solidworks|revit|sap|salesforce|crm|erp|jira|slack|trello|github|git|docker"
    r"|kubernetes|aws|azure"
    r"|linux|windows|arduino|raspberry|databases?|software|programs?|scripts?|apps?|code|codebase|website|api"
    r"|algorithms?|servers?"
    r"|dashboards?|tableau|power bi|machines?|machinery|robots?|sensors?|printers?|3d|lathe|welder|forklift|scanner"
    r"|scanners|tills?"
    r"|pos|booking system|systems?|tools?|platform|computers?|laptop|tablets?|phones?|monitor\w*|cameras?|drones?"
    r"|oscilloscope|simulator"
    r"|simulation|model|prototype|templates?|formulas?|charts?|electronic records?|infusion|pumps?|ventilator"
    r"|defibrillator|meters?"
    r"|gps|barcode|online|digital\w*|chatgpt|ai|machine learning|equipment|device|devices|instruments?|log|logger"
    r"|logs|data|index|indexes|query|queries|columns?|tables?|rows|tests?)"
)

TECHNOLOGY = Recipe(
    "technology",
    asked=any_of(
        r"technolog\w+|technical|software|tools?|program\w*|systems?|cod(?:e|ing)|computer\w*|data|machines?"
        r"|equipment|digital"
        r"|automat\w+|debug\w*|database\w*|devices?|excel|spreadsheets?",
    ),
    claims=any_of(_TOOL, r"technical skills|programming|coding|technolog\w+"),
    behaviours=(
        behaviour(
            "used a tool",
            3,
            "says what was done with which tool",
            r"(?:used|using|checked|added|ran|operated|opened|set up|installed|configured|entered|logged|worked"
            r"|analysed|plotted"
            r"|drew|scanned"
            r"|printed|calibrated|programmed|queried|tested|measured|put|recorded|tracked|switched"
            rf"|moved)\b.*\b{_TOOL}",
        ),
        behaviour(
            "built or automated",
            4,
            "says what was built or automated",
            r"(?:built|wrote|created|made|designed|developed|coded|implemented|deployed|assembled|soldered|set up"
            r"|put together)\b.*"
            rf"\b{_TOOL}|automated|scripted|programmed|coded|prototyped|wired|refactored|debugged|migrated|integrated",
        ),
        behaviour(
            "learned a tool",
            4,
            "says how a tool was learned for a need",
            r"(?:learned|taught myself|trained (?:on|in)|picked up|practiced|figured out|took a course|watched"
            r"|read (?:up|the manual"
            rf"|the documentation|about))\b.*\b{_TOOL}|taught myself|tutorials?|documentation|the manual",
        ),
        behaviour(
            "made sure that it was right",
            4,
            "says how the tool's output was checked or where it was not trusted",
            r"(?:checked|compared|verified|tested|validated|calibrated|reconciled)\b.*(?:by hand|against the"
            r"|manually|paper"
            rf"|\b{_TOOL})|didn't trust the {_TOOL}|backups?|backed up|unit tests?|error message"
            rf"|{_TOOL} (?:\w+ ){{0,4}}(?:crash\w*|failed|went wrong|froze|broke)",
        ),
        behaviour(
            "what it saved",
            5,
            "says what the tool saved, prevented or changed",
            r"(?:saved|cut|reduced|halved|dropped|fell|went down|went from|brought|took|takes|instead of"
            r"|from) .*(?:\d+|hours?|minutes?|days?"
            r"|seconds?|percent|half|errors?|weeks?)|no (?:more )?(?:errors?|mistakes?|paper)|fewer (?:errors?"
            r"|mistakes?|calls)",
            whose="anyone",
        ),
        behaviour(
            "changed how a group works with it",
            5,
            "says how others work with it since",
            r"(?:the|our|whole|other|every\w*|all) (?:\w+ )?(?:team|teams|shift|department|office|class|ward|shop"
            r"|colleagues?|everyone|group"
            r"|labs?|branches) (?:\w+ )?(?:uses?|used|using|adopted|now|switched|relies|works?)|(?:still"
            r"|now) (?:in use|use it|uses? (?:it"
            r"|that|the)|used)|trained (?:the|my|our|every\w+|\w+) .*(?:on|in|to use|how)",
            whose="anyone",
        ),
    ),
)
