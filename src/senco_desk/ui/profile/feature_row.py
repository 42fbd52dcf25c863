"""One key feature of the role: its words as the source has them, who does it here, and a note."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import N_, _
from senco_desk.domain.role import RoleFeature, Who
from senco_desk.ui.profile.editors import LineEditor, NoteEditor
from senco_desk.ui.profile.who_does_it import WhoDoesIt
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.autosave import Autosave

_BESIDE = 30
"""Lines of text across from which the note stands beside the name."""
_WITH_WHOM = {Who.SHARED: N_("with whom"), Who.DELEGATED: N_("to whom")}


class FeatureRow(QWidget):
    """`said` carries what is to be kept, a moment after it was typed; `stepped` that she goes to the next (1)."""

    said = Signal(object)
    stepped = Signal(int)

    def __init__(self, number: int, feature: Outcome, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.feature = feature
        self.who, self.whom, self.note = WhoDoesIt(), LineEditor(), NoteEditor()
        self._autosave = Autosave(lambda: self.said.emit(self.value()), self)
        self._below = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._name()
        self._lay_out(number)
        self.who.chosen.connect(self._chosen)
        self.who.stepped.connect(self.stepped)
        self.whom.typed.connect(self._autosave.touch)
        self.note.typed.connect(self._autosave.touch)

    @property
    def is_unsaved(self) -> bool:
        return self._autosave.is_waiting

    def has_keys(self) -> bool:
        """She is writing in it."""
        return self.whom.hasFocus() or self.note.hasFocus()

    def value(self) -> RoleFeature:
        return RoleFeature(self.feature.id, self.who.value(), self.whom.value(), self.note.value())

    def show_value(self, said: RoleFeature) -> None:
        self.who.show_value(said.who)
        self.whom.show_value(said.whom)
        self.note.show_value(said.note)
        self._ask_whom()

    def flush(self) -> None:
        self._autosave.flush()

    def _chosen(self) -> None:
        self._ask_whom()
        self._autosave.touch()

    def _ask_whom(self) -> None:
        """A name is asked for where there is somebody to name; one that stands there is never hidden."""
        asked = _WITH_WHOM.get(self.who.value() or Who.ME)
        self.whom.setPlaceholderText(_(asked) if asked else "")
        self.whom.setVisible(bool(asked or self.whom.text()))

    def _name(self) -> None:
        self.who.name(self.feature.statement)
        for editor, words in ((self.whom, N_("With whom, or to whom")), (self.note, N_("Note"))):
            editor.setAccessibleName(_(words))
            editor.setAccessibleDescription(self.feature.statement)
        self.note.setPlaceholderText(_("A note, if it needs one"))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The note stands beside the ways where there is room, and below them where there is not."""
        roomy = event.size().width() >= _BESIDE * line(self)
        self._below.setDirection(QBoxLayout.Direction.LeftToRight if roomy else QBoxLayout.Direction.TopToBottom)
        super().resizeEvent(event)

    def _lay_out(self, number: int) -> None:
        unit = line(self)
        whole, column = QHBoxLayout(self), QVBoxLayout()
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        column.setSpacing(round(unit * 0.2))
        sign = quiet(QLabel(str(number)))
        sign.setMinimumWidth(round(unit * 1.8))
        whole.addWidget(sign, 0, Qt.AlignmentFlag.AlignTop)
        whole.addLayout(column, 1)
        column.addWidget(_wrapped(QLabel(self.feature.statement)))
        if self.feature.note:
            column.addWidget(quiet(_wrapped(QLabel(self.feature.note))))
        self._below.setSpacing(round(unit * 0.4))
        self._below.addWidget(self._chosen_here(), 1)
        self._below.addWidget(self.note, 1, Qt.AlignmentFlag.AlignTop)
        column.addLayout(self._below)

    def _chosen_here(self) -> QWidget:
        chosen = QWidget()
        column = QVBoxLayout(chosen)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(round(line(self) * 0.3))
        column.addWidget(self.who)
        column.addWidget(self.whom)
        column.addStretch(1)
        return chosen


def _wrapped(label: QLabel) -> QLabel:
    label.setWordWrap(True)
    return label
