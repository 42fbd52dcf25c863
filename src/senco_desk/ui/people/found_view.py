"""Everything about one person as it was found, with the ways on: save it as PDF, look again, erase it."""

from __future__ import annotations

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QDesktopServices, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.about_person import AboutPerson
from senco_desk.domain.language import N_, _
from senco_desk.ui.people.found_words import listed, summary
from senco_desk.ui.theme import line, link, primary, quiet, writes
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.reading_area import ReadingArea

_HOW = N_(
    "Found by the names registered here. What says “he”, “she” or “they” without a name, and what is held outside this "
    "workbook, is not here."
)


class FoundView(QWidget):
    """`save_wanted`, `again_wanted` and `erase_wanted`: what she asks for."""

    save_wanted = Signal()
    again_wanted = Signal()
    erase_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.summary, self.saved = QLabel(), QLabel()
        self.text = ReadingArea(_("Everything about this person, by place"))
        self.save = primary(QPushButton(_("Save as PDF…")))
        self.look = link(QPushButton(_("Look at it")))
        self.again = QPushButton(_("Look again"))
        self.erase = writes(link(QPushButton(_("Erase…"))))
        self._target = ""
        self._lay_out()
        self.save.clicked.connect(self.save_wanted)
        self.again.clicked.connect(self.again_wanted)
        self.erase.clicked.connect(self.erase_wanted)
        self.text.settled.connect(lambda: self.text.moveCursor(QTextCursor.MoveOperation.Start))
        self.look.clicked.connect(lambda: QDesktopServices.openUrl(QUrl.fromLocalFile(self._target)))

    def _lay_out(self) -> None:
        unit, ways, scroll, whole = line(self), Flow(gap=line(self) // 2), ColumnScroll(), QVBoxLayout(self)
        column, side = scroll.column, round(unit * 1.5)
        how = quiet(QLabel(_(_HOW)))
        for label in (self.summary, how, self.saved):
            label.setWordWrap(True)
            label.setTextFormat(Qt.TextFormat.PlainText)
        for way in (self.save, self.again, self.erase, self.look):
            ways.addWidget(way)
        self.text.setMinimumHeight(10 * unit)
        column.setContentsMargins(side, 0, side, unit // 2)
        column.setSpacing(unit // 3)
        column.addWidget(self.summary)
        column.addWidget(how)
        column.addLayout(ways)
        column.addWidget(self.saved)
        column.addWidget(self.text, 1)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(scroll)

    def show_found(self, found: AboutPerson) -> None:
        self.summary.setText(summary(found))
        self.text.show_text(listed(found))
        self.tell_saved("")

    def tell_saved(self, target: str) -> None:
        """Where the PDF is; "" for nowhere yet."""
        self._target = target
        self.saved.setText(_("Saved: {file}").format(file=target) if target else "")
        self.saved.setVisible(bool(target))
        self.look.setVisible(bool(target))

    def let_go(self) -> None:
        """Nothing of anybody stays in sight or behind it."""
        self.summary.clear()
        self.text.show_text(())
        self.tell_saved("")

    def enable(self, on: bool) -> None:
        for way in (self.save, self.again, self.erase):
            way.setEnabled(on)

    def take_focus(self) -> None:
        self.save.setFocus()
