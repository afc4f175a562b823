"""The composition root: settings in, services out. No Qt here, and nothing heavy until it is needed.

Everything that has a choice behind it (which voice, which ears, which seal) is chosen in this file and handed
to those who use it.
"""

from __future__ import annotations

import logging
from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from interview_desktop import settings as setting
from interview_desktop.errors import DeviceError, EngineError
from interview_desktop.events.notices import EngineInUse, Failed
from interview_desktop.interaction.past import Past
from interview_desktop.interaction.service import InteractionService, Parts, Record, Tell
from interview_desktop.settings import Settings
from interview_desktop.store.database import Database, default_path
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media, default_folder
from interview_desktop.store.seal import IdentitySeal
from interview_desktop.structure.service import StructureService

if TYPE_CHECKING:
    from interview_desktop.devices import Microphone, Speaker
    from interview_desktop.interaction.listening import Listener
    from interview_desktop.interaction.speaking import Speaking

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Services:
    """What the window, the command line and the tests drive."""

    structure: StructureService
    interaction: InteractionService
    past: Past
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
    structure = StructureService()
    past = Past(journal, media)
    interaction = InteractionService(
        settings=setting.load,
        wordings=structure.wordings,
        journal=journal,
        media=media,
        parts=Parts(
            voice=_Voices(speaker or _loudspeaker),
            ears=_Ears(microphone or _device_microphone),
        ),
    )

    def close() -> None:
        interaction.close()
        media.close()
        journal.close()
        database.close()

    return Services(structure, interaction, past, close)


def _device_microphone(settings: Settings) -> Microphone:
    from interview_desktop.devices.microphone import SoundDeviceMicrophone

    return SoundDeviceMicrophone(settings.audio_input)


def _loudspeaker(settings: Settings) -> Speaker:
    from interview_desktop.devices.speaker import SoundDeviceSpeaker

    return SoundDeviceSpeaker(settings.audio_output)
