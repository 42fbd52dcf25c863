"""The small picture beside an outcome: a square for each piece that counts, or for each element that has something.

A picture of what is there, never of quality; always with the same in words, for a screen reader and as a tool tip.
"""

from collections.abc import Mapping
from dataclasses import dataclass

from PySide6.QtCore import QPointF, QRectF, QSizeF, Qt
from PySide6.QtGui import QColor, QPainter, QPalette, QPen

from senco_desk.domain.coverage import Figures
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import _, n_

MOST_SQUARES = 8
"""Beyond these a number stands for the rest."""


@dataclass(frozen=True, slots=True)
class Tally:
    """`squares`: one for each, filled or not; `more`: how many are not drawn; `spoken`: the same in words."""

    squares: tuple[bool, ...] = ()
    more: int = 0
    spoken: str = ""


def tallies(framework: Framework, figures: Mapping[str, Figures]) -> dict[str, Tally]:
    """The picture beside each outcome of a set; for an outcome that `figures` does not name nothing counts."""
    return {outcome.id: tally(framework, figures, outcome) for outcome in framework.outcomes}


def tally(framework: Framework, figures: Mapping[str, Figures], outcome: Outcome) -> Tally:
    """For an element what counts for it; for what has elements, which of those have something."""
    elements = [child for child in framework.children(outcome.id) if child.kind is OutcomeKind.ELEMENT]
    if elements:
        return _of_elements([element.id in figures for element in elements], figures.get(outcome.id, Figures()))
    return Tally() if framework.children(outcome.id) else _of_pieces(figures.get(outcome.id, Figures()))


def _of_elements(filled: list[bool], itself: Figures) -> Tally:
    spoken = n_("{n} of {of} element has something", "{n} of {of} elements have something", len(filled))
    words = [spoken.format(n=sum(filled), of=len(filled))]
    if itself.pieces:
        whole = n_("{n} piece counts for it as a whole", "{n} pieces count for it as a whole", itself.pieces)
        words.append(whole.format(n=itself.pieces))
    return Tally(tuple(filled), 0, "; ".join(words))


def _of_pieces(figures: Figures) -> Tally:
    count = figures.pieces
    if not count:
        return Tally((False,), 0, _("nothing yet"))
    words = [n_("{n} piece counts", "{n} pieces count", count).format(n=count)]
    words += [_("{n} best evidence").format(n=figures.best)] if figures.best else []
    return Tally((True,) * min(count, MOST_SQUARES), max(0, count - MOST_SQUARES), ", ".join(words))


def squares_size(shown: Tally, side: float) -> QSizeF:
    """The room the picture needs, with squares of `side` and room for the number of the rest."""
    return QSizeF(len(shown.squares) * side * 1.5 + (side * 4 if shown.more else 0), side)


def draw_squares(painter: QPainter, at: QPointF, shown: Tally, side: float, palette: QPalette) -> None:
    """Draw the picture with its top left corner at `at`."""
    painter.save()
    for number, filled in enumerate(shown.squares):
        square = QRectF(at.x() + number * side * 1.5, at.y(), side, side)
        _draw_square(painter, square, palette.color(QPalette.ColorRole.Accent), filled)
    if shown.more:
        painter.setPen(palette.color(QPalette.ColorRole.WindowText))
        place = QRectF(at.x() + len(shown.squares) * side * 1.5, at.y() - side, side * 4, side * 3)
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter, f"+{shown.more}")
    painter.restore()


def _draw_square(painter: QPainter, square: QRectF, colour: QColor, filled: bool) -> None:
    pen = QPen(colour, max(1.0, square.width() / 8))
    painter.setPen(pen)
    painter.setBrush(colour if filled else Qt.BrushStyle.NoBrush)
    inset = pen.widthF() / 2
    painter.drawRect(square.adjusted(inset, inset, -inset, -inset))
