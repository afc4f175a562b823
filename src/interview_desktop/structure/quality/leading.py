"""Questions that tell which answer is wanted, and so measure who agrees. A question in, findings out.

The forms are those that interviewing guides warn of: a negative opening ("Don't you think"), a tag ("..., right?"),
an opinion that is taken for granted ("Surely", "We all know"), a feeling that is supplied ("How excited are you"). A
hard question is not a leading one: "Why didn't you ..." and "What don't you like ..." are left alone. Sources: Payne,
The Art of Asking Questions (1951); Loftus, Leading questions and the eyewitness report, Cognitive Psychology 7
(1975), 560-572.
"""

from __future__ import annotations

import re

from interview_desktop.events.question import Question
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.quality.sentences import heard, own_words

CHECK = "leading"

_START = r"(?:^|(?<=[.!?:;,] )|(?<=\bso )|(?<=\band )|(?<=\bbut ))"
_NEGATIVE = (
    r"(?:don't|doesn't|didn't|isn't|aren't|wasn't|weren't|wouldn't|shouldn't|couldn't|won't|can't|haven't|hasn't|ain't)"
)
_SUBJECT = r"(?:you|it|that|this|they|we|he|she|there|everyone|everybody|most)"
_OPEN = "Ask it openly, with what or how, so that either answer can be given."
_TAGLESS = "Take off the last words and ask openly, with what or how."
_UNASSUMED = "Leave out what is assumed, and ask."

_FORMS: tuple[tuple[str, str, str], ...] = (
    (rf"{_START}{_NEGATIVE} {_SUBJECT}\b(?! ever)", "opens with the answer that is wanted", _OPEN),
    (
        rf"{_START}(?:shouldn't|wouldn't|isn't|aren't) (?:an?|the|our|people)\b",
        "opens with the answer that is wanted",
        _OPEN,
    ),
    (rf"{_START}(?:do|would|are|is|should|can|have) {_SUBJECT} not\b", "opens with the answer that is wanted", _OPEN),
    (rf", {_NEGATIVE} {_SUBJECT}(?=\s*\?)", "asks for agreement at its end", _TAGLESS),
    (r", (?:right|correct|yes|no|true|agreed|wouldn't you say)(?=\s*\?)", "asks for agreement at its end", _TAGLESS),
    (
        r"^(?!.*\b(?:if|when|suppose|imagine|were to)\b)"
        r".*(?P<part>, (?:are|do|would|did|have|can|could|is) you(?=\s*\?))",
        "asks for agreement at its end",
        _TAGLESS,
    ),
    (r"\bsurely\b", "takes the answer for granted", _UNASSUMED),
    (r"\byou (?:obviously|clearly|of course|naturally)\b", "takes the answer for granted", _UNASSUMED),
    (
        rf"{_START}(?:obviously|clearly|naturally|needless to say|of course),? ",
        "takes the answer for granted",
        _UNASSUMED,
    ),
    (
        r"\b(?:we|you) (?:all|both) know(?:,| that| how)|\bas (?:we|you) (?:all |both )?know\b(?<!far as you know)"
        r"|\beveryone (?:knows|agrees)(?:,| that| how)|\bit goes without saying\b",
        "takes the answer for granted",
        _UNASSUMED,
    ),
    (
        rf"{_START}(?:do|would|don't|wouldn't) you (?:not )?agree\b(?: that| with (?:me|us)|,| it| this)",
        "asks for agreement",
        _OPEN,
    ),
    (
        r"\b(?:i assume|i take it|i presume|i suppose|presumably),? (?:that )?you\b",
        "takes the answer for granted",
        _UNASSUMED,
    ),
    (
        r"\bi(?:'m| am) sure (?:that )?you(?:'re|'d|'ll)?"
        r"(?= (?:would|agree|are|can|enjoy|like|love|prefer|understand|see))",
        "takes the answer for granted",
        _UNASSUMED,
    ),
    (
        r"\byou must (?:have been|be|feel|have felt)(?: so| very| really)? "
        r"(?:proud|happy|angry|upset|pleased|frustrated|disappointed|glad|nervous|stressed|excited|worried|relieved)\b",
        "supplies the feeling",
        "Ask how it was for them.",
    ),
    (
        r"\bhow (?:excited|passionate|thrilled|keen|eager|committed|enthusiastic)(?: would you say you)? "
        r"are you\b|\bhow much do you (?:love|enjoy)\b",
        "supplies the feeling",
        "Ask what draws them to it.",
    ),
    (
        rf"{_START}(?:do|did|would) you (?:really|honestly|seriously|genuinely) (?:think|believe|expect|feel|want)\b",
        "shows that it does not believe the answer",
        _OPEN,
    ),
    (
        r"\bwhy (?:is|are) (?:we\b|(?:our|this) \w+)[^?.]*\b(?:the best|better than)\b",
        "gives the opinion and asks for reasons",
        "Ask what they think of it first.",
    ),
    (
        rf"{_START}would(?:n't)? you say (?:that )?(?:you|it)(?!.* or )",
        "puts the answer into the candidate's mouth",
        _OPEN,
    ),
    (
        r"\b(?:important|essential|vital|crucial|value|expect)[^.?!]*[.,;:] (?:so |and )?"
        r"(?:are you (?:a|an|someone|honest|punctual|reliable)|do you (?:value|care|agree|share|believe))\b",
        "says what is wanted and then asks for it",
        "Leave out the first half, and ask for an instance.",
    ),
)
_PATTERNS = tuple((re.compile(form, re.I | re.S), what, fix) for form, what, fix in _FORMS)


def leading(question: Question) -> tuple[Finding, ...]:
    """At most one finding a field: the first that is met."""
    return tuple(finding for field, text in heard(question) for finding in _judged(field, text))


def _judged(field: str, text: str) -> tuple[Finding, ...]:
    bare = own_words(text)
    for pattern, what, fix in _PATTERNS:
        match = pattern.search(bare)
        if match is None:
            continue
        part = "part" if "part" in pattern.groupindex else 0
        start, end = match.span(part)
        start += len(text[start:end]) - len(text[start:end].lstrip(" ,"))
        message = f"“{text[start:end].strip()}” {what}."
        return (Finding(check=CHECK, severity="warning", field=field, message=message, fix=fix, start=start, end=end),)
    return ()
