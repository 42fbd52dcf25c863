"""Where it is when it is not a file here: a web address, opened only when she says so; or held elsewhere."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices
from PySide6.QtWidgets import QFrame, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.evidence.addresses import web_address
from senco_desk.ui.theme import line, link, panel, quiet
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow


class Elsewhere(QWidget):
    """Both fields are out of sight until they are wanted; `unfolded` carries a part that came into sight.

    `said`: a sentence for her.
    """

    written = Signal()
    left = Signal()
    said = Signal(str)
    unfolded = Signal(QWidget)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.link = Field(_("Web link"), _("https://… or mailto:…"))
        self.held = Field(_("Held elsewhere"), _("Ring binder 2, page 14; the shared drive. Nothing of it is copied"))
        self.open = link(QPushButton(_("Open in the browser…")))
        self.asking = _Asking()
        self._lay_out()
        for field in (self.link, self.held):
            field.typed.connect(self.written)
            field.left.connect(self.left)
        self.link.typed.connect(self.show_open)
        self.open.clicked.connect(self._ask)
        self.asking.agreed.connect(self._go)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 3)
        below = Flow()
        below.addWidget(self.open)
        column.addWidget(self.link)
        column.addLayout(below)
        column.addWidget(self.asking)
        column.addWidget(self.held)

    def show_places(self, address: str, held: str, *, another: bool) -> None:
        self.link.show_words(address)
        self.held.show_words(held)
        if another:
            self.link.setVisible(bool(address))
            self.held.setVisible(bool(held))
            self.asking.hide()
        self.show_open()

    def want_link(self) -> None:
        """Show where the address goes, and go there."""
        self._unfold(self.link)

    def want_held(self) -> None:
        self._unfold(self.held)

    def _unfold(self, field: Field) -> None:
        field.show()
        field.line.setFocus()
        self.unfolded.emit(field)

    def show_open(self) -> None:
        """The way to open it is there when there is an address; what was asked before is over."""
        self.open.setVisible(bool(self.link.words().strip()))
        self.asking.hide()

    def _ask(self) -> None:
        address = web_address(self.link.words())
        if address:
            self.asking.ask(address)
            self.unfolded.emit(self.asking)
        else:
            self.said.emit(
                _("Only addresses that begin with http://, https:// or mailto: are opened. Nothing was opened.")
            )

    def _go(self, address: str) -> None:
        if not QDesktopServices.openUrl(QUrl(address)):
            self.said.emit(
                _("No program here opens {address}. Copy it from the field instead.").format(address=address)
            )


class _Asking(QFrame):
    """Shows the whole address before anything is opened; `agreed` carries it."""

    agreed = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        panel(self)
        self._address = QLabel()
        self._address.setTextFormat(Qt.TextFormat.PlainText)
        self._address.setWordWrap(True)
        told = quiet(QLabel(_("Your browser will open this address. The desk itself never goes to the network.")))
        told.setWordWrap(True)
        self.go = QPushButton(_("Open it"))
        self.stay = link(QPushButton(_("Leave it")))
        self.go.clicked.connect(self._agree)
        self.stay.clicked.connect(self.hide)
        unit, buttons = line(self), Flow(gap=line(self) // 2)
        buttons.addWidget(self.go)
        buttons.addWidget(self.stay)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, unit // 2, unit, unit // 2)
        column.addWidget(self._address)
        column.addWidget(told)
        column.addLayout(buttons)
        self.hide()

    def ask(self, address: str) -> None:
        self._asked = address
        self._address.setText(_breakable(address))
        self._address.setAccessibleName(address)
        self.show()
        self.go.setFocus()

    def _agree(self) -> None:
        self.hide()
        self.agreed.emit(self._asked)

    _asked = ""


def _breakable(address: str) -> str:
    """The address with places at which a long one may be broken over lines; seen only."""
    return "".join(f"{sign}\u200b" if sign in "/?&=-_.%" else sign for sign in address)
