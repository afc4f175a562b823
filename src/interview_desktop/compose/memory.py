"""How the C library keeps memory that was freed. In: nothing. Out: nothing; the process takes less of it.

glibc gives threads arenas of their own, up to eight for each core, and each keeps what was freed in it. Engines compute
on a dozen threads with buffers of tens of megabytes, hence the limit. Elsewhere nothing needs to be done.
"""

from __future__ import annotations

import ctypes
import os
import sys

# Measured with the window and every engine loaded and used (`bench_engines`): 1,440 MB resident instead of 1,670 where
# all load at once, 1,360 instead of 1,400 where one loads after the other, and no slower. Two, so that a thread of an
# engine and one of Python's need not wait for one another.
ARENAS = 2
_M_ARENA_MAX = -8  # malloc.h


def limit_arenas() -> None:
    """Takes effect for arenas not yet made; who set MALLOC_ARENA_MAX knows better."""
    if not sys.platform.startswith("linux") or "MALLOC_ARENA_MAX" in os.environ:
        return
    mallopt = getattr(ctypes.CDLL(None), "mallopt", None)
    if mallopt is not None:  # musl has none, and no arenas
        mallopt(_M_ARENA_MAX, ARENAS)
