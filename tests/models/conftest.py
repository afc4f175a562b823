"""A small catalogue of made-up models, a hub on this machine that has them, and a converter that reverses bytes."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from interview_desktop.errors import Cancelled
from interview_desktop.events.models import Progress
from interview_desktop.models.manifest import ConverterName, Manifest, read
from interview_desktop.models.service import ModelsService
from tests.loopback_hub import LoopbackHub, Repository, running

MANIFEST = """
[[model]]
id = "voice"
title = "A voice"
purpose = "text_to_speech"
improves = "Sounds better."
repository = "people/voices"
folder = "en/clear"
room = 1100000
licence = "MIT"
licence_url = "https://example.org/licence"
files = [
    { name = "clear.onnx", size = 1000000 },
    { name = "clear.onnx.json", size = 20 },
    { name = "MODEL_CARD", size = 20, optional = true },
]

[[model]]
id = "mood"
title = "A judge of texts"
purpose = "text_mood"
improves = "Judges better."
repository = "people/mood"
converter = "distilbert"
room = 4000
licence = "MIT"
licence_url = "https://example.org/licence"
files = [
    { name = "model.safetensors", size = 4000, instead = "pytorch_model.bin" },
    { name = "config.json", size = 20 },
    { name = "1_Pooling/config.json", size = 20, optional = true },
]

[[model]]
id = "voice-two"
title = "Another voice"
purpose = "text_to_speech"
improves = "Sounds other."
repository = "people/voices"
room = 2000
licence = "MIT"
licence_url = "https://example.org/licence"
files = [{ name = "other.onnx", size = 2000 }]
"""

VOICE = {
    "en/clear/clear.onnx": bytes(range(256)) * 4096,  # more than the hub's library reads at a time
    "en/clear/clear.onnx.json": b'{"rate": 22050}',
    "en/clear/MODEL_CARD": b"A clear voice.",
    "en/clear/samples/hello.mp3": b"never wanted",
    "other.onnx": b"another voice" * 100,
}
MOOD = {
    "pytorch_model.bin": b"weights" * 500,
    "config.json": b'{"model_type": "distilbert"}',
    "1_Pooling/config.json": b"{}",
    "run_me.py": b"never wanted",
}


@dataclass
class Reverser:
    """A converter by hand: `weights.bin` is the checkpoint's weights backwards; it keeps what it saw."""

    there: bool = True
    fault: Exception | None = None
    waits: bool = False  # until it is unwanted
    seen: list[str] = field(default_factory=list)

    def available(self) -> bool:
        return self.there

    def convert(self, converter: ConverterName, source: Path, target: Path, unwanted: Callable[[], bool]) -> None:
        self.seen = sorted(path.relative_to(source).as_posix() for path in source.rglob("*") if path.is_file())
        (target / "weights.bin").write_bytes((source / "pytorch_model.bin").read_bytes()[::-1])
        while self.waits:
            if unwanted():
                raise Cancelled("Stopped.")
        if self.fault:
            raise self.fault
        (target / "labels").mkdir()
        (target / "labels" / "labels.json").write_text(converter, encoding="utf-8")


@pytest.fixture
def manifest() -> Manifest:
    return read(MANIFEST)


@pytest.fixture
def hub(monkeypatch: pytest.MonkeyPatch) -> Iterator[LoopbackHub]:
    with running() as hub:
        hub.repositories["people/voices"] = Repository(dict(VOICE))
        hub.repositories["people/mood"] = Repository(dict(MOOD))
        monkeypatch.setenv("HF_ENDPOINT", hub.url)
        yield hub


@pytest.fixture
def online(tmp_path: Path) -> dict[str, str]:
    """The environment of downloading processes: they may use the network, and find nobody's cache or token."""
    return {"HF_HUB_OFFLINE": "0", "HF_HOME": str(tmp_path / "hf"), "NO_PROXY": "127.0.0.1"}


@pytest.fixture
def reverser() -> Reverser:
    return Reverser()


Make = Callable[..., ModelsService]


@pytest.fixture
def make(tmp_path: Path, manifest: Manifest, online: dict[str, str], reverser: Reverser) -> Iterator[Make]:
    """Makes services on one folder with a name that is no ASCII; closes them."""
    made: list[ModelsService] = []

    def service(folder: Path | None = None, **named: object) -> ModelsService:
        arguments: dict[str, object] = {"manifest": manifest, "environment": online, **named}
        made.append(ModelsService(folder or tmp_path / "Modèles 模型", reverser, **arguments))  # type: ignore[arg-type]
        return made[-1]

    yield service
    for one in made:
        one.close()


@pytest.fixture
def models(make: Make) -> ModelsService:
    return make()


@pytest.fixture
def checkpoint(tmp_path: Path) -> Path:
    """A plain folder with the files of "voice", and one that is none of them."""
    folder = tmp_path / "brought"
    folder.mkdir()
    for path, content in VOICE.items():
        if path.startswith("en/clear/c") or path.endswith("CARD"):
            (folder / Path(path).name).write_bytes(content)
    (folder / "notes.txt").write_text("mine", encoding="utf-8")
    return folder


class Told:
    """Hears Progress and keeps it."""

    def __init__(self) -> None:
        self.all: list[Progress] = []

    def __call__(self, progress: Progress) -> None:
        self.all.append(progress)

    @property
    def stages(self) -> list[str]:
        return list(dict.fromkeys(progress.stage for progress in self.all))
