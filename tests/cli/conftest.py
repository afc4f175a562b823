"""What the tests of verbs ask for."""

from __future__ import annotations

import pytest

from interview_desktop.structure.service import StructureService
from tests.cli.entry import Run, runs
from tests.library import library


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    """`run("bank", "list")` as if typed in a terminal of 80 columns."""
    return runs(capsys, monkeypatch)


@pytest.fixture
def service() -> StructureService:
    """The library of this test, filled as on a fresh install; what it saves, the verbs find."""
    return library()
