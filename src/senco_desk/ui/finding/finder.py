"""What ties the search box to its answers: places and commands at once, outcomes and texts from the reading thread."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.search import Hit
from senco_desk.ui.finding.find_box import FindBox
from senco_desk.ui.finding.found import Found, doings, outcomes
from senco_desk.ui.finding.found_list import FoundList
from senco_desk.ui.where_shown import SHOWN_IN

if TYPE_CHECKING:
    from senco_desk.ui.place import Surroundings

_MOST_TEXTS = 20
_SIGN_OF = {Noun.CASE: "page", Noun.MAPPING: "tick"}


class Finder(QObject):
    """`offer` gives the places and the commands; `surround` brings the services once the workbook is open."""

    def __init__(self, box: FindBox, over: QWidget, offer: Callable[[], Sequence[Found]]) -> None:
        super().__init__(box)
        self._box, self._offer = box, offer
        self._surroundings: Surroundings | None = None
        self._asked = 0
        self.list = FoundList(over)
        box.wanted.connect(self.look)
        box.moved.connect(self.list.move_by)
        box.taken.connect(self._take)
        box.left.connect(self.leave)
        self.list.picked.connect(self._go)

    def surround(self, surroundings: Surroundings | None) -> None:
        self._surroundings = surroundings

    def look(self, words: str) -> None:
        """Show what can be said at once; the rest joins it when it is read. A later question voids an earlier one."""
        self._asked += 1
        if not words:
            self.list.hide()
            return
        at_once = doings(words, self._offer())
        if at_once or self._surroundings is None:
            self._show(at_once, words)
        if self._surroundings is not None:
            self._read(words, at_once, self._asked)

    def leave(self) -> None:
        self._asked += 1
        self.list.hide()

    def _read(self, words: str, at_once: list[Found], asked: int) -> None:
        surroundings = self._surroundings
        if surroundings is None:
            return
        services = surroundings.services

        def read() -> tuple[list[Framework], list[Hit]]:
            return services.exchanging_frameworks.live(), services.finding.find(words, _MOST_TEXTS)

        def show(came: tuple[list[Framework], list[Hit]]) -> None:
            if asked == self._asked:
                sets, hits = came
                named = outcomes(words, sets, lambda outcome: surroundings.go("outcomes", outcome))
                shown = {found.target for found in named}
                texts = [_text(hit, surroundings) for hit in hits if not (_is_outcome(hit) and hit.target in shown)]
                self._show([*at_once, *named, *texts], words)

        surroundings.background.read(read, show, surroundings.fail, context=self)

    def _show(self, found: Sequence[Found], words: str) -> None:
        self.list.show_found(found, words)
        self.list.lie_below(self._box)

    def _take(self) -> None:
        found = self.list.current() if self.list.isVisible() else None
        if found is not None:
            self._go(found)

    def _go(self, found: Found) -> None:
        self._box.clear()
        self.leave()
        found.act()


def _is_outcome(hit: Hit) -> bool:
    return hit.noun is Noun.OUTCOME


def _text(hit: Hit, surroundings: Surroundings) -> Found:
    place = SHOWN_IN[hit.at]
    title = f"{hit.reference}  {hit.title}".strip()
    if hit.noun is Noun.CASE:
        title = _("The case for {outcome}").format(outcome=title)
    if hit.noun is Noun.EXIT_REVIEW:
        title = _("Exit review")
    sign = _SIGN_OF.get(hit.noun, place)
    return Found(sign, title, hit.excerpt, lambda: surroundings.go(place, hit.target), hit.marks)
