"""A place of things that have no number: the open one is on disk as it is typed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable
from typing import ClassVar, Generic

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import _
from senco_desk.ui.place import Place, Surroundings
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.theme import link
from senco_desk.ui.widgets.autosave import Saving
from senco_desk.ui.widgets.keeping_thing import KeepingThing, T
from senco_desk.ui.widgets.names_here import NamesHere
from senco_desk.ui.widgets.pieces.panes import Panes
from senco_desk.ui.widgets.thing_editor import ThingEditor
from senco_desk.ui.widgets.two_line_list import TwoLineList

_PAUSE = 150
"""Milliseconds; several changes in a row are read once."""

Verbs = tuple[Callable[[T], T], Callable[[T], T], Callable[[str], Changed]]
"""Of a service: what adds a new one, keeps one, and takes one out."""


class ThingPlace(Place, Generic[T]):
    """`noun` says what its things are, `editor` shows the open one."""

    noun: ClassVar[Noun]

    def __init__(
        self,
        surroundings: Surroundings,
        verbs: Verbs[T],
        words: Callable[[T], str],
        editor: ThingEditor[T],
        parent: QWidget | None = None,
    ) -> None:
        """`words` are all there is of one, for a rescue file."""
        super().__init__(surroundings, parent)
        add, keep, self._take_out = verbs
        self._wanted: str | None = None
        self._read_once = False
        self.editor: ThingEditor[T] = editor
        self.pages = QStackedWidget(self)
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self.keeping = KeepingThing((add, keep), self.saving, self._draft, words, self)
        self._names = NamesHere(surroundings, self.noun, editor.names, self)
        self._pause = QTimer(self, singleShot=True, interval=_PAUSE)
        self._pause.timeout.connect(self._read)
        editor.written.connect(self.keeping.touch)
        editor.left.connect(self.keeping.flush)
        editor.said.connect(surroundings.toast)
        editor.removal_wanted.connect(self._remove_open)
        editor.history_wanted.connect(lambda: surroundings.go("history", self.looked_at()))
        self.keeping.kept.connect(self._kept)
        self.saving.failed.connect(surroundings.fail)

    # What a place says more; of a class of Qt’s mypy alone asks for it

    @abstractmethod
    def _read(self) -> None:
        """What is stored, to be shown."""

    @abstractmethod
    def _kept(self, kept: T) -> None:
        """It is on disk like this."""

    @abstractmethod
    def _drop(self, thing: str) -> None:
        """It is being deleted: it is listed no more."""

    @abstractmethod
    def _leave_open(self) -> None:
        """The open one is no more; another is shown where there is one."""

    # What the window asks

    def looked_at(self) -> str | None:
        shown = self.editor.shown
        return None if shown is None else f"{self.noun.value} {shown.id}"

    def flush(self) -> None:
        self._hand_on()
        self.saving.try_again()

    # What she does

    def remove(self, thing: str | None) -> None:
        """Take it out, at once; Undo brings it back. Of a new one nothing is on disk."""
        if thing is None:
            return
        new, shown = self.keeping.is_new(thing), self.editor.shown
        self.keeping.forget(thing)
        self._drop(thing)
        if shown is not None and shown.id == thing:
            self._leave_open()
        if not new:
            self.surroundings.background.write(lambda: self._take_out(thing), self._done, self.surroundings.fail)

    def _done(self, changed: Changed) -> None:
        self.surroundings.toast(changed.said, changed.undo)

    def _remove_open(self) -> None:
        if self.editor.shown is not None:
            self.remove(self.editor.shown.id)

    def _hand_on(self) -> None:
        """What was typed and not kept yet, in any field."""
        if self.editor.shown is not None:
            self.editor.take()
        self.keeping.flush()

    def _draft(self) -> T | None:
        return self.editor.draft() if self.editor.shown is not None else None


class ListedPlace(ThingPlace[T]):
    """Its things are listed at the left; where it is narrow there is room for the list or the open one."""

    all_of_them: ClassVar[str]
    """What leads back to the list."""

    @abstractmethod
    def open(self, thing: str) -> None:
        """Show one; what was typed into the one before is handed on first."""

    @abstractmethod
    def _show(self, thing: T) -> None: ...

    @abstractmethod
    def _show_list(self) -> None: ...

    @property
    @abstractmethod
    def _first(self) -> str | None:
        """The one to be shown when no other is asked for."""

    def _lay_panes(self, side: QWidget, listed: TwoLineList) -> None:
        """The first of `pages`: `side` with the list in it, and the open one beside it, below the way back.

        From the outside in: Qt dresses all that is in a widget again whenever that is put into another.
        """
        self._opened = QStackedWidget()
        self.back = link(QPushButton(_(self.all_of_them)))
        self.panes = Panes(side, self._opened, self.back)
        self.pages.addWidget(self.panes)
        self._opened.addWidget(QWidget())
        self._opened.addWidget(self.editor)
        self.back.clicked.connect(self._go_back)
        listed.chosen.connect(self.open)
        listed.entered.connect(self._enter)
        listed.removal_wanted.connect(lambda: self.remove(listed.key))

    def _begin(self, new: T) -> None:
        """To be typed in at once."""
        self.keeping.begin(new)
        self._show(new)
        self.panes.arrange(in_list=False)
        self.editor.begin_typing()

    def _leave_open(self) -> None:
        self._opened.setCurrentIndex(0)
        self.editor.leave()
        self._show_list()
        if self._first is not None and not self.panes.is_narrow:
            self.open(self._first)
        else:
            self._go_back()

    def _enter(self) -> None:
        if self.editor.shown is not None:
            self.panes.arrange(in_list=False)
            self.editor.begin_typing()

    def _go_back(self) -> None:
        self._hand_on()
        self.panes.arrange(in_list=True)
        self.take_focus()
