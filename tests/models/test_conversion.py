"""Checkpoints as hubs have them, small and with random weights, turned into what the engines load."""

from __future__ import annotations

import errno
import json
import os
import pickle
import shutil
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import numpy as np
import psutil
import pytest

from interview_desktop.errors import Cancelled, DiskFull, EngineFailed, EngineUnavailable, MaterialError
from interview_desktop.models import conversion
from interview_desktop.models import conversion_child as child
from interview_desktop.models.conversion import Converter, convert
from tests.checkpoints import bert, distilbert, gpt2

PRESENT = {"config.json", "model.bin", "tokenizer.json", "vocabulary.json"}


def wanted() -> bool:
    return False


@pytest.fixture(scope="module", autouse=True)
def _converters() -> None:
    if not conversion.available():
        pytest.skip("the extra packages of `convert` are not installed")


@pytest.fixture(scope="module")
def checkpoint(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A DistilBERT whose parts tests take away; each works on a copy."""
    return distilbert.make(tmp_path_factory.mktemp("checkpoint") / "distilbert", width=32)


@pytest.fixture
def source(checkpoint: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(checkpoint, tmp_path / "source"))


@pytest.mark.parametrize(
    ("converter", "make", "beside"),
    [
        ("distilbert", lambda at: distilbert.make(at, width=32, weights="bin"), {"head.npz", "labels.json"}),
        ("bert", bert.make, {"pooling.json"}),
        ("gpt2", lambda at: gpt2.make(at, half=True, weights="bin"), {"generation.json"}),
    ],
)
def test_each_kind_is_converted(
    converter: Converter, make: Callable[[Path], Path], beside: set[str], tmp_path: Path
) -> None:
    target = tmp_path / "made"
    child.convert(converter, make(tmp_path / "source"), target)
    assert {path.name for path in target.iterdir()} == PRESENT | beside
    tokenizer = json.loads((target / "tokenizer.json").read_text(encoding="utf-8"))
    assert tokenizer["truncation"] is tokenizer["padding"] is None


def test_the_process_converts(source: Path, tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    convert("distilbert", source, tmp_path / "made", wanted)
    assert {path.name for path in (tmp_path / "made").iterdir()} == PRESENT | {"head.npz", "labels.json"}


def test_dialogpt_goes_on_as_the_reference_does(tmp_path: Path) -> None:
    """Logarithms of probabilities of every next token, within what int8 loses."""
    import ctranslate2
    import tokenizers
    import torch
    import transformers

    source = gpt2.make(tmp_path / "source")
    child.convert("gpt2", source, tmp_path / "made")
    facts = json.loads((tmp_path / "made" / "generation.json").read_text(encoding="utf-8"))
    tokenizer = tokenizers.Tokenizer.from_file(str(tmp_path / "made" / "tokenizer.json"))
    reference: Any = transformers.AutoTokenizer.from_pretrained(str(source))
    assert facts["eos_token_id"] == tokenizer.token_to_id("<|endoftext|>") == reference.eos_token_id
    text = "How did you solve the problem? Well, I asked a colleague. 😀"
    ids = tokenizer.encode(text).ids
    assert ids == reference.encode(text)
    assert tokenizer.decode(ids) == text
    generator = ctranslate2.Generator(str(tmp_path / "made"))
    ours = np.array(generator.forward_batch([tokenizer.encode(text).tokens], return_log_probs=True))
    model: Any = transformers.GPT2LMHeadModel.from_pretrained(str(source))
    with torch.no_grad():
        theirs = model(torch.tensor([ids])).logits.log_softmax(-1)
    assert float(np.abs(ours - theirs.numpy()).max()) < 0.05


def _shorten(weights: Path) -> None:
    weights.write_bytes(weights.read_bytes()[:-1000])


def _with_one_token_more(vocabulary: Path) -> None:
    vocabulary.write_text(vocabulary.read_text(encoding="utf-8") + "onemore\n", encoding="utf-8")


class _Evil:
    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(Path.cwd() / "evil-was-here"),)


def _pickled(source: Path) -> None:
    (source / "model.safetensors").unlink()
    (source / "pytorch_model.bin").write_bytes(pickle.dumps({"weight": _Evil()}, protocol=2))


def _told_otherwise(source: Path, **changes: object) -> None:
    config = json.loads((source / "config.json").read_text(encoding="utf-8"))
    (source / "config.json").write_text(json.dumps({**config, **changes}), encoding="utf-8")


def _without_classifier(source: Path) -> None:
    from safetensors.torch import load_file, save_file

    weights = load_file(str(source / "model.safetensors"))
    del weights["classifier.weight"]
    save_file(weights, str(source / "model.safetensors"), metadata={"format": "pt"})


@pytest.mark.parametrize(
    ("spoil", "why"),
    [
        (lambda at: (at / "config.json").unlink(), "config.json is missing"),
        (lambda at: (at / "config.json").write_text("{", encoding="utf-8"), "not JSON"),
        (lambda at: (at / "config.json").write_text('{"model_type": "llama"}', encoding="utf-8"), "llama"),
        (lambda at: (at / "vocab.txt").unlink(), "make no sense"),
        (lambda at: (at / "model.safetensors").unlink(), "make no sense"),
        (lambda at: (at / "model.safetensors").write_bytes(b"\x08" + b"\0" * 40), "make no sense"),
        (lambda at: _shorten(at / "model.safetensors"), "make no sense"),
        (_pickled, "pickle"),
        (lambda at: _told_otherwise(at, id2label={"0": "joy", "1": "anger"}), "joy, anger"),
        (lambda at: _told_otherwise(at, dim=16, hidden_dim=64), "make no sense"),
        (_without_classifier, "lacks weights"),
        (lambda at: _with_one_token_more(at / "vocab.txt"), "tokens"),
    ],
)
def test_a_checkpoint_that_makes_no_sense_is_refused(source: Path, spoil: Callable[[Path], object], why: str) -> None:
    """In this process, which has the libraries already; what is raised is told to a parent as 'checkpoint'."""
    spoil(source)
    with pytest.raises(Exception) as refused:  # noqa: PT011 - any of the libraries' own; its kind is what counts
        child.convert("distilbert", source, source.parent / "made")
    assert child.kind(refused.value) == "checkpoint", refused.value
    fault = conversion._explained({"fault": "checkpoint", "why": child.first_line(refused.value)}, 0)
    assert isinstance(fault, MaterialError)
    assert why in fault.sentence
    assert "copied whole" in fault.hint


def test_the_code_of_a_pickle_is_never_run(source: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(source)
    _pickled(source)
    with pytest.raises(pickle.UnpicklingError):
        child.convert("distilbert", source, source.parent / "made")
    assert not (source / "evil-was-here").exists()


def test_pooling_that_we_do_not_know_is_refused(tmp_path: Path) -> None:
    with pytest.raises(child.Nonsense, match="mean"):
        child.convert("bert", bert.make(tmp_path / "source", mean=False), tmp_path / "made")


@pytest.mark.parametrize(("told", "longest"), [(None, 256), ({"max_seq_length": 128}, 128), ({}, 256)])
def test_how_much_is_read_at_once(told: dict[str, int] | None, longest: int, tmp_path: Path) -> None:
    source = bert.make(tmp_path / "source")
    (source / "sentence_bert_config.json").unlink()
    if told is not None:
        (source / "sentence_bert_config.json").write_text(json.dumps(told), encoding="utf-8")
    child.convert("bert", source, tmp_path / "made")
    pooling = json.loads((tmp_path / "made" / "pooling.json").read_text(encoding="utf-8"))
    assert pooling == {"pooling": "mean", "normalise": True, "max_tokens": longest}


def test_capitals_are_letters_like_others_also_where_the_settings_of_the_tokenizer_are_not_there(source: Path) -> None:
    import tokenizers

    (source / "tokenizer_config.json").unlink()
    child.convert("distilbert", source, source.parent / "made")
    made = tokenizers.Tokenizer.from_file(str(source.parent / "made" / "tokenizer.json"))
    assert made.encode("GREAT Project").tokens == ["[CLS]", "great", "project", "[SEP]"]


def test_a_refusal_comes_out_of_the_process_and_nothing_is_left(tmp_path: Path) -> None:
    (tmp_path / "source").mkdir()
    with pytest.raises(MaterialError, match=r"config\.json is missing"):
        convert("bert", tmp_path / "source", tmp_path / "made", wanted)
    assert not (tmp_path / "made").exists()


def test_cancelling_kills_the_process_at_once(source: Path, tmp_path: Path) -> None:
    asked: list[float] = []
    others = set(psutil.Process().children())

    def after_a_while() -> bool:
        asked.append(time.monotonic())
        return len(asked) > 4

    with pytest.raises(Cancelled):
        convert("distilbert", source, tmp_path / "made", after_a_while)
    assert not (tmp_path / "made").exists()
    left = set(psutil.Process().children()) - others
    assert not [one for one in left if "spawn_main" in " ".join(_arguments(one))]


def test_what_is_not_wanted_is_not_begun(source: Path, tmp_path: Path) -> None:
    with pytest.raises(Cancelled):
        convert("distilbert", source, tmp_path / "made", lambda: True)


def test_a_folder_that_holds_something_is_left_alone(source: Path, tmp_path: Path) -> None:
    (tmp_path / "made").mkdir()
    (tmp_path / "made" / "mine.txt").write_text("keep", encoding="utf-8")
    with pytest.raises(ValueError, match="not empty"):
        convert("distilbert", source, tmp_path / "made", wanted)
    assert (tmp_path / "made" / "mine.txt").read_text(encoding="utf-8") == "keep"


def test_without_the_extra_packages_there_are_two_ways_out(
    source: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(conversion, "NEEDS", ("transformers", "no_such_package"))
    assert not conversion.available()
    with pytest.raises(EngineUnavailable) as told:
        convert("distilbert", source, tmp_path / "made", wanted)
    assert 'pip install "interview-desktop[convert]"' in told.value.hint
    assert "models install ID --from DIR" in told.value.hint


def test_a_process_that_dies_is_told(source: Path, tmp_path: Path) -> None:
    def kills_it() -> bool:
        for process in psutil.Process().children():
            if "spawn_main" in " ".join(_arguments(process)):
                process.kill()
        return False

    with pytest.raises(EngineFailed, match="stopped in the middle"):
        convert("distilbert", source, tmp_path / "made", kills_it)
    assert not (tmp_path / "made").exists()


def test_the_process_dies_with_its_parent(source: Path, tmp_path: Path) -> None:
    script = (
        "import sys\n"
        "from pathlib import Path\n"
        "from interview_desktop.models.conversion import convert\n"
        "if __name__ == '__main__':\n"
        "    asked = []\n"
        "    def unwanted():\n"
        "        asked.append(1)\n"
        "        if len(asked) == 3: print('begun', flush=True)\n"
        "        return False\n"
        "    convert('distilbert', Path(sys.argv[1]), Path(sys.argv[2]), unwanted)\n"
    )
    program = tmp_path / "program.py"
    program.write_text(script, encoding="utf-8")
    arguments = [sys.executable, str(program), str(source), str(tmp_path / "made")]
    with subprocess.Popen(arguments, stdout=subprocess.PIPE, text=True) as parent:
        assert parent.stdout is not None
        assert parent.stdout.readline() == "begun\n"
        children = psutil.Process(parent.pid).children(recursive=True)
        parent.kill()
    _, alive = psutil.wait_procs(children, timeout=20)
    assert children
    assert not alive


def _arguments(process: psutil.Process) -> list[str]:
    try:
        return process.cmdline()
    except psutil.Error:
        return []


@pytest.mark.parametrize(
    ("fault", "raised"),
    [
        (OSError(errno.ENOSPC, "No space left on device"), DiskFull),
        (Exception("No space left on device (os error 28)"), DiskFull),
        (MemoryError(), EngineFailed),
        (ImportError("cannot import name 'x' from 'transformers'"), EngineUnavailable),
        (ZeroDivisionError("a bug of ours"), EngineFailed),
    ],
)
def test_faults_have_a_sentence_and_a_mend(fault: Exception, raised: type[Exception]) -> None:
    told = {"fault": child.kind(fault), "why": child.first_line(fault)}
    explained = conversion._explained(told, 0)
    assert type(explained) is raised
    assert explained.sentence.endswith(".")
    assert explained.hint


def test_a_full_disk_is_told_as_such(source: Path, small_disk: Path) -> None:
    with pytest.raises(Exception) as full:  # noqa: PT011 - any of the libraries' own; its kind is what counts
        child.convert("distilbert", source, small_disk / "made")
    assert child.kind(full.value) == "disk"


@pytest.fixture
def small_disk(tmp_path: Path) -> Iterator[Path]:
    """A file system of 16 KiB, less than the smallest model."""
    folder = tmp_path / "small"
    folder.mkdir()
    mount = shutil.which("mount")
    if sys.platform != "linux" or mount is None:
        pytest.skip("small file systems are made on Linux only")
    command = [mount, "-t", "tmpfs", "-o", "size=16k", "tmpfs", str(folder)]
    if subprocess.run(command, capture_output=True, check=False).returncode:
        pytest.skip("may not mount a small file system here")
    yield folder
    subprocess.run(["umount", str(folder)], check=True)
