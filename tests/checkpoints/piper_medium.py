"""A Piper voice of medium quality as far as work goes: the layers of VITS in their real sizes, with random weights.

It hums and hisses. What is true of it: 16.0 million parameters, 64 MB (a real one has about 15.6), the operations and
their shapes (text encoder of six layers, four coupling flows, HiFi-GAN with transposed convolutions of 8, 8 and 4),
sample rate and pace. What is not: the stochastic duration predictor, in whose place stand convolutions and a fixed
length of each phoneme id. Sizes are those of the published configuration for medium voices.
"""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import numpy as np

from tests.checkpoints.piper import SYMBOLS, description

HIDDEN = 192
FILTER = 768
LAYERS = 6
FLOWS = 4
WAVENET_LAYERS = 4
CHANNELS = 256  # where the decoder begins; halved by every step up
STEPS_UP = ((8, 16), (8, 16), (4, 8))  # stride and kernel
RESIDUAL = ((3, (1, 2)), (5, (2, 6)), (7, (3, 12)))  # kernel and dilations
FRAMES = 3.3  # of 256 samples for one phoneme id: about 150 words a minute


def voice(folder: Path, name: str = "en_US-random-medium") -> Path:
    """Write the two files of the voice into `folder`; returns the folder. Takes a second or two."""
    import onnx
    from piper.phoneme_ids import DEFAULT_PHONEME_ID_MAP

    folder.mkdir(parents=True, exist_ok=True)
    network = Network()
    network.build()
    onnx.save(network.model(), str(folder / f"{name}.onnx"))
    described = description(DEFAULT_PHONEME_ID_MAP)
    (folder / f"{name}.onnx.json").write_text(json.dumps(described), encoding="utf-8")
    return folder


class Network:
    """Nodes and weights, added one after the other; each method gives the name of what it computes."""

    def __init__(self) -> None:
        self._nodes: list[Any] = []
        self._weights: list[Any] = []
        self._rng = np.random.default_rng(7)
        self.parameters = 0

    def build(self) -> None:
        text = self._encoder(self.op("Gather", self.weight(SYMBOLS, HIDDEN, fan=1), "input"))
        frames = self.op("MatMul", text, self._path(text))
        for _ in range(FLOWS):
            frames = self._flow(frames)
        self._decoder(frames)

    def model(self) -> Any:
        from onnx import TensorProto, helper

        inputs = [
            helper.make_tensor_value_info("input", TensorProto.INT64, ["batch", "phonemes"]),
            helper.make_tensor_value_info("input_lengths", TensorProto.INT64, ["batch"]),
            helper.make_tensor_value_info("scales", TensorProto.FLOAT, [3]),
        ]
        output = helper.make_tensor_value_info("output", TensorProto.FLOAT, ["batch", 1, "samples"])
        graph = helper.make_graph(self._nodes, "medium", inputs, [output], self._weights)
        return helper.make_model(graph, opset_imports=[helper.make_opsetid("", 15)], ir_version=8)

    def op(self, kind: str, *fed: str, gives: str = "", **how: Any) -> str:
        from onnx import helper

        name = gives or f"t{len(self._nodes)}"
        self._nodes.append(helper.make_node(kind, list(fed), [name], **how))
        return name

    def halves(self, value: str) -> tuple[str, str]:
        from onnx import helper

        names = (f"a{len(self._nodes)}", f"b{len(self._nodes)}")
        self._nodes.append(helper.make_node("Split", [value], list(names), axis=1))
        return names

    def constant(self, value: Any) -> str:
        from onnx import numpy_helper

        name = f"w{len(self._weights)}"
        self._weights.append(numpy_helper.from_array(value, name))
        return name

    def weight(self, *shape: int, fan: int) -> str:
        values = (self._rng.standard_normal(shape) / np.sqrt(fan)).astype(np.float32)
        self.parameters += values.size
        return self.constant(values)

    def conv(self, value: str, fed: int, made: int, kernel: int, dilation: int = 1) -> str:
        weights, bias = self.weight(made, fed, kernel, fan=fed * kernel), self.weight(made, fan=100)
        pad = (kernel - 1) * dilation // 2
        return self.op("Conv", value, weights, bias, pads=[pad, pad], dilations=[dilation])

    def _encoder(self, embedded: str) -> str:
        """[1, n, 192] to [1, 192, n]."""
        text = self.op("Transpose", embedded, perm=[0, 2, 1])
        for _ in range(LAYERS):
            query, key, value = (self.conv(text, HIDDEN, HIDDEN, 1) for _ in range(3))
            alike = self.op("Softmax", self.op("MatMul", self.op("Transpose", query, perm=[0, 2, 1]), key), axis=-1)
            seen = self.op("MatMul", value, self.op("Transpose", alike, perm=[0, 2, 1]))
            text = self.op("Tanh", self.op("Add", text, self.conv(seen, HIDDEN, HIDDEN, 1)))
            wide = self.op("Relu", self.conv(text, HIDDEN, FILTER, 3))
            text = self.op("Tanh", self.op("Add", text, self.conv(wide, FILTER, HIDDEN, 3)))
        return text

    def _path(self, text: str) -> str:
        """Which frames belong to which phoneme id, [n, frames]; after the work of a duration predictor."""
        lengths = text
        for _ in range(8):
            lengths = self.op("Relu", self.conv(lengths, HIDDEN, HIDDEN, 3))
        nothing = self.op("Mul", self.conv(lengths, HIDDEN, 1, 1), self.constant(np.array(0, np.float32)))
        scale = self.op("Gather", "scales", self.constant(np.array([1], np.int64)))
        stretch = self.op("Mul", scale, self.constant(np.array([FRAMES], np.float32)))
        ends = self.op("CumSum", self.op("Add", nothing, stretch), self.constant(np.array(2, np.int64)))
        column = self.op("Reshape", ends, self.constant(np.array([-1, 1], np.int64)))
        zero, one = (self.constant(np.array(number, np.float32)) for number in (0, 1))
        clock = self.op("Range", zero, self.op("ReduceMax", ends, keepdims=0), one)
        not_over = self.op("Less", clock, column)
        not_yet = self.op("Less", clock, self.op("Sub", column, stretch))
        return self.op("Sub", self.op("Cast", not_over, to=1), self.op("Cast", not_yet, to=1))

    def _flow(self, frames: str) -> str:
        """A coupling layer: one half decides how the other is moved."""
        half = HIDDEN // 2
        kept, moved = self.halves(frames)
        inside = self.conv(kept, half, HIDDEN, 1)
        for _ in range(WAVENET_LAYERS):
            filtered, gate = self.halves(self.conv(inside, HIDDEN, 2 * HIDDEN, 5))
            active = self.op("Mul", self.op("Tanh", filtered), self.op("Sigmoid", gate))
            onwards, skipped = self.halves(self.conv(active, HIDDEN, 2 * HIDDEN, 1))
            inside = self.op("Tanh", self.op("Add", inside, self.op("Add", onwards, skipped)))
        return self.op("Concat", self.op("Sub", moved, self.conv(inside, HIDDEN, half, 1)), kept, axis=1)

    def _decoder(self, frames: str) -> None:
        """[1, 192, frames] to [1, 1, 256 * frames]."""
        sound, channels = self.conv(frames, HIDDEN, CHANNELS, 7), CHANNELS
        for stride, kernel in STEPS_UP:
            weights = self.weight(channels, channels // 2, kernel, fan=channels * kernel // stride)
            pad = (kernel - stride) // 2
            sound = self.op("LeakyRelu", sound, alpha=0.1)
            sound = self.op("ConvTranspose", sound, weights, strides=[stride], pads=[pad, pad])
            channels //= 2
            sound = self._residual(sound, channels)
        self.op("Tanh", self.conv(self.op("LeakyRelu", sound), channels, 1, 7), gives="output")

    def _residual(self, sound: str, channels: int) -> str:
        """Three blocks side by side, and their mean."""
        blocks = []
        for kernel, dilations in RESIDUAL:
            block = sound
            for dilation in dilations:
                block = self.op(
                    "Add",
                    block,
                    self.conv(self.op("LeakyRelu", block, alpha=0.1), channels, channels, kernel, dilation),
                )
            blocks.append(block)
        return self.op("Mul", self.op("Sum", *blocks), self.constant(np.array(0.2, np.float32)))
