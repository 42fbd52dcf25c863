"""How a finding is drawn: its words in their place, and below what it is and what was decided about it."""

from __future__ import annotations

from PySide6.QtCore import QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPalette
from PySide6.QtWidgets import QStyleOptionViewItem, QWidget

from senco_desk.domain.name_findings import Finding
from senco_desk.ui.checking.finding_list import ROW, FindingList, Thing
from senco_desk.ui.icons import draw
from senco_desk.ui.widgets.counted_rows import Index
from senco_desk.ui.widgets.drawn_row import LEFT, DrawnRow, shortened, strong, write

_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


def heights(font: QFont) -> tuple[int, int]:
    """How tall a heading and a finding are, in device-independent pixels."""
    line = QFontMetrics(font).height()
    return round(line * 1.9), round(line * 2.7)


class FindingRow(DrawnRow):
    """What is decided steps back, with a tick; its words stay legible."""

    def __init__(self, findings: FindingList, parent: QWidget) -> None:
        super().__init__(parent)
        self._findings = findings

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, heights(option.font)[isinstance(index.data(ROW), Finding)])

    def draw(self, painter: QPainter, drawn: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(ROW)
        self._draw_thing(painter, drawn, row) if isinstance(row, Thing) else self._draw_finding(painter, drawn, row)

    def _draw_thing(self, painter: QPainter, option: QStyleOptionViewItem, thing: Thing) -> None:
        unit = QFontMetrics(option.font).height()
        into = option.rect.adjusted(round(unit * 0.4), round(unit * 0.5), -round(unit * 0.6), 0)
        said = self._findings.counted(thing)
        quiet = QFontMetrics(option.font).horizontalAdvance(said) + unit
        text = option.palette.color(QPalette.ColorRole.Text)
        write(painter, into.adjusted(0, 0, -quiet, 0), strong(option.font), text, thing.said)
        painter.setFont(option.font)
        painter.setPen(option.palette.color(QPalette.ColorRole.PlaceholderText))
        painter.drawText(into, _RIGHT, said)

    def _draw_finding(self, painter: QPainter, option: QStyleOptionViewItem, finding: Finding) -> None:
        unit, colours = QFontMetrics(option.font).height(), option.palette
        first = option.rect.adjusted(round(unit * 1.8), round(unit * 0.25), -round(unit * 0.6), 0)
        first.setHeight(unit)
        quiet = colours.color(QPalette.ColorRole.PlaceholderText)
        decided = finding in self._findings.decisions
        if decided:
            side = QRectF(first.left() - unit * 1.25, first.top(), unit * 0.95, unit)
            draw(painter, "tick", side, colours.color(QPalette.ColorRole.Accent))
        painter.setPen(quiet if decided else colours.color(QPalette.ColorRole.Text))
        _draw_in_place(painter, first, option.font, finding)
        below = first.translated(0, round(unit * 1.1))
        write(painter, below, option.font, quiet, self._findings.below(finding))


def _draw_in_place(painter: QPainter, into: QRect, font: QFont, finding: Finding) -> None:
    """The words, heavier and underlined, with what stands around them as far as there is room."""
    marked = strong(font)
    marked.setUnderline(True)
    before, after = " ".join(finding.before.split()), " ".join(finding.after.split())
    before += " " if finding.before[-1:].isspace() else ""
    after = (" " if finding.after[:1].isspace() else "") + after
    words = shortened(marked, " ".join(finding.words.split()), into.width())
    room = into.width() - QFontMetrics(marked).horizontalAdvance(words)
    before = QFontMetrics(font).elidedText(before, Qt.TextElideMode.ElideLeft, max(room // 2, 0))
    for face, said in ((font, before), (marked, words), (font, after)):
        shown = shortened(face, said, into.width())
        painter.setFont(face)
        painter.drawText(into, LEFT, shown)
        into = into.adjusted(QFontMetrics(face).horizontalAdvance(shown), 0, 0, 0)
