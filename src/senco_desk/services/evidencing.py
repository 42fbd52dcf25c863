"""Evidencing: log a piece of evidence, keep what is typed, take it out."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.evidence import Evidence, EvidenceKind, EvidenceRow
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.mapping import PieceKind
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

GONE = Sentence(
    "evidence-gone",
    N_(
        "{reference} is no longer in the workbook; it was deleted meanwhile. "
        "Undo brings it back. Nothing else has changed."
    ),
)


class Evidencing:
    """The verbs of evidence; its files are attached by `attaching`."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def begin(self, kind: EvidenceKind = EvidenceKind.DOCUMENT) -> Evidence:
        """A blank piece, to be filled in; it takes its number when its first words are kept."""
        return Evidence(new_id(), 0, self._now(), kind)

    def keep(self, evidence: Evidence) -> Evidence:
        """Put what was typed on disk; the first time with the next free number. Raises Refused when it was deleted."""
        with self._desk.change(typing=evidence.number > 0) as work:
            if evidence.number == 0:
                evidence = replace(evidence, number=work.evidence.next_number())
                work.evidence.add(evidence)
            elif not work.evidence.replace(evidence):
                raise Refused(GONE, reference=evidence.reference)
        self._tell(work.changed)
        return evidence

    def remove(self, evidence_id: str) -> Changed:
        """Take it out with its files and what it counts for; Undo brings all of it back, under the same number."""
        with self._desk.change(_("Evidence deleted")) as work:
            for mapping in work.mappings.of_piece(PieceKind.EVIDENCE, evidence_id):
                work.mappings.remove(mapping.id)
            for attachment in work.attachments.of_evidence(evidence_id):
                work.attachments.remove(attachment.id)
            work.evidence.remove(evidence_id)
        self._tell(work.changed)
        return work.changed

    def get(self, evidence_id: str) -> Evidence | None:
        with self._desk.view() as view:
            return view.evidence.get(evidence_id)

    def rows(self) -> list[EvidenceRow]:
        """A light row for each, newest day first, for the list."""
        with self._desk.view() as view:
            return view.evidence.rows()
