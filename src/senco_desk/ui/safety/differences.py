"""The items that differ from a backup, as a list: those that can come back alone have a box to tick."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
from senco_desk.safekeeping.comparing import Difference, Kind
from senco_desk.ui.theme import line

_ALONE = {Noun.REFLECTION, Noun.EVIDENCE, Noun.CASE}

_SAID = {Kind.GONE: N_("it is gone now"), Kind.CHANGED: N_("it reads otherwise now"), Kind.NEW: N_("it came since")}
_ROWS = 8


class DifferencesList(QListWidget):
    """`ticked` carries how many are."""

    ticked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What differs"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._shown: list[Difference] = []
        self.itemChanged.connect(lambda _item: self.ticked.emit(len(self.wanted())))
        self.hide()

    @property
    def can_be_ticked(self) -> bool:
        return any(each.kind is not Kind.NEW for each in self._shown)

    def show_differences(self, differences: Sequence[Difference]) -> None:
        self._shown = [each for each in differences if each.noun in _ALONE]
        self.blockSignals(True)
        self.clear()
        for each in self._shown:
            self.addItem(_row(each))
        self.blockSignals(False)
        self.setVisible(bool(self._shown))
        self.setFixedHeight(min(len(self._shown), _ROWS) * line(self) * 2 + line(self) // 2)

    def wanted(self) -> list[tuple[Noun, str]]:
        """What is ticked."""
        ticked = Qt.CheckState.Checked
        return [(each.noun, each.id) for row, each in enumerate(self._shown) if self.item(row).checkState() == ticked]


def _row(each: Difference) -> QListWidgetItem:
    called = " ".join(filter(None, (each.called, each.title))) or _("A case")
    item = QListWidgetItem(f"{called} · {_(_SAID[each.kind])}")
    if each.kind is not Kind.NEW:
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setCheckState(Qt.CheckState.Unchecked)
    return item
