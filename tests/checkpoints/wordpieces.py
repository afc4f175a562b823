"""Vocabularies for checkpoints with random weights: real words and letters, so that real text gives varied tokens.

In: a size. Out: `vocab.txt` as BERT's family has it, or `vocab.json` and `merges.txt` as GPT-2's has it.
"""

from __future__ import annotations

import json
import random
from pathlib import Path

_WORDS = (
    "i you we they he she it the a an and but or so because when while after before with without for from to of in on "
    "at by about into over under team work job project customer client patient manager boss colleague deadline plan "
    "problem mistake result success failure number percent week month year day hour time money budget cost meeting "
    "report code test system data server nurse ward school class student shop sale price phone call email answer "
    "question idea change help support learn teach lead follow build break fix find lose win give take make do say "
    "good great excellent happy proud glad calm clear strong easy best better bad awful terrible angry sad afraid "
    "worried hard weak slow worst worse late never always not no yes very really quite too was were is are be been "
    "had have has did done said went came told asked felt thought knew wanted tried decided finished started stopped"
)
WORDS = tuple(_WORDS.split())
LETTERS = "abcdefghijklmnopqrstuvwxyz0123456789.,!?'’-–—:;()%$€&/\""
SPECIAL = ("[PAD]", "[UNK]", "[CLS]", "[SEP]", "[MASK]")


def save_wordpieces(folder: Path, size: int = 0) -> int:
    """Write vocab.txt with at least `size` tokens (filled up with unused ones); returns how many there are."""
    tokens = [*SPECIAL, *LETTERS, *(f"##{letter}" for letter in LETTERS), *(word for word in WORDS if len(word) > 1)]
    tokens = list(dict.fromkeys(tokens))
    tokens += [f"[unused{number}]" for number in range(size - len(tokens))]
    (folder / "vocab.txt").write_text("\n".join(tokens) + "\n", encoding="utf-8")
    settings = {"do_lower_case": True, "model_max_length": 512}
    (folder / "tokenizer_config.json").write_text(json.dumps(settings), encoding="utf-8")
    return len(tokens)


def save_byte_pairs(folder: Path, size: int = 0) -> int:
    """Write vocab.json and merges.txt: GPT-2's 256 bytes, merges that make words of them, the end of text at last."""
    letters = list(_bytes_as_letters().values())
    known, merges = dict.fromkeys(letters), []
    for word in WORDS:
        made = "Ġ"
        for letter in word:
            if made + letter not in known:
                merges.append(f"{made} {letter}")
                known[made + letter] = None
            made += letter
    tokens = list(known)
    tokens += [f"unused{number}" for number in range(size - len(tokens) - 1)]
    tokens.append("<|endoftext|>")
    (folder / "vocab.json").write_text(json.dumps({token: at for at, token in enumerate(tokens)}), encoding="utf-8")
    (folder / "merges.txt").write_text("#version: 0.2\n" + "\n".join(merges) + "\n", encoding="utf-8")
    return len(tokens)


def _bytes_as_letters() -> dict[int, str]:
    """GPT-2 writes bytes that cannot be seen (space, control) as letters from U+0100 on."""
    seen = [*range(ord("!"), ord("~") + 1), *range(ord("¡"), ord("¬") + 1), *range(ord("®"), ord("ÿ") + 1)]
    unseen = [byte for byte in range(256) if byte not in seen]
    return {byte: chr(byte) for byte in seen} | {byte: chr(256 + at) for at, byte in enumerate(unseen)}


def texts(count: int, seed: int = 0, words: tuple[int, int] = (3, 40)) -> list[str]:
    """Varied made-up sentences of so many words (at least, at most) from the vocabulary, some with odd characters."""
    chance = random.Random(seed)
    made = []
    for _ in range(count):
        said = [chance.choice(WORDS) for _ in range(chance.randint(*words))]
        if chance.random() < 0.3:
            said.insert(chance.randrange(len(said)), chance.choice(("12%", "Zürich", "😀", "don't", "C++", "naïve")))
        made.append(" ".join(said).capitalize() + chance.choice(".!?"))
    return made
