"""Words that leave the thread or the question: digressions, private life, work, motives, careers. Tables only."""

from __future__ import annotations

from interview_desktop.interaction.content.cue import any_of

_UNIT_OF_TIME = (
    "(?:january|february|march|april|may|june|july|august|september|october|november|december|\\w+day|morning)"
)

# Words that leave the thread, look for it, mend a detail nobody needs or come back; three of them, and a listener has
# lost it too.
DIGRESSIONS = any_of(
    r"anyways?|anyhow|where was i|what was i (?:saying|going to)|what was the question|(?:that|which) reminds me"
    r"|as i (?:say|said|was saying|mentioned)|like i (?:say|said)|(?:i'm|i am) (?:jumping|going round|all over)",
    r"going back to|to go back|coming back to|back to (?:the|my) (?:question|story|point)|oh and|by the way"
    r"|sorry (?:i'm|i am|i) (?:rambling|getting|going|got|digress|jumping|talking)|i'm rambling|i digress"
    r"|bear with me",
    r"off (?:the )?(?:track|topic|point)|long story|(?:another|different|separate|whole other) (?:story|thing|matter)"
    r"|for another (?:day|time)|funny story|side note|i forget|beside the point|not the point|neither here nor there",
    r"(?:not that )?(?:it|that) (?:doesn't|does not|didn't|don't) (?:really )?matter|not that (?:it|that) matters"
    r"|that's not important|and another thing|and so on|blah|come to think of it|speaking of|talking of"
    r"|while i'm at it",
    r"no wait|wait no|hang on|hold on|no sorry|no actually|actually no|actually (?:first|before that)|or was it"
    r"|or (?:maybe|perhaps|rather) (?:it|he|she|they|the) was|well (?:not always|not exactly|not really|first|before"
    r"|it doesn't|maybe not|no)|what was (?:his|her|its|the) name|or something like that|what else"
    r"|let me (?:start again"
    rf"|go back|rephrase|think)|i should (?:have )?(?:say|said|mention\w*|explain\w*)"
    rf"|or (?:maybe )?(?:the )?{_UNIT_OF_TIME}"
    r"|i (?:can't|cannot|don't) (?:really |quite )?remember|i forgot to (?:say|mention)|(?:better|good|different"
    r"|another)"
    r" (?:one|example) (?:is|was|would)|lots of (?:different )?things",
    r"(?:lovely|nice|funny|great) (?:woman|man|girl|lady|guy|couple|bloke|chap|people|boy)|i don't know (?:how|why"
    r"|when"
    r"|where|who|what|which)|(?:we|did) laugh(?:ed)?|still talk about|i think (?:to|in|on|at) \w+ or|no (?:a|an) \w+"
    r"|won't go into|there are several (?:things|examples)|i could tell you",
    r"(?:his|her|their) (?:wife|husband|dog|son|daughter|mother|mum|car) (?:is|was|has)|my (?:back|sister|niece"
    r"|nephew|aunt"
    r"|uncle|neighbou?r|dog|cat|cats|wife|husband|mother|mum|mother in law|brother in law) (?:is|was|has|had|always"
    r"|says"
    r"|said|does|did|would|laughs|thinks)|like my (?:niece|nephew|sister|brother|mother|mum|aunt|uncle|wife|husband)",
)

# Telling of one's private life or of oneself as a person. Alone it is no fault; with no word in common with the
# question it is the sign that something else was answered.
PRIVATE = any_of(
    r"favou?rite|weekends?|holidays?|vacation|dogs?|cats?|pets?|weather|football|soccer|basketball|tennis"
    r"|game of thrones",
    r"cooking|recipes?|pasta|pizza|food|ice cream|chocolate|movies?|films?|series|netflix|music|songs?|bands?"
    r"|guitar|piano",
    r"grandm\w+|grandf\w+|mother|father|mum|mom|dad|brothers?|sisters?|girlfriend|boyfriend|wife|husband|friends"
    r"|cousins?",
    r"born|grew up|childhood|village|beach|lake|sea|river|mountains?|swimming|hiking|fishing|gardening|travel\w*"
    r"|summer|winter",
    r"bicycle|bike|car|flat|apartment|garden|flowers?|party|parties|bar|beer|wine|dinner"
    r"|lunch",
    r"breakfast|sofa|television|tv|video games?|playstation|shopping|clothes|shoes|hobby|hobbies|sleep\w*"
    r"|birthday|team i support",
    r"(?:motivated|hardworking|hard working|reliable|friendly|passionate|positive|social|honest) (?:person|guy"
    r"|worker|man|woman)",
)

# Work and study: an answer that is about these is given the benefit of the doubt.
WORKING = any_of(
    r"jobs?|work\w*|office|team\w*|projects?|managers?|boss|chief|supervisor|colleagues?|coworkers?|clients?"
    r"|customers?|guests?",
    r"patients?|hospital|ward|clinic|school|class|classes|university|uni|college|students?|teachers?|professor"
    r"|course|courses",
    r"internship|company|companies|firm|agency|shop|store|restaurant|kitchen|hotel|bank|warehouse|factory|shifts?"
    r"|meetings?",
    r"deadlines?|contracts?|budget|reports?|software|code|servers?|release|sales|orders?|machines?|training"
    r"|volunteer\w*",
    r"responsib\w+|department|staff|users?|product|business|thesis|exam|council|captain|interview|career"
    r"|employees?|employer",
)

# Why one wants a job, leaves one or admires a company: it answers "why us?", not "tell me about a time".
MOTIVES = any_of(
    r"this (?:company|role|job|position|organi[sz]ation|place|opportunity|industry)|your (?:company|office|offices"
    r"|firm|clients|website|values"
    r"|team"
    r"|products?|customers|mission|organi[sz]ation|reputation)|working (?:here|for you)|work (?:here|for you)"
    r"|join you",
    r"i(?:'d| would) (?:really )?(?:love|like) to (?:be|work|join|grow|become|learn|develop)|i(?:'m"
    r"| am) (?:really )?looking"
    r" (?:for|to)|reason (?:why )?(?:i'm|i am|i) (?:looking|leaving|applying|applied|want|left)|i(?:'m"
    r"| am) (?:leaving|applying)",
    r"(?:always|really|very) (?:\w+ )?(?:fascinated|interested|passionate)|passionate about|my (?:dream|passion"
    r"|ambition)"
    r"|my (?:current|present|last|old) (?:employer|company|boss|job) (?:is|are|has|does|doesn't|don't|pays"
    r"|was (?:not|never))",
    r"i want (?:somewhere|a (?:job|company|place|career|new)|to (?:grow|develop|work (?:in|for|with)))|in (?:five"
    r"|ten) years"
    r"|career|great opportunity|salary|pension|the pay|well paid|commute|work life balance|good reputation"
    r"|next (?:step|challenge)",
    r"(?:biggest |greatest |main )?(?:strength|weakness)(?:es)? (?:is|are)|people (?:say|tell me) (?:that )?(?:i"
    r"|i'm)",
    r"i(?:'m| am) (?:also |very |quite |really |a |an )*(?:organi[sz]ed|creative|flexible|reliable|motivated"
    r"|ambitious"
    r"|friendly|hard ?working|team player|good listener|perfectionist|people person|quick learner|fast learner)"
    r"|i learn (?:very |really )?(?:fast|quickly)|i like (?:working|contact|people|to work)|i can also work",
    r"i (?:also |really |strongly )?value|i (?:also |really |strongly )?believe in|(?:company|its|your"
    r"|their) (?:\w+ )?values",
)

# A career told: posts, papers, languages, years.
POSTS = any_of(
    r"i(?:'ve| have) worked|since i was|my (?:current|last|first|old) (?:boss|job|company|employer)|reference"
    r"|(?:and )?now (?:i'm|i am|i work)",
    r"i(?:'ve| have) (?:been|worked|used|done) (?:an? |in |with |as |for )|(?:two|three|four|five|six|seven|eight"
    r"|nine|ten|\d+|many) years"
    r"|degree|certificates?|certified|diploma|licen[cs]e|i speak|(?:evening )?course|first job|last job|at the moment"
    r"|i started (?:with|as|at|in)|conferences?|years of experience|i studied|i graduated|then i (?:did|worked|moved)",
)
