"""The feedback template editor in a window, with previews of the real sample session."""

from __future__ import annotations

import pytest

from tests.fake_coaching import QuietCoaching
from tests.ui.desk import Desk
from tests.ui.library.feedback.sampling import sampling


@pytest.fixture
def coaching(desk: Desk) -> QuietCoaching:
    return sampling(desk.services)
