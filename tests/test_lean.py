"""The running program never loads what only conversions need: torch and transformers.

The program's parts run in a process of their own, with tiny models: an installation with its conversion, an interview
with Whisper, Piper, DialoGPT and MiniLM, a second hearing, a mood. Then its modules are looked through.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from tests.checkpoints import installed

PROJECT = Path(__file__).resolve().parents[1]
SCRIPT = "we found a second machine in another town and both of them were happy with it."
# CTranslate2's own parts for conversions: importing either imports torch.
ONLY_FOR_CONVERSION = ("torch", "transformers", "safetensors", "ctranslate2.specs", "ctranslate2.converters")


@pytest.fixture(scope="module")
def ran(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Any]:
    """What the program's process told; see `lean_program`."""
    folder = tmp_path_factory.mktemp("lean")
    home, checkpoint = folder / "home", folder / "distilbert"
    _make(home / "data" / "models", checkpoint, folder)
    done = subprocess.run(
        [sys.executable, "-m", "tests.lean_program", str(checkpoint)],
        cwd=PROJECT,
        env={**os.environ, "INTERVIEW_HOME": str(home)},
        capture_output=True,
        encoding="utf-8",
        timeout=100,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told: dict[str, Any] = json.loads(done.stdout.splitlines()[-1])
    return told


def _make(models: Path, checkpoint: Path, folder: Path) -> None:
    """All but DistilBERT as if installed; of that a checkpoint, for the program itself to install."""
    pytest.importorskip("torch")
    pytest.importorskip("transformers")
    from interview_desktop.models import conversion_child
    from tests.checkpoints import bert, distilbert, piper, whisper
    from tests.engines.replies import tiny_dialogpt

    distilbert.make(checkpoint, width=64)
    bert.make(folder / "bert")
    conversion_child.convert("bert", folder / "bert", folder / "minilm")
    installed.put(models, "minilm", folder / "minilm")
    installed.put(models, "whisper-base.en", whisper.make(folder / "whisper", script=SCRIPT))
    installed.put(models, "piper-lessac", piper.voice(folder / "piper"))
    installed.put(models, "dialogpt-small", tiny_dialogpt.make(folder / "dialogpt"))


def test_every_engine_was_at_work(ran: dict[str, Any]) -> None:
    """Else the tests below would prove nothing."""
    assert ran["engines"] == {
        "speech_to_text": "whisper-base.en",
        "text_to_speech": "piper",
        "replies": "dialogpt-small",
    }
    assert ran["heard_again_by"] == ["whisper-base.en"]
    assert ran["mood_by"] == "distilbert"
    assert ran["reactions"] > 0
    assert ran["faults"] == []
    assert {"ctranslate2", "faster_whisper", "onnxruntime", "piper", "tokenizers"} <= set(ran["modules"])


@pytest.mark.parametrize("package", ONLY_FOR_CONVERSION)
def test_what_only_conversions_need_was_never_loaded(ran: dict[str, Any], package: str) -> None:
    assert [name for name in ran["modules"] if name == package or name.startswith(f"{package}.")] == []


def test_the_library_of_the_hub_does_not_work_here(ran: dict[str, Any]) -> None:
    """faster-whisper imports its name, an empty shell that loads its parts at their first use: there was none."""
    assert [name for name in ran["modules"] if name.startswith("huggingface_hub.")] == []
