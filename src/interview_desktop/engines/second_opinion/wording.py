"""A remark of another model's in, whether a person should read it out. Pure.

Unlike a reaction it may judge what was said and advise; it may not grade, decide about a job, touch what is protected,
or be rude. Where in doubt a remark is dropped: the report has its own.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from interview_desktop.engines.replies.word_lists import PROMISE, PROTECTED

MOST_WORDS = 60  # of one remark; a summary may have twice as many

_GRADE = re.compile(
    r"\d\s*(?:/|out of|of)\s*\d|\b\d+(?:[.,]\d+)?\s*(?:%|percent|points?|stars?)|\b(?:score[sd]?|scoring|grade[sd]?)\b"
    r"|\b(?:rating|rated?|ranked?|pass(?:es|ed)? mark|gpa|percentile)\b|\b[a-d][+-](?=\s|$|[.,;])"
    r"|\b(?:an?|grade) [a-f]\b(?=[.,;]|$)"
    r"|\b(?:one|two|three|four|five|six|seven|eight|nine|ten) (?:out of|stars?|points?)\b"
)
_VERDICT = re.compile(
    r"\b(?:(?:not |un)?(?:hireable|employable|qualified|suitable)|recommend(?:ed|ing)? (?:for|against|hiring)"
    r"|(?:good|right|poor|wrong|strong|weak) (?:fit|candidate|hire))\b"
)
# Words that touch a person in a reaction of one line, and are mostly about work in a remark on a story.
_EVERYDAY = re.compile(
    r"\b(?:single|pretty|straight|hot|old(?:er)?|black|white|weight|tall|blind|race|doctors?|hospitals?|medic\w*|health\w*"
    r"|child(?:ren)?|kids?|famil(?:y|ies)|parents?|partners?|guys?|m[ae]n|wom[ae]n|nationals?|presidents?|elections?|therapists?)\b"
)
_MARKUP = re.compile(r"https?:|www\.|[<>{}`\\|]|\]\(")


def may_be_read(text: str, rude: Callable[[str], bool], most_words: int = MOST_WORDS) -> bool:
    """Whether `text`, on one line, is printable, short, and none of what the head of this file names."""
    lower = text.lower().replace("’", "'")
    if not lower.strip() or not text.isprintable() or len(lower.split()) > most_words:
        return False
    if any(pattern.search(lower) for pattern in (_GRADE, _VERDICT, _MARKUP, PROMISE)):
        return False
    return not PROTECTED.search(_EVERYDAY.sub(" ", lower)) and not rude(text)
