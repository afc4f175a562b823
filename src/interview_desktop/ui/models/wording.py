"""How models, sizes and installations are said. Plain: numbers and facts in, words out."""

from __future__ import annotations

from collections.abc import Mapping

from interview_desktop.events.models import Progress, Purpose, Stage
from interview_desktop.ui.texts import _, ngettext

PURPOSES: Mapping[Purpose, tuple[str, str]] = {  # in the order of the page: what becomes better, and what it is without
    "speech_to_text": (
        _("Hears you better"),
        _("Recognises what you say. Without one, a small recogniser listens that errs often."),
    ),
    "text_to_speech": (
        _("A more natural voice"),
        _("Speaks the questions. Without one, a plain voice of the system or the program does."),
    ),
    "meaning": (
        _("Understands what an answer is about"),
        _("Compares texts, to pick a reaction that fits. Without one, the words that both use are counted."),
    ),
    "replies": (
        _("Words short reactions"),
        _("Says “I see, thank you” in its own words. Without one, ready-made sentences serve."),
    ),
    "text_mood": (
        _("How a text sounds"),
        _("Tells whether an answer sounds glad or gloomy; never part of a score. Without one, a list of words does."),
    ),
}
STAGES: Mapping[Stage, str] = {
    "looking": _("Asking which files there are…"),
    "downloading": _("Downloading"),
    "copying": _("Copying from the folder"),
    "checking": _("Checking every file…"),
    "converting": _("Converting for this machine; this takes some minutes and needs no network"),
    "done": _("Installed"),
    "cancelled": _("Cancelled. What was fetched whole is kept."),
    "failed": _("This did not work"),
}


def size(count: float) -> str:
    """Bytes as people buy them, in powers of 1000: 820 kB, 145 MB, 1.5 GB; anything at all is at least 1 kB."""
    if count >= 999_500_000:
        return _("{count} GB").format(count=f"{count / 1e9:.1f}")
    if count >= 999_500:
        return _("{count} MB").format(count=f"{count / 1e6:.0f}" if count >= 9_950_000 else f"{count / 1e6:.1f}")
    return _("{count} kB").format(count=f"{max(1, count / 1e3):.0f}" if count else "0")


def time_left(seconds: float) -> str:
    """Rounded so that it changes rarely: nobody needs to read seconds."""
    if seconds < 15:
        return _("a few seconds left")
    if seconds < 50:
        return _("less than a minute left")
    minutes = max(1, round(seconds / 60))
    if minutes < 90:
        return ngettext("about {count} minute left", "about {count} minutes left", minutes).format(count=minutes)
    hours = round(minutes / 60)
    return ngettext("about {count} hour left", "about {count} hours left", hours).format(count=hours)


def share(progress: Progress) -> float | None:
    """How much is done, 0 to 1; None where the stage does not tell."""
    return min(1.0, progress.done / progress.total) if progress.total > 0 else None


def progress_line(progress: Progress) -> str:
    """What happens, how much of it is done, how fast it goes, and how long it takes yet."""
    said = [STAGES[progress.stage]]
    if progress.stage in ("downloading", "copying") and progress.total > 0:
        said[0] = _("{stage}: {done} of {total}").format(
            stage=said[0], done=size(min(progress.done, progress.total)), total=size(progress.total)
        )
        if progress.speed:
            said.append(_("{size} a second").format(size=size(progress.speed)))
            said.append(time_left(max(0, progress.total - progress.done) / progress.speed))
    return "  ·  ".join(said)


def running_line(running: tuple[Progress, ...]) -> str:
    """Installations that run, for the line at the bottom; empty where none does."""
    if not running:
        return ""
    known = [progress for progress in running if progress.stage in ("downloading", "copying") and progress.total > 0]
    done = sum(progress.done for progress in known) / max(1, sum(progress.total for progress in known))
    if len(running) > 1:
        said = ngettext("Installing {count} model", "Installing {count} models", len(running)).format(
            count=len(running)
        )
    else:
        said = _("Installing {model}").format(model=running[0].model)
    return _("{what}: {percent} %").format(what=said, percent=round(100 * min(1.0, done))) if known else f"{said}…"


def ended_line(progress: Progress) -> str:
    """How an installation ended, in one sentence; empty where the person ended it."""
    if progress.stage == "done":
        return _("{model} is installed.").format(model=progress.model)
    if progress.stage == "failed":
        return _("{model} could not be installed; see Models.").format(model=progress.model)
    return ""
