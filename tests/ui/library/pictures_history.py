"""The history page in every state worth a picture, for tests/screenshots.py."""

from __future__ import annotations

import time
from collections.abc import Callable

from interview_desktop.events.sessions import SessionSummary
from interview_desktop.structure.template import Slot
from interview_desktop.ui.library.history.page import HistoryPage
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices
from tests.structure.documents import question, template

Scene = Callable[[Window, QuietServices], None]
LONG = " ".join(
    f"Tell me about delivery number {at}, what went wrong with it, and whom you told first of all." for at in range(21)
)


def _keep(services: QuietServices) -> None:
    """Versions of a question and a template, once in a database."""
    library = services.structure.library
    if library.all("question") and any(one.document.id == "made-up-1" for one in library.all("question")):
        return
    library.save(question(), based_on=0)
    library.save(question(text="Tell me about a time when a delivery came too late for a ward."), based_on=1)
    library.save(
        question(
            text="Tell me about a time when a delivery came too late for a ward that needed it the same day.",
            probes={"result": "When did it come in the end, and who noticed?", "learning": "What do you do since?"},
            tags=("late", "ward"),
            difficulty=4,
        ),
        based_on=2,
        note="Trainees answered it with any delivery; now it has to be one that mattered",
    )
    library.save(question(2, text=LONG, looks_for="ماذا فعلت عندما تأخر التسليم؟"), based_on=0)
    library.save(
        question(2, text=LONG.replace("first of all", "at once"), looks_for="ماذا قلت عندما تأخر التسليم؟"), based_on=1
    )
    library.save(template(title="Ward manager, St. Mary’s"), based_on=0)
    slots = (*template().slots, Slot(competency="leadership", kind="situational", difficulty=4))
    library.save(template(title="Ward manager, St. Mary’s", slots=slots, minutes=20), based_on=1, note="One more")
    library.publish("made-up", 1)


def _opened(subject: str, *, row: int = 0, everything: bool = False, asking: bool = False) -> Scene:
    def scene(window: Window, services: QuietServices) -> None:
        _keep(services)
        now = time.time()
        services.past.kept = [
            SessionSummary(
                id=f"{at:032x}",
                title="Ward manager, St. Mary’s",
                template="made-up",
                template_version=1,
                started=now - 90_000 * at - 4_000,
                changed=now,
                status=("finished", "finished", "abandoned", "open")[at % 4],
            )
            for at in range(12)
        ]
        window.go("history", subject)
        page = window.page
        assert isinstance(page, HistoryPage)
        assert window.shell.background.settled(10.0)
        _settle(window)
        page.everything.setChecked(everything)
        page.list.choose(row)
        _settle(window)
        if asking:
            page.restore.click()

    return scene


def _settle(window: Window) -> None:
    from tests.screenshots import settle

    settle(window)


PICTURES: dict[str, Scene] = {
    "history": _opened("question:made-up-1"),
    "history-long": _opened("question:made-up-2"),
    "history-everything": _opened("question:made-up-1", everything=True),
    "history-template": _opened("template:made-up", row=1),
    "history-restore": _opened("template:made-up", row=1, asking=True),
}
