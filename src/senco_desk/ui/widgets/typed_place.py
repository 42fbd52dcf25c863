"""A place where one thing at a time is open, and on disk as it is typed."""

from __future__ import annotations

from abc import abstractmethod
from typing import ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QTimer, SignalInstance
from PySide6.QtWidgets import QStackedWidget, QWidget

from senco_desk.domain.journal import Changed, Noun
from senco_desk.ui.place import PAUSE, Place, Surroundings
from senco_desk.ui.rescue import own_rescue
from senco_desk.ui.widgets.autosave import Saving
from senco_desk.ui.widgets.keeping_thing import T
from senco_desk.ui.widgets.names_here import NamesChip, NamesHere

T_co = TypeVar("T_co", covariant=True)


class Editor(Protocol[T_co]):
    """What shows the open thing, as `ThingEditor` does."""

    names: NamesChip

    @property
    def written(self) -> SignalInstance: ...
    @property
    def left(self) -> SignalInstance: ...
    @property
    def said(self) -> SignalInstance: ...
    @property
    def removal_wanted(self) -> SignalInstance: ...
    @property
    def history_wanted(self) -> SignalInstance: ...
    @property
    def shown(self) -> T_co | None: ...
    @property
    def has_focus(self) -> bool: ...
    def draft(self) -> T_co: ...
    def take(self) -> None: ...
    def leave(self) -> None: ...
    def begin_typing(self) -> None: ...


class TypedPlace(Place, Generic[T]):
    """`noun` says what its things are, `editor` shows the open one; `pages` is for what stands over all of it."""

    noun: ClassVar[Noun]

    def __init__(self, surroundings: Surroundings, editor: Editor[T], parent: QWidget | None = None) -> None:
        super().__init__(surroundings, parent)
        self._wanted: str | None = None
        self.editor: Editor[T] = editor
        self.pages = QStackedWidget(self)
        self.saving = Saving(surroundings.background, own_rescue(surroundings.services.desk.key), self)
        self._names = NamesHere(surroundings, self.noun, editor.names, self)
        self._pause = QTimer(self, singleShot=True, interval=PAUSE)
        self._pause.timeout.connect(self._read)
        editor.said.connect(surroundings.toast)
        editor.removal_wanted.connect(self._remove_open)
        editor.history_wanted.connect(lambda: surroundings.go("history", self.looked_at()))
        self.saving.failed.connect(surroundings.fail)

    # What a place says more; of a class of Qt’s mypy alone asks for it

    @abstractmethod
    def _read(self) -> None:
        """What is stored, to be shown."""

    @abstractmethod
    def _remove_open(self) -> None:
        """The open one is to be taken out."""

    @abstractmethod
    def _hand_on(self) -> None:
        """What was typed and not kept yet, in any field."""

    # What the window asks

    def looked_at(self) -> str | None:
        shown = self.editor.shown
        return None if shown is None else f"{self.noun.value} {shown.id}"

    def flush(self) -> None:
        self._hand_on()
        self.saving.try_again()

    # What is shared

    def _done(self, changed: Changed) -> None:
        self.surroundings.toast(changed.said, changed.undo)
