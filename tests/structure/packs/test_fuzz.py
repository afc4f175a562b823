"""Whatever a file holds: it is taken in or refused as a whole, with a sentence, and never anything else."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from interview_desktop.errors import PackRefused
from interview_desktop.store.library import Library as Store
from interview_desktop.structure.packs.packs import Packs
from interview_desktop.structure.packs.sheet.writing import sheet_bytes
from tests.structure.documents import question, template
from tests.structure.packs.samples import FEEDBACK, filled, pack, raw, state
from tests.structure.packs.spoiling import damaged, spoilt

SHEET = sheet_bytes([question(1, text="Why, “then”?\nReally, tell me; why?"), question(2), question(3, text="=1+1?")])
PACK = json.dumps(raw(), indent=1).encode()
often = settings(max_examples=120, suppress_health_check=[HealthCheck.function_scoped_fixture, HealthCheck.too_slow])


@pytest.fixture
def offered(packs: Packs, store: Store, tmp_path: Path) -> Callable[[bytes, str], None]:
    """Offers bytes under a file name to a library that holds something, and checks that it stays as it is."""
    filled(store, question(1), *pack().rubrics, FEEDBACK, template())
    before = state(store)

    def offer(data: bytes, suffix: str) -> None:
        path = tmp_path / f"offered{suffix}"
        path.write_bytes(data)
        refused = None
        try:
            preview = packs.preview(path)
            assert len(preview.changes) == len(list(preview.pack.documents()))
        except PackRefused as fault:
            refused = fault
        if refused is not None:
            check(refused, path.name)
        assert state(store) == before

    return offer


def check(refused: PackRefused, file: str) -> None:
    assert refused.sentence.startswith(f"“{file}” was not taken in")
    assert refused.hint
    assert 1 <= len(refused.faults) <= 101
    assert all(fault.file == file and fault.line >= 0 and fault.message for fault in refused.faults)
    assert str(refused).isprintable()


Offer = Callable[[bytes, str], None]


@often
@given(st.binary(max_size=200), st.sampled_from([".json", ".csv", ".txt", ""]))
def test_any_bytes(offered: Offer, data: bytes, suffix: str) -> None:
    offered(data, suffix)


@often
@given(spoilt(raw()))
def test_a_pack_with_other_members(offered: Offer, value: Any) -> None:
    offered(json.dumps(value).encode(), ".json")


@often
@given(damaged(PACK))
def test_a_pack_with_other_bytes(offered: Offer, data: bytes) -> None:
    offered(data, ".json")


@often
@given(damaged(SHEET))
def test_a_sheet_with_other_bytes(offered: Offer, data: bytes) -> None:
    offered(data, ".csv")


@often
@given(st.lists(st.lists(st.text(max_size=12), max_size=4), max_size=5), st.sampled_from(",;\t"))
def test_a_sheet_of_any_cells(offered: Offer, rows: list[list[str]], separator: str) -> None:
    head = separator.join(("Question", "Id", "Kind", "Tags", "Minutes", "Seniority"))
    body = "\n".join(separator.join(row) for row in rows)
    offered(f"{head}\n{body}".encode("utf-8", "replace"), ".csv")


@pytest.mark.parametrize("cut", range(0, len(PACK), max(1, len(PACK) // 40)))
def test_a_pack_that_was_cut_off(offered: Offer, cut: int) -> None:
    offered(PACK[:cut], ".json")
