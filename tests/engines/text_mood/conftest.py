"""A small DistilBERT with random weights, as it comes from a hub and as it is installed; made once."""

from __future__ import annotations

from pathlib import Path
from typing import NamedTuple

import pytest

from interview_desktop.models import conversion, conversion_child
from tests.checkpoints import distilbert


class Checkpoint(NamedTuple):
    source: Path
    installed: Path


@pytest.fixture(scope="session")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Checkpoint:
    if not conversion.available():
        pytest.skip("the extra packages of `convert` are not installed")
    folder = tmp_path_factory.mktemp("distilbert")
    source = distilbert.make(folder / "source")
    conversion_child.convert("distilbert", source, folder / "installed")
    return Checkpoint(source, folder / "installed")
