"""How hard a question is to read, and so to follow by ear. A question in, findings out.

The measure is the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and Chissom, Derivation of new readability
formulas, 1975): 0.39 words per sentence + 11.8 syllables per word - 15.59, in years of schooling in the US.

The formula was made for passages of 100 words; a question has about 25, and one "responsibility" moves it by more
than two grades. So the text is judged from ten words on, and only by what is beyond chance: syllables vary from word
to word by about 0.6 (measured over the questions that come with the program), hence the grade of n words by about
11.8 * 0.6 / sqrt(n) = 7 / sqrt(n), and that much is taken off before it is held against the limits. A sentence is
judged by its length whatever the grade: 30 words are what listeners hold.
"""

from __future__ import annotations

import math

from interview_desktop.events.question import Question
from interview_desktop.structure.finding import Finding, Severity
from interview_desktop.structure.quality.sentences import sentences, words
from interview_desktop.structure.quality.syllables import syllables

CHECK = "reading_level"
HARD = 12.0  # grade: warning
HARDISH = 10.0  # grade: note
LEAST_WORDS = 10
CHANCE = 7.0  # grades, divided by the square root of the number of words
LONG_SENTENCE = 30  # words: note
OVERLONG_SENTENCE = 40  # words: warning


def grade(text: str) -> float:
    """The Flesch-Kincaid grade, as the formula gives it; 0.0 for a text without words."""
    counted = words(text)
    if not counted:
        return 0.0
    per_sentence = len(counted) / max(1, len(sentences(text)))
    per_word = sum(map(syllables, counted)) / len(counted)
    return 0.39 * per_sentence + 11.8 * per_word - 15.59


def surely_above(text: str) -> float:
    """The grade that the text is above with fair certainty: `grade` less what chance does to so few words."""
    count = len(words(text))
    return grade(text) - CHANCE / math.sqrt(count) if count else 0.0


def reading_level(question: Question) -> tuple[Finding, ...]:
    return (*_hard(question.text), *_long_sentences(question.text))


def _hard(text: str) -> tuple[Finding, ...]:
    sure = surely_above(text)
    if len(words(text)) < LEAST_WORDS or sure <= HARDISH:
        return ()
    longest = sorted({word for word in words(text) if syllables(word) >= 4}, key=lambda one: (-syllables(one), one))[:3]
    shown = ", ".join(f"“{word}”" for word in longest)
    severity: Severity = "warning" if sure > HARD else "note"
    return (
        Finding(
            check=CHECK,
            severity=severity,
            field="text",
            message=f"It reads like grade {grade(text):.0f}; a question should stay below {HARD:.0f}.",
            fix=f"Use shorter words in place of {shown}." if shown else "Use shorter sentences.",
        ),
    )


def _long_sentences(text: str) -> tuple[Finding, ...]:
    found = []
    for sentence in sentences(text):
        count = len(words(sentence.text))
        if count <= LONG_SENTENCE:
            continue
        severity: Severity = "warning" if count > OVERLONG_SENTENCE else "note"
        found.append(
            Finding(
                check=CHECK,
                severity=severity,
                field="text",
                message=f"This sentence has {count} words; over {LONG_SENTENCE}, listeners lose its beginning.",
                fix="Make two sentences of it: first the situation, then the question.",
                start=sentence.start,
                end=sentence.end,
            )
        )
    return tuple(found)
