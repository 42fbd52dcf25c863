"""The sample's sessions, in `sessions.toml` of its material, read into domain values."""

from dataclasses import dataclass, replace
from datetime import date

from senco_desk.domain.engagement import Counted, Engagement
from senco_desk.domain.session import Activity, Coaching, Mode, Session, SessionKind, Tutorial
from senco_desk.domain.text import EMPTY
from senco_desk.services.sample_reading import Found, SampleOf, read, sample_id, text_of, utc
from senco_desk.store.repositories import Work


@dataclass(frozen=True, slots=True)
class SampleSessions:
    """Seen from one day: those that had been put down by then, and how they were counted if that had been said."""

    sessions: tuple[Session, ...]
    engagement: Engagement | None
    small: frozenset[str]

    @property
    def handful(self) -> "SampleSessions":
        """Those of the small sample."""
        return replace(self, sessions=tuple(each for each in self.sessions if each.id in self.small))


def read_sessions(today: date, of: SampleOf = SampleOf.YEAR_ONE) -> SampleSessions:
    """As they stood on that day."""
    found = read(of.part("sessions.toml"))
    said = [each for each in found["sessions"] if utc(each["added"]).date() <= today]
    small = frozenset(_id(each) for each in said if each.get("small"))
    return SampleSessions(tuple(_session(each, today) for each in said), _engagement(found["engagement"], today), small)


def put_sessions(work: Work, kept: SampleSessions) -> None:
    if kept.engagement is not None:
        work.engagement.put(kept.engagement)
    for session in kept.sessions:
        work.sessions.put(session)


def _engagement(found: Found, today: date) -> Engagement | None:
    if found["said"] > today:
        return None
    return Engagement(Counted(found["counted"]), found["asked"])


def _id(found: Found) -> str:
    return sample_id("session", found["key"])


def _session(found: Found, today: date) -> Session:
    session = Session(
        id=_id(found),
        day=found["day"],
        start=found.get("starts"),
        minutes=found.get("lasts"),
        kind=SessionKind(found["kind"]),
        title=found["title"],
        place=found.get("place", ""),
        led_by=found.get("led-by", ""),
        modes=tuple(map(Mode, found.get("modes", ()))),
        activity=Activity(found["activity"]) if "activity" in found else None,
        module=found.get("module", ""),
        missed=found.get("missed", False),
        counts_as=found.get("counts-as"),
        about=text_of(found.get("about", "")),
        tutorial=Tutorial(*(text_of(found.get(name, "")) for name in ("asked", "advised", "agreed", "next"))),
        coaching=_coaching(found),
        added=utc(found["added"]),
    )
    return session if session.day <= today else _ahead(session)


def _coaching(found: Found) -> Coaching:
    tried = text_of(found.get("tried", ""))
    return Coaching(found.get("partner", ""), found.get("cover", ""), found.get("cost", ""), tried)


def _ahead(session: Session) -> Session:
    """What will come up in it is not known yet; what she means to ask is."""
    asked, tried = Tutorial(session.tutorial.asked), replace(session.coaching, tried=EMPTY)
    return replace(session, about=EMPTY, tutorial=asked, coaching=tried, missed=False)
