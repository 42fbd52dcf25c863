"""The open action: what, for which outcomes, support, cost and cover and who pays, by when, how known, what came."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QVBoxLayout, QWidget

from senco_desk.domain.action import STATE_NAMES, Action, ActionRow, ActionState, said_when
from senco_desk.domain.days import day_of_week, short_day
from senco_desk.domain.language import _
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.session import SESSION_KIND_NAMES, Session
from senco_desk.services.planning import Became, Planned
from senco_desk.ui.place import Surroundings
from senco_desk.ui.plan.aims import Aims
from senco_desk.ui.theme import line, link, primary, quiet, writes
from senco_desk.ui.widgets.day_picker import DayPicker
from senco_desk.ui.widgets.field import FewLines, Field, below
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.names_here import NamesChip
from senco_desk.ui.widgets.one_line import typed_in
from senco_desk.ui.widgets.page import Page
from senco_desk.ui.widgets.side_by_side import SideBySide
from senco_desk.ui.widgets.text_editor import TextEditor

_WIDEST = 42
"""Lines of text, across."""
_TWO = 26
"""Lines of text, across, from which short fields stand side by side."""
_BRIEF = 50
"""Letters, of a session's title."""


class ActionEditor(QWidget):
    """`written`: it changed; `left`: a field was left; the rest are wishes.

    `piece_wanted` carries a `Became`, `session_wanted` the session's id.
    """

    written = Signal()
    left = Signal()
    finished = Signal()
    let_go = Signal()
    opened_again = Signal()
    removal_wanted = Signal()
    reflection_wanted = Signal()
    evidence_wanted = Signal()
    piece_wanted = Signal(object)
    session_wanted = Signal(str)
    history_wanted = Signal()
    said = Signal(str)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = surroundings.today
        self._shown: Action | None = None
        self.page, self.aims = Page(self, _WIDEST), Aims()
        self.what = QLineEdit()
        self.what.setProperty("look", "title")
        self.what.setAccessibleName(_("What I will do"))
        self.what.setPlaceholderText(_("What I will do"))
        self.due = DayPicker(_("By when"), _("by when"), surroundings.today)
        self.when = quiet(QLabel())
        self.support = Field(_("Support"), _("who or what helps"))
        self.cost = Field(_("Cost"), _("£120, or none"))
        self.cover = Field(_("Cover"), _("half a day, in school"))
        self.paid_by = Field(_("Who pays"), _("the school, the provider"))
        self.know = FewLines(_("How I shall know"), _("What will be different, and how it will show"))
        self.came = TextEditor(_("What came of it"), fewest_lines=3, framed=True)
        self.names = NamesChip()
        self.history = IconButton("history", _("As it was: its history (Ctrl+H)"))
        self.remove = writes(IconButton("remove", _("Delete this action")))
        self.finish, self.drop = writes(primary(QPushButton(_("Done"), self))), writes(QPushButton(_("Let go"), self))
        self.again = writes(QPushButton(_("Open again"), self))
        self.reflection = writes(link(QPushButton(_("Make a reflection of it"), self)))
        self.evidence = writes(link(QPushButton(_("Make it evidence"), self)))
        self.session = link(QPushButton(self))
        self._pieces: list[QPushButton] = []
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, column = line(self), self.page.column
        when = Flow(gap=unit // 2)
        for part in (self.due, self.when, self.names, self.history, self.remove):
            when.addWidget(part)
        self._doing = Flow(gap=unit // 2)
        column.addWidget(self.what)
        column.addLayout(when)
        column.addLayout(self._doing)
        column.addWidget(self.session, 0, Qt.AlignmentFlag.AlignLeft)
        column.addWidget(self.aims)
        column.addWidget(self.support)
        column.addWidget(SideBySide([self.cost, self.cover, self.paid_by], _TWO))
        column.addWidget(self.know)
        column.addLayout(below(QLabel(_("What came of it")), self.came))
        column.addStretch(1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.page)

    def _listen(self) -> None:
        self.what.textEdited.connect(lambda _text: self.written.emit())
        self.what.editingFinished.connect(self.left)
        for field in (self.support, self.cost, self.cover, self.paid_by, self.know):
            field.typed.connect(self.written)
            field.left.connect(self.left)
        self.due.changed.connect(self._dated)
        self.due.field.puzzled.connect(self.said)
        self.came.written.connect(self.written)
        self.came.left.connect(self.left)
        self.came.said.connect(self.said)
        self.aims.changed.connect(self.written)
        self.finish.clicked.connect(self.finished)
        self.drop.clicked.connect(self.let_go)
        self.again.clicked.connect(self.opened_again)
        self.remove.clicked.connect(self.removal_wanted)
        self.session.clicked.connect(self._go_to_session)
        self.reflection.clicked.connect(self.reflection_wanted)
        self.evidence.clicked.connect(self.evidence_wanted)
        self.history.clicked.connect(self.history_wanted)

    @property
    def shown(self) -> Action | None:
        """The one last shown; what was typed since is in `draft`."""
        return self._shown

    @property
    def has_focus(self) -> bool:
        focus = QApplication.focusWidget()
        return focus is not None and self.page.isAncestorOf(focus)

    def show_planned(self, planned: Planned) -> None:
        """Show it; what is the same stays as it is."""
        action = planned.action
        if self._shown is None or self._shown.id != action.id:
            self.aims.fold()
        self._shown = action
        if typed_in(self.what) != action.what:
            self.what.setText(action.what)
            self.what.setCursorPosition(0)
        self.due.field.show_day(action.due)
        for field, words in zip(self._fields, self._words(action), strict=True):
            field.show_words(words)
        self.came.show_text(action.came)
        self.aims.show_aims(action.aims)
        self.show_standing(planned)

    def show_standing(self, planned: Planned) -> None:
        """How it stands, and what it became: changes while she types too."""
        action = planned.action
        if self._shown is not None and self._shown.id == action.id:
            became = (action.reflection, action.evidence)
            self._shown = replace(
                self._shown, state=action.state, finished=action.finished, reflection=became[0], evidence=became[1]
            )
        self._say_when(action)
        self._name_session(planned.session)
        self._offer(action, planned.became)

    def leave(self) -> None:
        """Show none; what stands on the page is nobody's any more."""
        self._shown = None

    def draft(self) -> Action:
        """The action as it stands on the page; only valid while one is shown."""
        assert self._shown is not None, "no action is shown"  # noqa: S101
        support, cost, cover, paid_by, know = (field.words() for field in self._fields)
        return replace(
            self._shown, what=typed_in(self.what), aims=self.aims.aims, due=self.due.field.day,
            support=support, cost=cost, cover=cover, paid_by=paid_by, know=know, came=self.came.text(),
        )  # fmt: skip

    def take(self) -> None:
        """Read a day that is still being typed, before all is saved."""
        self.due.field.take()

    def begin_typing(self) -> None:
        self.what.setFocus()
        self.what.selectAll()

    @property
    def _fields(self) -> tuple[Field | FewLines, ...]:
        return (self.support, self.cost, self.cover, self.paid_by, self.know)

    @staticmethod
    def _words(action: Action) -> tuple[str, ...]:
        return (action.support, action.cost, action.cover, action.paid_by, action.know)

    def _dated(self) -> None:
        if self._shown is not None:
            self._say_when(replace(self._shown, due=self.due.field.day))
            self.written.emit()

    def _say_when(self, action: Action) -> None:
        today: date = self._today()
        row = ActionRow(action.id, action.what, action.begun, action.due, action.state, action.finished)
        over = action.finished and f"{_(STATE_NAMES[action.state])}, {day_of_week(action.finished)}"
        self.when.setText(over or said_when(row, today))
        self.when.setVisible(bool(self.when.text()))

    def _name_session(self, session: Session | None) -> None:
        """What it came of, as a way there."""
        self.session.setVisible(session is not None)
        if session is not None:
            title = session.title.strip() or _(SESSION_KIND_NAMES[session.kind])
            brief = title if len(title) <= _BRIEF else f"{title[:_BRIEF].rstrip()}…"
            words = _("From {title}, {day}").format(title=brief, day=short_day(session.day))
            self.session.setText(words.replace("&", "&&"))

    def _go_to_session(self) -> None:
        if self._shown is not None and self._shown.session:
            self.session_wanted.emit(self._shown.session)

    def _offer(self, action: Action, became: tuple[Became, ...]) -> None:
        """What can be done with it now: nothing else is in the way."""
        while self._doing.takeAt(0):
            pass
        for chip in self._pieces:
            chip.hide()
            chip.deleteLater()
        kinds = {each.kind for each in became}
        done, is_open = action.state is ActionState.DONE, action.state is ActionState.OPEN
        self._pieces = [self._piece(each) for each in became]
        for part, wanted in (
            (self.finish, is_open),
            (self.drop, is_open),
            (self.again, not is_open),
            (self.evidence, done and PieceKind.EVIDENCE not in kinds),
            (self.reflection, done and PieceKind.REFLECTION not in kinds),
        ):
            part.setVisible(wanted)
            self._doing.addWidget(part)
        for chip in self._pieces:
            self._doing.addWidget(chip)

    def _piece(self, became: Became) -> QPushButton:
        chip = QPushButton(became.reference, self)
        chip.setAccessibleName(_("Became {reference}. Open it").format(reference=became.reference))
        chip.setToolTip(_("It became {reference}").format(reference=became.reference))
        chip.clicked.connect(lambda: self.piece_wanted.emit(became))
        chip.show()
        return chip
