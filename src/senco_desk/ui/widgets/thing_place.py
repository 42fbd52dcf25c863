"""A place of things that have no number: which there are, and the open one, on disk as it is typed."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Callable, Collection
from typing import ClassVar

from PySide6.QtWidgets import QPushButton, QStackedWidget, QVBoxLayout, QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.language import _
from senco_desk.ui.place import NEW, Surroundings
from senco_desk.ui.theme import line, link
from senco_desk.ui.widgets.empty_place import EmptyPlace
from senco_desk.ui.widgets.keeping_thing import KeepingThing, T
from senco_desk.ui.widgets.pieces.panes import Panes
from senco_desk.ui.widgets.progress_row import ProgressRow
from senco_desk.ui.widgets.two_line_list import TwoLineList
from senco_desk.ui.widgets.typed_place import Editor, TypedPlace

Verbs = tuple[Callable[[T], T], Callable[[T], T], Callable[[str], Changed]]
"""Of a service: what adds a new one, keeps one, and takes one out."""


class ThingPlace(TypedPlace[T]):
    """Targets: the id of a thing, or `NEW`. `concerns` are the nouns of which something is shown here."""

    concerns: ClassVar[tuple[Noun, ...]]
    empty: EmptyPlace

    def __init__(
        self,
        surroundings: Surroundings,
        verbs: Verbs[T],
        words: Callable[[T], str],
        editor: Editor[T],
        parent: QWidget | None = None,
    ) -> None:
        """`words` are all there is of one, for a rescue file."""
        super().__init__(surroundings, editor, parent)
        add, keep, self._take_out = verbs
        self._things: dict[str, T] = {}
        self._read_once = False
        self.keeping = KeepingThing((add, keep), self.saving, self._draft, words, self)
        self.keeping.kept.connect(self._kept)
        editor.written.connect(self.keeping.touch)
        editor.left.connect(self.keeping.flush)

    # What a place says more; of a class of Qt’s mypy alone asks for it

    @abstractmethod
    def begin(self) -> None:
        """A new one, to be typed in at once."""

    @abstractmethod
    def _fill(self, thing: T) -> None:
        """The editor shows it."""

    @abstractmethod
    def _show_list(self) -> None:
        """Which there are, and which is open; or what is said while there is none."""

    @property
    @abstractmethod
    def _first(self) -> str | None:
        """The one to be shown when no other is asked for."""

    @abstractmethod
    def _leave_open(self) -> None:
        """The open one is no more; another is shown where there is one."""

    # What a place may do in its own way: these are for one that reads all of its things

    @property
    def _there(self) -> Collection[str]:
        """Those that are stored."""
        return self._things

    def _bring(self, thing: str) -> None:
        """Show it as it is stored, if it is."""
        if thing in self._things:
            self._show(self._things[thing])

    def _kept(self, kept: T) -> None:
        """It is on disk like this."""
        self._things[kept.id] = kept
        self._show_list()

    def _drop(self, thing: str) -> None:
        """It is being deleted: it is listed no more."""
        self._things.pop(thing, None)

    def _stay(self, thing: str) -> None:
        """She is at it, so it stays as it is; what is only told of it may be told anew."""

    # What the window asks

    def reload(self, changed: Changed | None) -> None:
        self._names.reload(changed)
        if changed is None:
            self._read()
        elif changed.concerns(*self.concerns):
            self._pause.start()

    def show_target(self, target: str) -> None:
        if target == NEW:
            self.begin()
        else:
            self._wanted = target
            self._come_to(target)

    def _come_to(self, thing: str) -> None:
        """One that was asked for from elsewhere."""
        self.open(thing)

    # What she does

    def open(self, thing: str) -> None:
        """Show one; what was typed into the one before is handed on first. The open one stays as it is."""
        shown = self.editor.shown
        if shown is not None and shown.id == thing:
            self._wanted = None
            return
        self._hand_on()
        self._wanted = thing
        pending = self.keeping.pending(thing)
        if pending is not None:
            self._show(pending)
        else:
            self._bring(thing)

    def remove(self, thing: str | None) -> None:
        """Take it out, at once; Undo brings it back. Of a new one nothing is on disk."""
        if not thing:
            return
        new, shown = self.keeping.is_new(thing), self.editor.shown
        self.keeping.forget(thing)
        self._drop(thing)
        if shown is not None and shown.id == thing:
            self._leave_open()
        if not new:
            self.surroundings.background.write(lambda: self._take_out(thing), self._done, self.surroundings.fail)

    def _begin(self, new: T) -> None:
        """To be typed in at once."""
        self._hand_on()
        self.keeping.begin(new)
        self._show(new)
        self.editor.begin_typing()

    def _remove_open(self) -> None:
        if self.editor.shown is not None:
            self.remove(self.editor.shown.id)

    def _hand_on(self) -> None:
        if self.editor.shown is not None:
            self.editor.take()
        self.keeping.flush()

    def _draft(self) -> T | None:
        return self.editor.draft() if self.editor.shown is not None else None

    # What is shown

    @property
    def _unasked(self) -> str | None:
        """The one that is shown although none is asked for."""
        return self._first

    @property
    def _is_nothing(self) -> bool:
        """There is none, as far as is known, and none is begun."""
        return self._read_once and not self._there and self.editor.shown is None

    def _show_open(self) -> None:
        """The one she wanted; or what is stored of the open one, unless she is at it; or one unasked."""
        shown, unasked = self.editor.shown, self._unasked
        if self._wanted is not None and self._wanted in self._there:
            self.open(self._wanted)
        elif shown is None:
            if unasked is not None:
                self.open(unasked)
        elif self.editor.has_focus or self.keeping.is_pending(shown.id) or self.keeping.is_new(shown.id):
            self._stay(shown.id)
        elif shown.id in self._there:
            self._bring(shown.id)
        else:
            self._leave_open()

    def _show(self, thing: T) -> None:
        self._wanted = None
        self._fill(thing)
        self._names.show_thing(thing.id)
        self._show_list()

    def _lay_column(self, *progress: ProgressRow) -> None:
        """The pages, and below them what is going on."""
        unit, column = line(self), QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.pages, 1)
        for row in progress:
            row.setContentsMargins(unit, unit // 3, unit, unit // 2)
            column.addWidget(row)


class ListedPlace(ThingPlace[T]):
    """Its things are listed at the left; where it is narrow there is room for the list or the open one."""

    all_of_them: ClassVar[str]
    """What leads back to the list."""

    def _lay_panes(self, side: QWidget, listed: TwoLineList, *opened: QWidget) -> None:
        """The first of `pages`: `side` with the list in it, and beside it one of `opened`, below the way back.

        From the outside in: Qt dresses all that is in a widget again whenever that is put into another.
        """
        self._side, self._listed, self._opened = side, listed, QStackedWidget()
        self.back = link(QPushButton(_(self.all_of_them)))
        self.panes = Panes(side, self._opened, self.back)
        self.pages.addWidget(self.panes)
        for page in (QWidget(), *opened):
            self._opened.addWidget(page)
        self.back.clicked.connect(self._go_back)
        listed.chosen.connect(self.open)
        listed.entered.connect(self._enter)
        listed.clicked.connect(lambda _index: self.panes.arrange(in_list=False))
        listed.removal_wanted.connect(lambda: self.remove(listed.key))

    def _widen(self) -> None:
        """All of them are listed, for one that is to be shown."""

    def _come_to(self, thing: str) -> None:
        self._widen()
        self._go_in(thing)

    def _go_in(self, thing: str) -> None:
        self.open(thing)
        self.panes.arrange(in_list=False)
        if self._side.isHidden() and not self.editor.has_focus:
            self.back.setFocus()

    def take_focus(self) -> None:
        if self.pages.currentWidget() is self.empty:
            self.empty.button.setFocus()
        else:
            self.panes.take_focus(self._listed)

    @property
    def _unasked(self) -> str | None:
        return None if self.panes.is_narrow else self._first

    def _show(self, thing: T) -> None:
        super()._show(thing)
        self._opened.setCurrentIndex(1)

    def _begin(self, new: T) -> None:
        self.panes.arrange(in_list=False)
        super()._begin(new)

    def _leave_open(self) -> None:
        self._opened.setCurrentIndex(0)
        self._wanted = None
        self.editor.leave()
        self._show_list()
        if self._unasked is not None:
            self.open(self._unasked)
        else:
            self._go_back()

    def _enter(self) -> None:
        """Into the open one; where there is room for the list alone none may be open yet."""
        if self.editor.shown is None and self._listed.key is not None:
            self._go_in(self._listed.key)
        elif self.editor.shown is not None:
            self.panes.arrange(in_list=False)
            self.editor.begin_typing()

    def _go_back(self) -> None:
        self._hand_on()
        self.panes.arrange(in_list=True)
        self.take_focus()
