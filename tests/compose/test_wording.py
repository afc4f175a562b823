"""Who words reactions, who follows where one cannot be had, and what helps to choose among them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from interview_desktop.compose.equipment import equipment
from interview_desktop.compose.wording import Wording, ranking
from interview_desktop.engines.meaning import Meaning
from interview_desktop.engines.outfit import Outfit
from interview_desktop.engines.replies import Exchange, Reaction, Replies, choice
from interview_desktop.errors import EngineError, EngineFailed, EngineUnavailable
from interview_desktop.events.models import Purpose
from interview_desktop.events.notices import EngineInUse
from interview_desktop.events.plan import Persona
from interview_desktop.settings import Settings
from interview_desktop.store.database import Database, default_path

FAR = Settings(endpoint_url="https://models.example/v1", endpoint_model="large", online_consent="granted")


@dataclass
class Wordless:
    """Says nothing; opens only where there is no `fault`."""

    name: str
    fault: EngineError | None = None
    closed: bool = False

    def open(self) -> None:
        if self.fault is not None:
            raise self.fault

    def react(
        self, history: Sequence[Exchange], persona: Persona, seed: int, unwanted: Callable[[], bool]
    ) -> Reaction | None:
        return None

    def close(self) -> None:
        self.closed = True


class Desk:
    """Wording with engines in the test's hands; those in `faults` cannot be opened."""

    def __init__(self, wording: Wording) -> None:
        self.wording = wording
        self.faults: dict[str, EngineError] = {}
        self.made: list[Wordless] = []
        self.told: list[tuple[str, str, bool]] = []

    def create(self, name: str, _: Outfit, _meaning: Meaning | None = None) -> Replies | None:
        if name == "templates":
            return None
        self.made.append(Wordless(name, self.faults.get(name)))
        return self.made[-1]

    def ask(self, settings: Settings) -> Replies | None:
        return self.wording(self.tell, settings)

    def tell(self, told: object) -> None:
        assert isinstance(told, EngineInUse)
        self.told.append((told.name, told.why, told.online))


@pytest.fixture
def desk(monkeypatch: pytest.MonkeyPatch) -> Iterator[Desk]:
    database = Database(default_path())
    made = equipment(database)
    desk = Desk(Wording(made))
    monkeypatch.setattr(choice, "available", lambda _: frozenset({"endpoint", "dialogpt", "templates"}))
    monkeypatch.setattr(choice, "create", desk.create)
    yield desk
    desk.wording.close()
    made.close()
    database.close()
    assert all(engine.closed for engine in desk.made if engine.fault is None)


def test_the_engine_is_kept_for_the_next_interview(desk: Desk) -> None:
    assert desk.ask(FAR) is desk.ask(FAR)
    assert desk.told == [("endpoint", "endpoint is installed, and words them closest to what you said.", True)] * 2


def test_where_the_server_is_down_dialogpt_words(desk: Desk) -> None:
    desk.faults["endpoint"] = EngineFailed("It cannot be reached.")
    made = desk.ask(FAR)
    assert made is not None
    assert desk.told == [("dialogpt", "It cannot be reached. So dialogpt takes over.", False)]


def test_where_none_can_be_had_the_first_fault_is_raised(desk: Desk) -> None:
    desk.faults.update(endpoint=EngineFailed("It cannot be reached."), dialogpt=EngineUnavailable("It is damaged."))
    with pytest.raises(EngineFailed, match="cannot be reached"):
        desk.ask(FAR)
    assert not desk.told


def test_a_failure_on_this_computer_is_not_followed_by_a_server_elsewhere(desk: Desk) -> None:
    desk.faults["dialogpt"] = EngineUnavailable("It is damaged.")
    with pytest.raises(EngineUnavailable, match="damaged"):
        desk.ask(FAR.model_copy(update={"replies": "dialogpt"}))
    assert [engine.name for engine in desk.made] == ["dialogpt"]


def test_who_chose_templates_has_them(desk: Desk) -> None:
    assert desk.ask(FAR.model_copy(update={"replies": "templates"})) is None
    assert desk.told == [("templates", "You chose templates.", False)]


def minilm(purpose: Purpose) -> tuple[str, ...]:
    return ("minilm",) if purpose == "meaning" else ()


def test_a_damaged_model_that_only_ranks_does_not_keep_dialogpt_away() -> None:
    def damaged(_: str) -> Path:
        raise EngineUnavailable("The model minilm is damaged.")

    assert ranking(Outfit(Settings(), installed=minilm, model=damaged)) is None


def test_a_model_that_cannot_be_loaded_does_not_either(tmp_path: Path) -> None:
    assert ranking(Outfit(Settings(), installed=minilm, model=lambda _: tmp_path)) is None


def test_without_a_model_words_rank() -> None:
    made = ranking(Outfit(Settings()))
    assert made is not None
    assert made.name == "words"
    made.close()
