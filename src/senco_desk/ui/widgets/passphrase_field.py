"""A passphrase to type, paste or see: hidden until she asks for it, and never remembered by the field."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.theme import inset, line
from senco_desk.ui.widgets.tick_box import TickBox

_LONGEST = 1_000


class PassphraseField(QWidget):
    """`entered`: Enter was pressed in it. `typed`: it was changed. `turned`: it is shown now, or hidden again."""

    entered = Signal()
    typed = Signal()
    turned = Signal(bool)

    def __init__(self, name: str, parent: QWidget | None = None, *, can_show: bool = True) -> None:
        super().__init__(parent)
        self.box = _hidden(name, self)
        self.box.returnPressed.connect(self.entered)
        self.box.textEdited.connect(lambda _text: self.typed.emit())
        self.shown = TickBox(_("Show"), self)
        self.shown.setAccessibleName(_("Show what is typed"))
        self.shown.setVisible(can_show)
        self.shown.toggled.connect(self.show_it)
        self.shown.toggled.connect(self.turned)
        self.setFocusProxy(self.box)
        self._lay_out(name)

    @property
    def words(self) -> str:
        return self.box.text()

    def show_it(self, shown: bool) -> None:
        """Show what is typed, or dots in its place."""
        self.box.setEchoMode(QLineEdit.EchoMode.Normal if shown else QLineEdit.EchoMode.Password)

    def forget(self) -> None:
        """Empty and hidden again."""
        self.box.clear()
        self.shown.setChecked(False)

    def _lay_out(self, name: str) -> None:
        label = QLabel(name)
        label.setIndent(inset(self))
        label.setBuddy(self.box)
        row = QHBoxLayout()
        row.setSpacing(line(self) // 2)
        row.addWidget(self.box, 1)
        row.addWidget(self.shown)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 6)
        column.addWidget(label)
        column.addLayout(row)


def _hidden(name: str, parent: QWidget) -> QLineEdit:
    """Nothing of it is offered to a keyboard that learns, and it cannot be copied out while it is hidden."""
    box = QLineEdit(parent)
    box.setEchoMode(QLineEdit.EchoMode.Password)
    box.setMaxLength(_LONGEST)
    box.setAccessibleName(name)
    box.setInputMethodHints(
        Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhNoAutoUppercase
    )
    return box
