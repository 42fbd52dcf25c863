"""Ten years of evidence made from one: each piece as it was written, on another day and for other outcomes."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, date, datetime, time, timedelta
from random import Random

from senco_desk.domain.evidence import Evidence, Testimony
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.reflection import Impact
from senco_desk.services.sample_decade import school_days
from senco_desk.services.sample_decade_mappings import DecadeMappings
from senco_desk.services.sample_evidence import Piece, SampleFile
from senco_desk.services.sample_material import Material
from senco_desk.services.sample_reading import sample_id

EVIDENCE = 8_000
MAPPINGS = 16_000
FILES = 200

_BEST = 1
_UNDATED, _IMPACTS = 0.03, 0.5


def decade_evidence(material: Material, today: date) -> Iterator[Piece]:
    """The pieces of ten years up to `today`, oldest first. Their files are those of the year, over and over."""
    return iter(_DecadeEvidence(material, today))


class _DecadeEvidence:
    def __init__(self, material: Material, today: date) -> None:
        self._random = Random("decade of evidence")  # noqa: S311  (the same each time is what is wanted)
        self._written = [piece.evidence for piece in material.pieces]
        self._impacts = [evidence.impact for evidence in self._written if not evidence.impact.is_blank]
        self._files = list({file.path: file for piece in material.pieces for file in piece.files}.values())
        self._days = school_days(today)
        whys = [mapping.why for piece in material.pieces for mapping in piece.mappings if mapping.why]
        self._mappings = DecadeMappings(material.framework, whys, self._random, _BEST)

    def __iter__(self) -> Iterator[Piece]:
        for number in range(1, EVIDENCE + 1):
            evidence = self._evidence(number)
            counts = MAPPINGS // EVIDENCE
            mappings = self._mappings.of(PieceKind.EVIDENCE, evidence.id, counts, "evidence", number)
            yield Piece(evidence, tuple(mappings), tuple(self._files_of(number)))

    def _evidence(self, number: int) -> Evidence:
        random, written = self._random, self._random.choice(self._written)
        day = self._days[(number - 1) * len(self._days) // EVIDENCE]
        return replace(
            written,
            id=sample_id("decade", "evidence", number),
            number=number,
            added=datetime.combine(day, time(17, tzinfo=UTC)) + timedelta(seconds=number),
            title=f"{written.title} ({day:%B %Y})",
            happened=None if random.random() < _UNDATED else day,
            period=None,
            impact=random.choice(self._impacts) if random.random() < _IMPACTS else Impact(),
            testimony=written.testimony if written.testimony.is_blank else _given(written.testimony, day),
        )

    def _files_of(self, number: int) -> Iterator[SampleFile]:
        every = EVIDENCE // FILES
        if number % every == 0:
            file = self._files[number // every % len(self._files)]
            yield replace(file, id=sample_id("decade", "attachment", number))


def _given(testimony: Testimony, day: date) -> Testimony:
    return replace(testimony, given=day)
