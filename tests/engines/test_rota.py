"""Who is on duty, who follows, who is told."""

from __future__ import annotations

from functools import partial

import pytest

from interview_desktop.engines.online.breaker import FIRST_REST
from interview_desktop.engines.online.decision import Verdict
from interview_desktop.engines.rota import Rota, Rung
from interview_desktop.errors import EngineError, EngineFailed, EngineUnavailable

BROKEN = EngineFailed("It broke.", "Mend it.")


class Engine:
    def __init__(self, name: str) -> None:
        self.name = name
        self.closed = 0

    def close(self) -> None:
        self.closed += 1


class Duty:
    """A rota of named engines; those in `missing` cannot be made."""

    def __init__(self, *names: str, online: str = "", network: bool = True) -> None:
        self.now = 0.0
        self.network = network
        self.made: list[Engine] = []
        self.missing: dict[str, EngineError] = {}
        self.told: list[tuple[str, str]] = []
        self.rota = Rota(
            [Rung(name, f"{name} is best.", partial(self.make, name), name == online) for name in names],
            online=self.verdict,
            tell=lambda rung, why: self.told.append((rung.name, why)),
            clock=lambda: self.now,
        )

    def verdict(self, retry_in: float | None) -> Verdict:
        if not self.network:
            return Verdict(False, "There is no network.")
        return Verdict(not retry_in, "Resting." if retry_in else "Fine.")

    def make(self, name: str) -> Engine:
        if name in self.missing:
            raise self.missing[name]
        self.made.append(Engine(name))
        return self.made[-1]


def test_the_first_is_made_once_and_told_once() -> None:
    duty = Duty("a", "b")
    assert duty.rota.choose() is duty.rota.choose()
    assert [engine.name for engine in duty.made] == ["a"]
    assert duty.told == [("a", "a is best.")]
    assert duty.rota.on_duty == "a"


def test_a_rest_that_gets_shorter_is_no_news() -> None:
    duty = Duty("a", "b")
    duty.rota.failed(duty.rota.choose(), BROKEN)
    for second in range(1, 10):
        duty.now = float(second)
        duty.rota.choose()
    assert [name for name, _ in duty.told] == ["a", "b"]


def test_somebody_new_is_told_who_is_on_duty() -> None:
    duty = Duty("a")
    duty.rota.choose()
    duty.rota.introduce()
    duty.rota.choose()
    assert duty.told == [("a", "a is best.")] * 2


def test_before_the_first_choice_the_first_is_named() -> None:
    assert Duty("a", "b").rota.on_duty == "a"
    assert Duty().rota.on_duty == ""


def test_one_that_fails_to_be_made_is_passed_over_and_tried_again_later() -> None:
    duty = Duty("a", "b")
    duty.missing["a"] = EngineFailed("a did not start.", "Close other programs.")
    assert duty.rota.choose().name == "b"
    assert duty.told == [("b", "a did not start. So b takes over.")]
    duty.missing.clear()
    assert duty.rota.choose().name == "b"
    duty.now = FIRST_REST
    assert duty.rota.choose().name == "a"


def test_one_that_is_not_there_is_not_looked_for_again_before_somebody_new_listens() -> None:
    """Loading a model and finding it too slow takes seconds, in which an answer would not be heard."""
    duty = Duty("a", "b")
    duty.missing["a"] = EngineUnavailable("a is too slow.", "Install a smaller one.")
    assert duty.rota.choose().name == "b"
    assert duty.told == [("b", "a is too slow. So b takes over.")]
    duty.missing.clear()
    duty.now = 100 * FIRST_REST
    assert duty.rota.choose().name == "b"
    standby = duty.rota.standby()
    assert standby is not None
    assert standby.name == "b"
    duty.rota.introduce()
    assert duty.rota.choose().name == "a"


def test_why_there_is_none_is_told_every_time() -> None:
    duty = Duty("a")
    duty.missing["a"] = EngineUnavailable("a is damaged.", "Install a again.")
    for _ in range(2):
        with pytest.raises(EngineUnavailable, match="a is damaged") as caught:
            duty.rota.choose()
        assert caught.value.hint == "Install a again."


def test_none_can_be_had() -> None:
    duty = Duty("a")
    duty.missing["a"] = EngineUnavailable("a is damaged.", "Install a again.")
    with pytest.raises(EngineUnavailable, match="a is damaged") as caught:
        duty.rota.choose()
    assert caught.value.hint == "Install a again."
    with pytest.raises(EngineUnavailable):
        Duty().rota.choose()


def test_after_a_failure_the_next_and_after_its_rest_the_first() -> None:
    duty = Duty("a", "b")
    first = duty.rota.choose()
    assert duty.rota.failed(first, BROKEN).name == "b"
    assert duty.told[-1] == ("b", "It broke. So b takes over.")
    assert duty.rota.choose().name == "b"
    duty.now = FIRST_REST
    assert duty.rota.choose() is first
    duty.rota.worked(first)
    assert duty.rota.failed(first, BROKEN).name == "b"
    duty.now += FIRST_REST  # a success before forgot the first failure
    assert duty.rota.choose() is first


def test_the_last_that_fails_raises_its_fault() -> None:
    duty = Duty("a")
    only = duty.rota.choose()
    with pytest.raises(EngineFailed) as caught:
        duty.rota.failed(only, BROKEN)
    assert caught.value is BROKEN


def test_a_stranger_is_nobodys_failure() -> None:
    with pytest.raises(EngineFailed):
        Duty("a").rota.failed(Engine("other"), BROKEN)


def test_what_is_online_waits_for_the_network() -> None:
    duty = Duty("cloud", "local", online="cloud", network=False)
    assert duty.rota.choose().name == "local"
    assert duty.told == [("local", "There is no network. So local takes over.")]
    duty.network = True
    assert duty.rota.choose().name == "cloud"


def test_a_failure_is_never_followed_by_a_second_service() -> None:
    duty = Duty("a", "cloud", "local", online="cloud")
    assert duty.rota.failed(duty.rota.choose(), BROKEN).name == "local"


def test_standby_needs_no_network() -> None:
    duty = Duty("cloud", "local", online="cloud")
    standby = duty.rota.standby()
    assert standby is not None
    assert standby.name == "local"
    assert not duty.told
    assert Duty("cloud", online="cloud").rota.standby() is None


def test_without_a_say_nothing_goes_online() -> None:
    rota = Rota([Rung("cloud", "", lambda: Engine("cloud"), online=True), Rung("local", "", lambda: Engine("local"))])
    assert rota.choose().name == "local"


def test_closing_closes_what_was_made_and_makes_no_more() -> None:
    duty = Duty("a", "b")
    made = duty.rota.choose()
    duty.rota.close()
    duty.rota.close()
    assert made.closed == 1
    with pytest.raises(EngineUnavailable):
        duty.rota.choose()
