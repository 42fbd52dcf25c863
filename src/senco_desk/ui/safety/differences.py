"""The items that can come back alone from a backup, each with a box to tick: what is gone, and what reads otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy, QVBoxLayout, QWidget

from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _, n_
from senco_desk.safekeeping.comparing import Difference, Kind
from senco_desk.ui.theme import line, quiet
from senco_desk.ui.widgets.tick_box import TickBox

_ALONE = {Noun.REFLECTION, Noun.EVIDENCE, Noun.CASE}
_SAID = {Kind.GONE: N_("it is gone now"), Kind.CHANGED: N_("it reads otherwise now")}
_MOST = 40


class DifferencesList(QWidget):
    """`ticked` carries how many are. With very many, the first are shown and the others counted."""

    ticked = Signal(int)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.boxes: list[_Row] = []
        self._shown: list[Difference] = []
        self._more = quiet(QLabel())
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(line(self) // 3)
        self._column.addWidget(self._more)
        self.hide()

    def show_differences(self, differences: Sequence[Difference]) -> None:
        alone = [each for each in differences if each.noun in _ALONE and each.kind is not Kind.NEW]
        self._shown = alone[:_MOST]
        for box in self.boxes:
            box.hide()
            box.deleteLater()
        self.boxes = [self._box(each) for each in self._shown]
        left = len(alone) - len(self._shown)
        self._more.setText(n_("and {n} more", "and {n} more", left).format(n=left))
        self._more.setVisible(left > 0)
        self.setVisible(bool(self._shown))

    def wanted(self) -> list[tuple[Noun, str]]:
        """What is ticked."""
        return [(each.noun, each.id) for each, box in zip(self._shown, self.boxes, strict=True) if box.isChecked()]

    def _box(self, each: Difference) -> _Row:
        called = " ".join(filter(None, (each.called, each.title))) or _("A case")
        box = _Row(called, _(_SAID[each.kind]))
        box.toggled.connect(lambda _on: self.ticked.emit(len(self.wanted())))
        self._column.insertWidget(self._column.count() - 1, box)
        return box


class _Row(TickBox):
    """As wide as there is room; a title too long for it ends in "…", and what became of it is always told."""

    def __init__(self, called: str, became: str) -> None:
        super().__init__()
        self._called, self._became = called, became
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(f"{called} · {became}")
        self.setToolTip(called)

    def resizeEvent(self, event: QResizeEvent) -> None:
        told = f" · {self._became}"
        room = self.width() - round(line(self) * 2.1) - self.fontMetrics().horizontalAdvance(told)
        shown = self.fontMetrics().elidedText(self._called, Qt.TextElideMode.ElideRight, max(room, line(self) * 4))
        self.setText(f"{shown}{told}".replace("&", "&&"))
        super().resizeEvent(event)
