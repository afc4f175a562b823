"""What comes after an answer: a follow-up, the main point once more, the next question, the goodbye.

In: a draft in which nobody has the floor. Out: the same draft with the next thing to say. The policy itself
(what is missing, which probe) is in `conversation.policy`; here is when it may speak.
"""

from __future__ import annotations

from interview_desktop.events.interview import AnswerJudged, OfferMade
from interview_desktop.events.turns import Judgement, Turn
from interview_desktop.interaction.conversation import policy
from interview_desktop.interaction.interview.draft import Draft
from interview_desktop.interaction.interview.judging import judge

OWN_QUESTIONS = 3  # the candidate's own questions that are answered before the goodbye
POOR_ANSWERS = 2  # poorly heard answers after which typing and a better recogniser are offered (SPEC 2)


def go_on(draft: Draft) -> None:
    """Judge the last answer if that is due, then say what comes next.

    Also right for a session that was killed between any two events: it reads only the state.
    """
    state = draft.state
    last = state.turns[-1] if state.turns else None
    if last is None or last.closed == "skipped" or last.question != state.question:
        passed = state.question < 0 or state.question in state.skipped
        ask(draft, state.question + 1 if passed else state.question)
    elif last.purpose == "own_question":
        _answer_candidate(draft, last)
    else:
        _follow_up(draft, last)


def ask(draft: Draft, index: int) -> None:
    """Say the question with this index, or, after the last or when the time is up, invite the candidate's own."""
    plan = draft.state.plan
    left = index < len(plan.questions)
    if left and not draft.time_is_up:
        draft.say("question", plan.questions[index].aloud, question=index)
        return
    if left:
        draft.say_one_of("time_up", draft.wordings.time_up)
    draft.say("invitation", plan.invitation)


def _follow_up(draft: Draft, last: Turn) -> None:
    judgement = last.judgement or _judged(draft, last)
    if judgement.poor:
        _after_poor_answer(draft, last)
    elif not _probe(draft, last, judgement):
        _next_question(draft)


def _judged(draft: Draft, last: Turn) -> Judgement:
    started = draft.state.started
    assert started is not None  # noqa: S101 - an answer exists only in a started session
    judgement = judge(
        draft.state.plan.questions[last.question],
        draft.state.turns_of(last.question),
        started.confident_word,
        started.confident_share,
    )
    draft.add(AnswerJudged(turn=last.number, judgement=judgement))
    return judgement


def _after_poor_answer(draft: Draft, last: Turn) -> None:
    """Ask neutrally for the main point, once per question; never probe on words that were not heard."""
    poor = sum(1 for turn in draft.state.turns if turn.judgement is not None and turn.judgement.poor)
    if poor >= POOR_ANSWERS and "recognition" not in draft.state.offers:
        draft.add(OfferMade(kind="recognition"))
    asked_again = any(turn.purpose == "main_point" for turn in draft.state.turns_of(last.question))
    if asked_again or draft.time_is_up:
        _next_question(draft)
    else:
        draft.say_one_of("main_point", draft.wordings.main_point)


def _next_question(draft: Draft) -> None:
    draft.acknowledge()
    ask(draft, draft.state.question + 1)


def _probe(draft: Draft, last: Turn, judgement: Judgement) -> bool:
    """Ask the follow-up the policy finds worth asking, if any."""
    turns = draft.state.turns_of(last.question)
    poor_before = any(turn.judgement is not None and turn.judgement.poor for turn in turns)
    if poor_before or draft.time_is_up:
        return False
    asked = [turn.probe for turn in turns if turn.probe is not None]
    probe = policy.choose_probe(
        draft.state.plan.questions[last.question],
        judgement.missing,
        asked=frozenset(asked),
        left=draft.state.plan.max_probes - len(asked),
        wordings=draft.wordings,
        used=draft.state.used,
        seed=draft.seed,
    )
    if probe is None:
        return False
    draft.acknowledge()
    draft.say("probe", probe.text, probe=probe.kind, wording=probe.wording)
    return True


def _answer_candidate(draft: Draft, last: Turn) -> None:
    """Answer the candidate's own question; say goodbye when there is none, or there were enough."""
    if not last.text or policy.wants_no_question(last.text):
        draft.say_one_of("acknowledgement", draft.wordings.no_questions)
        draft.goodbye()
        return
    reply = policy.reply(last.text, wordings=draft.wordings, used=draft.state.used, seed=draft.seed)
    draft.say("acknowledgement", reply.text, wording=reply.wording)
    asked = sum(1 for turn in draft.state.turns if turn.purpose == "own_question")
    if asked >= OWN_QUESTIONS or draft.time_is_up:
        draft.goodbye()
    else:
        draft.say_one_of("reply", draft.wordings.anything_else)
