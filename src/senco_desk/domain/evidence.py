"""Evidence, E-001…: what shows that it was so: a document, a picture, a colleague's testimony, or where it is held."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from senco_desk.domain.identity import numbered
from senco_desk.domain.language import N_
from senco_desk.domain.reflection import Impact
from senco_desk.domain.text import EMPTY, Text, is_blank


class EvidenceKind(StrEnum):
    """What it is, as the field calls it."""

    DOCUMENT = "document"
    OBSERVATION = "observation"
    TESTIMONY = "testimony"
    DATA = "data"
    MEETING = "meeting"
    TRAINING = "training"
    POLICY = "policy"
    PROVISION_MAP = "provision-map"
    PUPIL_VOICE = "pupil-voice"
    FAMILY_VOICE = "family-voice"
    PHOTOGRAPH = "photograph"
    PUBLISHED = "published"
    LINK = "link"


KIND_NAMES = {
    EvidenceKind.DOCUMENT: N_("Document"),
    EvidenceKind.OBSERVATION: N_("Observation"),
    EvidenceKind.TESTIMONY: N_("Witness testimony"),
    EvidenceKind.DATA: N_("Data"),
    EvidenceKind.MEETING: N_("Meeting record"),
    EvidenceKind.TRAINING: N_("Training delivered"),
    EvidenceKind.POLICY: N_("Policy"),
    EvidenceKind.PROVISION_MAP: N_("Provision map"),
    EvidenceKind.PUPIL_VOICE: N_("Pupil’s voice"),
    EvidenceKind.FAMILY_VOICE: N_("Family’s voice"),
    EvidenceKind.PHOTOGRAPH: N_("Photograph"),
    EvidenceKind.PUBLISHED: N_("Published work"),
    EvidenceKind.LINK: N_("Link"),
}
"""What a person reads for each kind, to be translated where it is shown."""


class MyPart(StrEnum):
    """Whose work it is."""

    MINE = "mine"
    WITH_OTHERS = "with-others"
    OTHERS = "others"


MY_PART_NAMES = {
    MyPart.MINE: N_("Mine"),
    MyPart.WITH_OTHERS: N_("With others"),
    MyPart.OTHERS: N_("Others’"),
}


class Period(StrEnum):
    """Before the programme began, or during it; she may not say."""

    BEFORE = "before"
    DURING = "during"


@dataclass(frozen=True, slots=True)
class Testimony:
    """Who bears witness: a named colleague, their role, and the day it was given."""

    colleague: str = ""
    role: str = ""
    given: date | None = None

    @property
    def is_blank(self) -> bool:
        return not (self.colleague.strip() or self.role.strip() or self.given)


@dataclass(frozen=True, slots=True)
class Evidence:
    """`happened` is the day it happened (she may not say), `added` when it came into the workbook, in UTC.

    `about` says what it is, `part` what she did in it. `link` is a web address; `held` says where it is held when
    nothing of it is here ("Ring binder 2, page 14"). A piece may have files attached as well (`attachment.py`).
    """

    id: str
    number: int
    added: datetime
    kind: EvidenceKind = EvidenceKind.DOCUMENT
    title: str = ""
    happened: date | None = None
    period: Period | None = None
    my_part: MyPart | None = None
    part: str = ""
    with_whom: str = ""
    about: Text = EMPTY
    impact: Impact = field(default_factory=Impact)
    link: str = ""
    held: str = ""
    testimony: Testimony = field(default_factory=Testimony)

    @property
    def reference(self) -> str:
        return numbered("E", self.number)

    @property
    def day(self) -> date:
        """The day it sorts under."""
        return self.happened or self.added.astimezone().date()

    @property
    def is_blank(self) -> bool:
        said = (self.title, self.part, self.with_whom, self.link, self.held)
        texts = (self.about, self.impact.changed, self.impact.for_whom, self.impact.how_known)
        return not any(map(str.strip, said)) and all(map(is_blank, texts)) and self.testimony.is_blank


@dataclass(frozen=True, slots=True)
class EvidenceRow:
    """What a list shows of a piece of evidence. `counts_for`: how many outcomes and elements; `files`: how many.

    `dated`: whether she said on which day it happened. `troubled`: a file of it is not sound. `period` is as she said.
    `was` is its number in the workbook it was brought over from.
    """

    id: str
    reference: str
    title: str
    kind: EvidenceKind
    day: date
    dated: bool
    first_line: str
    counts_for: int
    files: int
    linked: bool
    held: str
    troubled: bool = False
    period: Period | None = None
    was: str = ""


def period_of(evidence: Evidence, began: date | None) -> Period | None:
    """What she said, or else what the day says when it is known and the programme's first day is too."""
    return evidence.period or period_by_day(evidence.happened, began)


def period_by_day(happened: date | None, began: date | None) -> Period | None:
    """What the day says, where it and the programme's first day are known."""
    if began is None or happened is None:
        return None
    return Period.BEFORE if happened < began else Period.DURING
