"""Questions that employers may not ask. A question in; an error for each, with what may be asked instead.

The topics, their sources and the words that give them away are in `unlawful_topics`. What is judged is what the
candidate is asked: the text, the spoken form and the probes, without what people in the question are quoted as
saying.

Plain ways of asking are found. Of oblique ones, a third slipped by when it was measured with new sentences (what was
missed was then mended); no innocent question of the bank is named. So no finding does not mean that a question is
lawful.
"""

from __future__ import annotations

from interview_desktop.events.question import Question
from interview_desktop.structure.finding import Finding
from interview_desktop.structure.quality.sentences import heard, own_words
from interview_desktop.structure.quality.unlawful_topics import TOPICS

CHECK = "unlawful"


def unlawful(question: Question) -> tuple[Finding, ...]:
    """At most one finding for a topic and field."""
    return tuple(finding for field, text in heard(question) for finding in _judged(field, text))


def _judged(field: str, text: str) -> tuple[Finding, ...]:
    bare = own_words(text)
    found = []
    for topic in TOPICS:
        match = topic.asks.search(bare)
        if match is None or (topic.unless is not None and topic.unless.search(bare)):
            continue
        start, end = match.span()
        found.append(
            Finding(
                check=CHECK,
                severity=topic.severity,
                field=field,
                message=f"Employers may not ask about {topic.name}: “{text[start:end].strip()}”.",
                fix=topic.instead,
                start=start,
                end=end,
            )
        )
    return tuple(found)
