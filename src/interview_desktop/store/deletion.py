"""Deleting a session for good. In: its id. Out: no event, no recording, no result, no file of it is left."""

from __future__ import annotations

from interview_desktop.store.journal import Journal
from interview_desktop.store.media import Media


def delete_session(journal: Journal, media: Media, session: str) -> None:
    """Remove recordings first and the journal last, so that a kill in between leaves a session to delete again.

    Its result goes with the session's row, in the same transaction (`results_tables`: the key cascades).
    Raises StoreError while another window or program writes to it (nothing is removed then), or when there is none.
    """
    journal.claim(session)
    try:
        media.delete(session)
        journal.delete(session)
    finally:
        journal.release(session)
