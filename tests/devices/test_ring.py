"""The ring loses nothing without saying so, and its clock never goes wrong."""

from __future__ import annotations

import threading

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from interview_desktop.devices import Block, Samples
from interview_desktop.devices.ring import Ring

CAPACITY = 50
Write = tuple[str, int, int]

writes = st.tuples(st.just("write"), st.integers(0, 130), st.sampled_from([0, 0, 0, 1, 7, 500]))
reads = st.tuples(st.just("read"), st.integers(1, 70), st.just(0))


class Counter:
    """A device whose every sample is its own place on the device's clock."""

    def __init__(self) -> None:
        self.clock = 0

    def block(self, size: int, lost: int) -> Samples:
        self.clock += lost
        samples = np.arange(self.clock, self.clock + size, dtype=np.float32)
        self.clock += size
        return samples


@given(steps=st.lists(st.one_of(writes, reads), max_size=60))
def test_every_sample_is_in_its_place_or_counted_as_lost(steps: list[Write]) -> None:
    ring, device = Ring(CAPACITY), Counter()
    clock = pending = 0
    for step, size, lost in [*steps, ("write", 1, 0), *[("read", 70, 0)] * 60]:
        if step == "write":
            ring.write(device.block(size, lost), lost)
            pending = min(CAPACITY, pending + size)
            continue
        block = ring.read(0.0, size)
        if block is None:
            assert pending == 0
            continue
        assert block.start == clock + block.lost
        assert np.array_equal(block.samples, np.arange(block.start, block.start + len(block.samples)))
        assert 0 < len(block.samples) <= size
        clock = block.start + len(block.samples)
        pending -= len(block.samples)
    assert clock == device.clock
    assert pending == 0


@given(sizes=st.lists(st.integers(1, CAPACITY), max_size=20))
def test_a_reader_who_keeps_up_loses_nothing(sizes: list[int]) -> None:
    ring, device = Ring(CAPACITY), Counter()
    for size in sizes:
        ring.write(device.block(size, 0))
        block = ring.read(0.0, CAPACITY)
        assert block is not None
        assert (len(block.samples), block.lost) == (size, 0)


def test_the_oldest_samples_go_first() -> None:
    ring = Ring(4)
    ring.write(np.arange(3, dtype=np.float32))
    ring.write(np.arange(3, 6, dtype=np.float32))
    block = ring.read(0.0, 10)
    assert block is not None
    assert block.samples.tolist() == [2, 3, 4, 5]
    assert (block.start, block.lost) == (2, 2)


def test_a_block_read_stays_as_it_was() -> None:
    ring = Ring(4)
    ring.write(np.ones(4, np.float32))
    block = ring.read(0.0, 4)
    ring.write(np.zeros(4, np.float32))
    assert block is not None
    assert block.samples.tolist() == [1.0] * 4


def test_a_waiting_reader_is_woken_by_sound_and_by_the_end() -> None:
    ring = Ring(100)
    got: list[Block | None] = []
    reader = threading.Thread(target=lambda: got.extend([ring.read(30.0, 100), ring.read(30.0, 100)]))
    reader.start()
    ring.write(np.ones(5, np.float32))
    ring.close()
    reader.join(5.0)
    assert not reader.is_alive()
    assert len(got) == 2
    assert got[1] is None


def test_two_threads_at_once_agree_on_the_clock() -> None:
    ring, device = Ring(1000), Counter()
    total = 200_000

    def write() -> None:
        while device.clock < total:
            ring.write(device.block(100, 0))

    writer = threading.Thread(target=write)
    writer.start()
    clock = 0
    while clock < total:
        block = ring.read(5.0, 300)
        assert block is not None
        assert block.start == clock + block.lost
        assert block.samples[0] == block.start
        clock = block.start + len(block.samples)
    writer.join(5.0)
    assert clock == total
