"""A standing banner: something that did not work, with what is safe and what to do. It stays until it is dealt with."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QWidget

from senco_desk.domain.language import _
from senco_desk.ui.icons import icon
from senco_desk.ui.theme import line
from senco_desk.ui.widgets.icon_button import IconButton


class Banner(QFrame):
    """Sits above the places; hidden while there is nothing to say."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setProperty("look", "notice")
        self.setAccessibleName(_("Notice"))
        self._sign = QLabel(self)
        self._words = QLabel(self)
        self._words.setWordWrap(True)
        self._words.setTextInteractionFlags(Qt.TextInteractionFlag.TextBrowserInteraction)
        self._close = IconButton("close", _("Close this notice"), self)
        self._close.clicked.connect(self.hide)
        row = QHBoxLayout(self)
        unit = line(self)
        row.setContentsMargins(round(unit * 1.4), unit // 2, unit // 2, unit // 2)
        row.setSpacing(unit // 2)
        row.addWidget(self._sign, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self._words, 1)
        row.addWidget(self._close, 0, Qt.AlignmentFlag.AlignTop)
        self.hide()

    @property
    def said(self) -> str:
        return self._words.text() if not self.isHidden() else ""

    def say(self, sentence: str) -> None:
        unit = line(self)
        self._sign.setPixmap(icon("notice").pixmap(QSize(unit, unit) * 1.2))
        self._words.setText(sentence)
        self.show()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, sentence))
