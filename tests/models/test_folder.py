"""The folder of models: one step from made to shown, back again when that fails, and the system's errors in words."""

from __future__ import annotations

import errno
from pathlib import Path

import pytest

from interview_desktop.errors import DiskFull, StoreError, UsageError
from interview_desktop.models.folder import ModelsFolder
from tests.models.conftest import Make


@pytest.fixture
def folder(tmp_path: Path) -> ModelsFolder:
    return ModelsFolder(tmp_path / "models")


def made(folder: ModelsFolder, content: str) -> Path:
    path = folder.work("voice") / "made"
    path.mkdir(parents=True)
    (path / "file").write_text(content, encoding="utf-8")
    return path


def shown(folder: ModelsFolder) -> str:
    return (folder.installed("voice") / "file").read_text(encoding="utf-8")


def test_a_newer_one_takes_the_place_of_an_older(folder: ModelsFolder) -> None:
    folder.put("voice", made(folder, "old"))
    folder.put("voice", made(folder, "new"))
    assert shown(folder) == "new"
    assert not (folder.work("voice") / "old").exists()


def test_where_the_newer_cannot_be_shown_the_older_is_back(folder: ModelsFolder) -> None:
    folder.put("voice", made(folder, "old"))
    with pytest.raises(OSError, match="nothing"):
        folder.put("voice", folder.work("voice") / "nothing")
    assert shown(folder) == "old"


def test_a_kill_between_the_two_steps_is_mended_at_the_next_start(folder: ModelsFolder, make: Make) -> None:
    folder.put("voice", made(folder, "old"))
    folder.installed("voice").rename(folder.work("voice") / "old")
    make(folder.root)
    assert shown(folder) == "old"


def test_a_model_under_way_elsewhere_is_not_mended(folder: ModelsFolder, make: Make) -> None:
    folder.put("voice", made(folder, "old"))
    folder.installed("voice").rename(folder.work("voice") / "old")
    with folder.claimed("voice"):
        make(folder.root)
        assert not folder.installed("voice").exists()


def test_two_cannot_hold_one_model(folder: ModelsFolder) -> None:
    other = ModelsFolder(folder.root)
    with folder.claimed("voice"):
        with pytest.raises(UsageError, match="another window or terminal"), other.claimed("voice"):
            raise AssertionError("both hold it")
        with other.claimed("other"):
            pass
    with other.claimed("voice"):
        pass


@pytest.mark.parametrize(
    ("number", "winerror", "kind", "told"),
    [
        (errno.ENOSPC, None, DiskFull, "full"),
        (errno.EROFS, None, StoreError, "models_folder"),
        (errno.EACCES, None, StoreError, "models_folder"),
        (errno.EACCES, 5, StoreError, "in use"),
        (errno.EACCES, 32, StoreError, "in use"),
        (errno.EIO, None, StoreError, "disk"),
    ],
)
def test_errors_of_the_system_are_told_with_a_mend(
    folder: ModelsFolder, number: int, winerror: int | None, kind: type[StoreError], told: str
) -> None:
    fault = OSError(number, "as the system says")
    if winerror is not None:
        fault.winerror = winerror  # type: ignore[attr-defined] # as Windows has it
    with pytest.raises(kind, match=told), folder.told():
        raise fault
