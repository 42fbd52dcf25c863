"""What the marks of the picture mean, in words beside each."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QLabel, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.picture import Cell
from senco_desk.domain.practice import Practice
from senco_desk.ui.outcomes.picture.marks import Marks
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.flow import Flow


class Legend(QWidget):
    """Follows her numbers: what "enough" is, is hers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._flow = Flow(self, line(self) // 2)
        self._samples = [_Sample(Cell(("",))), _Sample(Cell(("",), evidence=1)), _Sample(Cell(("",) * 2, evidence=1))]
        self._enough = quiet(QLabel())
        words = (quiet(QLabel(_("reflections alone"))), quiet(QLabel(_("evidence among them"))), self._enough)
        for sample, label in zip(self._samples, words, strict=True):
            self._flow.addWidget(sample)
            self._flow.addWidget(label)
        self._flow.addWidget(quiet(QLabel(_("★ best evidence"))))

    def show_practice(self, practice: Practice) -> None:
        """`Practice.enough` pieces or more are drawn stronger."""
        enough = max(1, practice.enough)
        self._enough.setText(_("{n} pieces or more").format(n=enough))
        for sample, count in zip(self._samples, (1, 1, enough), strict=True):
            sample.show_cell(Cell(("",) * count, sample.cell.evidence), practice)


class _Sample(QWidget):
    """One cell, only to be looked at."""

    def __init__(self, cell: Cell) -> None:
        super().__init__()
        self.cell, self._practice = cell, Practice()

    def show_cell(self, cell: Cell, practice: Practice) -> None:
        self.cell, self._practice = cell, practice
        self.update()

    def sizeHint(self) -> QSize:
        side = round(line(self) * 1.4)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        marks = Marks(painter, self.palette(), self.font(), line(self), self._practice)
        marks.month(QRectF(self.rect()), self.cell)
        painter.end()
