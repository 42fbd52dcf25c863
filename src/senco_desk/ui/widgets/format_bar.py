"""The bar of kinds and emphasis, for whichever editor has the focus. Each button has its key, said in its tool tip."""

from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QSignalBlocker, Qt
from PySide6.QtGui import QFont, QKeySequence
from PySide6.QtWidgets import QApplication, QHBoxLayout, QToolButton, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.text import BlockKind
from senco_desk.ui.widgets.text_document import is_strong
from senco_desk.ui.widgets.writing_area import KIND_KEYS, WritingArea

_KINDS = {
    BlockKind.HEADING: ("H", N_("Heading")),
    BlockKind.BULLET: ("•", N_("Bulleted list")),
    BlockKind.NUMBERED: ("1.", N_("Numbered list")),
    BlockKind.QUOTATION: ("❝", N_("Quotation")),
}


class FormatBar(QWidget):
    """Serves the writing areas below `around`. Takes no focus, so that pressing a button never leaves the text."""

    def __init__(self, around: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._around = around
        self._area: WritingArea | None = None
        self.setAccessibleName(_("Emphasis and kinds of paragraph"))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(2)
        self.strong = self._button("B", _("Strong"), "Ctrl+B", lambda area: area.toggle_strong())
        self.emphasised = self._button("I", _("Emphasis"), "Ctrl+I", lambda area: area.toggle_emphasised())
        self.kinds = {kind: self._kind_button(kind) for kind in _KINDS}
        _draw_with(self.strong, bold=True)
        _draw_with(self.emphasised, italic=True)
        cast(QApplication, QApplication.instance()).focusChanged.connect(self._focus_went)
        self._show_state()

    def _kind_button(self, kind: BlockKind) -> QToolButton:
        sign, name = _KINDS[kind]
        return self._button(sign, _(name), KIND_KEYS[kind], lambda area: area.set_kind(kind))

    def _button(self, sign: str, name: str, keys: str, act: Callable[[WritingArea], None]) -> QToolButton:
        button = QToolButton(self)
        button.setText(sign)
        button.setCheckable(True)
        button.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        button.setAccessibleName(name)
        button.setToolTip(f"{name} ({QKeySequence(keys).toString(QKeySequence.SequenceFormat.NativeText)})")
        button.toggled.connect(lambda _on: self._act(act))  # a screen reader toggles without a click
        self._row.addWidget(button)
        return button

    def _act(self, act: Callable[[WritingArea], None]) -> None:
        if self._area is not None and not self._area.isReadOnly():
            act(self._area)
        self._show_state()

    def _focus_went(self, _old: QWidget | None, new: QWidget | None) -> None:
        if isinstance(new, WritingArea) and self._around.isAncestorOf(new):
            self._attend(new)
        elif new is not None:
            self._attend(None)

    def _attend(self, area: WritingArea | None) -> None:
        if self._area is not None:
            self._area.caret.disconnect(self._show_state)
            self._area.currentCharFormatChanged.disconnect(self._show_state)
        self._area = area
        if area is not None:
            area.caret.connect(self._show_state)
            area.currentCharFormatChanged.connect(self._show_state)
        self._show_state()

    def _show_state(self) -> None:
        area = self._area
        for button in (self.strong, self.emphasised, *self.kinds.values()):
            button.setEnabled(area is not None and not area.isReadOnly())
        _show(self.strong, area is not None and is_strong(area.currentCharFormat()))
        _show(self.emphasised, area is not None and area.currentCharFormat().fontItalic())
        for kind, button in self.kinds.items():
            _show(button, area is not None and area.kind is kind)


def _show(button: QToolButton, on: bool) -> None:
    """How it is in the text; nothing is done by it."""
    with QSignalBlocker(button):
        button.setChecked(on)


def _draw_with(button: QToolButton, *, bold: bool = False, italic: bool = False) -> None:
    font = QFont()
    font.setBold(bold)
    font.setItalic(italic)
    button.setFont(font)
