"""A field that is read as one typed by hand: a time, a length. What cannot be read stays as it was typed."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, TypeVar

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from senco_desk.domain.errors import Refused
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.toast import take_back

V = TypeVar("V")


class ReadField(Field, Generic[V]):
    """`changed`: it holds another value, once it is typed. Empty is an answer too.

    `puzzled`: why what was typed cannot be read; the value is not changed.
    """

    changed = Signal()
    puzzled = Signal(str)

    def __init__(
        self,
        name: str,
        prompt: str,
        read: Callable[[str], V],
        shown: Callable[[V], str],
        parent: QWidget | None = None,
    ) -> None:
        """`read` raises Refused for what it cannot read; `shown` says a value in full."""
        super().__init__(name, prompt, parent)
        self._read, self._shown = read, shown
        self._value: V | None = None
        self._puzzle = ""
        self.line.editingFinished.connect(self.take)

    @property
    def value(self) -> V | None:
        return self._value

    @property
    def typed_and_not_taken(self) -> bool:
        return self.line.text() != self._words()

    def show_value(self, value: V | None, *, another: bool = True) -> None:
        """Show what is stored; unless it is of `another` thing, what is just being typed stays."""
        if another or not (self.typed_and_not_taken or self.line.hasFocus()):
            self._value = value
            self.show_words(self._words())

    def show_anew(self) -> None:
        """What it holds is said in other words now."""
        if not self.line.hasFocus():
            self.show_words(self._words())

    def take(self) -> None:
        """Read what was typed, now: on leaving the field, and before all is saved."""
        before, self._puzzle = self._puzzle, ""
        if not self.typed_and_not_taken:
            take_back(self, before)
            return
        try:
            value = self._read(self.line.text()) if self.line.text().strip() else None
        except Refused as refused:
            self._puzzle = str(refused)
            self.puzzled.emit(self._puzzle)
            return
        take_back(self, before)
        told = value != self._value
        self._value = value
        self.show_words(self._words())
        if told:
            self.changed.emit()

    def _words(self) -> str:
        return "" if self._value is None else self._shown(self._value)
