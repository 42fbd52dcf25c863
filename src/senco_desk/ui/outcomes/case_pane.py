"""The case for an outcome, written beside its wording and its evidence; on disk as it is typed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.case import Case
from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _
from senco_desk.ui.outcomes.word_budget import WordBudget, said
from senco_desk.ui.theme import line, quiet, subheading
from senco_desk.ui.widgets.autosave import Autosave
from senco_desk.ui.widgets.column_scroll import ColumnScroll
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.names_here import NamesChip
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.text_editor import TextEditor


class CasePane(QWidget):
    """`left` says that she is done; `history_wanted` is a wish.

    `said` carries a sentence for a toast; `shown` the id of the case that is open.
    """

    left = Signal()
    shown = Signal(str)
    history_wanted = Signal()
    said = Signal(str)

    def __init__(self, keep: Callable[[Case], None], parent: QWidget | None = None) -> None:
        """`keep` puts a case on disk, later and elsewhere."""
        super().__init__(parent)
        self._keep = keep
        self._case: Case | None = None
        self._title = subheading(QLabel())
        self._count = quiet(QLabel())
        self.names = NamesChip()
        self._budget = WordBudget()
        self._done = QPushButton(_("Done"))
        self.history = IconButton("history", _("As it was: its history (Ctrl+H)"))
        self.editor = TextEditor(_("My case"), _prompt(), fewest_lines=8)
        self.in_a_line = QLineEdit()
        self._autosave = Autosave(self._save, self)
        self._lay_out()
        self.editor.written.connect(self._written)
        self.editor.said.connect(self.said)
        self.editor.left.connect(self.flush)
        self.in_a_line.textEdited.connect(lambda _text: self._autosave.touch())
        self.in_a_line.editingFinished.connect(self.flush)
        self._done.clicked.connect(self.left)
        self.history.clicked.connect(self.history_wanted)

    def _lay_out(self) -> None:
        unit = line(self)
        head = QHBoxLayout()
        head.addWidget(self._title)
        head.addWidget(self._count, 1)
        head.addWidget(self.names)
        head.addWidget(self.history)
        head.addWidget(self._done)
        label = QLabel(_("What changed, in &one line"))
        label.setBuddy(self.in_a_line)
        self.in_a_line.setAccessibleName(_("What changed, in one line"))
        self.in_a_line.setPlaceholderText(_("Prints on the portfolio on one page"))
        self._page = ColumnScroll()
        for part in (self.editor, label, self.in_a_line):
            self._page.column.addWidget(part)
        self._page.column.addStretch(1)
        self.editor.area.caret.connect(self._follow_caret)
        column = QVBoxLayout(self)
        column.setContentsMargins(unit // 2, unit // 2, 0, unit // 2)
        column.addLayout(head)
        column.addWidget(self._budget)
        column.addWidget(self._page, 1)

    @property
    def case(self) -> Case | None:
        return self._case

    @property
    def is_in_use(self) -> bool:
        """She is in it, or what she typed is not on disk yet: nothing may be put in its place."""
        return self._autosave.is_waiting or self.editor.area.hasFocus() or self.in_a_line.hasFocus()

    def show_case(self, outcome: Outcome, case: Case) -> None:
        """Show the case for an outcome; what was typed into the one before is handed on first."""
        self.flush()
        self._case = case
        self._title.setText(_("My case for {code}").format(code=outcome.code))
        self.editor.show_text(case.text)
        if typed_in(self.in_a_line) != case.in_a_line:
            self.in_a_line.setText(case.in_a_line)
        self._show_count()
        self.shown.emit(case.id)

    def show_done(self, shown: bool) -> None:
        """A button to leave by, where no other way back is in sight."""
        self._done.setVisible(shown)

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self._autosave.flush()

    def _written(self) -> None:
        self._show_count()
        self._autosave.touch()

    def _show_count(self) -> None:
        words = self.editor.words()
        self._count.setText(said(words))
        self._budget.show_words(words)

    def _save(self) -> None:
        if self._case is not None:
            in_a_line = typed_in(self.in_a_line)
            self._case = replace(self._case, text=self.editor.text(), in_a_line=in_a_line)
            self._keep(self._case)

    def _follow_caret(self) -> None:
        caret = self.editor.caret().translated(self.editor.pos())
        if self.editor.area.hasFocus():
            self._page.ensureVisible(caret.x(), caret.bottom(), 0, 2 * line(self))


def _prompt() -> str:
    return _(
        "What you did and your part in it; why, from law or reading; what changed for pupils, families and staff "
        "and how you know; what next."
    )
