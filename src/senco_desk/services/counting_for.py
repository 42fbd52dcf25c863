"""Counting for: what a piece counts for, why, and which is the best evidence."""

from collections.abc import Callable
from dataclasses import replace

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import Mapping, PieceKind, Strength
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

GONE = Sentence(
    "mapping-gone",
    N_("This no longer counts for that outcome; it was taken away meanwhile. Tick it again if it should."),
)


class CountingFor:
    """The verbs of mappings; one tick is enough, the rest is offered."""

    def __init__(self, desk: Desk, tell: Tell) -> None:
        self._desk, self._tell = desk, tell

    def of_piece(self, kind: PieceKind, piece: str) -> list[Mapping]:
        with self._desk.view() as view:
            return view.mappings.of_piece(kind, piece)

    def tick(self, kind: PieceKind, piece: str, framework: str, outcome: str) -> Mapping:
        """The piece counts for the outcome; ticking what is ticked changes nothing."""
        with self._desk.change(_("Counts for one more outcome")) as work:
            standing = next((m for m in work.mappings.of_piece(kind, piece) if m.outcome == outcome), None)
            mapping = standing or Mapping(new_id(), kind, piece, framework, outcome)
            if standing is None:
                work.mappings.add(mapping)
        if standing is None:
            self._tell(work.changed)
        return mapping

    def untick(self, kind: PieceKind, piece: str, outcome: str) -> Changed | None:
        """It no longer counts; what was said of why comes back with Undo. None when it did not count."""
        with self._desk.change(_("No longer counts for it")) as work:
            standing = [m for m in work.mappings.of_piece(kind, piece) if m.outcome == outcome]
            for mapping in standing:
                work.mappings.remove(mapping.id)
        if not standing:
            return None
        self._tell(work.changed)
        return work.changed

    def say_why(self, mapping_id: str, why: str) -> None:
        self._alter(mapping_id, lambda mapping: replace(mapping, why=why), typing=True)

    def mark_best(self, mapping_id: str, best: bool) -> None:
        self._alter(mapping_id, lambda mapping: replace(mapping, best=best))

    def rate(self, mapping_id: str, strength: Strength | None) -> None:
        """How strong she thinks it is: private."""
        self._alter(mapping_id, lambda mapping: replace(mapping, strength=strength))

    def _alter(self, mapping_id: str, altered: Callable[[Mapping], Mapping], typing: bool = False) -> None:
        with self._desk.change(typing=typing) as work:
            mapping = work.mappings.get(mapping_id)
            if mapping is None:
                raise Refused(GONE)
            work.mappings.replace(altered(mapping))
        self._tell(work.changed)
