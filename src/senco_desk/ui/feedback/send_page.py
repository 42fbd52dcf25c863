"""Send to my tutor: what she asks, what is to be decided, what is in the copy and what had no room, and to whom."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.review_copy import MEGABYTE, MOST_QUESTIONS, Asked, Limits, ReviewCopy
from senco_desk.domain.review_said import review_title, since_said
from senco_desk.ui.feedback.goes_in import brief, holds, inside
from senco_desk.ui.feedback.item_chooser import ItemChooser
from senco_desk.ui.feedback.items import WHOLE, Items
from senco_desk.ui.feedback.sent_list import SentList
from senco_desk.ui.theme import heading, line, link, primary, quiet, subheading, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.number_field import NumberField
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.tick_box import TickBox
from senco_desk.ui.widgets.ticked_list import TickedList

PDF, WORD, TABLE = ".pdf", ".docx", ".xlsx"
_WIDEST = 50
_MOST_PAGES, _MOST_MEGABYTES = 200, 99


class SendPage(QWidget):
    """`changed`: what goes in may be other now. `written`: she typed. `wanted`: make it. `left`: back to the points."""

    changed = Signal()
    written = Signal()
    wanted = Signal()
    folder_wanted = Signal()
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items, self._more = Items(), set[str]()
        self._framework: Framework | None = None
        self._inside: list[tuple[str, str, bool]] = []
        self.page, self.chooser = Page(widest=_WIDEST), ItemChooser()
        self.back, self.title, self.since = (
            link(QPushButton(_("‹ Back to feedback"))),
            heading(QLabel()),
            quiet(QLabel()),
        )
        self.sets = Choice(_("Set of outcomes"))
        self.questions = [
            Field(_("Question {n}").format(n=n), _("What you would like to know") if n == 1 else _("Another, or none"))
            for n in range(1, MOST_QUESTIONS + 1)
        ]
        self.decide = TickedList(_("Outcomes you would like decided: Space ticks"))
        self.holds, self.inside = QLabel(), TickedList(_("What goes in: Space ticks what you ask about"))
        self.another = link(QPushButton(_("Ask about another item…")))
        self.pages = NumberField(_("Pages, at most"), _MOST_PAGES)
        self.megabytes = NumberField(_("Megabytes, at most"), _MOST_MEGABYTES)
        self.pdf, self.word = TickBox(_("PDF, with a form")), TickBox(_("Word"))
        self.table = TickBox(_("With a table to answer in (Excel)"))
        self.whom = Field(_("To whom"), _("name@university.ac.uk, or a name"))
        self.where = link(QPushButton())
        self.make, self.leave = (
            writes(primary(QPushButton(_("Check for names, then make it")))),
            QPushButton(_("Not now")),
        )
        self.sent = SentList()
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, column = line(self), self.page.column
        for label in (self.since, self.holds):
            label.setTextFormat(Qt.TextFormat.PlainText)
            label.setWordWrap(True)
        column.addWidget(self.back, 0, Qt.AlignmentFlag.AlignLeft)
        for part in (self.title, self.since, self.sent.made):
            column.addWidget(part)
        column.addWidget(self.sets, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(subheading(QLabel(_("What I would like to know"))))
        for field in self.questions:
            column.addWidget(field)
        column.addWidget(subheading(QLabel(_("Outcomes I would like decided"))))
        column.addWidget(self.decide)
        column.addWidget(subheading(QLabel(_("What goes in"))))
        column.addWidget(self.holds)
        column.addWidget(self.inside)
        column.addWidget(self.another, 0, Qt.AlignmentFlag.AlignLeft)
        column.addLayout(self._at_most())
        column.addWidget(subheading(QLabel(_("As what, and to whom"))))
        column.addLayout(self._as_what())
        column.addWidget(self.whom)
        column.addWidget(self.where, 0, Qt.AlignmentFlag.AlignLeft)
        column.addSpacing(unit // 2)
        column.addWidget(self.sent)
        column.addStretch(1)
        foot, whole, choosing = Flow(gap=unit // 2), QVBoxLayout(self), QWidget()
        for way in (self.make, self.leave):
            foot.addWidget(way)
        foot.setContentsMargins(round(unit * 1.5), unit // 2, unit, unit // 2)
        inside = QVBoxLayout(choosing)
        inside.setContentsMargins(round(unit * 1.5), unit, unit, unit // 2)
        inside.addWidget(self.chooser)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.page)
        self._stack.addWidget(choosing)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(self._stack, 1)
        whole.addLayout(foot)

    def _at_most(self) -> Flow:
        limits, usual = Flow(gap=line(self)), Limits()
        self.pages.show_number(usual.pages)
        self.megabytes.show_number(usual.size // MEGABYTE)
        for field in (self.pages, self.megabytes):
            limits.addWidget(field)
        return limits

    def _as_what(self) -> Flow:
        kinds = Flow(gap=line(self))
        self.pdf.setChecked(True)
        for box in (self.pdf, self.word, self.table):
            kinds.addWidget(box)
        return kinds

    def _listen(self) -> None:
        for way in (self.back, self.leave):
            way.clicked.connect(self.left)
        self.make.clicked.connect(self.wanted)
        self.where.clicked.connect(self.folder_wanted)
        self.another.clicked.connect(self._ask_item)
        self.chooser.left.connect(self._end_choosing)
        self.chooser.chosen.connect(self._add)
        for field in self.questions:
            field.typed.connect(self.written)
        self.sets.chosen.connect(lambda _set: self.changed.emit())
        for limit in (self.pages, self.megabytes):
            limit.left.connect(self.changed)
        for ticks in (self.decide, self.inside):
            ticks.ticked_anew.connect(self.changed)
        for box in (self.pdf, self.word):
            box.toggled.connect(lambda _on: self._able())

    # what she says

    @property
    def asked(self) -> Asked:
        questions = tuple(words for field in self.questions if (words := field.words().strip()))
        return Asked(questions, tuple(self.decide.ticked()), frozenset(self.inside.ticked()) | frozenset(self._more))

    @property
    def limits(self) -> Limits:
        usual, megabytes = Limits(), self.megabytes.number()
        return Limits(self.pages.number() or usual.pages, megabytes * MEGABYTE if megabytes else usual.size)

    @property
    def framework(self) -> str | None:
        """The id of the set that is asked about."""
        return str(self.sets.value) if self.sets.value else None

    @property
    def endings(self) -> tuple[str, ...]:
        chosen = ((PDF, self.pdf), (WORD, self.word), (TABLE, self.table))
        return tuple(ending for ending, box in chosen if box.isChecked())

    # what is shown

    def show_sets(self, live: Sequence[Framework], items: Items) -> None:
        """The sets there are, and what else can be asked about."""
        self._items = items.in_a_copy()
        self.sets.offer((each.id, each.short_title or each.title) for each in live)
        self.sets.setVisible(len(live) > 1)
        self._able()

    def show_copy(self, copy: ReviewCopy) -> None:
        """What would go in now; where she stands in a list is kept."""
        self.title.setText(_("Send to my tutor: {review}").format(review=review_title(copy)))
        self.since.setText(since_said(copy))
        if self._framework != copy.framework:
            self._framework = copy.framework
            self.decide.clear()
            for outcome in copy.outcomes:
                words = brief(outcome.heading or outcome.statement)
                self.decide.add(
                    f"{outcome_name(outcome)}  {words}", outcome.id, ticked=outcome.id in copy.asked.outcomes
                )
            self.decide.fit()
        self._show_inside(copy)

    def _show_inside(self, copy: ReviewCopy) -> None:
        """What is the same stays as it is."""
        self._more.clear()
        self.holds.setText(holds(copy))
        shown = list(inside(copy))
        self.inside.setVisible(bool(shown))
        if shown == self._inside:
            return
        at, self._inside = self.inside.currentRow(), shown
        self.inside.clear()
        for words, item, asked in shown:
            self.inside.add(words, item, ticked=asked)
        self.inside.fit()
        self.inside.setCurrentRow(min(max(at, 0), len(shown) - 1))

    def show_folder(self, folder: Path) -> None:
        self.where.setText(_("Into the folder {name}…").format(name=folder.name or str(folder)).replace("&", "&&"))
        self.where.setToolTip(str(folder))

    def offer_whom(self, whom: str) -> None:
        """To whom it went last, unless she has said otherwise."""
        if not self.whom.words().strip():
            self.whom.show_words(whom)

    def begin_anew(self) -> None:
        """It is made: what was asked is asked."""
        for field in self.questions:
            field.show_words("")
        self.decide.tick_those(lambda _outcome: True, False)
        self._more.clear()

    def take_focus(self) -> None:
        (self.chooser.filter_box if self._stack.currentIndex() else self.questions[0].line).setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _able(self) -> None:
        self.make.setEnabled((self.pdf.isChecked() or self.word.isChecked()) and self.framework is not None)

    def _ask_item(self) -> None:
        self.chooser.ask(self._items, WHOLE)
        self._stack.setCurrentIndex(1)

    def _end_choosing(self) -> None:
        self._stack.setCurrentIndex(0)
        self.another.setFocus()

    def _add(self, target: object) -> None:
        self._end_choosing()
        chosen = getattr(target, "id", "")
        if chosen:
            self._more.add(chosen)
            self.changed.emit()
