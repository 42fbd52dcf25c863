"""The bookmarks of a review copy as they are put into it."""

from collections import Counter
from itertools import count

from docx.text.paragraph import Paragraph

from senco_desk.domain.review_marks import HEADING, Cell, cell_mark, mark_of
from senco_desk.printing.office.markup import add_bookmark


class Marking:
    """Gives each paragraph its bookmark, and each bookmark a number of its own. No two have one name."""

    def __init__(self) -> None:
        self._numbers = count(1)
        self._last: Counter[tuple[str, str]] = Counter()

    def heading(self, paragraph: Paragraph, subject: str, section: str = "") -> None:
        add_bookmark(paragraph, next(self._numbers), mark_of(subject, section, HEADING))

    def paragraph(self, paragraph: Paragraph, subject: str, section: str) -> None:
        """The next one of that section."""
        self._last[subject, section] += 1
        add_bookmark(paragraph, next(self._numbers), mark_of(subject, section, self._last[subject, section]))

    def cell(self, paragraph: Paragraph, outcome: str, cell: Cell) -> None:
        add_bookmark(paragraph, next(self._numbers), cell_mark(outcome, cell))
