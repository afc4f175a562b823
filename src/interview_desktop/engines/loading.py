"""Models are loaded one at a time. In: nothing. Out: a lock that every engine holds while it reads its model.

Tokenisers hold the interpreter's lock while they are read, 20 to 40 ms each; several at once held up the window for
240 ms at the beginning of an interview (measured with every engine installed).
"""

from __future__ import annotations

import threading

one_at_a_time = threading.RLock()
