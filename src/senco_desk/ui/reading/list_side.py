"""The left side of the place: filter, new, from a file, which are shown, and the list itself."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from senco_desk.domain.language import _, n_
from senco_desk.domain.reference import Reference
from senco_desk.services.referencing import Cited
from senco_desk.ui.reading.rows import SHOWN_NAMES, Shown, rows
from senco_desk.ui.theme import link, writes
from senco_desk.ui.widgets.choice import Choice
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.list_side import ListSide
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow


class SourcesSide(ListSide):
    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("Filter sources"), TwoLineList(_("Sources, by author and year")), parent)
        self.begin = writes(IconButton("add", _("New source")))
        self.from_file = writes(link(QPushButton(_("From a file…"))))
        self.shown = Choice(_("Which are shown"))
        self.shown.offer((each, _(words)) for each, words in SHOWN_NAMES.items())
        self.lay_out((self.begin,), (self.shown, self.from_file))
        self.shown.chosen.connect(lambda _chosen: self.narrowed.emit())

    def show_all(self, references: Sequence[Reference], cited: Cited, chosen: str | None, new: bool) -> None:
        """Those that are to be shown, the open one in hand."""
        made = rows(references, cited, Shown(str(self.shown.value)), self._words)
        there, count = len(references), sum(1 for row in made if not row.key.startswith("missing:"))
        if new and chosen is not None:
            made.append(TwoLineRow(chosen, _("New source"), ""))
        said = n_("{n} source", "{n} sources", there).format(n=f"{there:,}")
        told = said if count == there else _("{n} of {of}").format(n=f"{count:,}", of=said)
        self.show_rows(made, chosen, told)

    def widen(self) -> None:
        super().widen()
        self.shown.show_value(Shown.ALL)
