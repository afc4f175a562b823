"""The Models page in every state worth a picture, for tests/screenshots.py."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from interview_desktop.errors import StoreError
from interview_desktop.events.models import ModelOffer, Progress, Purpose
from interview_desktop.ui.models.page import ModelsPage
from interview_desktop.ui.window import Window
from tests.fake_services import model_offer
from tests.fakes import QuietServices

Scene = Callable[[Window, QuietServices], None]

MB = 1_000_000


def _offer(id_: str, purpose: Purpose, title: str, improves: str, megabytes: int, **facts: object) -> ModelOffer:
    given: dict[str, object] = {
        "title": title,
        "improves": improves,
        "download": megabytes * MB,
        "room": megabytes * MB,
    }
    return model_offer(id_, purpose, **(given | facts))


def catalogue() -> tuple[ModelOffer, ...]:
    """About as many as there are, with a long name among them."""
    voices = ("Amy", "Ryan", "Lessac", "Kathleen", "Joe", "Alba", "Alan", "Jenny", "Northern English male")
    hears = (
        ("whisper-tiny.en", "Whisper tiny", "Quick even on an old computer; errs about half as often.", 78),
        ("whisper-base.en", "Whisper base", "Understands spontaneous speech; right for most computers.", 148),
        ("whisper-small.en", "Whisper small", "Understands accents and noise better; wants four fast cores.", 486),
        ("whisper-medium.en", "Whisper medium", "The best there is here, for the second pass.", 1_530),
    )
    return (
        *(_offer(id_, "speech_to_text", title, says, size) for id_, title, says, size in hears),
        *(
            _offer(f"en-{at}", "text_to_speech", f"{name}, medium", "A clear voice with natural melody.", 63)
            for at, name in enumerate(voices)
        ),
        _offer(
            "minilm",
            "meaning",
            "all-MiniLM-L6-v2 sentence vectors, of the Sentence Transformers project (six layers)",
            "Knows that “deadline” and “running late” are about the same thing.",
            91,
            licence="Apache-2.0",
            repository="sentence-transformers/all-MiniLM-L6-v2",
            converts=True,
            room=24 * MB,
        ),
        *(
            _offer(f"dialogpt-{size}", "replies", f"DialoGPT {size}", "Short reactions that fit.", room, converts=True)
            for size, room in (("small", 351), ("medium", 863))
        ),
        _offer("distilbert-sst2", "text_mood", "DistilBERT SST-2", "Tells glad from gloomy.", 268, converts=True),
    )


def _models(act: Callable[[ModelsPage, QuietServices], None] = lambda _page, _services: None) -> Scene:
    def scene(window: Window, services: QuietServices) -> None:
        services.models.kept = {offer.id: offer for offer in catalogue()}
        services.models.folder = Path("/home/candidate/.local/share/interview-desktop/models")
        window.go("models")
        page = window.page
        assert isinstance(page, ModelsPage)
        _quiet(window)
        act(page, services)

    return scene


def _window(page: ModelsPage) -> Window:
    window = page.window()
    assert isinstance(window, Window)
    return window


def _quiet(window: Window) -> None:
    for _ in range(20):
        window.shell.background.settled(5.0)
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def _standing(page: ModelsPage, services: QuietServices) -> None:
    """One of each kind: installed, damaged, under way, failed, cancelled, and one that is asked about."""
    models = services.models
    models.stand("whisper-tiny.en", "installed")
    models.stand("whisper-small.en", "damaged", "The file model.bin has changed since it was installed.")
    page.shown("")
    _quiet(_window(page))
    page.rows["whisper-base.en"].pressed.emit("install")
    done = Progress(model="whisper-base.en", stage="downloading", done=34 * MB, total=148 * MB, speed=2.1e6)
    models.tell(done)
    models.tell(
        Progress(
            model="whisper-medium.en",
            stage="failed",
            done=5,
            sentence="huggingface.co cannot be reached.",
            hint="Check the network.",
        )
    )
    page.rows["whisper-tiny.en"].ask_to_remove()


def _converting(page: ModelsPage, services: QuietServices) -> None:
    page.rows["minilm"].pressed.emit("install")
    services.models.tell(Progress(model="minilm", stage="converting"))
    _quiet(_window(page))
    page.scroller.ensureWidgetVisible(page.rows["minilm"], 0, 200)


def _short(page: ModelsPage, services: QuietServices) -> None:
    """Hardly any room, and no packages to convert with."""
    services.models.room = 300 * MB
    services.models.converts = False
    page.shown("")
    _quiet(_window(page))
    page.scroller.ensureWidgetVisible(page.rows["dialogpt-small"], 0, 200)


def _fault(page: ModelsPage, services: QuietServices) -> None:
    services.models.refusing = StoreError(
        "The folder of the models cannot be read.", "Check that /srv/models is there and can be read."
    )
    page.shown("")


def _none(window: Window, services: QuietServices) -> None:
    services.models.kept = {}
    window.go("models")


PICTURES: dict[str, Scene] = {
    "models": _models(),
    "models-standing": _models(_standing),
    "models-converting": _models(_converting),
    "models-short": _models(_short),
    "models-fault": _models(_fault),
    "models-none": _none,
    "models-narrow": _models(_standing),
}
