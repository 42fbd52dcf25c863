"""Bringing in references: a file is read in a child and laid beside what is known; she says what is wanted of it."""

import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.plain_form import value_of
from senco_desk.domain.reference import Reference
from senco_desk.domain.reference_matching import KnownSources, Sameness
from senco_desk.importing.references.reading import MOST_BYTES, TOO_BIG
from senco_desk.services import children
from senco_desk.services.referencing import Referencing

UNREADABLE = Sentence(
    "references-file-unreadable",
    N_("{name} cannot be read ({reason}). Nothing was changed. Close it in other programs, or copy it here first."),
)
TOO_LONG = Sentence(
    "references-file-slow",
    N_(
        "{name} takes longer than {seconds} seconds to read, so it was left. Nothing was changed. Have the other "
        "program write fewer sources into one file."
    ),
)
LONGEST = 180
"""Seconds for one file."""
Progress = Callable[[str, int, int | None], None]


@dataclass(frozen=True, slots=True)
class Proposed:
    """A source that a file holds, from `line` on; `same` is the one it is, here or earlier in the file, and why."""

    reference: Reference
    line: int
    same: Reference | None = None
    by: Sameness | None = None


@dataclass(frozen=True, slots=True)
class Proposal:
    """All that a file would bring in, in its order, and what was found in it."""

    proposed: tuple[Proposed, ...]
    said: tuple[str, ...]


class BringingInReferences:
    """Nothing is stored before `take`."""

    def __init__(self, referencing: Referencing) -> None:
        self._referencing = referencing

    def look(self, file: Path, progress: Progress, cancelled: Callable[[], bool]) -> Proposal:
        """What it holds, beside what is known. Raises Refused, also when it was cancelled, and Damaged."""
        came = _Came(progress)
        late = _Late()
        try:
            children.run("references", [(_content(file), file.name)], came.heard, lambda: cancelled() or late())
        except Refused as stopped:
            if stopped.code == children.CANCELLED.code and late.is_so:
                raise Refused(TOO_LONG, name=file.name, seconds=LONGEST) from stopped
            raise
        return Proposal(tuple(_beside(self._referencing.all(), came.read)), came.said)

    def take(self, wanted: Sequence[Proposed]) -> Changed:
        """All of these in one step, which Undo takes back."""
        return self._referencing.add([each.reference for each in wanted])


class _Came:
    """What the child says, line by line."""

    def __init__(self, progress: Progress) -> None:
        self._progress = progress
        self.read: list[tuple[int, Reference]] = []
        self.said: tuple[str, ...] = ()

    def heard(self, line: dict[str, Any]) -> None:
        if "said" in line:
            self.said = tuple(line["said"])
            return
        self.read += [(number, value_of(Reference, plain)) for number, plain in line["read"]]
        self._progress(_("Sources read"), len(self.read), None)


class _Late:
    def __init__(self) -> None:
        self._until = time.monotonic() + LONGEST
        self.is_so = False

    def __call__(self) -> bool:
        self.is_so = time.monotonic() > self._until
        return self.is_so


def _content(file: Path) -> bytes:
    try:
        if (size := file.stat().st_size) > MOST_BYTES:
            raise Refused(TOO_BIG, name=file.name, size=f"{size / 1e6:.0f}", most=MOST_BYTES // 1_000_000)
        return file.read_bytes()
    except OSError as error:
        raise Refused(UNREADABLE, name=file.name, reason=error.strerror or error) from error


def _beside(held: Sequence[Reference], read: Sequence[tuple[int, Reference]]) -> list[Proposed]:
    known, made = KnownSources(held), []
    for line, reference in read:
        same, by = known.same_as(reference) or (None, None)
        made.append(Proposed(reference, line, same, by))
        if same is None:
            known.add(reference)
    return made
