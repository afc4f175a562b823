"""Gaps: how far the judgement agrees with a second coach, and rules that hold for whole families of answers."""

from __future__ import annotations

import pytest

from interview_desktop.events.question import ProbeKind, Question, QuestionKind
from interview_desktop.interaction.conversation.gaps import gaps
from tests.interaction.conversation.labels import agreement, coached, over_asked, right_first

ANSWERS = coached()
READ = tuple(one for one in ANSWERS if not one.held_out)
UNREAD = tuple(one for one in ANSWERS if one.held_out)


def judged(
    answer: str, text: str = "Tell me about a time you solved a problem.", kind: QuestionKind = "behavioural"
) -> set[ProbeKind]:
    return {gap.kind for gap in gaps(Question(id="q", text=text, kind=kind, competency=""), answer)}


def test_agreement_with_the_coach_on_answers_that_were_read_while_tuning() -> None:
    found = agreement(READ)
    assert found.exact >= 0.88, found
    assert right_first(READ) >= 0.92
    assert over_asked(READ) <= 0.07


def test_agreement_with_the_coach_on_answers_that_nobody_read() -> None:
    """Floors under what was measured: 0.62 exact, 0.66 first, 0.20 over-asked (0.41, 0.57 and 0.47 before).

    Well below the half that was read (0.91, 0.95, 0.00): rambling, off topic and claims in place of deeds are
    recognised in few shapes so far. The messages give totals alone, so that a failure does not show the answers.
    """
    found = agreement(UNREAD)
    assert found.exact >= 0.60, found.exact
    assert found.precision >= 0.80, found.precision
    assert found.recall >= 0.68, found.recall
    assert right_first(UNREAD) >= 0.63
    assert over_asked(UNREAD) <= 0.20


def test_off_topic_is_never_said_where_the_coach_did_not() -> None:
    assert [one.id for one in ANSWERS if "off_topic" in one.found - one.missing] == []


def test_the_coach_labelled_many_answers_in_halves() -> None:
    assert (len(READ), len(UNREAD)) == (80, 80)
    assert len({one.id for one in ANSWERS}) == len(ANSWERS)


DRIER = "Last spring the drier in our brewery kept stopping at night and I was the shift engineer. "


@pytest.mark.parametrize(
    ("end", "told"),
    [
        ("She still brings me a coffee when she passes.", True),
        ("Nobody ever had to come in at night again.", True),
        ("The brewer told me afterwards it was the best year yet.", True),
        ("Down to two stops a year.", True),
        ("And the other hall copied it.", True),
        ("I hope it stays like that in the future.", False),
        ("Because it was late and they were tired.", False),
        ("It was a very busy time.", False),
        ("And then I sorted the bolts into boxes.", False),
        ("He said he would think about it.", False),
    ],
)
def test_an_end_comes_in_many_shapes(end: str, told: bool) -> None:
    answer = DRIER + "I opened the panel, traced the cable and replaced the old switch by hand on 3 May. " + end
    assert ("result" in judged(answer)) is not told


@pytest.mark.parametrize(
    ("deed", "told"),
    [
        ("I handled it.", False),
        ("I found a solution.", False),
        ("I took the initiative and gave it everything I had.", False),
        ("I was really worried and I couldn't sleep.", False),
        ("I opened the panel and replaced the switch.", True),
        ("Opened the panel, replaced the switch.", True),
    ],
)
def test_a_claim_is_no_deed(deed: str, told: bool) -> None:
    assert ("action" in judged(f"{DRIER}{deed} It never stopped again in 40 nights.")) is not told


@pytest.mark.parametrize(
    ("scene", "implied"),
    [
        ("I was the night nurse on a ward in Hull.", True),
        ("At our bakery the oven broke two days before Easter.", True),
        ("In a park in Hull last summer a dog ran into the lake.", False),
    ],
)
def test_a_post_or_trouble_at_home_implies_the_task(scene: str, implied: bool) -> None:
    answer = f"{scene} I rang two people and walked round with a torch. Half an hour later everything was fine again."
    assert ("task" in judged(answer)) is not implied


def test_reasons_for_wanting_a_job_answer_another_question() -> None:
    motives = (
        "I'm looking for a new challenge and I think this company has a great reputation. I would love to work in a "
        "team like yours, your website is full of interesting projects, and I'm passionate about design."
    )
    assert judged(motives) == {"off_topic"}
    assert judged(motives, "Why do you want to work for us?", "motivational") == set()


def test_going_round_in_circles_is_rambling_and_a_long_clear_story_is_not() -> None:
    clear = DRIER + (
        "The owner wanted it to run through until Easter, because each stop cost him a batch. I began with the "
        "log book and wrote the times of all eleven stops beside the weather. Nothing came of that, so I borrowed "
        "a meter from the power station where a friend of mine works, and clipped it to the supply on a Monday "
        "evening. The voltage was steady. Then I opened the control box, cleaned every contact, and found that "
        "one relay was warmer than the rest. I swapped it with its neighbour and waited. The fault moved with the "
        "relay, which told me what I needed. I rang three suppliers, two of whom had never heard of the type, and "
        "the third had four left on a shelf in Leeds. I drove over in the morning, fitted a new one before lunch, "
        "and put the others in a box with a note on the lid. I also showed the two younger fitters how to find a "
        "warm relay with the back of the hand and a thermometer. The drier has run every night since, and the "
        "owner ordered the same check for the mill."
    )
    lost = (
        DRIER
        + "It was a Tuesday, or was it Wednesday, it doesn't matter. Anyway, my sister says I talk too much. Where was "
        "I? So I replaced the switch. That reminds me of the old drier, but that's another story. It runs again now."
    )
    assert "rambling" not in judged(clear)
    assert "rambling" in judged(lost)
