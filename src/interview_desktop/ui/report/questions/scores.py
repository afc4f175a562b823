"""Scores to be read: a row for each, its level in words and as a picture, and behind a button what it rests on.

In: scores of events.scores. Out: widgets. What could not be scored stands together, with the reason.
"""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial
from itertools import groupby
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QSizePolicy, QWidget

from interview_desktop.interaction.feedback.english import listed, sentence
from interview_desktop.ui.parts import label, row, stack
from interview_desktop.ui.report import levels, wording
from interview_desktop.ui.report.desk import Desk
from interview_desktop.ui.report.layout.more import More
from interview_desktop.ui.report.said.quoting import shown_by
from interview_desktop.ui.report.scale import LevelMeter
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.scores import Score


NOT_ENOUGH = "Not enough evidence"


def score_row(desk: Desk, score: Score, *, anchored: bool = False) -> QWidget:
    """Title, five steps, the level in words, how much it rests on; behind "Why" the evidence.

    `anchored`: the words of the level that was met stand below.
    """
    level = score.score or 1.0
    words = levels.in_words(level)
    about = _("{title}: {words}, {evidence}").format(
        title=score.title, words=words, evidence=levels.evidence(score.confidence)
    )
    said = _shared(label(sentence(words)))
    rests = _shared(label(levels.evidence(score.confidence), "caption"))
    why = More(desk.theme, _("why"), about, partial(_reasons, desk, score), plain=_("Why"))
    title = _shared(label(wording.breakable(score.title), "strong"))
    title.setAccessibleName(score.title)
    line = row(title, LevelMeter(desk.theme, level), stack(said, rests, spacing=0))
    line.addWidget(why.toggle, 0, Qt.AlignmentFlag.AlignVCenter)
    line.setStretch(0, 4)
    line.setStretch(2, 4)
    made = QWidget()
    inside = stack(line, spacing=0)
    if anchored:
        inside.addWidget(label(met(score), "caption"))
    inside.addWidget(why)
    made.setLayout(inside)
    return made


def met(score: Score) -> str:
    """The anchor that the evidence nearest to the level speaks for."""
    level = score.score or 1.0
    nearest = min(score.evidence, key=lambda one: abs(one.level - level))
    return _("Shown at level {level}: {anchor}").format(level=nearest.level, anchor=nearest.anchor)


def _reasons(desk: Desk, score: Score) -> QWidget:
    made = QWidget()
    made.setLayout(stack(label(score.why), shown_by(desk, score.evidence, score.title)))
    return made


def unknown(scores: Sequence[Score]) -> list[QWidget]:
    """Titles with one reason stand in one line."""
    if not scores:
        return []
    made: list[QWidget] = [label(_("Not enough evidence"), "strong")]  # not said again in every reason
    for why, run in groupby(sorted(scores, key=lambda score: score.why), key=lambda score: score.why):
        titles = listed(score.title for score in run)
        reason = sentence(why.removeprefix(NOT_ENOUGH).lstrip(":. "))
        made.append(label(_("{titles}: {why}").format(titles=titles, why=reason or why), "quiet"))
    return made


def _shared(text: QLabel) -> QLabel:
    """A column: as wide as its share of the row, whatever it says, so that rows stand under each other."""
    policy = QSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    text.setSizePolicy(policy)
    return text
