"""Putting a very long text into a document a little at a time, so that the window goes on answering."""

from collections.abc import Iterator
from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtGui import QTextCursor

from senco_desk.domain.text import Block, Text
from senco_desk.ui.widgets.text_document import TextDocument

_TURN = 0.025
"""Seconds of work in one turn of the event loop."""
_PORTION = 6_000
"""Characters between two looks at the clock."""
_BLOCK_WEIGHT = 200
"""What a block costs beside its characters, in characters."""


def portions(text: Text, most: int) -> Iterator[Text]:
    """`text` in portions of about `most` characters, at least a block each."""
    portion: list[Block] = []
    weight = 0
    for block in text:
        portion.append(block)
        weight += _BLOCK_WEIGHT + sum(len(run.text) for run in block.runs)
        if weight >= most:
            yield tuple(portion)
            portion, weight = [], 0
    if portion:
        yield tuple(portion)


class GradualInsert(QObject):
    """Inserts `text` at `cursor` in the background of the window; one Ctrl+Z takes all of it back.

    What fits into one turn is there at once. `going` tells how many of the blocks are in; `finished` comes once.
    """

    going = Signal(int, int)
    finished = Signal()

    def __init__(self, sheet: TextDocument, cursor: QTextCursor, text: Text, new_block: bool = False) -> None:
        """`new_block`: the first block goes into one of its own, not on in the cursor's."""
        super().__init__(sheet)
        self._sheet, self._cursor, self._new_block = sheet, QTextCursor(cursor), new_block
        self._total, self._in = len(text), 0
        self._waiting = portions(text, _PORTION)
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._turn)

    @property
    def is_done(self) -> bool:
        return self._in >= self._total

    def start(self) -> None:
        self._timer.start(0)
        self._turn()

    def finish(self) -> None:
        """Put in all that is left, now."""
        while not self.is_done:
            self._some()
        self._end()

    def _turn(self) -> None:
        until = perf_counter() + _TURN
        while not self.is_done and perf_counter() < until:
            self._some()
        if self.is_done:
            self._end()
        else:
            self.going.emit(self._in, self._total)

    def _some(self) -> None:
        blocks = next(self._waiting)
        if self._in:
            self._cursor.joinPreviousEditBlock()
        else:
            self._cursor.beginEditBlock()
            self._cursor.removeSelectedText()
        if self._in or self._new_block:
            self._cursor.insertBlock(self._sheet.block_format(blocks[0].kind))
        self._sheet.insert(self._cursor, blocks)
        self._cursor.endEditBlock()
        self._in += len(blocks)

    def _end(self) -> None:
        if self._timer.isActive():
            self._timer.stop()
            self.finished.emit()
            self.deleteLater()
