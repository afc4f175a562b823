"""The sections of Help: Markdown from assets/help, completed with the keys, the folders and the versions in use."""

from __future__ import annotations

import platform
from collections.abc import Iterable
from importlib.metadata import PackageNotFoundError, requires, version

from interview_desktop.settings import folder, settings_file
from interview_desktop.ui.keys import Key
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import ASSETS

SECTIONS = {
    "start": _("Start here"),
    "interview": _("How an interview goes"),
    "report": _("Reports and past sessions"),
    "progress": _("Progress"),
    "library": _("Library"),
    "engines": _("Better ears, voice and words"),
    "keys": _("Keys"),
    "privacy": _("Privacy"),
    "trouble": _("Trouble"),
    "about": _("About and licences"),
}


def section_text(section: str, keys: Iterable[Key]) -> str:
    """The Markdown of a section. Raises KeyError for a section that is none."""
    if section not in SECTIONS:
        raise KeyError(section)
    if section == "about":
        return about_text()
    text = (ASSETS / "help" / f"{section}.md").read_text(encoding="utf-8")
    if section == "keys":
        return f"{text}\n{key_tables(keys)}"
    return text.replace("{folders}", folders_text())


def key_tables(keys: Iterable[Key]) -> str:
    """One list of keys for every place where they work."""
    places: dict[str, dict[str, str]] = {}
    for key in keys:
        places.setdefault(key.where or _("Everywhere"), {})[key.keys] = key.does
    lines: list[str] = []
    for place, listed in places.items():
        lines += ["", f"## {place}", "", f"| {_('Key')} | {_('What it does')} |", "| --- | --- |"]
        lines += [f"| **{shown}** | {does} |" for shown, does in listed.items()]
    return "\n".join(lines)


def folders_text() -> str:
    rows = (
        (_("Sessions and recordings"), folder("data")),
        (_("Settings"), settings_file()),
        (_("Log"), folder("log")),
    )
    return "\n".join(f"- **{what}**: `{path}`" for what, path in rows)


def about_text() -> str:
    """Versions and licences of everything the running program is made of, as its packages declare them."""
    mine = _licence("interview-desktop")
    lines = [
        f"# {_('About')}",
        "",
        _("Interview Desktop {version}. Free software under {licence}.").format(
            version=_version("interview-desktop"), licence=mine
        ),
        "",
        _("Python {python} on {system}.").format(python=platform.python_version(), system=platform.system()),
        "",
        f"## {_('Made with')}",
        "",
        f"| {_('Part')} | {_('Version')} | {_('Licence')} |",
        "| --- | --- | --- |",
        *(f"| {name} | {_version(name)} | {_licence(name)} |" for name in _parts()),
        f"| Atkinson Hyperlegible Next | 2024 | {_('SIL Open Font License 1.1')} |",
        "",
        f"## {_('The licence of the font')}",
        "",
        (ASSETS / "fonts" / "OFL.txt").read_text(encoding="utf-8").replace("-----------------", ""),
    ]
    return "\n".join(lines)


def _parts() -> list[str]:
    """The packages that the program wants on this system: extras, and what is for other systems, are none of it."""
    from packaging.requirements import Requirement

    try:
        wanted = requires("interview-desktop") or []
    except PackageNotFoundError:  # run from a bare checkout
        return []
    read = [Requirement(line) for line in wanted]
    names = {one.name for one in read if one.marker is None or one.marker.evaluate({"extra": ""})}
    return sorted(names, key=str.casefold)


def _version(name: str) -> str:
    try:
        return version(name)
    except PackageNotFoundError:
        return _("not installed")


def _licence(name: str) -> str:
    from importlib.metadata import metadata

    try:
        about = metadata(name)
    except PackageNotFoundError:
        return "–"
    declared = next((about[key] for key in ("License-Expression", "License") if key in about), "")
    if not declared or "\n" in declared or len(declared) > 60:
        classes = [line.split(" :: ")[-1] for line in about.get_all("Classifier") or () if line.startswith("License")]
        declared = ", ".join(classes) or declared.split("\n")[0][:60]
    return declared or _("not stated in its package")
