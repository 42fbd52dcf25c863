"""Finish these: the notes of sessions one after another, and what is made of each, one key for each."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLabel, QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.days import day_of_week
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.note import Note
from senco_desk.domain.session import SessionRow
from senco_desk.ui.place import PAUSE, Place, Surroundings
from senco_desk.ui.theme import heading, larger, line, link, primary, quiet, writes
from senco_desk.ui.twilight.page import named
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.flow import Flow
from senco_desk.ui.widgets.latest import Latest
from senco_desk.ui.widgets.pieces.panes import Panes
from senco_desk.ui.widgets.reading_area import Mark, Marked, ReadingArea
from senco_desk.ui.widgets.switch import Switch
from senco_desk.ui.widgets.two_line_list import TwoLineList, TwoLineRow

if TYPE_CHECKING:
    from senco_desk.services.noting import Noting

_SHOWN = 160
"""Characters of a note in the list."""
TO_FINISH, QUESTIONS = "to-finish", "questions"


@dataclass(frozen=True, slots=True)
class _Way:
    """`key` is the letter; `lists` in which of the two it is offered."""

    key: str
    words: str
    act: Callable[[Noting, str], Changed]
    lists: tuple[str, ...] = (TO_FINISH,)


_WAYS = (
    _Way("R", N_("Reflection"), lambda noting, note: noting.become_reflection(note), (TO_FINISH, QUESTIONS)),
    _Way("E", N_("Evidence"), lambda noting, note: noting.become_evidence(note)),
    _Way("A", N_("Action"), lambda noting, note: noting.become_action(note), (TO_FINISH, QUESTIONS)),
    _Way("Q", N_("Question for the tutor"), lambda noting, note: noting.ask_tutor(note)),
    _Way("W", N_("Back to finish"), lambda noting, note: noting.wait_again(note), (QUESTIONS,)),
    _Way("D", N_("Drop"), lambda noting, note: noting.drop(note), (TO_FINISH, QUESTIONS)),
)


@dataclass(frozen=True, slots=True)
class _Found:
    """Both lists, and the sessions that the notes were typed in."""

    waiting: list[Note]
    questions: list[Note]
    sessions: dict[str, SessionRow]


class TwilightPlace(Place):
    """Targets: `questions`, `to-finish`, or the id of a note."""

    code = "twilight"
    title = N_("Finish these")

    def __init__(self, surroundings: Surroundings, parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self.notes: dict[str, Note] = {}
        self._found = _Found([], [], {})
        self._reading = Latest(surroundings, self)
        self._wanted: str | None = None
        self._at = 0
        self._wants_focus = False
        self.which = Switch(_("Which notes"), ((TO_FINISH, _("To finish")), (QUESTIONS, _("For the tutor"))), self)
        self.list = TwoLineList(_("Notes, the oldest first"))
        self.all_of_them = link(QPushButton(_("‹ All notes")))
        self.when, self.text = quiet(QLabel()), ReadingArea(_("The note"))
        self.ways = {way.key: self._button(way) for way in _WAYS}
        self.nothing = EmptyPlace(
            "twilight",
            _("Nothing waits"),
            _("F9 opens a large dark page for a session; Ctrl+J takes a quick note. Afterwards each waits here."),
        )
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._lay_out()
        self._listen()

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        if changed is None:
            self._read()
        elif changed.concerns(Noun.NOTE, Noun.SESSION):
            self._pause.start()

    def show_target(self, target: str) -> None:
        if target in (TO_FINISH, QUESTIONS):
            self.which.show_value(target)
        else:
            self._wanted = target
        self._read()

    def take_focus(self) -> None:
        self._wants_focus = not self.notes
        self.panes.take_focus(self.list)

    # What is shown

    def _read(self) -> None:
        noting = self.surroundings.services.noting

        def found() -> _Found:
            waiting, questions = noting.waiting(), noting.questions()
            return _Found(waiting, questions, noting.sessions_of([*waiting, *questions]))

        self._reading.ask(found, self._take)

    def _take(self, found: _Found) -> None:
        self._found = found
        self.which.say(TO_FINISH, _("To finish ({n})").format(n=len(found.waiting)))
        self.which.say(QUESTIONS, _("For the tutor ({n})").format(n=len(found.questions)))
        if self._wanted is not None and any(note.id == self._wanted for note in found.questions):
            self.which.show_value(QUESTIONS)
        self._show()

    def _show(self) -> None:
        notes = self._found.questions if self.which.value == QUESTIONS else self._found.waiting
        self.notes = {note.id: note for note in notes}
        self._stack.setCurrentIndex(1 if notes else 0)
        key, self._wanted = self._wanted or self._next(notes), None
        self.list.show_rows([self._row(note) for note in notes], key)
        self._offer()
        self._open(self.list.key)
        if notes and self._wants_focus:
            self.take_focus()

    def _next(self, notes: Sequence[Note]) -> str | None:
        """The note in hand; when something was made of it, the one that came after it."""
        key = self.list.key
        if key in self.notes or not notes:
            return key
        return notes[min(self._at, len(notes) - 1)].id

    def _open(self, key: str | None) -> None:
        note = self.notes.get(key or "")
        if note is None:
            return
        self._at = list(self.notes).index(note.id)
        self.when.setText(self._when(note))
        self.text.show_text([Marked(Mark.PLAIN, note.text)])

    def _offer(self) -> None:
        for way in _WAYS:
            self.ways[way.key].setVisible(self.which.value in way.lists)

    def _row(self, note: Note) -> TwoLineRow:
        words = " ".join(note.text[: 2 * _SHOWN].split())[:_SHOWN]
        return TwoLineRow(note.id, words, self._when(note))

    def _when(self, note: Note) -> str:
        session = self._found.sessions.get(note.session)
        moment = f"{day_of_week(note.day)}, {note.clock:%H:%M}"
        return f"{moment} · {named(session)}" if session else moment

    # What she does

    def _act(self, way: _Way) -> None:
        note = self.notes.get(self.list.key or "")
        if note is None or self.which.value not in way.lists:
            return
        noting = self.surroundings.services.noting
        self._forget(note)
        self.surroundings.background.write(
            lambda: way.act(noting, note.id),
            lambda changed: self.surroundings.toast(changed.said, changed.undo),
            self._did_not,
            context=self,
        )

    def _forget(self, note: Note) -> None:
        """The next one is in hand at once; the same key twice does two notes and none twice."""
        for notes in (self._found.waiting, self._found.questions):
            if note in notes:
                notes.remove(note)
        self._show()
        self.panes.arrange(in_list=True)
        self.list.setFocus()

    def _did_not(self, error: Exception) -> None:
        self.surroundings.fail(error)
        self._read()

    def _button(self, way: _Way) -> QPushButton:
        button = writes(QPushButton(f"{_(way.words)}  {way.key}"))
        button.setAccessibleName(_("{what}, key {key}").format(what=_(way.words), key=way.key))
        button.clicked.connect(lambda _checked=False: self._act(way))
        keys = QShortcut(QKeySequence(way.key), self, context=Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(partial(self._act, way))
        return button

    def _lay_out(self) -> None:
        unit = line(self)
        primary(self.ways["R"])
        listed, opened, acts = QWidget(), QWidget(), QWidget()
        left = QVBoxLayout(listed)
        left.setContentsMargins(unit // 2, 0, 0, unit // 3)
        left.addWidget(self.list)
        self.text.setFont(larger(self.text.font()))
        flow = Flow(acts, unit // 3)
        for button in self.ways.values():
            flow.addWidget(button)
        right = QVBoxLayout(opened)
        right.setContentsMargins(unit, 0, unit, unit // 2)
        right.setSpacing(unit // 2)
        self.text.setProperty("look", "bare")
        for part in (self.when, acts):
            right.addWidget(part)
        right.addWidget(self.text, 1)
        self.panes = Panes(listed, opened, self.all_of_them)
        self._stack = QStackedWidget()
        self._stack.addWidget(self.nothing)
        self._stack.addWidget(self.panes)
        head = QWidget()
        beside = Flow(head, unit)
        head.setProperty("look", "page")
        beside.setContentsMargins(unit // 2, unit // 2, unit, unit // 2)
        title = heading(QLabel(_(self.title)))
        title.setWordWrap(False)
        beside.addWidget(title)
        beside.addWidget(self.which)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(self._stack, 1)

    def _listen(self) -> None:
        self.which.chosen.connect(lambda _which: self._show())
        self.list.chosen.connect(self._open)
        self.list.entered.connect(lambda: self.panes.arrange(in_list=False))
        self.list.clicked.connect(lambda _index: self.panes.arrange(in_list=False))
        self.list.removal_wanted.connect(partial(self._act, _WAYS[-1]))
        self.all_of_them.clicked.connect(lambda _checked=False: self._go_to_list())
        self._pause.timeout.connect(self._read)

    def _go_to_list(self) -> None:
        self.panes.arrange(in_list=True)
        self.list.setFocus()
