"""The composition root: settings in, services out. No Qt here, and nothing heavy until it is needed.

Everything that has a choice behind it (which voice, which ears, which seal) is chosen in this file and handed
to those who use it.
"""

from __future__ import annotations

import contextlib
import getpass
from collections.abc import Callable
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING, Literal

from interview_desktop import settings as setting
from interview_desktop.errors import DeviceError, DeviceRefused, EngineError
from interview_desktop.events.notices import EngineInUse, Failed
from interview_desktop.interaction.device_check import DeviceCheck
from interview_desktop.interaction.past import Past
from interview_desktop.interaction.playback import Playback
from interview_desktop.interaction.service import InteractionService, Parts, Record, Tell
from interview_desktop.settings import Settings
from interview_desktop.store.database import Database, default_path
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media, default_folder
from interview_desktop.store.seal import IdentitySeal
from interview_desktop.structure.service import StructureService

if TYPE_CHECKING:
    from interview_desktop.devices import Microphone, Speaker
    from interview_desktop.engines.speech_to_text import SpeechToText
    from interview_desktop.engines.text_to_speech import TextToSpeech
    from interview_desktop.interaction.listening.listener import Listener
    from interview_desktop.interaction.speaking.voice import Speaking


@dataclass(frozen=True)
class Services:
    """What the window, the command line and the tests drive."""

    structure: StructureService
    interaction: InteractionService
    past: Past
    playback: Playback
    device_check: DeviceCheck
    _close: Callable[[], None]

    def close(self) -> None:
        """Leave a running interview, write everything, let go of devices, threads and files. Safe to call twice."""
        self._close()


def build(
    *, microphone: Callable[[Settings], Microphone] | None = None, speaker: Callable[[Settings], Speaker] | None = None
) -> Services:
    """The services on this person's own data. `microphone` and `speaker` stand in for the devices of the machine."""
    seal = IdentitySeal()
    database = Database(default_path())
    journal = Journal(database, seal)
    media = Media(default_folder(), seal, database)
    structure = StructureService(database, author=lambda: setting.load().author or _account())
    past = Past(journal, media, lambda: interaction.session)
    ears = _Ears(microphone or _device_microphone)
    interaction = InteractionService(
        settings=setting.load,
        wordings=structure.wordings,
        journal=journal,
        media=media,
        parts=Parts(voice=_Voices(speaker or _loudspeaker), ears=ears),
    )
    playback = Playback(lambda: (speaker or _loudspeaker)(setting.load()))

    device_check = DeviceCheck(
        _device_names,
        lambda name: (microphone or _device_microphone)(setting.load().model_copy(update={"audio_input": name})),
    )

    def close() -> None:
        playback.close()
        interaction.close()
        ears.close()
        media.close()
        journal.close()
        database.close()

    return Services(structure, interaction, past, playback, device_check, close)


def _account() -> str:
    """Who is at this machine, for the history of templates and questions; empty where the system does not say."""
    with contextlib.suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""


def warm() -> None:
    """Import what the first interview needs while nobody is in one: an import can hold up the window for 0.3 s.

    What is missing on this machine is told when it is needed.
    """
    for name in _HEAVY:
        with contextlib.suppress(ImportError, OSError):
            import_module(name)


_HEAVY = (
    "numpy",
    "soxr",
    "soundfile",
    "sounddevice",
    "onnxruntime",
    "snowballstemmer",
    "interview_desktop.interaction.listening.listener",
    "interview_desktop.interaction.speaking.voice",
    "interview_desktop.interaction.feedback.build",
    "interview_desktop.engines.speech_to_text.pocketsphinx",
    "interview_desktop.engines.text_to_speech.espeak",
    "interview_desktop.engines.text_to_speech.flite",
    "interview_desktop.engines.voice_activity.silero",
    "interview_desktop.devices.microphone",
    "interview_desktop.devices.speaker",
)


class _Voices:
    """Gives every interview its voice; where there is no loudspeaker, captions at the pace of speech."""

    def __init__(self, speaker: Callable[[Settings], Speaker]) -> None:
        self._speaker = speaker

    def __call__(self, tell: Tell, settings: Settings) -> Speaking:
        from interview_desktop.devices.silent_speaker import SilentSpeaker

        engine = _voice_engine(tell, settings)
        try:
            return self._started(engine, self._speaker(settings), tell, settings)
        except DeviceError as fault:
            hint = f"{fault.hint} Until then the questions are shown on screen.".strip()
            tell(Failed(part="loudspeaker", sentence=fault.sentence, hint=hint))
            return self._started(engine, SilentSpeaker(realtime=True), tell, settings)

    def _started(self, engine: TextToSpeech, speaker: Speaker, tell: Tell, settings: Settings) -> Speaking:
        from interview_desktop.engines.rota import Rota, Rung
        from interview_desktop.interaction.speaking.voice import Speaking

        speaking = Speaking(
            Rota([Rung(engine.name, "", lambda: engine)]),
            speaker,
            setting.folder("cache") / "speech",
            tell,
            voice=settings.voice,
            rate=settings.speaking_rate,
            volume=settings.volume,
        )
        speaking.start()
        return speaking


def _voice_engine(tell: Tell, settings: Settings) -> TextToSpeech:
    from interview_desktop.engines.text_to_speech import choice
    from interview_desktop.engines.text_to_speech.mute import Mute

    try:
        chosen = choice.choose(settings.text_to_speech, choice.available())
        engine, why = choice.create(chosen.name), chosen.why
    except EngineError as fault:
        engine, why = Mute(), str(fault)
    tell(EngineInUse(capability="text_to_speech", name=engine.name, why=why))
    return engine


class _Ears:
    """Gives every interview its ears. The recogniser is loaded once and stays for the next interview."""

    def __init__(self, microphone: Callable[[Settings], Microphone]) -> None:
        self._microphone = microphone
        self._recogniser: SpeechToText | None = None
        self._name = ""

    def __call__(self, tell: Tell, record: Record, settings: Settings) -> Listener:
        from interview_desktop.engines.voice_activity.silero import Silero
        from interview_desktop.interaction.listening.listener import Listener

        listener = Listener(
            self._microphone(settings),
            self._loaded(tell, settings),
            Silero(),
            threshold=settings.speech_threshold,
            tell=tell,
            record=record,
        )
        listener.start()
        return listener

    def close(self) -> None:
        if self._recogniser is not None:
            self._recogniser.close()
        self._recogniser = None

    def _loaded(self, tell: Tell, settings: Settings) -> SpeechToText:
        from interview_desktop.engines.speech_to_text import choice

        chosen = choice.choose(settings.speech_to_text, choice.available())
        if self._recogniser is None or chosen.name != self._name:
            self.close()
            recogniser = choice.create(chosen.name)
            recogniser.open()
            self._recogniser, self._name = recogniser, chosen.name
        tell(EngineInUse(capability="speech_to_text", name=chosen.name, why=chosen.why))
        return self._recogniser


def _device_microphone(settings: Settings) -> Microphone:
    from interview_desktop.devices.microphone import SoundDeviceMicrophone

    if settings.microphone_consent == "refused":  # whatever was agreed to when a resumed session began
        raise DeviceRefused("You have not allowed the microphone.", "Allow it in Settings, then resume.")
    return SoundDeviceMicrophone(settings.audio_input)


def _loudspeaker(settings: Settings) -> Speaker:
    from interview_desktop.devices.speaker import SoundDeviceSpeaker

    return SoundDeviceSpeaker(settings.audio_output)


def _device_names(kind: Literal["input", "output"], refresh: bool) -> tuple[str, ...]:
    from interview_desktop.devices import listing

    return listing.names(kind, refresh=refresh)
