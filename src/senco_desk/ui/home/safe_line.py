"""One line on what could be lost, or read by others; where nothing could, when and where the last backup was made."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy

from senco_desk.domain.days import clock, day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.safety import CheckedBackup, Safety
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.painted_button import PaintedButton
from senco_desk.ui.widgets.wrapped import draw_wrapped, wrapped_height

_ASIDE, _ABOVE = 0.33, 0.25
"""Of the words, in lines, from the edges."""


class SafeLine(PaintedButton):
    """The way to Keeping safe; hidden for a sample, and where the one next thing says it already."""

    def __init__(self) -> None:
        super().__init__("")
        self._words = ""
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_safety(self, safety: Safety | None, today: date) -> None:
        self._words = said(safety, today) if safety else ""
        self.setVisible(bool(self._words))
        self.setAccessibleName(_("Keeping safe: {words}").format(words=self._words))
        self.updateGeometry()
        self.update()

    def heightForWidth(self, width: int) -> int:
        unit = line(self)
        inside = width - 2 - round(2 * _ASIDE * unit)
        return max(24, wrapped_height(self.font(), inside, self._words) + 2 + round(2 * _ABOVE * unit))

    def sizeHint(self) -> QSize:
        unit = line(self)
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + unit, max(round(unit * 1.6), 24))

    def minimumSizeHint(self) -> QSize:
        return QSize(line(self) * 6, self.sizeHint().height())

    def draw(self, painter: QPainter, into: QRectF) -> None:
        unit = line(self)
        painter.setPen(self.palette().color(QPalette.ColorRole.PlaceholderText))
        at = (round(into.left() + unit * _ASIDE), round(into.top() + unit * _ABOVE))
        draw_wrapped(painter, self.font(), at, round(into.width() - 2 * unit * _ASIDE), self._words)


def said(safety: Safety, today: date) -> str:
    """The first thing that could be lost, in the order in which it is asked for."""
    if not safety.encrypted:
        return _("Not encrypted: whoever has this laptop, or a copy of the workbook, can read all of it.")
    if not safety.passphrase_set:
        return _("No passphrase yet: whoever has this laptop, or a copy of the workbook, can read all of it.")
    if not safety.sheet_confirmed:
        return _("No recovery sheet yet: were the passphrase forgotten, nothing would open the workbook.")
    return _backed_up(safety, today)


def _backed_up(safety: Safety, today: date) -> str:
    if safety.off_laptop is not None:
        where = _("Last checked backup off this laptop {when}, in {folder}.")
        return where.format(when=_when(safety.off_laptop, today), folder=safety.off_laptop.folder)
    if safety.here is not None:
        alone = _("Last checked backup {when}, on this laptop only: were it lost or stolen, both would be gone.")
        return alone.format(when=_when(safety.here, today))
    return _("No backup yet: were this laptop lost or broken, everything would be gone.")


def _when(backup: CheckedBackup, today: date) -> str:
    made = backup.made.astimezone()
    day = _("today") if made.date() == today else day_of_week(made.date())
    return f"{day} {clock(made)}"
