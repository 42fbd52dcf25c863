"""What stands in the rows and columns of each way of showing the picture, without a window."""

from collections.abc import Sequence
from enum import Enum
from typing import NamedTuple

from senco_desk.domain.language import N_, _
from senco_desk.domain.picture import NOTHING, Cell, Picture
from senco_desk.domain.picture_tables import by_outcome, by_time, spoken_cell, spoken_row


class Way(Enum):
    """How the picture is laid out, with the words on its button."""

    OUTCOME = N_("By outcome")
    TIME = N_("By time")


class Form(Enum):
    """Drawn, or in words and numbers."""

    PICTURE = N_("picture")
    TABLE = N_("table")


class Spot(NamedTuple):
    """A place in the picture: one of its rows, and one of its spans or, with None, all its time."""

    row: int
    span: int | None


class Sheet:
    """Rows of the picture, each by its number there, under columns; every cell leads to a spot, or to none."""

    def __init__(self, picture: Picture, rows: Sequence[int], columns: Sequence[str]) -> None:
        self.picture, self.rows, self.columns = picture, rows, columns

    def spot(self, row: int, column: int) -> Spot | None:
        """What a cell is of; None where there is nothing to be."""
        return Spot(self.rows[row], None)

    def held(self, row: int, column: int) -> Cell | None:
        """The pieces of a cell; None where there is nothing to be."""
        return cell(self.picture, spot) if (spot := self.spot(row, column)) else None

    def text(self, row: int, column: int) -> str:
        return spoken(self.picture, spot) if (spot := self.spot(row, column)) else ""

    def place(self, spot: Spot) -> tuple[int, int] | None:
        """The row and column where a spot stands, or where the row it belongs to does; None when that is not shown."""
        found = [(row, column) for row, column in self._near(spot) if self.spot(row, column) == spot]
        return found[0] if found else self._row_of(spot)

    def _near(self, spot: Spot) -> list[tuple[int, int]]:
        row = self._row_of(spot)
        return [(row[0], column) for column in range(len(self.columns))] if row else []

    def _row_of(self, spot: Spot) -> tuple[int, int] | None:
        above = [place for place, row in enumerate(self.rows) if row <= spot.row]
        return (above[-1], 0) if above else None


class Tiles(Sheet):
    """By outcome: a row for each outcome a case is made for, all it has and then a tile for each of its elements."""

    def __init__(self, picture: Picture) -> None:
        tops = [row for row, told in enumerate(picture.rows) if told.level == 0]
        self._tiles = [picture.tiles(row) for row in tops]
        most = max(map(len, self._tiles), default=0)
        super().__init__(picture, tops, [_("All"), *(str(number + 1) for number in range(most))])

    def spot(self, row: int, column: int) -> Spot | None:
        if column == 0:
            return Spot(self.rows[row], None)
        tiles = self._tiles[row]
        return Spot(tiles[column - 1], None) if column <= len(tiles) else None

    def _near(self, spot: Spot) -> list[tuple[int, int]]:
        places = super()._near(spot)
        return places[1:] + places[:1]  # an outcome without elements is its own tile


class Months(Sheet):
    """By time: a row for each outcome, and for its elements where they are unfolded; all it has, then each span."""

    def __init__(self, picture: Picture, unfolded: frozenset[str]) -> None:
        columns = [_("All"), *(span.label for span in picture.spans)]
        super().__init__(picture, unfolded_rows(picture, unfolded), columns)

    def spot(self, row: int, column: int) -> Spot | None:
        return Spot(self.rows[row], column - 1 if column else None)

    def held(self, row: int, column: int) -> Cell | None:
        """As of any sheet, but asked a thousand times for each redraw."""
        picture, place = self.picture, self.rows[row]
        return picture.cells.get((place, column - 1), NOTHING) if column else picture.totals[place]


class OutcomeTable(Sheet):
    """By outcome, in words and numbers."""

    def __init__(self, picture: Picture, unfolded: frozenset[str]) -> None:
        header, *self._lines = by_outcome(picture)
        super().__init__(picture, unfolded_rows(picture, unfolded), header[2:])

    def text(self, row: int, column: int) -> str:
        return self._lines[self.rows[row]][column + 2]


class TimeTable(Months):
    """By time, in numbers."""

    def __init__(self, picture: Picture, unfolded: frozenset[str]) -> None:
        super().__init__(picture, unfolded)
        _header, *self._lines = by_time(picture)

    def text(self, row: int, column: int) -> str:
        line = self._lines[self.rows[row]]
        return line[column] if column else line[-1]


def sheet(picture: Picture, way: Way, form: Form, unfolded: frozenset[str]) -> Sheet:
    """How the picture is laid out, with the elements of the `unfolded` outcomes."""
    if way is Way.TIME:
        return (Months if form is Form.PICTURE else TimeTable)(picture, unfolded)
    return Tiles(picture) if form is Form.PICTURE else OutcomeTable(picture, unfolded)


def unfolded_rows(picture: Picture, unfolded: frozenset[str]) -> list[int]:
    """The top rows, and all below those of the `unfolded` outcomes."""
    shown, inside = [], False
    for row, told in enumerate(picture.rows):
        if told.level == 0:
            inside = told.outcome.id in unfolded
        if told.level == 0 or inside:
            shown.append(row)
    return shown


def cell(picture: Picture, spot: Spot | None) -> Cell:
    """The pieces at a spot."""
    if spot is None:
        return NOTHING
    return picture.totals[spot.row] if spot.span is None else picture.cell(spot.row, spot.span)


def spoken(picture: Picture, spot: Spot) -> str:
    """A spot in words."""
    return spoken_row(picture, spot.row) if spot.span is None else spoken_cell(picture, spot.row, spot.span)
