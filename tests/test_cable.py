"""The network cable is pulled in the middle of an answer: a line in the status bar, and nothing else.

A whole interview through the real services: the real client against a server on loopback, the real PocketSphinx, the
real listener on flite's speech. Only the loudspeaker is missing.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from interview_desktop import settings
from interview_desktop.compose.ears import Ears
from interview_desktop.compose.equipment import Equipment
from interview_desktop.devices.files import AnswersMicrophone
from interview_desktop.events.interview import Entry, ListeningOpened
from interview_desktop.events.notices import EngineInUse, Failed, Notice
from interview_desktop.interaction.online_access import OnlineAccess
from interview_desktop.interaction.rehearsal import Rehearsal, Seat
from interview_desktop.interaction.service import InteractionService, Parts
from interview_desktop.models import conversion
from interview_desktop.models.service import ModelsService
from interview_desktop.store.credentials import Credentials
from interview_desktop.store.database import Database, default_path
from interview_desktop.store.journal import Journal
from interview_desktop.store.keyring_entries import Entries
from interview_desktop.store.media import Media, default_folder
from interview_desktop.store.seal import IdentitySeal
from interview_desktop.store.usage import OnlineUsage
from tests.hand_keyring import HandKeyring
from tests.interaction.interview.candidates import plan, wordings
from tests.interaction.parts import ImmediateVoice
from tests.loopback_google import LoopbackGoogle, Script
from tests.service_account import service_account
from tests.sounds import RATE, Samples, flite

ANSWER = "I called the whole team together and I made a new plan for the week."


@dataclass
class Office:
    """A service whose ears may go online, and what everybody was told."""

    service: InteractionService
    microphone: AnswersMicrophone
    journal: Journal
    told: list[Entry | Notice] = field(default_factory=list)
    plugged: bool = True

    def sit(self, *answers: Samples) -> None:
        left = list(answers)

        def answer(_opened: ListeningOpened) -> bool:
            if left:
                self.microphone.answer(left.pop(0), RATE)
                return True
            return False

        Rehearsal(self.service, Seat(answer, spoken=True, candidate="recordings", told="")).sit(
            plan(len(answers), max_probes=0), seed=1
        )

    def engines(self) -> list[tuple[str, bool]]:
        return [(one.name, one.online) for one in self.told if isinstance(one, EngineInUse)]

    def faults(self) -> list[str]:
        return [one.sentence for one in self.told if isinstance(one, Failed)]


@contextmanager
def office(google: LoopbackGoogle, tmp_path: Path) -> Iterator[Office]:
    settings.save(online_consent="granted")
    key = tmp_path / "key.json"
    key.write_text(json.dumps(service_account()), encoding="utf-8")
    keyring = HandKeyring()
    credentials = Credentials(Entries(lambda: keyring))
    database = Database(default_path())
    online = OnlineAccess(
        settings.load,
        credentials,
        OnlineUsage(database, lambda: 3600.0),
        network=lambda: made.plugged,
        channel=google.channel,
    )
    online.keep_credentials(key)
    equipment = Equipment(ModelsService(tmp_path / "models", conversion), online, settings.load)
    microphone = AnswersMicrophone()
    ears = Ears(equipment, lambda _: microphone)
    seal = IdentitySeal()
    journal, media = Journal(database, seal), Media(default_folder(), seal, database)
    service = InteractionService(
        settings=settings.load,
        wordings=wordings,
        journal=journal,
        media=media,
        parts=Parts(voice=lambda tell, _: ImmediateVoice(tell), ears=ears),
    )
    made = Office(service, microphone, journal)
    service.subscribe(made.told.append)
    try:
        yield made
    finally:
        service.close()
        ears.close()
        equipment.close()
        media.close()
        journal.close()
        database.close()


@pytest.fixture
def google() -> Iterator[LoopbackGoogle]:
    server = LoopbackGoogle(Script(break_after=1.5))
    yield server
    server.close()


def test_the_cable_is_pulled_in_the_middle_of_an_answer(google: LoopbackGoogle, tmp_path: Path) -> None:
    with office(google, tmp_path) as made:
        made.sit(flite(ANSWER))
        (session,) = made.journal.sessions()
        (heard, *_) = made.service.state.turns
    words = heard.text.split()
    assert session.status == "finished"
    assert {phrase.engine for phrase in heard.phrases} == {"pocketsphinx"}
    assert {"team", "together", "plan", "week"} <= set(words)
    assert made.engines() == [("google", True), ("pocketsphinx", False)]
    assert not made.faults()


def test_without_a_network_the_next_turn_does_not_even_try(google: LoopbackGoogle, tmp_path: Path) -> None:
    with office(google, tmp_path) as made:
        made.plugged = False
        made.sit(flite(ANSWER))
    assert [name for name, _ in made.engines()] == ["pocketsphinx"]
    why = next(one.why for one in made.told if isinstance(one, EngineInUse))
    assert why == "There is no network. So pocketsphinx takes over."
    assert not made.faults()


def test_without_consent_nothing_is_asked(google: LoopbackGoogle, tmp_path: Path) -> None:
    with office(google, tmp_path) as made:
        settings.save(online_consent="refused")
        made.sit(flite(ANSWER))
    assert made.engines() == [("pocketsphinx", False)]
    assert not google.streams
