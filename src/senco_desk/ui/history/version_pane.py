"""One version, beside now: when it is from, how much has changed since, and what can be done with it."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.history import ComparedPassage
from senco_desk.domain.language import _, n_
from senco_desk.services.looking_back import Beside
from senco_desk.ui.history.beside_view import BesideView
from senco_desk.ui.history.naming import Naming
from senco_desk.ui.theme import line, primary, quiet, writes
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton

_SEPARATE = " · "


class VersionPane(QWidget):
    """`put_back_wanted` is a wish; `named` carries a name."""

    put_back_wanted = Signal()
    named = Signal(str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said = quiet(QLabel())
        self.said.setWordWrap(True)
        self.beside = BesideView()
        self.before = IconButton("up", _("The difference before (Shift+F8)"))
        self.after = IconButton("down", _("The next difference (F8)"))
        self.name = QPushButton()
        self.name.setToolTip(_("A version with a name is kept for good (F2)"))
        self.put_back = writes(primary(QPushButton(_("Put this back"))))
        self.naming = Naming()
        self._called = ""
        self._lay_out()
        self.before.clicked.connect(lambda: self.beside.step(-1))
        self.after.clicked.connect(lambda: self.beside.step(1))
        self.name.clicked.connect(self.ask_name)
        self.put_back.clicked.connect(self.put_back_wanted)
        self.naming.named.connect(self.named)
        self.naming.left.connect(self._acts.show)
        self.naming.left.connect(self.name.setFocus)

    def _lay_out(self) -> None:
        unit = line(self)
        self._acts = QWidget()
        flow = Flow(self._acts, unit // 3)
        for button in (self.put_back, self.name, self.before, self.after):
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit, 0, unit, unit // 2)
        column.setSpacing(unit // 3)
        column.addWidget(self.said)
        column.addWidget(self._acts)
        column.addWidget(self.naming)
        column.addWidget(self.beside, 1)

    def show_version(self, when: str, name: str, found: Beside) -> None:
        """A version of `when`, called `name` or ""."""
        self._show(name, self._since(found.gone, found.added), older=True)
        self.beside.show_beside(_SEPARATE.join(filter(None, (name, when))), found.passages)
        for button in (self.before, self.after):
            button.setVisible(bool(found.gone or found.added))

    def show_now(self, name: str, passages: tuple[ComparedPassage, ...]) -> None:
        """The text as it is."""
        self._show(name, _("As it is now. Choose an older one at the left, and it stands beside."), older=False)
        self.beside.show_now(passages)

    def ask_name(self) -> None:
        self._acts.hide()
        self.naming.ask(self._called)

    def _show(self, name: str, said: str, *, older: bool) -> None:
        self._called = name
        self.said.setText(said)
        self.name.setText(_("Change its name") if name else _("Give it a name"))
        self.naming.hide()
        self._acts.show()
        for button in (self.put_back, self.before, self.after):
            button.setVisible(older)

    def _since(self, gone: int, added: int) -> str:
        if not gone and not added:
            return _("Every word is the same now; only how they are set has changed since.")
        fewer = n_("{n} word is gone", "{n} words are gone", gone).format(n=f"{gone:,}")
        more = n_("{n} was added", "{n} were added", added).format(n=f"{added:,}")
        if not gone:
            more = n_("{n} word was added", "{n} words were added", added).format(n=f"{added:,}")
            return _("Since then {more} (underlined).").format(more=more)
        if not added:
            return _("Since then {fewer} (struck through).").format(fewer=fewer)
        return _("Since then {fewer} (struck through) and {more} (underlined).").format(fewer=fewer, more=more)
