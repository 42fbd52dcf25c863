"""The sample's files in the workbook: each content once, all looked into by one child."""

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from senco_desk.domain.attachment import Attachment, Health, Stored
from senco_desk.services.examining import examine
from senco_desk.services.sample_evidence import Piece, SampleFile
from senco_desk.store.desk import Desk


@dataclass(frozen=True, slots=True)
class Kept:
    """A file in its container, what was seen in it, and the container of its print copy, "" without one."""

    stored: Stored
    health: Health
    print_copy: str


Files = dict[Path, Kept]
"""By where each lies among what comes with the application."""


def keep_files(desk: Desk, pieces: Iterable[Piece]) -> Files:
    """Put every file of `pieces` into the workbook. Raises Refused when the disk does not take them."""
    called = {file.path: file.called for piece in pieces for file in piece.files}
    stored = {path: _written(desk, path) for path in called}
    paths = iter(stored)
    kept: Files = {}

    def seen(_container: str, health: Health, print_copy: Stored | None) -> None:
        path = next(paths)
        kept[path] = Kept(stored[path], health, print_copy.container if print_copy else "")

    wanted = [(stored[path].container, name) for path, name in called.items()]
    examine(desk.folder, desk.key, wanted, seen, lambda: False)
    return kept


def attachments(piece: Piece, files: Files) -> list[Attachment]:
    """The files of one piece, in their order."""
    return [_attachment(piece, place, file, files[file.path]) for place, file in enumerate(piece.files)]


def _attachment(piece: Piece, place: int, file: SampleFile, kept: Kept) -> Attachment:
    return Attachment(
        id=file.id,
        evidence=piece.evidence.id,
        position=place,
        name=file.called,
        size=kept.stored.size,
        sha256=kept.stored.sha256,
        container=kept.stored.container,
        attached=piece.evidence.added,
        print_copy=kept.print_copy,
        health=kept.health,
        alt=file.alt,
    )


def _written(desk: Desk, path: Path) -> Stored:
    with path.open("rb") as file:
        return desk.containers.write(file, path.stat().st_size)
