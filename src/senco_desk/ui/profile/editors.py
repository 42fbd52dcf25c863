"""One editor for each kind of field. Each shows a value, gives it back, and tells when it was changed by hand."""

from collections.abc import Callable
from datetime import date
from math import ceil
from typing import Any

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QIntValidator, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from senco_desk.domain.language import _
from senco_desk.domain.profile import Module
from senco_desk.domain.text import clean
from senco_desk.ui.profile.fields import Field, Kind
from senco_desk.ui.theme import line, writes
from senco_desk.ui.widgets.boxes import ComboBox
from senco_desk.ui.widgets.day_field import DayField
from senco_desk.ui.widgets.one_line import typed_in

_LONGEST_LINE = 300
_MOST = 100_000
_FEWEST_ROWS, _MOST_ROWS = 3, 14


class LineEditor(QLineEdit):
    typed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setMaxLength(_LONGEST_LINE)
        self.textEdited.connect(lambda _words: self.typed.emit())

    def show_value(self, value: Any) -> None:
        if typed_in(self) != value:
            self.setText(value)
            self.setCursorPosition(0)

    def value(self) -> Any:
        return typed_in(self).strip()


class NumberEditor(LineEditor):
    """Empty is None. Only figures can be typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setValidator(QIntValidator(0, _MOST, self))

    def show_value(self, value: Any) -> None:
        super().show_value("" if value is None else str(value))

    def value(self) -> Any:
        typed = self.text().strip()
        return int(typed) if typed.isdecimal() else None


class DayEditor(DayField):
    typed = Signal()

    def __init__(self, name: str, today: Callable[[], date]) -> None:
        super().__init__(name, today)
        self.changed.connect(lambda _day: self.typed.emit())

    def show_value(self, value: Any) -> None:
        self.show_day(value)

    def value(self) -> Any:
        return self.day


class ChoiceEditor(ComboBox):
    typed = Signal()

    def __init__(self, choices: tuple[tuple[Any, str], ...]) -> None:
        super().__init__()
        writes(self)
        self._values = [value for value, _words in choices]
        self.addItems([_(words) for _value, words in choices])
        self.activated.connect(lambda _row: self.typed.emit())

    def show_value(self, value: Any) -> None:
        self.setCurrentIndex(self._values.index(value) if value in self._values else 0)

    def value(self) -> Any:
        return self._values[self.currentIndex()]


class TextEditor(QPlainTextEdit):
    """Grows with what is in it, from `fewest` rows on."""

    typed = Signal()
    fewest, most = _FEWEST_ROWS, _MOST_ROWS

    def __init__(self) -> None:
        super().__init__()
        self.setTabChangesFocus(True)
        self._showing = False
        self.textChanged.connect(self._tell)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._grow())
        self._grow()

    def show_value(self, value: Any) -> None:
        if self.toPlainText() != value:
            self._showing = True
            self.setPlainText(value)
            self._showing = False

    def value(self) -> Any:
        return clean(self.toPlainText()).strip()

    def _grow(self) -> None:
        """As high as what is in it, within reason."""
        row = self.blockBoundingRect(self.document().firstBlock())
        lines = max(self.document().firstBlock().lineCount(), 1)
        rows = min(max(round(self.document().size().height()), self.fewest), self.most)
        around = 2 * line(self) if self.fewest > 1 else line(self)
        self.setFixedHeight(rows * ceil(row.height() / lines) + around)

    def _tell(self) -> None:
        if not self._showing:
            self.typed.emit()


class NoteEditor(TextEditor):
    """A line at first, and as many as it needs: it has no bar to scroll by."""

    fewest, most = 1, 1_000

    def __init__(self) -> None:
        super().__init__()
        self.document().setDocumentMargin(1)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where it is narrower it needs more lines."""
        super().resizeEvent(event)
        self._grow()


class ModulesEditor(TextEditor):
    """A line for each module: code, title, credits."""

    def show_value(self, value: Any) -> None:
        if self.value() != value:
            super().show_value("\n".join(module_line(module) for module in value))

    def value(self) -> Any:
        return read_modules(clean(self.toPlainText()))


Editor = LineEditor | DayEditor | ChoiceEditor | TextEditor


def editor_for(field: Field, today: Callable[[], date]) -> Editor:
    """The editor of a field, with its name for a screen reader."""
    makers: dict[Kind, Callable[[], Editor]] = {
        Kind.LINE: LineEditor,
        Kind.NUMBER: NumberEditor,
        Kind.DAY: lambda: DayEditor(_(field.words), today),
        Kind.CHOICE: lambda: ChoiceEditor(field.choices),
        Kind.TEXT: TextEditor,
        Kind.MODULES: ModulesEditor,
    }
    made = makers[field.kind]()
    made.setAccessibleName(_(field.words))
    made.setAccessibleDescription(_(field.hint) if field.hint else "")
    made.setObjectName(field.name)
    return made


def module_line(module: Module) -> str:
    worth = "" if module.credits is None else f", {module.credits}"
    return f"{module.code}, {module.title}{worth}"


def read_modules(typed: str) -> tuple[Module, ...]:
    """The modules in some lines of "code, title, credits"; the title may hold commas, the credits may be left out."""
    return tuple(_module(row) for row in typed.splitlines() if row.strip())


def _module(row: str) -> Module:
    parts = [part.strip() for part in row.split(",")]
    worth = int(parts.pop()) if len(parts) > 2 and parts[-1].isascii() and parts[-1].isdecimal() else None
    return Module(parts[0], ", ".join(parts[1:]), worth)
