"""Questions to the reading thread, of which only the last one matters."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QObject

from senco_desk.ui.place import Surroundings


class Latest(QObject):
    """One question at a time; of those asked meanwhile only the last is asked afterwards."""

    def __init__(self, surroundings: Surroundings, parent: QObject) -> None:
        super().__init__(parent)
        self._surroundings = surroundings
        self._asking = False
        self._next: tuple[Callable[[], Any], Callable[[Any], object]] | None = None

    @property
    def is_waiting(self) -> bool:
        """Another question waits for this one's answer."""
        return self._next is not None

    def ask(self, work: Callable[[], Any], answered: Callable[[Any], object]) -> None:
        """`work` is done on the reading thread, `answered` hears what came of it here."""
        if self._asking:
            self._next = work, answered
            return
        self._asking = True
        self._surroundings.background.read(work, partial(self._answer, answered), self._could_not, context=self)

    def _answer(self, answered: Callable[[Any], object], answer: Any) -> None:
        """What is asked while the answer is heard takes the place of what waited before."""
        try:
            answered(answer)
        finally:
            self._ask_next()

    def _could_not(self, error: Exception) -> None:
        try:
            self._surroundings.fail(error)
        finally:
            self._ask_next()

    def _ask_next(self) -> None:
        self._asking = False
        if self._next is not None:
            waiting, self._next = self._next, None
            self.ask(*waiting)
