"""Keeping the open reflection: what is typed goes to the writing thread, the first words give it its number."""

from collections.abc import Callable
from dataclasses import replace

from PySide6.QtCore import QObject, Signal

from senco_desk.domain.reflection import Reflection
from senco_desk.domain.text import plain
from senco_desk.services.reflecting import Reflecting
from senco_desk.ui.widgets.autosave import Autosave, Saving


class Keeping(QObject):
    """`kept` carries a reflection as it is on disk. What is blank and new is never kept."""

    kept = Signal(object)

    def __init__(
        self, reflecting: Reflecting, saving: Saving, draft: Callable[[], Reflection | None], parent: QObject
    ) -> None:
        """`draft` gives the open reflection as it stands."""
        super().__init__(parent)
        self._reflecting, self._saving, self._draft = reflecting, saving, draft
        self._numbers: dict[str, int] = {}
        self._latest: dict[str, Reflection] = {}
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

    def forget(self, reflection: Reflection) -> None:
        """It is being deleted: what was typed last is not to be kept."""
        self._autosave.drop()
        self._saving.forget(_named(reflection))
        self._latest.pop(reflection.id, None)

    def is_pending(self, reflection_id: str) -> bool:
        """Whether there is something of it that is not on disk yet."""
        draft = self._draft()
        typed = self._autosave.is_waiting and draft is not None and draft.id == reflection_id
        return typed or reflection_id in self._latest

    def pending(self, reflection_id: str) -> Reflection | None:
        """The reflection as it was handed on, while it is not on disk yet."""
        return self._latest.get(reflection_id)

    def _save(self) -> None:
        draft = self._draft()
        if draft is not None and (draft.number or not draft.is_blank):
            self._hand_on(draft)

    def _hand_on(self, draft: Reflection) -> None:
        self._latest[draft.id] = draft
        self._saving.save(_named(draft), lambda: self._keep(draft), lambda: _words(draft))

    def _keep(self, draft: Reflection) -> Reflection:
        """On the writing thread, which alone knows the number that an earlier save has given."""
        kept = self._reflecting.keep(replace(draft, number=draft.number or self._numbers.get(draft.id, 0)))
        self._numbers[kept.id] = kept.number
        return kept

    def _arrived(self, kept: object) -> None:
        if isinstance(kept, Reflection):
            if not self._saving.is_pending(_named(kept)):
                self._latest.pop(kept.id, None)
            self.kept.emit(kept)


def _named(reflection: Reflection) -> str:
    return f"reflection {reflection.id}"


def _words(reflection: Reflection) -> str:
    """All there is of it, for a rescue file."""
    parts = [reflection.reference, reflection.title, str(reflection.happened or "")]
    parts += [f"{section.heading}\n{plain(section.text)}" for section in reflection.sections]
    impact = reflection.impact
    parts += [plain(text) for text in (impact.changed, impact.for_whom, impact.how_known)]
    return "\n\n".join(part for part in parts if part.strip())
