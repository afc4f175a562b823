"""The program as it is started with a verb, in this process: exit code, standard output, standard error."""

from __future__ import annotations

import json
import sys
from collections.abc import Callable
from typing import Any, NamedTuple

import pytest

from interview_desktop import __main__ as entry


class Ended(NamedTuple):
    code: int
    out: str
    err: str

    @property
    def data(self) -> Any:
        """Standard output as JSON, which is then all there is on it."""
        return json.loads(self.out)


Run = Callable[..., Ended]


def runs(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Run:
    monkeypatch.setenv("COLUMNS", "80")

    def run(*arguments: str) -> Ended:
        monkeypatch.setattr(sys, "argv", ["interview-desktop", *arguments])
        capsys.readouterr()
        code = entry.main()
        said = capsys.readouterr()
        assert "Traceback" not in said.err
        return Ended(code, said.out, said.err)

    return run
