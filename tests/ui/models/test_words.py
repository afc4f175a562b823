"""Sizes, times and the state of a row, in words; no window."""

from __future__ import annotations

import pytest

from interview_desktop.events.models import Progress
from interview_desktop.ui.models import view, wording
from interview_desktop.ui.models.view import Doing, Machine
from tests.fake_services import model_offer

MB = 1_000_000
ROOMY = Machine(free=50_000 * MB)


@pytest.mark.parametrize(
    ("count", "said"),
    [
        (0, "0 kB"),
        (1, "1 kB"),
        (820_000, "820 kB"),
        (999_499, "999 kB"),
        (999_500, "1.0 MB"),
        (2_140_000, "2.1 MB"),
        (145_400_000, "145 MB"),
        (999_499_999, "999 MB"),
        (999_500_000, "1.0 GB"),
        (1_530_000_000, "1.5 GB"),
    ],
)
def test_sizes_are_said_as_people_buy_them(count: int, said: str) -> None:
    assert wording.size(count) == said


@pytest.mark.parametrize(
    ("seconds", "said"),
    [
        (0, "a few seconds left"),
        (40, "less than a minute left"),
        (61, "about 1 minute left"),
        (170, "about 3 minutes left"),
        (3 * 3600, "about 3 hours left"),
    ],
)
def test_time_left_is_rounded_so_that_it_rarely_changes(seconds: float, said: str) -> None:
    assert wording.time_left(seconds) == said


def test_progress_says_what_how_much_how_fast_and_how_long() -> None:
    told = Progress(model="m", stage="downloading", done=34 * MB, total=148 * MB, speed=2.1e6)
    assert wording.progress_line(told) == "Downloading: 34 MB of 148 MB  ·  2.1 MB a second  ·  about 1 minute left"
    assert wording.share(told) == pytest.approx(34 / 148)


def test_what_is_not_known_is_not_said() -> None:
    assert wording.progress_line(Progress(model="m", stage="downloading")) == "Downloading"
    assert wording.share(Progress(model="m", stage="converting")) is None
    without_speed = Progress(model="m", stage="downloading", done=1 * MB, total=2 * MB)
    assert wording.progress_line(without_speed) == "Downloading: 1.0 MB of 2.0 MB"


def test_an_estimate_that_was_too_small_never_says_more_than_all() -> None:
    over = Progress(model="m", stage="downloading", done=12 * MB, total=10 * MB, speed=1e6)
    assert wording.share(over) == 1.0
    assert "10 MB of 10 MB" in wording.progress_line(over)
    assert "a few seconds left" in wording.progress_line(over)


def test_the_line_at_the_bottom_counts_what_runs() -> None:
    one = Progress(model="a", stage="downloading", done=1 * MB, total=4 * MB)
    assert wording.running_line(()) == ""
    assert wording.running_line((one,)) == "Installing a: 25 %"
    assert wording.running_line((Progress(model="a", stage="converting"),)) == "Installing a…"
    both = (one, Progress(model="b", stage="looking"))
    assert wording.running_line(both) == "Installing 2 models: 25 %"


def test_an_end_is_told_unless_the_person_made_it() -> None:
    said = {stage: wording.ended_line(Progress(model="a", stage=stage)) for stage in ("done", "failed", "cancelled")}
    assert said == {"done": "a is installed.", "failed": "a could not be installed; see Models.", "cancelled": ""}


def verbs(shown: view.Shown) -> list[str]:
    return [verb for verb, _words, can in shown.buttons if can]


def test_every_state_offers_what_makes_sense_in_it() -> None:
    offers = {standing: model_offer(standing=standing) for standing in ("absent", "installed", "damaged", "installing")}
    shown = {name: view.shown(offer, None, ROOMY, Doing()) for name, offer in offers.items()}
    assert verbs(shown["absent"]) == ["install", "folder"]
    assert verbs(shown["installed"]) == ["verify", "remove"]
    assert verbs(shown["damaged"]) == ["install", "folder", "remove"]
    assert verbs(shown["installing"]) == ["cancel"]
    assert "download" not in shown["installed"].facts
    assert shown["installing"].progress


def test_while_it_stops_checks_or_removes_nothing_can_be_pressed_twice() -> None:
    running = Progress(model="m", stage="downloading", done=1, total=2)
    assert verbs(view.shown(model_offer(), running, ROOMY, Doing(stopping=True))) == []
    installed = model_offer(standing="installed")
    assert verbs(view.shown(installed, None, ROOMY, Doing(checking=True))) == []
    assert verbs(view.shown(installed, None, ROOMY, Doing(removing=True))) == []


def test_what_is_heard_counts_more_than_a_list_read_before() -> None:
    running = Progress(model="m", stage="looking")
    assert view.state_of(model_offer(), running, Doing()) == "installing"
    done = Progress(model="m", stage="done")
    assert view.state_of(model_offer(standing="installing"), done, Doing()) == "installed"
    assert view.state_of(model_offer(standing="absent"), done, Doing()) == "absent", "it was removed since"


def test_a_failure_says_why_what_to_do_and_that_it_goes_on() -> None:
    failed = Progress(
        model="m", stage="failed", done=5, sentence="The network went away.", hint="Connect it, and try again."
    )
    shown = view.shown(model_offer(), failed, ROOMY, Doing())
    assert shown.trouble.startswith("The network went away. Connect it, and try again.")
    assert "goes on where it stopped" in shown.trouble
    assert shown.buttons[0][1] == "Try again"
    nothing_kept = view.shown(model_offer(), failed.model_copy(update={"done": 0}), ROOMY, Doing())
    assert "goes on" not in nothing_kept.trouble


def test_cancelled_is_no_trouble() -> None:
    shown = view.shown(model_offer(), Progress(model="m", stage="cancelled"), ROOMY, Doing())
    assert shown.trouble == ""
    assert "kept" in shown.notes[0]


def test_too_little_room_is_said_beforehand_and_what_is_converted_needs_room_twice() -> None:
    plain = model_offer(download=100 * MB, room=100 * MB)
    assert view.needed(plain) == 100 * MB
    converted = model_offer(download=100 * MB, room=30 * MB, converts=True)
    assert view.needed(converted) == 130 * MB
    short = view.shown(converted, None, Machine(free=120 * MB), Doing())
    assert "130 MB" in short.trouble
    assert "120 MB" in short.trouble
    assert view.shown(plain, None, Machine(free=120 * MB), Doing()).trouble == ""


def test_conversion_is_announced_and_explained_where_it_cannot_be_done() -> None:
    offer = model_offer(converts=True)
    able, unable = (view.shown(offer, None, Machine(free=10**12, converts=can), Doing()) for can in (True, False))
    assert "converted on this machine" in able.notes[0]
    assert "[convert]" in unable.notes[0]
    assert verbs(able) == ["install", "folder"]
    assert verbs(unable) == ["folder"], "a converted folder needs no packages"
    installed = view.shown(model_offer(converts=True, standing="installed"), None, Machine(converts=False), Doing())
    assert installed.notes == ()


def test_damage_is_named_with_its_mend() -> None:
    shown = view.shown(model_offer(standing="damaged", fault="model.bin has changed"), None, ROOMY, Doing())
    assert shown.trouble == "model.bin has changed. It is not used until it is repaired."
    assert shown.buttons[0][1] == "Repair"


def test_every_state_is_told_by_word_and_by_sign() -> None:
    words = [words for words, _icon, _colour in view.STATES.values()]
    assert len(set(words)) == len(words)
    assert all(icon for _words, icon, _colour in view.STATES.values())
