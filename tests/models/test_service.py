"""Installing in the background: progress, calling off, one after the other, and an orderly end."""

from __future__ import annotations

import subprocess
import sys
import threading
from collections.abc import Callable
from pathlib import Path

import psutil
import pytest

from interview_desktop.errors import MaterialError, UsageError
from interview_desktop.events.models import Progress
from interview_desktop.models.service import ModelsService, folder_of
from interview_desktop.settings import Settings
from tests.loopback_hub import LoopbackHub
from tests.models.conftest import VOICE, Make, Reverser

PROJECT = Path(__file__).parents[2]
ONNX = "en/clear/clear.onnx"
LIMIT = 20.0  # seconds that anything may take on a busy machine


class Listener:
    """Subscribes, keeps what it hears, and waits for it."""

    def __init__(self, models: ModelsService) -> None:
        self.all: list[Progress] = []
        self._changed = threading.Condition()
        self.leave = models.subscribe(self._hear)

    def _hear(self, progress: Progress) -> None:
        with self._changed:
            self.all.append(progress)
            self._changed.notify_all()

    def wait(self, stage: str, model: str = "voice") -> Progress:
        return self.wait_for(lambda one: (one.model, one.stage) == (model, stage))

    def wait_for(self, wanted: Callable[[Progress], bool]) -> Progress:
        def found() -> Progress | None:
            return next((one for one in reversed(self.all) if wanted(one)), None)

        with self._changed:
            assert self._changed.wait_for(lambda: found() is not None, LIMIT), [one.stage for one in self.all]
            last = found()
        assert last is not None
        return last


OTHERS: set[psutil.Process] = set()  # children that were there before the test: a recogniser of other tests


@pytest.fixture(autouse=True)
def _others() -> None:
    OTHERS.clear()
    OTHERS.update(psutil.Process().children())


def downloading() -> list[psutil.Process]:
    """Child processes of this test that run Python's own start of a child."""
    children = set(psutil.Process().children()) - OTHERS
    return [child for child in children if "spawn_main" in " ".join(child.cmdline())]


def until(true: Callable[[], bool]) -> None:
    """Wait for what another process does."""
    waiting = threading.Event()
    for _ in range(int(LIMIT / 0.02)):
        if true():
            return
        waiting.wait(0.02)
    raise AssertionError("it did not happen")


def test_begin_returns_at_once_and_tells_subscribers_to_the_end(models: ModelsService, hub: LoopbackHub) -> None:
    listener = Listener(models)
    hub.troubles[ONNX] = "halting"
    models.begin("voice")
    assert hub.halted.wait(LIMIT)
    assert models.offer("voice").standing == "installing"
    models.begin("voice")  # again: nothing more happens
    with pytest.raises(UsageError, match="being installed"):
        models.remove("voice")
    with pytest.raises(UsageError, match="being installed"):
        models.install("voice")
    half = listener.wait_for(lambda one: one.stage == "downloading" and 100_000 < one.done < one.total)
    hub.go_on.set()
    listener.wait("done")
    assert models.offer("voice").standing == "installed"
    assert [one.stage for one in listener.all].count("done") == 1
    assert half.total == sum(len(VOICE[path]) for path in (ONNX, f"{ONNX}.json", "en/clear/MODEL_CARD"))


def test_cancel_ends_the_download_and_its_process_at_once(models: ModelsService, hub: LoopbackHub) -> None:
    listener = Listener(models)
    hub.troubles[ONNX] = "halting"
    models.begin("voice")
    assert hub.halted.wait(LIMIT)
    assert len(downloading()) == 1
    models.cancel("voice")
    listener.wait("cancelled")
    assert not downloading()
    assert not hub.go_on.is_set()
    assert models.offer("voice").standing == "absent"
    assert not (models.folder / "voice").exists()
    assert not list((models.folder / ".incoming").rglob("*.incomplete"))


def test_what_waits_its_turn_is_cancelled_here_and_now(models: ModelsService, hub: LoopbackHub) -> None:
    listener = Listener(models)
    hub.troubles[ONNX] = "halting"
    models.begin("voice")
    assert hub.halted.wait(LIMIT)
    models.begin("voice-two")
    assert models.offer("voice-two").standing == "installing"
    models.cancel("voice-two")
    assert listener.all[-1] == Progress(model="voice-two", stage="cancelled")
    assert models.offer("voice-two").standing == "absent"
    hub.go_on.set()
    listener.wait("done")
    assert models.installed("text_to_speech") == ("voice",)


def test_one_after_the_other(models: ModelsService, hub: LoopbackHub, checkpoint: Path) -> None:
    listener = Listener(models)
    models.begin("voice", checkpoint)
    models.begin("voice-two")
    listener.wait("done", "voice-two")
    assert models.installed("text_to_speech") == ("voice", "voice-two")
    models.remove("voice")
    assert models.installed("text_to_speech") == ("voice-two",)
    assert not (models.folder / "voice").exists()


def test_cancel_reaches_a_conversion(models: ModelsService, hub: LoopbackHub, reverser: Reverser) -> None:
    listener = Listener(models)
    reverser.waits = True
    models.begin("mood")
    listener.wait("converting", "mood")
    models.cancel("mood")
    listener.wait("cancelled", "mood")
    assert models.offer("mood").standing == "absent"
    hub.given.clear()
    reverser.waits = False
    models.begin("mood")
    listener.wait("done", "mood")
    assert not hub.given, "what was fetched whole was kept"


def test_a_failure_is_told_with_its_mend_and_can_be_tried_again(
    models: ModelsService, tmp_path: Path, checkpoint: Path
) -> None:
    listener = Listener(models)
    models.begin("voice", tmp_path / "nowhere")
    failed = listener.wait("failed")
    assert "There is no folder" in failed.sentence
    assert failed.hint
    models.begin("voice", checkpoint)
    listener.wait("done")


@pytest.mark.expect_errors
def test_a_bug_is_logged_and_told_and_the_thread_goes_on(
    models: ModelsService, reverser: Reverser, hub: LoopbackHub, checkpoint: Path
) -> None:
    listener = Listener(models)
    reverser.fault = ZeroDivisionError()
    models.begin("mood")
    assert "fault in the program" in listener.wait("failed", "mood").sentence
    models.begin("voice", checkpoint)
    listener.wait("done")


def test_a_process_killed_from_outside_is_one_sentence(models: ModelsService, hub: LoopbackHub) -> None:
    listener = Listener(models)
    hub.troubles[ONNX] = "halting"
    models.begin("voice")
    assert hub.halted.wait(LIMIT)
    downloading()[0].kill()
    assert "ended from outside" in listener.wait("failed").sentence
    assert models.offer("voice").standing == "absent"


def test_closing_stops_what_runs_and_what_waits(make: Make, hub: LoopbackHub, checkpoint: Path) -> None:
    models = make()
    hub.troubles[ONNX] = "halting"
    models.begin("voice")
    assert hub.halted.wait(LIMIT)
    models.begin("voice-two")
    models.close()
    assert not downloading()
    assert not models.installed("text_to_speech")
    models.close()
    with pytest.raises(UsageError, match="closing"):
        models.begin("voice")


def test_who_left_hears_nothing_more(models: ModelsService, checkpoint: Path) -> None:
    listener, other = Listener(models), Listener(models)
    listener.leave()
    listener.leave()
    models.begin("voice", checkpoint)
    other.wait("done")
    assert not listener.all


def test_removing_takes_kept_files_too(models: ModelsService, hub: LoopbackHub) -> None:
    listener = Listener(models)
    hub.troubles[ONNX] = "altered"
    models.begin("voice")
    listener.wait("failed")
    assert list((models.folder / ".incoming" / "voice").rglob("*"))
    models.remove("voice")
    assert not list((models.folder / ".incoming").rglob("*"))


def test_ten_services_in_a_row_leave_no_thread(make: Make, checkpoint: Path) -> None:
    before = threading.active_count()
    for _ in range(10):
        models = make()
        listener = Listener(models)
        models.begin("voice", checkpoint)
        listener.wait("done")
        models.close()
    assert threading.active_count() == before


def test_a_folder_given_by_mistake_is_said_before_anything_is_touched(models: ModelsService, tmp_path: Path) -> None:
    with pytest.raises(MaterialError):
        models.install("voice", source=tmp_path)
    assert models.offer("voice").standing == "absent"


def test_the_folder_is_that_of_the_settings(home: Path, tmp_path: Path) -> None:
    assert folder_of(Settings()) == home / "data" / "models"
    assert folder_of(Settings(models_folder=str(tmp_path))) == tmp_path
    assert folder_of(Settings(models_folder="~/models")) == Path.home() / "models"


def test_the_program_itself_never_loads_the_library_of_the_hub(tmp_path: Path, checkpoint: Path) -> None:
    """It takes half a second, and reads its settings once for all; only downloading processes need it."""
    script = (
        "import sys; from pathlib import Path\n"
        "from interview_desktop.models.manifest import read\n"
        "from interview_desktop.models.service import ModelsService\n"
        "from tests.models.conftest import MANIFEST, Reverser\n"
        f"models = ModelsService(Path({str(tmp_path / 'models')!r}), Reverser(), manifest=read(MANIFEST))\n"
        f"models.install('voice', source=Path({str(checkpoint)!r})); models.path('voice'); models.offers()\n"
        "print([name for name in ('huggingface_hub', 'httpx2', 'torch', 'transformers') if name in sys.modules])"
    )
    ended = subprocess.run(
        [sys.executable, "-c", script], cwd=PROJECT, capture_output=True, text=True, timeout=60, check=False
    )
    assert (ended.stdout.strip(), ended.returncode) == ("[]", 0), ended.stderr
