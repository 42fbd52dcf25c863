"""The page of the outcome in hand: what counts for it is read, the foremost first, and more when she asks for more."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.framework import Outcome
from senco_desk.ui.outcomes.counting_rows import Page
from senco_desk.ui.outcomes.outcome_page import OutcomePage
from senco_desk.ui.outcomes.seen import Seen
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.latest import Latest

_FEW, _MORE = 10, 10
"""Pieces listed for each outcome or element, and so many times more when she asks for more."""


class PageInHand(QObject):
    """`filled`: the page shows the outcome that was asked for last."""

    filled = Signal()

    def __init__(self, surroundings: Surroundings, page: OutcomePage) -> None:
        super().__init__(page)
        self._seeing, self._page = surroundings.services.seeing_where, page
        self._pages = Latest(surroundings, self)
        self._seen: Seen | None = None
        self._outcome: Outcome | None = None
        self._element: str | None = None
        self._most = _FEW
        page.listed.more_wanted.connect(self._show_more)

    def show_set(self, seen: Seen) -> None:
        """The set that is in sight; the page is asked for with `show`."""
        self._seen = seen

    def show(self, outcome: Outcome) -> None:
        """Read what counts for it; moving on meanwhile, the one she came to is read next."""
        if (seen := self._seen) is not None:
            self._outcome = outcome
            most, framework = self._most, seen.framework
            self._pages.ask(
                lambda: Page(
                    framework, outcome, self._seeing.foremost(framework, outcome.id, most), seen.figures, seen.remarked
                ),
                self._fill,
            )

    def begin_anew(self) -> None:
        """She comes to another: only the foremost are listed."""
        self._most = _FEW

    def go_to(self, element: str | None) -> None:
        """Bring what counts for that element into view, once it is read."""
        self._element = element

    def _show_more(self) -> None:
        self._most *= _MORE
        if self._outcome is not None:
            self.show(self._outcome)

    def _fill(self, page: Page) -> None:
        if (seen := self._seen) and page.outcome.id in seen.framework:
            self._page.show_page(page, seen.case_words(page.outcome.id))
            self._page.show_decision(seen.decision(page.outcome.id))
            if self._element:
                self._page.listed.go_to(self._element)
                self._element = None
        if not self._pages.is_waiting:
            self.filled.emit()
