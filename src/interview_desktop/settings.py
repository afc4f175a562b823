"""Every setting and every path of the program, each described once, here.

Values come from (strongest first) the environment (`INTERVIEW_*`), `settings.toml` in the configuration
folder, and the defaults below. `settings list` prints this file's descriptions. No secret is ever a setting.
"""

from __future__ import annotations

import os
import tomllib
from pathlib import Path
from typing import Annotated, Any, Literal
from urllib.parse import urlsplit

import platformdirs
import tomli_w
from pydantic import AfterValidator, Field, ValidationError
from pydantic_core import PydanticCustomError
from pydantic_settings import BaseSettings, PydanticBaseSettingsSource, SettingsConfigDict

from interview_desktop.errors import StoreError, UsageError
from interview_desktop.events.delivery import Accommodation
from interview_desktop.events.speech import Patience, TurnMode

PREFIX = "INTERVIEW_"
HOME = f"{PREFIX}HOME"  # one folder for everything: portable installs, labs and tests


def folder(kind: Literal["config", "data", "cache", "log"]) -> Path:
    """Where files of a kind belong on this system, or below INTERVIEW_HOME when that is set."""
    home = os.environ.get(HOME)
    if home:
        return Path(home) / kind
    find = getattr(platformdirs, f"user_{kind}_path")
    return Path(find("interview-desktop", appauthor=False))


def settings_file() -> Path:
    return folder("config") / "settings.toml"


class _File(PydanticBaseSettingsSource):
    """settings.toml, read as it is; a broken file is one clear sentence, never a silent default."""

    def get_field_value(self, field: Any, field_name: str) -> tuple[Any, str, bool]:  # noqa: ARG002
        return None, field_name, False

    def __call__(self) -> dict[str, Any]:
        return _read(settings_file())


def _without_secret(address: str) -> str:
    """An address is shown, logged and stored in the clear, so a name, password or key in it is refused."""
    place = urlsplit(address.strip())
    if "@" in place.netloc or place.query:
        raise PydanticCustomError("secret", "an address holds no name, password or key; the keyring keeps those")
    return address


class Settings(BaseSettings):
    """What a person or a lab can choose."""

    model_config = SettingsConfigDict(env_prefix=PREFIX, env_nested_delimiter="__", frozen=True, extra="ignore")

    first_run_done: bool = Field(default=False, description="The welcome screens have been seen.")
    microphone_consent: Literal["unasked", "granted", "refused"] = Field(
        default="unasked", description="Whether the microphone may be opened; refused: answers are typed."
    )
    audio_input: str = Field(default="", description="Name of the microphone; empty: the system's default.")
    audio_output: str = Field(default="", description="Name of the loudspeaker; empty: the system's default.")
    headphones: bool = Field(
        default=False,
        description="You wear headphones: speech that resumes just after an answer was taken reopens it.",
    )
    speech_to_text: Literal["auto", "google", "whisper", "pocketsphinx"] = Field(
        default="auto", description="The engine that turns speech into words."
    )
    whisper_model: str = Field(
        default="", description="The Whisper model that listens, by its id; empty: the best that keeps up."
    )
    second_pass: bool = Field(
        default=True, description="Recognise each answer once more, better, while the interviewer speaks (Whisper)."
    )
    text_to_speech: Literal["auto", "google", "piper", "system", "flite", "espeak-ng"] = Field(
        default="auto", description="The engine that gives the interviewer a voice."
    )
    text_mood: Literal["auto", "distilbert", "vader"] = Field(
        default="auto", description="The engine that tells how a text sounds."
    )
    replies: Literal["auto", "endpoint", "dialogpt", "templates"] = Field(
        default="auto", description="What words the interviewer's short reactions; what to say is never left to it."
    )
    meaning: Literal["auto", "minilm", "words"] = Field(
        default="auto", description="The engine that compares what texts are about."
    )
    models_folder: str = Field(
        default="", description="Where installed models are; empty: with the other data. A lab shares one, read-only."
    )
    online_consent: Literal["unasked", "granted", "refused"] = Field(
        default="unasked", description="Whether your voice and the interviewer's words may be sent to Google Cloud."
    )
    online_minutes: int = Field(
        default=60, ge=0, le=10_000, description="Minutes of sound a month that may be recognised online, at most."
    )
    endpoint_url: Annotated[str, AfterValidator(_without_secret)] = Field(
        default="",
        max_length=500,
        description="Address of an OpenAI-compatible server, for example http://127.0.0.1:11434/v1; empty: none.",
    )
    endpoint_model: str = Field(default="", max_length=200, description="The model that server should use.")
    second_opinion: bool = Field(
        default=False, description="Offer a second opinion from that server in the report; it receives your answers."
    )
    voice: str = Field(default="", description="Name of the interviewer's voice; empty: the engine's default.")
    speaking_rate: float = Field(default=1.0, ge=0.5, le=2.0, description="How fast the interviewer speaks.")
    volume: float = Field(default=1.0, ge=0.0, le=1.0, description="How loud the interviewer speaks.")
    turn_mode: TurnMode = Field(
        default="automatic",
        description="How an answer ends: automatic (after a silence), patient (at least 3 s), manual (you say).",
    )
    patience: Patience = Field(
        default=Patience(), description="How many seconds of silence end an answer, and when help is offered."
    )
    confident_word: float = Field(
        default=0.5, ge=0.0, le=1.0, description="From this confidence on a recognised word counts as heard."
    )
    confident_share: float = Field(
        default=0.6,
        ge=0.0,
        le=1.0,
        description="Below this share of confident words an answer counts as poorly heard: nothing is inferred.",
    )
    speech_threshold: float = Field(
        default=0.5, ge=0.05, le=0.95, description="From this probability on a sound counts as speech."
    )
    max_probes: int = Field(default=2, ge=0, le=5, description="Follow-up questions per question, at most.")
    captions: bool = Field(default=True, description="Show the interviewer's words and yours while spoken.")
    show_timer: bool = Field(default=False, description="Show time used; hidden until asked for.")
    switched_off: tuple[Accommodation, ...] = Field(
        default=(), description="Measures of delivery that are neither worked out nor shown, anywhere."
    )
    contribute_scores: bool = Field(
        default=False,
        description="Give the scores of your answers, as numbers without a word, to the difficulty of the questions.",
    )
    contributor: str = Field(
        default="", max_length=32, description="A random name under which scores are contributed; made when needed."
    )
    author: str = Field(
        default="",
        max_length=80,
        description="Your name in the history of questions and templates; empty: the name of your account.",
    )
    theme: Literal["system", "light", "dark"] = Field(default="system", description="Colours of the window.")
    text_scale: int = Field(default=100, ge=100, le=200, description="Size of text in percent.")
    high_contrast: bool = Field(default=False, description="Stronger borders and colours.")
    reduced_motion: bool = Field(default=False, description="The interviewer's portrait does not move.")
    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = Field(
        default="INFO", description="How much the log file tells. Never what was said."
    )

    @classmethod
    def settings_customise_sources(
        cls,
        settings_cls: type[BaseSettings],
        init_settings: PydanticBaseSettingsSource,
        env_settings: PydanticBaseSettingsSource,
        dotenv_settings: PydanticBaseSettingsSource,  # noqa: ARG003
        file_secret_settings: PydanticBaseSettingsSource,  # noqa: ARG003
    ) -> tuple[PydanticBaseSettingsSource, ...]:
        return init_settings, env_settings, _File(settings_cls)


def load(**above: Any) -> Settings:
    """The settings in force; what is given `above` them (and not empty) stands above all others.

    Raises UsageError naming the setting that makes no sense and where it stands.
    """
    given = {name: value for name, value in above.items() if value != ""}
    try:
        return Settings(**given)
    except ValidationError as fault:
        first = fault.errors()[0]
        name = ".".join(str(part) for part in first["loc"])
        if name in given:
            raise UsageError(f"“{given[name]}” cannot be used: {first['msg']}.", "Choose another one.") from fault
        raise UsageError(
            f"The setting “{name}” cannot be used: {first['msg']}.",
            f"Correct it in {settings_file()} or in the environment ({PREFIX}{name.upper()}).",
        ) from fault


def stored() -> dict[str, Any]:
    """What settings.toml says, unchecked; empty without one. Raises UsageError when it cannot be read."""
    return _read(settings_file())


def save(**changes: Any) -> Settings:
    """Write changes into settings.toml, keeping the rest, and return the settings now in force.

    The file is replaced whole, so a full disk or a kill leaves the old one. Raises UsageError for a value
    that is out of range (nothing is written) and StoreError when the file cannot be written.
    """
    path = settings_file()
    stored = _read(path)
    stored.update({name: _plain(value) for name, value in changes.items()})
    try:
        Settings(**stored)
    except ValidationError as fault:
        raise UsageError(f"This cannot be a setting: {fault.errors()[0]['msg']}.") from fault
    partial = path.with_suffix(".part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial.write_text(tomli_w.dumps(stored), encoding="utf-8")
        partial.replace(path)
    except OSError as fault:
        raise StoreError(
            f"The settings could not be saved: {fault.strerror}.",
            f"Check that {path.parent} can be written to.",
        ) from fault
    return load()


def _plain(value: Any) -> Any:
    return value.model_dump() if isinstance(value, Patience) else value


def _read(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError:
        return {}
    except (OSError, UnicodeDecodeError, tomllib.TOMLDecodeError) as fault:
        raise UsageError(
            f"The settings file cannot be read: {fault}.", f"Correct or remove {path}; defaults then apply."
        ) from fault
