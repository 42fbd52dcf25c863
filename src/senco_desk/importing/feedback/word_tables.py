"""Tables within tables, as they are met: which cell the words stand in."""

from senco_desk.importing.feedback.word_paragraph import Cell, Row, Table


class Tables:
    """`cell` is the one that is being read, None outside of tables; `marked` are those with a bookmark of ours."""

    def __init__(self) -> None:
        self.cell: Cell | None = None
        self.marked: list[Cell] = []
        self._table = Table(0)
        self._count = 0
        self._around: list[tuple[Table, Cell | None]] = []

    def begin(self) -> None:
        self._around.append((self._table, self.cell))
        self._count += 1
        self._table, self.cell = Table(self._count), None

    def end(self) -> None:
        self._table, self.cell = self._around.pop()

    def begin_row(self) -> None:
        self._table.rows.append(Row(self._table, len(self._table.rows) + 1))

    def begin_cell(self) -> None:
        if not self._table.rows:
            self.begin_row()
        row = self._table.rows[-1]
        self.cell = Cell(row, len(row.cells))
        row.cells.append(self.cell)

    def end_cell(self) -> None:
        self.cell = None

    def mark(self, name: str) -> None:
        if self.cell and not self.cell.mark:
            self.cell.mark = name
            self.marked.append(self.cell)
