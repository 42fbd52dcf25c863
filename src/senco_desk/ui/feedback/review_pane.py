"""One point of a file beside the item it would go to: what was said, how sure the place is and why."""

from __future__ import annotations

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QShowEvent, QTextCursor
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.feedback import Certainty, Target
from senco_desk.domain.feedback_proposal import Proposed
from senco_desk.domain.language import _
from senco_desk.ui.feedback.item_chooser import ItemChooser
from senco_desk.ui.feedback.items import Items
from senco_desk.ui.feedback.wording import by_whom, spoken_words
from senco_desk.ui.theme import line, link, quiet, subheading
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.reading_area import Mark as Look
from senco_desk.ui.widgets.reading_area import Marked, ReadingArea

_MOST_CANDIDATES = 3


class ReviewPane(QWidget):
    """`placed` carries the target she chose. `turned`: it is to be taken in, or left out after all."""

    placed = Signal(object)
    turned = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items = Items()
        self.mark: Proposed | None = None
        self.who, self.where, self.because = quiet(QLabel()), subheading(QLabel()), quiet(QLabel())
        self.said = ReadingArea(_("What was said"))
        self.beside = ReadingArea(_("The item as it is now"))
        self.choose = QPushButton(_("Choose another item"))
        self.turn = QPushButton()
        self.chooser = ItemChooser()
        self._others: list[QPushButton] = []
        self._lay_out()
        self.choose.clicked.connect(self.ask)
        self.turn.clicked.connect(self.turned)
        self.chooser.left.connect(self._leave_chooser)
        self.chooser.chosen.connect(self._choose)
        self.said.settled.connect(self._to_the_point)
        self.beside.settled.connect(self._to_the_point)

    def _lay_out(self) -> None:
        unit, shown, whole = line(self), ColumnScroll(), QVBoxLayout(self)
        column = shown.column
        for label in (self.who, self.where, self.because):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        self._ways = Flow(gap=unit // 2)
        column.setSpacing(unit // 3)
        column.addWidget(self.who)
        column.addWidget(self.said, 3)
        column.addWidget(self.where)
        column.addWidget(self.because)
        column.addLayout(self._ways)
        column.addWidget(self.beside, 2)
        for area in (self.said, self.beside):
            area.setMinimumHeight(unit * 4)
        self._stack = QStackedWidget()
        self._stack.addWidget(shown)
        self._stack.addWidget(self.chooser)
        whole.setContentsMargins(unit, unit // 2, unit, 0)
        whole.addWidget(self._stack)

    @property
    def is_choosing(self) -> bool:
        return self._stack.currentWidget() is self.chooser

    def show_mark(self, one: Proposed, items: Items, *, ticked: bool) -> None:
        self.mark, self._items = one, items
        self._stack.setCurrentIndex(0)
        self.who.setText(by_whom(one.mark))
        self.said.show_text(spoken_words(one.mark))
        placing = one.placing
        nowhere = placing.certainty is Certainty.UNPLACED
        self.where.setText(_("Not placed") if nowhere else items.called(placing.target))
        self.because.setText(" ".join(filter(None, (_sure(one), placing.reason, one.since))))
        self.show_ticked(ticked=ticked)
        self._offer(placing.candidates)

    def show_ticked(self, *, ticked: bool) -> None:
        self.turn.setText(_("Leave it out") if ticked else _("Take it in"))

    def show_item(self, parts: Sequence[tuple[str, str]]) -> None:
        """The item's words, those it was said about marked in them."""
        quoted = self.mark.mark.quoted if self.mark else ""
        shown = [marked for heading, words in parts for marked in _section(heading, words, quoted)]
        self.beside.setVisible(bool(shown))
        self.beside.show_text(shown)

    def ask(self) -> None:
        """Another item for it."""
        if self.mark is not None:
            self.chooser.ask(self._items, self.mark.placing.target)
            self._stack.setCurrentWidget(self.chooser)

    def take_focus(self) -> None:
        (self.chooser.filter_box if self.is_choosing else self.said).setFocus()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        QTimer.singleShot(0, self._to_the_point)  # once it has its size

    def _to_the_point(self) -> None:
        """What was said from its top, the item where the words stand that it was said about."""
        self.said.moveCursor(QTextCursor.MoveOperation.Start)
        self.beside.moveCursor(QTextCursor.MoveOperation.Start)
        if self.beside.is_settled and self.beside.marks:
            self.beside.come_to(0)

    def _leave_chooser(self) -> None:
        self._stack.setCurrentIndex(0)
        self.chooser.give_focus_back(self.choose)

    def _choose(self, target: Target) -> None:
        self._stack.setCurrentIndex(0)
        self.placed.emit(target)

    def _offer(self, candidates: Sequence[Target]) -> None:
        """What can be done with it; the likeliest other items at hand."""
        while self._ways.takeAt(0):
            pass
        for gone in self._others:
            gone.hide()
            gone.deleteLater()
        self._others = [self._other(each) for each in candidates[:_MOST_CANDIDATES] if self._items.holds(each)]
        for part in (self.turn, *self._others, self.choose):
            self._ways.addWidget(part)

    def _other(self, target: Target) -> QPushButton:
        called = self._items.called(target)
        way = link(QPushButton(_("Rather {item}").format(item=_brief(called)).replace("&", "&&"), self))
        way.setToolTip(called)
        way.clicked.connect(partial(self._choose_this, target))
        way.show()
        return way

    def _choose_this(self, target: Target, *_pressed: bool) -> None:
        self.placed.emit(target)


def _sure(one: Proposed) -> str:
    match one.placing.certainty:
        case Certainty.SURE:
            return _("Sure.")
        case Certainty.LIKELY:
            return _("Likely.")
        case Certainty.UNPLACED:
            return _("Nothing in the file says what it is about.") if not one.placing.reason else ""
    return ""


def _section(heading: str, words: str, quoted: str) -> list[Marked]:
    head = [Marked(Look.HEADING, heading)] if heading else []
    at = words.find(quoted.strip()) if quoted.strip() else -1
    if at < 0:
        return [*head, Marked(Look.PLAIN, f"{words}\n")]
    until = at + len(quoted.strip())
    after = Marked(Look.PLAIN, f"{words[until:]}\n")
    return [*head, Marked(Look.PLAIN, words[:at]), Marked(Look.ADDED, words[at:until]), after]


def _brief(words: str) -> str:
    return words if len(words) <= 40 else f"{words[:40].rstrip()}…"
