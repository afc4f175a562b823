"""The eSpeak NG library of the espeakng-loader wheel, through ctypes.

In: text. Out: calls with samples and word events.

The library is one set of global variables: two threads in it abort the process, so everything here holds one
lock. It is loaded once and stays loaded. Function and structure layouts follow espeak-ng/speak_lib.h (1.52).
"""

from __future__ import annotations

import ctypes
import os
import shutil
import tempfile
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from interview_desktop.engines.text_to_speech import Samples
from interview_desktop.errors import EngineFailed, EngineUnavailable

_SYNCHRONOUS = 2  # espeak_AUDIO_OUTPUT: espeak_Synth calls back and returns when all is said
_BLOCK = 60  # ms of sound in a block
_DO_NOT_EXIT = 0x8000  # espeakINITIALIZE_DONT_EXIT: missing data shall not end the whole program
_UTF8 = 1
_BY_CHARACTER = 1
_RATE = 1  # espeak_PARAMETER
_WORD = 1  # espeak_EVENT_TYPE; 0 ends the list of events
_LONGEST = 159  # bytes of the data folder's name: the library keeps it in 160 (N_PATH_HOME)
_ENGLISH = ("phondata", "phonindex", "phontab", "intonations", "en_dict", "lang/gmw", "voices/!v")
_MEND = "Install the package espeakng-loader again, or install flite."


class _Identity(ctypes.Union):
    _fields_ = (("number", ctypes.c_int), ("name", ctypes.c_char_p), ("string", ctypes.c_char * 8))


class _Event(ctypes.Structure):
    _fields_ = (
        ("type", ctypes.c_int),
        ("unique_identifier", ctypes.c_uint),
        ("text_position", ctypes.c_int),
        ("length", ctypes.c_int),
        ("audio_position", ctypes.c_int),
        ("sample", ctypes.c_int),
        ("user_data", ctypes.c_void_p),
        ("id", _Identity),
    )


_Callback = ctypes.CFUNCTYPE(ctypes.c_int, ctypes.POINTER(ctypes.c_short), ctypes.c_int, ctypes.POINTER(_Event))


@dataclass(frozen=True)
class WordEvent:
    """The word at character `index` of the text begins at sample `sample`, counted from the first of the text."""

    index: int
    sample: int


OnSound = Callable[[Samples, list[WordEvent]], bool]


class EspeakLibrary:
    """The loaded library; get it from `library()`. `rate` is the sample rate of all its voices, in Hz."""

    def __init__(self) -> None:
        """Raises EngineUnavailable."""
        self._lock = threading.Lock()
        try:
            import espeakng_loader

            self._library = ctypes.CDLL(espeakng_loader.get_library_path())
            data = Path(espeakng_loader.get_data_path())
        except (ImportError, OSError, RuntimeError) as fault:
            raise EngineUnavailable("The voice eSpeak NG cannot be loaded.", _MEND) from fault
        self._library.espeak_Synth.argtypes = (
            *(ctypes.c_char_p, ctypes.c_size_t, ctypes.c_uint, ctypes.c_int),
            *(ctypes.c_uint, ctypes.c_uint, ctypes.c_void_p, ctypes.c_void_p),
        )
        self._library.espeak_Initialize.argtypes = (ctypes.c_int, ctypes.c_int, ctypes.c_char_p, ctypes.c_int)
        folder = short_data_folder(data)
        self.rate = int(self._library.espeak_Initialize(_SYNCHRONOUS, _BLOCK, folder, _DO_NOT_EXIT))
        if self.rate <= 0:
            raise EngineUnavailable("The voice eSpeak NG does not find its data.", _MEND)

    def speak(self, text: str, voice: str, words_per_minute: int, on_sound: OnSound) -> None:
        """Call `on_sound(samples, events)` with each block of mono float32 sound until it returns False.

        Returns when all is said; other threads wait meanwhile. Raises EngineUnavailable for a voice that is
        not there and EngineFailed; what `on_sound` raises comes out of here.
        """
        raised: list[BaseException] = []

        def callback(wave: ctypes._Pointer[ctypes.c_short], count: int, events: ctypes._Pointer[_Event]) -> int:
            try:
                samples = np.ctypeslib.as_array(wave, (count,)) if count else np.zeros(0, np.int16)
                return int(not on_sound(samples.astype(np.float32) / 32768.0, list(_words(events))))
            except BaseException as fault:  # noqa: BLE001 - ctypes would print it and go on; it is raised below
                raised.append(fault)
                return 1

        kept = _Callback(callback)
        said = text.encode() + b"\0"
        with self._lock:
            if self._library.espeak_SetVoiceByName(voice.encode()) != 0:
                raise EngineUnavailable(f"eSpeak NG has no voice “{voice}”.", "Choose another voice in the settings.")
            self._library.espeak_SetParameter(_RATE, words_per_minute, 0)
            self._library.espeak_SetSynthCallback(kept)
            status = self._library.espeak_Synth(said, len(said), 0, _BY_CHARACTER, 0, _UTF8, None, None)
        if raised:
            raise raised[0]
        if status != 0:
            raise EngineFailed("eSpeak NG could not speak a sentence.", "Try again, or install flite.")


def _words(events: ctypes._Pointer[_Event]) -> Iterator[WordEvent]:
    """Word events up to the end of the list. Positions count characters (not bytes), from 1."""
    place = 0
    while (event := events[place]).type != 0:
        if event.type == _WORD:
            yield WordEvent(event.text_position - 1, event.sample)
        place += 1


def short_data_folder(data: Path) -> bytes:
    """The name of the data folder as the library can take it, in bytes.

    Where the name is too long, the English part (1.4 MB) is copied to a short temporary folder that stays for the
    life of the process: voices are read from it when they are chosen. Raises EngineUnavailable.
    """
    name = os.fsencode(data)
    if len(name) > _LONGEST:
        name = os.fsencode(_copied(data))
    if len(name) > _LONGEST:
        raise EngineUnavailable(
            "The voice eSpeak NG cannot find its data: the program lies in a folder with too long a name.",
            "Move the program to a folder with a shorter name.",
        )
    return name


_copies: list[tempfile.TemporaryDirectory[str]] = []  # each removes its folder when the process ends


def _copied(data: Path) -> Path:
    try:
        place = tempfile.TemporaryDirectory(prefix="espeak-")
        _copies.append(place)
        for part in _ENGLISH:
            source, target = data / part, Path(place.name) / part
            target.parent.mkdir(parents=True, exist_ok=True)
            if source.is_dir():
                shutil.copytree(source, target)
            else:
                shutil.copy2(source, target)
    except OSError as fault:
        raise EngineUnavailable("The voice eSpeak NG cannot copy its data.", "Make room on the disk.") from fault
    return Path(place.name)


_loading = threading.Lock()
_loaded: list[EspeakLibrary] = []


def library() -> EspeakLibrary:
    """The one library of this process, loaded at the first call. Raises EngineUnavailable."""
    with _loading:
        if not _loaded:
            _loaded.append(EspeakLibrary())
        return _loaded[0]
