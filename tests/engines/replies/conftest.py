"""One tiny DialoGPT for all tests of replies."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.engines.replies import tiny_dialogpt


@pytest.fixture(scope="session")
def dialogpt_folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tiny_dialogpt.make(tmp_path_factory.mktemp("dialogpt"))
