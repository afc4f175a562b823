"""The recordings of a session: written while they are spoken, packed when the answer ends, sealed throughout.

In: float32 samples at 16 kHz. Out: the same (in 16 bits), as samples, as FLAC, or as files to take away.

`<folder>/<session>/<recording>.pcm` grows by sealed chunks while somebody speaks; `<recording>.flac` replaces it
as a whole, sealed in one piece. Where both are there, a kill came between the two and the FLAC is complete.
"""

from __future__ import annotations

import logging
import os
import shutil
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from interview_desktop.errors import DiskFull, StoreCorrupt, StoreError
from interview_desktop.events.sessions import RecordingSummary
from interview_desktop.events.speech import SAMPLE_RATE
from interview_desktop.settings import folder as place
from interview_desktop.store import flac, pcm, recordings
from interview_desktop.store.database import Database
from interview_desktop.store.faults import disk_fault
from interview_desktop.store.files import remove, write_whole
from interview_desktop.store.names import checked_recording, checked_session
from interview_desktop.store.seal import Seal

log = logging.getLogger(__name__)

Samples = NDArray[np.float32]


def default_folder() -> Path:
    """Where the recordings of this person are kept."""
    return place("data") / "media"


class Media:
    """All recordings. Writing, packing and reading may happen on different threads at once.

    The session must be in the journal. Every method may raise StoreError for what the disk reports, and
    ValueError (a bug) for a session or a recording with an impossible name.
    """

    def __init__(self, folder: Path, seal: Seal, database: Database) -> None:
        self._folder = folder
        self._seal = seal
        self._database = database
        self._open: dict[tuple[str, str], pcm.PcmWriter] = {}
        self._lock = threading.Lock()  # over `_open` and the files in it; never held while packing
        self._packing = threading.Lock()

    def write(self, session: str, recording: str, samples: Samples) -> None:
        """Append samples, shape (n,), -1 to 1, 16 kHz; they reach the system in chunks of a quarter of a second.

        So a kill takes at most a quarter of a second of what was handed over. Raises DiskFull: what is written
        stays readable, and the rest waits in memory for the next `write`. ValueError for a packed recording.
        """
        with self._lock, self._reporting(session):
            self._writer(session, recording).write(flac.to_int16(samples))

    def flush(self, session: str, recording: str) -> None:
        """Hand the last, shorter chunk to the system as well. Raises DiskFull."""
        with self._lock, self._reporting(session):
            writer = self._open.get((session, recording))
            if writer is not None:
                writer.flush()

    def pack(self, session: str, recording: str) -> float:
        """End a recording: FLAC in place of chunks. Returns its length in seconds; safe to call twice.

        Raises DiskFull (the chunks then stay, and may be packed later) and StoreCorrupt.
        """
        with self._packing:
            self._finish(session, recording)
            with self._reporting(session):
                return self._pack(session, recording)

    def recover(self, session: str) -> tuple[RecordingSummary, ...]:
        """Pack whatever a killed process left of a session; safe to call twice. Call it only as its writer.

        Returns all recordings. One that cannot be read is marked as lost and its file is left where it is.
        """
        with self._packing, self._reporting(session):
            own = self._folder / checked_session(session)
            for partial in own.glob("*.part"):
                remove(partial)
            for file in sorted(own.glob("*.pcm")):
                self._recover(session, checked_recording(file.stem))
            for name, state in recordings.states(self._database, session).items():
                if state == "writing" and not self._path(session, name, "flac").exists():
                    recordings.put(self._database, session, name, "lost", 0.0)
        return self.recordings(session)

    def recordings(self, session: str) -> tuple[RecordingSummary, ...]:
        """What is known of each recording of a session, in the order of their names."""
        return recordings.listed(self._database, checked_session(session))

    def samples(self, session: str, recording: str) -> Samples:
        """The whole recording, float32, shape (n,), 16 kHz, also while it is being written.

        Raises StoreError when there is none and StoreCorrupt when it cannot be read.
        """
        self._bring_down(session, recording)
        with self._reporting(session):
            packed = self._packed(session, recording)
            if packed is not None:
                return self._decoded(packed, session, recording)
            return flac.to_float32(self._spoken(session, recording))

    def flac_bytes(self, session: str, recording: str) -> bytes:
        """The whole recording as a FLAC file, 16 kHz mono, no bytes for an empty one; raises as `samples` does."""
        self._bring_down(session, recording)
        with self._reporting(session):
            packed = self._packed(session, recording)
            return packed if packed is not None else flac.encode(self._spoken(session, recording))

    def export(self, session: str, folder: Path) -> tuple[Path, ...]:
        """Write every recording to `folder` as `<recording>.flac`, unsealed; returns the files written.

        What is empty, lost or cannot be read is left out: the rest of a session is not withheld for its sake.
        """
        written = []
        for recording in self.recordings(session):
            if recording.state == "lost":
                continue
            data = self._exported(session, recording.name)
            if not data:
                continue
            target = folder / f"{recording.name}.flac"
            try:
                folder.mkdir(parents=True, exist_ok=True)
                write_whole(target, data)
            except OSError as fault:
                raise disk_fault(fault, target) from fault
            written.append(target)
        return tuple(written)

    def delete(self, session: str) -> None:
        """Remove all recordings of a session for good; nothing happens when there are none."""
        with self._packing, self._lock, self._reporting(session):
            for key in [key for key in self._open if key[0] == session]:
                self._open.pop(key).close()
            own = self._folder / checked_session(session)
            if own.exists():
                shutil.rmtree(own)
            recordings.forget(self._database, session)

    def close(self) -> None:
        """Flush and close what is being written; it stays unpacked. Safe to call twice.

        Raises DiskFull (after all is closed) when the rest of a recording could not be written.
        """
        faults: list[StoreError] = []
        with self._lock:
            while self._open:
                (session, _), writer = self._open.popitem()
                try:
                    with self._reporting(session):
                        writer.flush()
                except StoreError as fault:
                    faults.append(fault)
                finally:
                    writer.close()
        if faults:
            raise faults[0]

    def _exported(self, session: str, recording: str) -> bytes:
        if not any(self._path(session, recording, suffix).exists() for suffix in ("flac", "pcm")):
            return b""
        try:
            return self.flac_bytes(session, recording)
        except StoreCorrupt:
            log.warning("recording %s of session %s cannot be read back", recording, session)
            return b""

    def _bring_down(self, session: str, recording: str) -> None:
        """Before reading: write what waits, if the disk takes it; what it does not take is read later."""
        with suppress(DiskFull):
            self.flush(session, recording)

    def _writer(self, session: str, recording: str) -> pcm.PcmWriter:
        writer = self._open.get((session, recording))
        if writer is None:
            if self._path(session, recording, "flac").exists():
                raise ValueError(f"recording {recording} has been packed")
            recordings.put(self._database, session, recording, "writing", 0.0)
            path = self._path(session, recording, "pcm")
            writer = self._open[session, recording] = pcm.PcmWriter(path, self._seal, f"{session}/{recording}")
        return writer

    def _finish(self, session: str, recording: str) -> None:
        """Write the rest of a recording and close its file; with DiskFull it stays open for a later attempt."""
        with self._lock, self._reporting(session):
            writer = self._open.get((session, recording))
            if writer is not None:
                writer.flush()
                writer.close()
                del self._open[session, recording]

    def _pack(self, session: str, recording: str) -> float:
        packed = self._path(session, recording, "flac")
        chunks = self._path(session, recording, "pcm")
        if packed.exists():
            seconds = len(self._decoded(self._whole(packed, session, recording), session, recording)) / SAMPLE_RATE
        else:
            spoken = self._spoken(session, recording)
            seconds = len(spoken) / SAMPLE_RATE
            write_whole(packed, self._seal.seal(flac.encode(spoken), _context(session, recording)))
        recordings.put(self._database, session, recording, "packed", seconds)
        with suppress(PermissionError):  # Windows, while somebody reads it: `recover` removes it later
            remove(chunks)
        return seconds

    def _recover(self, session: str, recording: str) -> None:
        with self._lock:
            if (session, recording) in self._open:
                return
        try:
            self._pack(session, recording)
        except StoreCorrupt:
            log.warning("recording %s of session %s cannot be read back", recording, session)
            recordings.put(self._database, session, recording, "lost", 0.0)

    def _packed(self, session: str, recording: str) -> bytes | None:
        """The FLAC of a recording, None while it is still in chunks."""
        try:
            return self._whole(self._path(session, recording, "flac"), session, recording)
        except FileNotFoundError:
            if self._path(session, recording, "pcm").exists():
                return None
        try:  # it may have been packed between the two looks
            return self._whole(self._path(session, recording, "flac"), session, recording)
        except FileNotFoundError:
            raise _missing(session, recording) from None

    def _whole(self, path: Path, session: str, recording: str) -> bytes:
        return self._seal.open(path.read_bytes(), _context(session, recording))

    def _spoken(self, session: str, recording: str) -> NDArray[np.int16]:
        try:
            return pcm.read(self._path(session, recording, "pcm"), self._seal, f"{session}/{recording}")
        except FileNotFoundError:
            raise _missing(session, recording) from None

    def _decoded(self, data: bytes, session: str, recording: str) -> Samples:
        try:
            return flac.decode(data)
        except ValueError:
            raise StoreCorrupt(
                f"Recording {recording} of session {session} cannot be read.", "Its words are still in the transcript."
            ) from None

    def _path(self, session: str, recording: str, suffix: str) -> Path:
        return self._folder / checked_session(session) / f"{checked_recording(recording)}.{suffix}"

    @contextmanager
    def _reporting(self, session: str) -> Iterator[None]:
        try:
            yield
        except OSError as fault:
            raise disk_fault(fault, self._folder / session / os.fspath(fault.filename or "")) from fault


def _context(session: str, recording: str) -> str:
    return f"{session}/{recording}/flac"


def _missing(session: str, recording: str) -> StoreError:
    return StoreError(f"Session {session} has no recording {recording}.", "It may have been deleted.")
