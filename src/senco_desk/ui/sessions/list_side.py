"""The left side of the place: filter, new, calendars in and out, and the sessions, the last day first."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _, n_
from senco_desk.domain.session import SESSION_KIND_NAMES, SessionRow
from senco_desk.services.attending import SessionsSeen
from senco_desk.ui.sessions.wording import attended_said, row_of
from senco_desk.ui.theme import link, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.list_side import ListSide
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow


class SessionsSide(ListSide):
    """`words_wanted`: which sessions hold these words in their texts? `words_found` is the answer."""

    words_wanted = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(_("Filter sessions"), TwoLineList(_("Sessions, the last day first")), parent)
        self._today = today
        self._rows: dict[str, SessionRow] = {}
        self._found = frozenset[str]()
        self._key: str | None = None
        self._new: TwoLineRow | None = None
        self.begin = writes(IconButton("add", _("New session")))
        self.kind = Choice(_("Show"))
        self.calendars = QPushButton(_("Calendars") + "  ▾")
        self.counting = link(QPushButton())
        menu = QMenu(self.calendars)
        self.take_in = menu.addAction(_("&Take in a calendar…"))
        self.give_out = menu.addAction(_("&Give out as a calendar…"))
        self.calendars.setMenu(menu)
        self.calendars.setAccessibleName(_("Calendars, in and out"))
        kinds = ((kind, _(words)) for kind, words in SESSION_KIND_NAMES.items())
        self.kind.offer(((None, _("All kinds")), *kinds))
        self.lay_out((self.begin,), (self.kind, self.calendars), self.counting)
        self.kind.chosen.connect(lambda _kind: self._show())
        self.narrowed.connect(self._look_for_words)

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
        self.widen()
        self.kind.show_value(None)
        self._look_for_words()

    def words_found(self, words: str, found: frozenset[str]) -> None:
        if words == self._words:
            self._found = found
            self._show()

    def _look_for_words(self) -> None:
        self._found = frozenset()
        self._show()
        if self._words:
            self.words_wanted.emit(self._words)

    def _show(self) -> None:
        shown = sorted(filter(self._passes, self._rows.values()), key=lambda row: (row.held_at, row.id), reverse=True)
        rows = [row_of(row, self._today()) for row in shown]
        if self._new is not None:
            rows.insert(0, self._new)
        there = len(self._rows)
        said = n_("{n} session", "{n} sessions", there).format(n=f"{there:,}")
        if len(shown) != there:
            said = _("{n} of {of} sessions").format(n=f"{len(shown):,}", of=f"{there:,}")
        self.show_rows(rows, self._key, said)

    def _passes(self, row: SessionRow) -> bool:
        if self.kind.value is not None and row.kind != self.kind.value:
            return False
        shown = " ".join(
            (row.title, row.first_line, row.module, _(SESSION_KIND_NAMES[row.kind]), day_of_week(row.day))
        ).casefold()
        return row.id in self._found or all(word in shown for word in self._words.casefold().split())
