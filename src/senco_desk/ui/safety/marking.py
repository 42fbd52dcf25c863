"""Marking what she takes along: each reflection and piece with a tick, and below a piece each of its files."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import EvidenceRow
from senco_desk.domain.language import _
from senco_desk.domain.reflection import ReflectionRow
from senco_desk.services.leaving import ToMark
from senco_desk.services.leaving_copy import Marked
from senco_desk.ui.widgets.ticked_list import TickedList

_PIECE, _FILE = "piece", "file"


class MarkingList(TickedList):
    """Reflections and pieces are ticked at first; files, which are the school's, are not."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(_("What I take along: Space ticks"), parent)

    def show_all(self, found: ToMark) -> None:
        """What was ticked or unticked stays so; what is new is as at first."""
        before = dict(self.rows())
        self.clear()
        for row in found.reflections:
            self._put(_said(row), (_PIECE, row.id), before)
        for piece, files in found.evidence:
            self._put(_said(piece), (_PIECE, piece.id), before)
            for file in files:
                self._put(_("with its file {name}").format(name=file.name), (_FILE, file.id), before)
        self.fit()
        self.ticked_anew.emit()

    def tick_all(self, ticked: bool) -> None:
        """Every reflection and piece; a file is ticked one by one, and only by her."""
        self.tick_those(lambda what: not ticked or what[0] == _PIECE, ticked)

    def marked(self) -> Marked:
        ticked = self.ticked()
        pieces = frozenset(each for what, each in ticked if what == _PIECE)
        return Marked(pieces, frozenset(each for what, each in ticked if what == _FILE))

    def _put(self, words: str, what: tuple[str, str], before: dict[tuple[str, str], bool]) -> None:
        is_piece = what[0] == _PIECE
        self.add(words, what, ticked=before.get(what, is_piece), depth=0 if is_piece else 1)


def _said(row: ReflectionRow | EvidenceRow) -> str:
    """`E-061 Provision map · 3 Dec 2026`."""
    name = row.title.strip() or row.first_line or _("Without a title")
    return f"{row.reference} {name} · {short_day(row.day)}"
