"""Who and where, in a line: the way to the profile. What is too long for the line ends in "…"."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPalette
from PySide6.QtWidgets import QSizePolicy

from senco_desk.domain.glance import Glance
from senco_desk.domain.language import _
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.painted_button import PaintedButton


class Who(PaintedButton):
    def __init__(self) -> None:
        super().__init__("")
        self._words = ""
        self.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)

    def show_glance(self, glance: Glance) -> None:
        self._words = said(glance)
        self.setAccessibleName(_("Your profile: {who}").format(who=self._words))
        self.setToolTip(_("Your profile"))
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        unit = line(self)
        return QSize(self.fontMetrics().horizontalAdvance(self._words) + unit, max(round(unit * 1.7), 24))

    def minimumSizeHint(self) -> QSize:
        return QSize(line(self) * 6, self.sizeHint().height())

    def draw(self, painter: QPainter, into: QRectF) -> None:
        inside = into.adjusted(line(self) * 0.33, 0, 0, 0)
        painter.setPen(self.palette().color(QPalette.ColorRole.Accent))
        shown = self.fontMetrics().elidedText(self._words, Qt.TextElideMode.ElideRight, round(inside.width()))
        painter.drawText(inside, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter, shown)


def said(glance: Glance) -> str:
    """Her name, what she is called, and her school."""
    if glance.profile is None:
        return _("Say who you are")
    who = f"{glance.profile.name}, {glance.profile.called}"
    return f"{who} · {glance.profile.school.name}" if glance.profile.school.name else who
