"""Choosing what to bring over from another copy: each thing with a tick, its number there, and whether it is here."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.store.bringing_over import Wanted
from senco_desk.store.differing import Differing
from senco_desk.ui.widgets.ticked_list import TickedList


class BringingList(TickedList):
    """All ticked at first."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What is only in the other copy: Space ticks"), parent)

    def show_differing(self, found: Sequence[Differing]) -> None:
        self.clear()
        for each in found:
            self.add(said_of(each), (each.noun, each.id), ticked=True)
        self.fit()

    def wanted(self) -> list[Wanted]:
        """What is ticked."""
        return self.ticked()


def said_of(each: Differing) -> str:
    """`E-061 Provision map · 3 Dec 2026 · only there`."""
    name = each.title.strip() or _("Without a title")
    if each.noun is Noun.CASE:
        name = _("The case for {outcome}, in “{title}”").format(outcome=each.reference or "…", title=each.title)
        where = _("in other words here: it comes below yours") if each.here else _("only there")
        return f"{name} · {short_day(each.day)} · {where}"
    where = _("in other words here: it comes beside yours") if each.here else _("only there")
    return f"{each.reference} {name} · {short_day(each.day)} · {where}"
