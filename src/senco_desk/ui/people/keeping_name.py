"""Keeping the open name, on disk as it is typed; but never half a name, for it would be found everywhere."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from senco_desk.domain.errors import Refused
from senco_desk.domain.person import Person
from senco_desk.services.keeping_names import KeepingNames
from senco_desk.ui.people.editor import PersonEditor
from senco_desk.ui.widgets.autosave import Saving

_PAUSE = 600
"""Milliseconds after the last key."""
_NOT_KEPT = ("person-nameless", "name-too-short", "name-prints-itself")
"""The codes of what is said beside the name, because she is in the midst of it."""


class KeepingName(QObject):
    """`kept` carries a person as they are on disk, `held` why what is typed is not kept as it is."""

    kept = Signal(object)
    held = Signal(str)

    def __init__(self, verbs: KeepingNames, saving: Saving, editor: PersonEditor, parent: QObject) -> None:
        super().__init__(parent)
        self._verbs, self._saving, self._editor = verbs, saving, editor
        self._new: str | None = None
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self.save)
        saving.saved.connect(self._arrived)

    def begin(self, person: str) -> None:
        """It is new: the first save adds it."""
        self._new = person

    def touch(self) -> None:
        """Something was typed. A new name waits until it is whole: until its field is left."""
        if self._editor.shown is not None and not self.is_new(self._editor.shown.id):
            self._pause.start()

    def flush(self) -> None:
        """Hand on what was typed, now."""
        shown = self._editor.shown
        if self._pause.isActive() or (shown is not None and self.is_new(shown.id)):
            self.save()

    def drop(self) -> None:
        """What was typed last is not to be kept."""
        self._pause.stop()

    def leave(self) -> None:
        """None is open any more."""
        self._new = None

    def is_new(self, person: str) -> bool:
        """Whether it is not on disk yet."""
        return person == self._new

    def is_pending(self, person: str) -> bool:
        """Whether there is something of the open one that is not on disk yet."""
        return self._pause.isActive() or self._saving.is_pending(person)

    def save(self) -> None:
        """What has no name yet is not kept; one whose name is being typed anew stays as it was until there is one."""
        self._pause.stop()
        if self._editor.shown is None or not (person := self._editor.draft()).name:
            return
        keep = self._verbs.add if self.is_new(person.id) else self._verbs.keep

        def work() -> Person | Refused:
            try:
                return keep(person)
            except Refused as refused:
                if refused.code in _NOT_KEPT:
                    return refused
                raise

        self._saving.save(person.id, work, lambda: _as_words(person))

    def _arrived(self, came: Person | Refused) -> None:
        if isinstance(came, Refused):
            self.held.emit(str(came))
            return
        if self.is_new(came.id):
            self._new = None
        self.kept.emit(came)


def _as_words(person: Person) -> str:
    """All there is of it, for a rescue file."""
    return "\n".join((person.name, *person.forms, person.prints_as, person.note))
