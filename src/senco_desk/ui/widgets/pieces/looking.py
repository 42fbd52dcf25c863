"""What the filter cannot see in the rows, asked of the workbook: words inside texts, and what counts for an outcome."""

from typing import Any

from PySide6.QtCore import QObject

from senco_desk.domain.journal import Noun
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.pieces.list_pane import ListPane

_MOST_FOUND = 500


class Looking(QObject):
    """Answers the list's questions on the reading thread."""

    def __init__(self, surroundings: Surroundings, listed: ListPane[Any], noun: Noun) -> None:
        super().__init__(listed)
        self._noun = noun
        self._surroundings, self._listed = surroundings, listed
        listed.words_wanted.connect(self._find)
        listed.menu.outcome_wanted.connect(self._find_pieces)

    def _find(self, words: str) -> None:
        finding, noun = self._surroundings.services.finding, self._noun

        def find() -> frozenset[str]:
            hits = finding.find(words, _MOST_FOUND)
            return frozenset(hit.target for hit in hits if hit.noun is noun)

        def show(found: frozenset[str]) -> None:
            self._listed.words_found(words, found)

        self._surroundings.background.read(find, show, self._surroundings.fail, context=self)

    def _find_pieces(self, framework: str, outcome: str, said: str) -> None:
        seeing = self._surroundings.services.seeing_where

        def find() -> frozenset[str]:
            return frozenset(seeing.pieces(framework, outcome, below=True))

        def show(pieces: frozenset[str]) -> None:
            self._listed.menu.want_pieces(said, pieces)

        self._surroundings.background.read(find, show, self._surroundings.fail, context=self)
