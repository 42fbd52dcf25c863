"""Everything about one person that a workbook holds: for a subject access request, and before it is erased."""

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from senco_desk.domain.language import N_
from senco_desk.domain.person import Person


class Standing(StrEnum):
    """How what was found stands in the workbook."""

    NOW = "now"
    OLDER = "older"
    NAMED = "named"
    GONE = "gone"


STANDING_NAMES = {
    Standing.NOW: N_("As it is written now"),
    Standing.OLDER: N_("Older texts, from the history"),
    Standing.NAMED: N_("Versions that were given a name"),
    Standing.GONE: N_("What was deleted: the bin and the history"),
}
"""What a person reads for each, to be translated where it is shown."""


@dataclass(frozen=True, slots=True)
class Said:
    """A paragraph that names the person, as it stands. `at` is when it was replaced or deleted; None for now.

    `reference` and `title` are those of the thing, `place` is which of its words.
    """

    standing: Standing
    reference: str
    title: str
    place: str
    words: str
    at: datetime | None = None


@dataclass(frozen=True, slots=True)
class NamingFile:
    """An attached file that names the person, in its own name or in its words, or that cannot be read.

    `attachment` is its id, `evidence` that of its piece, "" for one that came as feedback. `deleted`: it is in the bin
    or in the history. `passages` are its paragraphs that do.
    """

    attachment: str
    evidence: str
    reference: str
    name: str
    by_name: bool = False
    passages: tuple[str, ...] = ()
    unread: tuple[str, ...] = ()
    deleted: bool = False

    @property
    def names(self) -> bool:
        """Whether it is known to name the person."""
        return self.by_name or bool(self.passages)


@dataclass(frozen=True, slots=True)
class AboutPerson:
    """What was found. `decided` is what was decided of the person's names; `owner` whose workbook it is.

    `sequence` says how many changes the workbook had seen. `shared` are names of theirs that are somebody else's too:
    each with the name of that other.
    """

    person: Person
    made: date
    owner: str = ""
    said: tuple[Said, ...] = ()
    files: tuple[NamingFile, ...] = ()
    decided: tuple[str, ...] = ()
    sequence: int = 0
    shared: tuple[tuple[str, str], ...] = ()

    @property
    def naming_files(self) -> tuple[NamingFile, ...]:
        return tuple(file for file in self.files if file.names)

    @property
    def unread_files(self) -> tuple[NamingFile, ...]:
        """Those of which something cannot be read by the desk, and nothing that can names the person."""
        return tuple(file for file in self.files if not file.names)


@dataclass(frozen=True, slots=True)
class Erased:
    """What was done: how many things, texts of the history, files, decisions and snapshots it touched.

    `left` are sentences on what the desk could not or did not erase; `unread` the jotted lines that could not be read.
    """

    things: int = 0
    history: int = 0
    files: int = 0
    decisions: int = 0
    snapshots: int = 0
    rescued: int = 0
    left: tuple[str, ...] = ()
    unread: int = 0
