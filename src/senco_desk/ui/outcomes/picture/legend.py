"""What the marks of the picture mean, in words beside each."""

from collections.abc import Callable

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from senco_desk.domain.language import _
from senco_desk.domain.picture import Cell
from senco_desk.domain.practice import Practice
from senco_desk.ui.outcomes.picture.marks import Marks
from senco_desk.ui.outcomes.picture.sheets import Way
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.flow import Flow

Draw = Callable[[Marks, QRectF], None]


class Legend(QWidget):
    """Follows her numbers: what "enough" is, is hers."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._samples = [_Sample() for _sample in range(4)]
        self._words = [quiet(QLabel()) for _sample in self._samples]
        flow = Flow(self, line(self) // 2)
        for sample, words in zip(self._samples, self._words, strict=True):
            flow.addWidget(_together(sample, words))

    def show_marks(self, way: Way, practice: Practice) -> None:
        told = _of_tiles(practice) if way is Way.OUTCOME else _of_months(practice)
        for sample, label, (draw, words) in zip(self._samples, self._words, told, strict=True):
            sample.show_mark(draw, practice)
            label.setText(words)


def _of_tiles(practice: Practice) -> list[tuple[Draw, str]]:
    enough, plenty = max(1, practice.enough), max(1, practice.enough, practice.plenty)
    looked_for = _("{enough} to {plenty} are looked for").format(enough=enough, plenty=plenty)
    return [
        (lambda marks, rect: marks.slot(rect, filled=True, evidence=False), _("reflection")),
        (lambda marks, rect: marks.slot(rect, filled=True, evidence=True), _("evidence")),
        (
            lambda marks, rect: marks.slot(rect, filled=False, evidence=True),
            looked_for if plenty > enough else _("{n} are looked for").format(n=enough),
        ),
        (lambda marks, rect: marks.star(rect), _("best evidence")),
    ]


def _of_months(practice: Practice) -> list[tuple[Draw, str]]:
    enough = max(1, practice.enough)
    return [
        (lambda marks, rect: marks.month(rect, Cell(("",))), _("reflections alone")),
        (lambda marks, rect: marks.month(rect, Cell(("",), evidence=1)), _("evidence among them")),
        (
            lambda marks, rect: marks.month(rect, Cell(("",) * enough, evidence=1)),
            _("{n} pieces or more").format(n=enough),
        ),
        (lambda marks, rect: marks.star(rect), _("best evidence among them")),
    ]


def _together(sample: QWidget, words: QLabel) -> QWidget:
    """The mark close to what it means."""
    pair = QWidget()
    row = QHBoxLayout(pair)
    row.setContentsMargins(0, 0, 0, 0)
    row.setSpacing(0)
    row.addWidget(sample)
    row.addWidget(words)
    return pair


class _Sample(QWidget):
    """One mark, only to be looked at."""

    def __init__(self) -> None:
        super().__init__()
        self._draw: Draw = Marks.star
        self._practice = Practice()

    def show_mark(self, draw: Draw, practice: Practice) -> None:
        self._draw, self._practice = draw, practice
        self.update()

    def sizeHint(self) -> QSize:
        side = round(line(self) * 1.4)
        return QSize(side, side)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self._draw(Marks(painter, self.palette(), self.font(), line(self), self._practice), QRectF(self.rect()))
        painter.end()
