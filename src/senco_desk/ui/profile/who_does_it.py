"""Who does it here: three ways, one of them chosen or none, by a key each, by the arrows or by pressing."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QPalette, QPen
from PySide6.QtWidgets import QButtonGroup, QRadioButton, QWidget

from senco_desk.domain.language import N_, _
from senco_desk.domain.role import WHO_NAMES, Who
from senco_desk.ui.theme import line, writes
from senco_desk.ui.widgets.flow import Flow

LETTERS = {Who.ME: N_("I"), Who.SHARED: N_("S"), Who.DELEGATED: N_("D")}
"""The letter that chooses each, from its name."""


class WhoDoesIt(QWidget):
    """`chosen` says that she chose, or took it back; `stepped` that she goes to the one before (-1) or after (1)."""

    chosen = Signal()
    stepped = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.ways = {who: _Way(self) for who in Who}
        self._group = QButtonGroup(self)
        row = Flow(self, line(self) // 2)
        for who, way in self.ways.items():
            way.setText(_(WHO_NAMES[who]))
            self._group.addButton(way)
            row.addWidget(way)
        self._group.buttonClicked.connect(lambda _way: self.chosen.emit())

    def name(self, words: str) -> None:
        """What it is about, for a screen reader."""
        for who, way in self.ways.items():
            way.setAccessibleName(_(WHO_NAMES[who]))
            way.setAccessibleDescription(words)

    def value(self) -> Who | None:
        return next((who for who, way in self.ways.items() if way.isChecked()), None)

    def current(self) -> QWidget:
        """The one to come to."""
        return self.ways[self.value() or Who.ME]

    def show_value(self, value: Who | None) -> None:
        """Show what is stored; tells nobody."""
        self._group.setExclusive(value is not None)
        for who, way in self.ways.items():
            way.setChecked(who is value)
        self._group.setExclusive(True)

    def choose(self, value: Who | None) -> None:
        """As she does by hand."""
        if value is not self.value():
            self.show_value(value)
            self.chosen.emit()

    def take_key(self, event: QKeyEvent) -> bool:
        """Whether the key was one of ours."""
        letters = {_(letter).casefold(): who for who, letter in LETTERS.items()}
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        if event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.choose(None)
        elif (who := letters.get(event.text().casefold())) is not None:
            self.choose(who)
            self.ways[who].setFocus()
        else:
            return False
        return True


class _Way(QRadioButton):
    """Drawn in the palette's own colours: a ring that is seen on a dark ground too."""

    def __init__(self, around: WhoDoesIt) -> None:
        super().__init__(around)
        writes(self)
        self._around = around

    def sizeHint(self) -> QSize:
        unit = line(self)
        wide = self.fontMetrics().horizontalAdvance(self.text())
        return QSize(wide + round(unit * 2.1), max(round(unit * 1.6), 24))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def paintEvent(self, event: QPaintEvent) -> None:
        unit, colours = line(self), self.palette()
        accent = colours.color(QPalette.ColorRole.Accent)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ring = QRectF(unit * 0.35, (self.height() - unit * 0.8) / 2, unit * 0.8, unit * 0.8)
        painter.setBrush(colours.color(QPalette.ColorRole.Base))
        painter.setPen(QPen(accent if self.isChecked() else colours.color(QPalette.ColorRole.Mid), max(1.2, unit / 14)))
        painter.drawEllipse(ring)
        if self.isChecked():
            painter.setBrush(accent)
            painter.drawEllipse(ring.center(), unit * 0.2, unit * 0.2)
        painter.setPen(colours.color(QPalette.ColorRole.WindowText))
        words = self.rect().adjusted(round(unit * 1.45), 0, 0, 0)
        painter.drawText(words, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, self.text())
        if self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(accent, 2))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(1, 1, -1, -1), unit * 0.35, unit * 0.35)
        painter.end()
        event.accept()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._around.take_key(event):
            super().keyPressEvent(event)
