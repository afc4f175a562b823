"""The loader of wordings: a damaged file is named, never half used."""

from __future__ import annotations

from pathlib import Path

import pytest

from interview_desktop.errors import MaterialError
from interview_desktop.structure.documents import assets
from interview_desktop.structure.wordings import load_wordings


def test_a_kind_that_does_not_exist_is_named(tmp_path: Path) -> None:
    text = (assets() / "wordings.toml").read_text(encoding="utf-8")
    broken = tmp_path / "wordings.toml"
    broken.write_text(text.replace("rambling = [", "wandering = ["), encoding="utf-8")
    with pytest.raises(MaterialError, match="wandering"):
        load_wordings(broken)
