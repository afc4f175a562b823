"""Words that scores look for beyond those of `interaction.content`: tables only, British spelling, no punctuation."""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of, word_set

VAGUE = any_of(
    r"stuff|things?(?! to)|something(?: like that)?|somehow|whatever|various|et ?cetera|and so on|and so forth|blah"
    r"|or something|kind of thing|sort of thing|everything|a lot of (?:things|different|stuff|experience)|many things"
    r"|some(?:times| kind of| sort of| type of)|etc"
)
TIMES = any_of(
    r"january|february|march|april|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri"
    r"|satur|sun)days?|(?:last|next|this) (?:year|month|week|summer|winter|spring|fall|autumn|semester|term|night)"
    r"|(?:freshman|sophomore|junior|senior|first|second|third|final|last) (?:year|semester|term)"
    r"|(?:\w+ )?(?:years?|months?|weeks?|days?|hours?) ago|christmas|easter|(?:every|each) (?:day|week|month|morning)"
    r"|overnight|weekends?|midnight|(?:in|since|during) (?:19|20)\d\d|high school"
)
# Tools, subjects, employers and papers that people name: a name says more than "software" or "a company".
NAMES = any_of(
    r"python|java|javascript|typescript|c plus plus|matlab|excel|powerpoint|photoshop|illustrator|figma|sql|tableau"
    r"|git|github|linux|aws|azure|docker|kubernetes|salesforce|sap|jira|slack|trello|quickbooks|solidworks|autocad"
    r"|cad"
    r"|arduino|raspberry|android|ios|react|django|tensorflow|excel|sheets|spreadsheets?|pivot|html|css|wordpress|api"
    r"|google|microsoft|amazon|apple|facebook|mit|harvard|stanford|nasa|ibm|intel|boeing|ups|nhs|gmat|gpa|thesis"
    r"|robotics?|biology|chemistry|physics|economics|mathematics|maths|psychology|finance|accounting|mechanical"
    r"|electrical"
    r"|computer science|machine learning|neuroscience|engineering|philosophy|history|literature|architecture"
    r"|fraternity|sorority|debate|orchestra|soccer|football|basketball|rowing|rugby|swim\w*|theat\w+|newspaper"
    r"|professor|dean|nurse|surgeon|technician|electrician|plumber|supplier|landlord|accountant|lawyer|captain"
    r"|president|treasurer|secretary|intern|receptionist|forklift|oven|till|invoice|spreadsheet|prototype|sensor"
)
LEARNED = any_of(
    r"(?:i|we|i've|we've) (?:\w+ )?(?:learned|realised|understood|discovered|took away|came away)"
    r"|(?:it|that|this|which|experience) (?:\w+ ){0,2}(?:taught|showed)(?! (?:me|us) a lot)|lessons?"
    r"|what (?:i (?:take|took)|stays with me|stayed with me)|i should have"
    r"|next time|than (?:i|we) used to|i(?:'ve| have) kept|i now \w+|to this day|(?:since|from) then|ever since"
    r"|i now (?:always|never|make|ask|check)|now i|in (?:the )?future"
    r"|if i (?:did|had|could) (?:it )?(?:again|over)|i would do (?:it )?differently|looking back|in hindsight"
)
FIGURE_WORDS = any_of(
    r"\d+|percent|half|double\w*|tripled?|halved|twice|dozen\w*|hundreds?|thousands?|zero|nobody|none"
)
EXAMPLE = any_of(
    r"for (?:example|instance)|such as|one time|once|when i (?:was|worked|did|had|started|led)|last (?:year|summer"
    r"|week)"
    r"|in (?:my|our) (?:\w+ ){0,2}(?:class|job|internship|project|team|lab|club|year|work|company|role|experience)"
    r"|i (?:worked|interned|led|built|organised|studied|ran|wrote|designed|developed|volunteered|taught|coached"
    r"|founded)"
    r"|at (?:my|the|our) (?:\w+ ){0,2}(?:job|school|university|company|internship|lab)|to give (?:you )?an example"
)
CLOSING = any_of(
    r"(?:so )?that's (?:why|how|what|pretty much|basically|me)|overall|all in all|to sum up|in (?:summary"
    r"|conclusion|short)"
    r"|(?:and |so )?in the (?:end|future|long run)|going forward|looking forward|my goal|i hope|i want to"
    r"|i'd (?:like|love) to"
    r"|i(?:'m| am) (?:looking|excited|hoping|confident|sure|ready)|i (?:believe|think|feel)(?: that)? (?:i|i'd|i'll"
    r"|this|that|it|those"
    r"|these) (?:\w+ ){0,3}(?:would|will|can|could|make|makes|fit|help|be|bring|good|great)|and so|therefore"
    r"|so i (?:think|feel|believe)"
)
CLAIM = any_of(
    r"i(?:'m| am| was| have|'ve| would| can| do| don't|'d| think| believe| like| love| enjoy| want| tend| feel"
    r"| always"
    r"| usually| study| work| try| know| need| grew)|my (?:\w+ ){0,3}(?:is|was|are|would)|(?:it|that|this"
    r"|there)(?:'s| is| are)"
    r"|one (?:of|thing|weakness|strength|reason)|because"
)
REASONS = any_of(
    r"because|since i|so that|(?:the|one|another|first|second|main) reason|that's why|which is why|due to|therefore"
    r"|as a result|which means|this means|means that|so (?:now |then )?i (?:can|could|would|decided|thought|want"
    r"|wanted|chose|need|needed)|in order to"
    r"|that way"
    r"|which (?:helps|helped|allows|makes|gives|gave|made)|otherwise|depends|as i"
)
GROWTH = any_of(
    r"working on|work on|improv\w+|overcome|getting better|practis\w+|practic\w+|learning|trying to|tried to"
    r"|i've been"
    r"|plan to|planning|make sure|force myself|push myself|so now|started|taking|asking for|make lists?|calendar"
)
WE = any_of(r"we|we're|we've|we'd|we'll|our|us|together")
PEOPLE = any_of(
    r"team\w*|boss\w*|managers?|supervisors?|colleagues?|co ?workers?|customers?|clients?|patients?|guests?|teachers?"
    r"|professors?|students?|friends?|partners?|members?|people|he|she|they|him|her|them|somebody|someone|everyone"
    r"|leads?"
    r"|neighbours?|parents?|users?|volunteers?|guys?|classmates?|others"
)
# Contempt and blame. Each needs a person beside it, except where the words are contempt by themselves.
CONTEMPT = any_of(
    r"idiots?|stupid|morons?|lazy|useless|incompetent|clueless|dumb|ridiculous|pathetic|jerks?|terrible (?:boss"
    r"|manager"
    r"|team|person|people|leader|colleague|at)|awful (?:boss|manager|person|people|to)|hated? (?:him|her|them|my"
    r"|that|the|working)"
    r"|toxic|crap\w*|nightmare (?:to|boss|of a)|horrible|a pain|annoying|couldn't stand|can't stand|rude|liars?"
    r"|arrogant"
    r"|(?:had|have|has) no (?:clue|idea what)|worst (?:boss|manager|team|customer|colleague|people|person)"
    r"|dead ?weight"
    r"|sick of|drove me (?:crazy|mad)|waste of (?:time|space)|got what (?:he|she|they) deserved"
    r"|not (?:very )?(?:smart|bright)"
)
# A judgement of people: an adjective beside a person, or what they are called. "Angry" tells how somebody felt.
_WORTHLESS = (
    "(?:entitled|crazy|insane|lazy|stupid|dumb|arrogant|incompetent|useless|clueless|ignorant|childish|selfish|greedy|"
    "pathetic|ridiculous|unreasonable|hopeless|unprofessional|horrible|terrible|awful|annoying|toxic|rubbish|petty)"
)
_PERSON = (
    "(?:people|persons?|customers?|clients?|guests?|patients?|boss(?:es)?|managers?|management|leaders?|supervisors?|"
    "colleagues?|co ?workers?|teachers?|wom[ae]n|m[ae]n|lady|ladies|guys?|kids?|students?|members?|company|staff|lot|"
    "agency|he|she|they|they're|she's|he's|everybody|everyone|others)"
)
JUDGED = any_of(
    rf"{_PERSON} (?:\w+ )?(?:is|are|was|were|can be|being|get|got)(?: \w+)? {_WORTHLESS}|{_WORTHLESS} {_PERSON}",
    rf"(?:they're|he's|she's)(?: \w+)? {_WORTHLESS}",
    rf"{_PERSON} (?:\w+ ){{0,3}}(?:is|are|was|were) (?:\w+ )?an? (?:\w+ )?(?:joke|mess|disaster|nightmare|circus"
    rf"|shambles)",
    r"treat(?:ed|s)? (?:us|me|you|people|everyone) (?:like|badly|as if)|people like (?:that|him|her|them|those)"
    r"|(?:should|deserved?) (?:\w+ )?(?:be|been|get|to be) fired|(?:only|just) understand\w*",
)
BLAME = any_of(
    r"(?:fault|mistake) of (?:the|my|our|his|her|their)|(?:is|are|was|were|it's) (?:\w+ )?(?:his|her|their"
    r"|the \w+) fault"
    rf"|{_PERSON} (?:\w+ )?(?:has|have|had|with) no (?:idea|clue|plan|interest)|{_PERSON} (?:\w+ )?(?:slowed|held"
    rf"|let|dragged)"
    r" (?:me|us) (?:down|back)|(?:can't|couldn't) (?:even )?(?:trust|rely on) (?:him|her|them)|it's not my (?:job"
    r"|fault)"
    r"|in it for (?:himself|herself|themselves)|clearly can't|no (?:planning|leadership|organisation|support) at all",
    r"(?:his|her|their|the (?:team|manager|boss|others)s?) (?:own )?(?:fault|problem)|blam\w+|(?:he|she|they|team"
    r"|people|nobody|manager"
    r"|boss|colleagues?|members|guys|coworkers?|others|customers?) (?:\w+ )?(?:never|didn't|don't|doesn't|wouldn't"
    r"|couldn't|refused|failed)"
    r" (?:\w+ )?(?:listen\w*|care\w*|help\w*|do|did|show|showed|work\w*|understand|understood|anything|bother\w*"
    r"|respond\w*|pull|get it|to)"
    r"|(?:he|she|they) (?:\w+ )?(?:screwed|messed|ruined|slacked|complained|whined|yelled|lied|took credit"
    r"|did nothing)"
    r"|not my (?:fault|problem|job)|wasn't my (?:fault|problem|job)|always complaining|didn't appreciate"
    r"|had it in for"
    r"|do everything myself|did (?:everything|all the work|it all) myself|slackers?|slacking|freeloaders?",
)
CREDIT = any_of(
    r"thank\w*|grateful|gratitude|credit|(?:great|amazing|wonderful|fantastic|good|excellent|strong|supportive"
    r"|talented|brilliant|lovely"
    r"|skilled|smart|incredible|awesome|helpful|kind|patient) (?:team\w*|group|people|boss|manager|mentor"
    r"|colleagues?|coworkers?|teacher"
    r"|professor|partner|friends?|guys|supervisor|leader|listener)|(?:he|she|they|team|colleagues?|manager|boss"
    r"|friends?|mentor|professor|everyone"
    r"|members|supervisor|nurse|coworkers?) (?:\w+ )?(?:helped|supported|taught|showed|encouraged|trusted|was right"
    r"|were right|did (?:a|an) (?:great|good|amazing)"
    r"|contributed|stepped|offered|gave (?:me|us) (?:\w+ ){0,2}(?:advice|time|chance|help|feedback|support|idea"
    r"|tip))|appreciat\w+|respect\w*|(?:his|her|their) (?:point|idea|ideas|side|view"
    r"|concerns?|perspectives?|perspective|feelings"
    r"|strengths?|help|input|opinions?|needs)|listen\w* to|learned (?:a lot )?from|compromise\w*"
    r"|support\w* (?:him|her|them|each|my|one|the|other)"
    r"|help\w* (?:him|her|them|each|others|people|my|other|one|the|new|students|customers)|fair\w*|empath\w+"
    r"|understand\w* (?:him|her|them|each|others|people|where)|apologis\w+"
    r"|proud of (?:them|him|her|my team|the team|us)|congratulat\w+|trust\w*|encourag\w+|include\w* everyone"
    r"|everyone (?:felt|feels|agreed|was happy|could)"
    r"|explain\w* (?:to|it to)|calm\w*"
)
# A fair hearing: others are asked, heard out, or found to be right.
HEARING = any_of(
    r"asked (?:him|her|them|each|both|every\w+|(?:the|my|our|his|her) \w+)(?: of (?:them|us|the \w+)| \w+)? "
    r"(?:what|how|why|which|whether|about|for (?:his|her|their|advice|coffee|help))",
    r"(?:he|she|they|\w+) (?:had|has) (?:a|some) (?:good |fair )?point|(?:he|she|they|\w+) (?:was|were) (?:\w+ )?right"
    r"(?! (?:after|before|there|away|next|in|at|on|now|then|beside|behind))|understandabl[ey]|let (?:him|her"
    r"|them) (?:finish|speak|"
    r"choose|explain|talk|show|run|lead|try)|(?:talk|talked|spoke|speak|sat|sit)(?: down)? (?:to|with) (?:him|her"
    r"|them|each)"
    r"(?: \w+){0,2} (?:in private|privately|alone|first|one on one)|(?:learned|learnt) (?:a lot |it "
    r"|that )?from (?:him|her|them)"
    r"|(?:taught|trusted|believed in) me|(?:find|found|saw|see) (?:out )?(?:what|how) (?:he|she|they) (?:needed"
    r"|needs|felt|meant|thought)",
)
WEAK_CLAIM = any_of(
    r"i(?:'m| am) (?:also |very |a very |really |quite |pretty |just |extremely |always |definitely )*(?:a "
    r"|an )?(?:hard ?work\w*|hard work\w*|team player|motivated|passionate|dedicated|responsible|reliable"
    r"|friendly|outgoing|organised|creative|fast learner|quick learner|good (?:listener|leader|person|communicator"
    r"|fit|worker)|people person|perfectionist|detail|social|flexible|honest|person)"
)
# Words that anybody would use of any job: what is left of an answer without them is its own.
GENERIC = word_set(
    "experience skill skills team work working worked job time people person situation problem challenge good great "
    "better best thing help helped able different important able learn learned learning feel felt think thought "
    "believe "
    "company group part able try tried trying always never use used using need needed able hard difficult well sure "
    "start started end result way example question idea opportunity role position goal task project member leader "
    "leadership communicate communication responsibility responsible improve experience manage success successful "
    "stakeholder stakeholders effective effectively efficient efficiently interpersonal adaptable resilient "
    "resilience thrive fast paced environments proven track record results result exceed exceeding expectations "
    "expectation asset integrity committed commitment continuous continuously improvement lifelong ideal "
    "candidate reason reasons motivated capable independent independently position industry oriented valuable "
    "value values organisation significantly excellent extremely success furthermore addition various quality "
    "deadline deadlines challenge challenges challenging misunderstanding misunderstandings difference "
    "differences mutual respect flexible flexibility nevertheless positive attitude energy goals hardworking "
    "dedicated reliable responsible detail ability abilities strong potential grow growth perfect professional "
    "professionally personality effort dedication passionate solution solutions overcame solve solved depend "
    "depends course main number focus focused prioritise calm stay matter whatever somebody anybody nobody others "
    "whole sometimes usually always never often generally typically easygoing friendly outgoing social creative "
    "organised communicator player worker listener "
    "work environment kind everyone everybody everything okay basically actually definitely probably maybe honestly "
    "literally pretty bit whole stuff happen happened come came going gone done making able big small new old nice "
    "interest interested interesting enjoy like love passionate passion hire strength weakness decide decided deal "
    "handle situation manage ask asked tell told talk talked say said give gave get got find found call called put "
    "knew know understand understood remember guess mean sort maybe plan world life lives living able everyday "
    "overcome "
    "face faced issue issues hope wanted wants looked look looking seen saw see keep kept become became move moved"
)
SMALL_TALK = any_of(
    r"how are you|how is it going|how's it going|how do you do$|how(?:'s| is| was) your (?:day|morning|weekend"
    r"|afternoon)"
    r"|(?:what is|what's) your (?:full )?name|(?:state|tell me|say|spell) your (?:full )?name|can you hear me"
    r"|nice to meet you"
    r"|good (?:morning|afternoon|evening)|are you ready|how are things|thanks? (?:you )?for (?:coming|your time"
    r"|joining)"
    r"|(?:any|do you have|have you (?:got )?any) (?:\w+ )?questions(?: for)?(?: (?:me|us))?|have a (?:nice|good"
    r"|great) day|how you doing"
    r"|did you (?:find|get) (?:us|here|the)|welcome|^hi$|^hello$|ready to (?:start|begin)|shall we (?:start|begin)"
)
REAL_QUESTION = any_of(
    r"tell me (?:a (?:little|bit)|little|more|about|something)|describe|why|weakness\w*|strengths?"
    r"|give (?:me )?an? example|"
    r"walk me|yourself|experience|how (?:do|did|would|will) you (?!do\b)\w+|what (?:is|are|was|were) (?:your|the"
    r"|one) (?!name|full)\w+"
    r"|what (?:would|did|do|makes?|can|interests|motivates|have)|explain|time (?:when|that|you|where)|talk about"
    r"|imagine|suppose"
)

# What one always does, or is like: no event.
HABITUAL = any_of(
    r"always|usually|generally|normally|typically|every(?: single)? (?:day|time)|in everything|all the time"
    r"|in general|never really"
    r"|i(?:'m| am) (?:the|a) (?:\w+ ){0,3}(?:type|kind|person|guy|player|learner|listener|worker)|my best(?: work)?"
    r"|it's (?:very |really |so )?important"
    r"|often|tend to|whenever|most of the time|in life|no matter what|i believe (?:in|that)|i (?:really )?(?:like"
    r"|love|enjoy) (?:to|working|being)"
    r"|i work (?:very |really )?(?:well|hard)|(?:above and|above) beyond|you (?:have to|need to|should|can't|must"
    r"|gotta|just)"
)
WOULD = any_of(r"would|i'd|we'd|you'd|i'll|will|should|might")
# A time, a place or a turn that belongs to one event.
EVENT = any_of(
    r"last \w+|one (?:day|time|night|morning|evening|weekend|shift|of my|of the|of our)|once|when i was|while i was"
    r"|(?:\w+ )?(?:years?|months?|weeks?|days?) ago"
    r"|(?:in|during|at|for) (?:my|our|the|a) (?:\w+ ){0,3}(?:year|semester|term|project|internship|job|company"
    r"|school|college|university|class|course|summer|lab|club|team"
    r"|shift|shop|store|restaurant|hospital|ward|office|warehouse|plant|kitchen|hotel|bank|group|hackathon"
    r"|competition|startup|agency|camp|thesis|programme?)"
    r"|there was (?:a|an|this|one)|i was (?:a|an|the|working|in|on|at|leading|running|packing)|we were (?:a|\w+ing"
    r"|in|on|four|three|five|six|two)|so i \w+(?:ed|t)|after that|finally|eventually|in the end"
    r"|(?:on|by|until) (?:the )?(?:monday|tuesday|wednesday|thursday|friday|saturday|sunday)|(?:freshman|sophomore"
    r"|junior|senior|first|second|third|final) (?:year|week|day|month|semester|term)|(?:19|20)\d\d|at first"
    r"|(?:january|february|march|april|june|july|august|september|october|november|december)|suddenly"
    r"|the next (?:day|morning|week)|two weeks|that (?:day|night|week|year|summer)"
)
# A place, a part one had, or what one was at, with which an event opens.
SCENE = any_of(
    r"i was \w+ing (?!to\b)|i was (?:asked|told|given|sent|alone|responsible|in charge)|i had (?:\w+ ){1,2}(?:minutes?"
    r"|hours?|days?|weeks?|months?)|as an? (?:\w+ ){1,3}i|by (?:spring|summer|autumn|winter|fall|christmas)"
    r"|(?:on|at|in) (?:the|my|our) \w+ (?:\w+ )?(?:the|we|i|he|she|they|there|our|my)"
)
# Looks like a deed and is none.
NO_DEED = any_of(
    r"i (?:just )?stood there|what (?:i|we) did(?: is| was)?|i remember|i think that i do|i don't know"
    r"|did (?:we )?(?:kind of )?everything"
    r"|i met them|i (?:\w+ )?let it go|i guess|until the job is done"
    r"|i (?:go|give|stay|get along|work) (?:\w+ )?(?:above|calm|hard|well|with everybody|with everyone)"
)
# Searching for the thread, mending a detail nobody needs, wandering on.
LOOSE = any_of(
    r"i guess|i don't know|kind of|sort of|anyways?|or actually|actually no|no wait|where (?:do|was) i"
    r"|that's a (?:good|hard|tough) (?:one|question)|what else"
    r"|or something|(?:a )?bunch of|this and that|like i said|i remember|oh|whatever|stuff like that|or whatever"
    r"|things like that|stuff|you know|i mean|mostly|i forget|let me think|let's see"
    r"|well|and so yes|so yes|yes so|that's kind of|as i said|long story|funny|back and forth|for some reason"
    r"|i suppose|not really sure|i'm not sure|maybe|or maybe|it (?:just |really )?depends|for a bit|a bit of"
    r"|some of (?:it|them)|might as well|i thought well|no (?:two|three|four|it was)|(?:he|she)'s from"
    r"|different kinds of"
)
CHAINED = any_of("and then")
# Deeds as students tell them: "i had to plan the food", "i was able to get them back", "i ended up calling".
HAD_TO = any_of(
    r"i (?:\w+ )?(?:had to|got to|was able to|ended up|was the one (?:who|that|to)) (?!be\b|have\b|do (?:it|that"
    r"|this)\b|deal\b|admit\b|say\b|wait\b"
    r"|leave\b|work\b|learn\b|face\b|like\b|resit\b|make sure\b|know\b|get (?:along|used)\b|being\b|having\b)\w+"
)
