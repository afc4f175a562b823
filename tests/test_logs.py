"""The log file: what goes in, what must not, and what happens when it cannot be written."""

from __future__ import annotations

import logging
import sys
import threading
import warnings
from pathlib import Path

import pytest
from pydantic import TypeAdapter

from interview_desktop import logs

ANSWER = "then I told my manager the truth"


def written_text() -> str:
    return logs.log_file().read_text(encoding="utf-8")


def test_our_records_are_kept_from_the_chosen_level_on(home: Path) -> None:
    with logs.written("INFO"):
        logging.getLogger("interview_desktop.store").info("opened")
        logging.getLogger("interview_desktop.store").debug("too much")
        logging.getLogger("a_library").info("chatter")
        logging.getLogger("a_library").warning("trouble")
    text = written_text()
    assert logs.log_file().parent == home / "log"
    assert "opened" in text
    assert "trouble" in text
    assert "too much" not in text
    assert "chatter" not in text


@pytest.mark.expect_errors
def test_a_trace_is_kept_without_a_message_that_quotes_an_answer() -> None:
    log = logging.getLogger("interview_desktop.test")
    with logs.written():
        try:
            try:
                TypeAdapter(int).validate_python(ANSWER)
            except ValueError as fault:
                raise RuntimeError("the journal could not be read") from fault
        except RuntimeError:
            log.exception("while reopening")
    text = written_text()
    assert ANSWER not in text
    assert "ValidationError" in text
    assert "RuntimeError: the journal could not be read" in text
    assert "test_logs.py" in text


@pytest.mark.expect_errors
@pytest.mark.filterwarnings("ignore::pytest.PytestUnhandledThreadExceptionWarning")
def test_what_nobody_catches_reaches_the_log_from_any_thread() -> None:
    def fail() -> None:
        raise KeyError("lost in a thread")

    with logs.written():
        thread = threading.Thread(target=fail, name="listen")
        thread.start()
        thread.join()
        fault = ValueError("lost in the main thread")
        sys.excepthook(ValueError, fault, None)
    text = written_text()
    assert "in listen" in text
    assert "lost in a thread" in text
    assert "lost in the main thread" in text


def test_a_warning_goes_to_the_log() -> None:
    with logs.written(), warnings.catch_warnings():
        warnings.simplefilter("always")
        logging.captureWarnings(False)  # catch_warnings put the original function aside: take it again
        logging.captureWarnings(True)
        warnings.warn("getting old", DeprecationWarning, stacklevel=1)
    assert "getting old" in written_text()


def test_everything_is_as_before_afterwards() -> None:
    root = logging.getLogger()
    before = (list(root.handlers), root.level, sys.excepthook, threading.excepthook)
    with logs.written("DEBUG"):
        pass
    assert (list(root.handlers), root.level, sys.excepthook, threading.excepthook) == before


def test_old_files_make_room_for_new_ones(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(logs, "BYTES_A_FILE", 1000)
    with logs.written():
        for number in range(100):
            logging.getLogger("interview_desktop").info("entry %d %s", number, "x" * 100)
    files = sorted(path.name for path in logs.log_file().parent.iterdir())
    assert len(files) == logs.OLDER_FILES + 1
    assert all(path.stat().st_size <= 1200 for path in logs.log_file().parent.iterdir())
    assert "entry 99" in written_text()


def test_without_a_place_for_it_the_program_runs_on(home: Path, capsys: pytest.CaptureFixture[str]) -> None:
    home.write_text("a file where the folder should be", encoding="utf-8")
    with logs.written():
        logging.getLogger("interview_desktop").warning("heard by nobody")
    assert "No log is written" in capsys.readouterr().err
