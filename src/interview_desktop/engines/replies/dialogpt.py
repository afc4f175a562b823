"""DialoGPT on CTranslate2 int8: the last questions and answers in, one short reaction that passed every filter out.

Its sampler draws from a generator of random numbers that each of CTranslate2's threads makes once, at its first draw,
from a seed that is global to the process. So a model that has drawn is loaded anew (0.2 s for the small one) before
the next seed: the only way to the same reaction for the same seed. Nothing else in this program samples with it.
"""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from interview_desktop.engines.loading import one_at_a_time
from interview_desktop.engines.meaning import Meaning
from interview_desktop.engines.replies import Exchange, Reaction
from interview_desktop.engines.replies.filters import Reason, refusal, tidied
from interview_desktop.engines.replies.prompt import REPLY_TOKENS, prompt
from interview_desktop.engines.replies.ranking import Candidate, ranked
from interview_desktop.engines.replies.safety import is_rude
from interview_desktop.engines.replies.tally import Tally
from interview_desktop.errors import EngineFailed, EngineUnavailable
from interview_desktop.events.plan import Persona

CANDIDATES = 6  # they share the reading of the prompt; each more costs a sixth of the writing and rarely passes alone
TOP_K, TOP_P, TEMPERATURE = 40, 0.9, 0.8  # lively enough to differ six times, tame enough to stay with the matter
_REINSTALL = "Install it again on the Models page."
_NOT_OPEN = "DialoGPT is used before it was opened."


class DialoGpt:
    """One installed model: `folder` holds model.bin, config.json, vocabulary.json and tokenizer.json."""

    def __init__(self, folder: Path, name: str, meaning: Meaning | None = None) -> None:
        """`meaning`, opened and closed by its owner, ranks what passes; without it word stems do."""
        self.name = name
        self._folder = folder
        self._meaning = meaning
        self._tokenizer: Any = None
        self._generator: Any = None
        self._drawn = False  # the generator's random numbers have begun
        self._closed = False
        self.tally = Tally(name)

    def open(self) -> None:
        """Load, about 0.2 s for the small model. Raises EngineUnavailable where files lack or are no such model."""
        if self._closed:
            raise EngineUnavailable(f"{self.name} was closed.")
        if self._generator is None:
            with one_at_a_time:
                self._tokenizer = _tokenizer(self._folder, self.name)
                self._generator, self._drawn = _generator(self._folder, self.name), False

    def react(
        self, history: Sequence[Exchange], persona: Persona, seed: int, unwanted: Callable[[], bool]
    ) -> Reaction | None:
        """See `Replies`. The persona changes nothing here: nothing that passes the filters is warm or stern."""
        del persona
        tokenizer = self._tokenizer
        if self._closed or not history or unwanted():
            return None
        if tokenizer is None:
            raise EngineFailed(_NOT_OPEN)
        tokens = prompt(history, lambda text: tokenizer.encode(text, add_special_tokens=False).tokens)
        if not tokens:
            return None
        result = self._sampled(tokens, seed, lambda: self._closed or unwanted())
        if result is None or self._closed or unwanted():
            return None
        written = [
            (tidied(tokenizer.decode(ids)), score, len(ids) < REPLY_TOKENS)
            for ids, score in zip(result.sequences_ids, result.scores, strict=True)
        ]
        return self._best(written, history[-1])

    def close(self) -> None:
        """Let go of the model; a running `react` ends before its next token.

        Due before the program ends: a thread of CTranslate2 that outlives Python aborts the process.
        """
        self._closed = True
        self._generator = self._tokenizer = None

    def _sampled(self, tokens: list[str], seed: int, stop: Callable[[], bool]) -> Any:
        """CTranslate2's result for one prompt; None when it was stopped. Raises EngineFailed."""
        import ctranslate2

        generator = self._fresh()
        if generator is None:
            return None
        step = _Step(stop)
        ctranslate2.set_random_seed(seed % 2**32)
        try:
            result = generator.generate_batch(
                [tokens],
                num_hypotheses=CANDIDATES,
                sampling_topk=TOP_K,
                sampling_topp=TOP_P,
                sampling_temperature=TEMPERATURE,
                include_prompt_in_result=False,
                return_scores=True,
                max_length=REPLY_TOKENS,
                callback=step.after_token,
            )[0]
        except RuntimeError as fault:  # CTranslate2 has no other: files that do not fit one another, no memory
            raise EngineFailed(f"{self.name} stopped working.", _REINSTALL) from fault
        finally:
            step.forget()
        if step.fault is not None:
            raise step.fault
        return None if step.stopped else result

    def _fresh(self) -> Any:
        """A generator whose random numbers have not begun; None where it was closed meanwhile."""
        generator = self._generator
        if generator is None:
            return None if self._closed else self._not_open()
        if self._drawn:
            self._generator = generator = None  # never two in memory
            generator = _generator(self._folder, self.name)
            self._generator = generator
            if self._closed:  # looked at last, so that closing meanwhile lets go of this one, too
                self._generator = None
                return None
        self._drawn = True
        return generator

    def _not_open(self) -> Any:
        raise EngineFailed(_NOT_OPEN)

    def _best(self, written: Sequence[tuple[str, float, bool]], last: Exchange) -> Reaction | None:
        verdicts: list[Reason | None] = []
        passing = []
        for text, log_probability, ended in written:
            verdicts.append(refusal(text, last, is_rude, ended=ended))
            if verdicts[-1] is None:
                passing.append(Candidate(text, log_probability))
        self.tally.count(verdicts)
        if not passing:
            return None
        best = ranked(passing, last.answered, self._meaning)[0]
        return Reaction(best.text, self.name, tried=len(written), passed=len(passing))


class _Step:
    """Asked by CTranslate2's own thread after every token.

    That thread lets go of it some time after the result is there. If the model hung on it then, the model's destructor
    would run on the model's own thread, which aborts the process: so `forget` as soon as the result is there.
    """

    def __init__(self, stop: Callable[[], bool]) -> None:
        self._stop: Callable[[], bool] | None = stop
        self.stopped = False
        self.fault: Exception | None = None

    def after_token(self, _: object) -> bool:
        """True ends the candidate that the token belongs to; once asked to stop, every one."""
        if not self.stopped:
            try:
                self.stopped = self._stop is None or self._stop()
            except Exception as fault:  # noqa: BLE001 - raised again on the caller's thread; this one is no place for it
                self.stopped, self.fault = True, fault
        return self.stopped

    def forget(self) -> None:
        self._stop = None


def _tokenizer(folder: Path, name: str) -> Any:
    from tokenizers import Tokenizer

    try:
        return Tokenizer.from_file(str(folder / "tokenizer.json"))
    except Exception as fault:  # tokenizers raises nothing more precise
        raise EngineUnavailable(f"The tokens of {name} cannot be read.", _REINSTALL) from fault


def _generator(folder: Path, name: str) -> Any:
    """Half of the processor: voice and ears go on beside it."""
    import ctranslate2

    try:
        return ctranslate2.Generator(
            str(folder),
            device="cpu",
            compute_type="int8",
            inter_threads=1,
            intra_threads=max(1, (os.cpu_count() or 2) // 2),
        )
    except (RuntimeError, ValueError) as fault:
        raise EngineUnavailable(f"The model {name} cannot be loaded.", _REINSTALL) from fault
