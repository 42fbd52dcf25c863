"""Finding: any words in the workbook, with their context."""

from senco_desk.domain.search import Hit
from senco_desk.store import search
from senco_desk.store.desk import Desk


class Finding:
    """The index is brought up to date on a pause, and by one step before each look, so that what was typed is found."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk
        self._untidy = False

    def find(self, words: str, most: int = 20) -> list[Hit]:
        """What holds all of `words`, the likeliest first; none for words that are only marks."""
        if self._desk.may_write:
            self._take_in()
        return search.find(self._desk, words, most)

    def catch_up(self) -> bool:
        """Take in some of what was changed since, then tidy; whether there may be more. A save can come in between."""
        if self._take_in():
            return True
        self._untidy = self._untidy and search.tidy(self._desk)
        return self._untidy

    def _take_in(self) -> bool:
        took_in = search.catch_up(self._desk) > 0
        self._untidy = self._untidy or took_in
        return took_in
