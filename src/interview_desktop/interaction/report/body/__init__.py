"""The feedback document as sections of blocks, in the order of its feedback template: what every written report says.

In: a Feedback. Out: parts, none of them empty. A section that has nothing to say is left out; how the report was made
always comes last.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping

from interview_desktop.events.feedback import Feedback, Section
from interview_desktop.interaction.report.body import answers, coached, made, said
from interview_desktop.interaction.report.body.blocks import Block, Part

_WRITERS: Mapping[Section, tuple[str, Callable[[Feedback], Iterator[Block]]]] = {
    "self_rating": ("How you see it", coached.self_rating),
    "verdict": ("In short", coached.verdict),
    "keeps": ("What to keep", coached.keeps),
    "changes": ("What to change", coached.changes),
    "questions": ("Question by question", answers.questions),
    "competencies": ("Competencies", answers.competencies),
    "delivery": ("How it was said", said.delivery),
    "moods": ("How your words sound", said.moods),
    "next_session": ("For the next session", coached.next_session),
    "transcript": ("Transcript", said.transcript),
}


def body(feedback: Feedback) -> tuple[Part, ...]:
    """Everything below the title and the notice."""
    written: list[Part] = []
    for section in feedback.sections:
        title, write = _WRITERS[section]
        written.append(Part(section, title, tuple(write(feedback))))
    if feedback.second_opinion is not None:
        title = f"A second opinion, by {feedback.second_opinion.engine}"
        at = next((at for at, part in enumerate(written) if part.id == "transcript"), len(written))
        written.insert(at, Part("opinion", title, tuple(made.opinion(feedback.second_opinion))))
    written.append(Part("made", "How this report was made", tuple(made.made(feedback))))
    return tuple(part for part in written if part.blocks)
