"""Marking what she takes along: each reflection and piece with a tick, and below a piece each of its files."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractItemView, QListWidget, QListWidgetItem, QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import EvidenceRow
from senco_desk.domain.language import _
from senco_desk.domain.reflection import ReflectionRow
from senco_desk.services.leaving import ToMark
from senco_desk.services.leaving_copy import Marked
from senco_desk.ui.theme import line

_WHAT = Qt.ItemDataRole.UserRole
_PIECE, _FILE = "piece", "file"
_ROWS = 10


class MarkingList(QListWidget):
    """Reflections and pieces are ticked at first; files, which are the school's, are not."""

    marked_anew = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("What I take along: Space ticks"))
        self.setWordWrap(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setMinimumHeight(round(line(self) * 1.7 * _ROWS))
        self.itemChanged.connect(lambda _item: self.marked_anew.emit())

    def show_all(self, found: ToMark) -> None:
        """What was unticked stays so; what is new is as at first."""
        before = {item.data(_WHAT): item.checkState() for item in self._items()}
        self.blockSignals(True)
        self.clear()
        for row in found.reflections:
            self._add(_said(row), (_PIECE, row.id), before)
        for piece, files in found.evidence:
            self._add(_said(piece), (_PIECE, piece.id), before)
            for file in files:
                self._add(_("        with its file {name}").format(name=file.name), (_FILE, file.id), before)
        self.blockSignals(False)
        self.marked_anew.emit()

    def tick_all(self, ticked: bool) -> None:
        """Every reflection and piece; the files are hers to mark one by one."""
        self.blockSignals(True)
        for item in self._items():
            if not ticked or item.data(_WHAT)[0] == _PIECE:
                item.setCheckState(Qt.CheckState.Checked if ticked else Qt.CheckState.Unchecked)
        self.blockSignals(False)
        self.marked_anew.emit()

    def marked(self) -> Marked:
        ticked = [item.data(_WHAT) for item in self._items() if item.checkState() is Qt.CheckState.Checked]
        pieces = frozenset(each for what, each in ticked if what == _PIECE)
        return Marked(pieces, frozenset(each for what, each in ticked if what == _FILE))

    def _items(self) -> list[QListWidgetItem]:
        return [self.item(row) for row in range(self.count())]

    def _add(self, words: str, what: tuple[str, str], before: dict[tuple[str, str], Qt.CheckState]) -> None:
        first = Qt.CheckState.Checked if what[0] == _PIECE else Qt.CheckState.Unchecked
        item = QListWidgetItem(words, self)
        item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
        item.setData(_WHAT, what)
        item.setCheckState(before.get(what, first))


def _said(row: ReflectionRow | EvidenceRow) -> str:
    """`E-061 Provision map · 3 Dec 2026`."""
    name = row.title.strip() or row.first_line or _("Without a title")
    return f"{row.reference} {name} · {short_day(row.day)}"
