"""The training plan: what is still to do by the day it is due, what is done below it, and beside it the open one."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.action import STATE_NAMES, Action, ActionRow, ActionState, said_when, title
from senco_desk.domain.days import short_day
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.framework import Framework
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import _, n_
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.text import plain
from senco_desk.services.planning import Became, Planned
from senco_desk.ui.place import Surroundings
from senco_desk.ui.plan.action_editor import ActionEditor
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.theme import line, link, quiet, writes
from senco_desk.ui.widgets.autosave import Autosave, Saving
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.filter_box import FilterBox
from senco_desk.ui.widgets.icon_button import IconButton
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.names_here import NamesHere
from senco_desk.ui.widgets.pieces.panes import Panes
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow


class ActionsView(QWidget):
    """`audit_wanted`: the audit, which gaps come from."""

    audit_wanted = Signal()

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._surroundings, self._planning = surroundings, surroundings.services.planning
        self._rows: Sequence[ActionRow] = ()
        self._wanted: str | None = None
        self._typing = False
        self._opening = Latest(surroundings, self)
        self.list = TwoLineList(_("Training plan, what is still to do first"))
        self.filter_box = FilterBox(_("Filter actions"))
        self.begin_button = writes(IconButton("add", _("New action")))
        self.count = quiet(QLabel())
        self.back = link(QPushButton(_("‹ All actions")))
        self.editor = ActionEditor(surroundings)
        self.empty = EmptyPlace(
            "plan",
            _("A plan for what comes next"),
            _(
                "Rate the outcomes in the audit, and the gaps become actions in one step. Or write an action of your "
                "own: what, by when, who pays, and how you will know."
            ),
            _("Write an action"),
            self.begin,
        )
        self._names = NamesHere(surroundings, Noun.ACTION, self.editor.names, self)
        self._names.attend(self.editor.came)
        self._autosave = Autosave(self._save, self)
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
        unit, listed, top = line(self), QWidget(), QHBoxLayout()
        left = QVBoxLayout(listed)
        top.addWidget(self.filter_box, 1)
        top.addWidget(self.begin_button)
        left.setContentsMargins(unit // 2, unit // 2, 0, unit // 3)
        left.setSpacing(unit // 3)
        left.addLayout(top)
        left.addWidget(self.list, 1)
        left.addWidget(self.count)
        self._stack, self._opened = QStackedWidget(self), QStackedWidget()
        self.panes = Panes(listed, self._opened, self.back)
        self._stack.addWidget(self.panes)
        self._stack.addWidget(self.empty)
        self._opened.addWidget(QWidget())
        self._opened.addWidget(self.editor)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self._stack)

    def _listen(self) -> None:
        self.list.chosen.connect(self.open)
        self.list.entered.connect(self._enter)
        self.list.clicked.connect(lambda _index: self.panes.arrange(in_list=False))
        self.list.removal_wanted.connect(self._remove_in_hand)
        self.filter_box.wanted.connect(lambda _words: self._show_rows())
        self.filter_box.left.connect(self.list.setFocus)
        self.begin_button.clicked.connect(lambda _checked: self.begin())
        self.back.clicked.connect(self._go_back)
        editor = self.editor
        editor.written.connect(self._written)
        editor.left.connect(self._autosave.flush)
        editor.finished.connect(lambda: self._turn(self._planning.finish, self._surroundings.today()))
        editor.let_go.connect(lambda: self._turn(self._planning.let_go, self._surroundings.today()))
        editor.opened_again.connect(lambda: self._turn(self._planning.reopen))
        editor.removal_wanted.connect(self._remove_open)
        editor.reflection_wanted.connect(lambda: self._become(self._planning.become_reflection))
        editor.evidence_wanted.connect(lambda: self._become(self._planning.become_evidence))
        editor.piece_wanted.connect(self._go_to_piece)
        editor.session_wanted.connect(lambda session: self._surroundings.go("sessions", session))
        editor.history_wanted.connect(lambda: self._surroundings.go("history", self.looked_at()))
        editor.said.connect(self._surroundings.toast)
        editor.aims.outcome_wanted.connect(lambda outcome: self._surroundings.go("outcomes", outcome))
        self.saving.failed.connect(self._surroundings.fail)

    # what the place asks

    @property
    def open_id(self) -> str | None:
        return self.editor.shown.id if self.editor.shown else None

    def looked_at(self) -> str | None:
        return f"action {self.open_id}" if self.open_id else None

    def reload_names(self, changed: Changed | None) -> None:
        """What is known of names, or written here, may be different now."""
        self._names.reload(changed)

    def show_sets(self, live: Sequence[Framework]) -> None:
        self.editor.aims.show_sets(live)

    def show_rows(self, rows: Sequence[ActionRow]) -> None:
        """The plan as it is on disk; what is open is read anew, unless she is typing in it."""
        self._rows = rows
        self._show_rows()
        shown = self.open_id
        if shown is not None and all(row.id != shown for row in rows) and not self.saving.is_pending(shown):
            self._leave()
            shown = None
        if shown is None and self.list.key is not None and (self._wanted or not self.panes.is_narrow):
            self.open(self._wanted or self.list.key, typing=self._typing and self._wanted is not None)
        elif shown is not None:
            self._read(shown)

    def flush(self) -> None:
        self.editor.take_days()
        self._autosave.flush()
        self.saving.try_again()

    def take_focus(self) -> None:
        if self._stack.currentIndex():
            self.empty.button.setFocus()
        elif self.list.isHidden():
            self.back.setFocus()
        else:
            self.list.setFocus()

    # what she does

    def begin(self, session: str = "") -> None:
        """A new one, of that session or of none, in the plan at once, to be typed in; Undo takes it out again."""
        self.flush()
        self._wanted = None
        action = replace(self._planning.begin(), session=session)
        self._typing = True
        self._surroundings.background.write(
            lambda: self._planning.add(action),
            lambda came: self.open(came.id, typing=True),
            self._surroundings.fail,
            context=self,
        )

    def open(self, action: str, *, typing: bool = False) -> None:
        """Show one; what was typed into the one before is handed on first."""
        if action == self.open_id and not typing:
            return
        self.flush()
        self._wanted, self._typing = action, typing
        self._read(action)

    def come_to(self, action: str) -> None:
        """From elsewhere: into it, where there is room for one pane alone."""
        self.filter_box.clear()
        self.open(action)
        self.panes.arrange(in_list=False)

    def _read(self, action: str) -> None:
        self._opening.ask(lambda: self._planning.get(action), self._show)

    def _show(self, planned: Planned | None) -> None:
        if planned is None:
            return
        action, shown = planned.action, self.open_id
        if action.id not in (shown, self._wanted):
            return
        if action.id == shown and self._is_at_work(action.id):
            self.editor.show_standing(planned)
            return
        if self._wanted == action.id:
            self._wanted = None
        self.editor.show_planned(planned)
        self._names.show_thing(action.id)
        self._opened.setCurrentIndex(1)
        self._stack.setCurrentIndex(0)
        if action.id in self.list.keys:
            self._show_rows()
        if self._typing:
            self._typing = False
            self.panes.arrange(in_list=False)
            self.editor.begin_typing()

    def _is_at_work(self, action: str) -> bool:
        return self._autosave.is_waiting or self.saving.is_pending(action) or self.editor.has_focus

    def _written(self) -> None:
        self._autosave.touch()

    def _save(self) -> None:
        if self.editor.shown is None:
            return
        action = self.editor.draft()
        self.saving.save(action.id, partial(self._planning.keep, action), partial(_as_words, action))

    def _turn(self, verb: Callable[..., Changed], *more: date) -> None:
        shown = self.open_id
        if shown is not None:
            self.flush()
            self._surroundings.background.write(
                lambda: verb(shown, *more),
                lambda changed: self._said(shown, changed),
                self._surroundings.fail,
                context=self,
            )

    def _become(self, verb: Callable[[str], tuple[Reflection | Evidence, Changed]]) -> None:
        shown = self.open_id
        if shown is None:
            return
        self.flush()

        def made(came: tuple[Reflection | Evidence, Changed]) -> None:
            self._said(shown, came[1])

        self._surroundings.background.write(lambda: verb(shown), made, self._surroundings.fail, context=self)

    def _said(self, action: str, changed: Changed) -> None:
        self._surroundings.toast(changed.said, changed.undo)
        self._read(action)

    def _go_to_piece(self, became: Became) -> None:
        place = "evidence" if became.kind is PieceKind.EVIDENCE else "reflections"
        self._surroundings.go(place, became.id)

    def _remove_in_hand(self) -> None:
        if self.list.key is not None:
            self._remove(self.list.key)

    def _remove_open(self) -> None:
        if self.open_id is not None:
            self._remove(self.open_id)

    def _remove(self, action: str) -> None:
        if action == self.open_id:
            self._autosave.drop()
            self._leave()
        self.saving.forget(action)
        self._surroundings.background.write(
            lambda: self._planning.remove(action),
            lambda changed: self._surroundings.toast(changed.said, changed.undo),
            self._surroundings.fail,
            context=self,
        )

    def _leave(self) -> None:
        self.editor.leave()
        self._opened.setCurrentIndex(0)
        self.panes.arrange(in_list=True)

    def _enter(self) -> None:
        self.panes.arrange(in_list=False)
        self.editor.what.setFocus()

    def _go_back(self) -> None:
        self.flush()
        self.panes.arrange(in_list=True)
        self.list.setFocus()

    def _show_rows(self) -> None:
        wanted, today = self.filter_box.text().casefold().split(), self._surroundings.today()
        shown = [row for row in self._rows if all(word in _searched(row) for word in wanted)]
        self.list.show_rows([two_lines(row, today) for row in shown], self._wanted or self.open_id)
        self._stack.setCurrentIndex(0 if self._rows or self.editor.shown else 1)
        overdue = sum(1 for row in self._rows if row.is_overdue(today))
        there = n_("{n} action", "{n} actions", len(self._rows)).format(n=f"{len(self._rows):,}")
        past = n_("{n} past its day", "{n} past their day", overdue).format(n=f"{overdue:,}")
        self.count.setText(f"{there} · {past}" if overdue else there)


def two_lines(row: ActionRow, today: date) -> TwoLineRow:
    """What is to be done; and when, for what, and how it stands."""
    when = said_when(row, today)
    if row.state is not ActionState.OPEN:
        over = short_day(row.finished) if row.finished else ""
        when = " ".join(filter(None, (_(STATE_NAMES[row.state]), over)))
    elif row.due is not None:
        when = f"{short_day(row.due)}, {when}"
    below = " · ".join(filter(None, (when, ", ".join(row.codes))))
    return TwoLineRow(row.id, title(row.what), below or _("no day yet"), strong=row.state is ActionState.OPEN)


def _searched(row: ActionRow) -> str:
    return f"{row.what} {' '.join(row.codes)} {_(STATE_NAMES[row.state])}".casefold()


def _as_words(action: Action) -> str:
    """All there is of it, for a rescue file."""
    return "\n".join(
        (action.what, action.support, action.cost, action.cover, action.paid_by, action.know, plain(action.came))
    )
