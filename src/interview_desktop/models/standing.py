"""Whether an installed model is whole: names and sizes at every look, contents before it is loaded.

In: a model's folder with its record. Out: what is wrong with it, or its path. A content is read once in a process, and
again when its size or its time of change is another.
"""

from __future__ import annotations

import threading
from pathlib import Path

from interview_desktop.errors import EngineUnavailable, MaterialError
from interview_desktop.events.models import Purpose, Standing
from interview_desktop.models import record as records
from interview_desktop.models.digests import sha256
from interview_desktop.models.folder import ModelsFolder
from interview_desktop.models.manifest import Manifest

MEND = "Install it again on the Models page or with “interview-desktop models install {id}”."


class Inspector:
    """Knows which files were read and found right (or wrong). Any thread may call it; nothing is ever written."""

    def __init__(self, folder: ModelsFolder, manifest: Manifest) -> None:
        self._folder = folder
        self._manifest = manifest
        self._lock = threading.Lock()
        self._known: dict[Path, tuple[int, int, str]] = {}  # size, mtime_ns, SHA-256 as read

    def standing(self, id_: str) -> tuple[Standing, str]:
        """How the model stands, and what is wrong with a damaged one; contents are not read for this."""
        if not self._folder.installed(id_).exists():
            return "absent", ""
        fault = self._fault(id_, read=False)
        return ("damaged", fault) if fault else ("installed", "")

    def installed(self, purpose: Purpose) -> tuple[str, ...]:
        """The ids of the models for `purpose` that are there, the best first; contents are not read for this."""
        return tuple(model.id for model in self._manifest.of(purpose) if self.standing(model.id)[0] == "installed")

    def verify(self, id_: str) -> str:
        """Read everything anew; what is wrong, empty when nothing is. An absent model is wrong, too."""
        with self._lock:
            here = self._folder.installed(id_)
            self._known = {path: known for path, known in self._known.items() if here not in path.parents}
        return self._fault(id_, read=True)

    def path(self, id_: str) -> Path:
        """The folder to load, every byte of it as it was when it was installed.

        Raises UsageError for an id that is none and EngineUnavailable for a model that is absent, changed or damaged.
        """
        self._manifest.find(id_)
        path = self._folder.installed(id_)
        if not path.exists():
            raise EngineUnavailable(f"The model {id_} is not installed.", MEND.format(id=id_))
        fault = self._fault(id_, read=True)
        if fault:
            raise EngineUnavailable(f"The model {id_} is damaged: {fault}.", MEND.format(id=id_))
        return path

    def _fault(self, id_: str, *, read: bool) -> str:
        path = self._folder.installed(id_)
        try:
            record = records.read(path)
            if record.id != id_:
                return f"{records.RECORD} is that of {record.id}"
            return records.mismatch(path, record) or self._changed(path, record, read=read)
        except FileNotFoundError:
            return f"{records.RECORD} is missing" if path.exists() else "it is not installed"
        except MaterialError as fault:
            return fault.sentence.rstrip(".")
        except OSError as fault:
            return f"it cannot be read ({fault.strerror or fault})"

    def _changed(self, path: Path, record: records.Record, *, read: bool) -> str:
        for name, file in record.files.items():
            known = self._content(path / name, read=read)
            if known is not None and known != file.sha256:
                return f"{name} was changed"
        return ""

    def _content(self, path: Path, *, read: bool) -> str | None:
        """SHA-256 of a file, as known or (with `read`) read now; None for unknown. Raises OSError."""
        state = path.stat()
        with self._lock:
            known = self._known.get(path)
            if known and known[:2] == (state.st_size, state.st_mtime_ns):
                return known[2]
            if not read:
                return None
            digest = sha256(path)  # under the lock: two threads that want one model read it once
            self._known[path] = (state.st_size, state.st_mtime_ns, digest)
            return digest
