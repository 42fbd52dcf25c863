"""The menu beside the filter box: what a place asks of its pieces, and what they count for."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from functools import partial
from typing import Generic

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from senco_desk.domain.framework import Framework, OutcomeKind
from senco_desk.domain.language import _
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.pieces.filtering import Filter, Only, counting_for_nothing, only_pieces
from senco_desk.ui.widgets.pieces.rows import Narrowing, R

_COUNTS = "counts"


class FilterMenu(IconButton, Generic[R]):
    """`wanted` carries the filter without its words. `outcome_wanted` asks for the pieces of a framework's outcome."""

    wanted = Signal(object)
    outcome_wanted = Signal(str, str, str)

    def __init__(self, name: str, narrowings: Iterable[Narrowing[R]], parent: QWidget | None = None) -> None:
        super().__init__("narrow", name, parent)
        self._only: dict[str, Only[R]] = {}
        self._menu = QMenu(self)
        for narrowing in narrowings:
            self._add(narrowing)
        self._counts = self._menu.addMenu(_("&Counts for"))
        self.show_sets(())
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def clear(self) -> None:
        """Let all through again."""
        self._only = {}
        for menu in (self._menu, *self._menu.findChildren(QMenu)):
            for action in menu.actions():
                if action.isCheckable():
                    action.setChecked(bool(action.property("all")))
        self.wanted.emit(Filter())

    def show_sets(self, frameworks: Iterable[Framework]) -> None:
        """Offer the outcomes of these sets."""
        self._counts.clear()
        offer = self._offers(self._counts)
        offer(_("Anything or nothing"), lambda: self._want(_COUNTS, None)).setProperty("all", True)
        offer(_("Nothing yet"), lambda: self._want(_COUNTS, counting_for_nothing()))
        for framework in frameworks:
            self._counts.addSection(framework.short_title or framework.title)
            for outcome in framework.outcomes:
                if outcome.kind is not OutcomeKind.ELEMENT:
                    words = f"{outcome.code}  {outcome.heading or outcome.statement}"[:60]
                    said = _("Counts for {code}").format(code=outcome.code)
                    offer(words, partial(self.outcome_wanted.emit, framework.id, outcome.id, said))

    def want_pieces(self, said: str, pieces: frozenset[str]) -> None:
        """The answer to `outcome_wanted`."""
        self._want(_COUNTS, only_pieces(said, pieces))

    def _add(self, narrowing: Narrowing[R]) -> None:
        offer = self._offers(self._menu.addMenu(narrowing.words))
        offer(narrowing.all_words, partial(self._want, narrowing.words, None)).setProperty("all", True)
        for only in narrowing.answers:
            offer(only.said, partial(self._want, narrowing.words, only))

    def _offers(self, menu: QMenu) -> Callable[[str, Callable[[], object]], QAction]:
        group = QActionGroup(menu)

        def offer(words: str, act: Callable[[], object]) -> QAction:
            action = menu.addAction(words.replace("&", "&&"))
            action.setCheckable(True)
            action.setChecked(not group.actions())
            group.addAction(action)
            action.triggered.connect(lambda _on: act())
            return action

        return offer

    def _want(self, asked: str, only: Only[R] | None) -> None:
        self._only.pop(asked, None)
        if only is not None:
            self._only[asked] = only
        self.wanted.emit(Filter(only=dict(self._only)))
