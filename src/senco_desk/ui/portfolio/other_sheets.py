"""Other sheets: slips for witnesses to sign, labels, and dividers for the ring binder."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.sheets import SHEET_NAMES, SheetKind
from senco_desk.ui.theme import line, quiet, subheading
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.flow import Flow

_TOLD = {
    SheetKind.SLIPS: N_("For each witness testimony a slip: what it is about, and where the colleague signs."),
    SheetKind.LABELS: N_("The number and title of each piece, for sheets of 24 labels of 63.5 × 33.9 mm."),
    SheetKind.LABEL_LIST: N_("The same labels on plain paper, to be cut out."),
    SheetKind.DIVIDERS: N_("A sheet to stand before each outcome in the binder, with what counts for it."),
}


class OtherSheets(QWidget):
    """`save_wanted` and `print_wanted` carry the kind of sheets."""

    save_wanted = Signal(object)
    print_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kind, self._told = Choice(_("Sheets")), quiet(QLabel())
        self.save, self.print = QPushButton(_("Save as PDF…")), QPushButton(_("Print…"))
        self.save.setAccessibleName(_("Save these sheets as PDF"))
        self.print.setAccessibleName(_("Print these sheets"))
        self.kind.offer((kind, _(words)) for kind, words in SHEET_NAMES.items())
        self._told.setWordWrap(True)
        self._lay_out()
        self.kind.chosen.connect(lambda _kind: self._tell())
        self.save.clicked.connect(lambda: self.save_wanted.emit(self.chosen()))
        self.print.clicked.connect(lambda: self.print_wanted.emit(self.chosen()))
        self._tell()

    def chosen(self) -> SheetKind:
        return SheetKind(str(self.kind.value))

    def enable(self, able: bool) -> None:
        self.save.setEnabled(able)
        self.print.setEnabled(able)

    def _tell(self) -> None:
        self._told.setText(_(_TOLD[self.chosen()]))
        self.save.setAccessibleDescription(self._told.text())

    def _lay_out(self) -> None:
        unit, buttons = line(self), QWidget()
        row, column = Flow(buttons, line(self) // 2), QVBoxLayout(self)
        for button in (self.save, self.print):
            row.addWidget(button)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(subheading(QLabel(_("Other sheets"))))
        column.addWidget(self.kind, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self._told)
        column.addWidget(buttons)
