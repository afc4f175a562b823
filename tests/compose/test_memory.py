"""Arenas of the C library, counted by itself in a process with eight threads."""

from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

THREADS_AND_ARENAS = """
import ctypes, os, sys, threading
from pathlib import Path
from interview_desktop.compose.memory import limit_arenas

if sys.argv[2] == "limited":
    limit_arenas()
libc, all_there = ctypes.CDLL(None), threading.Barrier(9)
libc.malloc.restype = libc.fopen.restype = ctypes.c_void_p

def hold():
    libc.malloc(10_000)
    all_there.wait()
    all_there.wait()

for _ in range(8):
    threading.Thread(target=hold).start()
all_there.wait()
told = ctypes.c_void_p(libc.fopen(os.fsencode(sys.argv[1]), b"w"))
libc.malloc_info(0, told)
libc.fclose(told)
all_there.wait()
print(Path(sys.argv[1]).read_text().count("<heap nr="))
"""


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="only glibc has arenas")
def test_threads_share_two_arenas_so_that_less_freed_memory_is_kept(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("MALLOC_ARENA_MAX", raising=False)

    def arenas(how: str) -> int:
        command = [sys.executable, "-c", THREADS_AND_ARENAS, str(tmp_path / "arenas.xml"), how]
        return int(subprocess.run(command, capture_output=True, text=True, timeout=60, check=True).stdout)

    assert arenas("unlimited") > 2
    assert arenas("limited") == 2
