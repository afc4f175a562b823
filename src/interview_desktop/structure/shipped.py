"""The content that comes with the program, put into the library once for each edition of it.

In: assets/bank/*.json. Out: documents in the library, as from any other pack. What a person has edited stays theirs.
"""

from __future__ import annotations

import hashlib
import threading
import time
from collections.abc import Callable
from importlib.resources.abc import Traversable

from pydantic import ValidationError

from interview_desktop.errors import MaterialError
from interview_desktop.store.library import Library, PackTaken
from interview_desktop.structure.documents import assets
from interview_desktop.structure.packs.merging import take
from interview_desktop.structure.packs.pack import Pack

_MARK = "interview-desktop/"  # and its digest: each edition once, also where two versions of the program take turns


class Shipped:
    """Call it before anything is read: it looks once in a process, and returns at once ever after."""

    def __init__(
        self, store: Library, clock: Callable[[], float] = time.time, folder: Traversable | None = None
    ) -> None:
        self._store = store
        self._clock = clock
        self._folder = folder
        self._lock = threading.Lock()
        self._done = False

    def __call__(self) -> None:
        """Raises MaterialError for a damaged file of the program, and what the store raises."""
        with self._lock:
            if not self._done:
                self._bring_up_to_date()
                self._done = True

    def _bring_up_to_date(self) -> None:
        found = sorted((self._folder or assets() / "bank").iterdir(), key=lambda one: one.name)
        texts = {one.name: one.read_bytes() for one in found if one.name.endswith(".json")}
        mark = hashlib.sha256(b"".join(texts.values())).hexdigest()
        if any(pack.id == _MARK + mark for pack in self._store.packs()):
            return
        packs = [_pack(name, text) for name, text in texts.items()]
        packs.sort(key=lambda pack: bool(pack.templates))  # templates refer to what the others bring
        with self._store.write() as writing:
            for pack in packs:
                take(writing, pack, replace=False, wall=self._clock())
            whole = PackTaken(
                _MARK + mark, 1, "Interview Desktop", "Interview Desktop", "GPL-3.0-or-later", mark, self._clock()
            )
            writing.take_pack(whole)


def shipped_pack(name: str, folder: Traversable | None = None) -> Pack:
    """One file of what comes with the program, as it came: for verbs that need no library. Raises MaterialError."""
    return _pack(name, ((folder or assets() / "bank") / name).read_bytes())


def _pack(name: str, text: bytes) -> Pack:
    try:
        return Pack.model_validate_json(text)
    except ValidationError as fault:
        first = fault.errors()[0]
        field = ".".join(str(part) for part in first["loc"])
        raise MaterialError(
            f"{name} makes no sense at “{field}”: {first['msg']}.", "Install the program again, or restore the file."
        ) from fault
