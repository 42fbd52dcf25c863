"""The left side of the place: filter, new, calendars in and out, and the sessions, the last day first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QMenu, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _, n_
from senco_desk.domain.session import SESSION_KIND_NAMES, SessionRow
from senco_desk.services.attending import SessionsSeen
from senco_desk.ui.sessions.wording import attended_said, row_of
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow


class ListSide(QWidget):
    """`words_wanted`: which sessions hold these words in their texts? `words_found` is the answer."""

    words_wanted = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = today
        self._rows: dict[str, SessionRow] = {}
        self._words, self._found = "", frozenset[str]()
        self._key: str | None = None
        self._new: TwoLineRow | None = None
        self.filter_box = FilterBox(_("Filter sessions"))
        self.begin = writes(IconButton("add", _("New session")))
        self.kind = Choice(_("Show"))
        self.list = TwoLineList(_("Sessions, the last day first"))
        self.calendars = QPushButton(_("Calendars") + "  ▾")
        self.counting = link(QPushButton())
        self.count = quiet(QLabel())
        menu = QMenu(self.calendars)
        self.take_in = menu.addAction(_("&Take in a calendar…"))
        self.give_out = menu.addAction(_("&Give out as a calendar…"))
        self.calendars.setMenu(menu)
        self.calendars.setAccessibleName(_("Calendars, in and out"))
        kinds = ((kind, _(words)) for kind, words in SESSION_KIND_NAMES.items())
        self.kind.offer(((None, _("All kinds")), *kinds))
        self._lay_out()
        self.kind.chosen.connect(lambda _kind: self._show())
        self.filter_box.wanted.connect(self._want)
        self.filter_box.left.connect(self.list.setFocus)

    def _lay_out(self) -> None:
        unit, top, column = line(self), QHBoxLayout(), QVBoxLayout(self)
        top.setSpacing(unit // 4)
        top.addWidget(self.filter_box, 1)
        top.addWidget(self.begin)
        kinds, foot = Flow(gap=unit // 3), Flow(gap=unit // 3, apart=True)
        kinds.addWidget(self.kind)
        kinds.addWidget(self.calendars)
        foot.addWidget(self.count)
        foot.addWidget(self.counting)
        column.setContentsMargins(unit // 2, unit // 2, 0, unit // 3)
        column.setSpacing(unit // 3)
        column.addLayout(top)
        column.addLayout(kinds)
        column.addWidget(self.list, 1)
        column.addLayout(foot)

    @property
    def rows(self) -> dict[str, SessionRow]:
        return self._rows

    @property
    def nearest(self) -> str | None:
        """The one that is next, or else the last that was."""
        ahead = [row for row in self._rows.values() if row.day >= self._today()]
        near = min(ahead, key=lambda row: row.held_at) if ahead else None
        found = near or max(self._rows.values(), key=lambda row: row.held_at, default=None)
        return found.id if found else None

    def show_seen(self, seen: SessionsSeen) -> None:
        self._rows = {row.id: row for row in seen.rows}
        self.counting.setText(attended_said(seen.engagement, seen.attended) or _("How it is counted"))
        self.counting.setToolTip(_("How it is counted"))
        self._show()

    def choose(self, key: str | None, new: TwoLineRow | None = None) -> None:
        """Show that one in hand; `new` is one that is not in the workbook yet."""
        self._key, self._new = key, new
        self._show()

    def put(self, row: SessionRow) -> None:
        self._rows[row.id] = row
        if self._new is not None and self._new.key == row.id:
            self._new = None
        self._show()

    def drop(self, session: str) -> None:
        self._rows.pop(session, None)
        if self._new is not None and self._new.key == session:
            self._new = None
        self._show()

    def clear_filter(self) -> None:
        self.filter_box.clear()
        self.kind.show_value(None)
        self._want("")

    def words_found(self, words: str, found: frozenset[str]) -> None:
        if words == self._words:
            self._found = found
            self._show()

    def _want(self, words: str) -> None:
        self._words, self._found = words, frozenset()
        self._show()
        if words:
            self.words_wanted.emit(words)

    def _show(self) -> None:
        shown = sorted(filter(self._passes, self._rows.values()), key=lambda row: (row.held_at, row.id), reverse=True)
        rows = [row_of(row, self._today()) for row in shown]
        if self._new is not None:
            rows.insert(0, self._new)
        self.list.show_rows(rows, self._key)
        there = len(self._rows)
        said = n_("{n} session", "{n} sessions", there).format(n=f"{there:,}")
        if len(shown) != there:
            said = _("{n} of {of} sessions").format(n=f"{len(shown):,}", of=f"{there:,}")
        self.count.setText(said)

    def _passes(self, row: SessionRow) -> bool:
        if self.kind.value is not None and row.kind != self.kind.value:
            return False
        shown = " ".join(
            (row.title, row.first_line, row.module, _(SESSION_KIND_NAMES[row.kind]), day_of_week(row.day))
        ).casefold()
        return row.id in self._found or all(word in shown for word in self._words.casefold().split())
