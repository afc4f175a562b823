"""How fairly others are spoken of: a reading in, the score out. Pure.

Credit, thanks and a fair hearing alone are level 4, the more of them towards 5, contempt alone 1, blame alone 2, and
both kinds lie between. "Nobody listened" is blame, and what is denied or said of oneself is no credit. Where nobody is
spoken of, or nothing shows how, there is no score. Whether the candidate sounds cheerful plays no part.
"""

from __future__ import annotations

from interview_desktop.events.scores import Score
from interview_desktop.interaction.content.cue import any_of
from interview_desktop.interaction.scoring.criteria.levels import eased, mark, rated, unrated
from interview_desktop.interaction.scoring.evidence.cues import (
    BLAME,
    CONTEMPT,
    CREDIT,
    HABITUAL,
    HEARING,
    JUDGED,
    PEOPLE,
)
from interview_desktop.interaction.scoring.reading.reading import Reading

_NOBODY = any_of(r"nobody|no one|none of (?:them|the)")
_BEFORE_OTHERS = any_of(r"in front of (?:everyone|everybody|them all|the others|all)")
_DENIED = any_of(r"not|never|without|didn't|don't|doesn't|wasn't|isn't|couldn't|wouldn't|can't|won't")
_NOT_MEANT = any_of(  # oneself, or another sense of the word
    r"i (?:am|was|would|will|always|stay|stayed|remain|remained|keep|kept) (?:\w+ )?(?:calm|patient|kind|fair)"
    r"|i'm (?:\w+ )?calm\w*|(?:store|tax|extra|course) credits?"
    r"|credit (?:risk|card|cards|note|union|check|score|rating)"
    r"|(?:career|job|science|trade|book) fairs?|(?:good|great|strong|excellent) team ?players?"
    r"|fair (?:amount|bit|share|enough)"
    r"|fairly|trustees?|trust fund"
)


def score(reading: Reading) -> Score:
    contempt = [one for one in reading.clauses if CONTEMPT.search(one.plain) or JUDGED.search(one.plain)]
    blame = [one for one in reading.clauses if _blames(one.plain) and one not in contempt]
    credit = [one for one in reading.clauses if _credits(one.plain) and one not in contempt + blame]
    if not PEOPLE.search(reading.text):
        return unrated("positivity", "nobody else is spoken of")
    if not (contempt or blame or credit):
        return unrated("positivity", "nothing shows how others are seen")
    against = 1.6 * len(contempt) + 1.0 * len(blame)
    if not against:
        why = "The answer speaks of others with respect."
        level = 3.5 + 1.5 * eased(len(credit), 1.0)
        return rated(reading, "positivity", level, 0.6, [mark(one, level, why) for one in credit[:2]], why)
    worst = 1.0 if contempt else 2.0
    balance = len(credit) / (len(credit) + against)
    why = "The answer finds fault with others" + (", and something good as well." if credit else ".")
    marks = [mark(one, 1, "Speaks of others with contempt.") for one in contempt[:2]]
    marks += [mark(one, 2, "Puts the blame on others.") for one in blame[:2]]
    marks += [mark(one, 5, "Speaks of others with respect.") for one in credit[:1]]
    return rated(reading, "positivity", worst + 2.6 * balance, 0.6, marks, why)


def _blames(plain: str) -> bool:
    return bool(BLAME.search(plain) or (_NOBODY.search(plain) and CREDIT.search(plain)))


def _credits(plain: str) -> bool:
    if HEARING.search(plain) and not _BEFORE_OTHERS.search(plain):
        return True
    meant = not _DENIED.search(plain) and not _NOT_MEANT.search(plain) and not HABITUAL.search(plain)
    return bool(CREDIT.search(plain)) and meant
