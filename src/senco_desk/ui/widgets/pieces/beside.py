"""What stands beside the open piece and never prints: when to look at it again, and what it was called elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from senco_desk.domain.brought import was_called
from senco_desk.domain.days import short_day
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import _
from senco_desk.services.reviewing import Beside
from senco_desk.ui.place import Surroundings
from senco_desk.ui.theme import inset, line, quiet
from senco_desk.ui.widgets.autosave import Autosave, Saving
from senco_desk.ui.widgets.day_picker import DayPicker
from senco_desk.ui.widgets.field import Field
from senco_desk.ui.widgets.flow import Flow


class BesidePiece(QWidget):
    """`written`: the day or the reason is another; `left`: a field was left. `said`: a sentence for her."""

    written = Signal()
    left = Signal()
    said = Signal(str)

    def __init__(self, today: Callable[[], date], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.was = ""
        self.due = DayPicker(_("Look at it again on"), _("no day"), today)
        self.why = Field(_("Why look at it again"), _("Is it still so? May it still be kept? Never printed"))
        self.from_where = quiet(QLabel())
        self.from_where.setIndent(inset(self))
        self.from_where.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(line(self) // 3)
        again = QLabel(_("Look at it again on"))
        again.setIndent(inset(self))
        again.setBuddy(self.due.field)
        day = Flow()
        day.addWidget(self.due)
        column.addWidget(again)
        column.addLayout(day)
        column.addWidget(self.why)
        column.addWidget(self.from_where)
        self.due.changed.connect(self._reckon)
        self.due.left.connect(self.left)
        self.due.field.puzzled.connect(self.said)
        self.why.typed.connect(self.written)
        self.why.left.connect(self.left)
        self.show_beside(Beside(""), another=True)

    @property
    def says_something(self) -> bool:
        return self.due.field.day is not None or bool(self.was)

    def show_beside(self, beside: Beside, *, another: bool) -> None:
        """Unless it is `another` piece's, a field with the focus stays as it is typed."""
        review, brought = beside.review, beside.brought
        if another or not self.due.field.typed_and_not_taken:
            self.due.field.show_day(review.due if review else None)
        if another or not self.why.line.hasFocus():
            self.why.show_words(review.note if review else "")
        self.was = brought.was if brought else ""
        self.from_where.setVisible(brought is not None)
        if brought is not None:
            said = _("Brought over from another copy of the workbook on {day}; it {was} there.")
            day = short_day(brought.at.astimezone().date())
            self.from_where.setText(said.format(day=day, was=was_called(brought.was)))
        self._show_why()

    def _reckon(self) -> None:
        self._show_why()
        self.written.emit()

    def _show_why(self) -> None:
        """A reason belongs to a day."""
        self.why.setVisible(self.due.field.day is not None)


class SeeingBeside(QObject):
    """Reads it for the open piece, and writes it as she types. `shown` carries what was read."""

    shown = Signal(object)

    def __init__(
        self,
        noun: Noun,
        surroundings: Surroundings,
        page: BesidePiece,
        saving: Saving,
        keep_first: Callable[[], None],
    ) -> None:
        super().__init__(page)
        self._noun, self._surroundings, self._page, self._saving = noun, surroundings, page, saving
        self._keep_first = keep_first
        self._piece: str | None = None
        self._autosave = Autosave(self._save, self)
        page.written.connect(self._autosave.touch)
        page.left.connect(self.flush)

    def show_piece(self, piece: str, *, is_new: bool = False) -> None:
        """Show what stands beside `piece`; what was typed for the one before is handed on first."""
        self.flush()
        self._piece = piece
        self._show(Beside(piece), another=True)
        if not is_new:
            self.read()

    def read(self) -> None:
        """Show what is stored now."""
        piece, reviewing = self._piece, self._surroundings.services.reviewing
        if piece is not None:
            self._surroundings.background.read(lambda: reviewing.beside(piece), self._show, self._surroundings.fail)

    def reload(self, changed: Changed | None) -> None:
        if changed is None or changed.concerns(Noun.REVIEW, Noun.BROUGHT):
            self.read()

    def flush(self) -> None:
        self._autosave.flush()

    def _show(self, beside: Beside, *, another: bool = False) -> None:
        if beside.piece == self._piece and not self._autosave.is_waiting:
            self._page.show_beside(beside, another=another)
            self.shown.emit(beside)

    def _save(self) -> None:
        piece, noun, reviewing = self._piece, self._noun, self._surroundings.services.reviewing
        if piece is None:
            return
        self._keep_first()
        due, note = self._page.due.field.day, self._page.why.words()
        self._saving.save(
            f"review {piece}", lambda: reviewing.keep(noun, piece, due, note), lambda: f"{due or ''} {note}"
        )
