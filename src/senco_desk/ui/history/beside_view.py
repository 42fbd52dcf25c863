"""A version beside the present text: what is gone is struck through at the left, what was added underlined beside it.

F8 and Shift+F8 go from difference to difference, and say it.
"""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QScrollBar, QSplitter, QVBoxLayout, QWidget

from senco_desk.domain.history import ComparedPassage
from senco_desk.domain.language import _
from senco_desk.domain.versions import Fate
from senco_desk.ui.theme import line, subheading
from senco_desk.ui.widgets.reading_area import Mark, Marked, ReadingArea
from senco_desk.ui.widgets.switch import Switch

_TWO = 32
"""Lines of text across, from which both stand side by side."""
_MARKS = {Fate.KEPT: Mark.PLAIN, Fate.GONE: Mark.GONE, Fate.ADDED: Mark.ADDED}


class BesideView(QWidget):
    """Side by side where there is room, and one at a time where there is not. `settled`: both texts are in."""

    settled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.was, self.now = ReadingArea(_("As it was")), ReadingArea(_("As it is now"))
        self.which = Switch(_("Which of the two"), ((True, _("As it was")), (False, _("Now"))))
        self._then = subheading(QLabel())
        self._left, self._right = _column(self._then, self.was), _column(subheading(QLabel(_("Now"))), self.now)
        self._at: tuple[ReadingArea, int] | None = None
        self._following, self._alone = False, True
        self._lay_out()
        self.which.chosen.connect(lambda _was: self._arrange())
        for area in (self.was, self.now):
            area.settled.connect(self._tell_settled)
        for leader, follower in ((self.was, self.now), (self.now, self.was)):
            bar, other = leader.verticalScrollBar(), follower.verticalScrollBar()
            bar.valueChanged.connect(lambda _value, bar=bar, other=other: self._follow(bar, other))

    def _lay_out(self) -> None:
        both = QSplitter(Qt.Orientation.Horizontal)
        both.setChildrenCollapsible(False)
        both.setHandleWidth(9)
        for column in (self._left, self._right):
            both.addWidget(column)
        both.setSizes([1000, 1000])
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.which, 0, Qt.AlignmentFlag.AlignLeft)
        whole.addWidget(both, 1)

    def show_beside(self, title: str, passages: Sequence[ComparedPassage]) -> None:
        """`title` is when the text at the left was written."""
        self._then.setText(title)
        self.was.setAccessibleName(_("As it was: {when}").format(when=title))
        self._show(alone=False)
        self.was.show_text(_marked(passages, Fate.GONE))
        self.now.show_text(_marked(passages, Fate.ADDED))

    def show_now(self, passages: Sequence[ComparedPassage]) -> None:
        """The present text alone."""
        self._show(alone=True)
        self.now.show_text(_marked(passages, Fate.ADDED))

    @property
    def is_settled(self) -> bool:
        return self.was.is_settled and self.now.is_settled

    def take_focus(self) -> None:
        (self.was if self._left.isVisibleTo(self) else self.now).setFocus()

    def step(self, by: int) -> None:
        """To the next difference, or the one before: those at the left first, then those at the right."""
        places = [(area, number) for area in (self.was, self.now) for number in range(area.marks)]
        if self._alone or not places:
            return
        at = places.index(self._at) + by if self._at in places else (0 if by > 0 else -1)
        area, number = self._at = places[at % len(places)]
        self.which.show_value(area is self.was)
        self._arrange()
        words = area.marked(number).strip()
        area.setFocus()
        area.go_to(number, (_("Gone: {words}") if area is self.was else _("Added: {words}")).format(words=words))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _show(self, *, alone: bool) -> None:
        self._at, self._alone = None, alone
        self.which.show_value(True)
        self._arrange()

    def _arrange(self) -> None:
        """The focus stays with the texts, also where the one that had it gives way to the other."""
        roomy, held = self.width() >= _TWO * line(self), self.was.hasFocus() or self.now.hasFocus()
        self.which.setVisible(not roomy and not self._alone)
        self._left.setVisible(not self._alone and (roomy or self.which.value is True))
        self._right.setVisible(self._alone or roomy or self.which.value is False)
        if held and not (self.was.hasFocus() or self.now.hasFocus()):
            self.take_focus()

    def _follow(self, leader: QScrollBar, follower: QScrollBar) -> None:
        """The other text to about the same place."""
        if self._following or not leader.maximum():
            return
        self._following = True
        follower.setValue(round(leader.value() / leader.maximum() * follower.maximum()))
        self._following = False

    def _tell_settled(self) -> None:
        if self.is_settled:
            self.settled.emit()


def _column(title: QLabel, area: ReadingArea) -> QWidget:
    column = QWidget()
    laid = QVBoxLayout(column)
    laid.setContentsMargins(0, 0, 0, 0)
    laid.setSpacing(line(column) // 4)
    laid.addWidget(title)
    laid.addWidget(area, 1)
    return column


def _marked(passages: Sequence[ComparedPassage], own: Fate) -> list[Marked]:
    """What stands on one side: what was kept, and what is its `own`; a passage with neither is not there."""
    found: list[Marked] = []
    for passage in passages:
        words = [
            Marked(_MARKS[stretch.fate], stretch.text)
            for stretch in passage.stretches
            if stretch.fate in (Fate.KEPT, own)
        ]
        if words:
            found += [Marked(Mark.HEADING, passage.heading), *words]
    return found
