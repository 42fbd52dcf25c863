"""The training plan: the actions at the left, the open one beside them, on disk as it is typed."""

from __future__ import annotations

from collections.abc import Callable, Collection, Sequence
from dataclasses import replace
from datetime import date
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from senco_desk.domain.action import Action, ActionRow
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.text import plain
from senco_desk.services.planning import Became, Planned
from senco_desk.ui.place import Surroundings
from senco_desk.ui.plan.action_editor import ActionEditor
from senco_desk.ui.plan.actions_side import ActionsSide
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.thing_place import ListedPlace


class ActionsView(ListedPlace[Action]):
    """A place within the Plan place. `listed` carries the rows of the plan as they are on disk."""

    noun = Noun.ACTION
    concerns = (Noun.ACTION, Noun.FRAMEWORK)
    all_of_them = N_("‹ All actions")
    editor: ActionEditor

    listed = Signal(object)

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        planning = surroundings.services.planning
        verbs = (planning.keep, planning.keep, planning.remove)
        super().__init__(surroundings, verbs, _as_words, ActionEditor(surroundings), parent)
        self._planning = planning
        self._rows: Sequence[ActionRow] = ()
        self._begun: str | None = None
        self._reading, self._opening = Latest(surroundings, self), Latest(surroundings, self)
        self.side = ActionsSide()
        self.list = self.side.list
        self._lay_out()
        self._listen()

    def _lay_out(self) -> None:
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
        self._lay_panes(self.side, self.list, self.editor)
        self.pages.addWidget(self.empty)
        self._lay_column()

    def _listen(self) -> None:
        editor, go = self.editor, self.surroundings.go
        self.side.begin.clicked.connect(lambda _checked: self.begin())
        self.side.narrowed.connect(self._show_list)
        editor.finished.connect(lambda: self._turn(self._planning.finish, self.surroundings.today()))
        editor.let_go.connect(lambda: self._turn(self._planning.let_go, self.surroundings.today()))
        editor.opened_again.connect(lambda: self._turn(self._planning.reopen))
        editor.reflection_wanted.connect(lambda: self._become(self._planning.become_reflection))
        editor.evidence_wanted.connect(lambda: self._become(self._planning.become_evidence))
        editor.piece_wanted.connect(self._go_to_piece)
        editor.session_wanted.connect(lambda session: go("sessions", session))
        editor.aims.outcome_wanted.connect(lambda outcome: go("outcomes", outcome))
        self._names.attend(editor.came)

    @property
    def open_id(self) -> str | None:
        return self.editor.shown.id if self.editor.shown else None

    # What she does

    def begin(self, session: str = "") -> None:
        """A new one, of that session or of none, in the plan at once, to be typed in; Undo takes it out again."""
        self._hand_on()
        self._wanted = None
        action = replace(self._planning.begin(), session=session)
        self.surroundings.background.write(lambda: self._planning.add(action), self._added, self.surroundings.fail)

    def _added(self, action: Action) -> None:
        self._begun = action.id
        self.open(action.id)

    def _turn(self, verb: Callable[..., Changed], *more: date) -> None:
        shown = self.open_id
        if shown is not None:
            self._hand_on()
            self.surroundings.background.write(lambda: verb(shown, *more), self._turned, self.surroundings.fail)

    def _become(self, verb: Callable[[str], tuple[Reflection | Evidence, Changed]]) -> None:
        shown = self.open_id
        if shown is not None:
            self._hand_on()
            self.surroundings.background.write(lambda: verb(shown)[1], self._turned, self.surroundings.fail)

    def _turned(self, changed: Changed) -> None:
        """How the open one stands is told at once."""
        self._done(changed)
        if self.open_id is not None:
            self._bring(self.open_id)

    def _go_to_piece(self, became: Became) -> None:
        place = "evidence" if became.kind is PieceKind.EVIDENCE else "reflections"
        self.surroundings.go(place, became.id)

    # What is shown

    def _read(self) -> None:
        self._reading.ask(self._planning.rows, self._show_rows)

    def _show_rows(self, rows: Sequence[ActionRow]) -> None:
        self._rows, self._read_once = rows, True
        self._show_list()
        self._show_open()
        self.listed.emit(rows)

    # Each is read by itself: the list has no more than its lines

    @property
    def _there(self) -> Collection[str]:
        return {row.id for row in self._rows}

    @property
    def _first(self) -> str | None:
        return self.list.key

    @property
    def _unasked(self) -> str | None:
        """None while one is waited for, which may be too new for the rows that were read."""
        return None if self._wanted is not None else super()._unasked

    def _bring(self, thing: str) -> None:
        wanted = self._wanted or thing
        self._opening.ask(lambda: self._planning.get(wanted), partial(self._take, wanted))

    def _stay(self, thing: str) -> None:
        self._bring(thing)

    def _take(self, wanted: str, planned: Planned | None) -> None:
        """What was read; nothing she is typing in is replaced, only how it stands."""
        if planned is None and self._wanted == wanted:
            self._wanted = None
        if planned is None or wanted not in (self._wanted, self.open_id):
            return
        action = planned.action
        if action.id != self.open_id or not (self.editor.has_focus or self.keeping.is_pending(action.id)):
            self._show(action)
        self.editor.show_standing(planned)
        if self._begun == action.id:
            self._begun = None
            self.panes.arrange(in_list=False)
            self.editor.begin_typing()

    def _fill(self, thing: Action) -> None:
        """How it stands is told once it is read."""
        self.editor.show_planned(Planned(thing, (), ()))

    def _kept(self, kept: Action) -> None:
        """The list is read again, as after every change."""

    def _drop(self, thing: str) -> None:
        self._rows = [row for row in self._rows if row.id != thing]

    def _show_list(self) -> None:
        self.side.show_all(self._rows, self.surroundings.today(), self._wanted or self.open_id)
        self.pages.setCurrentWidget(self.empty if self._is_nothing else self.panes)

    def _widen(self) -> None:
        self.side.widen()


def _as_words(action: Action) -> str:
    """All there is of it, for a rescue file."""
    return "\n".join(
        (action.what, action.support, action.cost, action.cover, action.paid_by, action.know, plain(action.came))
    )
