"""Credits held against the award's total: a quiet bar, and the same in a sentence."""

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from senco_desk.domain.award_credits import HeldCredits, credits_said
from senco_desk.domain.language import _
from senco_desk.ui.theme import line


class CreditBar(QWidget):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.said, self.bar = QLabel(), _Bar()
        self.said.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 4)
        column.addWidget(self.said)
        column.addWidget(self.bar)

    def show_credits(self, held: HeldCredits) -> None:
        self.said.setText(credits_said(held))
        self.bar.show_credits(held)


class _Bar(QWidget):
    """Tasks full, prior learning lighter, what is asked only outlined; with their words, so never by colour alone."""

    def __init__(self) -> None:
        super().__init__()
        self._held = HeldCredits(0)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(_("Credits"))

    def show_credits(self, held: HeldCredits) -> None:
        self._held = held
        self.setAccessibleDescription(credits_said(held))
        self.setVisible(bool(held.total))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(line(self) * 10, round(line(self) * 0.6))

    def paintEvent(self, event: QPaintEvent) -> None:
        held, colours = self._held, self.palette()
        accent = colours.color(QPalette.ColorRole.Accent)
        lighter = QColor(accent)
        lighter.setAlphaF(0.5)
        whole = max(held.total, held.held + held.asked, 1)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        inside = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        painter.setPen(QPen(colours.color(QPalette.ColorRole.Mid), 1))
        painter.drawRoundedRect(inside, 3, 3)
        left = inside.left()
        for credits_, fill in ((held.from_tasks, accent), (held.from_prior, lighter), (held.asked, None)):
            wide = inside.width() * credits_ / whole
            if wide:
                painter.setPen(QPen(accent, 1))
                painter.setBrush(fill or QColor(0, 0, 0, 0))
                painter.drawRoundedRect(QRectF(left, inside.top(), wide, inside.height()), 3, 3)
            left += wide
        painter.end()
        event.accept()
