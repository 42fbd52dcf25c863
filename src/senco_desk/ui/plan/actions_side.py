"""The left side of the training plan: filter, new, and the list: what is still to do by its day, then what is done."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget

from senco_desk.domain.action import STATE_NAMES, ActionRow, ActionState, said_when, title
from senco_desk.domain.days import short_day
from senco_desk.domain.language import _, n_
from senco_desk.ui.theme import writes
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.list_side import ListSide
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow


class ActionsSide(ListSide):
    def __init__(self, parent: QWidget | None = None) -> None:
        listed = TwoLineList(_("Training plan, what is still to do first"))
        super().__init__(_("Filter actions"), listed, parent)
        self.begin = writes(IconButton("add", _("New action")))
        self.lay_out((self.begin,), ())

    def show_all(self, rows: Sequence[ActionRow], today: date, chosen: str | None) -> None:
        """Those that are to be shown, the open one in hand."""
        wanted = self._words.casefold().split()
        shown = [row for row in rows if all(word in _searched(row) for word in wanted)]
        self.show_rows([two_lines(row, today) for row in shown], chosen, _told(rows, today))


def two_lines(row: ActionRow, today: date) -> TwoLineRow:
    """What is to be done; and when, for what, and how it stands."""
    when = said_when(row, today)
    if row.state is not ActionState.OPEN:
        over = short_day(row.finished) if row.finished else ""
        when = " ".join(filter(None, (_(STATE_NAMES[row.state]), over)))
    elif row.due is not None:
        when = f"{short_day(row.due)}, {when}"
    below = " · ".join(filter(None, (when, ", ".join(row.codes))))
    return TwoLineRow(row.id, title(row.what), below or _("no day yet"), strong=row.state is ActionState.OPEN)


def _told(rows: Sequence[ActionRow], today: date) -> str:
    overdue = sum(1 for row in rows if row.is_overdue(today))
    there = n_("{n} action", "{n} actions", len(rows)).format(n=f"{len(rows):,}")
    past = n_("{n} past its day", "{n} past their day", overdue).format(n=f"{overdue:,}")
    return f"{there} · {past}" if overdue else there


def _searched(row: ActionRow) -> str:
    return f"{row.what} {' '.join(row.codes)} {_(STATE_NAMES[row.state])}".casefold()
