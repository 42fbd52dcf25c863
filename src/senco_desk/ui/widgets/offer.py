"""A notice that stands until it is dealt with: what was found, and a button for each thing that can be done."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.icons import icon
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton

Way = tuple[str, Callable[[], object]]
"""The words of a button, and what it does."""


class Offer(QFrame):
    """Hidden until there is something to say; each way, once taken, closes it."""

    def __init__(self, sign: str = "notice", parent: QWidget | None = None) -> None:
        """`sign` is an icon's name."""
        super().__init__(parent)
        self.setProperty("look", "notice")
        self.setAccessibleName(_("Notice"))
        self._name, self._sign = sign, QLabel()
        self.words = QLabel()
        self.words.setTextFormat(Qt.TextFormat.PlainText)
        self.words.setWordWrap(True)
        self.words.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self.ways: list[QPushButton] = []
        self.close_button = IconButton("close", _("Close this notice"))
        self.close_button.clicked.connect(self.hide)
        self._lay_out()
        self.hide()

    def _lay_out(self) -> None:
        unit = line(self)
        self._flow = Flow(gap=unit // 2)
        column = QVBoxLayout()
        column.setSpacing(unit // 4)
        column.addWidget(self.words)
        column.addLayout(self._flow)
        row = QHBoxLayout(self)
        row.setContentsMargins(round(unit * 1.4), unit // 2, unit // 2, unit // 2)
        row.setSpacing(unit // 2)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addLayout(column, 1)
        row.addWidget(self.close_button, 0, Qt.AlignmentFlag.AlignTop)

    @property
    def said(self) -> str:
        return self.words.text() if not self.isHidden() else ""

    def say(self, sentence: str, ways: Sequence[Way] = ()) -> None:
        unit = line(self)
        self._sign.setPixmap(icon(self._name).pixmap(QSize(unit, unit) * 1.2))
        self.words.setText(sentence)
        self._offer(ways)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))

    def _offer(self, ways: Sequence[Way]) -> None:
        while self._flow.takeAt(0):
            pass
        for gone in self.ways:
            gone.hide()
            gone.deleteLater()
        self.ways = [self._button(*way) for way in ways]

    def _button(self, words: str, act: Callable[[], object]) -> QPushButton:
        button = QPushButton(words)
        button.clicked.connect(self.hide)
        button.clicked.connect(lambda _checked=False: act())
        self._flow.addWidget(button)
        return button
