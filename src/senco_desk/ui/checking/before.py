"""The check stands before what is asked for: the page comes, and goes again once it is passed or left."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget, QWidget

from senco_desk.domain.journal import Changed
from senco_desk.ui.checking.page import Checked, CheckPage, S, Wording
from senco_desk.ui.place import Surroundings


class CheckBefore(QObject):
    """For a place whose pages lie in `stack`. `began` and `ended` stand around each check; one at a time."""

    began = Signal()
    ended = Signal()

    def __init__(self, surroundings: Surroundings, stack: QStackedWidget, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings, self._stack = surroundings, stack
        self._below: QWidget | None = None
        self.page: CheckPage | None = None

    def ask(self, scope: Callable[[], S], wording: Wording, go_on: Callable[[Checked[S]], object]) -> None:
        """Look through what `scope` gathers; `go_on` is called with it once nothing in it is open, or all the same."""
        if self.page is not None:
            return
        self.began.emit()
        self._below = self._stack.currentWidget()
        self.page = page = CheckPage(self._surroundings, scope, wording)
        page.passed.connect(lambda checked: self._passed(checked, go_on))
        page.left.connect(self._close)
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)

    def cancel(self) -> None:
        """She thought better of it."""
        if self.page is not None:
            self.page.leave()

    def turn_to(self, page: QWidget) -> None:
        """Show another page of the stack: now, or where the check stands once that is over."""
        if self.page is None:
            self._stack.setCurrentWidget(page)
        else:
            self._below = page

    def reload(self, changed: Changed | None) -> None:
        if self.page is not None:
            self.page.reload(changed)

    def _passed(self, checked: Checked[S], go_on: Callable[[Checked[S]], object]) -> None:
        self._close()
        go_on(checked)

    def _close(self) -> None:
        page, self.page = self.page, None
        if page is not None:
            if self._below is not None:
                self._stack.setCurrentWidget(self._below)
            self._stack.removeWidget(page)
            page.deleteLater()
            self.ended.emit()
