"""What was said in a point, and in those around it that it answers or that answer it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QTimer
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QWidget

from senco_desk.domain.feedback import Point
from senco_desk.domain.language import _
from senco_desk.ui.feedback.wording import by_whom, first_line, spoken_words
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.reading_area import Mark, Marked, ReadingArea

_LEAST, _MOST = 3, 11
"""Lines of text that it is high, at least and at most."""


class SaidArea(ReadingArea):
    """As tall as its words, within bounds."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What was said"), parent)
        self._fitting = QTimer(self, singleShot=True, interval=0)
        self._fitting.timeout.connect(self._fit)
        self.settled.connect(lambda: self.moveCursor(QTextCursor.MoveOperation.Start))
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fitting.start())

    def show_said(self, point: Point, thread: Sequence[Point]) -> None:
        """`thread` are those around it."""
        self.show_text([*spoken_words(point), *_around(thread)])

    def _fit(self) -> None:
        unit = line(self)
        tall = round(self.document().size().height()) + unit
        self.setFixedHeight(min(max(tall, _LEAST * unit), _MOST * unit))


def _around(thread: Sequence[Point]) -> Iterator[Marked]:
    for each in thread:
        yield Marked(Mark.HEADING, by_whom(each))
        yield Marked(Mark.PLAIN, f"{each.text.strip() or first_line(each)}\n")
