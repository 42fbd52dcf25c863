"""What people wrote beside the cells of an Excel workbook: notes, and the threads of comments that it has since 2018.

ISO/IEC 29500-1, 18.7, and [MS-XLSX] 2.6.203 for threads; a thread leaves a note behind for older programs, which says
that they cannot show it, and which is left out here.
"""

import re
from collections.abc import Iterator
from datetime import UTC, datetime
from posixpath import dirname, join, normpath

from senco_desk.importing.drafts.xml import Element, tree_of
from senco_desk.importing.examining.package import Package
from senco_desk.importing.feedback.cells import CellNote
from senco_desk.importing.feedback.walls import lines_of

_REF = re.compile(r"\$?([A-Za-z]{1,3})\$?([0-9]{1,7})")
_RELATION = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_STRICT = "{http://purl.oclc.org/ooxml/officeDocument/relationships}id"


def notes_by_sheet(package: Package, workbook: str) -> dict[str, tuple[CellNote, ...]]:
    """By the sheets' titles, row by row. Raises Faulty or TooLarge for parts that cannot be read."""
    people = _people(package)
    found = {}
    for title, part in _sheets(package, workbook):
        beside = _related(package, part)
        threads = [note for each in beside if "hreadedComment" in each for note in _threads(package, each, people)]
        threaded = {(note.row, note.column) for note in threads}
        plain = [note for each in beside if "hreadedComment" not in each for note in _notes(package, each)]
        notes = (*threads, *(note for note in plain if (note.row, note.column) not in threaded))
        found[title] = tuple(sorted(notes, key=lambda note: (note.row, note.column)))
    return found


def _sheets(package: Package, workbook: str) -> Iterator[tuple[str, str]]:
    targets = _targets(package, workbook)
    for sheet in _each(tree_of(package, workbook), "sheet"):
        part = targets.get(sheet.get(_RELATION) or sheet.get(_STRICT) or "")
        if part:
            yield sheet.get("name", ""), part


def _related(package: Package, part: str) -> list[str]:
    return [each for each in _targets(package, part).values() if "omment" in each and each.endswith(".xml")]


def _targets(package: Package, part: str) -> dict[str, str]:
    """The parts that a part refers to, by the ids of the references; nothing outside the package."""
    folder, _slash, name = part.rpartition("/")
    root = tree_of(package, f"{folder}/_rels/{name}.rels".removeprefix("/"))
    return {
        each.get("Id", ""): _inside(part, each.get("Target", ""))
        for each in _each(root, "Relationship")
        if each.get("TargetMode") != "External"
    }


def _inside(part: str, target: str) -> str:
    return target[1:] if target.startswith("/") else normpath(join(dirname(part), target))


def _notes(package: Package, part: str) -> Iterator[CellNote]:
    root = tree_of(package, part)
    authors = [lines_of(each.text or "") for each in _each(root, "author")]
    for number, comment in enumerate(_each(root, "comment")):
        if place := _place(comment):
            said = comment.get("authorId", "")
            author = authors[int(said)] if said.isdecimal() and int(said) < len(authors) else ""
            yield CellNote(*place, _without_author(_words(comment), author), author, key=f"{part}#{number}")


def _threads(package: Package, part: str, people: dict[str, str]) -> Iterator[CellNote]:
    for comment in _each(tree_of(package, part), "threadedComment"):
        if place := _place(comment):
            yield CellNote(
                *place,
                _words(comment),
                people.get(comment.get("personId", ""), ""),
                _moment(comment.get("dT", "")),
                comment.get("id", ""),
                comment.get("parentId", ""),
                comment.get("done") in ("1", "true"),
            )


def _people(package: Package) -> dict[str, str]:
    parts = [name for name in package.names if name.startswith("xl/persons/") and name.endswith(".xml")]
    return {
        person.get("id", ""): lines_of(person.get("displayName", ""))
        for part in parts
        for person in _each(tree_of(package, part), "person")
    }


def _words(comment: Element) -> str:
    """Its runs in a row, without what tells how Japanese is spoken."""
    runs = [each for each in comment.iter() if _local(each) in ("t", "text") and _local(each.getparent()) != "rPh"]
    return lines_of("".join(each.text or "" for each in runs)).strip("\n")


def _without_author(words: str, author: str) -> str:
    """Excel puts the author's name above a note."""
    return words.removeprefix(f"{author}:").lstrip("\n") if author else words


def _place(comment: Element) -> tuple[int, int] | None:
    found = _REF.fullmatch(comment.get("ref", "").partition(":")[0])
    if found is None:
        return None
    column = 0
    for letter in found[1].upper():
        column = column * 26 + ord(letter) - ord("A") + 1
    return int(found[2]), column - 1


def _moment(said: str) -> datetime | None:
    """In UTC, though it bears no Z."""
    try:
        moment = datetime.fromisoformat(said)
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _each(root: Element | None, name: str) -> Iterator[Element]:
    return (each for each in (root.iter() if root is not None else ()) if _local(each) == name)


def _local(element: Element) -> str:
    return str(element.tag).rpartition("}")[2]
