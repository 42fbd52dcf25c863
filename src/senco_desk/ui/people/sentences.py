"""Sentences one below the other, each behind a point, and its second line below its first."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QLabel, QWidget


class Sentences(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said: Sequence[str] = ()
        self._rows = QGridLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setHorizontalSpacing(0)
        self._rows.setVerticalSpacing(0)
        self._rows.setColumnStretch(1, 1)

    def say(self, said: Sequence[str]) -> None:
        """These in place of all there were."""
        self.said = said
        while (item := self._rows.takeAt(0)) is not None:
            if (gone := item.widget()) is not None:
                gone.hide()
                gone.deleteLater()
        for row, sentence in enumerate(said):
            point, words = QLabel("•"), QLabel(sentence)
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
            self._rows.addWidget(point, row, 0, Qt.AlignmentFlag.AlignTop)
            self._rows.addWidget(words, row, 1)
