"""Installing without a network: from files that somebody brought, and from another machine's installed model."""

from __future__ import annotations

import os
import shutil
from pathlib import Path

import pytest

from interview_desktop.errors import DiskFull, EngineUnavailable, MaterialError, StoreError
from interview_desktop.models import record as records
from interview_desktop.models.service import ModelsService
from tests.models.conftest import MOOD, VOICE, Make, Reverser, Told


@pytest.fixture
def brought_mood(tmp_path: Path) -> Path:
    folder = tmp_path / "brought mood"
    for name, content in MOOD.items():
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_bytes(content)
    return folder


def test_files_are_copied_checked_and_recorded(models: ModelsService, checkpoint: Path) -> None:
    told = Told()
    models.install("voice", source=checkpoint, tell=told)
    assert told.stages == ["looking", "copying", "checking"]
    path = models.path("voice")
    assert (path / "clear.onnx").read_bytes() == VOICE["en/clear/clear.onnx"]
    assert not (path / "notes.txt").exists()
    assert records.read(path).commit == ""
    assert (checkpoint / "clear.onnx").exists()


def test_a_checkpoint_is_converted_from_copies_of_its_own_files_only(
    models: ModelsService, brought_mood: Path, reverser: Reverser
) -> None:
    models.install("mood", source=brought_mood)
    assert reverser.seen == ["1_Pooling/config.json", "config.json", "pytorch_model.bin"]
    assert models.installed("text_mood") == ("mood",)


def test_a_converted_model_moves_to_a_machine_without_a_converter(
    make: Make, brought_mood: Path, reverser: Reverser, tmp_path: Path
) -> None:
    first = make()
    first.install("mood", source=brought_mood)
    shutil.copytree(first.path("mood"), tmp_path / "stick")
    reverser.there = False
    second = make(tmp_path / "second")
    second.install("mood", source=tmp_path / "stick")
    assert (second.path("mood") / "weights.bin").read_bytes() == MOOD["pytorch_model.bin"][::-1]
    assert records.read(second.path("mood")) == records.read(first.path("mood"))
    with pytest.raises(EngineUnavailable, match="converted once"):
        second.install("mood", source=brought_mood)


@pytest.mark.parametrize("damage", ["changed", "missing", "other", "record"])
def test_a_damaged_copy_is_refused(make: Make, brought_mood: Path, tmp_path: Path, damage: str) -> None:
    first = make()
    first.install("mood", source=brought_mood)
    stick = tmp_path / "stick"
    shutil.copytree(first.path("mood"), stick)
    if damage == "changed":
        content = (stick / "weights.bin").read_bytes()
        (stick / "weights.bin").write_bytes(content[:-1] + b"?")
    elif damage == "missing":
        (stick / "weights.bin").unlink()
    elif damage == "record":
        (stick / "installed.json").write_text("{", encoding="utf-8")
    second = make(tmp_path / "second")
    with pytest.raises(MaterialError):
        second.install("voice" if damage == "other" else "mood", source=stick)
    assert {offer.standing for offer in second.offers()} == {"absent"}


def test_a_record_that_points_elsewhere_is_refused(models: ModelsService, tmp_path: Path) -> None:
    stick = tmp_path / "stick"
    stick.mkdir()
    (tmp_path / "secret").write_text("x", encoding="utf-8")
    (stick / "installed.json").write_text(
        '{"id": "voice", "repository": "a/b", "files": {"../secret": {"size": 1, "sha256": "' + "0" * 64 + '"}}}',
        encoding="utf-8",
    )
    with pytest.raises(MaterialError, match="damaged"):
        models.install("voice", source=stick)


@pytest.mark.parametrize("fault", [MaterialError("Weights that make no sense."), RuntimeError("a bug")])
def test_a_failed_conversion_leaves_nothing(
    models: ModelsService, brought_mood: Path, reverser: Reverser, fault: Exception
) -> None:
    reverser.fault = fault
    with pytest.raises(type(fault)):
        models.install("mood", source=brought_mood)
    assert models.offer("mood").standing == "absent"
    assert not (models.folder / "mood").exists()
    assert not list((models.folder / ".incoming" / "mood").iterdir())


def test_too_little_room_counts_what_the_conversion_makes(make: Make, brought_mood: Path) -> None:
    models = make(free=lambda: 64_000_000 + 5_000)  # enough for 3.5 kB of files, not for 4 kB of result beside them
    with pytest.raises(DiskFull, match="A judge of texts needs 64 MB"):
        models.install("mood", source=brought_mood)


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_a_disk_that_fills_up_meanwhile_is_one_sentence(models: ModelsService, checkpoint: Path) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, before[1]))
    try:
        with pytest.raises(DiskFull, match="full"):
            models.install("voice", source=checkpoint)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert models.offer("voice").standing == "absent"


def test_a_folder_that_cannot_be_written_says_whom_to_ask(make: Make, checkpoint: Path, tmp_path: Path) -> None:
    (tmp_path / "file").write_text("no folder", encoding="utf-8")
    with pytest.raises(StoreError) as fault:
        make(tmp_path / "file" / "models").install("voice", source=checkpoint)
    assert fault.value.hint
