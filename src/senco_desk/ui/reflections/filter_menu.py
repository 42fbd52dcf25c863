"""The menu beside the filter box: drafts or finished, the model, what they count for."""

from collections.abc import Callable, Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction, QActionGroup
from PySide6.QtWidgets import QMenu, QToolButton, QWidget

from senco_desk.domain.framework import Framework, OutcomeKind
from senco_desk.domain.language import _
from senco_desk.domain.reflection import State
from senco_desk.domain.reflective_models import MODELS
from senco_desk.ui.reflections.filtering import Counts, Filter
from senco_desk.ui.widgets.icon_button import IconButton

OutcomeWanted = tuple[str, str, str]


class FilterMenu(IconButton):
    """`wanted` carries the filter without its words. `outcome_wanted` asks for the pieces of a framework's outcome."""

    wanted = Signal(object)
    outcome_wanted = Signal(str, str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("narrow", _("Show only some reflections: drafts, a model, what they count for"), parent)
        self._filter = Filter()
        self._menu = QMenu(self)
        self._counts = QMenu(_("&Counts for"), self._menu)
        self._build()
        self.setMenu(self._menu)
        self.setPopupMode(QToolButton.ToolButtonPopupMode.InstantPopup)

    def clear(self) -> None:
        """Let all through again."""
        self._filter = Filter()
        for menu in (self._menu, *self._submenus()):
            for action in menu.actions():
                if action.isCheckable():
                    action.setChecked(bool(action.property("all")))
        self.wanted.emit(self._filter)

    def show_sets(self, frameworks: Iterable[Framework]) -> None:
        """Offer the outcomes of these sets."""
        self._counts.clear()
        offer = self._offers(self._counts)
        offer(_("Anything or nothing"), lambda: self._want(counts=None)).setProperty("all", True)
        offer(_("Nothing yet"), lambda: self._want(counts=Counts(_("Counts for nothing yet"))))
        for framework in frameworks:
            self._counts.addSection(framework.short_title or framework.title)
            for outcome in framework.outcomes:
                if outcome.kind is not OutcomeKind.ELEMENT:
                    words = f"{outcome.code}  {outcome.heading or outcome.statement}"[:60].replace("&", "&&")
                    asked = (framework.id, outcome.id, _("Counts for {code}").format(code=outcome.code))
                    offer(words, lambda asked=asked: self.outcome_wanted.emit(*asked))  # type: ignore[misc]

    def want_pieces(self, said: str, pieces: frozenset[str]) -> None:
        """The answer to `outcome_wanted`."""
        self._want(counts=Counts(said, pieces))

    def _build(self) -> None:
        states = QMenu(_("&Drafts and finished"), self._menu)
        offer = self._offers(states)
        offer(_("All"), lambda: self._want(state=None)).setProperty("all", True)
        offer(_("Drafts"), lambda: self._want(state=State.DRAFT))
        offer(_("Finished"), lambda: self._want(state=State.FINISHED))
        models = QMenu(_("&Model"), self._menu)
        offer = self._offers(models)
        offer(_("Any"), lambda: self._want(model=None)).setProperty("all", True)
        for model in MODELS:
            offer(_(model.title), lambda code=model.code: self._want(model=code))  # type: ignore[misc]
        for menu in (states, models, self._counts):
            self._menu.addMenu(menu)
        self.show_sets(())

    def _submenus(self) -> list[QMenu]:
        return self._menu.findChildren(QMenu)

    def _offers(self, menu: QMenu) -> Callable[[str, Callable[[], object]], QAction]:
        group = QActionGroup(menu)

        def offer(words: str, act: Callable[[], object]) -> QAction:
            action = menu.addAction(words)
            action.setCheckable(True)
            action.setChecked(not group.actions())
            group.addAction(action)
            action.triggered.connect(lambda _on: act())
            return action

        return offer

    def _want(self, **changes: object) -> None:
        self._filter = replace(self._filter, **changes)  # type: ignore[arg-type]
        self.wanted.emit(self._filter)
