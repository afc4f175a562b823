from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_desktop.errors import PackRefused, UsageError
from interview_desktop.store.library import Library as Store
from interview_desktop.structure.packs.packs import Packs
from tests.library import library
from tests.structure.documents import question, template
from tests.structure.packs.samples import FEEDBACK, filled, library_on, pack, raw, sheet, state, written


def what(packs: Packs, path: Path, replace: bool | None = None) -> list[str]:
    return [change.what for change in packs.take(packs.preview(path, replace=replace))]


def test_a_preview_says_what_would_change_and_touches_nothing(packs: Packs, store: Store, tmp_path: Path) -> None:
    filled(store, question(1), question(2, minutes=9.0))
    before = state(store)
    preview = packs.preview(written(tmp_path / "harbour.json", raw()))
    assert state(store) == before
    assert (preview.source, preview.format, preview.replace, preview.taken) == ("harbour.json", "json", False, None)
    assert preview.pack == pack()
    assert {(change.kind, change.id): change.what for change in preview.changes} == {
        ("question", "made-up-1"): "unchanged",
        ("question", "made-up-2"): "kept",
        ("rubric", "made-up-rubric"): "added",
        ("feedback", "plain"): "added",
        ("template", "made-up"): "added",
    }
    (difference,) = preview.changes[1].differences
    assert (difference.field, difference.old, difference.new) == ("minutes", "9", "3")


def test_the_same_pack_twice_changes_nothing(packs: Packs, store: Store, tmp_path: Path) -> None:
    path = written(tmp_path / "harbour.json", raw())
    assert what(packs, path) == ["added"] * 5
    after = state(store)
    assert what(packs, path) == ["unchanged"] * 5
    assert state(store) == after
    assert [taken.id for taken in packs.taken()] == ["harbour"]


def test_a_pack_keeps_what_was_edited_here_unless_told_to_replace_it(
    packs: Packs, store: Store, tmp_path: Path
) -> None:
    path = written(tmp_path / "harbour.json", raw())
    what(packs, path)
    library = library_on(store)
    library.save(question(1, minutes=9.0), based_on=1)
    assert what(packs, path) == ["kept", *["unchanged"] * 4]
    assert library.held("question", "made-up-1").document == question(1, minutes=9.0)
    assert what(packs, path, replace=True) == ["changed", *["unchanged"] * 4]
    assert library.held("question", "made-up-1").number == 3


def test_a_new_edition_changes_what_the_old_one_brought(packs: Packs, store: Store, tmp_path: Path) -> None:
    what(packs, written(tmp_path / "harbour.json", raw()))
    newer = written(tmp_path / "newer.json", raw(pack(version=2, questions=(question(1, minutes=9.0), question(2)))))
    preview = packs.preview(newer)
    assert preview.taken is not None
    assert preview.taken.version == 1
    assert [change.what for change in packs.take(preview)] == ["changed", *["unchanged"] * 4]
    assert [taken.version for taken in packs.taken()] == [2]


def test_what_changed_since_the_preview_is_heeded(packs: Packs, store: Store, tmp_path: Path) -> None:
    preview = packs.preview(written(tmp_path / "harbour.json", raw()))
    filled(store, question(1, minutes=9.0), question(2))
    assert [change.what for change in packs.take(preview)] == ["kept", "unchanged", "added", "added", "added"]
    assert library_on(store).held("question", "made-up-1").document == question(1, minutes=9.0)


def test_a_sheet_is_applied_to_what_is_there_when_it_is_taken(packs: Packs, store: Store, tmp_path: Path) -> None:
    filled(store, question(1))
    preview = packs.preview(sheet(tmp_path, f"Id,Question\nmade-up-1,{question(1).text} Why?\n"))
    library_on(store).save(question(1, minutes=9.0), based_on=1)
    assert [change.what for change in packs.take(preview)] == ["changed"]
    now = library_on(store).held("question", "made-up-1").document
    assert now == question(1, minutes=9.0, text=f"{question(1).text} Why?")


def test_findings_are_about_what_is_new_the_gravest_first(packs: Packs, store: Store, tmp_path: Path) -> None:
    filled(store, question(1))
    plain, bad = question(2, probes={}), question(3, text="How old are you?", spoken="")
    path = written(tmp_path / "harbour.json", raw(pack(questions=(question(1), plain, bad))))
    found = packs.preview(path).findings
    assert list(found) == [bad.id, plain.id]
    assert found[bad.id][0].severity == "error"


def test_templates_may_refer_to_the_library(packs: Packs, store: Store, tmp_path: Path) -> None:
    alone = written(tmp_path / "alone.json", raw(pack(questions=(), rubrics=(), feedback_templates=())))
    with pytest.raises(PackRefused) as refused:
        packs.preview(alone)
    assert [fault.field for fault in refused.value.faults] == [
        "templates.0.slots.0.question (id made-up)",
        "templates.0.rubric (id made-up)",
        "templates.0.feedback (id made-up)",
    ]
    filled(store, *pack().questions, *pack().rubrics, FEEDBACK)
    assert what(packs, alone) == ["added"]


def test_the_kind_of_file_is_told_by_its_name_or_its_beginning(packs: Packs, tmp_path: Path) -> None:
    text = json.dumps(raw())
    assert packs.preview(sheet(tmp_path, text, "pack.JSON")).format == "json"
    assert packs.preview(sheet(tmp_path, f"\ufeff  {text}", "pack.txt")).format == "json"
    assert packs.preview(sheet(tmp_path, "Question\nWhy?\n", "questions.txt")).format == "csv"


def test_a_template_takes_along_what_it_refers_to(packs: Packs, store: Store, tmp_path: Path) -> None:
    filled(store, *pack().questions, *pack().rubrics, FEEDBACK, template())
    exported = packs.export(
        tmp_path / "one.json", title="One", questions=(), templates=["made-up"], rubrics=(), feedback=()
    )
    assert exported.pack.questions == (question(1),)
    assert (exported.pack.rubrics, exported.pack.feedback_templates) == (pack().rubrics, (FEEDBACK,))


def test_what_is_put_away_stays_behind(packs: Packs, store: Store, tmp_path: Path) -> None:
    filled(store, question(1), question(2))
    library_on(store).archive("question", "made-up-2")
    assert packs.export(tmp_path / "all.json", title="All").pack.questions == (question(1),)


def test_the_published_version_of_a_template_travels(packs: Packs, store: Store, tmp_path: Path) -> None:
    filled(store, *pack().questions, *pack().rubrics, FEEDBACK, template())
    library = library_on(store)
    library.publish("made-up", 1)
    library.save(template(title="A draft"), based_on=1)
    assert packs.export(tmp_path / "all.json", title="All").pack.templates == (template(),)


def test_an_export_is_named_and_counted(packs: Packs, store: Store, tmp_path: Path) -> None:
    what(packs, written(tmp_path / "harbour.json", raw()))
    first = packs.export(tmp_path / "a.json", title="Fragen für Österreich")
    assert (first.pack.id, first.pack.version, first.pack.publisher) == ("fragen-fur-osterreich", 1, "Robin")
    assert first.pack.licence == "all rights reserved"
    assert packs.export(tmp_path / "b.json", title="Mine", id="harbour").pack.version == 2
    assert packs.export(tmp_path / "c.json", title="日本", version=7).pack.id == "pack"


def test_a_sheet_says_what_it_cannot_hold(packs: Packs, store: Store, tmp_path: Path) -> None:
    filled(store, *pack().questions, *pack().rubrics, FEEDBACK, template())
    (note,) = packs.export(tmp_path / "all.csv", title="All").notes
    assert "rubrics: 1, feedback templates: 1, templates: 1" in note
    assert packs.export(tmp_path / "some.csv", title="All", templates=(), rubrics=(), feedback=()).notes == ()
    with pytest.raises(UsageError, match="questions only"):
        packs.export(tmp_path / "none.csv", title="All", templates=["made-up"])
    assert not (tmp_path / "none.csv").exists()


@pytest.mark.parametrize("name", ["new.json", "new.csv"])
def test_a_file_is_replaced_only_when_asked(packs: Packs, store: Store, tmp_path: Path, name: str) -> None:
    filled(store, question(1))
    path = tmp_path / name
    path.write_text("precious")
    with pytest.raises(UsageError, match="exists already"):
        packs.export(path, title="All")
    assert path.read_text() == "precious"
    packs.export(path, title="All", overwrite=True)
    assert [change.what for change in packs.preview(path).changes] == ["unchanged"]
    assert sorted(one.name for one in tmp_path.iterdir() if one.is_file()) == [name]


def test_what_makes_no_sense_is_not_exported(packs: Packs, store: Store, tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="nothing to export"):
        packs.export(tmp_path / "a.json", title="All")
    filled(store, question(1), question(2, text="A nul \0 in it"))
    for title, named in (("", "title"), ("x" * 200, "title")):
        with pytest.raises(UsageError, match=named):
            packs.export(tmp_path / "a.json", title=title, questions=["made-up-1"])
    with pytest.raises(UsageError, match=r"made-up-2.*NUL"):
        packs.export(tmp_path / "a.json", title="All")
    with pytest.raises(UsageError, match="no question called"):
        packs.export(tmp_path / "a.json", title="All", questions=["made-up-7"])
    with pytest.raises(UsageError, match=r"neither a \.json nor a \.csv"):
        packs.export(tmp_path / "a.xlsx", title="All")
    with pytest.raises(UsageError, match="folder"):
        packs.export(tmp_path / "nowhere" / "a.json", title="All")
    assert not list(tmp_path.glob("a.*"))


def test_what_could_not_be_published_is_taken_in_as_a_draft(store: Store, tmp_path: Path) -> None:
    service = library()
    odd = template(id="cold", weights={"teamwork": 0.4})
    path = written(tmp_path / "harbour.json", raw(pack(templates=(odd,))))
    preview = service.packs.preview(path)
    assert any(one.severity == "error" for one in preview.findings["cold"])
    service.packs.take(preview)
    assert service.library.held("template", "cold").state == "draft"
    assert "cold" not in {one.id for one in service.templates()}


def test_what_employers_may_not_ask_is_retired_until_it_is_mended(packs: Packs, store: Store, tmp_path: Path) -> None:
    text = "Are you pregnant or planning to have children soon?"
    what(packs, written(tmp_path / "harbour.json", raw(pack(questions=(question(1), question(2, text=text))))))
    states = {one.document.id: one.state for one in library_on(store).all("question", archived=True)}
    assert states == {"made-up-1": "published", "made-up-2": "archived"}


@pytest.mark.parametrize(("publisher", "version"), [("A stranger", 2), ("Harbour Careers", 1)])
def test_only_its_own_publisher_goes_on_from_a_pack_and_only_forward(
    packs: Packs, tmp_path: Path, publisher: str, version: int
) -> None:
    what(packs, written(tmp_path / "harbour.json", raw(pack(version=2))))
    other = pack(publisher=publisher, version=version, questions=(question(1, minutes=9.0), question(2)))
    assert what(packs, written(tmp_path / "other.json", raw(other)))[0] == "kept"


def test_a_pack_is_a_pack_whatever_it_is_called(packs: Packs, tmp_path: Path) -> None:
    assert packs.preview(written(tmp_path / "harbour.csv", raw())).format == "json"


@pytest.mark.parametrize("id_", ["../../etc/passwd", "Host Q", "a--b"])
def test_a_new_id_has_small_letters_digits_and_hyphens(packs: Packs, tmp_path: Path, id_: str) -> None:
    value = raw()
    value["questions"][1]["id"] = id_
    with pytest.raises(PackRefused) as refused:
        packs.preview(written(tmp_path / "harbour.json", value))
    assert refused.value.faults[0].field.startswith("questions.1.id")
