"""DistilBERT, trained on SST-2 (sentences of film reviews): text in, Mood out. CTranslate2 int8 and two NumPy layers.

CTranslate2 runs the encoder; what makes classes of its first token is small and kept in float32 in `head.npz`.
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from zipfile import BadZipFile

import numpy as np
from numpy.typing import NDArray

from interview_desktop.engines.encoder import MEND, Encoder, Hidden, facts
from interview_desktop.errors import EngineFailed, EngineUnavailable
from interview_desktop.events.mood import Mood, MoodLabel

NAME = "distilbert"
# The model knows two classes. SST-2 is the Stanford treebank, whose people rated on a scale of 0 to 1, without the
# sentences that they rated .4 to .6 and called neutral (Socher et al., EMNLP 2013, section 3): so here, too, a share of
# the positive class between .4 and .6, a valence within .2, is called neither.
NEUTRAL = 0.2

Layer = NDArray[np.float32]


@dataclass(frozen=True)
class Head:
    """The two layers behind the encoder: weights [out, in], biases [out]; `positive` is that class's place."""

    pre_weight: Layer
    pre_bias: Layer
    weight: Layer
    bias: Layer
    positive: int

    def positive_share(self, first: Layer) -> float:
        """Softmax of classifier(relu(pre_classifier(first token's hidden state))) at the positive class: 0 to 1."""
        inner = np.maximum(self.pre_weight @ first + self.pre_bias, 0.0)
        logits = self.weight @ inner + self.bias
        powers = np.exp(logits - logits.max())
        return float(powers[self.positive] / powers.sum())


class DistilBert:
    """`folder` is one that `models.conversion` made. `threads`: cores for one text."""

    name = NAME

    def __init__(self, folder: Path, threads: int = 2) -> None:
        self._folder = folder
        self._encoder = Encoder(folder, NAME, threads)
        self._head: Head | None = None
        self._longest = 0

    def open(self) -> None:
        """Load (a fifth of a second). Raises EngineUnavailable where files are absent, EngineFailed where broken."""
        if self._head is not None:
            return
        head, longest = _head(self._folder)
        self._encoder.open()
        self._head, self._longest = head, longest

    def mood(self, text: str) -> Mood:
        """Valence is the share of the positive class less that of the negative one.

        Confidence is the share of the likelier class, so that "neutral" is never more than .6 sure: the model never
        saw a neutral text. A text of more than 512 tokens is read in pieces of whole sentences, and the mean of their
        shares, weighted by their tokens, is taken. Raises EngineFailed.
        """
        head = self._head
        if head is None:
            raise EngineFailed(f"{NAME} is not loaded, or was let go.", "Open it first.")
        pieces = self._encoder.pieces(text, self._longest)
        if not pieces:
            return Mood(valence=0.0, label="neutral", confidence=0.0, engine=NAME)
        weights = [len(ids) for ids in pieces]
        shares = [head.positive_share(_first(state)) for state in self._encoder.hidden(pieces)]
        share = float(np.average(shares, weights=weights))
        if not np.isfinite(share):
            raise EngineFailed(f"{NAME} gave no number for this text.", MEND)
        valence = max(-1.0, min(1.0, 2.0 * share - 1.0))
        return Mood(valence=valence, label=labelled(valence), confidence=max(share, 1.0 - share), engine=NAME)

    def close(self) -> None:
        self._head = None
        self._encoder.close()


def labelled(valence: float) -> MoodLabel:
    if abs(valence) <= NEUTRAL:
        return "neutral"
    return "positive" if valence > 0 else "negative"


def _first(state: Hidden) -> Layer:
    first: Layer = state[0]
    return first


def _head(folder: Path) -> tuple[Head, int]:
    """The layers behind the encoder, and the longest piece in tokens."""
    told = facts(folder, "labels.json", NAME)
    try:
        with np.load(folder / "head.npz", allow_pickle=False) as stored:
            layers = {name: stored[name].astype(np.float32) for name in ("pre_weight", "pre_bias", "weight", "bias")}
        head = Head(**layers, positive=list(told["labels"]).index("positive"))
        longest = int(told["max_tokens"])
        if longest < 8 or len(head.weight) != len(told["labels"]):
            raise ValueError("sizes")
        head.positive_share(np.zeros(head.pre_weight.shape[1], np.float32))  # so that layers that do not fit show now
    except FileNotFoundError as fault:
        raise EngineUnavailable(f"The model {NAME} lacks head.npz.", MEND) from fault
    except (OSError, EOFError, ValueError, KeyError, TypeError, BadZipFile) as fault:
        raise EngineFailed(f"The last layers of the model {NAME} make no sense.", MEND) from fault
    return head, longest
