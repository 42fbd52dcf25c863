"""The Guide place: a page for the place she came from, an index, and the way back."""

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.ui.guide.pages import INDEX, page
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.theme import HEADING, line, link


class GuidePages(QWidget):
    """Needs no workbook. Links lead from page to page (`reflections.md`) and never out of the window."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.text = QTextBrowser()
        self.text.setAccessibleName(_("The guide"))
        self.text.setOpenLinks(False)
        self.text.anchorClicked.connect(self._follow)
        self.back, self.index = link(QPushButton(_("Back"))), link(QPushButton(_("All of the guide")))
        self.back.clicked.connect(self.left)
        self.index.clicked.connect(lambda: self.show_page(INDEX))
        self.setFocusProxy(self.text)
        self._lay_out()
        self.show_page(INDEX)

    def _follow(self, link_to: QUrl) -> None:
        """A link of the guide's own; anything else is not opened."""
        if not link_to.scheme():
            self.show_page(link_to.fileName().removesuffix(".md"))

    def show_page(self, code: str) -> None:
        """A page by its code, from its top; the index when there is none called so."""
        try:
            shown = page(code)
        except DeskError as error:
            self.text.setPlainText(str(error))
            return
        self.text.setMarkdown(shown.markdown)
        _quieten(self.text)
        self.text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        unit = line(self)
        ways = QHBoxLayout()
        ways.addWidget(self.back)
        ways.addWidget(self.index)
        ways.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(unit * 1.8), unit // 2, unit, unit)
        column.addLayout(ways)
        column.addWidget(self.text, 1)
        self.text.document().setDocumentMargin(unit // 2)
        self.text.setMaximumWidth(unit * 52)


class GuidePlace(Place):
    """Targets: the code of a page."""

    code = "guide"
    title = N_("Guide")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._came_from = "home"
        self.pages = GuidePages()
        self.pages.left.connect(lambda: surroundings.go(self._came_from, None))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def reload(self, changed: Changed | None) -> None:
        """Nothing in the workbook changes the guide."""

    def show_target(self, target: str) -> None:
        if target != self.code:
            self._came_from = target
        self.pages.show_page(target)

    def take_focus(self) -> None:
        self.pages.setFocus()


def _quieten(text: QTextBrowser) -> None:
    """Headings in the window's own two sizes, and air between paragraphs."""
    cursor, size = text.textCursor(), text.font().pointSizeF()
    block = text.document().begin()
    while block.isValid():
        cursor.setPosition(block.position())
        spaced = block.blockFormat()
        spaced.setBottomMargin(size * 0.5)
        spaced.setTopMargin(size if spaced.headingLevel() > 1 else 0)
        cursor.setBlockFormat(spaced)
        if spaced.headingLevel():
            look = QTextCharFormat()
            look.setFontPointSize(size * (HEADING if spaced.headingLevel() == 1 else 1))
            look.setFontWeight(400 if spaced.headingLevel() == 1 else 600)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            cursor.setCharFormat(look)
        block = block.next()
    cursor.setPosition(0)
    text.setTextCursor(cursor)
