"""What comes after an answer: a follow-up, the main point once more, the next question, the goodbye.

In: a draft in which nobody has the floor. Out: the same draft with the next thing to say. The policy itself
(what is missing, which probe) is in `conversation.policy`; here is when it may speak.
"""

from __future__ import annotations

import re

from interview_desktop.events.interview import AnswerJudged, OfferMade, PressureEased, QuestionExchanged
from interview_desktop.events.plan import Behaviour
from interview_desktop.events.turns import Judgement, Turn
from interview_desktop.interaction.conversation import policy
from interview_desktop.interaction.interview.draft import Draft
from interview_desktop.interaction.interview.judging import judge
from interview_desktop.interaction.interview.pace import completeness
from interview_desktop.structure.selection import adapt

_WORD = re.compile(r"[a-z']+")
# What may stand beside the word that ends the pressure. Anything else is an answer in which the word happens to be.
_BESIDE = frozenset(
    (
        *("please", "i", "i'd", "i'm", "we", "we'd", "you", "let", "us", "let's", "me", "my"),
        *("want", "wanted", "would", "like", "can", "could", "may", "need", "must", "have", "had", "has"),
        *("to", "enough", "of", "this", "that", "it", "here", "now", "right", "there", "for", "a", "an", "and", "so"),
        *("the", "interview", "pressure", "questions", "questioning", "stopping", "pause", "break", "moment"),
        *("okay", "ok", "no", "yes", "thanks", "thank", "just", "really"),
    )
)
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
    elif asks_to_stop(last, state.plan.behaviour.stop_word):
        ease(draft, turn=last.number)
        draft.say("repeat", last.asked)
    elif last.purpose == "own_question":
        _answer_candidate(draft, last)
    else:
        _follow_up(draft, last)


def ask(draft: Draft, index: int) -> None:
    """Say the question with this index, or, after the last or when the time is up, invite the candidate's own."""
    plan = draft.state.plan
    left = index < len(plan.questions)
    if left and not draft.time_is_up:
        _follow_the_answers(draft, index)
        draft.ask(index)
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
    plan, question = draft.state.plan, draft.state.plan.questions[last.question]
    if sum(turn.seconds for turn in turns) > question.minutes * 60 * plan.behaviour.probes_within:
        return False
    asked = [turn.probe for turn in turns if turn.probe is not None]
    probe = policy.choose_probe(
        question,
        judgement.missing,
        asked=frozenset(asked),
        left=plan.manner(last.question).max_probes - len(asked),
        wordings=draft.wordings,
        used=draft.state.used,
        seed=draft.seed,
        kinds=plan.behaviour.probes,
        deeper=plan.behaviour.deeper,
    )
    if probe is None:
        return False
    draft.acknowledge(follow_up=True)
    draft.say("probe", probe.text, probe=probe.kind, wording=probe.wording)
    return True


def asks_to_stop(turn: Turn, stop_word: str) -> bool:
    """Whether an answer is nothing but the wish to stop: the word itself, with no more than what asks for it."""
    words = _WORD.findall(turn.text.lower().replace("’", "'"))
    return bool(stop_word) and stop_word.lower() in words and _BESIDE.issuperset(set(words) - {stop_word.lower()})


def ease(draft: Draft, *, turn: int) -> None:
    """The pressure ends, for good: the rest is asked as a warm interviewer asks, with at most one follow-up."""
    plan = draft.state.plan
    gentle = Behaviour(interview_type=plan.behaviour.interview_type, patience=max(1.25, plan.behaviour.patience))
    draft.add(PressureEased(turn=turn, behaviour=gentle, max_probes=min(1, plan.max_probes)))
    draft.say("eased", plan.behaviour.eased)


def _follow_the_answers(draft: Draft, index: int) -> None:
    """Exchange the question that comes next for a harder or an easier one, where the answers so far call for it."""
    plan = draft.state.plan
    asked = [turn.question for turn in draft.state.turns if turn.purpose == "answer"]
    just_answered = bool(asked) and asked[-1] == index - 1 and index > draft.state.question
    if not just_answered or not plan.chosen or not plan.chosen[index].alternatives:
        return
    chosen = plan.chosen[index]
    if index in draft.state.exchanged:
        return  # it was exchanged, and perhaps asked, before an answer was taken back
    found = adapt(plan.questions[index], chosen.alternatives, completeness(draft.state))
    if found is not None:
        version = chosen.alternative_versions[found.alternative]
        to = chosen.alternatives[found.alternative]
        draft.add(QuestionExchanged(question=index, to=to, version=version, why=found.why))


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
