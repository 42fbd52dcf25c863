"""What came of a session: the notes typed in it, and what each became."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.action import STATE_NAMES, Action, title
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.note import Note, NoteState
from senco_desk.ui.theme import inset, line, subheading
from senco_desk.ui.widgets.two_lines import TwoLines

_BECAME = {
    Noun.REFLECTION: ("reflections", N_("became a reflection")),
    Noun.EVIDENCE: ("evidence", N_("became evidence")),
    Noun.ACTION: ("plan", N_("became an action")),
}
_STATES = {
    NoteState.WAITING: N_("waits to be made something of"),
    NoteState.QUESTION: N_("kept to ask the tutor"),
    NoteState.DONE: N_("done"),
}


class CameOfIt(QWidget):
    """Hidden while there is none. Each row is a way to an action, to what a note became, or to the notes that wait."""

    def __init__(self, go: Callable[[str, str | None], None], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._go = go
        self.rows: list[TwoLines] = []
        head = subheading(QLabel(_("What came of it")))
        head.setIndent(inset(self))
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(line(self) // 6)
        self._column.addWidget(head)
        self.hide()

    def show_all(self, notes: list[Note], actions: list[Action]) -> None:
        """The notes as they were typed, and the actions that were made of no note."""
        noted = {note.made.id for note in notes if note.made is not None}
        wanted = [*map(_of_note, notes), *(_of_action(action) for action in actions if action.id not in noted)]
        while len(self.rows) > len(wanted):
            gone = self.rows.pop()
            gone.hide()
            gone.deleteLater()
        while len(self.rows) < len(wanted):
            self._add_row()
        for row, words in zip(self.rows, wanted, strict=True):
            row.show_words(*words)
        self.setVisible(bool(wanted))

    def _add_row(self) -> None:
        row = TwoLines()
        row.chosen.connect(lambda at: self._go(at.partition(" ")[0], at.partition(" ")[2] or None))
        self.rows.append(row)
        self._column.addWidget(row)


def _of_note(note: Note) -> tuple[str, str, str]:
    place, target, below = _way(note)
    return f"{place} {target}", " ".join(note.text.split()), f"{note.clock:%H:%M} · {below}"


def _of_action(action: Action) -> tuple[str, str, str]:
    return f"plan {action.id}", title(action.what), f"{_('became an action')} · {_(STATE_NAMES[action.state])}"


def _way(note: Note) -> tuple[str, str, str]:
    """The place, the target there, and in words what it became."""
    if note.made is not None and note.made.noun in _BECAME:
        place, words = _BECAME[note.made.noun]
        return place, note.made.id, _(words)
    return "twilight", "", _(_STATES[note.state])
