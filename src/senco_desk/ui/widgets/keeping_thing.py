"""Keeping the open thing of a place whose things have no number: what is typed goes to the writing thread."""

from __future__ import annotations

from collections.abc import Callable
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from senco_desk.ui.widgets.autosave import Autosave, Saving


class Thing(Protocol):
    """`is_blank` while it holds nothing worth keeping."""

    @property
    def id(self) -> str: ...
    @property
    def is_blank(self) -> bool: ...


T = TypeVar("T", bound=Thing)


class KeepingThing(QObject, Generic[T]):
    """`kept` carries a thing as it is on disk. What is blank and new is never kept."""

    kept = Signal(object)

    def __init__(
        self,
        verbs: tuple[Callable[[T], T], Callable[[T], T]],
        saving: Saving,
        draft: Callable[[], T | None],
        words: Callable[[T], str],
        parent: QObject,
    ) -> None:
        """`verbs` add a new one and keep one; `draft` is the open one; `words` all of it, for a rescue file."""
        super().__init__(parent)
        self._add, self._keep = verbs
        self._saving, self._draft, self._words = saving, draft, words
        self._new: set[str] = set()
        self._latest: dict[str, T] = {}
        self._autosave = Autosave(self._save, self)
        saving.saved.connect(self._arrived)

    def begin(self, thing: T) -> None:
        """It is new: the first save adds it."""
        self._new.add(thing.id)

    def touch(self) -> None:
        """Something was typed."""
        self._autosave.touch()

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self._autosave.flush()

    def forget(self, thing: str) -> None:
        """It is being deleted: what was typed last is not to be kept."""
        self._autosave.drop()
        self._saving.forget(thing)
        self._latest.pop(thing, None)

    def is_new(self, thing: str) -> bool:
        """Whether nothing of it was ever handed on."""
        return thing in self._new and thing not in self._latest

    def is_pending(self, thing: str) -> bool:
        """Whether there is something of it that is not on disk yet."""
        draft = self._draft()
        typed = self._autosave.is_waiting and draft is not None and draft.id == thing
        return typed or thing in self._latest

    def pending(self, thing: str) -> T | None:
        """The thing as it was handed on, while it is not on disk yet."""
        return self._latest.get(thing)

    def _save(self) -> None:
        draft = self._draft()
        if draft is not None and not (self.is_new(draft.id) and draft.is_blank):
            self._latest[draft.id] = draft
            self._saving.save(draft.id, lambda: self._on_disk(draft), lambda: self._words(draft))

    def _on_disk(self, draft: T) -> T:
        """On the writing thread, which alone knows whether an earlier save has added it."""
        kept = self._add(draft) if draft.id in self._new else self._keep(draft)
        self._new.discard(draft.id)
        return kept

    def _arrived(self, kept: object) -> None:
        latest = self._latest.get(getattr(kept, "id", ""))
        if latest is None or type(kept) is not type(latest):
            return
        if not self._saving.is_pending(latest.id):
            self._latest.pop(latest.id)
        self.kept.emit(kept)
