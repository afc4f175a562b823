"""One installed Piper voice on the disk: a folder in, piper's own voice object out, or what is wrong with it.

The session is ours, not the one of `PiperVoice.load`: that takes every core and keeps its threads spinning between two
sentences, while a recogniser and a camera need them.
"""

from __future__ import annotations

import json
import logging
from pathlib import Path
from typing import TYPE_CHECKING

from interview_desktop.engines.loading import one_at_a_time
from interview_desktop.errors import EngineUnavailable

if TYPE_CHECKING:
    from piper import PiperVoice

_ERRORS_ONLY = 3  # onnxruntime's severity: its warnings concern graph optimisation, not the person
_INPUTS = {"input", "input_lengths", "scales"}  # phoneme ids, how many, and noise, length and width of noise
_MEND = "Remove it on the Models page and install it again."


def load(folder: Path, threads: int) -> PiperVoice:
    """The voice of which `folder` holds the `.onnx` and the `.onnx.json`. About a second for one of 60 MB.

    Raises EngineUnavailable where a file is missing, unreadable, or no English Piper voice.
    """
    from piper import PiperConfig, PiperVoice

    # It reports each sound that a voice does not know, every time it meets it; the text is spoken all the same.
    logging.getLogger("piper.phoneme_ids").setLevel(logging.ERROR)
    model = _model(folder)
    try:
        told = json.loads(model.with_name(f"{model.name}.json").read_text(encoding="utf-8"))
        config = PiperConfig.from_dict(told)
        spoken = config.phoneme_type.value, config.espeak_voice[:2]
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as fault:
        raise EngineUnavailable(f"The description of the voice in {folder.name} cannot be read.", _MEND) from fault
    if spoken != ("espeak", "en"):
        raise EngineUnavailable(f"The voice in {folder.name} does not speak English.", "Choose an English voice.")
    with one_at_a_time:
        return PiperVoice(session=_session(model, threads), config=config)


def _model(folder: Path) -> Path:
    """The only `.onnx` of the folder or of a folder in it, as the files lie in the hub's repository."""
    found = sorted(folder.rglob("*.onnx"))
    if len(found) != 1:
        what = "no voice" if not found else "several voices"
        raise EngineUnavailable(f"The folder {folder.name} holds {what} where one Piper voice should be.", _MEND)
    return found[0]


def _session(model: Path, threads: int):  # type: ignore[no-untyped-def]  # onnxruntime has no types
    import onnxruntime

    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = threads
    options.inter_op_num_threads = 1
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    options.add_session_config_entry("session.inter_op.allow_spinning", "0")
    # The arena keeps what the longest sentence so far took: 460 MB resident with it, 130 MB without, as fast (measured
    # on a network of medium size with random weights, 9 s of speech at once).
    options.enable_cpu_mem_arena = False
    options.log_severity_level = _ERRORS_ONLY
    try:
        session = onnxruntime.InferenceSession(str(model), sess_options=options, providers=["CPUExecutionProvider"])
    except Exception as fault:
        # onnxruntime's own exceptions share no base below Exception.
        raise EngineUnavailable(f"The voice {model.stem} cannot be read.", _MEND) from fault
    if not {put.name for put in session.get_inputs()} >= _INPUTS:
        raise EngineUnavailable(f"The file {model.name} is no Piper voice.", _MEND)
    return session
