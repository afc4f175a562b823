"""Packs, import and export in every state worth a picture, for tests/screenshots.py."""

from __future__ import annotations

import tempfile
from collections.abc import Callable
from pathlib import Path

from interview_desktop.ui.library.packs.import_page import ImportPage
from interview_desktop.ui.window import Window
from tests.fakes import QuietServices
from tests.structure.documents import question
from tests.ui.library.sheets import pack, sheet

Scene = Callable[[Window, QuietServices], None]


def _folder() -> Path:
    return Path(tempfile.mkdtemp(prefix="interview-packs-"))


def _importing(make: Callable[[Path], Path], *, row: int = 0) -> Scene:
    def scene(window: Window, services: QuietServices) -> None:
        from tests.screenshots import settle

        library = services.structure.library
        if "made-up-7" not in {held.document.id for held in library.all("question")}:
            library.save(question(7, text="Edited here: tell me about the delivery that came too late."), based_on=0)
        window.go("import", str(make(_folder())))
        settle(window)
        page = window.page
        assert isinstance(page, ImportPage)
        page.view.list.choose(row)
        settle(window)

    return scene


def _pack(folder: Path) -> Path:
    return pack(folder, questions=(question(1), question(2), question(7)), version=3)


def _sheet(folder: Path) -> Path:
    return sheet(
        folder,
        "Tell me about a hard day and what was the best one?,easy,blue",
        "How do you keep a ward running when half of the shift is ill?,4,",
        headings="Question,Difficulty,Favourite colour",
    )


def _refused(folder: Path) -> Path:
    rows = [f"Question number {at} about a ward?,{'impossible' if at % 2 else 9},blue" for at in range(24)]
    return sheet(folder, *rows, headings="Question,Difficulty,Seniority")


PICTURES: dict[str, Scene] = {
    "packs": lambda window, _services: window.go("library", "packs"),
    "import-pack": _importing(_pack),
    "import-kept": _importing(_pack, row=2),
    "import-sheet": _importing(_sheet),
    "import-refused": _importing(_refused),
    "export": lambda window, _services: window.go("export"),
    "export-template": lambda window, _services: window.go("export", "template:nurse"),
}
