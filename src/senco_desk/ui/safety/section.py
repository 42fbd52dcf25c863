"""What each section of "Keeping safe" is."""

from __future__ import annotations

from typing import ClassVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import line, subheading

_FORM = 36
"""Lines of text, across."""


class Section(QWidget):
    """One subject of the page, below its heading. Add to `column`.

    `title` is its English heading; `targets` are what `go("safety", …)` can ask for in it, its own code first.
    `altered`: something that no `Changed` tells of, such as the passphrase; every section is reloaded.
    """

    altered = Signal()
    title: ClassVar[str] = ""
    targets: ClassVar[tuple[str, ...]] = ()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.surroundings = surroundings
        self.setAccessibleName(_(self.title))
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, line(self))
        self.column.setSpacing(line(self) // 2)
        self.column.addWidget(subheading(QLabel(_(self.title))))

    def add_form(self, form: QWidget) -> None:
        """Something to fill in: no wider than what is comfortable to type in."""
        form.setMaximumWidth(line(self) * _FORM)
        row = QHBoxLayout()
        row.addWidget(form, 1)
        row.addStretch(0)
        self.column.addLayout(row)

    def reload(self, changed: Changed | None) -> None:
        """Show what holds now. None: everything may be new. Never replaces a field with focus or unsaved keys."""

    def show_target(self, target: str) -> None:
        """One of `targets` was asked for; the page has brought the section into view."""

    def flush(self) -> None:
        """Hand every unsaved key to `background.write`, now."""

    def let_go(self) -> None:
        """The workbook is being closed."""


def wrapped(words: str = "") -> QLabel:
    """A paragraph of the page."""
    label = QLabel(words)
    label.setWordWrap(True)
    return label


def warned(surroundings: Surroundings, words: str) -> QLabel:
    """A paragraph about copies of a workbook that is not encrypted; hidden in one that is."""
    label = wrapped(words)
    if surroundings.services.desk.key is not None:
        label.hide()
    return label
