"""The frame of the desk: the places at the left, the search box and the saved word at the top, the open place below."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QLabel,
    QSizePolicy,
    QStackedWidget,
    QToolButton,
    QVBoxLayout,
    QWidget,
)

from senco_desk.domain.language import _
from senco_desk.ui.theme import line, quiet, subheading
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.rail import Rail, RailPlace

if TYPE_CHECKING:
    from senco_desk.ui.widgets.offer import Offer
    from senco_desk.ui.widgets.toast import Toast


class DeskFrame(QWidget):
    """Knows where things are, not what they do. `find_box` is the search box, which stands at the top."""

    chosen = Signal(str)
    undo_asked = Signal(str)
    lock_asked = Signal()

    def __init__(self, places: list[RailPlace], find_box: QWidget, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.rail = Rail(places)
        self.rail.chosen.connect(self.chosen)
        self.find_box = find_box
        self.saved = quiet(QLabel())
        self.more: QToolButton = IconButton("more", _("More: help, text size, workbooks"))
        self.more.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)
        self.stack = QStackedWidget()
        self._left = self._make_left()
        self._top = QHBoxLayout()
        self._top.addWidget(self.find_box, 1)
        self._top.addWidget(self.saved)
        self._top.addWidget(self.more)
        self._lay_out()
        self._space()

    @cached_property
    def toast(self) -> Toast:
        """Made when something is first said."""
        from senco_desk.ui.widgets.toast import Toast

        toast = Toast(self)
        toast.undo_asked.connect(self.undo_asked)
        return toast

    @cached_property
    def lock(self) -> QToolButton:
        """Made when there is first something to lock."""
        lock: QToolButton = IconButton("lock", _("Lock now (Ctrl+L)"))
        lock.clicked.connect(self.lock_asked)
        self._top.insertWidget(self._top.indexOf(self.more), lock)
        return lock

    @cached_property
    def banner(self) -> Offer:
        """Made when there is first something to stand."""
        from senco_desk.ui.widgets.offer import Offer

        banner = Offer()
        self.stand(banner)
        return banner

    def stand(self, notice: QWidget) -> None:
        """Above the place, below the search box."""
        self._right.insertWidget(1, notice)

    def quieten(self) -> None:
        """What stood in the banner is over."""
        if "banner" in self.__dict__:
            self.banner.hide()

    def forget(self) -> None:
        """No workbook is open: nothing that was said of one, or looked for in it, stays in sight."""
        self.quieten()
        self.say_saved("")
        for part in ("toast", "lock"):
            if part in self.__dict__:
                getattr(self, part).hide()

    def say_saved(self, words: str) -> None:
        """The small word at the top; not announced."""
        self.saved.setText(words)

    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.FontChange:
            self._space()
        super().changeEvent(event)

    def _make_left(self) -> QFrame:
        left = QFrame()
        left.setProperty("look", "rail")
        left.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self._name = subheading(QLabel("SENCO Desk"))
        self._column = QVBoxLayout(left)
        self._column.addWidget(self._name)
        self._column.addWidget(self.rail, 1)
        return left

    def _lay_out(self) -> None:
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addLayout(self._top)
        right.addWidget(self.stack, 1)
        self._right = right
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self._left)
        row.addLayout(right, 1)

    def _space(self) -> None:
        unit = line(self)
        self._top.setContentsMargins(round(unit * 1.8), unit // 2, unit // 2, unit // 2)
        self._top.setSpacing(round(unit * 0.7))
        self._column.setContentsMargins(unit // 3, round(unit * 0.8), unit // 3, unit // 3)
        self._column.setSpacing(round(unit * 0.7))
        self._name.setContentsMargins(round(unit * 0.6), 0, 0, 0)
        self._name.setAlignment(Qt.AlignmentFlag.AlignVCenter)
        self._left.setFixedWidth(self.rail.wanted_width() + 2 * (unit // 3))
