"""How fairly others are spoken of: a reading in, the score out. Pure.

Credit, thanks and a fair hearing alone are level 5, contempt alone 1, blame alone 2, and both kinds lie between. Where
nobody is spoken of, or nothing shows how, there is no score. Whether the candidate sounds cheerful plays no part.
"""

from __future__ import annotations

from interview_desktop.events.scores import Score
from interview_desktop.interaction.scoring.cues import BLAME, CONTEMPT, CREDIT, PEOPLE
from interview_desktop.interaction.scoring.levels import mark, rated, unrated
from interview_desktop.interaction.scoring.reading import Reading


def score(reading: Reading) -> Score:
    contempt = [one for one in reading.clauses if CONTEMPT.search(one.plain)]
    blame = [one for one in reading.clauses if BLAME.search(one.plain) and one not in contempt]
    credit = [one for one in reading.clauses if CREDIT.search(one.plain) and one not in contempt + blame]
    if not PEOPLE.search(reading.text):
        return unrated("positivity", "nobody else is spoken of")
    if not (contempt or blame or credit):
        return unrated("positivity", "nothing shows how others are seen")
    against = 1.6 * len(contempt) + 1.0 * len(blame)
    if not against:
        why = "The answer speaks of others with respect."
        return rated(reading, "positivity", 5.0, 0.6, [mark(one, 5, why) for one in credit[:2]], why)
    worst = 1.0 if contempt else 2.0
    balance = len(credit) / (len(credit) + against)
    why = "The answer finds fault with others" + (", and something good as well." if credit else ".")
    marks = [mark(one, 1, "Speaks of others with contempt.") for one in contempt[:2]]
    marks += [mark(one, 2, "Puts the blame on others.") for one in blame[:2]]
    marks += [mark(one, 5, "Speaks of others with respect.") for one in credit[:1]]
    return rated(reading, "positivity", worst + 2.6 * balance, 0.6, marks, why)
