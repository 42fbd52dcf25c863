"""What the outcome's page lists, as rows: its wording, its elements, and each piece that counts with why."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from senco_desk.domain.coverage import Counting, Covered, Figures
from senco_desk.domain.days import day_of_week
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import _, n_
from senco_desk.domain.remarks import Remark, said
from senco_desk.ui.outcomes.piece_choice import KIND_WORDS
from senco_desk.ui.widgets.counted_rows import Index

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
        kind, best = _(KIND_WORDS[piece.kind]), _("best evidence") if mapping.best else ""
        draft = "" if piece.finished else _("draft")
        why = _("counts because: {why}").format(why=mapping.why) if mapping.why else _("no words yet on why it counts")
        return ", ".join(filter(None, (piece.reference, kind, piece.title, day_of_week(piece.day), draft, best, why)))


@dataclass(frozen=True, slots=True)
class More:
    """Pieces that are not listed until she asks for them."""

    outcome: Outcome
    count: int

    @property
    def spoken(self) -> str:
        return n_("Show {n} more", "Show {n} more", self.count).format(n=self.count)


Row = Wording | Group | Piece | More


@dataclass(frozen=True)
class Page:
    """An outcome, the foremost pieces for it and its elements, and how many there are in all."""

    framework: Framework
    outcome: Outcome
    covered: Covered
    figures: Mapping[str, Figures]
    remarked: Mapping[str, tuple[Remark, ...]]

    @property
    def elements(self) -> tuple[Outcome, ...]:
        below = self.framework.children(self.outcome.id)
        return tuple(child for child in below if child.kind is OutcomeKind.ELEMENT)

    def left(self, outcome: Outcome) -> int:
        """How many pieces are not among the foremost."""
        return self.figures.get(outcome.id, Figures()).pieces - len(self.covered[outcome.id])


def rows(page: Page) -> Iterator[Row]:
    """The page: the wording, what counts for the outcome itself, then its elements with what counts for each."""
    outcome, elements = page.outcome, page.elements
    yield Wording(outcome, _context(page.framework, outcome), "" if elements else remark(page, outcome))
    if elements and page.covered[outcome.id]:
        yield Group(outcome, _("As a whole"), _("does not count for its elements"))
    yield from _pieces(page, outcome)
    for element in elements:
        yield Group(element, element.statement, remark(page, element))
        yield from _pieces(page, element)


def _pieces(page: Page, outcome: Outcome) -> Iterator[Row]:
    yield from (Piece(outcome, counting) for counting in page.covered[outcome.id])
    if (left := page.left(outcome)) > 0:
        yield More(outcome, left)


def _context(framework: Framework, outcome: Outcome) -> str:
    above = framework.above(outcome.id)
    if not above:
        return framework.short_title or framework.title
    named = "\n".join(filter(None, (above[-1].heading, above[-1].statement)))
    return f"{above[-1].code}  {named}"


def takes_pieces(framework: Framework, outcome: Outcome) -> bool:
    """Whether a piece can sensibly count for it: not for a part that only holds outcomes."""
    return framework.case_outcome_of(outcome.id) is not None or not framework.children(outcome.id)


def remark(page: Page, outcome: Outcome) -> str:
    """Where one might go next, said as a place and never as a failure."""
    if not takes_pieces(page.framework, outcome):
        return _("its outcomes are listed at the left")
    return said(page.remarked.get(outcome.id, ()))


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
