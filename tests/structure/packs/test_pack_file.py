from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from interview_desktop.errors import PackRefused
from interview_desktop.structure.packs.merging import signature
from interview_desktop.structure.packs.pack_file import read_pack
from tests.structure.documents import question, rubric
from tests.structure.packs.samples import pack, raw

BANK = Path(__file__).parents[3] / "src" / "interview_desktop" / "assets" / "bank"
Spoil = Callable[[dict[str, Any]], object]


def refusal(data: bytes | dict[str, Any]) -> PackRefused:
    given = json.dumps(data, indent=1, ensure_ascii=False).encode() if isinstance(data, dict) else data
    with pytest.raises(PackRefused) as refused:
        read_pack(given, "harbour.json", {})
    assert refused.value.sentence.startswith("“harbour.json” was not taken in")
    assert refused.value.hint
    return refused.value


@pytest.mark.parametrize(
    ("spoil", "line", "told"),
    [
        (
            lambda value: value["questions"][1]["probes"].update(result=""),
            '"result": "",',
            "questions.1.probes.result (id made-up-2): This may not be empty.",
        ),
        (
            lambda value: value["questions"][0]["probes"].update(resul="Why?"),
            '"resul": "Why?"',
            "questions.0.probes.resul (id made-up-1): “resul” is not possible here. Did you mean “result”?",
        ),
        (
            lambda value: value["questions"][1].update(kind="behavioral"),
            '"kind": "behavioral",',
            "questions.1.kind (id made-up-2): “behavioral” is not possible here. Did you mean “behavioural”? It should "
            "be one of: behavioural, situational, technical, motivational, competency, case.",
        ),
        (
            lambda value: value["questions"][1].pop("text"),
            "{",
            "questions.1.text (id made-up-2): This is needed, and is missing.",
        ),
        (
            lambda value: value["questions"][1].update(text="x" * 2001),
            f'"text": "{"x" * 2001}",',
            "questions.1.text (id made-up-2): This may have at most 2000 characters; it has 2001.",
        ),
        (
            lambda value: value["questions"][0].update(minuts=3),
            '"minuts": 3',
            "questions.0.minuts (id made-up-1): “minuts” is not known here. Did you mean “minutes”?",
        ),
        (
            lambda value: value["questions"][0].update(difficulty="3"),
            '"difficulty": "3",',
            "questions.0.difficulty (id made-up-1): This should be a whole number, without quotes.",
        ),
        (
            lambda value: value["questions"][0].update(difficulty=6),
            '"difficulty": 6,',
            "questions.0.difficulty (id made-up-1): This should be 5 or less.",
        ),
        (
            lambda value: value["questions"][0].update(tags="late"),
            '"tags": "late",',
            "questions.0.tags (id made-up-1): This should be a list in square brackets.",
        ),
        (lambda value: value.update(id="Harbour"), '"id": "Harbour",', "id: This should be small letters and digits"),
        (lambda value: value.update(checksum="abc"), '"checksum": "abc",', "checksum: This should be “sha256:” and 64"),
        (lambda value: value.update(version=2**70), f'"version": {2**70},', "version: This should be 1000000 or less."),
        (lambda value: value.update(format=True), '"format": true,', "format: This should be a whole number"),
        (lambda value: value.update(templates={}), '"templates": {},', "templates: This should be a list"),
        (
            lambda value: value["rubrics"][0]["criteria"][0]["levels"].pop(),
            '"levels": [',
            "rubrics.0.criteria.0.levels.4 (id made-up-rubric): Entry 5 of this list is missing.",
        ),
        (
            lambda value: value["rubrics"][0]["criteria"][0].update(weight=0.9),
            '"criteria": [',
            "rubrics.0.criteria (id made-up-rubric): The weights of the criteria sum to 0.9, not to 1.",
        ),
        (
            lambda value: value["feedback_templates"][0].update(
                wording={"opening": "{% for a in title %}x{% endfor %}"}
            ),
            '"opening": "{% for a in title %}x{% endfor %}"',
            "feedback_templates.0.wording.opening (id plain): The wording “opening” does more than fill slots",
        ),
        (
            lambda value: value["templates"][0].update(rubric="gone"),
            '"rubric": "gone",',
            "templates.0.rubric (id made-up): There is no rubric “gone”, neither in the pack nor in the library.",
        ),
        (
            lambda value: value["questions"].append(value["questions"][0]),
            '"id": "made-up-1",',
            "questions.2.id (id made-up-1): This id is used twice in the pack. It is first used on line 11.",
        ),
        (
            lambda value: value["questions"][0].update(text="a \ud800 b"),
            '"text": "a \ud800 b",',
            "questions.0.text (id made-up-1): This text holds half of a character, U+D800",
        ),
        (
            lambda value: value["questions"][0].update(text="a \0 b"),
            '"text": "a \\u0000 b",',
            "questions.0.text (id made-up-1): This text holds NUL",
        ),
        (
            lambda value: value["templates"][0]["weights"].update(teamwork=float("nan")),
            '"teamwork": NaN',
            "templates.0.weights.teamwork (id made-up): This is no number that can be reckoned with.",
        ),
        (
            lambda value: value["templates"][0]["weights"].update(teamwork=float("inf")),
            '"teamwork": Infinity',
            "templates.0.weights.teamwork (id made-up): This is no number that can be reckoned with.",
        ),
        (
            lambda value: value["questions"][0].update(tags=["late"] * 1001),
            '"tags": [',
            "questions.0.tags (id made-up-1): There are 1001 entries here",
        ),
        (
            lambda value: value["rubrics"][0].update(summary="x" * 200_000),
            "{",
            "rubrics.0 (id made-up-rubric): This is larger than 200 kB",
        ),
    ],
)
def test_every_fault_is_told_in_its_place(spoil: Spoil, line: str, told: str) -> None:
    value = raw()
    spoil(value)
    text = json.dumps(value, indent=1, ensure_ascii=False)
    (found,) = refusal(json.dumps(value, indent=1, ensure_ascii="\ud800" in text).encode()).faults
    assert text.splitlines()[found.line - 1].strip() == line
    assert f"{found.field}: {found.message}".startswith(told)


def test_all_faults_are_told_in_the_order_of_the_file() -> None:
    value = raw()
    value["templates"][0]["minutes"] = "long"
    value["questions"][1]["minutes"] = 0
    value["questions"][0]["minutes"] = 31
    value["title"] = ""
    faults = refusal(value).faults
    assert [one.field.split(" ")[0] for one in faults] == [
        "title", "questions.0.minutes", "questions.1.minutes", "templates.0.minutes",
    ]  # fmt: skip
    assert [one.line for one in faults] == sorted({one.line for one in faults})


def test_a_hundred_faults_are_enough() -> None:
    value = raw(pack(questions=tuple(question(at) for at in range(150))))
    for one in value["questions"]:
        one["minutes"] = 0
    refused = refusal(value)
    assert "150 faults" in refused.sentence
    assert len(refused.faults) == 101
    assert refused.faults[-1].message == "and 50 more."


def test_a_key_that_stands_twice_is_told() -> None:
    text = json.dumps(raw(), indent=1).replace('"title": "Q', '"title": "Other",\n "title": "Q', 1)
    (found,) = refusal(text.encode()).faults
    assert text.splitlines()[found.line - 1].startswith(' "title": "Questions')
    assert found.message == "“title” stands here for the second time."


def test_a_right_checksum_is_fine_and_a_wrong_one_is_told() -> None:
    right = pack(checksum=f"sha256:{signature(pack())}")
    assert read_pack(json.dumps(raw(right)).encode(), "harbour.json", {}) == right
    changed = refusal(raw(right.model_copy(update={"questions": (question(1, minutes=9.0), question(2))})))
    assert [one.field for one in changed.faults] == ["checksum"]
    assert "take the line “checksum” out" in changed.hint


def test_a_checksum_is_of_the_content_not_of_its_form() -> None:
    """Neither the order of members, nor white space, nor a default that is written out makes a difference."""
    right = raw(pack(checksum=f"sha256:{signature(pack())}"))
    turned = {name: right[name] for name in reversed(right)}
    assert read_pack(json.dumps(turned, indent=3).encode("utf-8-sig"), "harbour.json", {}).checksum
    short = {**right, "questions": [one | {"anchors": {**one["anchors"]}} for one in right["questions"]]}
    assert read_pack(json.dumps(short, separators=(",", ":")).encode(), "harbour.json", {}).checksum


def test_a_newer_format_asks_for_a_newer_program() -> None:
    refused = refusal({**raw(), "format": 2, "surprise": []})
    assert [(one.line, one.field) for one in refused.faults] == [(2, "format")]
    assert refused.hint.startswith("Update the program.")


@pytest.mark.parametrize(
    ("data", "line", "told"),
    [
        (b"[", 1, "cut off"),
        (b'{"id": "a",\n "title": }', 2, "A value is missing"),
        (b'{"id": "a",\n "title"}', 2, "A colon is missing"),
        (b'{"id": "a"\n "title": "b"}', 2, "A comma"),
        (b'{"id": "a",\n}', (1, 2), "comma too many"),
        (b'{"id":\n"a', 2, "no closing quote"),
        (b'{"id":\n"a\tb"}', 2, "a tab"),
        (b'{"id":\n"a\\qb"}', 2, "backslash"),
        (b'{"id": "a"}\n{}', 2, "after the end"),
        (b"hello", 1, "A value is missing"),
        (b"null", 1, "object in curly brackets"),
        (b"[]", 1, "object in curly brackets"),
        (b"[" * 100_000, 1, "40 deep"),
        (b'{"a":\n' * 50 + b"1" + b"}" * 50, 41, "40 deep"),
        (b'{"version":\n' + b"9" * 5_000 + b"}", 1, "no number"),
        (b'\n{"id": "\xff"}', 2, "It is not UTF-8; it looks like Windows-1252"),
        ('{"id": "a"}'.encode("utf-16"), 1, "It is not UTF-8; it looks like UTF-16"),
        (b"PK\x03\x04rest", 0, "workbook"),
        (b'{"questions": [' + b"[]," * 5_000 + b"1]}", 1, "object in curly brackets"),
        (b'{"questions": [{"tags": [' + b"1," * 300_000 + b"1]}]}", 1, "300001 entries here, and may be at most 1000"),
    ],
)  # fmt: skip
def test_what_is_no_pack_at_all_is_told_so(data: bytes, line: int | tuple[int, ...], told: str) -> None:
    first = refusal(data).faults[0]
    assert first.line in (line if isinstance(line, tuple) else (line,))
    assert told in first.message


def test_what_was_told_already_is_not_told_again() -> None:
    """A list whose only entry is wrong is not called too short besides."""
    value = raw(pack(rubrics=(rubric(),)))
    value["rubrics"][0]["criteria"] = [3]
    assert [one.field.split(" ")[0] for one in refusal(value).faults] == ["rubrics.0.criteria.0"]


def test_the_content_of_the_program_is_whole() -> None:
    """Templates last: they refer to what the others bring."""
    known: dict[str, set[str]] = {"question": set(), "rubric": set(), "feedback": set(), "template": set()}
    files = sorted(BANK.glob("*.json"), key=lambda file: (file.name == "templates.json", file.name))
    assert len(files) > 20
    for file in files:
        read = read_pack(file.read_bytes(), file.name, known)  # type: ignore[arg-type]
        for kind, document in read.documents():
            known[kind].add(document.id)
    assert len(known["question"]) >= 400
