"""The composition root: settings in, services out. No Qt here, and nothing heavy until it is needed.

Everything that has a choice behind it (which voice, which ears, which seal) is chosen in this room and handed to those
who use it: `equipment` knows models and credentials, `on_duty` keeps engines, `ears`, `voices` and `wording` make the
parts of an interview; `memory` is about the process itself.
"""

from __future__ import annotations

import contextlib
import gc
import getpass
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib import import_module
from typing import TYPE_CHECKING

from interview_desktop import settings as setting
from interview_desktop.compose import devices, memory
from interview_desktop.compose.contribution import Contribution
from interview_desktop.compose.ears import Ears
from interview_desktop.compose.equipment import Equipment, equipment
from interview_desktop.compose.instruments import Instruments
from interview_desktop.compose.voices import Voices
from interview_desktop.compose.wording import Wording, second_reader
from interview_desktop.engines.outfit import Outfit
from interview_desktop.interaction.coaching import Coaching
from interview_desktop.interaction.device_check import DeviceCheck
from interview_desktop.interaction.online_access import OnlineAccess
from interview_desktop.interaction.past import Past
from interview_desktop.interaction.playback import Playback
from interview_desktop.interaction.reporting import Beside, Reports
from interview_desktop.interaction.second_opinion import SecondOpinions
from interview_desktop.interaction.service import InteractionService, Parts
from interview_desktop.interaction.voice_samples import VoiceSamples
from interview_desktop.models.service import ModelsService, folder_of
from interview_desktop.settings import Settings
from interview_desktop.store.database import Database, default_path
from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media, default_folder
from interview_desktop.store.results import Results
from interview_desktop.store.seal import IdentitySeal
from interview_desktop.structure.competencies import COMPETENCIES
from interview_desktop.structure.rubric import Rubric
from interview_desktop.structure.service import GENERAL_FEEDBACK, GENERAL_RUBRIC, StructureService
from interview_desktop.structure.shipped import shipped_pack
from interview_desktop.user.service import UserService

if TYPE_CHECKING:
    from interview_desktop.devices import Microphone, Speaker
    from interview_desktop.interaction.written import Yardstick


@dataclass(frozen=True)
class Services:
    """What the window, the command line and the tests drive."""

    structure: StructureService
    interaction: InteractionService
    past: Past
    coaching: Coaching
    opinions: SecondOpinions
    playback: Playback
    device_check: DeviceCheck
    models: ModelsService
    voices: VoiceSamples
    online: OnlineAccess
    _close: Callable[[], None]

    def close(self) -> None:
        """Leave a running interview, write everything, let go of devices, threads and files. Safe to call twice."""
        self._close()


def build(
    *,
    microphone: Callable[[Settings], Microphone] | None = None,
    speaker: Callable[[Settings], Speaker] | None = None,
    settings: Callable[[], Settings] = setting.load,
) -> Services:
    """The services on this person's own data. `microphone` and `speaker` stand in for the devices of the machine,
    `settings` for the stored ones.
    """
    memory.limit_arenas()
    open_microphone, open_speaker = microphone or devices.microphone, speaker or devices.loudspeaker
    seal = IdentitySeal()
    database = Database(default_path())
    journal = Journal(database, seal)
    media = Media(default_folder(), seal, database)
    structure = StructureService(database, author=lambda: settings().author or _account())
    user = UserService(Results(database, seal), competencies=COMPETENCIES, switched_off=lambda: settings().switched_off)
    equipped = equipment(database, settings)
    measures = Instruments(equipped.outfit)
    beside = Beside(
        structure,
        lambda: measures,
        lambda: settings().switched_off,
        user.baselines,
    )
    reports = Reports(journal, media, lambda: interaction.session, beside)
    coaching = Coaching(
        journal,
        media,
        reports,
        user,
        running=lambda: interaction.session,
        sample_rubric=structure.sample_rubric,
        sample_template=structure.sample_template,
        contribute=Contribution(structure, settings),
    )
    past = Past(journal, media, lambda: interaction.session, coaching.feedback)
    ears, voices, wording = Ears(equipped, open_microphone), Voices(equipped, open_speaker), Wording(equipped)
    interaction = InteractionService(
        settings=settings,
        wordings=structure.wordings,
        journal=journal,
        media=media,
        parts=Parts(
            voice=voices, ears=ears, replies=wording, second_hearing=ears.second_hearing, instruments=lambda: measures
        ),
    )
    opinions = SecondOpinions(journal, lambda: second_reader(equipped), lambda: interaction.session)
    playback = Playback(lambda: open_speaker(settings()))
    samples = VoiceSamples(
        voices.offers,
        voices.engine,
        playback,
        rate=lambda: settings().speaking_rate,
        busy=lambda: bool(interaction.session),
    )
    device_check = DeviceCheck(
        devices.names, lambda name: open_microphone(settings().model_copy(update={"audio_input": name}))
    )

    def close() -> None:
        samples.close()
        playback.close()
        interaction.close()
        for engines in (ears, voices, wording, measures, equipped):
            engines.close()
        media.close()
        journal.close()
        database.close()

    return Services(
        structure,
        interaction,
        past,
        coaching,
        opinions,
        playback,
        device_check,
        equipped.models,
        samples,
        equipped.online,
        close,
    )


def catalogue() -> ModelsService:
    """The models alone: what can be installed, what is, and where."""
    from interview_desktop.models import conversion

    return ModelsService(folder_of(setting.load()), conversion)


def outfit() -> Outfit:
    """What engines on this machine are made from, for verbs that need no more of the program and never go online."""
    models = catalogue()
    return Outfit(settings=setting.load(), installed=models.installed, model=models.path)


def instruments() -> Instruments:
    """What answers are measured with, for verbs that need no more of the program; close them."""
    made = outfit()
    return Instruments(lambda: made)


def yardstick(rubric: str = "") -> Yardstick:
    """What a written interview is held against: the general rubric and feedback template as they came with the program,
    or the rubric of that id from the library. Raises UsageError for an unknown one.
    """
    from interview_desktop.interaction.written import Yardstick

    feedback = shipped_pack("feedback.json").feedback_templates
    template = next(one for one in feedback if one.id == GENERAL_FEEDBACK)
    if not rubric:
        rubrics = shipped_pack("rubrics.json").rubrics
        return Yardstick(next(one for one in rubrics if one.id == GENERAL_RUBRIC), template)
    database = Database(default_path())
    try:
        found = StructureService(database).library.held("rubric", rubric).document
    finally:
        database.close()
    assert isinstance(found, Rubric)  # noqa: S101 - the library opens a document by its kind
    return Yardstick(found, template)


@contextlib.contextmanager
def equipped() -> Iterator[Equipment]:
    """Models, credentials and the count of online minutes, for verbs that need no more of the program."""
    database = Database(default_path())
    try:
        made = equipment(database)
        try:
            yield made
        finally:
            made.close()
    finally:
        database.close()


def _account() -> str:
    """Who is at this machine, for the history of templates and questions; empty where the system does not say."""
    with contextlib.suppress(OSError, KeyError, ImportError):
        return getpass.getuser()
    return ""


def warm(wanted: Callable[[], bool] = lambda: True) -> None:
    """Import what the first interview and its report need while nobody is in one: an import can hold up the window for
    0.3 s. Drawing waits for the first report: it takes 70 MB.

    What is missing on this machine is told when it is needed. Nothing more is begun once it is not `wanted`.
    """
    for name in _HEAVY:
        if not wanted():
            return
        with contextlib.suppress(ImportError, OSError):
            import_module(name)
        gc.freeze()  # what was imported stays: a collection that looked at all of it held the window up for 0.1 s


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
    "interview_desktop.interaction.report",
    "interview_desktop.interaction.scoring.interview",
    "interview_desktop.engines.meaning.choice",
    "interview_desktop.engines.replies.choice",
    "interview_desktop.engines.speech_to_text.choice",
    "interview_desktop.engines.speech_to_text.handover",
    "interview_desktop.engines.speech_to_text.pocketsphinx.engine",
    "interview_desktop.engines.text_to_speech.choice",
    "interview_desktop.engines.text_to_speech.espeak.engine",
    "interview_desktop.engines.text_to_speech.flite.engine",
    "interview_desktop.engines.text_to_speech.system.engine",
    "interview_desktop.engines.voice_activity.silero",
    "interview_desktop.devices.microphone",
    "interview_desktop.devices.speaker",
)
