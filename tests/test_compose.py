"""The composition root: what it refuses, and what it imports ahead."""

from __future__ import annotations

import subprocess
import sys

import pytest

from interview_desktop import compose, settings
from interview_desktop.compose import devices
from interview_desktop.errors import DeviceRefused


def test_a_refused_microphone_is_never_opened_whatever_was_agreed_to_before() -> None:
    with pytest.raises(DeviceRefused, match="not allowed"):
        devices.microphone(settings.save(microphone_consent="refused"))


def test_everything_that_is_warmed_can_be_imported() -> None:
    code = "import interview_desktop.compose as c, importlib\nfor name in c._HEAVY: importlib.import_module(name)"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=60, check=False)
    assert done.returncode == 0, done.stderr


def test_services_close_twice_and_leave_nothing_behind() -> None:
    services = compose.build()
    assert services.past.sessions() == ()
    services.close()
    services.close()
