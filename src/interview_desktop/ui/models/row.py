"""One model in its group: what it improves, how it stands, and what can be done about it.

In: `Shown`. Out: `pressed` with what is wanted. What is rarely needed (bar, question) is made when it is.
"""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QProgressBar, QPushButton, QWidget

from interview_desktop.events.models import ModelOffer
from interview_desktop.ui.confirm import Confirm
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.models.view import STATES, Shown, Verb, licence_page
from interview_desktop.ui.models.wording import size
from interview_desktop.ui.parts import button, label, restyle, row, stack, word
from interview_desktop.ui.texts import _
from interview_desktop.ui.theme import Theme

STEPS = 1000  # of the bar


class ModelRow(QWidget):
    """`pressed` carries what is wanted: install, folder, cancel, verify, remove (already agreed to), licence."""

    pressed = Signal(str)

    def __init__(self, theme: Theme, offer: ModelOffer) -> None:
        super().__init__()
        self.offer = offer
        self._theme = theme
        self._shown: Shown | None = None
        self.setAccessibleName(offer.title)
        self.mark = QLabel()
        self.state = word("", "strong")
        self.facts = label("", "caption")
        self.notes = label("", "caption")
        self.trouble_mark = QLabel()
        self.trouble_mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.trouble = label("", "warning")
        self.running: Running | None = None
        self.confirm: Confirm | None = None
        self.buttons: dict[Verb, QPushButton] = {}
        self.licence = button(
            _("Licence: {name}").format(name=offer.licence),
            lambda: self.pressed.emit("licence"),
            look="plain",
            about=_("Opens {page} in your browser").format(page=licence_page(offer)),
        )
        self._lay_out()
        theme.changed.connect(self._dress)

    def show_model(self, offer: ModelOffer, shown: Shown) -> None:
        """Follow the offer; only what differs is touched, so that nothing moves while a bar grows."""
        self.offer = offer
        if shown == self._shown:
            return
        before, self._shown = self._shown, shown
        if before is None or before.state != shown.state:
            self._dress()
        self._say(self.facts, shown.facts)
        self._say(self.notes, "\n".join(shown.notes))
        self._say(self.trouble, shown.trouble)
        self.trouble_mark.setVisible(bool(shown.trouble))
        self._show_progress(shown)
        if before is None or before.buttons != shown.buttons:
            self._show_buttons(shown)

    def ask_to_remove(self) -> None:
        """In its place; Escape or the harmless answer puts the question away."""
        if self.confirm is None:
            self.confirm = Confirm(_("Remove"), _("Keep it"), partial(self.pressed.emit, "remove"))
            self._inside.addSpacing(4)
            self._inside.addWidget(self.confirm)
        self.confirm.ask(
            _("Remove “{title}”?").format(title=self.offer.title),
            _("{size} become free. It can be installed again at any time.").format(size=size(self.offer.room)),
        )

    def put_away(self) -> bool:
        """Take the question back; whether there was one."""
        asking = self.confirm is not None and not self.confirm.isHidden()
        if self.confirm is not None:
            self.confirm.put_away()
        return asking

    def _lay_out(self) -> None:
        title = label(self.offer.title, "strong")
        head = row(title, self.mark, self.state, spacing=8)
        head.setStretch(0, 1)
        trouble = row(self.trouble_mark, self.trouble, spacing=8)
        trouble.setStretch(1, 1)
        self._actions = QWidget()
        self._flow = Flow(self._actions, centred=False)
        self._inside = stack(
            head, label(self.offer.improves), self.facts, self.notes, trouble, self._actions, spacing=4
        )
        self.setLayout(self._inside)
        for part in (self.notes, self.trouble, self.trouble_mark):
            part.setVisible(False)
        self._flow.addWidget(self.licence)

    def _show_buttons(self, shown: Shown) -> None:
        focused = any(made.hasFocus() for made in self.buttons.values())
        for verb, words, can in shown.buttons:
            made = self.buttons.get(verb) or self._button(verb)
            made.setText(words)
            made.setAccessibleName(f"{words.rstrip('…')}: {self.offer.title}")
            made.setEnabled(can)
            made.setVisible(True)
        offered = {verb for verb, _words, _can in shown.buttons}
        if focused:
            self._keep_focus(offered)
        for verb, made in self.buttons.items():
            made.setVisible(verb in offered)
        self._flow.invalidate()

    def _keep_focus(self, offered: set[Verb]) -> None:
        """Whoever pressed a button that goes finds the focus on what came in its place."""
        for verb, made in self.buttons.items():
            if verb in offered and made.isEnabled():
                made.setFocus(Qt.FocusReason.OtherFocusReason)
                return
        self.licence.setFocus(Qt.FocusReason.OtherFocusReason)

    def _button(self, verb: Verb) -> QPushButton:
        act = self.ask_to_remove if verb == "remove" else partial(self.pressed.emit, verb)
        made = button("", act)
        made.setParent(self._actions)
        self.buttons[verb] = made
        self._flow.removeWidget(self.licence)  # it stays the last, also for the Tab key
        self._flow.addWidget(made)
        self._flow.addWidget(self.licence)
        QWidget.setTabOrder(made, self.licence)
        return made

    def _show_progress(self, shown: Shown) -> None:
        if shown.state == "installing" and self.running is None:
            self.running = Running(self.offer.title)
            self._inside.insertWidget(self._inside.indexOf(self._actions), self.running)
        if self.running is not None:
            self.running.setVisible(shown.state == "installing")
            self.running.show_progress(shown.progress, shown.share)

    def _dress(self) -> None:
        if self._shown is None:
            return
        words, shape, colour = STATES[self._shown.state]
        side = self._theme.size("lead")
        self.mark.setPixmap(pixmap(shape, self._theme.colour(colour), side))
        self.state.setText(words)
        restyle(self.state, colour if colour in ("good", "warning", "quiet") else "strong")
        self.trouble_mark.setPixmap(pixmap("warning", self._theme.colour("warning"), side))

    @staticmethod
    def _say(part: QLabel, text: str) -> None:
        if part.text() != text:
            part.setText(text)
        part.setVisible(bool(text))


class Running(QWidget):
    """The bar and its words; once they needed two lines they keep the room, so that nothing under them jumps."""

    def __init__(self, title: str) -> None:
        super().__init__()
        self.bar = QProgressBar()
        self.bar.setRange(0, STEPS)
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Installing {title}").format(title=title))
        policy = self.bar.sizePolicy()
        policy.setRetainSizeWhenHidden(True)
        self.bar.setSizePolicy(policy)
        self.words = label("", "caption")
        self._across = 0
        inside = stack(self.words, self.bar, spacing=4)
        inside.setContentsMargins(0, 8, 0, 8)
        self.setLayout(inside)

    def show_progress(self, words: str, share: float | None) -> None:
        """`share` is 0 to 1, or None: no bar is better than one that stands still or tells something untrue."""
        self.bar.setVisible(share is not None)
        self.bar.setValue(round(STEPS * (share or 0.0)))
        if self.words.text() == words:
            return
        self.words.setText(words)
        self.bar.setAccessibleDescription(words)
        if self.width() != self._across:
            self._across = self.width()
            self.words.setMinimumHeight(0)
        self.words.setMinimumHeight(max(self.words.minimumHeight(), self.words.heightForWidth(self.words.width())))
