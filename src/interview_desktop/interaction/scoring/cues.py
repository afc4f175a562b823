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
    r"|git|github|linux|aws|azure|docker|kubernetes|salesforce|sap|jira|slack|trello|quickbooks|solidworks|autocad|cad"
    r"|arduino|raspberry|android|ios|react|django|tensorflow|excel|sheets|spreadsheets?|pivot|html|css|wordpress|api"
    r"|google|microsoft|amazon|apple|facebook|mit|harvard|stanford|nasa|ibm|intel|boeing|ups|nhs|gmat|gpa|thesis"
    r"|robotics?|biology|chemistry|physics|economics|mathematics|maths|psychology|finance|accounting|mechanical|electrical"
    r"|computer science|machine learning|neuroscience|engineering|philosophy|history|literature|architecture"
    r"|fraternity|sorority|debate|orchestra|soccer|football|basketball|rowing|rugby|swim\w*|theat\w+|newspaper"
    r"|professor|dean|nurse|surgeon|technician|electrician|plumber|supplier|landlord|accountant|lawyer|captain"
    r"|president|treasurer|secretary|intern|receptionist|forklift|oven|till|invoice|spreadsheet|prototype|sensor"
)
LEARNED = any_of(
    r"(?:i|we|i've|we've) (?:\w+ )?(?:learned|realised|understood|discovered|took away|came away)"
    r"|(?:it|that|this|which|experience) (?:\w+ ){0,2}(?:taught|showed|made me|helped me)|lessons?|what i (?:take|took)"
    r"|next time|(?:since|from) then|ever since|i now (?:always|never|make|ask|check)|now i|in (?:the )?future"
    r"|if i (?:did|had|could) (?:it )?(?:again|over)|i would do (?:it )?differently|looking back|in hindsight"
)
FIGURE_WORDS = any_of(
    r"\d+|percent|half|double\w*|tripled?|halved|twice|dozen\w*|hundreds?|thousands?|zero|nobody|none"
)
EXAMPLE = any_of(
    r"for (?:example|instance)|such as|one time|once|when i (?:was|worked|did|had|started|led)|last (?:year|summer|week)"
    r"|in (?:my|our) (?:\w+ ){0,2}(?:class|job|internship|project|team|lab|club|year|work|company|role|experience)"
    r"|i (?:worked|interned|led|built|organised|studied|ran|wrote|designed|developed|volunteered|taught|coached|founded)"
    r"|at (?:my|the|our) (?:\w+ ){0,2}(?:job|school|university|company|internship|lab)|to give (?:you )?an example"
)
CLOSING = any_of(
    r"(?:so )?that's (?:why|how|what|pretty much|basically|me)|overall|all in all|to sum up|in (?:summary|conclusion|short)"
    r"|(?:and |so )?in the (?:end|future|long run)|going forward|looking forward|my goal|i hope|i want to|i'd (?:like|love) to"
    r"|i(?:'m| am) (?:looking|excited|hoping|confident|sure|ready)|i (?:believe|think|feel)(?: that)? (?:i|i'd|i'll|this|that|it|those"
    r"|these) (?:\w+ ){0,3}(?:would|will|can|could|make|makes|fit|help|be|bring|good|great)|and so|therefore|so i (?:think|feel|believe)"
)
CLAIM = any_of(
    r"i(?:'m| am| was| have|'ve| would| can| do| don't|'d| think| believe| like| love| enjoy| want| tend| feel| always"
    r"| usually| study| work| try| know| need| grew)|my (?:\w+ ){0,3}(?:is|was|are|would)|(?:it|that|this|there)(?:'s| is| are)"
    r"|one (?:of|thing|weakness|strength|reason)|because"
)
REASONS = any_of(
    r"because|since i|so that|(?:the|one|another|first|second|main) reason|that's why|which is why|due to|therefore"
    r"|as a result|which means|this means|means that|so i(?:'m|'ve| am| can| could| would| have)?|in order to|that way"
    r"|which (?:helps|helped|allows|makes|gives|gave|made)|otherwise|depends|as i"
)
GROWTH = any_of(
    r"working on|work on|improv\w+|overcome|getting better|practis\w+|practic\w+|learning|trying to|tried to|i've been"
    r"|plan to|planning|make sure|force myself|push myself|so now|started|taking|asking for|make lists?|calendar"
)
WE = any_of(r"we|we're|we've|we'd|we'll|our|us|together")
PEOPLE = any_of(
    r"team\w*|boss\w*|managers?|supervisors?|colleagues?|co ?workers?|customers?|clients?|patients?|guests?|teachers?"
    r"|professors?|students?|friends?|partners?|members?|people|he|she|they|him|her|them|somebody|someone|everyone|leads?"
    r"|neighbours?|parents?|users?|volunteers?|guys?|classmates?|others"
)
# Contempt and blame. Each needs a person beside it, except where the words are contempt by themselves.
CONTEMPT = any_of(
    r"idiots?|stupid|morons?|lazy|useless|incompetent|clueless|dumb|ridiculous|pathetic|jerks?|terrible (?:boss|manager"
    r"|team|person|people|leader|colleague|at)|awful (?:boss|manager|person|people|to)|hated? (?:him|her|them|my|that|the|working)"
    r"|toxic|crap\w*|nightmare (?:to|boss|of a)|horrible|a pain|annoying|couldn't stand|can't stand|rude|liars?|arrogant"
    r"|(?:had|have|has) no (?:clue|idea what)|worst (?:boss|manager|team|customer|colleague|people|person)|dead ?weight"
    r"|sick of|drove me (?:crazy|mad)|waste of (?:time|space)|got what (?:he|she|they) deserved|not (?:very )?(?:smart|bright)"
)
BLAME = any_of(
    r"(?:his|her|their|the (?:team|manager|boss|others)s?) (?:own )?(?:fault|problem)|blam\w+|(?:he|she|they|team|people|nobody|manager"
    r"|boss|colleagues?|members|guys|coworkers?|others|customers?) (?:\w+ )?(?:never|didn't|don't|doesn't|wouldn't|couldn't|refused|failed)"
    r" (?:\w+ )?(?:listen\w*|care\w*|help\w*|do|did|show|showed|work\w*|understand|understood|anything|bother\w*|respond\w*|pull|get it|to)"
    r"|(?:he|she|they) (?:\w+ )?(?:screwed|messed|ruined|slacked|complained|whined|yelled|lied|took credit|did nothing)"
    r"|not my (?:fault|problem|job)|wasn't my (?:fault|problem|job)|always complaining|didn't appreciate|had it in for"
    r"|do everything myself|did (?:everything|all the work|it all) myself|slackers?|slacking|freeloaders?"
)
CREDIT = any_of(
    r"thank\w*|grateful|gratitude|credit|(?:great|amazing|wonderful|fantastic|good|excellent|strong|supportive|talented|brilliant|lovely"
    r"|skilled|smart|incredible|awesome|helpful|kind|patient) (?:team\w*|group|people|boss|manager|mentor|colleagues?|coworkers?|teacher"
    r"|professor|partner|friends?|guys|supervisor|leader|listener)|(?:he|she|they|team|colleagues?|manager|boss|friends?|mentor|professor|everyone"
    r"|members|supervisor|nurse|coworkers?) (?:\w+ )?(?:helped|supported|taught|showed|encouraged|trusted|was right|were right|did (?:a|an) (?:great|good|amazing)"
    r"|contributed|stepped|offered|gave)|appreciat\w+|respect\w*|(?:his|her|their) (?:point|idea|ideas|side|view|concerns?|perspectives?|perspective|feelings"
    r"|strengths?|help|input|opinions?|needs)|listen\w* to|learned (?:a lot )?from|together|compromise\w*|support\w* (?:him|her|them|each|my|one|the|other)"
    r"|help\w* (?:him|her|them|each|others|people|my|other|one|the|new|students|customers)|fair\w*|empath\w+|understand\w* (?:him|her|them|each|others|people|where)|apologis\w+"
    r"|proud of (?:them|him|her|my team|the team|us)|congratulat\w+|trust\w*|encourag\w+|include\w* everyone|everyone (?:felt|feels|agreed|was happy|could)"
    r"|explain\w* (?:to|it to)|calm\w*|(?:talk|talked|spoke|sat down|met|meet|work|worked|working) (?:closely |well |directly )?with"
)
WEAK_CLAIM = any_of(
    r"i(?:'m| am) (?:also |very |a very |really |quite |pretty |just |extremely |always |definitely )*(?:a |an )?(?:hard ?work\w*|hard work\w*|team player|motivated|passionate|dedicated|responsible|reliable"
    r"|friendly|outgoing|organised|creative|fast learner|quick learner|good (?:listener|leader|person|communicator|fit|worker)|people person|perfectionist|detail|social|flexible|honest|person)"
)
# Words that anybody would use of any job: what is left of an answer without them is its own.
GENERIC = word_set(
    "experience skill skills team work working worked job time people person situation problem challenge good great "
    "better best thing help helped able different important able learn learned learning feel felt think thought believe "
    "company group part able try tried trying always never use used using need needed able hard difficult well sure "
    "start started end result way example question idea opportunity role position goal task project member leader "
    "leadership communicate communication responsibility responsible improve experience manage success successful "
    "work environment kind everyone everybody everything okay basically actually definitely probably maybe honestly "
    "literally pretty bit whole stuff happen happened come came going gone done making able big small new old nice "
    "interest interested interesting enjoy like love passionate passion hire strength weakness decide decided deal "
    "handle situation manage ask asked tell told talk talked say said give gave get got find found call called put "
    "knew know understand understood remember guess mean sort maybe plan world life lives living able everyday overcome "
    "face faced issue issues hope wanted wants looked look looking seen saw see keep kept become became move moved"
)
SMALL_TALK = any_of(
    r"how are you|how is it going|how's it going|how do you do|how(?:'s| is| was) your (?:day|morning|weekend|afternoon)"
    r"|(?:what is|what's) your (?:full )?name|(?:state|tell me|say|spell) your (?:full )?name|can you hear me|nice to meet you"
    r"|good (?:morning|afternoon|evening)|are you ready|how are things|thanks? (?:you )?for (?:coming|your time|joining)"
    r"|(?:any|do you have|have you (?:got )?any) (?:\w+ )?questions(?: for)?(?: (?:me|us))?|have a (?:nice|good|great) day|how you doing"
    r"|did you (?:find|get) (?:us|here|the)|welcome|^hi$|^hello$|ready to (?:start|begin)|shall we (?:start|begin)"
)
REAL_QUESTION = any_of(
    r"tell me (?:a (?:little|bit)|little|more|about|something)|describe|why|weakness\w*|strengths?|give (?:me )?an? example|"
    r"walk me|yourself|experience|how (?:do|did|would|will) you (?!do\b)\w+|what (?:is|are|was|were) (?:your|the|one) (?!name|full)\w+"
    r"|what (?:would|did|do|makes?|can|interests|motivates|have)|explain|time (?:when|that|you|where)|talk about|imagine|suppose"
)
