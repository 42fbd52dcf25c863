"""Copies that were opened to be read and changed all the same: offered to be attached, one after the other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from senco_desk.domain.evidence import Evidence
from senco_desk.domain.language import _
from senco_desk.ui.evidence.brought import Brought
from senco_desk.ui.evidence.taking_in import TakingIn
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.offer import Offer

if TYPE_CHECKING:
    from senco_desk.services.attaching import ChangedCopy

Found = tuple["ChangedCopy", "Evidence | None"]
"""A copy, and the piece it was opened from where that is still there."""


class ChangedCopies(QObject):
    """Asks once for what an earlier session of the desk left; nothing is thrown away without her word."""

    def __init__(self, surroundings: Surroundings, offer: Offer, taking_in: TakingIn) -> None:
        super().__init__(offer)
        self._surroundings, self._offer, self._taking_in = surroundings, offer, taking_in
        attaching = surroundings.services.attaching

        def find() -> list[Found]:
            return [(copy, attaching.piece_of(copy.attachment)) for copy in attaching.wipe_copies(own=False)]

        surroundings.background.read(find, self._show, surroundings.fail)

    def _show(self, found: Sequence[Found]) -> None:
        if not found:
            return
        (copy, piece), rest = found[0], found[1:]
        said = _(
            "“{name}” was opened from Evidence and then changed. What was saved there is not in the workbook yet. "
            "It is kept until you say what becomes of it."
        )
        attach = (
            _("Attach it to {reference}").format(reference=piece.reference) if piece else _("Add it as new evidence")
        )
        self._offer.say(
            said.format(name=copy.path.name),
            [
                (attach, lambda: self._attach(copy, piece, rest)),
                (_("Let it go"), lambda: self._let_go(copy, rest)),
            ],
        )

    def _attach(self, copy: ChangedCopy, piece: Evidence | None, rest: Sequence[Found]) -> None:
        self._taking_in.take(piece.id if piece else None, Brought((copy.path,)), lambda: self._let_go(copy, rest))

    def _let_go(self, copy: ChangedCopy, rest: Sequence[Found]) -> None:
        attaching = self._surroundings.services.attaching
        self._surroundings.background.read(lambda: attaching.let_go(copy), None, self._surroundings.fail)
        self._show(rest)
