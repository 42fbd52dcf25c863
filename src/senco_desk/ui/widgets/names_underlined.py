"""Names underlined where one writes: quietly, a moment after the last key, laid over the text and never in it."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QPalette, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QTextEdit

from senco_desk.ui.background import Background, Failed
from senco_desk.ui.widgets.writing_area import WritingArea

Spans = Sequence[tuple[int, int, str]]
"""From which character to which, and whose name it is."""

_PAUSE = 400
"""Milliseconds after the last key before names are looked for."""
_AT_ONCE = 40_000
"""Characters that are looked through at once; more come a moment later, so that no key waits for the thread."""
_MOST = 300
"""Names underlined at a time, those nearest to where she is: each costs a little with every key."""


class NamesUnderlined(QObject):
    """Looks through the paragraphs that changed, on the reading thread; `find` gives the names in one paragraph."""

    def __init__(self, area: WritingArea, find: Callable[[str], Spans], background: Background, failed: Failed) -> None:
        super().__init__(area)
        self._area, self._find, self._background, self._failed = area, find, background, failed
        self._spans: list[Spans | None] = [None] * area.sheet.blockCount()
        self._state = 0
        self._lost = False
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._look)
        area.sheet.touched.connect(self._forget)
        area.installEventFilter(self)
        self._pause.start()

    def look_anew(self) -> None:
        """Other names are known now."""
        self._forget(0, len(self._spans), self._area.sheet.blockCount())

    def underlined(self) -> list[str]:
        """The words that are underlined, in their order."""
        return [selection.cursor.selectedText() for selection in self._area.extraSelections()]

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """In the colours of the theme she chose."""
        if event.type() == QEvent.Type.PaletteChange:
            self._show()
        return super().eventFilter(watched, event)

    def _forget(self, first: int, until: int, now: int) -> None:
        self._lost = self._lost or any(self._spans[first:until])
        self._spans[first:until] = [None] * now
        self._state += 1
        self._pause.start()

    def _look(self) -> None:
        numbers, words = self._stale()
        if not numbers:
            return
        find, state = self._find, self._state

        def take(found: list[Spans]) -> None:
            if state == self._state:
                for number, spans in zip(numbers, found, strict=True):
                    self._spans[number] = spans
                if self._lost or any(found):
                    self._lost = False
                    self._show()
                self._pause.start()

        self._background.read(lambda: [find(text) for text in words], take, self._failed, context=self)

    def _stale(self) -> tuple[list[int], list[str]]:
        """The next paragraphs to look through, by number, and their words."""
        numbers: list[int] = []
        words: list[str] = []
        room = _AT_ONCE
        for number, spans in enumerate(self._spans):
            if spans is None and room > 0:
                numbers.append(number)
                words.append(self._area.sheet.findBlockByNumber(number).text())
                room -= len(words[-1]) + 1
        return numbers, words

    def _show(self) -> None:
        look, here = self._look_of_it(), self._area.textCursor().blockNumber()
        found = [(number, *span) for number, spans in enumerate(self._spans) for span in spans or ()]
        if len(found) > _MOST:
            found = sorted(sorted(found, key=lambda each: abs(each[0] - here))[:_MOST])
        if found or self._area.extraSelections():
            selections = [self._selection(number, begins, ends, look) for number, begins, ends, _person in found]
            self._area.setExtraSelections(selections)

    def _selection(self, number: int, begins: int, ends: int, look: QTextCharFormat) -> QTextEdit.ExtraSelection:
        made, at = QTextEdit.ExtraSelection(), self._area.sheet.findBlockByNumber(number).position()
        made.cursor = QTextCursor(self._area.sheet)
        made.cursor.setPosition(at + begins)
        made.cursor.setPosition(at + ends, QTextCursor.MoveMode.KeepAnchor)
        made.format = look
        return made

    def _look_of_it(self) -> QTextCharFormat:
        """Dots, which no spelling mark has; the words keep their own colour."""
        look = QTextCharFormat()
        look.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DotLine)
        look.setUnderlineColor(self._area.palette().color(QPalette.ColorRole.Accent))
        return look
