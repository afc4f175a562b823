"""What stands under the settings of online services: credentials, what is used up, and a trial.

In: `OnlineStanding` and the outcome of trials, asked for off the main thread. Out: wishes to the Online service. A
secret goes from its field to the service and is wiped from the field at once; it is never shown again.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QLabel, QLineEdit, QProgressBar, QPushButton, QWidget

from interview_desktop.errors import InterviewError
from interview_desktop.ui.announce import announce
from interview_desktop.ui.flow import Flow
from interview_desktop.ui.icons import pixmap
from interview_desktop.ui.parts import button, label, restyle, row, stack
from interview_desktop.ui.settings_online_words import account_line, key_line, used_line
from interview_desktop.ui.shell import Shell, message_of
from interview_desktop.ui.texts import _

if TYPE_CHECKING:
    from interview_desktop.events.online import OnlineStanding, Tried
    from interview_desktop.ui.services import Online

LANE = "online"


class Outcome(QWidget):
    """How something went, in a sentence with a sign; hidden while nothing was tried."""

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self._shell = shell
        self._works = True
        self.mark = QLabel()
        self.mark.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.words = label("")
        line = row(self.mark, self.words, spacing=8)
        line.setStretch(1, 1)
        self.setLayout(line)
        self.setVisible(False)
        shell.theme.changed.connect(self._dress)

    def show_tried(self, tried: Tried) -> None:
        self.say(f"{tried.sentence} {tried.hint}".strip(), works=tried.works)

    def say(self, words: str, *, works: bool) -> None:
        self._works = works
        self.words.setText(words)
        restyle(self.words, "good" if works else "warning")
        self._dress()
        self.setVisible(bool(words))
        if words:
            announce(self, words)

    def _dress(self) -> None:
        shape, colour = ("tick", "good") if self._works else ("warning", "warning")
        self.mark.setPixmap(pixmap(shape, self._shell.theme.colour(colour), self._shell.theme.size("lead")))


class Panel(QWidget):
    """One service. `told` carries how things stand after something was done about them."""

    told = Signal(object)

    def __init__(self, shell: Shell) -> None:
        super().__init__()
        self.shell = shell
        self.outcome = Outcome(shell)

    def show_standing(self, standing: OnlineStanding) -> None:
        raise NotImplementedError

    def clear(self) -> None:
        """The page goes out of sight."""

    def ask(self, call: Callable[[Online], OnlineStanding]) -> None:
        """Have the service do it; what it says then is shown, and told to the other panel."""
        services = self.shell.services
        if services is not None:
            online = services.online
            self.outcome.say("", works=True)
            self.shell.run(lambda: call(online), self.told.emit, self._failed, lane=LANE)

    def attempt(self, pressed: QPushButton, call: Callable[[Online], Tried]) -> None:
        """Try the service; it may take seconds, and the button waits."""
        services = self.shell.services
        if services is None:
            return
        online = services.online
        pressed.setEnabled(False)
        pressed.setText(_("Trying…"))
        self.outcome.say("", works=True)
        self.shell.run(
            lambda: call(online),
            partial(self._tried, pressed),
            partial(self._trial_failed, pressed),
            lane=LANE,
        )

    def _tried(self, pressed: QPushButton, tried: Tried) -> None:
        self._ready(pressed)
        self.outcome.show_tried(tried)

    def _trial_failed(self, pressed: QPushButton, fault: Exception) -> None:
        self._ready(pressed)
        self._failed(fault)

    def _ready(self, pressed: QPushButton) -> None:
        pressed.setText(_("Try it"))
        pressed.setEnabled(True)

    def _failed(self, fault: Exception) -> None:
        if isinstance(fault, InterviewError):
            self.outcome.say(str(fault), works=False)
        else:
            self.outcome.say(message_of(fault).sentence, works=False)
            self.shell.tell_fault(fault)


class GooglePanel(Panel):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.account = label("", "quiet")
        self.used = label("", "quiet")
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setAccessibleName(_("Minutes used this month"))
        self.choose = button(
            _("Choose key file…"),
            self._choose,
            about=_("The JSON key of a service account of your Google Cloud project"),
        )
        self.forget = button(_("Forget the key"), lambda: self.ask(lambda online: online.forget_credentials()))
        self.try_it = button(_("Try it"), about=_("Sends a moment of silence to Google, under your account"))
        self.try_it.clicked.connect(lambda: self.attempt(self.try_it, lambda online: online.try_google()))
        for made, name in ((self.forget, _("Forget the Google key")), (self.try_it, _("Try Google Cloud"))):
            made.setAccessibleName(name)
        self.setLayout(
            stack(
                label(_("Your account")),
                self.account,
                _flow(self.choose, self.forget, self.try_it),
                self.outcome,
                self.used,
                self.bar,
                spacing=8,
            )
        )
        self.bar.setVisible(False)
        self.forget.setEnabled(False)
        self.try_it.setEnabled(False)

    def keep_key(self, file: Path) -> None:
        """Hand the file to the service, which reads it and keeps what is in it."""
        self.ask(lambda online: online.keep_credentials(file))

    def show_standing(self, standing: OnlineStanding) -> None:
        self.account.setText(account_line(standing))
        restyle(self.account, "warning" if standing.fault else "quiet")
        self.choose.setEnabled(bool(standing.keyring))
        self.forget.setEnabled(standing.credentials == "keyring")
        self.try_it.setEnabled(standing.credentials != "none")
        self.used.setText(used_line(standing))
        self.bar.setRange(0, max(1, round(standing.budget)))
        self.bar.setValue(min(round(standing.used), self.bar.maximum()))
        self.bar.setAccessibleDescription(self.used.text())
        self.bar.setVisible(standing.budget > 0)

    def _choose(self) -> None:
        """The system's own dialogue; nothing happens where it is closed."""
        downloads = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DownloadLocation)
        dialogue = QFileDialog(self, _("The key of your service account"), downloads)
        dialogue.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialogue.setNameFilters([_("Keys (*.json)"), _("Every file (*)")])
        dialogue.fileSelected.connect(lambda path: self.keep_key(Path(path)))
        dialogue.finished.connect(dialogue.deleteLater)
        dialogue.open()


class ServerPanel(Panel):
    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self.state = label("", "quiet")
        self.key = QLineEdit()
        self.key.setEchoMode(QLineEdit.EchoMode.Password)
        self.key.setAccessibleName(_("Key of the server"))
        self.key.setPlaceholderText(_("Paste a key"))
        self.keep = button(_("Keep the key"), self._keep)
        self.forget = button(_("Forget the key"), lambda: self.ask(lambda online: online.keep_endpoint_key("")))
        self.try_it = button(_("Try it"), about=_("Asks the server which models it has"))
        self.try_it.clicked.connect(lambda: self.attempt(self.try_it, lambda online: online.try_endpoint()))
        for made, name in ((self.forget, _("Forget the key of the server")), (self.try_it, _("Try the server"))):
            made.setAccessibleName(name)
        title = label(_("Its key"))
        title.setBuddy(self.key)
        self.setLayout(
            stack(title, self.state, self.key, _flow(self.keep, self.forget, self.try_it), self.outcome, spacing=8)
        )
        self.key.textChanged.connect(lambda text: self.keep.setEnabled(bool(text.strip())))
        self.key.returnPressed.connect(self._keep)
        for part in (self.keep, self.forget, self.try_it):
            part.setEnabled(False)

    def show_standing(self, standing: OnlineStanding) -> None:
        self.state.setText(key_line(standing))
        self.key.setEnabled(bool(standing.keyring))
        self.forget.setEnabled(standing.endpoint_key and bool(standing.keyring))
        self.follow()

    def follow(self) -> None:
        """Only what has an address can be tried."""
        self.try_it.setEnabled(bool(self.shell.settings.endpoint_url))

    def clear(self) -> None:
        self.key.setText("")  # forgets what could be undone, too, which clear() does not

    def _keep(self) -> None:
        key = self.key.text().strip()
        self.clear()
        if key:
            self.ask(lambda online: online.keep_endpoint_key(key))


def _flow(*widgets: QWidget) -> QWidget:
    holder = QWidget()
    flow = Flow(holder, centred=False)
    for widget in widgets:
        flow.addWidget(widget)
    return holder
