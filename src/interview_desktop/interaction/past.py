"""Sessions that are not running: list them, read them, report on them, take them away, delete them.

In: session ids. Out: summaries, states, feedback documents, files. Every call reads the journal anew and may
be made from any thread; all of them touch the disk.
"""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from interview_desktop.errors import StoreError, UsageError
from interview_desktop.events.feedback import Feedback
from interview_desktop.events.interview import Entry
from interview_desktop.events.sessions import SessionSummary
from interview_desktop.interaction.interview.state import State, fold
from interview_desktop.store.deletion import delete_session

if TYPE_CHECKING:
    from interview_desktop.devices import Samples
    from interview_desktop.store.journal import Journal
    from interview_desktop.store.media import Media


def make_folder(folder: Path) -> None:
    """Where an export will go. Raises StoreError; asked before an interview, so that none is held for nothing."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as fault:
        raise StoreError(f"The folder {folder} cannot be made: {fault.strerror}.", "Choose another folder.") from fault


class Past:
    """What the journal and the recordings still know."""

    def __init__(
        self, journal: Journal, media: Media, running: Callable[[], str], feedback: Callable[[str], Feedback]
    ) -> None:
        """`running` gives the id of the session that runs in this process, empty when none does; `feedback` makes the
        document of a session (see `coaching`)."""
        self._journal = journal
        self._media = media
        self._running = running
        self._feedback = feedback

    def sessions(self) -> tuple[SessionSummary, ...]:
        """The newest first."""
        return self._journal.sessions()

    def find(self, prefix: str) -> SessionSummary:
        """The one session whose id begins with `prefix`. Raises UsageError for none or several."""
        found = [summary for summary in self.sessions() if summary.id.startswith(prefix.lower())]
        if len(found) != 1:
            many = f"{len(found)} sessions begin" if found else "No session begins"
            raise UsageError(f"{many} with “{prefix}”.", "`interview-desktop sessions list` shows them all.")
        return found[0]

    def entries(self, session: str) -> tuple[Entry, ...]:
        return self._journal.entries(session)

    def state(self, session: str) -> State:
        """The state in which the session stands. Raises StoreError where it cannot be read."""
        return fold(tuple(entry.event for entry in self.entries(session)))

    def feedback(self, session: str) -> Feedback:
        """The feedback document, made anew from the journal; also of a session that is not finished."""
        return self._feedback(session)

    def samples(self, session: str, recording: str) -> Samples:
        """A recording, float32, shape (n,), 16 kHz."""
        return self._media.samples(session, recording)

    def export(self, session: str, folder: Path) -> tuple[Path, ...]:
        """Write session.json, report.html and audio/*.flac below `folder`. What is written is readable by anybody."""
        from interview_desktop.interaction.report import write

        document = self.feedback(session)
        make_folder(folder)
        as_data, to_read = folder / "session.json", folder / "report.html"
        write(document, "json", as_data)
        write(document, "html", to_read)
        return (as_data, to_read, *self._media.export(session, folder / "audio"))

    def delete(self, session: str) -> None:
        """Remove the session, every answer and every recording for good. Raises UsageError while it runs."""
        if session == self._running():
            raise UsageError("This interview is running.", "Leave it first; then it can be deleted.")
        delete_session(self._journal, self._media, session)
