"""Keeping the open piece: what is typed goes to the writing thread, the first words give it its number."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import Any, ClassVar, Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, Signal

from senco_desk.ui.widgets.autosave import Autosave, Saving


class Piece(Protocol):
    """`number` is 0 until it is kept for the first time; `is_blank` while it holds nothing worth keeping."""

    __dataclass_fields__: ClassVar[dict[str, Any]]

    @property
    def id(self) -> str: ...
    @property
    def number(self) -> int: ...
    @property
    def is_blank(self) -> bool: ...


P = TypeVar("P", bound=Piece)


class Keeping(QObject, Generic[P]):
    """`kept` carries a piece as it is on disk. What is blank and new is never kept."""

    kept = Signal(object)

    def __init__(
        self,
        keep: Callable[[P], P],
        saving: Saving,
        draft: Callable[[], P | None],
        words: Callable[[P], str],
        parent: QObject,
    ) -> None:
        """`keep` puts one on disk, `draft` gives the open piece as it stands, `words` all of it for a rescue file."""
        super().__init__(parent)
        self._keep_it, self._saving, self._draft, self._words = keep, saving, draft, words
        self._numbers: dict[str, int] = {}
        self._latest: dict[str, P] = {}
        self._autosave = Autosave(self._save, self)
        saving.saved.connect(self._arrived)

    def touch(self) -> None:
        """Something was typed."""
        self._autosave.touch()

    def flush(self) -> None:
        """Hand on what was typed, now."""
        self._autosave.flush()

    def keep_now(self) -> None:
        """Keep it although nothing may be typed in it yet: it is about to count for something."""
        draft = self._draft()
        self._autosave.flush()
        if draft is not None and draft.number == 0 and draft.id not in self._latest:
            self._hand_on(draft)

    def forget(self, piece: P) -> None:
        """It is being deleted: what was typed last is not to be kept."""
        self._autosave.drop()
        self._saving.forget(self._named(piece))
        self._latest.pop(piece.id, None)

    def is_pending(self, piece: str) -> bool:
        """Whether there is something of it that is not on disk yet."""
        draft = self._draft()
        typed = self._autosave.is_waiting and draft is not None and draft.id == piece
        return typed or piece in self._latest

    def pending(self, piece: str) -> P | None:
        """The piece as it was handed on, while it is not on disk yet."""
        return self._latest.get(piece)

    def _save(self) -> None:
        draft = self._draft()
        if draft is not None and (draft.number or not draft.is_blank):
            self._hand_on(draft)

    def _hand_on(self, draft: P) -> None:
        self._latest[draft.id] = draft
        self._saving.save(self._named(draft), lambda: self._keep(draft), lambda: self._words(draft))

    def _keep(self, draft: P) -> P:
        """On the writing thread, which alone knows the number that an earlier save has given."""
        kept = self._keep_it(replace(draft, number=draft.number or self._numbers.get(draft.id, 0)))
        self._numbers[kept.id] = kept.number
        return kept

    def _arrived(self, kept: object) -> None:
        latest = self._latest.get(getattr(kept, "id", ""))
        if latest is None or type(kept) is not type(latest):
            return
        if not self._saving.is_pending(self._named(latest)):
            self._latest.pop(latest.id)
        self.kept.emit(kept)

    def _named(self, piece: P) -> str:
        return f"{type(piece).__name__.lower()} {piece.id}"
