"""Tiny Piper voices: ONNX graphs with the inputs and outputs of a real one, and the description beside them.

What they say is a hum, but as a real voice does it: every phoneme id has a length in frames, stretched by the length
scale and rounded up (the node `Ceil`, as in VITS), and the frames are laid out along time. Blanks and marks are silent.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

RATE = 22_050
HOP = 256  # samples a frame
SYMBOLS = 256
SILENT = " _^$.,;:!?'\""


def voice(folder: Path, name: str = "en_US-tiny-medium", *, speakers: int = 1, language: str = "en-us") -> Path:
    """Write the two files of a voice into `folder` (made where missing); returns the folder."""
    import onnx
    from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

    folder.mkdir(parents=True, exist_ok=True)
    onnx.save(_model(DEFAULT_PHONEME_ID_MAP, speakers), str(folder / f"{name}.onnx"))
    described = description(DEFAULT_PHONEME_ID_MAP, speakers=speakers, language=language)
    (folder / f"{name}.onnx.json").write_text(json.dumps(described), encoding="utf-8")
    return folder


def description(ids: dict[str, list[int]], *, speakers: int = 1, language: str = "en-us") -> dict[str, Any]:
    """What stands in the `.onnx.json` of a voice."""
    return {
        "audio": {"sample_rate": RATE, "quality": "medium"},
        "espeak": {"voice": language},
        "inference": {"noise_scale": 0.667, "length_scale": 1, "noise_w": 0.8},
        "phoneme_type": "espeak",
        "phoneme_id_map": ids,
        "num_symbols": SYMBOLS,
        "num_speakers": speakers,
        "speaker_id_map": {f"p{number}": number for number in range(speakers)} if speakers > 1 else {},
        "piper_version": "1.0.0",
    }


def _tables(ids: dict[str, list[int]]) -> tuple[NDArray[np.float32], NDArray[np.float32]]:
    """Frames and loudness of each phoneme id."""
    rng = np.random.default_rng(1)
    frames = rng.uniform(3.0, 6.0, SYMBOLS).astype(np.float32)
    loud = rng.uniform(0.3, 0.6, SYMBOLS).astype(np.float32)
    for symbol in SILENT:
        for id_ in ids.get(symbol, []):
            frames[id_], loud[id_] = (20.0 if symbol in ",;:" else 2.8), 0.0
    return frames, loud


def _model(ids: dict[str, list[int]], speakers: int) -> Any:
    import onnx
    from onnx import TensorProto, helper, numpy_helper

    inputs = [
        helper.make_tensor_value_info("input", TensorProto.INT64, ["batch", "phonemes"]),
        helper.make_tensor_value_info("input_lengths", TensorProto.INT64, ["batch"]),
        helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
    ]
    nodes = [helper.make_node(kind, fed, [gives], **how) for kind, fed, gives, how in _laid_out()]
    if speakers > 1:
        inputs.append(helper.make_tensor_value_info("sid", TensorProto.INT64, ["batch"]))
        nodes.append(helper.make_node("Gather", ["gains", "sid"], ["gain"]))
        nodes.append(helper.make_node("Mul", ["voiced", "gain"], ["output"]))
    else:
        nodes.append(helper.make_node("Identity", ["voiced"], ["output"]))
    output = helper.make_tensor_value_info("output", TensorProto.FLOAT, ["batch", 1, "samples"])
    weights = [numpy_helper.from_array(value, name) for name, value in _constants(ids, speakers).items()]
    graph = helper.make_graph(nodes, "tiny", inputs, [output], weights)
    model = helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8)
    onnx.checker.check_model(model)
    return model


def _constants(ids: dict[str, list[int]], speakers: int) -> dict[str, NDArray[Any]]:
    frames, loud = _tables(ids)
    hum = np.sin(2 * np.pi * np.arange(HOP) / 64).astype(np.float32)  # 4 whole periods a frame, 345 Hz
    return {
        "frames": frames,
        "loud": loud,
        "hum": hum.reshape(1, HOP),
        "second": np.array([1], np.int64),
        "axis": np.array(1, np.int64),
        "zero": np.array(0, np.float32),
        "one": np.array(1, np.float32),
        "column": np.array([-1, 1], np.int64),
        "sound": np.array([1, 1, -1], np.int64),
        "gains": np.linspace(1.0, 0.5, max(2, speakers)).astype(np.float32),
    }


def _laid_out() -> list[tuple[str, list[str], str, dict[str, Any]]]:
    """From ids and scales to `voiced`, as (operation, inputs, output, attributes)."""
    as_float = 1  # TensorProto.FLOAT
    return [
        ("Gather", ["scales", "second"], "stretch", {}),
        ("Gather", ["frames", "input"], "lengths", {}),
        ("Mul", ["lengths", "stretch"], "stretched", {}),
        ("Ceil", ["stretched"], "w_ceil", {}),
        ("CumSum", ["w_ceil", "axis"], "ends", {}),
        ("Sub", ["ends", "w_ceil"], "begins", {}),
        ("ReduceSum", ["w_ceil"], "total", {"keepdims": 0}),
        ("Range", ["zero", "total", "one"], "clock", {}),
        ("Reshape", ["ends", "column"], "end_column", {}),
        ("Reshape", ["begins", "column"], "begin_column", {}),
        ("Less", ["clock", "end_column"], "not_over", {}),
        ("Less", ["clock", "begin_column"], "not_yet", {}),
        ("Cast", ["not_over"], "until_end", {"to": as_float}),
        ("Cast", ["not_yet"], "until_begin", {"to": as_float}),
        ("Sub", ["until_end", "until_begin"], "path", {}),
        ("Gather", ["loud", "input"], "loudness", {}),
        ("MatMul", ["loudness", "path"], "envelope", {}),
        ("Reshape", ["envelope", "column"], "envelope_column", {}),
        ("MatMul", ["envelope_column", "hum"], "waves", {}),
        ("Reshape", ["waves", "sound"], "voiced", {}),
    ]
