"""Which column of somebody else's sheet holds what: guessed by its heads, settled by her, remembered for the next."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Columns:
    """The head of each column as it stands in the sheet, "" where there is none.

    `code` is the number of an item or an outcome; `criterion` its wording, where there is no number. `person` is who a
    row is about, in a sheet of a whole class: only her own is read.
    """

    code: str = ""
    criterion: str = ""
    decision: str = ""
    comment: str = ""
    grade: str = ""
    author: str = ""
    person: str = ""

    @property
    def is_enough(self) -> bool:
        """Whether anything can be read by them: what a row is about, and what is said of it."""
        return bool(self.code or self.criterion) and bool(self.decision or self.comment or self.grade)


@dataclass(frozen=True, slots=True)
class SheetSeen:
    """What she looks at to settle the columns: the heads, the first few rows, and the columns by which it was read."""

    heads: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...] = ()
    columns: Columns = Columns()
