"""DistilBERT and MiniLM as the program runs them (CTranslate2, int8), against transformers with the same weights.

In: nothing. Out: figures by name, for models of their true sizes. Nobody trained these weights, which every name says
(`untrained`): that costs what real ones cost; how far both agree is told for what it is, agreement on a random model
whose last layer spreads made-up texts over both classes. Both ways take turns, in rounds, on two threads each; a ratio
is the median of the rounds' ratios, with a bootstrap interval.
"""

from __future__ import annotations

import os
import statistics
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import psutil

from interview_desktop.engines.meaning.minilm import MiniLm
from interview_desktop.engines.text_mood.distilbert import DistilBert, labelled
from interview_desktop.engines.text_mood.vader import Vader
from interview_desktop.models import conversion_child
from tests.checkpoints import bert, distilbert
from tests.checkpoints.wordpieces import texts

VOCABULARY = 30_522
THREADS = 2
TOKENS = 32
ROUNDS = 40
IN_A_ROUND = 3
INPUTS = 400
RESAMPLES = 4000


def measure() -> dict[str, float]:
    """Milliseconds a text, ratios, load times, agreement; see the names."""
    os.environ["HF_HUB_OFFLINE"] = "1"
    import torch

    torch.set_num_threads(THREADS)
    with tempfile.TemporaryDirectory() as folder:
        return {**_distilbert(Path(folder) / "distilbert"), **_minilm(Path(folder) / "minilm"), **_vader()}


def _distilbert(folder: Path) -> dict[str, float]:
    source = distilbert.make(folder / "source", layers=6, width=768, heads=12, vocabulary=VOCABULARY)
    began = time.perf_counter()
    conversion_child.convert("distilbert", source, folder / "installed")
    figures = {"distilbert_untrained_conversion_s": time.perf_counter() - began}
    reference = _reference(source)
    loads, memory = _loads(lambda: DistilBert(folder / "installed", THREADS))
    engine = DistilBert(folder / "installed", THREADS)
    engine.open()
    inputs = _of_tokens(engine, ROUNDS * IN_A_ROUND)
    ours, theirs = _in_turns(engine.mood, reference, inputs)
    ratio, low, high = _ratio(theirs, ours)
    agreed, apart = _agreement(engine, reference)
    long = " ".join(texts(150, seed=8, words=(20, 20)))
    whole = _milliseconds(engine.mood, [long] * 3)
    engine.close()
    named = {
        "load_s": loads,
        "memory_MB": memory,
        "32_tokens_ms": 1000 * statistics.median(ours),
        "32_tokens_transformers_pipeline_ms": 1000 * statistics.median(theirs),
        "pipeline_over_ours_ratio": ratio,
        "ratio_low_95": low,
        "ratio_high_95": high,
        "labels_agree_percent": 100 * agreed,
        "probability_apart_p99": apart,
        "answer_of_3000_words_ms": whole,
    }
    return figures | {f"distilbert_untrained_{name}": value for name, value in named.items()}


def _minilm(folder: Path) -> dict[str, float]:
    source = bert.make(folder / "source", layers=6, width=384, heads=12, vocabulary=VOCABULARY)
    conversion_child.convert("bert", source, folder / "installed")
    loads, memory = _loads(lambda: MiniLm(folder / "installed", THREADS))
    engine = MiniLm(folder / "installed", THREADS)
    engine.open()
    sentences = texts(60, seed=4, words=(15, 15))
    alone = _milliseconds(lambda text: engine.vectors([text]), sentences)
    began = time.perf_counter()
    engine.vectors(sentences)
    together = 1000 * (time.perf_counter() - began) / len(sentences)
    engine.close()
    named = {"load_s": loads, "memory_MB": memory, "sentence_ms": alone, "sentence_among_60_ms": together}
    return {f"minilm_untrained_{name}": value for name, value in named.items()}


def _vader() -> dict[str, float]:
    engine = Vader()
    engine.open()
    return {"vader_sentence_ms": _milliseconds(engine.mood, texts(200, seed=4, words=(15, 15)))}


def _reference(source: Path) -> Any:
    """transformers' own pipeline on torch, as one would use it; a text in, the shares of both classes out."""
    import transformers

    distilbert.quiet()
    return transformers.pipeline("text-classification", model=str(source), device="cpu", top_k=None)


def _loads(make: Callable[[], DistilBert | MiniLm]) -> tuple[float, float]:
    """Seconds to open (median of five, the files being in the system's cache), and MB that the first one takes."""
    before = psutil.Process().memory_info().rss
    seconds, memory = [], 0.0
    for _ in range(5):
        engine = make()
        began = time.perf_counter()
        engine.open()
        seconds.append(time.perf_counter() - began)
        memory = memory or (psutil.Process().memory_info().rss - before) / 1e6
        engine.close()
    return statistics.median(seconds), memory


def _of_tokens(engine: DistilBert, count: int) -> list[str]:
    """Made-up texts of TOKENS tokens, special ones included."""
    found: list[str] = []
    for text in texts(50 * count, seed=1, words=(TOKENS - 8, TOKENS)):
        if sum(map(len, engine._encoder.pieces(text, 512))) == TOKENS:
            found.append(text)
        if len(found) == count:
            return found
    raise AssertionError("too few texts of that length")


def _in_turns(
    ours: Callable[[str], object], theirs: Callable[[str], object], inputs: Sequence[str]
) -> tuple[list[float], list[float]]:
    """Seconds a text of each way, one figure a round; the first round warms up and is not counted."""
    times: tuple[list[float], list[float]] = ([], [])
    for at in range(0, len(inputs), IN_A_ROUND):
        for way, kept in zip((ours, theirs), times, strict=True):
            way(inputs[at])  # lets the other's threads come to rest
            began = time.perf_counter()
            for text in inputs[at : at + IN_A_ROUND]:
                way(text)
            kept.append((time.perf_counter() - began) / IN_A_ROUND)
    return times[0][1:], times[1][1:]


def _ratio(over: Sequence[float], under: Sequence[float]) -> tuple[float, float, float]:
    """Median of the rounds' ratios, and its 95 % bootstrap interval."""
    ratios = np.array(over) / np.array(under)
    chosen = np.random.default_rng(1).integers(0, len(ratios), (RESAMPLES, len(ratios)))
    low, high = np.quantile(np.median(ratios[chosen], axis=1), (0.025, 0.975))
    return float(np.median(ratios)), float(low), float(high)


def _agreement(engine: DistilBert, reference: Any) -> tuple[float, float]:
    """Share of equal labels (three of them), and the 99th percentile of how far the positive shares are apart."""
    inputs = texts(INPUTS, seed=3, words=(1, 60))
    moods = [engine.mood(text) for text in inputs]
    shares = [next(one["score"] for one in reference([text])[0] if one["label"] == "POSITIVE") for text in inputs]
    equal = [mood.label == labelled(2 * share - 1) for mood, share in zip(moods, shares, strict=True)]
    apart = [abs((mood.valence + 1) / 2 - share) for mood, share in zip(moods, shares, strict=True)]
    return float(np.mean(equal)), float(np.quantile(apart, 0.99))


def _milliseconds(way: Callable[[str], object], inputs: Sequence[str]) -> float:
    """Median a text; the first is not counted."""
    spent = []
    for text in inputs:
        began = time.perf_counter()
        way(text)
        spent.append(1000 * (time.perf_counter() - began))
    return statistics.median(spent[1:])
