"""Choosing what to bring over from another copy: each thing with a tick, its number there, and whether it is here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.store.bringing_over import Wanted
from senco_desk.store.differing import Differing
from senco_desk.ui.theme import line

_WANTED = Qt.ItemDataRole.UserRole
_ROWS = 9


class BringingList(QListWidget):
    """All ticked at first; Space ticks and unticks."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What is only in the other copy: Space ticks"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)

    def show_differing(self, found: Sequence[Differing]) -> None:
        self.clear()
        for each in found:
            item = QListWidgetItem(said_of(each), self)
            item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
            item.setCheckState(Qt.CheckState.Checked)
            item.setData(_WANTED, (each.noun.value, each.id))
        self.setMinimumHeight(round(line(self) * 1.7 * min(max(len(found), 2), _ROWS)))
        if found:
            self.setCurrentRow(0)

    def wanted(self) -> list[Wanted]:
        """What is ticked."""
        items = (self.item(row) for row in range(self.count()))
        ticked = [item.data(_WANTED) for item in items if item.checkState() is Qt.CheckState.Checked]
        return [(Noun(noun), each) for noun, each in ticked]


def said_of(each: Differing) -> str:
    """`E-061 Provision map · 3 Dec 2026 · only there`."""
    name = each.title.strip() or _("Without a title")
    if each.noun is Noun.CASE:
        name = _("The case for {outcome}, in “{title}”").format(outcome=each.reference or "…", title=each.title)
        where = _("in other words here: it comes below yours") if each.here else _("only there")
        return f"{name} · {short_day(each.day)} · {where}"
    where = _("in other words here: it comes beside yours") if each.here else _("only there")
    return f"{each.reference} {name} · {short_day(each.day)} · {where}"
