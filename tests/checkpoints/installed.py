"""Models that stand in a folder of models as if they had been installed, without a hub and without a conversion.

In: a folder with what an engine loads. Out: the same folder with its record, where the catalogue looks for it.
"""

from __future__ import annotations

from pathlib import Path

from interview_desktop.models import digests
from interview_desktop.models import record as records
from interview_desktop.models.manifest import shipped


def put(models: Path, id_: str, made: Path) -> Path:
    """Move `made` into `models` as the model `id_` of the shipped catalogue; returns where it stands now."""
    files = {
        name: records.FileRecord(size=size, sha256=digests.sha256(made / name)) for name, size in records.contents(made)
    }
    record = records.Record(id=id_, repository=shipped().find(id_).repository, files=files)
    (made / records.RECORD).write_text(record.model_dump_json(), encoding="utf-8")
    models.mkdir(parents=True, exist_ok=True)
    return made.rename(models / id_)
