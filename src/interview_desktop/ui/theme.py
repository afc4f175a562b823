"""The look: in `assets/style/tokens.toml`, the settings and the system's colours; out a palette and a stylesheet.

`Tokens` and the functions under it are plain; `Theme` is the one object that touches the application, and
tells widgets that paint themselves when the look has changed.
"""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from importlib.resources import as_file, files
from pathlib import Path
from string import Template

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QPalette
from PySide6.QtWidgets import QApplication

from interview_desktop.settings import Settings

ASSETS = files("interview_desktop") / "assets"


@dataclass(frozen=True)
class Tokens:
    """tokens.toml: `colours` by scheme and name, sizes in logical pixels at 100 % text."""

    colours: dict[str, dict[str, str]]
    space: dict[str, int]
    sizes: dict[str, int]
    radius: dict[str, int]
    family: str
    pairs: dict[str, list[str]]
    marks: dict[str, list[str]]


def load_tokens() -> Tokens:
    raw = tomllib.loads((ASSETS / "style" / "tokens.toml").read_text(encoding="utf-8"))
    kinds = dict(raw["type"])
    family = kinds.pop("family")
    return Tokens(
        colours={name: raw[name] for name in ("light", "dark", "light_contrast", "dark_contrast")},
        space=raw["space"],
        sizes=kinds,
        radius=raw["radius"],
        family=family,
        pairs=raw["pairs"],
        marks=raw["marks"],
    )


def scheme(settings: Settings, *, system_dark: bool) -> str:
    """Which set of colours is wanted: light, dark, light_contrast or dark_contrast."""
    dark = settings.theme == "dark" or (settings.theme == "system" and system_dark)
    return ("dark" if dark else "light") + ("_contrast" if settings.high_contrast else "")


def luminance(colour: str) -> float:
    """Relative luminance (0-1) of `#rrggbb`, by the formula of WCAG 2.1."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio (1-21) of two colours, by the formula of WCAG 2.1."""
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


def palette(colours: dict[str, str]) -> QPalette:
    """The same colours for what the stylesheet does not reach (selections, links, disabled text)."""
    made = QPalette()
    for role, name in (
        (QPalette.ColorRole.Window, "ground"),
        (QPalette.ColorRole.Base, "surface"),
        (QPalette.ColorRole.AlternateBase, "ground"),
        (QPalette.ColorRole.Button, "surface"),
        (QPalette.ColorRole.ToolTipBase, "surface"),
        (QPalette.ColorRole.Text, "text"),
        (QPalette.ColorRole.WindowText, "text"),
        (QPalette.ColorRole.ButtonText, "text"),
        (QPalette.ColorRole.ToolTipText, "text"),
        (QPalette.ColorRole.PlaceholderText, "quiet"),
        (QPalette.ColorRole.Highlight, "accent"),
        (QPalette.ColorRole.HighlightedText, "on_accent"),
        (QPalette.ColorRole.Link, "accent"),
        (QPalette.ColorRole.LinkVisited, "accent"),
        (QPalette.ColorRole.Accent, "accent"),
    ):
        made.setColor(role, QColor(colours[name]))
    for role in (QPalette.ColorRole.Text, QPalette.ColorRole.WindowText, QPalette.ColorRole.ButtonText):
        made.setColor(QPalette.ColorGroup.Disabled, role, QColor(colours["quiet"]))
    return made


def stylesheet(tokens: Tokens, colours: dict[str, str], scale: int) -> str:
    """The stylesheet with text at `scale` percent. Space grows half as fast as text, so that pages stay whole."""
    dark = luminance(colours["ground"]) < luminance(colours["text"])
    values: dict[str, str | int] = dict(colours)
    values.update({name: round(size * (100 + (scale - 100) / 2) / 100) for name, size in tokens.space.items()})
    values.update({name: round(size * scale / 100) for name, size in tokens.sizes.items()})
    values["small_radius"] = tokens.radius["small"]
    values["card"] = tokens.radius["card"]
    values["tick_size"] = int(values["lead"]) // 2 * 2
    values["dot"] = int(values["tick_size"]) // 2 + 2  # half of what is inside, and the border: a circle
    values["dot_mark"] = _file("dot-dark.svg" if dark else "dot-light.svg")
    values["arrow_up"] = _file("arrow-up-light.svg" if dark else "arrow-up-dark.svg")
    values["arrow"] = _file("arrow-light.svg" if dark else "arrow-dark.svg")
    values["tick"] = _file("tick-dark.svg" if dark else "tick-light.svg")
    source = (ASSETS / "style" / "window.qss").read_text(encoding="utf-8")
    return Template(source).substitute(values)


def _file(icon: str) -> str:
    """Qt stylesheets name pictures by path only, with forward slashes on every system."""
    with as_file(ASSETS / "icons" / icon) as path:
        return Path(path).as_posix()


class Theme(QObject):
    """The look in force. `changed` comes after palette, font and stylesheet have been set."""

    changed = Signal()

    def __init__(self, app: QApplication, settings: Settings) -> None:
        super().__init__(app)
        self._app = app
        self._settings = settings
        self.tokens = load_tokens()
        self.colours = self.tokens.colours["light"]
        self._in_force: tuple[str, int] | None = None
        app.setStyle("Fusion")
        for font in (ASSETS / "fonts").iterdir():
            if font.name.endswith(".ttf"):
                QFontDatabase.addApplicationFontFromData(font.read_bytes())
        app.styleHints().colorSchemeChanged.connect(self.follow_system)
        self.follow(settings)

    @property
    def scale(self) -> float:
        """Text size as a factor, 1.0 to 2.0."""
        return self._settings.text_scale / 100

    @property
    def dark(self) -> bool:
        return luminance(self.colours["ground"]) < luminance(self.colours["text"])

    @property
    def still(self) -> bool:
        """True where nothing may move."""
        return self._settings.reduced_motion

    def colour(self, name: str) -> QColor:
        """A colour of tokens.toml in the scheme now in force."""
        return QColor(self.colours[name])

    def size(self, name: str) -> int:
        """A text size of tokens.toml in logical pixels, scaled."""
        return round(self.tokens.sizes[name] * self.scale)

    def space(self, name: str) -> int:
        return self.tokens.space[name]

    def font(self, name: str = "body", *, bold: bool = False) -> QFont:
        """For widgets that paint text themselves."""
        font = QFont(self.tokens.family)
        font.setPixelSize(self.size(name))
        font.setBold(bold)
        return font

    def follow(self, settings: Settings) -> None:
        """Take the look from these settings, at once. Does nothing where it would change nothing."""
        system_dark = self._app.styleHints().colorScheme() is Qt.ColorScheme.Dark
        wanted = (scheme(settings, system_dark=system_dark), settings.text_scale)
        still_changed = settings.reduced_motion != self._settings.reduced_motion
        self._settings = settings
        if wanted == self._in_force:
            if still_changed:
                self.changed.emit()
            return
        self._in_force = wanted
        self.colours = self.tokens.colours[wanted[0]]
        self._app.setPalette(palette(self.colours))
        self._app.setFont(self.font())
        self._app.setStyleSheet(stylesheet(self.tokens, self.colours, settings.text_scale))
        self.changed.emit()

    def follow_system(self, _scheme: Qt.ColorScheme) -> None:
        self.follow(self._settings)
