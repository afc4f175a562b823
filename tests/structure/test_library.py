"""Versions are never lost or changed; of two editors, the later is told and overwrites nothing."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as some
from sqlalchemy import text
from sqlalchemy.exc import IntegrityError

from interview_desktop.errors import EditConflict, UsageError
from interview_desktop.events.question import Question
from interview_desktop.store.database import Database
from interview_desktop.store.library import Library as Store
from interview_desktop.structure.document import Document, canonical
from interview_desktop.structure.library import Library
from tests.structure.documents import question, rubric, template


@pytest.fixture
def database(tmp_path: Path) -> Iterator[Database]:
    opened = Database(tmp_path / "library.sqlite3")
    yield opened
    opened.close()


@pytest.fixture
def library(database: Database) -> Library:
    return Library(Store(database), lambda: "Ada", clock=lambda: 1_000.0)


def test_a_saved_document_is_read_back_as_it_was(library: Library) -> None:
    documents: tuple[Document, ...] = (question(), template(), rubric())
    for document in documents:
        assert library.save(document, based_on=0, note="first") == 1
    held = library.held("question", "made-up-1")
    assert held.document == question()
    assert (held.number, held.head, held.state, held.own) == (1, 1, "published", True)
    assert library.held("template", "made-up").state == "draft"
    assert library.held("rubric", "made-up-rubric").document == rubric()


def test_each_save_is_a_version_with_author_time_and_note(library: Library) -> None:
    library.save(question(), based_on=0, note="first")
    assert library.save(question(minutes=4), based_on=1, note="longer") == 2
    newest, oldest = library.history("question", "made-up-1")
    assert (newest.number, newest.author, newest.wall, newest.note) == (2, "Ada", 1_000.0, "longer")
    assert (oldest.number, oldest.note) == (1, "first")
    first, second = (library.held("question", "made-up-1", number).document for number in (1, 2))
    assert (first, second) == (question(), question(minutes=4))


def test_saving_what_is_there_already_makes_no_version(library: Library) -> None:
    library.save(question(), based_on=0)
    assert library.save(question(), based_on=1) == 1
    assert len(library.history("question", "made-up-1")) == 1


def test_the_later_of_two_editors_is_told_and_overwrites_nothing(library: Library) -> None:
    library.save(template(), based_on=0)
    library.save(template(title="Mine"), based_on=1)
    with pytest.raises(EditConflict, match="version 2") as conflict:
        library.save(template(title="Theirs"), based_on=1)
    assert conflict.value.head == 2
    assert library.held("template", "made-up").document == template(title="Mine")
    assert library.save(template(title="Theirs"), based_on=conflict.value.head) == 3
    assert library.held("template", "made-up", 2).document == template(title="Mine")


def test_a_taken_id_is_not_made_twice(library: Library) -> None:
    library.save(question(), based_on=0)
    with pytest.raises(EditConflict, match="already"):
        library.save(question(text="Another?"), based_on=0)


def test_an_old_version_is_restored_on_top(library: Library) -> None:
    library.save(question(), based_on=0)
    library.save(question(minutes=5), based_on=1)
    assert library.restore("question", "made-up-1", 1, based_on=2) == 3
    assert library.held("question", "made-up-1").document == question()
    assert library.history("question", "made-up-1")[0].note == "Version 1 restored"


def test_a_copy_is_a_document_of_its_own(library: Library) -> None:
    library.save(template(), based_on=0)
    library.duplicate("template", "made-up", "made-up-too")
    copy = library.held("template", "made-up-too")
    assert copy.document == template(id="made-up-too", title="Copy of A made-up interview")
    assert copy.number == 1


def test_what_is_put_away_is_kept_and_can_come_back(library: Library) -> None:
    library.save(question(), based_on=0)
    library.archive("question", "made-up-1")
    assert library.all("question") == ()
    assert [one.state for one in library.all("question", archived=True)] == ["archived"]
    library.archive("question", "made-up-1", False)
    assert library.held("question", "made-up-1").state == "published"


def test_a_template_is_run_in_the_version_that_was_published(library: Library) -> None:
    library.save(template(), based_on=0)
    library.publish("made-up", 1)
    library.save(template(title="Not yet"), based_on=1)
    held = library.held("template", "made-up")
    assert (held.published, held.head, held.state) == (1, 2, "published")


@pytest.mark.parametrize("number", [0, 3, -1])
def test_a_version_that_does_not_exist_is_named(library: Library, number: int) -> None:
    library.save(question(), based_on=0)
    with pytest.raises(UsageError, match="no version"):
        library.held("question", "made-up-1", number)


def test_an_unknown_id_names_the_nearest(library: Library) -> None:
    library.save(question(), based_on=0)
    with pytest.raises(UsageError, match="Did you mean “made-up-1”"):
        library.held("question", "made-upp-1")


def test_the_database_itself_refuses_to_change_a_version(library: Library, database: Database) -> None:
    library.save(question(), based_on=0)
    for statement in ("UPDATE version SET note = 'x'", "DELETE FROM version"):
        with pytest.raises(IntegrityError, match="never"), database.write() as connection:
            connection.execute(text(statement))


edits = some.lists(some.sampled_from(["save", "stale", "restore", "archive", "copy"]), min_size=1, max_size=25)


@settings(max_examples=25)
@given(edits)
def test_whatever_is_done_no_version_is_ever_lost_or_changed(
    tmp_path_factory: pytest.TempPathFactory, what: list[str]
) -> None:
    database = Database(tmp_path_factory.mktemp("edits") / "library.sqlite3")
    library = Library(Store(database), lambda: "Ada")
    library.save(question(), based_on=0)
    seen: dict[int, str] = {}
    for step, edit in enumerate(what):
        head = library.held("question", "made-up-1").head
        if edit == "save":
            library.save(question(minutes=1 + step % 20), based_on=head)
        elif edit == "stale" and head > 1:
            with pytest.raises(EditConflict):
                library.save(question(minutes=29), based_on=head - 1)
        elif edit == "restore":
            library.restore("question", "made-up-1", 1 + step % head, based_on=head)
        elif edit == "archive":
            library.archive("question", "made-up-1", bool(step % 2))
        elif edit == "copy":
            library.duplicate("question", "made-up-1", f"copy-{step}")
        for version in library.history("question", "made-up-1"):
            document = canonical(library.held("question", "made-up-1", version.number).document)
            assert seen.setdefault(version.number, document) == document
    assert sorted(seen) == list(range(1, library.held("question", "made-up-1").head + 1))
    database.close()


def _edit(path: Path, name: str, times: int, told: multiprocessing.Queue[tuple[str, int]]) -> None:
    """Another process: saves `times` versions, each on top of what it finds, and tells which it wrote."""
    database = Database(path)
    library = Library(Store(database), lambda: name)
    saved = 0
    while saved < times:
        head = library.held("question", "made-up-1").head
        edited = question(tags=(name, str(saved)))
        try:
            told.put((name, library.save(edited, based_on=head, note=f"{name} {saved}")))
            saved += 1
        except EditConflict:
            continue  # read again, as a person would
    database.close()


def test_two_processes_edit_one_question_and_nothing_is_lost(database: Database, library: Library) -> None:
    library.save(question(), based_on=0)
    context = multiprocessing.get_context("spawn")
    told: multiprocessing.Queue[tuple[str, int]] = context.Queue()
    editors = [context.Process(target=_edit, args=(database.path, name, 15, told)) for name in ("Ada", "Ben")]
    for editor in editors:
        editor.start()
    written = {number: name for name, number in (told.get(timeout=60) for _ in range(30))}
    for editor in editors:
        editor.join(60)
    history = library.history("question", "made-up-1")
    assert sorted(written) == list(range(2, 32)) == sorted(version.number for version in history)[1:]
    for version in history[:-1]:
        document = library.held("question", "made-up-1", version.number).document
        assert isinstance(document, Question)
        assert version.author == written[version.number] == document.tags[0]
        assert version.note == " ".join(document.tags)
    told.close()
    told.join_thread()
