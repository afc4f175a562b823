"""Words that bring no topic of their own: a reaction may use them beside the words of the question and the answer.

A closed list is what keeps a model that was trained on chats with the matter: whatever is neither here nor in what
was just said is a new topic. Stems are compared, so that one form of a word stands for all.
"""

from __future__ import annotations

from functools import lru_cache

from interview_desktop.engines.replies.stems import stem

_GRAMMAR = """
a about after again all almost already also always an and another any anyone anything are around as at away back be
because been before being between both but by can cannot could did do does doing don done down during each else enough
especially even ever every everyone everything few for from further get gets getting give given gives go goes going
gone got had has have having he her here him his how however i if in indeed instead into is isn it its itself just
last least less let lot lots made make makes making many may maybe me might more most much must no not now of off
often oh on once one ones only onto or other others out over own perhaps quite rather really s same see seem seems
seen several she should since so some someone something sometimes somewhere soon still such than thank thanks that the
their them themselves then there these they thing things this those though through thus time times to together too
toward towards under until up upon usually very was way ways were what when where which while who whole whom whose why
will with within would yes yet you like
"""
_REACTION = """
ah alright certainly clear clearer clearly course fair follow hm hmm mm okay right sure understand understood wow yeah
absolutely add adds appreciate appreciated bet bring brings busy balance challenge challenging change changes come
comes complex complicated context couple cover covers day days deal deals decision delicate demanding describe
described describing detail detailed details difference different difficult early easy effort end ends example
exchange exhausting expect explain explained explains explaining fast feel feeling feels first full glad happen
happened happens hard harder hardest heard hear heavy help helpful helpfully helps idea imagine important intense
interesting involved job kind know large late lead leads little live long longer look looks lively main manage matter
matters mean means memorable moment moments month months move moving noted note number original outline part parts
patience people pick picture piece place plain point position pressure problem process quick quickly quiet rare reason
responsibility respond result role rush sense share shared sharing shift short side simple situation size slow small
sorry sort sound sounds start started step steps story straightforward stretch stressful surprise surprising take
takes taken talk task team tell telling tense thought tight tiring total tough tricky turn turned typical unexpected
unusual useful vivid walk walking week weeks wonder word words work worked working works world worth year years cause
causes caused find finds found trouble relief
"""


@lru_cache(maxsize=1)
def plain_stems() -> frozenset[str]:
    """The stems of all of them."""
    return frozenset(stem(word) for word in (_GRAMMAR + _REACTION).split())
