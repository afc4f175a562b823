"""Silero VAD v6, as its ONNX file ships inside the faster-whisper wheel.

In: windows of 512 samples at 16 kHz. Out: the model's speech probability. The file is found without importing
faster_whisper (which would load CTranslate2), and runs in a session of its own: one thread, which sleeps
rather than spins between windows, because this runs for as long as the microphone is open.
"""

from __future__ import annotations

import importlib.util
from pathlib import Path
from typing import Any

import numpy as np

from interview_desktop.engines.voice_activity import WINDOW, Samples
from interview_desktop.errors import EngineFailed, EngineUnavailable

_CONTEXT = 64  # samples of the window before, which the v6 model wants in front of each new one
_MEMORY = (1, 1, 128)  # shape of each of the two recurrent states
_ERRORS_ONLY = 3  # onnxruntime's severity: its warnings concern graph optimisation, not the person


def model_file() -> Path:
    """Where the model lies. Raises EngineUnavailable when faster-whisper or the file is not installed."""
    package = importlib.util.find_spec("faster_whisper")
    places = package.submodule_search_locations if package else None
    for place in places or ():
        path = Path(place) / "assets" / "silero_vad_v6.onnx"
        if path.is_file():
            return path
    raise EngineUnavailable(
        "The speech detector is not installed, so answers cannot be heard.",
        "Install the program again (the package faster-whisper brings the detector); answers can be typed meanwhile.",
    )


class Silero:
    """One stream of audio. Loading takes about 0.1 s, a window 0.1-0.3 ms on a laptop. Not for two threads at once."""

    def __init__(self, model: Path | None = None) -> None:
        """Load `model`, or the installed one. Raises EngineUnavailable."""
        import onnxruntime

        options = onnxruntime.SessionOptions()
        options.intra_op_num_threads = 1
        options.inter_op_num_threads = 1
        options.add_session_config_entry("session.intra_op.allow_spinning", "0")
        options.add_session_config_entry("session.inter_op.allow_spinning", "0")
        options.log_severity_level = _ERRORS_ONLY
        path = model_file() if model is None else model
        try:
            self._session = onnxruntime.InferenceSession(
                str(path), sess_options=options, providers=["CPUExecutionProvider"]
            )
        except Exception as fault:
            # onnxruntime's own exceptions share no base below Exception.
            raise EngineUnavailable(
                "The speech detector's model cannot be read.", "Install the program again; the file may be damaged."
            ) from fault
        self.reset()

    def reset(self) -> None:
        self._context = np.zeros(_CONTEXT, np.float32)
        self._hidden: Any = np.zeros(_MEMORY, np.float32)
        self._cell: Any = np.zeros(_MEMORY, np.float32)

    def probability(self, window: Samples) -> float:
        if window.shape != (WINDOW,):
            raise ValueError(f"a window has shape ({WINDOW},), not {window.shape}")
        heard = np.concatenate((self._context, window.astype(np.float32, copy=False)))
        try:
            speech, self._hidden, self._cell = self._session.run(
                ["speech_probs", "hn", "cn"], {"input": heard[np.newaxis], "h": self._hidden, "c": self._cell}
            )
        except Exception as fault:
            # As above: whatever the runtime raises, the listener hears of one kind of fault.
            raise EngineFailed(
                "The speech detector stopped.", "Answers can be typed; start the interview again."
            ) from fault
        self._context = heard[-_CONTEXT:]
        return float(np.asarray(speech).reshape(-1)[0])
