"""The hidden bookmarks of a review copy in Word: what was said beside one is placed surely when the file comes back.

`_sd_5feceb66ffc8_6b86b273_3` stands around the third paragraph of a section of an item, `_sd_5feceb66ffc8_6b86b273_0`
around the heading of that section, `_sd_5feceb66ffc8_decision` in the cell of the outcome's row that is for the
decision. Items, outcomes and sections are named by the beginning of a SHA-256 of their ids, so that nothing of the
workbook is told. Word hides what begins with an underscore and takes 40 characters, letters, digits and underscores
(ISO/IEC 29500-1, 17.13.6.2, and Word's own limit).
"""

import re
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

BEGINS = "_sd_"
HEADING = 0
"""The paragraph that is the heading of its section; those below it are counted from 1."""
_OF_SUBJECT, _OF_SECTION = 12, 8
"""Hexadecimal digits: 48 bits tell apart all the items of a workbook, 32 the few sections of one."""
_MOST_PARAGRAPHS = 10**12
_MARK = re.compile(
    rf"{BEGINS}(?P<subject>[0-9a-f]{{{_OF_SUBJECT}}})_"
    r"(?:(?P<cell>decision|comment)|(?P<section>[0-9a-f]{1,8})_(?P<paragraph>[0-9]{1,12}))",
    re.ASCII,
)
_IDENTIFIER = re.compile(r"\s*(?P<reference>PF-[0-9A-Z]{4})/(?P<version>[0-9]{1,9})\s*", re.ASCII)


class Cell(StrEnum):
    """What a cell of an outcome's row is for, in the table of decisions."""

    DECISION = "decision"
    COMMENT = "comment"


@dataclass(frozen=True, slots=True)
class ReviewMark:
    """Where a bookmark stands: `subject` and `section` as `subject_digest` and `section_digest` name them.

    In the table of decisions it has a `cell`, and neither section nor paragraph.
    """

    subject: str
    section: str = ""
    paragraph: int = HEADING
    cell: Cell | None = None


def subject_digest(subject: str) -> str:
    """Names an item, or an outcome for its case and its decision, by its id."""
    return _digest(subject)[:_OF_SUBJECT]


def section_digest(section: str) -> str:
    """Names a section of an item by its key, "" for the item's own heading."""
    return _digest(section)[:_OF_SECTION]


def mark_of(subject: str, section: str = "", paragraph: int = HEADING) -> str:
    """The bookmark of one paragraph, by the id of its item or outcome and the key of its section.

    Raises ValueError for a paragraph that is none.
    """
    if not 0 <= paragraph < _MOST_PARAGRAPHS:
        raise ValueError(paragraph)
    return f"{BEGINS}{subject_digest(subject)}_{section_digest(section)}_{paragraph}"


def cell_mark(outcome: str, cell: Cell) -> str:
    """The bookmark of a cell in the table of decisions, by the outcome's id."""
    return f"{BEGINS}{subject_digest(outcome)}_{cell.value}"


def read_mark(name: str) -> ReviewMark | None:
    """What `mark_of` or `cell_mark` wrote; None for a bookmark that is not ours."""
    found = _MARK.fullmatch(name)
    if found is None:
        return None
    if found["cell"]:
        return ReviewMark(found["subject"], cell=Cell(found["cell"]))
    return ReviewMark(found["subject"], found["section"], int(found["paragraph"]))


def identifier_of(reference: str, version: int) -> str:
    """What the core property `identifier` of the file says: `PF-7Q2K/3` (ISO/IEC 29500-2, 8.3)."""
    return f"{reference}/{version}"


def read_identifier(identifier: str) -> tuple[str, int] | None:
    """The reference and version of the copy that a file is; None where it is not one of ours."""
    found = _IDENTIFIER.fullmatch(identifier)
    return (found["reference"], int(found["version"])) if found else None


def _digest(words: str) -> str:
    return sha256(words.encode("utf-8", "surrogatepass")).hexdigest()
