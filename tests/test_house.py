"""What holds for every file of the house (what may import what is import-linter's matter, in `make lint`)."""

from __future__ import annotations

import ast
import json
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

PROJECT = Path(__file__).resolve().parents[1]
PACKAGE = PROJECT / "src" / "interview_desktop"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((PROJECT / "tests").rglob("*.py"))
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "misc", "core"}
HEAVY = (
    "PySide6",
    "alembic",
    "ctranslate2",
    "espeakng_loader",
    "faster_whisper",
    "google.cloud",
    "grpc",
    "httpx2",
    "huggingface_hub",
    "jinja2",
    "keyring",
    "onnxruntime",
    "piper",
    "pocketsphinx",
    "psutil",
    "sounddevice",
    "soundfile",
    "soxr",
    "tokenizers",
    "torch",
    "transformers",
    "vaderSentiment",
)


def named(path: Path) -> str:
    return path.relative_to(PROJECT).as_posix()


def module_name(path: Path) -> str:
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


@pytest.mark.parametrize("path", [*MODULES, *TESTS], ids=named)
def test_a_file_can_be_read_in_one_sitting(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(ast.parse(path.read_text(encoding="utf-8")))


@pytest.mark.parametrize("path", MODULES, ids=named)
def test_a_name_says_what_is_inside(path: Path) -> None:
    assert not NO_NAMES & set(path.relative_to(PACKAGE).with_suffix("").parts)


def test_nothing_heavy_is_loaded_by_being_imported() -> None:
    """Each module below the window, imported in a fresh process, leaves the heavy libraries to its functions."""
    quick = [
        module_name(path)
        for path in MODULES
        if path.relative_to(PACKAGE).parts[0] not in ("ui", "app.py") and "migrations" not in path.parts
    ]
    script = (
        "import importlib, json, sys\n"
        "found = {}\n"
        f"for name in {quick!r}:\n"
        "    before = set(sys.modules); importlib.import_module(name)\n"
        f"    found[name] = [heavy for heavy in {HEAVY!r} if heavy in sys.modules and heavy not in before]\n"
        "print(json.dumps({name: heavy for name, heavy in found.items() if heavy}))"
    )
    ended = subprocess.run([sys.executable, "-c", script], capture_output=True, text=True, timeout=60, check=False)
    assert ended.returncode == 0, ended.stderr
    assert json.loads(ended.stdout) == {}


def test_every_dependency_is_pinned() -> None:
    """`pip install --constraint` pins only what is named there."""
    project = tomllib.loads((PROJECT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    wanted = [*project["dependencies"], *project["optional-dependencies"]["dev"]]
    pinned = {
        line.split("==")[0].lower().replace("_", "-")
        for line in (PROJECT / "packaging" / "constraints.txt").read_text(encoding="utf-8").splitlines()
        if not line.startswith("#")
    }
    names = {requirement.split(">")[0].split("=")[0].split("[")[0].lower().replace("_", "-") for requirement in wanted}
    names.discard(project["name"])  # an extra of our own
    assert names <= pinned, "run `make pin`"


def test_no_registry_is_spelt_out() -> None:
    texts = [PROJECT / "pyproject.toml", *sorted((PROJECT / "packaging").iterdir())]
    spelt = [named(path) for path in texts if "index-url" in path.read_text(encoding="utf-8")]
    assert not spelt
