"""Undoing: take a change back, and see what was done lately. An undo can be undone."""

from dataclasses import replace

from senco_desk.domain.journal import Changed
from senco_desk.domain.language import _
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk
from senco_desk.store.undo import OFFERED


class Undoing:
    def __init__(self, desk: Desk, tell: Tell) -> None:
        self._desk, self._tell = desk, tell

    def undo(self, undo: str, said: str = "") -> Changed:
        """Put back what the change that `undo` names had replaced. Raises Refused when later changes stand on it.

        Where nothing is said of it, it is told as what was done at first, taken back or done again.
        """
        with self._desk.view() as view:
            first = view.first_done(undo)
        again = first.is_taken_back
        changed = self._desk.undo(undo, said or (_done_again(first.said) if again else _taken_back(first.said)))
        changed = replace(changed, took_back="" if again else first.said)
        self._tell(changed)
        return changed

    def recent(self, most: int = OFFERED) -> list[Changed]:
        """The last changes that have words to say what they were, newest first."""
        with self._desk.view() as view:
            return view.recent_changes(most)


def _taken_back(what: str) -> str:
    return _("Taken back: {what}").format(what=what) if what else _("Taken back")


def _done_again(what: str) -> str:
    return _("Done again: {what}").format(what=what) if what else _("Done again")
