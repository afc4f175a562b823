"""Whether an installed model is whole: every change is found before anything is loaded."""

from __future__ import annotations

import json
import os
import threading
from collections.abc import Callable
from pathlib import Path

import pytest

from interview_desktop.errors import EngineUnavailable, UsageError
from interview_desktop.models.folder import ModelsFolder
from interview_desktop.models.manifest import Manifest
from interview_desktop.models.service import ModelsService
from interview_desktop.models.standing import Inspector
from tests.models.conftest import Make


@pytest.fixture
def voice(models: ModelsService, checkpoint: Path) -> Path:
    """The folder of the installed model, which nobody has loaded yet."""
    models.install("voice", source=checkpoint)
    return models.folder / "voice"


def same_size(path: Path) -> None:
    """Another byte, and the time of change put back: only reading it all can tell."""
    state = path.stat()
    content = bytearray(path.read_bytes())
    content[7] ^= 1
    path.write_bytes(content)
    os.utime(path, ns=(state.st_atime_ns, state.st_mtime_ns))


def nested(path: Path) -> None:
    (path / "more").mkdir()
    (path / "more" / "weights.bin").write_bytes(b"x")


DAMAGES: dict[str, Callable[[Path], object]] = {
    "clear.onnx was changed": lambda path: same_size(path / "clear.onnx"),
    "clear.onnx is missing": lambda path: (path / "clear.onnx").unlink(),
    "clear.onnx.json has 1 bytes": lambda path: (path / "clear.onnx.json").write_bytes(b"{"),
    "extra.bin does not belong": lambda path: (path / "extra.bin").write_bytes(b"x"),
    "more/weights.bin does not belong": nested,
    "installed.json is missing": lambda path: (path / "installed.json").unlink(),
    "installed.json is damaged": lambda path: (path / "installed.json").write_bytes(b"\xff{"),
    "installed.json is no record": lambda path: (path / "installed.json").write_bytes(bytes(2_000_000)),
    "installed.json is that of mood": lambda path: (path / "installed.json").write_text(
        json.dumps(json.loads((path / "installed.json").read_text(encoding="utf-8")) | {"id": "mood"}),
        encoding="utf-8",
    ),
}


@pytest.mark.parametrize("told", DAMAGES)
def test_every_damage_is_refused_with_a_mend(models: ModelsService, voice: Path, told: str) -> None:
    DAMAGES[told](voice)
    with pytest.raises(EngineUnavailable, match=told) as fault:
        models.path("voice")
    assert "models install voice" in fault.value.hint
    assert models.verify("voice").standing == "damaged"
    assert told in models.verify("voice").fault
    assert models.installed("text_to_speech") == ()
    assert [offer.standing for offer in models.offers()] == ["damaged", "absent", "absent"]


def test_contents_are_read_before_the_first_loading_only(make: Make, models: ModelsService, voice: Path) -> None:
    fresh = make()
    assert fresh.path("voice") == voice
    same_size(voice / "clear.onnx")
    assert fresh.path("voice") == voice  # same size and time: known to be right
    with pytest.raises(EngineUnavailable, match="was changed"):
        make().path("voice")  # another process would see it
    assert fresh.verify("voice").standing == "damaged"  # and so does a verification


def test_a_touched_file_is_read_again(models: ModelsService, voice: Path) -> None:
    models.path("voice")
    same_size(voice / "clear.onnx")
    os.utime(voice / "clear.onnx", ns=(1, 1))
    with pytest.raises(EngineUnavailable, match="was changed"):
        models.path("voice")


def test_what_file_managers_leave_is_no_damage(models: ModelsService, voice: Path) -> None:
    (voice / ".DS_Store").write_bytes(b"x")
    assert models.path("voice")


def test_an_absent_model_is_told_apart_from_an_unknown_one(models: ModelsService) -> None:
    with pytest.raises(EngineUnavailable, match="not installed"):
        models.path("voice")
    assert models.verify("voice").standing == "absent"
    for ask in (models.path, models.verify, models.remove, models.install, models.begin):
        with pytest.raises(UsageError, match="no model"):
            ask("../voice")


def test_a_folder_somebody_else_shares_is_only_read(make: Make, models: ModelsService, voice: Path) -> None:
    def state() -> list[tuple[str, int]]:
        paths = [models.folder, *models.folder.rglob("*")]
        return sorted((str(path), path.stat().st_mtime_ns) for path in paths)

    before = state()
    shared = make()
    assert shared.installed("text_to_speech") == ("voice",)
    shared.path("voice")
    shared.offers()
    shared.verify("voice")
    assert state() == before


def test_a_folder_that_is_not_there_is_not_made_by_looking(make: Make, tmp_path: Path) -> None:
    models = make(tmp_path / "nowhere" / "models")
    assert {offer.standing for offer in models.offers()} == {"absent"}
    assert models.free() > 0
    models.remove("voice")
    assert not (tmp_path / "nowhere").exists()


def test_two_threads_that_want_one_model_both_get_it(models: ModelsService, voice: Path, manifest: Manifest) -> None:
    inspector = Inspector(ModelsFolder(models.folder), manifest)
    found: list[Path] = []
    threads = [threading.Thread(target=lambda: found.append(inspector.path("voice"))) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert found == [voice] * 4
