"""A session of the programme: taught or twilight, a tutorial, the coaching day, a visit, a meeting, study.

Its day and time are those of the school's clock, so that a change of the clocks moves nothing.
"""

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from senco_desk.domain.language import N_
from senco_desk.domain.text import EMPTY, Text, is_blank, plain

LONGEST = 24 * 60
"""Minutes: what goes on for longer is several sessions."""


class SessionKind(StrEnum):
    """What it is, as programmes call it."""

    TAUGHT = "taught"
    TWILIGHT = "twilight"
    TUTORIAL = "tutorial"
    COACHING = "coaching"
    VISIT = "visit"
    MEETING = "meeting"
    STUDY = "study"


SESSION_KIND_NAMES = {
    SessionKind.TAUGHT: N_("Taught session"),
    SessionKind.TWILIGHT: N_("Twilight session"),
    SessionKind.TUTORIAL: N_("Tutorial"),
    SessionKind.COACHING: N_("Coaching day"),
    SessionKind.VISIT: N_("Visit"),
    SessionKind.MEETING: N_("Meeting"),
    SessionKind.STUDY: N_("Study"),
}
"""What a person reads for each kind, to be translated where it is shown."""


class Mode(StrEnum):
    """When and how it is held; the draft specification of 2006 names most of them, and several may be true of one."""

    SCHOOL_HOURS = "school-hours"
    AFTER_SCHOOL = "after-school"
    DISTANCE = "distance"
    ONLINE = "online"
    FACE_TO_FACE = "face-to-face"
    SCHOOL_BASED = "school-based"


MODE_NAMES = {
    Mode.SCHOOL_HOURS: N_("In school hours"),
    Mode.AFTER_SCHOOL: N_("After school"),
    Mode.FACE_TO_FACE: N_("Face to face"),
    Mode.ONLINE: N_("Online"),
    Mode.DISTANCE: N_("Distance learning"),
    Mode.SCHOOL_BASED: N_("School-based"),
}


class Activity(StrEnum):
    """The kinds of activity of the draft specification of 2006, paragraph 4."""

    ACTION_RESEARCH = "action-research"
    PRACTICAL = "practical"
    COLLABORATIVE = "collaborative"
    REFLECTION = "reflection"


ACTIVITY_NAMES = {
    Activity.ACTION_RESEARCH: N_("Action research"),
    Activity.PRACTICAL: N_("Practical activity in school"),
    Activity.COLLABORATIVE: N_("Collaborative working"),
    Activity.REFLECTION: N_("Reflection"),
}


@dataclass(frozen=True, slots=True)
class Tutorial:
    """What came up in it: what I asked, what was advised, what we agreed, what I do next."""

    asked: Text = EMPTY
    advised: Text = EMPTY
    agreed: Text = EMPTY
    next_step: Text = EMPTY

    @property
    def texts(self) -> tuple[Text, ...]:
        return (self.asked, self.advised, self.agreed, self.next_step)

    @property
    def is_blank(self) -> bool:
        return all(map(is_blank, self.texts))


@dataclass(frozen=True, slots=True)
class Coaching:
    """The coaching day: with whom, how my class was covered and at what cost, and what I tried afterwards."""

    partner: str = ""
    cover: str = ""
    cost: str = ""
    tried: Text = EMPTY

    @property
    def is_blank(self) -> bool:
        return not any(map(str.strip, (self.partner, self.cover, self.cost))) and is_blank(self.tried)


@dataclass(frozen=True, slots=True)
class TakenFrom:
    """The calendar entry it was taken in from: `uid` names the entry and which of its days; `said` is what it said.

    `said` is kept so that a later file shows what the provider has changed, and never what she has.
    """

    uid: str
    said: str


@dataclass(frozen=True, slots=True)
class Session:
    """`start` is the school's clock; None when she does not say, or for the whole day. `minutes` is how long it lasts.

    `counts_as` is how many minutes the provider counts, where that is not how long it lasts; 0 when it counts none.
    `missed` when she was not there. `module` is the module's code. `added` is when it came into the workbook, in UTC.
    """

    id: str
    day: date
    start: time | None = None
    minutes: int | None = None
    kind: SessionKind = SessionKind.TAUGHT
    title: str = ""
    place: str = ""
    led_by: str = ""
    modes: tuple[Mode, ...] = ()
    activity: Activity | None = None
    module: str = ""
    missed: bool = False
    counts_as: int | None = None
    about: Text = EMPTY
    tutorial: Tutorial = field(default_factory=Tutorial)
    coaching: Coaching = field(default_factory=Coaching)
    taken_from: TakenFrom | None = None
    added: datetime = field(kw_only=True)

    @property
    def is_blank(self) -> bool:
        """Nothing was written of it; a day alone is not a session."""
        said = (self.title, self.place, self.led_by, self.module)
        return not any(map(str.strip, said)) and is_blank(self.about) and self.tutorial.is_blank and (
            self.coaching.is_blank and self.start is None and self.minutes is None
        )  # fmt: skip


def still_to_do(session: Session) -> tuple[str, ...]:
    """What came of it that an action can be planned for, line by line.

    What she does next; where that is not said, what was agreed; of a coaching day, what she tried afterwards.
    """
    said = (session.tutorial.next_step, session.tutorial.agreed, session.coaching.tried)
    text = next((each for each in said if not is_blank(each)), EMPTY)
    return tuple(line.strip() for line in plain(text).splitlines() if line.strip())


@dataclass(frozen=True, slots=True)
class SessionRow:
    """What a list shows of a session, without its texts."""

    id: str
    day: date
    start: time | None
    minutes: int | None
    kind: SessionKind
    title: str
    module: str
    missed: bool
    counts_as: int | None
    first_line: str

    @property
    def lasts(self) -> timedelta:
        """None at all where it is not known."""
        return timedelta(minutes=self.minutes or 0)

    @property
    def held_at(self) -> datetime:
        """When it begins, on the school's clock; midnight where that is not known."""
        return datetime.combine(self.day, self.start or time())


SOON, AFTERWARDS = timedelta(minutes=30), timedelta(hours=3)
"""A note belongs to a session from so long before it begins until so long after it ends."""


def going_on(rows: Iterable[SessionRow], at: datetime) -> SessionRow | None:
    """The session that a note of this moment belongs to; `at` is naive, on the school's clock.

    The one going on, or about to begin, or just over; else the only one of that day; else none.
    """
    today = [row for row in rows if row.day == at.date()]
    near = [row for row in today if _near(row, at)]
    if near:
        return min(near, key=lambda row: _apart(row, at))
    return today[0] if len(today) == 1 else None


def _near(row: SessionRow, at: datetime) -> bool:
    if row.start is None:
        return False
    return row.held_at - SOON <= at <= row.held_at + row.lasts + AFTERWARDS


def _apart(row: SessionRow, at: datetime) -> tuple[bool, timedelta]:
    """A session that goes on first, then the nearest."""
    begins, ends = row.held_at, row.held_at + row.lasts
    return not begins <= at <= ends, max(begins - at, at - ends)
