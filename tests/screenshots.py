"""Every page of the window as a picture, to be looked at: light and dark, 1280x800, and with text at 200 %.

In: the names of scenes, or none for all. Out: build/screenshots/<scene>-<theme>[-200].png. The services stand
still (tests/fakes.py); what they hold is below. Pages that other parts bring are added to SCENES.
"""

from __future__ import annotations

import argparse
import importlib.util
import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["INTERVIEW_HOME"] = tempfile.mkdtemp(prefix="interview-screenshots-")

from PySide6.QtCore import QEventLoop
from PySide6.QtWidgets import QApplication

from interview_desktop.errors import DeviceMissing
from interview_desktop.events.notices import EngineInUse
from interview_desktop.events.sessions import SessionSummary
from interview_desktop.settings import Settings
from interview_desktop.ui.bridge import Bridge
from interview_desktop.ui.pages import PAGES
from interview_desktop.ui.sessions_page import SessionsPage
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.theme import Theme
from interview_desktop.ui.welcome import WelcomePage
from interview_desktop.ui.window import Window
from tests.fakes import KeptPast, QuietServices
from tests.ui.device_pictures import PICTURES as DEVICES
from tests.ui.interview.pictures import PICTURES as INTERVIEW
from tests.ui.library.feedback.pictures import PICTURES as FEEDBACK
from tests.ui.library.pictures_history import PICTURES as HISTORY
from tests.ui.library.pictures_packs import PICTURES as PACKS
from tests.ui.library.pictures_questions import PICTURES as QUESTIONS
from tests.ui.library.pictures_rubrics import PICTURES as RUBRICS
from tests.ui.library.pictures_templates import PICTURES as TEMPLATES
from tests.ui.models.pictures import PICTURES as MODELS
from tests.ui.progress.pictures import PICTURES as PROGRESS
from tests.ui.report.pictures import PICTURES as REPORT
from tests.ui.settings_pictures import PICTURES as SETTINGS

OUT = Path(__file__).resolve().parents[1] / "build" / "screenshots"
NAMES = (
    "General behavioural",
    "Software engineer",
    "Nurse",
    "Vertriebsleiterin für Süd- und Mitteleuropa mit Personalverantwortung, zweites Gespräch mit der Geschäftsführung",
    "面接の練習",
    "مقابلة عمل",
    "Graduate scheme",
)


def sessions(count: int) -> tuple[SessionSummary, ...]:
    now = time.time()
    return tuple(
        SessionSummary(
            id=f"{at:032x}",
            title=NAMES[at % len(NAMES)],
            template="general-behavioural",
            started=now - 50_000 * at - 4_000,
            changed=now - 50_000 * at - 1_000,
            status=("open", "finished", "finished", "abandoned")[at % 4],
            events=40,
        )
        for at in range(count)
    )


Scene = Callable[[Window, QuietServices], None]


def _go(page: str, subject: str = "") -> Scene:
    return lambda window, _services: window.go(page, subject)


def _some(page: str, count: int) -> Scene:
    def scene(window: Window, services: QuietServices) -> None:
        services.past.kept = list(sessions(count))
        window.go(page)

    return scene


def _waiting(window: Window, _services: QuietServices) -> None:
    window.shell.services = None
    window.go("home")


def _fault(window: Window, services: QuietServices) -> None:
    _some("home", 3)(window, services)
    window.shell.tell_fault(
        DeviceMissing("No microphone was found.", "Plug one in, or go on with the keyboard: every answer can be typed.")
    )
    for capability, name in (("speech_to_text", "PocketSphinx"), ("text_to_speech", "flite")):
        window.status.hear(EngineInUse.model_validate({"capability": capability, "name": name, "why": "built in"}))


def _bug(window: Window, services: QuietServices) -> None:
    _some("home", 0)(window, services)
    window.shell.tell(Message("Something went wrong inside the program. This is a bug, not your mistake.", "", "bug"))


def _delete(window: Window, services: QuietServices) -> None:
    _some("sessions", 30)(window, services)
    settle(window)
    assert isinstance(window.page, SessionsPage)
    window.page.table.choose(3)
    window.page.delete.click()


def _welcome(at: int) -> Scene:
    def scene(window: Window, _services: QuietServices) -> None:
        window.go("welcome")
        assert isinstance(window.page, WelcomePage)
        for _ in range(at):
            window.page.next.click()

    return scene


def _bottom(scene: Scene) -> Scene:
    def lower(window: Window, services: QuietServices) -> None:
        scene(window, services)
        settle(window)
        assert window.page is not None
        bar = window.page.scroller.verticalScrollBar()
        bar.setValue(bar.maximum())

    return lower


SCENES: dict[str, Scene] = {
    "welcome-1": _welcome(0),
    "welcome-2": _welcome(1),
    "welcome-4": _welcome(3),
    "home": _some("home", 0),
    "home-resume": _some("home", 5),
    "home-narrow": _bottom(_some("home", 5)),
    "home-waiting": _waiting,
    "home-fault": _fault,
    "home-bug": _bug,
    "sessions": _some("sessions", 10_000),
    "sessions-narrow": _some("sessions", 30),
    "sessions-empty": _some("sessions", 0),
    "sessions-delete": _delete,
    "settings": _go("settings"),
    "settings-bottom": _bottom(_go("settings")),
    **{f"help-{section}": _go("help", section) for section in ("start", "keys", "engines", "privacy", "about")},
    **INTERVIEW,
    **REPORT,
    **PROGRESS,
    **DEVICES,
    **QUESTIONS,
    **TEMPLATES,
    **HISTORY,
    **RUBRICS,
    **FEEDBACK,
    **PACKS,
    **MODELS,
    **SETTINGS,
}
LOOKS = (("light", 100, False), ("dark", 100, False), ("light", 200, False), ("dark", 200, False), ("light", 100, True))
NARROW = (640, 480)  # as small as the window gets; scenes that end like this are taken in one


def settle(window: Window) -> None:
    """Until nothing works in the background and everything that arrived has been painted."""
    window.shell.background.settled(10.0)
    for _ in range(5):
        QApplication.processEvents(QEventLoop.ProcessEventsFlag.AllEvents)


def shoot(app: QApplication, name: str, theme: str, scale: int, contrast: bool) -> Path:
    settings = Settings.model_validate(
        {"theme": theme, "text_scale": scale, "high_contrast": contrast, "first_run_done": True}
    )
    bridge = Bridge()
    shell = Shell(Theme(app, settings), settings, bridge)
    window = Window(shell)
    services = QuietServices(past=KeptPast())
    shell.adopt(services)
    if name.endswith("-narrow"):
        window.resize(*NARROW)
    window.show()
    SCENES[name](window, services)
    settle(window)
    ending = f"{theme}{'-contrast' if contrast else ''}{'' if scale == 100 else f'-{scale}'}"
    path = OUT / f"{name}-{ending}.png"
    window.grab().save(str(path))
    window.close()
    shell.background.stop()
    bridge.close()
    window.deleteLater()
    shell.theme.deleteLater()
    settle(window)
    return path


def main() -> int:
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("scenes", nargs="*", choices=[*SCENES, []], help="all of them without any")
    chosen = wanted.parse_args().scenes or list(SCENES)
    OUT.mkdir(parents=True, exist_ok=True)
    app = QApplication.instance() or QApplication([])
    assert isinstance(app, QApplication)
    missing = [name for name, at in PAGES.items() if importlib.util.find_spec(at.split(":")[0]) is None]
    for name in chosen:
        for theme, scale, contrast in LOOKS:
            sys.stdout.write(f"{shoot(app, name, theme, scale, contrast)}\n")
    if missing:
        sys.stdout.write(f"pages that are not there yet: {', '.join(missing)}\n")
    return 0


if __name__ == "__main__":
    raise SystemExit(main())
