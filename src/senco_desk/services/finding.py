"""Finding: any words in the workbook, with their context."""

from senco_desk.domain.search import Hit
from senco_desk.store import search
from senco_desk.store.desk import Desk


class Finding:
    """The index is brought up to date on a pause, and by one step before each look, so that what was typed is found."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def find(self, words: str, most: int = 20) -> list[Hit]:
        """What holds all of `words`, the likeliest first; none for words that are only marks."""
        if self._desk.may_write:
            self.catch_up()
        return search.find(self._desk, words, most)

    def catch_up(self) -> bool:
        """Take in some of what was changed since; whether there may be more. A save can come between two steps."""
        return search.catch_up(self._desk) > 0
