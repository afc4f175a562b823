"""What becomes of an edited template: saved, published, tried; and the questions that come before.

In: the wishes of the foot and of the window. Out: `changed` when the template stands elsewhere, `wanted` with a
finding that is to be seen. The cards ask within the page; nothing is published with errors, nothing is overwritten.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, Signal

from interview_desktop.structure.finding import Finding
from interview_desktop.ui.library.templates.editor.blank import completed
from interview_desktop.ui.library.templates.editor.cards import ConflictCard, PublishCard
from interview_desktop.ui.library.templates.editor.edited import Edited
from interview_desktop.ui.library.templates.editor.saving import Conflict, Saved, Saving
from interview_desktop.ui.library.templates.editor.shape import shape_findings
from interview_desktop.ui.library.templates.editor.trying import Trying
from interview_desktop.ui.shell import Message, Shell
from interview_desktop.ui.texts import _


class Keeping(QObject):
    changed = Signal()
    asking = Signal(bool)  # a card is open: there is one question to answer and nothing else to press
    wanted = Signal(object)  # a Finding

    def __init__(self, shell: Shell, parent: QObject) -> None:
        super().__init__(parent)
        self._shell = shell
        self.edited: Edited | None = None
        self._note: Callable[[], str] = str
        self.publish_card = PublishCard()
        self.conflict_card = ConflictCard(shell.theme)
        self._saving = Saving(shell, self)
        self.trying = Trying(shell, self)
        self._head_there = 0  # the version that was in the way
        self._then: Callable[[], object] | None = None  # after a conflict is settled, too
        self._saving.saved.connect(self._saved)
        self._saving.published.connect(self._published)
        self._saving.conflict.connect(self._conflicted)
        self.publish_card.publish.connect(self._publish_now)
        self.publish_card.wanted.connect(self.wanted.emit)
        self.conflict_card.on_top.connect(lambda: self._write(self._head_there))
        self.conflict_card.as_copy.connect(self._copy)
        for one in (self.publish_card, self.conflict_card):
            one.opened.connect(self.asking.emit)

    def open(self, edited: Edited | None, note: Callable[[], str] = str) -> None:
        """What is edited from now on; None for nothing."""
        self.edited, self._note, self._then = edited, note, None
        self.publish_card.put_away()
        self.conflict_card.put_away()
        self.trying.forget()

    def escape(self) -> bool:
        return self.publish_card.put_away() or self.conflict_card.put_away()

    def save(self, then: Callable[[], object] | None = None) -> None:
        """Keep it as the next version, and call `then` once it is kept; says what is missing where it cannot be."""
        if self.edited is None:
            return
        wrong = shape_findings(completed(self.edited.now))
        if wrong:
            self._shell.tell(Message(_("It cannot be saved yet. {why}").format(why=wrong[0].message), wrong[0].fix))
            self.wanted.emit(wrong[0])
            return
        self._then = then
        self._write(self.edited.standing.based_on)

    def publish(self, findings: Sequence[Finding]) -> None:
        """`findings` are those of the template as it is now, the gravest first."""
        grave = [one for one in findings if one.severity != "note"]
        if grave:
            self.publish_card.ask(grave)
        else:
            self._publish_now()

    def attempt(self) -> None:
        """Save what is not saved, and begin an interview with that version."""
        self._once_saved(self._attempt_now)

    def _once_saved(self, act: Callable[[], object]) -> None:
        if self.edited is not None and self.edited.to_save:
            self.save(act)
        else:
            act()

    def _publish_now(self) -> None:
        self._once_saved(self._publish_saved)

    def _publish_saved(self) -> None:
        if self.edited is not None:
            self._saving.publish(self.edited.saved, self.edited.standing.based_on)

    def _attempt_now(self) -> None:
        if self.edited is not None:
            self.trying.begin(self.edited.saved.id, self.edited.standing.based_on)

    def _write(self, based_on: int) -> None:
        if self.edited is not None:
            self._saving.save(completed(self.edited.now), based_on, self._note(), self.edited.material.taken)

    def _copy(self) -> None:
        if self.edited is not None:
            self._saving.save_copy(completed(self.edited.now), self._note(), self.edited.material.taken)

    def _saved(self, done: Saved) -> None:
        if self.edited is None:
            return
        if not self.edited.is_new and done.template.id != self.edited.saved.id:
            self.edited.became(done.template, done.standing)
        else:
            self.edited.kept(done.template, done.standing)
        self._shell.tidy()
        self.changed.emit()
        then, self._then = self._then, None
        if then is not None:
            then()

    def _published(self, done: Saved, left: Sequence[Finding]) -> None:
        if self.edited is None or done.template.id != self.edited.saved.id:
            return
        self.edited.standing = done.standing
        self._shell.tell(
            Message(
                _("Published: interviews of “{title}” run version {number} from now on.").format(
                    title=done.template.title, number=done.standing.published
                ),
                _("Sessions that have begun keep the version they began with.") if not left else left[0].message,
            )
        )
        self.changed.emit()

    def _conflicted(self, conflict: Conflict) -> None:
        self._head_there = conflict.head
        self.conflict_card.ask(conflict.head, conflict.who, conflict.differences)
