"""Which samples there are, and how their files are read: texts, ids, and what reflections and evidence share.

`sample.toml` in `resources/sample/` says how they are written.
"""

import re
import tomllib
import uuid
from collections.abc import Mapping as Table
from datetime import UTC, date, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any

from senco_desk.assets import resource
from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import Mapping, PieceKind, Strength
from senco_desk.domain.reflection import Impact
from senco_desk.domain.text import Block, BlockKind, Run, Text


class SampleOf(StrEnum):
    """Whose sample it is; `year-one` is the large one, of a new SENCO's first year, and the others are small."""

    YEAR_ONE = "year-one"
    EXPERIENCED = "experienced"
    NPQ = "npq"

    def part(self, *names: str) -> Path:
        """A file or folder of its material. Raises Damaged when missing."""
        return resource("sample" if self is SampleOf.YEAR_ONE else f"samples/{self}", *names)


Found = Table[str, Any]
"""What a file of the sample holds, or a part of it."""

_SAMPLE = uuid.UUID("8d4ad5a8-6f1c-5f0e-9a57-3c0c5a1f2b90")
"""The namespace of every id in a sample: the same material gives the same ids, so two samples can be compared."""

_MARKS = {"- ": BlockKind.BULLET, "> ": BlockKind.QUOTATION}
_EMPHASIS = re.compile(r"\*([^*]+)\*")


def sample_id(*names: object) -> str:
    """The id of what these names name; the same each time."""
    return str(uuid.uuid5(_SAMPLE, "/".join(map(str, names))))


def read(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


def number_of(path: Path) -> int:
    """The number of a piece, by the name of its file: `012-….toml` is 12."""
    return int(path.name[:3])


def utc(moment: datetime) -> datetime:
    return moment.astimezone(UTC)


def text_of(written: str) -> Text:
    """Paragraphs, list items and quotations, their lines joined."""
    return tuple(_block(lines) for lines in _grouped(written.strip().splitlines()))


def impact_of(found: Found) -> Impact:
    return Impact(*(text_of(found.get("impact", {}).get(name, "")) for name in ("changed", "for-whom", "how-known")))


def known_of(found: Found) -> date | None:
    """The day from which its impact was known."""
    known: date | None = found.get("impact", {}).get("known")
    return known


def mappings_of(found: Found, kind: PieceKind, piece: str, framework: Framework, *named: object) -> tuple[Mapping, ...]:
    """What the piece counts for; `named` names it in the ids."""
    return tuple(_mapping(counts, kind, piece, framework, named) for counts in found.get("counts", ()))


def _mapping(counts: Found, kind: PieceKind, piece: str, framework: Framework, named: tuple[object, ...]) -> Mapping:
    outcome = framework.coded(counts["for"])
    return Mapping(
        id=sample_id("mapping", *named, outcome.code),
        piece_kind=kind,
        piece=piece,
        framework=framework.id,
        outcome=outcome.id,
        why=counts.get("why", ""),
        best=counts.get("best", False),
        strength=Strength(counts["strength"]) if "strength" in counts else None,
    )


def _grouped(lines: list[str]) -> list[list[str]]:
    groups: list[list[str]] = []
    fresh = True
    for line in lines:
        if line and (fresh or line[:2] in _MARKS):
            groups.append([line])
        elif line:
            groups[-1].append(line)
        fresh = not line
    return groups


def _block(lines: list[str]) -> Block:
    kind = _MARKS.get(lines[0][:2], BlockKind.PARAGRAPH)
    if kind is not BlockKind.PARAGRAPH:
        lines = [lines[0][2:], *lines[1:]]
    return Block(kind, tuple(_runs(" ".join(line.strip() for line in lines))))


def _runs(words: str) -> list[Run]:
    parts = _EMPHASIS.split(words)
    return [Run(part, emphasised=bool(place % 2)) for place, part in enumerate(parts) if part]
