"""The calm window after a fault of ours: what is safe, what to do, and the report to copy."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.failures import report
from senco_desk.ui.theme import heading, line, primary, quiet


class FailureWindow(QDialog):
    """Not modal: the desk behind it stays usable. A second fault is added to the same report."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
        self.setWindowTitle(_("Something went wrong"))
        unit = line(self)
        self._report = QPlainTextEdit(readOnly=True)
        self._report.setAccessibleName(_("The report"))
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * unit, 2 * unit, 2 * unit, round(1.5 * unit))
        column.setSpacing(unit)
        column.addWidget(heading(QLabel(_("Something went wrong inside SENCO Desk"))))
        column.addWidget(_wrapped(_what_is_safe()))
        column.addWidget(
            quiet(_wrapped(_("The report says where in the program it happened, and holds nothing you wrote.")))
        )
        column.addWidget(self._report, 1)
        column.addLayout(self._buttons())
        self.resize(unit * 40, unit * 26)

    def tell(self, error: BaseException) -> None:
        self._report.appendPlainText(report(error) + "\n")
        self.show()
        self.raise_()

    def _buttons(self) -> QHBoxLayout:
        row = QHBoxLayout()
        self.copy, on = QPushButton(_("Copy the report")), primary(QPushButton(_("Go on")))
        self.copy.clicked.connect(lambda: QGuiApplication.clipboard().setText(self._report.toPlainText()))
        on.clicked.connect(self.close)
        on.setDefault(True)
        row.addWidget(self.copy)
        row.addStretch(1)
        row.addWidget(on)
        return row


def _what_is_safe() -> str:
    return _(
        "This is our mistake, not yours. What the window says is saved is on disk. You can go on; if a place "
        "behaves oddly, close SENCO Desk and open it again."
    )


def _wrapped(words: str) -> QLabel:
    label = QLabel(words)
    label.setWordWrap(True)
    return label
