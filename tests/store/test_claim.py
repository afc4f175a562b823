from __future__ import annotations

import threading
from pathlib import Path

import pytest

from interview_desktop.store.claim import Claim
from interview_desktop.store.files import write_whole


def test_only_one_holds_a_claim(tmp_path: Path) -> None:
    first, second = Claim(tmp_path / "a" / "x"), Claim(tmp_path / "a" / "x")
    assert first.take()
    assert first.take()
    assert not second.take()
    assert not second.held
    first.release()
    first.release()
    assert second.take()
    assert not first.take()
    second.release()
    assert list((tmp_path / "a").iterdir()) == []


def test_who_waits_gets_it_next(tmp_path: Path) -> None:
    """The file they wait on is removed by its holder: they must not end up with different files."""
    order: list[int] = []
    inside = threading.Lock()

    def hold(number: int) -> None:
        for _ in range(20):
            claim = Claim(tmp_path / "x")
            assert claim.take(wait=True)
            assert inside.acquire(blocking=False), "two hold the claim at once"
            order.append(number)
            inside.release()
            claim.release()

    threads = [threading.Thread(target=hold, args=(number,)) for number in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert sorted(order) == sorted([0, 1, 2, 3] * 20)


def test_a_file_is_replaced_whole_or_not_at_all(tmp_path: Path) -> None:
    target = tmp_path / "a"
    write_whole(target, b"old")
    write_whole(target, b"new")
    assert target.read_bytes() == b"new"
    (tmp_path / "b").mkdir()
    (tmp_path / "b" / "in the way").touch()
    with pytest.raises(OSError):  # noqa: PT011 - which one depends on the system
        write_whole(tmp_path / "b", b"new")
    assert sorted(path.name for path in tmp_path.iterdir()) == ["a", "b"]
