"""What a source serves: outcomes, tasks, reflections; each a way there, and taken off with its cross."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.reference import Serving
from senco_desk.ui.theme import inset, line, link, quiet, subheading, writes
from senco_desk.ui.where_shown import SHOWN_IN
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.outcome_choosing import OutcomeChoosing
from senco_desk.ui.widgets.tab_order import come_before

_BRIEF = 34
"""Characters: a way there fits the narrowest window at twice the text."""


class Serves(QWidget):
    """`written`: one more or one less. `go_wanted` carries a place and a target."""

    written = Signal()
    left = Signal()
    go_wanted = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.serves: tuple[Serving, ...] = ()
        self._called: dict[tuple[Noun, str], str] = {}
        self.choosing = OutcomeChoosing()
        self.pieces = writes(link(QPushButton(_("Add a task or reflection")), opens=True))
        self._menu = QMenu(self.pieces)
        self.pieces.setMenu(self._menu)
        self._rows = QVBoxLayout()
        self.none = quiet(QLabel(_("What it is for: an outcome, a task, a reflection. For yourself; it never counts.")))
        self._lay_out()
        self.choosing.toggled.connect(self._toggle)

    def _lay_out(self) -> None:
        unit, head, ways = line(self), subheading(QLabel(_("What it serves"))), Flow(gap=line(self) // 2)
        for label in (head, self.none):
            label.setIndent(inset(self))
        self.none.setWordWrap(True)
        self._rows.setSpacing(unit // 6)
        ways.addWidget(self.pieces)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(unit // 3)
        column.addWidget(head)
        column.addWidget(self.none)
        column.addLayout(self._rows)
        column.addLayout(ways)
        column.addWidget(self.choosing)

    def show_sets(self, frameworks: Sequence[Framework]) -> None:
        for framework in frameworks:
            for outcome in framework.outcomes:
                words = f"{outcome.code} {outcome.heading or outcome.statement}".strip()
                self._called[Noun.OUTCOME, outcome.id] = _brief(words)
        self.choosing.show_sets(frameworks)
        self._show()

    def show_pieces(self, pieces: Iterable[tuple[Noun, str, str]]) -> None:
        """Tasks and reflections that may be served: noun, id, and what people call each."""
        self._menu.clear()
        for noun, each, called in pieces:
            self._called[noun, each] = _brief(called)
            action = self._menu.addAction(_brief(called).replace("&", "&&"))
            action.triggered.connect(partial(self._add, Serving(noun, each)))
        self.pieces.setEnabled(bool(self._menu.actions()))
        self._show()

    def show_serves(self, serves: tuple[Serving, ...]) -> None:
        if serves != self.serves:
            self.serves = serves
            self._show()

    def _toggle(self, framework: str, outcome: str) -> None:
        served = Serving(Noun.OUTCOME, outcome, framework)
        self._take_off(served) if served in self.serves else self._add(served)

    def _add(self, served: Serving, *_triggered: bool) -> None:
        if served not in self.serves:
            self._become((*self.serves, served))

    def _take_off(self, served: Serving) -> None:
        self._become(tuple(each for each in self.serves if each != served))

    def _become(self, serves: tuple[Serving, ...]) -> None:
        self.serves = serves
        self._show()
        self.written.emit()
        self.left.emit()

    def _show(self) -> None:
        while (item := self._rows.takeAt(0)) is not None:
            if (row := item.widget()) is not None:
                row.hide()
                row.deleteLater()
        rows = [self._row(served) for served in self.serves]
        for row in rows:
            self._rows.addWidget(row)
        come_before(self.pieces, (way for row in rows for way in row.findChildren(QAbstractButton)))
        self.none.setVisible(not self.serves)
        self.choosing.tick({each.id for each in self.serves if each.noun is Noun.OUTCOME})

    def _row(self, served: Serving) -> QWidget:
        row, called = QWidget(), self._called.get((served.noun, served.id), _("No longer in the workbook"))
        way = link(QPushButton(called.replace("&", "&&")))
        way.clicked.connect(lambda: self.go_wanted.emit(SHOWN_IN[served.noun], served.id))
        off = writes(IconButton("close", _("No longer serves {what}").format(what=called)))
        off.clicked.connect(lambda: self._take_off(served))
        inside = QHBoxLayout(row)
        inside.setContentsMargins(0, 0, 0, 0)
        inside.addWidget(way)
        inside.addWidget(off)
        inside.addStretch(1)
        return row


def _brief(words: str) -> str:
    return words if len(words) <= _BRIEF else f"{words[:_BRIEF].rstrip()}…"
