"""What the check for names finds in what is about to leave the workbook, and what she decided about it."""

from dataclasses import dataclass, replace
from datetime import datetime
from enum import StrEnum

from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_


class FindingKind(StrEnum):
    """`UNREAD`: what cannot be read (a scan, a picture, a recording) is itself a finding."""

    REGISTERED = "registered"
    LIKELY = "likely"
    BIRTH = "birth"
    UPN = "upn"
    TELEPHONE = "telephone"
    EMAIL = "email"
    FEW = "few"
    UNREAD = "unread"


FINDING_NAMES = {
    FindingKind.REGISTERED: N_("A name you registered"),
    FindingKind.LIKELY: N_("Looks like a name"),
    FindingKind.BIRTH: N_("A date of birth"),
    FindingKind.UPN: N_("A unique pupil number"),
    FindingKind.TELEPHONE: N_("A telephone number"),
    FindingKind.EMAIL: N_("An e-mail address"),
    FindingKind.FEW: N_("So few that they could be known"),
    FindingKind.UNREAD: N_("Cannot be read by the desk"),
}
"""What a person reads for each kind, to be translated where it is shown."""


class Resolution(StrEnum):
    """What is done about a finding. `REPLACE_EVERYWHERE` changes her text too; `LOOKED_AT` is for what is unread."""

    REPLACE_HERE = "replace-here"
    REPLACE_EVERYWHERE = "replace-everywhere"
    KEEP = "keep"
    LEAVE_OUT = "leave-out"
    LOOKED_AT = "looked-at"


class Purpose(StrEnum):
    """Why something leaves the workbook."""

    PRINT = "print"
    SHEETS = "sheets"
    DOCUMENT = "document"
    EXPORT = "export"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class Spot:
    """Where words stand: the thing, and which of its words.

    `place` is the field: "text", "title", "impact", "why", "file name", "alt"; for what is inside an attached file
    "file text", "properties", "comments" or "tracked changes", a colon and the attachment's id; "version" and its id.
    """

    noun: Noun
    noun_id: str
    place: str


@dataclass(frozen=True, slots=True)
class Finding:
    """`words` as they stand there, `before` and `after` a few words of context.

    `replacement` is what the person prints as ("" when nothing is proposed). `replaceable`: the desk itself can replace
    it (never inside an attached file). `mark` names the words without saying them: a digest under a key of the
    workbook; the same words have the same mark wherever they stand.
    """

    kind: FindingKind
    spot: Spot
    words: str
    reference: str = ""
    title: str = ""
    before: str = ""
    after: str = ""
    replacement: str = ""
    replaceable: bool = True
    mark: str = ""


@dataclass(frozen=True, slots=True)
class NameDecision:
    """What she decided about one finding. Holds no name: `mark` is a keyed digest of the words."""

    id: str
    spot: Spot
    kind: FindingKind
    mark: str
    resolution: Resolution
    decided: datetime
    reason: str = ""


ANYWHERE = Spot(Noun.NAMES, "", "")
"""The spot of a decision that holds wherever the words, or the person, are found."""


@dataclass(frozen=True, slots=True)
class NameCheck:
    """A line of the log: when something was checked, what for, and how many findings came to what. Never a name."""

    id: str
    at: datetime
    purpose: Purpose
    copy: str
    found: int
    replaced: int
    kept: int
    left_out: int
    unread: int


@dataclass(frozen=True, slots=True)
class WholeWorkbook:
    """Everything she wrote, and everything that is attached: what an export takes out, or a backup would give away."""

    def takes(self, _piece: str, /) -> bool:
        """Whether this reflection, or piece of evidence, is in it."""
        return True

    def takes_file(self, _file: str, /) -> bool:
        """Whether this file is, when its piece is."""
        return True

    @property
    def takes_versions(self) -> bool:
        """Whether what has a name of what they said before is."""
        return True


@dataclass(frozen=True, slots=True)
class SomeOfIt(WholeWorkbook):
    """These pieces with what they count for, and these files, by their ids; who she is and her cases go with them."""

    pieces: frozenset[str]
    files: frozenset[str]

    def takes(self, piece: str, /) -> bool:
        return piece in self.pieces

    def takes_file(self, file: str, /) -> bool:
        return file in self.files

    @property
    def takes_versions(self) -> bool:
        return False


@dataclass(frozen=True, slots=True)
class OneFile:
    """One attached file, by the attachment's id: its name, the words for its picture, and what is inside."""

    attachment: str


@dataclass(frozen=True, slots=True)
class Scan:
    """What a check found: `decided` pairs findings with what was decided about them earlier, `open` waits for her.

    `read` counts the texts and files that were looked through.
    """

    open: tuple[Finding, ...] = ()
    decided: tuple[tuple[Finding, NameDecision], ...] = ()
    read: int = 0

    @property
    def unread(self) -> tuple[Finding, ...]:
        """Those, decided or not, that the desk cannot read."""
        found = (*self.open, *(finding for finding, _decision in self.decided))
        return tuple(finding for finding in found if finding.kind is FindingKind.UNREAD)

    @property
    def in_copies_alone(self) -> tuple[Finding, ...]:
        """What is replaced or left out in copies, and stands in the workbook and in all that is taken out of it."""
        in_copies = (Resolution.REPLACE_HERE, Resolution.LEAVE_OUT)
        return tuple(finding for finding, decision in self.decided if decision.resolution in in_copies)

    @property
    def as_it_is(self) -> "Scan":
        """The same where the workbook, or a file, leaves as it is: what was decided for copies alone is open there."""
        alone = self.in_copies_alone
        decided = tuple(pair for pair in self.decided if pair[0] not in alone)
        return replace(self, open=(*self.open, *alone), decided=decided)

    @property
    def is_clear(self) -> bool:
        return not self.open
