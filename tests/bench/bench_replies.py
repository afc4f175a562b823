"""What a reaction of DialoGPT costs: CTranslate2 int8 as the program runs it, against transformers' `generate`.

In: nothing. Out: medians by name. The checkpoint has DialoGPT-small's true size (12 layers, 768 wide, 50,257 tokens)
and random weights, since the real one cannot be had everywhere; speed does not depend on them. Both write the same
number of tokens after the same prompt with the same number of threads, greedily and in turns (A B A B ...), so that a
busy machine slows both; the ratio is the median of the pairs' ratios, its interval a bootstrap's (95 %, seeded).
"""

from __future__ import annotations

import os
import random
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

import psutil

from interview_desktop.engines.replies import Exchange
from interview_desktop.engines.replies.dialogpt import DialoGpt
from interview_desktop.engines.replies.prompt import HISTORY_TOKENS, REPLY_TOKENS
from interview_desktop.models.conversion_child import convert
from tests.checkpoints import gpt2

PAIRS = 15
REACTIONS = 7
NEW_TOKENS = 24  # a reaction of 18 words
PROMPT = 64  # tokens: a question and a short answer
THREADS = 1  # on two cores the other one belongs to voice and ears
RESAMPLES = 2000


def measure() -> dict[str, float]:
    print("DialoGPT-small: true size, random weights", file=sys.stderr)
    with tempfile.TemporaryDirectory(prefix="interview-bench-") as folder:
        checkpoint = gpt2.make(Path(folder, "checkpoint"), layers=12, width=768, heads=12, vocabulary=50_257)
        convert("gpt2", checkpoint, Path(folder, "model"))
        return {**_one_reaction(Path(folder, "model")), **_against_transformers(checkpoint, Path(folder, "model"))}


def _against_transformers(checkpoint: Path, model: Path) -> dict[str, float]:
    ours, theirs = _converted(model), _transformers(checkpoint)
    ours(), theirs()  # what is made once
    pairs = [(_seconds(ours), _seconds(theirs)) for _ in range(PAIRS)]
    ratios = [slow / fast for fast, slow in pairs]
    low, high = _interval(ratios)
    return {
        "size_true_random_weights": 1.0,
        "converted_tokens_per_s": NEW_TOKENS / statistics.median(fast for fast, _ in pairs),
        "transformers_tokens_per_s": NEW_TOKENS / statistics.median(slow for _, slow in pairs),
        "times_as_fast": statistics.median(ratios),
        "times_as_fast_95_low": low,
        "times_as_fast_95_high": high,
    }


def _converted(model: Path) -> Callable[[], None]:
    import ctranslate2
    from tokenizers import Tokenizer

    generator = ctranslate2.Generator(str(model), device="cpu", compute_type="int8", intra_threads=THREADS)
    tokenizer = Tokenizer.from_file(str(model / "tokenizer.json"))
    tokens = [tokenizer.id_to_token(number) for number in _prompt()]

    def run() -> None:
        result = generator.generate_batch(
            [tokens],
            include_prompt_in_result=False,
            max_length=NEW_TOKENS,
            min_length=NEW_TOKENS,
        )
        assert len(result[0].sequences_ids[0]) == NEW_TOKENS

    return run


def _transformers(checkpoint: Path) -> Callable[[], None]:
    import torch
    import transformers

    torch.set_num_threads(THREADS)
    loaded: Any = transformers.GPT2LMHeadModel
    model: Any = loaded.from_pretrained(str(checkpoint)).eval()
    tokens = torch.tensor([_prompt()])

    def run() -> None:
        with torch.inference_mode():
            whole = model.generate(
                tokens,
                attention_mask=torch.ones_like(tokens),
                do_sample=False,
                min_new_tokens=NEW_TOKENS,
                max_new_tokens=NEW_TOKENS,
                pad_token_id=model.config.eos_token_id,
            )
        assert whole.shape[1] == PROMPT + NEW_TOKENS

    return run


def _one_reaction(model: Path) -> dict[str, float]:
    """As the interview asks for it: the longest history that is read, six candidates of the full length, filters."""
    history = [Exchange("what happened", "we had a problem with the report " * 60)]
    before = psutil.Process().memory_info().rss
    engine = DialoGpt(model, "dialogpt-small")
    started = time.perf_counter()
    engine.open()
    loaded = time.perf_counter() - started
    times = [
        _seconds(lambda seed=seed: engine.react(history, "warm", seed, lambda: False))  # type: ignore[misc]
        for seed in range(REACTIONS)
    ]
    memory = psutil.Process().memory_info().rss - before
    asked: list[float] = []

    def unwanted() -> bool:
        asked.append(time.perf_counter())
        return len(asked) > 20

    engine.react(history, "warm", 1, unwanted)
    ended = time.perf_counter()
    engine.close()
    return {
        "load_s": loaded,
        f"reaction_of_6_after_{HISTORY_TOKENS}_tokens_up_to_{REPLY_TOKENS}_each_s": statistics.median(times),
        "given_up_within_ms": 1000 * (ended - asked[20]),
        "memory_MB": memory / 1e6,
        "cores": float(os.cpu_count() or 0),
    }


def _prompt() -> list[int]:
    chance = random.Random(5)
    return [chance.randrange(256) for _ in range(PROMPT)]


def _seconds(run: Callable[[], object]) -> float:
    started = time.perf_counter()
    run()
    return time.perf_counter() - started


def _interval(values: Sequence[float]) -> tuple[float, float]:
    """The middle 95 % of the medians of samples drawn with replacement."""
    chance = random.Random(11)
    medians = sorted(statistics.median(chance.choices(values, k=len(values))) for _ in range(RESAMPLES))
    return medians[int(0.025 * RESAMPLES)], medians[int(0.975 * RESAMPLES)]
