"""Who does it here: three ways, one of them chosen or none, by a key each, by the arrows or by pressing."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.role import WHO_NAMES, Who
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.flow import Flow

LETTERS = {Who.ME: N_("I"), Who.SHARED: N_("S"), Who.DELEGATED: N_("D")}
"""The letter that chooses each, from its name."""


class WhoDoesIt(QWidget):
    """`chosen` says that she chose, or took it back; `stepped` that she goes to the one before (-1) or after (1)."""

    chosen = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways = {who: _Way(self) for who in Who}
        self._group = QButtonGroup(self)
        row = Flow(self, line(self) // 2)
        for who, way in self.ways.items():
            way.setText(_(WHO_NAMES[who]))
            self._group.addButton(way)
            row.addWidget(way)
        self._group.buttonClicked.connect(lambda _way: self.chosen.emit())

    def name(self, words: str) -> None:
        """What it is about, for a screen reader."""
        for who, way in self.ways.items():
            way.setAccessibleName(_(WHO_NAMES[who]))
            way.setAccessibleDescription(words)

    def value(self) -> Who | None:
        return next((who for who, way in self.ways.items() if way.isChecked()), None)

    def current(self) -> QWidget:
        """The one to come to."""
        return self.ways[self.value() or Who.ME]

    def show_value(self, value: Who | None) -> None:
        """Show what is stored; tells nobody."""
        self._group.setExclusive(value is not None)
        for who, way in self.ways.items():
            way.setChecked(who is value)
        self._group.setExclusive(True)

    def choose(self, value: Who | None) -> None:
        """As she does by hand."""
        if value is not self.value():
            self.show_value(value)
            self.chosen.emit()

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was one of ours."""
        letters = {_(letter).casefold(): who for who, letter in LETTERS.items()}
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose(None)
        elif (who := letters.get(event.text().casefold())) is not None:
            self.choose(who)
            self.ways[who].setFocus()
        else:
            return False
        return True


class _Way(QRadioButton):
    def __init__(self, around: WhoDoesIt) -> None:
        super().__init__(around)
        self._around = around

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._around.take_key(event):
            super().keyPressEvent(event)
