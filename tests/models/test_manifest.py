"""The manifest: complete as shipped, and nothing in it can point outside a folder."""

from __future__ import annotations

from typing import get_args

import pytest

from interview_desktop.errors import MaterialError, UsageError
from interview_desktop.events.models import Purpose
from interview_desktop.models.manifest import Manifest, read, shipped
from tests.models.conftest import MANIFEST


def test_every_purpose_has_its_models_the_best_first() -> None:
    manifest = shipped()
    by_purpose = {purpose: [model.id for model in manifest.of(purpose)] for purpose in get_args(Purpose)}
    assert by_purpose["speech_to_text"] == ["whisper-small.en", "whisper-base.en", "whisper-tiny.en"]
    assert by_purpose["replies"] == ["dialogpt-medium", "dialogpt-small"]
    assert by_purpose["text_mood"] == ["distilbert-sst2"]
    assert by_purpose["meaning"] == ["minilm"]
    assert len(by_purpose["text_to_speech"]) >= 7


def test_every_model_says_what_a_person_wants_to_know() -> None:
    for model in shipped().model:
        assert model.improves.endswith(".")
        assert model.download > 1_000_000
        assert model.licence_url.startswith("https://")
        kinds = {
            "none": "text_to_speech speech_to_text",
            "distilbert": "text_mood",
            "gpt2": "replies",
            "bert": "meaning",
        }
        assert model.purpose in kinds[model.converter].split()
        if model.converter == "none":
            assert model.download <= model.room <= model.download * 1.02


def test_voices_are_a_network_and_its_description() -> None:
    for model in shipped().of("text_to_speech"):
        needed = [file.name for file in model.files if not file.optional]
        assert needed[1] == f"{needed[0]}.json"
        assert needed[0].endswith("-medium.onnx")
        language, name, _ = needed[0].split("-")
        assert model.folder == f"en/{language}/{name}/medium"


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ('"clear.onnx"', '"../clear.onnx"'),
        ('"clear.onnx"', '"/etc/passwd"'),
        ('"clear.onnx"', '"a/../../b"'),
        ('"clear.onnx"', '"C:x"'),
        ('"clear.onnx"', '"a\\\\b"'),
        ('"clear.onnx"', '""'),
        ('"clear.onnx"', '".hidden"'),
        ('id = "voice"', 'id = "../voice"'),
        ('id = "voice"', 'id = ".incoming"'),
        ('folder = "en/clear"', 'folder = "../en"'),
        ('repository = "people/voices"', 'repository = "people/../voices"'),
        ('id = "mood"', 'id = "voice"'),
        ('converter = "distilbert"', 'converter = "other"'),
        ("room = 4000", "room = -1"),
        ("https://example.org", "http://example.org"),
        ('title = "A voice"', 'title = "A voice"\nunknown = 1'),
    ],
)
def test_what_makes_no_sense_or_points_elsewhere_is_refused(old: str, new: str) -> None:
    assert old in MANIFEST
    with pytest.raises(MaterialError, match=r"manifest\.toml"):
        read(MANIFEST.replace(old, new))


def test_what_is_no_toml_is_refused() -> None:
    with pytest.raises(MaterialError, match="no TOML"):
        read("[[model")


def test_an_unknown_id_is_a_question_of_how_it_was_asked(manifest: Manifest) -> None:
    assert manifest.find("mood").converter == "distilbert"
    with pytest.raises(UsageError, match="no model “nothing”"):
        manifest.find("nothing")
