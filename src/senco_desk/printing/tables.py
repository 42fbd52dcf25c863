"""Tables of words: real rows and header cells in the structure tree, rows that break over pages, few rules."""

from collections.abc import Sequence
from itertools import accumulate
from typing import Any

from reportlab.platypus.tables import LongTable, TableRenderCB

from senco_desk.printing.structure import Element, pdf_text
from senco_desk.printing.styles import Styles

TALL = 240
"""Points of a row that may be broken over two pages; a lower one is moved."""
LEAST_SPLIT = 40
"""Points of such a row that must fit before it is broken."""

_ENDLESS = 1e6
_FRESH_PAGE = 600
"""Points of room that only a page with nothing on it yet can have."""

Cell = Sequence[Any]
"""What stands in a cell: flowables, one below the other."""


class WordsTable(LongTable):  # type: ignore[misc]
    """A table whose first row is its head, repeated (as decoration) on every page it reaches.

    Every cell is a list of tagged flowables. `heads` says how many leading columns head their rows; `about` is the
    summary that a screen reader gives.
    """

    keeps_last = False
    """Whether the last row stands with the one above it, as one that says how many more there are."""
    _goes_on = False

    def __init__(self, rows: Any, *, about: str = "", heads: int = 1, **kept: Any) -> None:
        tags = kept.pop("renderCB", None) or _Tags(about, heads)
        kept.setdefault("repeatRows", 1)
        kept.setdefault("splitInRow", LEAST_SPLIT)
        super().__init__(rows, renderCB=tags, **kept)
        self.hAlign = "LEFT"

    def heights(self, width: float) -> list[float]:
        """Of its rows, the head first."""
        self.wrap(width, _ENDLESS)
        return [float(height) for height in self._rowHeights]

    @property
    def rows(self) -> int:
        """How many there are below the head."""
        return len(self._cellvalues) - 1

    def split(self, width: float, height: float) -> list["WordsTable"]:
        """Between two rows; within one only if that is tall. The rest begins on a fresh page."""
        fresh = height > _FRESH_PAGE
        if self._goes_on and not fresh:
            return []
        tall = self._height_at(height) > TALL
        for least in (LEAST_SPLIT, 1) if fresh else (LEAST_SPLIT if tall else 0,):
            self.splitByRow, self.splitInRow = not tall, least
            parts: list[WordsTable] = super().split(width, height)
            if parts:
                break
        if self.keeps_last and len(parts) == 2 and parts[1].rows == 1 < parts[0].rows:
            parts = super().split(width, sum(self._rowHeights[:-2]))
        for part in parts[1:]:
            part._goes_on = True  # noqa: SLF001
            part.keeps_last = self.keeps_last
        return parts

    def _height_at(self, room: float) -> float:
        """Of the row that comes to stand across the end of `room`."""
        ends = zip(accumulate(self._rowHeights), self._rowHeights, strict=True)
        return next((float(row) for end, row in ends if end > room), 0.0)


class Ems(float):
    """A column as wide as so many times the text size, whatever the table; a plain number shares out the rest."""


def words_table(
    styles: Styles, rows: Sequence[Sequence[Cell]], widths: Sequence[float], *, about: str, room: float = 1.0
) -> WordsTable:
    """`rows` with the head first; `widths` in Ems or as shares of what those leave; `room` scales that between rows."""
    table = WordsTable([list(row) for row in rows], about=about, colWidths=_widths(styles, widths))
    table.setStyle(_style(styles, styles.size * 0.3 * room))
    table.spaceAfter = styles.gap
    return table


def _widths(styles: Styles, asked: Sequence[float]) -> list[float]:
    """In points; fixed columns give way when they would take more than two thirds, as they may in very large print."""
    fixed = sum(width for width in asked if isinstance(width, Ems)) * styles.size
    giving_way = min(1.0, styles.text_width * 2 / 3 / fixed) if fixed else 1.0
    share = (styles.text_width - fixed * giving_way) / sum(width for width in asked if not isinstance(width, Ems))
    return [float(width) * (styles.size * giving_way if isinstance(width, Ems) else share) for width in asked]


def _style(styles: Styles, pad: float) -> list[tuple[Any, ...]]:
    return [
        ("FONT", (0, 0), (-1, -1), styles.cell.fontName, styles.cell.fontSize),  # else an empty cell asks for Helvetica
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        ("LEFTPADDING", (0, 0), (-1, -1), 0),
        ("RIGHTPADDING", (0, 0), (-1, -1), styles.size * 0.6),
        ("RIGHTPADDING", (-1, 0), (-1, -1), 0),
        ("TOPPADDING", (0, 0), (-1, -1), pad),
        ("BOTTOMPADDING", (0, 0), (-1, -1), pad),
        ("LINEBELOW", (0, 0), (-1, 0), 0.9, styles.accent),
        ("LINEBELOW", (0, 1), (-1, -1), 0.4, styles.hairline),
    ]


class _Tags(TableRenderCB):  # type: ignore[misc]
    """Called by ReportLab as it draws; one for a table and all its parts on later pages."""

    def __init__(self, about: str, heads: int) -> None:
        summary = f"/Summary{pdf_text(about)}" if about else ""
        self.table, self.heads = Element("Table", extra=f"/A<</O/Table{summary}>>"), heads
        self.row: Element | None = None
        self.cells: list[Element] = []
        self._within: Any = None

    def startTable(self, table: Any) -> None:  # noqa: N802
        self._goes_on = self.table.placed
        self.table.place(table.canv.containers[-1])

    def startRow(self, table: Any, row: int) -> None:  # noqa: N802
        self._repeats = self._goes_on and row == 0
        if self._repeats:
            self._within = table.canv.decorating()
            self._within.__enter__()
        elif not _broken_off(table._cellvalues[row]):  # noqa: SLF001
            self.row, self.cells = Element("TR", self.table), []
            self.row.place(self.table)

    def startCell(self, table: Any, row: int, column: int, *_geometry: Any) -> None:  # noqa: N802
        if self._repeats:
            return
        if column == len(self.cells):
            self.cells.append(self._cell(head=row == 0 and not self._goes_on, names_row=column < self.heads))
        self._in_cell = table.canv.inside(self.cells[column])
        self._in_cell.__enter__()

    def _cell(self, *, head: bool, names_row: bool) -> Element:
        if not (head or names_row):
            return Element("TD", self.row)
        return Element("TH", self.row, f"/A<</O/Table/Scope/{'Column' if head else 'Row'}>>")

    def endCell(self, _table: Any) -> None:  # noqa: N802
        if not self._repeats:
            self._in_cell.__exit__(None, None, None)

    def endRow(self, _table: Any) -> None:  # noqa: N802
        if self._repeats:
            self._within.__exit__(None, None, None)

    def startBG(self, _table: Any) -> None:  # noqa: N802
        """Backgrounds and lines are decoration of themselves."""

    endBG = startLines = endLines = endTable = startBG  # noqa: N815


def _broken_off(row: Any) -> bool:
    """Whether a row is the rest of one that began on the page before: its words are in the tree already."""
    return any(flowable.element.placed for cell in row for flowable in cell if hasattr(flowable, "element"))
