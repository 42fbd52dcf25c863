"""Said when files are in the workbook already: open the piece that has it, or add it all the same."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from senco_desk.domain.language import _, n_
from senco_desk.ui.evidence.seeing_files import references_of
from senco_desk.ui.evidence.taking_in import Same
from senco_desk.ui.place import Surroundings
from senco_desk.ui.widgets.offer import Offer, Way

_MOST_OPENED, _MOST_NAMED = 3, 8
"""Pieces that are offered to be opened, and files that are named; of more, how many."""

Known = tuple[str, str, str]
"""The name of a file, and the id and the number of the piece that has it."""


def offer_same(same: Same, offer: Offer, surroundings: Surroundings, go: Callable[[str], object]) -> None:
    """Find the numbers of the pieces, and offer to go to each."""
    services = surroundings.services

    def say(references: dict[str, str]) -> None:
        found = ((name, where.evidence) for name, where in same.files)
        known = [(name, piece, references[piece]) for name, piece in found if piece in references]
        if known:
            offer.say(sentence(known), ways(known, same.again, go))

    surroundings.background.read(
        lambda: references_of({where.evidence for _name, where in same.files}, services), say, surroundings.fail
    )


def sentence(known: Sequence[Known]) -> str:
    if len(known) == 1:
        name, _piece, where = known[0]
        return _("“{name}” is in {reference} already, so it was not added again.").format(name=name, reference=where)
    parts = [_("“{name}” in {reference}").format(name=name, reference=where) for name, _p, where in known]
    more = len(parts) - _MOST_NAMED
    named = parts[:_MOST_NAMED] + ([n_("{n} more", "{n} more", more).format(n=more)] if more > 0 else [])
    said = _("These files are in the workbook already, so they were not added again: {named}.")
    return said.format(named=", ".join(named))


def ways(known: Sequence[Known], again: Callable[[], object], go: Callable[[str], object]) -> list[Way]:
    pieces = {piece: where for _name, piece, where in known}
    add = _("Add it all the same") if len(known) == 1 else _("Add them all the same")
    return [*(_opening(piece, where, go) for piece, where in list(pieces.items())[:_MOST_OPENED]), (add, again)]


def _opening(piece: str, reference: str, go: Callable[[str], object]) -> Way:
    return _("Open {reference}").format(reference=reference), lambda: go(piece)
