"""Undoing: take a change back, and see what was done lately. An undo can be undone."""

from senco_desk.domain.journal import Changed
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.undo import OFFERED


class Undoing:
    def __init__(self, desk: Desk, tell: Tell) -> None:
        self._desk, self._tell = desk, tell

    def undo(self, undo: str, said: str = "") -> Changed:
        """Put back what the change that `undo` names had replaced. Raises Refused when later changes stand on it."""
        changed = self._desk.undo(undo, said)
        self._tell(changed)
        return changed

    def recent(self, most: int = OFFERED) -> list[Changed]:
        """The last changes that have words to say what they were, newest first."""
        with self._desk.view() as view:
            return view.recent_changes(most)
