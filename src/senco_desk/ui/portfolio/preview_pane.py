"""The pages as they would print: scrolled, enlarged, and each as text for those who would rather hear or read it so."""

from __future__ import annotations

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QImage, QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QHBoxLayout,
    QLabel,
    QPlainTextEdit,
    QPushButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from senco_desk.domain.language import _
from senco_desk.ui.background import Background
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.boxes import SpinBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.page_view import PageView
from senco_desk.ui.widgets.paper.document import Document


class PreviewPane(QWidget):
    """Shows one document after another; whatever is drawn for an earlier one is passed over."""

    def __init__(self, background: Background, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._background = background
        self._document: Document | None = None
        self.view = PageView()
        self.view.say_instead(_("The pages are being drawn …"))
        self.text = QPlainTextEdit()
        self.text.setReadOnly(True)
        self.text.setAccessibleName(_("Text of the page"))
        self._number = SpinBox()
        self._number.setAccessibleName(_("Page"))
        self._number.setKeyboardTracking(False)
        self._of = QLabel()
        self._zoom = quiet(QLabel())
        self.as_text = QPushButton(_("As te&xt"))
        self.as_text.setCheckable(True)
        self.as_text.setToolTip(_("Read the page as text instead of as a picture"))
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self.text)
        self._lay_out()
        self._bar.setEnabled(False)
        self.view.wanted.connect(self._draw)
        self.view.came_to.connect(self._came_to)
        self.view.zoomed.connect(lambda zoom: self._zoom.setText(f"{round(zoom * 100)} %"))
        self._number.valueChanged.connect(self._go_to)
        self.as_text.toggled.connect(self._show_as_text)
        if application := QCoreApplication.instance():
            application.aboutToQuit.connect(self.let_go)
        for keys, step in ((Qt.Key.Key_PageDown, 1), (Qt.Key.Key_PageUp, -1)):
            shortcut = QShortcut(QKeySequence(keys), self.text)
            shortcut.setContext(Qt.ShortcutContext.WidgetShortcut)
            shortcut.activated.connect(lambda step=step: self._number.setValue(self._number.value() + step))

    def _lay_out(self) -> None:
        unit = line(self)
        self._bar = QWidget()
        row = Flow(self._bar, unit // 2)
        for part in (self._page_field(), self._zoom_field(), self.as_text):
            row.addWidget(part)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._bar)
        column.addWidget(self._stack, 1)

    def _page_field(self) -> QWidget:
        field = QWidget()
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, line(self), 0)
        label = QLabel(_("Pa&ge"))
        label.setBuddy(self._number)
        for part in (label, self._number, self._of):
            row.addWidget(part)
        return field

    def _zoom_field(self) -> QWidget:
        field = QWidget()
        row = QHBoxLayout(field)
        row.setContentsMargins(0, 0, line(self), 0)
        smaller, larger, width = QPushButton("−"), QPushButton("+"), QPushButton(_("Whole &width"))
        smaller.setAccessibleName(_("Smaller"))
        larger.setAccessibleName(_("Larger"))
        smaller.clicked.connect(lambda: self.view.zoom_by(-1))
        larger.clicked.connect(lambda: self.view.zoom_by(1))
        width.clicked.connect(self.view.fit_width)
        for part in (smaller, self._zoom, larger, width):
            row.addWidget(part)
        return field

    def show_document(self, document: Document) -> None:
        """Show its pages, near the page that was in view."""
        if (old := self._document) is not None:
            self._background.read(old.close)
        self._document = document
        self._bar.setEnabled(True)
        self.view.show_pages(document.sizes)
        self._number.setRange(1, max(1, len(document.sizes)))
        self._of.setText(_("of {n}").format(n=len(document.sizes)))
        self._came_to(self.view.page)

    def close_document(self) -> None:
        """Once what is being drawn of it is drawn."""
        if (document := self._document) is not None:
            self._document = None
            self._background.read(document.close)

    def let_go(self) -> None:
        """The application ends."""
        if self._document is not None:
            self._document.close()
            self._document = None

    def _draw(self, page: int, scale: float) -> None:
        if (document := self._document) is None:
            return

        def drawn(image: QImage) -> None:
            if document is self._document:
                self.view.put(page, scale, image)

        self._background.read(lambda: document.draw(page, scale), drawn, context=self)

    def _came_to(self, page: int) -> None:
        self._number.blockSignals(True)
        self._number.setValue(page + 1)
        self._number.blockSignals(False)
        if (document := self._document) is not None:
            self._background.read(
                lambda: document.text(page), lambda words: self._describe(document, page, words), context=self
            )

    def _describe(self, document: Document, page: int, words: str) -> None:
        if document is self._document and page == self.view.page:
            self.view.describe(words)
            self.text.setPlainText(words)

    def _go_to(self, number: int) -> None:
        self.view.go_to(number - 1)
        self._came_to(number - 1)

    def _show_as_text(self, as_text: bool) -> None:
        shown = self.text if as_text else self.view
        self._stack.setCurrentWidget(shown)
        shown.setFocus()
