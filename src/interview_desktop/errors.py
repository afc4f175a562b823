"""What can go wrong that a person can mend.

    InterviewError               has a sentence for the person and a hint: what happened, what to do
    ├── UsageError               the command or the setting makes no sense (exit code 2)
    ├── DeviceError              sound or camera hardware
    │   ├── DeviceMissing        none found, or the chosen one is not there
    │   ├── DeviceRefused        the system did not give permission
    │   └── DeviceLost           it was there and went away
    ├── EngineError              a recogniser, a voice, a model
    │   ├── EngineUnavailable    its library, program or model is not on this machine
    │   └── EngineFailed         it stopped, or gave no answer in time
    ├── NetworkError             a service cannot be reached, refuses, or answers nonsense
    ├── Cancelled                the person asked for it to stop
    ├── StoreError               the database or the recordings
    │   ├── DiskFull
    │   ├── StoreCorrupt
    │   ├── StoreNewer           written by a newer version of this program
    │   └── EditConflict         somebody saved a newer version meanwhile
    └── MaterialError            a file that was given to us cannot be read or makes no sense
        └── PackRefused          a pack or a sheet of questions, with the place of every fault

Everything else that is raised is a bug: it goes to the log with its trace.
"""

from __future__ import annotations

from dataclasses import dataclass


class InterviewError(Exception):
    """A fault in the environment, told in one clear sentence with its mend."""

    def __init__(self, sentence: str, hint: str = "") -> None:
        super().__init__(sentence)
        self.sentence = sentence
        self.hint = hint

    def __str__(self) -> str:
        return f"{self.sentence} {self.hint}".strip()


class UsageError(InterviewError):
    """What was asked for makes no sense as it was asked."""


class DeviceError(InterviewError):
    """A microphone, a speaker or a camera."""


class DeviceMissing(DeviceError):
    """No such device, or none at all."""


class DeviceRefused(DeviceError):
    """The system refuses access to the device."""


class DeviceLost(DeviceError):
    """The device went away while it was in use."""


class EngineError(InterviewError):
    """A recogniser, a voice or a model."""


class EngineUnavailable(EngineError):
    """What the engine needs is not on this machine."""


class EngineFailed(EngineError):
    """The engine stopped or did not answer in time."""


class NetworkError(InterviewError):
    """A service on the network cannot be reached, refuses, or answers nonsense."""


class Cancelled(InterviewError):
    """The person asked for it to stop; nothing half done is left behind."""


class StoreError(InterviewError):
    """The journal, the session list or the recordings."""


class SessionGone(StoreError):
    """There is no session of that id. The sentence names the id; a window, where nobody knows it, need not."""


class DiskFull(StoreError):
    """There is no room left to write."""


class StoreCorrupt(StoreError):
    """What is stored cannot be read back."""


class StoreNewer(StoreError):
    """A newer version of the program wrote this."""


class EditConflict(StoreError):
    """Somebody else saved a newer version of the document; nothing was overwritten. `head` is that version."""

    def __init__(self, sentence: str, hint: str, head: int) -> None:
        super().__init__(sentence, hint)
        self.head = head


class MaterialError(InterviewError):
    """A file that was handed to us is unreadable or makes no sense."""


@dataclass(frozen=True)
class Located:
    """One fault of a file: `line` counts from 1 (0: not known), `field` is a path or a column."""

    file: str
    line: int
    field: str
    message: str

    def __str__(self) -> str:
        place = f"{self.file}, line {self.line}" if self.line else self.file
        return f"{place}, {self.field}: {self.message}" if self.field else f"{place}: {self.message}"


class PackRefused(MaterialError):
    """Nothing of the file was taken in; `faults` are all of them, in the order of the file."""

    def __init__(self, sentence: str, hint: str, faults: tuple[Located, ...] = ()) -> None:
        super().__init__(sentence, hint)
        self.faults = faults
