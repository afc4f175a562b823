"""What a setting is to a person: a row of words around a control, in a card with others. Plain data."""

from __future__ import annotations

from dataclasses import dataclass, field

from interview_desktop.ui.texts import _


@dataclass(frozen=True)
class Row:
    """One setting. `name` is a field of Settings, or `patience.` and a field of Patience.

    `unit` is "%" where a factor is shown as percent, "s" for seconds, "min" for minutes, empty otherwise; `words` are
    what the values of a choice are called; `hint` replaces the description of the field where people need other words;
    `empty` stands in a field of text while nothing else does.
    """

    name: str
    title: str
    unit: str = ""
    words: dict[str, str] = field(default_factory=dict)
    hint: str = ""
    empty: str = _("As usual")


@dataclass(frozen=True)
class Group:
    """Rows in one card. `about` is said under its title; `panel` names what stands under the rows (`settings_page`)."""

    title: str
    rows: tuple[Row, ...]
    about: str = ""
    panel: str = ""
