"""What this machine has and lacks: every part the program needs, tried for real, each with its mend.

In: nothing but the machine and the settings. Out: one Check per part, none of which can stop the others; the command
line and the window show the same ones. Nothing here holds what anybody said.
"""

from __future__ import annotations

import importlib
import importlib.metadata
import logging
import platform
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any, Literal

from interview_desktop import __version__, logs, settings
from interview_desktop.doctor import engines
from interview_desktop.doctor.check import INSTALL_AGAIN, Check, Group, Part
from interview_desktop.errors import InterviewError

__all__ = ["Check", "examine", "free_space", "healthy"]

log = logging.getLogger(__name__)

# An hour of answers is 115 MB while it is spoken (16 kHz, 16 bit) and about half of that afterwards.
ROOM_NEEDED = 500_000_000  # bytes
PACKAGES = (
    "PySide6_Essentials",
    "sounddevice",
    "soundfile",
    "soxr",
    "numpy",
    "onnxruntime",
    "faster-whisper",
    "ctranslate2",
    "piper-tts",
    "vaderSentiment",
    "google-cloud-speech",
    "google-cloud-texttospeech",
    "keyring",
    "huggingface_hub",
    "pocketsphinx",
    "espeakng-loader",
    "pydantic",
    "sqlmodel",
    "alembic",
)


def examine(*names: str) -> tuple[Check, ...]:
    """Try everything, or only the parts of these names; in a few seconds. Never raises for a missing or broken part."""
    parts: tuple[Part, ...] = (
        ("versions", "program", _program),
        ("versions", "packages", _packages),
        ("libraries", "sound", lambda: _library("sound", "sounddevice", PORTAUDIO)),
        ("libraries", "sound files", lambda: _library("sound files", "soundfile", INSTALL_AGAIN)),
        ("libraries", "resampling", lambda: _library("resampling", "soxr", INSTALL_AGAIN)),
        ("libraries", "window", _window),
        ("engines", "speech detector", _speech_detector),
        ("engines", "built-in recogniser", _built_in_recogniser),
        *engines.PARTS,
        ("devices", "microphone", lambda: _device("input")),
        ("devices", "loudspeaker", lambda: _device("output")),
        ("disk", "data folder", lambda: _folder("data folder", settings.folder("data"))),
        ("disk", "free space", lambda: free_space(settings.folder("data"))),
        ("files", "settings file", _settings_file),
        ("files", "sessions", _sessions),
        ("files", "log file", lambda: _folder("log file", logs.log_file().parent, logs.log_file())),
    )
    return tuple(_guarded(group, name, part) for group, name, part in parts if not names or name in names)


def healthy(checks: Iterable[Check]) -> bool:
    """Whether nothing needs a mend."""
    return all(check.ok for check in checks)


def _guarded(group: Group, name: str, part: Callable[[], Check]) -> Check:
    """A part's check, or what stopped it: third-party libraries fail in ways of their own when they load."""
    try:
        return part()
    except InterviewError as fault:
        return Check(group, name, ok=False, detail=fault.sentence, mend=fault.hint)
    except Exception as fault:  # the doctor must come to the end of its list
        log.warning("checking %s failed", name, exc_info=fault)
        return Check(group, name, ok=False, detail=f"{type(fault).__name__}: {fault}", mend=INSTALL_AGAIN)


def _program() -> Check:
    python = platform.python_version()
    detail = f"interview-desktop {__version__}, Python {python}, {platform.platform()}"
    fits = (3, 11) <= sys.version_info[:2] <= (3, 13)
    return Check(
        "versions", "program", fits, detail, "" if fits else "Install the program with Python 3.11, 3.12 or 3.13."
    )


def _packages() -> Check:
    found, missing = [], []
    for package in PACKAGES:
        try:
            found.append(f"{package} {importlib.metadata.version(package)}")
        except importlib.metadata.PackageNotFoundError:
            missing.append(package)
    told = ", ".join(found + [f"{package} missing" for package in missing])
    return Check("versions", "packages", not missing, told, INSTALL_AGAIN if missing else "")


PORTAUDIO = (
    "Install PortAudio (Debian, Ubuntu: sudo apt-get install libportaudio2 libasound2-plugins; Fedora: portaudio). "
    "Interviews can be typed meanwhile."
)


def _library(name: str, module: str, mend: str) -> Check:
    """Load it for real: a package may be there and the system library below it not."""
    try:
        found: Any = importlib.import_module(module)
    except Exception as fault:  # noqa: BLE001 - OSError without PortAudio, PortAudioError where no sound system answers
        return Check("libraries", name, ok=False, detail=f"{module}: {fault}", mend=mend)
    version = getattr(found, "__version__", "")
    return Check("libraries", name, ok=True, detail=f"{module} {version}".strip())


def _window() -> Check:
    """Qt loads its system libraries; in a process of its own, since nothing below the window may touch Qt."""
    if getattr(sys, "frozen", False):
        return Check("libraries", "window", ok=True, detail="part of the installed program")
    tried = subprocess.run(
        [sys.executable, "-c", "import PySide6.QtWidgets, PySide6.QtNetwork; print(PySide6.__version__)"],
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    if tried.returncode == 0:
        return Check("libraries", "window", ok=True, detail=f"Qt {tried.stdout.strip()}")
    last = (tried.stderr.strip().splitlines() or ["no reason given"])[-1]
    mend = "Install the system libraries that Qt names here (listed in packaging/system-packages.txt)."
    return Check("libraries", "window", ok=False, detail=last, mend=mend)


def _speech_detector() -> Check:
    from interview_desktop.engines.voice_activity.silero import Silero

    Silero()
    return Check("engines", "speech detector", ok=True, detail="Silero")


def _built_in_recogniser() -> Check:
    import pocketsphinx

    name = "built-in recogniser"
    model = Path(pocketsphinx.get_model_path("en-us")) / "en-us"
    if not model.exists():
        return Check("engines", name, ok=False, detail=f"no model at {model}", mend=INSTALL_AGAIN)
    return Check("engines", name, ok=True, detail="PocketSphinx, with the model of its package")


def _device(kind: Literal["input", "output"]) -> Check:
    """Whether the chosen device (or the system's default) is among those the sound system lists."""
    import sounddevice

    name = "microphone" if kind == "input" else "loudspeaker"
    wanted = settings.load()
    if kind == "input" and wanted.microphone_consent == "refused":
        return Check("devices", name, ok=True, detail="not used, as you chose: answers are typed")
    chosen = wanted.audio_input if kind == "input" else wanted.audio_output
    channels = f"max_{kind}_channels"
    names = [device["name"] for device in sounddevice.query_devices() if device[channels] > 0]
    other = "answers can be typed meanwhile" if kind == "input" else "questions can be read meanwhile"
    if not names:
        mend = f"Connect one and allow its use in the system's settings; {other}."
        return Check("devices", name, ok=False, detail="none found", mend=mend)
    if chosen and chosen not in names:
        detail = f"“{chosen}” is chosen and is not there; there are: {', '.join(names)}"
        return Check("devices", name, ok=False, detail=detail, mend=f"Connect it, or choose another one; {other}.")
    default = sounddevice.default.device[0 if kind == "input" else 1]
    inuse = chosen or (sounddevice.query_devices(default)["name"] if default >= 0 else names[0])
    return Check("devices", name, ok=True, detail=f"{inuse} (of {len(names)})")


def _folder(name: str, folder: Path, shown: Path | None = None) -> Check:
    group: Group = "files" if shown else "disk"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryFile(dir=folder) as trial:
            trial.write(b"x")
    except OSError as fault:
        mend = f"Make {folder} writable for you, or free some space."
        return Check(group, name, ok=False, detail=f"{folder}: {fault.strerror}", mend=mend)
    return Check(group, name, ok=True, detail=str(shown or folder))


def free_space(folder: Path, needed: int = ROOM_NEEDED) -> Check:
    """Whether `needed` bytes are free where `folder` is or will be."""
    there = next(place for place in (folder, *folder.parents) if place.exists())
    free = shutil.disk_usage(there).free
    detail = f"{free / 1e9:.1f} GB"
    mend = f"Free at least {needed / 1e9:.1f} GB: answers are recorded while you speak."
    return Check("disk", "free space", free >= needed, detail, "" if free >= needed else mend)


def _settings_file() -> Check:
    settings.load()
    path = settings.settings_file()
    changed = ", ".join(sorted(settings.stored())) or "all as delivered"
    return Check("files", "settings file", ok=True, detail=f"{path} ({changed})")


def _sessions() -> Check:
    """Whether the database can be read: damaged, or of a newer version, it says so itself."""
    from sqlalchemy import text

    from interview_desktop.store.database import Database, default_path

    path = default_path()
    if not path.exists():
        return Check("files", "sessions", ok=True, detail=f"{path} (none yet)")
    database = Database(path)
    try:
        with database.read() as connection:
            found = connection.execute(text("PRAGMA quick_check(1)")).scalar_one()
    finally:
        database.close()
    mend = "" if found == "ok" else "Copy the folder, export the sessions that open, then set the file aside."
    return Check("files", "sessions", found == "ok", f"{path} ({found})", mend)
