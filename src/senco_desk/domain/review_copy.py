"""The review copy: the small copy that goes out to a tutor, as PDF or as Word, from one frozen value.

Page one says who she is, her two or three questions, what changed since the last one, which outcomes she would like
decided and how to answer in five minutes. Only what is new, changed or asked about is in it.
"""

from dataclasses import dataclass, field, replace
from datetime import date
from enum import StrEnum
from hashlib import sha256

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.case import Case
from senco_desk.domain.copies import subject_of
from senco_desk.domain.days import day_of_week
from senco_desk.domain.evidence import KIND_NAMES, Evidence
from senco_desk.domain.feedback import DECISIONS, Decision
from senco_desk.domain.feedback_printed import PrintedRound
from senco_desk.domain.framework import Framework, Outcome
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_, _
from senco_desk.domain.portfolio import CopyLabel, Layout, PrintedPiece
from senco_desk.domain.profile import Profile
from senco_desk.domain.reference import Reference
from senco_desk.domain.reflection import Impact, Reflection
from senco_desk.domain.task import SectionRole, Task
from senco_desk.domain.task_said import said_state, title_of
from senco_desk.domain.text import EMPTY, Text, from_plain, is_blank, to_json, word_count

NOT_REVIEWED = N_("not reviewed")
"""What a decision says until the tutor says something else; first in every list of decisions."""
MOST_QUESTIONS = 3
MEGABYTE = 1_000_000
_WORDS_ON_A_PAGE = 380
"""In 12 points, with headings."""
_WORDS_OF_HEADS = 90
"""What the head of an item and the place for a comment on it take, in words."""


class News(StrEnum):
    """Why something is in the copy."""

    ASKED = "asked"
    NEW = "new"
    CHANGED = "changed"


NEWS_NAMES = {
    News.ASKED: N_("I ask about it"),
    News.NEW: N_("New"),
    News.CHANGED: N_("Changed"),
}
"""What a person reads for each, to be translated where it is shown."""


@dataclass(frozen=True, slots=True)
class Asked:
    """What she asks: two or three questions, the outcomes she would like decided, and items, by their ids.

    `whom` is to whom it goes, as she typed it; "" where she has not said.
    """

    questions: tuple[str, ...] = ()
    outcomes: tuple[str, ...] = ()
    items: frozenset[str] = frozenset()
    whom: str = ""


@dataclass(frozen=True, slots=True)
class Limits:
    """A tutor has many copies and five minutes for each. `size` in bytes."""

    pages: int = 30
    size: int = 10 * MEGABYTE


@dataclass(frozen=True, slots=True)
class Since:
    """The review copy that this one follows, and the day it was made."""

    number: int
    made: date


@dataclass(frozen=True, slots=True)
class ReviewSection:
    """Some words of an item under their heading, which may be "". Those that are blank are sections too."""

    key: str
    heading: str
    text: Text = EMPTY


@dataclass(frozen=True, slots=True)
class ReviewItem:
    """A reflection, piece of evidence, case or task with all that is printed of it.

    `outcome` is of a case: it prints under the outcome's `code` and `heading`. `counts` are what a piece counts for and
    why; `files` those of evidence. `said` is a digest of her words as they are on disk, before any name is replaced: a
    later copy tells by it what changed.
    """

    subject: Reflection | Evidence | Case | Task
    news: News = News.NEW
    outcome: str = ""
    code: str = ""
    heading: str = ""
    counts: tuple[PrintedPiece, ...] = ()
    files: tuple[Attachment, ...] = ()
    said: str = ""

    @property
    def id(self) -> str:
        return self.subject.id

    @property
    def noun(self) -> Noun:
        return _NOUNS[type(self.subject)]

    @property
    def key(self) -> str:
        """How page maps and records of copies name it."""
        return subject_of(self.noun, self.id)

    @property
    def title(self) -> str:
        match self.subject:
            case Case():
                return self.heading
            case Task():
                return title_of(self.subject)
            case _:
                return self.subject.title.strip() or _("Untitled")

    @property
    def line(self) -> str:
        """What stands under its title: of what kind it is, and of which day."""
        match self.subject:
            case Reflection():
                return day_of_week(self.subject.day)
            case Evidence():
                day = self.subject.happened
                return " · ".join(filter(None, (_(KIND_NAMES[self.subject.kind]), day_of_week(day) if day else "")))
            case Task():
                return said_state(self.subject)
        return _("My case")

    @property
    def sections(self) -> tuple[ReviewSection, ...]:
        return sections_of(self.subject)

    @property
    def words(self) -> int:
        return sum(word_count(section.text) for section in self.sections)


@dataclass(frozen=True, slots=True)
class LeftOut:
    """What had no room within the limits."""

    key: str
    code: str
    title: str


@dataclass(frozen=True)
class ReviewCopy:
    """`number` counts reviews: "Review 3". `items` stand in the order in which they print, the most wanted first.

    `decisions` are those made so far; `words` those to choose from, after `NOT_REVIEWED`. `since` is None for the first
    copy. `response` is what she answered to what was said before. `left_out` are those without room.
    """

    label: CopyLabel
    number: int
    profile: Profile
    framework: Framework
    asked: Asked = field(default_factory=Asked)
    items: tuple[ReviewItem, ...] = ()
    decisions: tuple[Decision, ...] = ()
    words: tuple[str, ...] = DECISIONS
    since: Since | None = None
    response: tuple[PrintedRound, ...] = ()
    left_out: tuple[LeftOut, ...] = ()
    limits: Limits = field(default_factory=Limits)
    layout: Layout = field(default_factory=Layout)
    references: tuple[Reference, ...] = ()

    @property
    def outcomes(self) -> tuple[Outcome, ...]:
        """Those to decide on: 1–9 and Part C, in reading order."""
        return tuple(self.framework.for_cases)

    @property
    def to_decide(self) -> tuple[Outcome, ...]:
        """Those she would like decided now."""
        return tuple(each for each in self.outcomes if each.id in self.asked.outcomes)

    def decided(self, outcome: str) -> Decision | None:
        return next((each for each in self.decisions if each.outcome == outcome), None)


def sections_of(subject: Reflection | Evidence | Case | Task) -> tuple[ReviewSection, ...]:
    """The words of an item, in the order in which they print. Keys are those of its sections and places."""
    match subject:
        case Reflection():
            written = (ReviewSection(each.key, _(each.heading), each.text) for each in subject.sections)
            return (*written, *_impact(subject.impact))
        case Evidence():
            part = ReviewSection("part", _("My part"), from_plain(subject.part))
            held = ReviewSection("held", _("Where it is held"), from_plain(subject.held))
            return (ReviewSection("text", "", subject.about), part, *_impact(subject.impact), held)
        case Case():
            line = ReviewSection("in a line", _("What changed, in a line"), from_plain(subject.in_a_line))
            return (line, ReviewSection("text", _("My case"), subject.text))
    question = ReviewSection("question", _("Question"), from_plain(subject.question))
    kept = (each for each in subject.sections if each.role is not SectionRole.APPENDIX)
    return (question, *(ReviewSection(each.key, each.heading, each.text) for each in kept))


def digest_of(subject: Reflection | Evidence | Case | Task) -> str:
    """The same for the same words: what was printed of it is told from what it says now."""
    title = "" if isinstance(subject, Case) else subject.title
    words = [title, *(part for each in sections_of(subject) for part in (each.heading, to_json(each.text)))]
    return sha256("\x1f".join(words).encode("utf-8", "surrogatepass")).hexdigest()[:12]


def within(copy: ReviewCopy, pages: int) -> ReviewCopy:
    """With as many items, as they come, as have room on so many pages by their words; the others are left out."""
    room = pages * _WORDS_ON_A_PAGE
    kept: list[ReviewItem] = []
    gone: list[ReviewItem] = []
    for item in copy.items:
        needed = item.words + _WORDS_OF_HEADS
        (kept if needed <= room else gone).append(item)
        room -= needed if needed <= room else 0
    return replace(copy, items=tuple(kept), left_out=(*map(left_out, gone), *copy.left_out))


def left_out(item: ReviewItem) -> LeftOut:
    return LeftOut(item.key, item.code, item.title)


def picture_left_out(item: ReviewItem) -> LeftOut:
    """One of its pictures, which would have made the file too large."""
    return LeftOut(item.key, _("{reference}, a picture").format(reference=item.code), "")


def is_empty(item: ReviewItem) -> bool:
    """Whether there is nothing of it to read."""
    return all(is_blank(section.text) for section in item.sections) and not item.files


def _impact(impact: Impact) -> tuple[ReviewSection, ...]:
    return (
        ReviewSection("impact:changed", _("What changed"), impact.changed),
        ReviewSection("impact:for whom", _("For whom"), impact.for_whom),
        ReviewSection("impact:how known", _("How I know"), impact.how_known),
    )


_NOUNS: dict[type, Noun] = {
    Reflection: Noun.REFLECTION,
    Evidence: Noun.EVIDENCE,
    Case: Noun.CASE,
    Task: Noun.TASK,
}
