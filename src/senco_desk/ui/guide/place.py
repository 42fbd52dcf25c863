"""The Guide place: a page for the place she came from, an index, the way back, and any page on paper."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QUrl, Signal
from PySide6.QtGui import QKeyEvent, QTextCharFormat, QTextCursor, QTextOption
from PySide6.QtWidgets import QFileDialog, QPushButton, QTextBrowser, QVBoxLayout, QWidget

from senco_desk.domain.errors import DeskError
from senco_desk.domain.file_names import name_on_disk
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.ui.background import Background
from senco_desk.ui.guide.pages import INDEX, GuidePage, page
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.theme import HEADING, line, link
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.paper.asking import ask_printer, documents

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter


class GuidePages(QWidget):
    """Needs no workbook. Links lead from page to page (`reflections.md`) and never out of the window.

    `said` carries what is to be told, `failed` a fault.
    """

    left = Signal()
    said = Signal(str)
    failed = Signal(object)

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._shown: GuidePage | None = None
        self.text = QTextBrowser()
        self.text.setAccessibleName(_("The guide"))
        self.text.setOpenLinks(False)
        self.text.setWordWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        # Qt rounds the width of a table up: a bar for one pixel
        self.text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.text.anchorClicked.connect(self._follow)
        self.back, self.index = link(QPushButton(_("Back"))), link(QPushButton(_("All of the guide")))
        self.back.clicked.connect(self.left)
        self.save, self.print = link(QPushButton(_("Save this page…"))), link(QPushButton(_("Print this page…")))
        self.index.clicked.connect(lambda: self.show_page(INDEX))
        self.save.clicked.connect(self._save)
        self.print.clicked.connect(self._print)
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
            self._shown = page(code)
            self.text.setMarkdown(self._shown.markdown)
        except DeskError as error:
            self._shown = None
            self.text.setPlainText(str(error))
        for way in (self.save, self.print):
            way.setEnabled(self._shown is not None)
        _quieten(self.text)
        self.text.setFocus()

    def save_to(self, target: Path) -> None:
        """The page in sight, as a PDF or as a document, as the ending says."""
        from senco_desk.ui.guide.paper import save

        if self._shown is not None:
            self._aside(partial(save, self._shown.markdown, target), _("Saved as {name}").format(name=target))

    def print_to(self, printer: QPrinter) -> None:
        from senco_desk.ui.guide.paper import print_on

        if self._shown is not None:
            self._aside(partial(print_on, printer, self._shown.markdown), _("The page went to the printer"))

    def _aside(self, work: Callable[[], None], said: str) -> None:
        self._background.aside(work, lambda _none: self.said.emit(said), self.failed.emit, context=self)

    def _save(self) -> None:
        from senco_desk.ui.guide.paper import KINDS

        if self._shown is None:
            return
        kinds = ";;".join(f"{_(words)} (*{ending})" for ending, words in KINDS.items())
        suggested = documents() / f"{name_on_disk(self._shown.title)}.pdf"
        chosen, kind = QFileDialog.getSaveFileName(self, _("Save this page"), str(suggested), kinds)
        if chosen:
            self.save_to(_as_chosen(Path(chosen), kind))

    def _print(self) -> None:
        try:
            printer = ask_printer(self, 0, both_sides=False)
        except DeskError as refused:
            self.failed.emit(refused)
            return
        if printer is not None:
            self.print_to(printer)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        unit = line(self)
        ways = Flow(gap=unit // 2)
        for way in (self.back, self.index, self.save, self.print):
            ways.addWidget(way)
        column = QVBoxLayout(self)
        column.setContentsMargins(round(unit * 1.8), unit // 2, unit, unit)
        column.addLayout(ways)
        column.addWidget(self.text, 1)
        self.text.document().setDocumentMargin(unit // 2)
        self.text.setMaximumWidth(unit * 52)


class GuidePlace(Place):
    """Targets: the code of a place, for its page; or `safety#dpia` for another page, and back to that place."""

    code = "guide"
    title = N_("Guide")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._came_from = "home"
        self.pages = GuidePages(surroundings.background)
        self.pages.said.connect(surroundings.toast)
        self.pages.failed.connect(surroundings.fail)
        self.pages.left.connect(lambda: surroundings.go(self._came_from, None))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.pages)

    def reload(self, changed: Changed | None) -> None:
        """Nothing in the workbook changes the guide."""

    def show_target(self, target: str) -> None:
        place, _hash, wanted = target.partition("#")
        if place != self.code:
            self._came_from = place
        self.pages.show_page(wanted or place)

    def take_focus(self) -> None:
        self.pages.setFocus()


def _quieten(text: QTextBrowser) -> None:
    """Headings in the window's own two sizes, and air between paragraphs."""
    cursor, size = text.textCursor(), text.font().pointSizeF()
    block = text.document().begin()
    while block.isValid():
        cursor.setPosition(block.position())
        spaced = block.blockFormat()
        spaced.setBottomMargin(0 if spaced.nonBreakableLines() else size * 0.5)
        spaced.setNonBreakableLines(False)
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


def _as_chosen(target: Path, kind: str) -> Path:
    """With the ending of the kind that was chosen, unless one was typed."""
    from senco_desk.ui.guide.paper import DOCUMENT, KINDS, PDF

    wanted = DOCUMENT if DOCUMENT in kind else PDF
    if target.suffix.lower() in KINDS:
        return target if target.suffix.lower() != PDF or wanted == PDF else target.with_suffix(wanted)
    return target.with_name(target.name + wanted)
