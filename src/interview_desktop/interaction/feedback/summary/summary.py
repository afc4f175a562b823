"""The written summary: what was read, measured and scored in, a headline and a few paragraphs out. Pure.

It is written as a coach would: to the person, about what they did, one thing after the other. Every sentence rests on a
count, a measure or a score of the feedback document; there is no praise without a quote, and what is not known is said
to be unknown, or left out.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from zlib import crc32

from interview_desktop.events.coaching import Point
from interview_desktop.events.feedback import SessionMeta, Totals
from interview_desktop.events.plan import Plan
from interview_desktop.events.scores import Scoring
from interview_desktop.interaction.feedback.english import count, listed, number, sentence, was
from interview_desktop.interaction.feedback.material import Material, brief
from interview_desktop.interaction.feedback.points.sides import name_of
from interview_desktop.interaction.feedback.story import STORY_KINDS
from interview_desktop.interaction.feedback.summary.spoken import spoken, unmeasured
from interview_desktop.interaction.feedback.summary.stories import follow_ups, stories
from interview_desktop.interaction.feedback.wording import render
from interview_desktop.structure.feedback_template import FeedbackTemplate, Thresholds, Tone

QUOTED = 18  # words of a quote within a sentence
APART = 0.8  # levels between two answers from which one is called the fuller (own choice)
ABLE = 3.75  # the level from which an answer shows that somebody can do it (own choice)
ROOM = 3.25  # the level at which, and below which, an answer has room (see changes.LOW)

# One of each is chosen by the session, so that two summaries do not read like one letter.
STRONGEST: dict[Tone, tuple[str, ...]] = {
    "encouraging": (
        "What carried this interview was {name}.",
        "You can build on {name}.",
        "The side of this interview to be pleased with is {name}.",
    ),
    "plain": ("Strongest was {name}.", "Most convincing was {name}.", "Your best side here was {name}."),
    "direct": ("What holds is {name}.", "What works is {name}.", "Leave {name} as it is."),
}
SHOWN: dict[Tone, tuple[str, str]] = {
    "encouraging": (
        "“{quote}”, you said at question {question}, and that is worth hearing again.",
        "There is {name} as well, at question {question}: “{quote}”.",
    ),
    "plain": ("Question {question} shows it: “{quote}”.", "Also good is {name}, at question {question}: “{quote}”."),
    "direct": ("Proof, from question {question}: “{quote}”.", "Then {name}, at question {question}: “{quote}”."),
}
WEAKEST: dict[Tone, tuple[str, ...]] = {
    "encouraging": (
        "The next step is {name}: {share}.",
        "What would bring you furthest now is {name}: {share}.",
        "Give your next hour to {name}: {share}.",
    ),
    "plain": ("Most room is in {name}: {share}.", "Work on {name} first: {share}.", "Next comes {name}: {share}."),
    "direct": ("What costs you most is {name}: {share}.", "Change {name}: {share}.", "Begin with {name}: {share}."),
}
FULLER: dict[Tone, str] = {
    "encouraging": "Question {high} is already what question {low} can become: look at the two side by side.",
    "plain": "Question {high} was answered most fully, question {low} least.",
    "direct": "Question {low} falls well short of question {high}. You can do better than that, and you have shown it.",
}  # fmt: skip


@dataclass(frozen=True)
class Story:
    """All that a summary is told from; `strongest` and `weakest` are criteria or measures, or empty."""

    meta: SessionMeta
    plan: Plan
    materials: Sequence[Material]
    totals: Totals
    scoring: Scoring
    keeps: Sequence[Point]
    strongest: str
    weakest: str
    template: FeedbackTemplate | None

    def one_of(self, sayings: Sequence[str]) -> str:
        return sayings[crc32(self.meta.session.encode()) % len(sayings)]

    @property
    def tone(self) -> Tone:
        return self.template.tone if self.template else "plain"


def unknowing(scoring: Scoring) -> tuple[int, ...]:
    """The questions (index in the plan) to which the person said that nothing came to mind."""
    return tuple(one.question for one in scoring.answers if one.non_answer == "unknowing")


def left_open(scoring: Scoring) -> tuple[int, ...]:
    """The questions (index in the plan) to which something was said that is no answer. What was heard poorly may be
    one."""
    return tuple(one.question for one in scoring.answers if one.non_answer not in ("", "silence", "poorly_heard"))


def headline(totals: Totals, scoring: Scoring = Scoring()) -> str:  # noqa: B008  frozen
    """One sentence: how many of the questions were answered."""
    if not totals.answered:
        return "No question was answered, so there is nothing to report on."
    if missed := len(left_open(scoring)):
        known, of = number(totals.answered - missed), count(totals.questions, "question")
        nothing = missed == len(unknowing(scoring))
        rest = "nothing came to mind" if nothing else "nothing was said that could be looked at as an answer"
        return f"You answered {known} of {of}; to {number(missed)} {rest}."
    if totals.answered == totals.questions:
        many = {1: "the one question", 2: "both questions"}
        return f"You answered {many.get(totals.questions, f'all {number(totals.questions)} questions')}."
    return f"You answered {number(totals.answered)} of {count(totals.questions, 'question')}."


def paragraphs(told: Story) -> tuple[str, ...]:
    """The summary; empty when nothing was answered, which the headline says."""
    if not told.totals.answered:
        return ()
    limits = told.template.thresholds if told.template else Thresholds()
    cards = [one.card for one in told.materials]
    every = (
        *_opening(tuple(_practised(told.meta, told.totals)), tuple(_strong(told))),
        (*_weak(told), *stories(told.totals, [card for card in cards if card.index not in left_open(told.scoring)])),
        follow_ups(cards),
        spoken(told.totals, limits),
        (*(() if told.meta.transcript else unmeasured(told.totals)), *_unknown(told)),
    )
    return tuple(" ".join(found) for found in map(tuple, every) if found)


def _opening(practised: tuple[str, ...], strong: tuple[str, ...]) -> tuple[tuple[str, ...], ...]:
    """A single sentence of what was practised is no paragraph of its own."""
    return ((*practised, *strong),) if len(practised) == 1 else (practised, strong)


def _practised(meta: SessionMeta, totals: Totals) -> Iterator[str]:
    """What the opening and the headline leave out."""
    if meta.candidate != "person":
        who = "a sample candidate" if meta.candidate == "sample" else "recordings"
        yield f"This was a rehearsal of the program: {who} answered, not you."
    if meta.transcript:
        yield f"This is about a transcript with {count(totals.answered, 'answer')}; nobody was heard."
        return
    answers = totals.spoken + totals.typed
    if totals.typed and totals.spoken:
        yield (
            f"Of your {count(answers, 'answer')}, follow-ups included, {number(totals.spoken)} {was(totals.spoken)} "
            f"spoken and {number(totals.typed)} typed."
        )
    elif totals.typed:
        yours = "answer, so it has" if answers == 1 else "answers, so they have"
        yield f"You typed your {yours} no delivery to measure."
    if totals.skipped:
        yield f"You skipped {count(totals.skipped, 'question')}."
    if totals.not_reached:
        why = {"asked": " because you ended early", "time": " because the time was up"}.get(meta.ended or "", "")
        yield sentence(f"{count(totals.not_reached, 'question')} {was(totals.not_reached)} not reached{why}.")


def _strong(told: Story) -> Iterator[str]:
    """The strongest side, with the words that show it, and the fullest answer beside the thinnest."""
    content = [point for point in told.keeps if point.question is not None]
    if content:
        same = next((point for point in content if point.about == told.strongest), content[0])
        yield told.one_of(STRONGEST[told.tone]).format(name=name_of(same.about, told.scoring))
        shown = SHOWN[told.tone]
        for say, point in zip(shown, [same, *(one for one in content if one is not same)], strict=False):
            at = (point.question or 0) + 1
            name = name_of(point.about, told.scoring)
            yield say.format(question=at, quote=brief(point.quote, QUOTED), name=name)
    elif told.scoring.level is not None and told.scoring.level > ROOM:
        yield "Your answers were even: no single side of them stands far above the others."
    elif any(score.score is not None for score in told.scoring.criteria):
        yield "No side of your answers stood out as strong this time; what would change that stands below."
    stories = {one.card.index for one in told.materials if one.card.kind in STORY_KINDS}
    levels = {
        one.question: one.level
        for one in told.scoring.answers
        if one.level is not None and (one.question in stories) == (len(stories) > 1)  # like beside like
    }
    if len(levels) > 1:
        high, low = max(levels, key=levels.__getitem__), min(levels, key=levels.__getitem__)
        if levels[high] - levels[low] >= APART and levels[high] > ROOM:
            yield FULLER[told.tone].format(high=high + 1, low=low + 1)


def _weak(told: Story) -> Iterator[str]:
    """The side with most room, and in how many of the answers."""
    levels = [
        (one.card.index, score.score)
        for one in told.materials
        if one.scores and (score := one.scores.of(told.weakest)) is not None and score.score is not None
    ]
    low = [index for index, level in levels if level <= ROOM]
    if not low:
        return
    if len(levels) == 1:
        lift = "your answer" if told.totals.answered == 1 else f"your answer to question {low[0] + 1}"
        share = f"it is what would lift {lift} most"
    elif len(low) == len(levels):
        every = "both" if len(low) == 2 else f"all {number(len(low))}"
        share = f"{every} of the answers that could be looked at have room for it"
    elif len(low) == 1:
        able = all(level >= ABLE for index, level in levels if index != low[0])
        rest = "the other one shows" if len(levels) == 2 else "the others show"
        share = f"question {low[0] + 1} has room for it" + (f", and {rest} that you can do it" if able else "")
    else:
        share = f"{number(len(low))} of the {number(len(levels))} answers that could be looked at have room for it"
    yield told.one_of(WEAKEST[told.tone]).format(name=name_of(told.weakest, told.scoring), share=share)


def _unknown(told: Story) -> Iterator[str]:
    """What could not be said of the answers."""
    of_answers = [one for one in told.scoring.criteria if one.kind == "answer"]
    if any(one.score is not None for one in of_answers):
        unseen = [one.criterion for one in of_answers if one.score is None and one.criterion != "positivity"]
        what = listed(name_of(one, told.scoring) for one in unseen)
        if what:
            yield render(told.template, "not_enough", {"what": what, "question": ""})
    lost = [str(index + 1) for index in unknowing(told.scoring)]
    if lost:
        which = "Question" if len(lost) == 1 else "Questions"
        yield f"{which} {listed(lost)}, where you said that nothing came to mind, got no level; that is no zero."
