"""What the outcome's page lists, as rows: its wording, its elements, and each piece that counts with why."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from senco_desk.domain.coverage import Counting, OutcomeCoverage
from senco_desk.domain.days import day_of_week
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import _, n_

Index = QModelIndex | QPersistentModelIndex

ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Wording:
    """The chosen outcome in full; `context` is what it stands under, `note` is ours and never part of it."""

    outcome: Outcome
    context: str
    remark: str

    @property
    def spoken(self) -> str:
        outcome = self.outcome
        code = _("{code}, our number").format(code=outcome.code) if outcome.code_is_ours else outcome.code
        note = _("Our note. {note}").format(note=outcome.note) if outcome.note else ""
        return ". ".join(filter(None, (code, self.context, outcome.heading, outcome.statement, note, self.remark)))


@dataclass(frozen=True, slots=True)
class Group:
    """An element of the chosen outcome, or the outcome as a whole, above what counts for it."""

    outcome: Outcome
    words: str
    remark: str

    @property
    def spoken(self) -> str:
        return ". ".join(filter(None, (self.outcome.code, self.words, self.remark)))


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece as it counts here."""

    outcome: Outcome
    counting: Counting

    @property
    def spoken(self) -> str:
        piece, mapping = self.counting.piece, self.counting.mapping
        best = _("best evidence") if mapping.best else ""
        draft = "" if piece.finished else _("draft")
        why = _("counts because: {why}").format(why=mapping.why) if mapping.why else _("no words yet on why it counts")
        return ", ".join(filter(None, (piece.reference, piece.title, day_of_week(piece.day), draft, best, why)))


@dataclass(frozen=True, slots=True)
class More:
    """Pieces that are not listed until she asks for them."""

    outcome: Outcome
    count: int

    @property
    def spoken(self) -> str:
        return n_("Show {n} more", "Show {n} more", self.count).format(n=self.count)


Row = Wording | Group | Piece | More

FEW, MANY = 12, 60
"""Pieces listed for each element of an outcome's page, and on an element's own page, before she asks for more."""


def rows(
    framework: Framework, covered: dict[str, OutcomeCoverage], outcome: Outcome, whole: Collection[str] = ()
) -> Iterator[Row]:
    """The page of `outcome`: its wording, what counts for it, then its elements with what counts for each.

    Of those in `whole` every piece is listed.
    """
    elements = [child for child in framework.children(outcome.id) if child.kind is OutcomeKind.ELEMENT]
    yield Wording(outcome, _context(framework, outcome), "" if elements else remark(covered[outcome.id]))
    if elements and covered[outcome.id].counting:
        yield Group(outcome, _("As a whole"), _("does not count for its elements"))
    yield from _pieces(covered[outcome.id], outcome, FEW if elements else MANY, whole)
    for element in elements:
        yield Group(element, element.statement, remark(covered[element.id]))
        yield from _pieces(covered[element.id], element, FEW, whole)


def _pieces(coverage: OutcomeCoverage, outcome: Outcome, most: int, whole: Collection[str]) -> Iterator[Row]:
    listed = coverage.counting if outcome.id in whole else coverage.counting[:most]
    yield from (Piece(outcome, counting) for counting in listed)
    if left := len(coverage.counting) - len(listed):
        yield More(outcome, left)


def _context(framework: Framework, outcome: Outcome) -> str:
    above = framework.above(outcome.id)
    if not above:
        return framework.short_title or framework.title
    named = "\n".join(filter(None, (above[-1].heading, above[-1].statement)))
    return f"{above[-1].code}  {named}"


def remark(coverage: OutcomeCoverage) -> str:
    """Where one might go next, said as a place and never as a failure."""
    figures = coverage.figures
    if figures.is_gap:
        return _("nothing yet")
    if figures.is_single:
        return _("rests on one piece")
    return _("all in one week") if figures.is_one_week else ""


class CountingRows(QAbstractListModel):
    """The rows, for a list and for a screen reader."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[Row] = []

    def show_rows(self, rows: list[Row]) -> None:
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return row.counting.mapping.why if role == Qt.ItemDataRole.EditRole and isinstance(row, Piece) else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        if index.isValid() and isinstance(self.rows[index.row()], Piece):
            return flags | Qt.ItemFlag.ItemIsEditable
        return flags

    def row_like(self, row: Row | None) -> int:
        """Where the same outcome or the same mapping stands now; the first row when it is gone."""
        return next((place for place, standing in enumerate(self.rows) if row and _key(standing) == _key(row)), 0)


def _key(row: Row) -> tuple[str, str]:
    return type(row).__name__, row.counting.mapping.id if isinstance(row, Piece) else row.outcome.id
