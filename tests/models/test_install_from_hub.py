"""Installing from a hub, through the real hub library: whole or not at all, whatever the network does."""

from __future__ import annotations

import hashlib
import os
from pathlib import Path

import pytest

from interview_desktop.errors import DiskFull, EngineUnavailable, InterviewError, NetworkError, UsageError
from interview_desktop.models import record as records
from interview_desktop.models.service import ModelsService
from tests.loopback_hub import LoopbackHub, Trouble
from tests.models.conftest import MOOD, VOICE, Make, Reverser, Told

ONNX = "en/clear/clear.onnx"


def visible(models: ModelsService) -> list[str]:
    """What anybody sees of the models folder."""
    if not models.folder.exists():
        return []
    return sorted(path.name for path in models.folder.iterdir() if path.name != ".incoming")


def test_a_model_is_there_with_its_files_flat_and_a_record_of_them(models: ModelsService, hub: LoopbackHub) -> None:
    told = Told()
    offer = models.install("voice", tell=told)
    assert offer.standing == "installed"
    assert told.stages == ["looking", "downloading", "checking"]
    path = models.path("voice")
    assert path == models.folder / "voice"
    names = ["MODEL_CARD", "clear.onnx", "clear.onnx.json"]
    assert sorted(file.name for file in path.iterdir()) == [*names, "installed.json"]
    assert (path / "clear.onnx").read_bytes() == VOICE[ONNX]
    record = records.read(path)
    assert record.commit == hub.repositories["people/voices"].commit
    assert record.repository == "people/voices"
    assert {name: file.sha256 for name, file in record.files.items()} == {
        name: hashlib.sha256(VOICE[f"en/clear/{name}"]).hexdigest() for name in names
    }
    assert not list((models.folder / ".incoming").iterdir())
    assert models.installed("text_to_speech") == ("voice",)
    last = [progress for progress in told.all if progress.stage == "checking"][-1]
    assert last.total == sum(len(VOICE[f"en/clear/{name}"]) for name in names)


def test_the_hub_learns_nothing_about_the_person(
    make: Make, hub: LoopbackHub, online: dict[str, str], tmp_path: Path
) -> None:
    (tmp_path / "hf").mkdir()
    (tmp_path / "hf" / "token").write_text("hf_secretsecretsecret", encoding="utf-8")
    make(environment={**online, "HF_TOKEN": "hf_anothersecret"}).install("voice")
    assert not hub.tokens
    assert "en/clear/samples/hello.mp3" not in hub.given


def test_a_checkpoint_is_converted_and_only_its_own_files_are_seen(
    models: ModelsService, hub: LoopbackHub, reverser: Reverser
) -> None:
    told = Told()
    models.install("mood", tell=told)
    assert told.stages == ["looking", "downloading", "checking", "converting"]
    assert reverser.seen == ["1_Pooling/config.json", "config.json", "pytorch_model.bin"]
    path = models.path("mood")
    assert (path / "weights.bin").read_bytes() == MOOD["pytorch_model.bin"][::-1]
    assert set(records.read(path).files) == {"weights.bin", "labels/labels.json"}
    assert records.read(path).converter == "distilbert"
    assert not list((models.folder / ".incoming").iterdir())


def test_without_a_converter_nothing_is_fetched(models: ModelsService, hub: LoopbackHub, reverser: Reverser) -> None:
    reverser.there = False
    with pytest.raises(EngineUnavailable, match="convert") as fault:
        models.install("mood")
    assert "--from" in fault.value.hint
    assert not hub.requests
    assert visible(models) == []


@pytest.mark.parametrize(
    ("where", "trouble", "told"),
    [
        ("api", 401, "to everybody"),
        ("api", 429, "fewer requests"),
        ("api", "page", "make no sense"),
        (ONNX, "short", "shorter or longer"),
        (ONNX, "breaking", "fault of its own"),
        (ONNX, "altered", "damaged on its way"),
        ("en/clear/clear.onnx.json", "altered", "damaged on its way"),
        ("en/clear/clear.onnx.json", 404, "has no such files"),
    ],
)
def test_what_goes_wrong_is_one_sentence_and_nothing_is_installed(
    models: ModelsService, hub: LoopbackHub, where: str, trouble: Trouble, told: str
) -> None:
    hub.troubles[where] = trouble
    with pytest.raises(NetworkError, match=told) as fault:
        models.install("voice")
    assert fault.value.hint
    assert fault.value.sentence.count(". ") == 0
    assert visible(models) == []
    assert models.offer("voice").standing == "absent"


def test_what_was_fetched_whole_is_not_fetched_again(models: ModelsService, hub: LoopbackHub) -> None:
    hub.troubles[ONNX] = "altered"
    with pytest.raises(NetworkError):
        models.install("voice")
    assert sorted(hub.given) == sorted(f"en/clear/{name}" for name in ("MODEL_CARD", "clear.onnx", "clear.onnx.json"))
    hub.troubles.clear()
    hub.given.clear()
    models.install("voice")
    assert hub.given == [ONNX]
    assert models.path("voice")


def test_a_kept_file_that_has_another_commit_is_fetched_anew(models: ModelsService, hub: LoopbackHub) -> None:
    hub.troubles[ONNX] = "breaking"
    with pytest.raises(NetworkError):
        models.install("voice")
    hub.troubles.clear()
    hub.repositories["people/voices"].files["en/clear/MODEL_CARD"] = b"Another card.."
    models.install("voice")
    assert (models.path("voice") / "MODEL_CARD").read_bytes() == b"Another card.."


def test_a_connection_that_drops_goes_on_where_it_was(models: ModelsService, hub: LoopbackHub) -> None:
    hub.troubles[ONNX] = "dropping"
    models.install("voice")
    assert (models.path("voice") / "clear.onnx").read_bytes() == VOICE[ONNX]


def test_an_unreachable_hub_is_no_success_even_where_files_are_kept(
    models: ModelsService, hub: LoopbackHub, monkeypatch: pytest.MonkeyPatch
) -> None:
    hub.troubles[ONNX] = "breaking"
    with pytest.raises(NetworkError):
        models.install("voice")
    monkeypatch.setenv("HF_ENDPOINT", "http://127.0.0.1:9")
    with pytest.raises(NetworkError, match="cannot be reached") as fault:
        models.install("voice")
    assert "folder" in fault.value.hint
    assert visible(models) == []


@pytest.mark.parametrize("address", ["hub.example", "file:///etc", "http://", "https://a b"])
def test_an_address_that_is_none_is_refused(
    models: ModelsService, monkeypatch: pytest.MonkeyPatch, address: str
) -> None:
    monkeypatch.setenv("HF_ENDPOINT", address)
    with pytest.raises(UsageError, match="HF_ENDPOINT"):
        models.install("voice")


def test_a_machine_that_stays_offline_says_so(make: Make, hub: LoopbackHub) -> None:
    with pytest.raises(NetworkError, match="HF_HUB_OFFLINE"):
        make(environment={"HF_HUB_OFFLINE": "1"}).install("voice")
    assert not hub.requests


def test_a_file_the_hub_does_not_have_is_named(models: ModelsService, hub: LoopbackHub) -> None:
    del hub.repositories["people/voices"].files[ONNX]
    with pytest.raises(NetworkError, match=r"clear\.onnx in people/voices"):
        models.install("voice")


def test_too_little_room_is_said_before_anything_is_fetched(make: Make, hub: LoopbackHub) -> None:
    models = make(free=lambda: 64_000_000 + 1000)
    with pytest.raises(DiskFull, match="needs 65 MB of room"):
        models.install("voice")
    assert not hub.given
    assert visible(models) == []


@pytest.mark.skipif(os.name == "nt", reason="Windows has no limit on the size of files")
def test_a_disk_that_fills_up_meanwhile_is_one_sentence(models: ModelsService, hub: LoopbackHub) -> None:
    import resource

    before = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (500_000, before[1]))  # children inherit it
    try:
        with pytest.raises(DiskFull, match="full"):
            models.install("voice")
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, before)
    assert visible(models) == []


def test_installing_again_replaces_a_damaged_one(models: ModelsService, hub: LoopbackHub, checkpoint: Path) -> None:
    models.install("voice", source=checkpoint)
    (models.folder / "voice" / "clear.onnx").write_bytes(b"x")
    assert models.offer("voice").standing == "damaged"
    models.install("voice")
    assert models.verify("voice").standing == "installed"


def test_a_failed_replacement_leaves_the_old_one_in_use(
    models: ModelsService, hub: LoopbackHub, checkpoint: Path
) -> None:
    models.install("voice", source=checkpoint)
    hub.troubles[ONNX] = "altered"
    with pytest.raises(InterviewError):
        models.install("voice")
    assert (models.path("voice") / "clear.onnx").read_bytes() == VOICE[ONNX]
