"""`bank`: what is listed, found, shown and counted, and what wrong words lead to."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from interview_desktop.cli.printing import plain, tell_json
from interview_desktop.store.database import default_path
from interview_desktop.store.question_index import Score
from interview_desktop.structure.service import StructureService
from tests.cli.entry import Run
from tests.structure.documents import question

WIDTH = 80
SHORT = 'tell "me" about \u202edéjà vu \x1b[31m, 電話で話す 🦉'


def lines(text: str) -> list[str]:
    return text.splitlines()


def test_the_list_names_every_question_and_fits_the_terminal(run: Run, service: StructureService) -> None:
    ended = run("bank", "list")
    ids = [line.split()[0] for line in lines(ended.out) if not line.startswith(" ")]
    known = [line.id for line in service.bank.lines()]
    assert ids[:-1] == known
    assert lines(ended.out)[-1] == f"{len(known)} questions."
    assert not [line for line in lines(ended.out) if line.startswith(" ") and len(line) > WIDTH]
    assert (ended.code, ended.err) == (0, "")


def test_the_list_as_json_has_every_field_and_obeys_filters(run: Run, service: StructureService) -> None:
    rows = run("bank", "list", "--json", "--industry", "healthcare", "--industry", "law", "--difficulty", "3").data
    assert {row["industry"] for row in rows} == {"healthcare", "law"}
    assert {row["difficulty"] for row in rows} == {3}
    line = service.bank.line(rows[0]["id"])
    assert line is not None
    assert rows[0] == json.loads(json.dumps({name: getattr(line, name) for name in line.__slots__}))
    texts = [row["text"].casefold() for row in rows]
    assert texts == sorted(texts)


def test_the_list_can_be_sorted_and_cut(run: Run, service: StructureService) -> None:
    rows = run("bank", "list", "--json", "--sort", "minutes", "--descending", "--limit", "3").data
    longest = sorted((line.minutes for line in service.bank.lines()), reverse=True)[:3]
    assert [row["minutes"] for row in rows] == longest
    assert f"3 of {len(service.bank.lines())} questions." in run("bank", "list", "--limit", "3").out


@pytest.mark.parametrize(
    ("option", "value", "near"),
    [
        ("--industry", "helthcare", "healthcare"),
        ("--type", "stres", "stress"),
        ("--kind", "behavioral", "behavioural"),
        ("--competency", "team_work", "teamwork"),
        ("--difficulty", "6", "1, 2, 3, 4, 5"),
        ("--seniority", "senor", "senior"),
        ("--tag", "ward managr", "ward manager"),
    ],
)
def test_a_filter_that_the_bank_does_not_know_names_the_nearest(
    run: Run, service: StructureService, option: str, value: str, near: str
) -> None:
    ended = run("bank", "list", option, value)
    assert (ended.code, ended.out) == (2, "")
    assert f"“{value}”" in ended.err
    assert near in ended.err


def test_filters_that_leave_nothing_say_so(run: Run, service: StructureService) -> None:
    nothing = ("--industry", "law", "--tag", "ward manager")
    ended = run("bank", "list", *nothing)
    assert ended.code == 0
    assert "No question fits" in ended.out
    assert run("bank", "list", "--json", *nothing).out == "[]\n"
    assert "No question fits" in run("bank", "search", "qwertyuiop").out
    assert "No question fits" in run("bank", "list", "--retired").out


def test_search_finds_words_best_first_and_counts_filters(run: Run, service: StructureService) -> None:
    rows = run("bank", "search", "ward", "manag", "--json").data
    assert rows
    assert all("healthcare" in row["industry"] or "ward" in json.dumps(row) for row in rows)
    counted = run("bank", "search", "ward", "manag", "--json", "--counts", "--limit", "1").data
    assert (counted["found"], len(counted["questions"])) == (len(rows), 1)
    assert sum(counted["counts"]["difficulty"].values()) == len(rows)
    told = run("bank", "search", "ward", "manag", "--counts").out
    assert "competency:" in told
    assert f"active ({len(rows)})" in told


@pytest.mark.parametrize("words", ["?", "…", '""', "*"])
def test_a_search_for_no_word_at_all_is_refused(run: Run, service: StructureService, words: str) -> None:
    ended = run("bank", "search", words)
    assert ended.code == 2
    assert "no word" in ended.err


def test_any_script_is_found_and_shown_and_nothing_steers_the_terminal(run: Run, service: StructureService) -> None:
    service.library.save(question(7, id="owl", text=SHORT, looks_for="Ein Käuzchen; 一羽"), based_on=0)
    [row] = run("bank", "search", "電話で話す", "--json").data
    assert row["text"] == SHORT
    told = run("bank", "show", "owl").out
    assert "\x1b" not in told
    assert "🦉" in told
    assert "Käuzchen" in told
    assert plain("a\x1b[2J\x9b\tb\nc") == "a\ufffd[2J\ufffd\tb\nc"


def test_show_tells_everything_of_a_question(run: Run, service: StructureService) -> None:
    service.library.save(question(1), based_on=0)
    service.library.save(question(1, difficulty=5), based_on=1, note="harder than it looked")
    told = run("bank", "show", "made-up-1").out
    for part in ("2 of 2, in use, your own", "5 of 5", "Blames the driver.", "When did it come", "in 0 sessions"):
        assert part in told, part
    assert not [line for line in lines(told) if len(line) > WIDTH]
    data = run("bank", "show", "made-up-1", "--version", "1", "--json").data
    assert (data["version"], data["newest"], data["difficulty"], data["own"]) == (1, 2, 2, True)
    assert data["usage"]["persons"] is None
    assert run("bank", "show", "made-up-1", "--version", "9").code == 2


def test_scores_are_shown_from_five_people_on(run: Run, service: StructureService) -> None:
    service.library.save(question(1), based_on=0)
    service.contribute([Score(f"p{at}", "made-up-1", 1.0, 1, 3.0) for at in range(4)])
    assert "five people or more" in run("bank", "show", "made-up-1").out
    service.contribute([Score("p4", "made-up-1", 1.0, 1, 4.0)])
    assert "3.2 of 5 on average, give or take 0.4, from 5 people" in run("bank", "show", "made-up-1").out


@pytest.mark.parametrize("verb", ["show", "history", "retire", "unretire"])
def test_a_wrong_id_names_the_nearest(run: Run, service: StructureService, verb: str) -> None:
    ended = run("bank", verb, "healthcare-openin")
    assert (ended.code, ended.out) == (2, "")
    assert "Did you mean “healthcare-opening”?" in ended.err


def test_stats_count_what_is_in_use(run: Run, service: StructureService) -> None:
    before = run("bank", "stats", "--json").data
    assert before["questions"] == len(service.bank.lines())
    assert sum(before["by"]["industry"].values()) == before["questions"]
    run("bank", "retire", "any-opening")
    after = run("bank", "stats", "--json").data
    assert (after["questions"], after["retired"]) == (before["questions"] - 1, 1)
    told = run("bank", "stats").out
    assert f"{after['questions']} questions in use, 1 retired" in told
    assert "healthcare" in told


def test_history_has_who_when_and_why_the_newest_first(run: Run, service: StructureService) -> None:
    service.library.save(question(1), based_on=0)
    service.library.save(question(1, difficulty=5), based_on=1, note="harder than it looked")
    rows = run("bank", "history", "made-up-1", "--json").data
    assert [(row["version"], row["author"], row["note"]) for row in rows] == [
        (2, "Ada", "harder than it looked"),
        (1, "Ada", ""),
    ]
    assert "harder than it looked" in run("bank", "history", "made-up-1").out
    assert "pack" in run("bank", "history", "any-opening").out


def test_a_retired_question_leaves_the_list_and_comes_back(run: Run, service: StructureService) -> None:
    ended = run("bank", "retire", "healthcare-opening")
    assert ended.code == 0
    assert "ward-manager" in ended.err
    assert "healthcare-opening" not in run("bank", "list", "--industry", "healthcare").out
    assert [row["id"] for row in run("bank", "list", "--retired", "--json").data] == ["healthcare-opening"]
    assert "retired" in run("bank", "show", "healthcare-opening").out
    assert run("bank", "unretire", "healthcare-opening", "--json").data["retired"] is False
    assert "healthcare-opening" in run("bank", "list", "--industry", "healthcare").out
    again = run("bank", "retire", "any-accent-jokes", "--json").data
    assert again == {"id": "any-accent-jokes", "retired": True, "templates": []}


def test_a_library_that_cannot_be_written_is_told(run: Run, home: Path) -> None:
    home.mkdir()
    default_path().parent.write_text("a file where the folder should be")
    ended = run("bank", "list")
    assert (ended.code, ended.out) == (1, "")
    assert str(default_path().parent) in ended.err


def test_a_list_of_json_is_one_entry_a_line(capsys: pytest.CaptureFixture[str]) -> None:
    tell_json([{"a": 1}, {"a": "ü"}])
    assert capsys.readouterr().out == '[\n{"a": 1},\n{"a": "ü"}\n]\n'
