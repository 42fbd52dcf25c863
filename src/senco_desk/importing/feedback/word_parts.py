"""The parts of a Word document by what they are to it: comments, headers, notes. Nothing outside the file is followed.

Relationships say which part is which (ISO/IEC 29500-2, clause 9); their names are whatever the program chose.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from posixpath import join, normpath

from senco_desk.domain.attachment import Form
from senco_desk.domain.review_marks import read_identifier
from senco_desk.importing.drafts.xml import Element, tree_of
from senco_desk.importing.examining.package import Package
from senco_desk.importing.feedback.word_moments import moment


class TooMuch(Exception):
    """More of something than is read of one file: how many at most, and of what."""

    def __init__(self, most: int, of: str) -> None:
        super().__init__(of)
        self.most, self.of = most, of


def related(package: Package, part: str) -> dict[str, tuple[str, ...]]:
    """The parts that `part` ("" for the package) goes with, by the last word of the relationship's type."""
    found: dict[str, dict[str, None]] = {}
    folder, _slash, name = part.rpartition("/")

    def looked_at(element: str, attributes: Mapping[str, str]) -> None:
        if element != "Relationship" or attributes.get("TargetMode") == "External":
            return
        target = normpath(join("/", folder, attributes.get("Target", ""))).removeprefix("/")
        if target in package.names:
            found.setdefault(attributes.get("Type", "").rpartition("/")[2], {})[target] = None

    package.each_element(join(folder, "_rels", f"{name}.rels"), Form.WORD, looked_at)
    return {kind: tuple(targets) for kind, targets in found.items()}


@dataclass(frozen=True, slots=True)
class AboutFile:
    """What its core properties say: the copy of hers that it is, who saved it last and when.

    Where a program leaves these two as they are in her copy, nobody else did that we know of.
    """

    copy: tuple[str, int] | None = None
    saved_by: str = ""
    saved: datetime | None = None


def about_file(package: Package) -> AboutFile:
    parts = related(package, "").get("core-properties", ())
    root = tree_of(package, parts[0]) if parts else None
    said = {} if root is None else {_local(each): (each.text or "").strip() for each in root}
    copy, saved_by, saved = (
        read_identifier(said.get("identifier", "")),
        said.get("lastModifiedBy", ""),
        said.get("modified", ""),
    )
    as_made = copy is not None and saved_by == said.get("creator")
    unsaved = as_made and saved == said.get("created")
    return AboutFile(copy, "" if as_made else saved_by, None if unsaved else moment(saved, zulu=True))


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
