"""A draft from Word before it is brought in: where each part goes, how sure that is, and what becomes of its words."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.draft_accepting import with_counts, with_words
from senco_desk.domain.draft_placing import choose
from senco_desk.domain.language import _, n_
from senco_desk.domain.task import Unit
from senco_desk.services.bringing_draft import DraftSeen, Kept
from senco_desk.ui.tasks.draft_row import DraftRow
from senco_desk.ui.tasks.draft_wording import heads, of_draft, of_part, remarks
from senco_desk.ui.theme import heading, line, link, primary, quiet, writes
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.switch import Switch

_ROWS_A_TURN = 25
"""Rows put on the page in one turn of the event loop."""


class DraftPage(QWidget):
    """`accepted` carries the places and what is kept; `left`: she thought better of it."""

    accepted = Signal(object, object)
    left = Signal()

    def __init__(self, seen: DraftSeen, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._seen, self._places = seen, seen.places
        self._page, self._list = ColumnScroll(), QVBoxLayout()
        self.back = link(QPushButton(_("‹ Back to the task")))
        self.accept = writes(primary(QPushButton(_("Bring it in"))))
        self.about, self.told, self.sum = QLabel(of_draft(seen.draft)), quiet(QLabel()), QLabel()
        self.remarks = [quiet(QLabel(each)) for each in remarks(seen.draft)]
        self.kept = Switch(
            _("What becomes of the words"),
            ((Kept.HERE, _("Bring the words in")), (Kept.IN_WORD, _("Keep it in Word, count it"))),
        )
        self.kept.show_value(Kept.IN_WORD if seen.task.kept_in_word else Kept.HERE)
        self.rows: dict[int, DraftRow] = {}
        self._waiting = heads(self._places, seen.draft)
        self._turns = QTimer(self, interval=0)
        self._lay_out()
        self._listen()
        self._say()
        self._add_rows()

    def take_focus(self) -> None:
        self.back.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        unit = line(self)
        top, foot, column = Flow(gap=unit), Flow(gap=unit), self._page.column
        title = heading(QLabel(_("Bring a Word draft in")))
        title.setWordWrap(False)
        for each in (self.back, title):
            top.addWidget(each)
        for each in (self.accept, self.sum):
            foot.addWidget(each)
        for words in (self.about, self.told, *self.remarks):
            words.setTextFormat(Qt.TextFormat.PlainText)
            words.setWordWrap(True)
        column.setContentsMargins(unit, unit // 2, unit, unit // 2)
        column.setSpacing(unit // 3)
        column.addLayout(top)
        column.addWidget(self.about)
        for remark in self.remarks:
            column.addWidget(remark)
        column.addWidget(self.kept, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.told)
        column.addSpacing(unit // 2)
        column.addLayout(self._list)
        column.addStretch()
        foot.setContentsMargins(unit, unit // 3, unit, unit // 2)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._page, 1)
        whole.addLayout(foot)

    def _listen(self) -> None:
        self.back.clicked.connect(self.left)
        self.accept.clicked.connect(lambda: self.accepted.emit(self._places, self.kept.value))
        self.kept.chosen.connect(lambda _kept: self._say())
        self._turns.timeout.connect(self._add_rows)

    def _add_rows(self) -> None:
        """Some more of them; the window goes on answering however many there are."""
        now, self._waiting = self._waiting[:_ROWS_A_TURN], self._waiting[_ROWS_A_TURN:]
        for at, below in now:
            parts = self._seen.draft.parts
            said = of_part(parts[at], [parts[each] for each in below])
            self.rows[at] = row = DraftRow(parts[at].heading, said, self._seen.task.sections)
            row.show_place(self._places[at])
            row.chosen.connect(partial(self._choose, at))
            self._list.addWidget(row)
        if self._waiting and not self._turns.isActive():
            self._turns.start()
        elif not self._waiting:
            self._turns.stop()

    def _choose(self, at: int, section: str) -> None:
        before, self._places = self._places, choose(self._seen.draft, self._places, at, section)
        for each, row in self.rows.items():
            if self._places[each] != before[each]:
                row.show_place(self._places[each])
        self._say()

    def _say(self) -> None:
        """What becomes of the words, and how many will count."""
        seen, here = self._seen, self.kept.value is Kept.HERE
        told = (
            _("The words come into the sections, in place of what is written there. Undo brings that back.")
            if here
            else _("The draft stays in Word. The desk keeps how many words are under each section, and nothing else.")
        )
        self.told.setText(told)
        after = (
            with_words(seen.task, seen.draft, self._places)
            if here
            else with_counts(seen.task, seen.draft, self._places, seen.read)
        )
        limit = seen.task.limit
        words = n_("{n} word will count", "{n} words will count", after.words).format(n=f"{after.words:,}")
        if limit.is_set and limit.unit is Unit.WORDS:
            words = _("{words}, of {limit}").format(words=words, limit=f"{limit.most:,}")
        self.sum.setText(words)
        self.accept.setEnabled(any(placed.section for placed in self._places))
