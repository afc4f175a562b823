"""Wordings: what may be said, and which one is picked."""

from __future__ import annotations

from typing import get_args

import pytest

from interview_desktop.events.plan import Persona
from interview_desktop.events.question import DEEPER, ProbeKind
from interview_desktop.events.wording import ReplyTopic, Wording
from interview_desktop.interaction.conversation.wording import fill, pick
from interview_desktop.structure.wordings import load_wordings

WORDINGS = load_wordings()
PRAISE = ("great", "good answer", "excellent", "perfect", "well done", "impressive", "interesting", "love")


def everything() -> list[Wording]:
    groups = [*WORDINGS.probes.values(), *WORDINGS.acknowledgements.values(), *WORDINGS.replies.values()]
    groups += [getattr(WORDINGS, name) for name in ("main_point", "repeat", "welcome_back", "time_up")]
    groups += [WORDINGS.anything_else, WORDINGS.no_questions, WORDINGS.closings]
    return [one for group in groups for one in group]


def test_ids_and_texts_are_unique() -> None:
    ids = [one.id for one in everything()]
    assert len(ids) == len(set(ids))
    for group in [*WORDINGS.probes.values(), *WORDINGS.acknowledgements.values(), *WORDINGS.replies.values()]:
        assert len({one.text for one in group}) == len(group)


@pytest.mark.parametrize("kind", [kind for kind in get_args(ProbeKind) if kind not in DEEPER])
def test_a_probe_is_one_short_question(kind: ProbeKind) -> None:
    plain = [one for one in WORDINGS.probes[kind] if not one.quotes]
    assert len(plain) >= 8
    for one in WORDINGS.probes[kind]:
        assert one.text.endswith("?")
        assert one.text.count("?") == 1
        assert len(one.text.split()) < 30
        assert set(one.text) & {"{", "}"} <= ({"{", "}"} if one.quotes else set())


@pytest.mark.parametrize("persona", get_args(Persona))
def test_an_acknowledgement_is_short_and_praises_nothing(persona: Persona) -> None:
    assert len(WORDINGS.acknowledgements[persona]) >= 12
    for one in WORDINGS.acknowledgements[persona]:
        assert len(one.text.split()) <= 8
        assert not any(word in one.text.lower() for word in PRAISE)


def test_every_topic_has_replies_and_every_purpose_enough_lines() -> None:
    assert set(WORDINGS.replies) == set(get_args(ReplyTopic))
    assert all(len(texts) >= 3 for texts in WORDINGS.replies.values())
    assert len(WORDINGS.main_point) >= 6


def test_the_same_seed_gives_the_same_words_and_another_seed_others() -> None:
    choices = WORDINGS.main_point
    assert pick(choices, (), 7) == pick(choices, (), 7)
    assert len({pick(choices, (), seed).id for seed in range(50)}) == len(choices)


def test_words_come_again_only_when_all_were_said() -> None:
    choices = WORDINGS.repeat
    used = {one.id for one in choices[1:]}
    assert pick(choices, used, 3) == choices[0]
    assert pick(choices, {one.id for one in choices}, 3) in choices
    with pytest.raises(ValueError, match="nothing"):
        pick((), (), 1)


def test_the_slot_is_filled_and_nothing_else_changes() -> None:
    assert fill(Wording(id="a", text="You said “{quote}”. Who?"), "we won {x}") == "You said “we won {x}”. Who?"
