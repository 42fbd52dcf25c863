"""The sample's evidence, each piece with its files, read into domain values."""

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from senco_desk.domain.evidence import Evidence, EvidenceKind, MyPart, Period, Testimony
from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.services.sample_reading import (
    Found,
    SampleOf,
    impact_of,
    known_of,
    mappings_of,
    number_of,
    read,
    sample_id,
    text_of,
    utc,
)


@dataclass(frozen=True, slots=True)
class SampleFile:
    """A file to attach: where it lies, and what it was called. Two pieces may have the same one."""

    id: str
    path: Path
    called: str
    alt: str = ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A piece of evidence, what it counts for, its files, and the day from which its impact was known."""

    evidence: Evidence
    mappings: tuple[Mapping, ...]
    files: tuple[SampleFile, ...] = ()
    impact_known: date | None = None


def read_piece(path: Path, framework: Framework, of: SampleOf = SampleOf.YEAR_ONE) -> Piece:
    """The piece that is written in `path`. Raises Damaged when a file of it is missing."""
    found, number = read(path), number_of(path)
    evidence = _evidence(found, number)
    mappings = mappings_of(found, PieceKind.EVIDENCE, evidence.id, framework, "evidence", number)
    files = tuple(_file(each, number, of) for each in found.get("files", ()))
    return Piece(evidence, mappings, files, known_of(found))


def _evidence(found: Found, number: int) -> Evidence:
    return Evidence(
        id=sample_id("evidence", number),
        number=number,
        added=utc(found["added"]),
        kind=EvidenceKind(found["kind"]),
        title=found["title"],
        happened=found.get("happened"),
        period=Period(found["period"]) if "period" in found else None,
        my_part=MyPart(found["my-part"]),
        part=found.get("part", ""),
        with_whom=found.get("with-whom", ""),
        about=text_of(found["about"]),
        impact=impact_of(found),
        link=found.get("link", ""),
        held=found.get("held", ""),
        testimony=Testimony(**found.get("testimony", {})),
    )


def _file(found: Found, number: int, of: SampleOf) -> SampleFile:
    name = found["file"]
    return SampleFile(
        sample_id("attachment", number, name), of.part("files", name), found["called"], found.get("alt", "")
    )
