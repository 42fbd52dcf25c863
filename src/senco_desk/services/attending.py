"""Attending: the sessions of the programme, and hours or engagement where the provider counts them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime

from senco_desk.domain.engagement import Attended, Counted, Engagement, attended
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.profile import Module
from senco_desk.domain.session import LONGEST, Session, SessionKind, SessionRow
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

GONE = Sentence(
    "session-gone",
    N_(
        "This session is no longer in the workbook; it was deleted meanwhile. Undo brings it back. Nothing has changed."
    ),
)
NO_LENGTH = Sentence(
    "session-length",
    N_(
        "A session lasts from one minute to a day, and this one would last {minutes} minutes. Nothing was changed. "
        "Put down several sessions for several days, or leave its length open."
    ),
)
ASKED_AMISS = Sentence(
    "engagement-asked",
    N_("“{asked}” cannot be what the provider asks for. Nothing was changed. Type a number from 1 to {most}."),
)
_MOST_ASKED = {Counted.HOURS: 10_000, Counted.SESSIONS: 1_000, Counted.PERCENTAGE: 100}


@dataclass(frozen=True, slots=True)
class SessionsSeen:
    """All of them in the order of their days, how they are counted, what counts so far, and the modules there are."""

    rows: tuple[SessionRow, ...]
    engagement: Engagement
    attended: Attended
    modules: tuple[Module, ...]


class Attending:
    """The verbs of sessions."""

    def __init__(self, desk: Desk, tell: Tell, now: Callable[[], datetime]) -> None:
        self._desk, self._tell, self._now = desk, tell, now

    def begin(self, day: date, kind: SessionKind = SessionKind.TWILIGHT) -> Session:
        """A blank session on that day, to be filled in; it is in the workbook once it is added."""
        return Session(new_id(), day, kind=kind, added=self._now())

    def add(self, session: Session) -> Session:
        """Put a new one on disk. Raises Refused for a length that is none."""
        _refuse_length(session)
        with self._desk.change(_("Session added")) as work:
            work.sessions.put(session)
        self._tell(work.changed)
        return session

    def keep(self, session: Session) -> Session:
        """Put what was typed on disk. Raises Refused when it was deleted, or for a length that is none."""
        _refuse_length(session)
        with self._desk.change(typing=True) as work:
            if not work.sessions.replace(session):
                raise Refused(GONE)
        self._tell(work.changed)
        return session

    def remove(self, session_id: str) -> Changed:
        """Take it out; Undo brings it back. What was written of it elsewhere stays."""
        with self._desk.change(_("Session deleted")) as work:
            work.sessions.remove(session_id)
        self._tell(work.changed)
        return work.changed

    def count_as(self, engagement: Engagement) -> Changed:
        """Say what the provider counts. Raises Refused for a number that it cannot ask for."""
        most = _MOST_ASKED.get(engagement.counted)
        if most is not None and engagement.asked is not None and not 1 <= engagement.asked <= most:
            raise Refused(ASKED_AMISS, asked=engagement.asked, most=f"{most:,}")
        with self._desk.change(_("How the provider counts was changed")) as work:
            work.engagement.put(engagement)
        self._tell(work.changed)
        return work.changed

    def get(self, session_id: str) -> Session | None:
        with self._desk.view() as view:
            return view.sessions.get(session_id)

    def seen(self, until: date) -> SessionsSeen:
        """What a list shows, counted up to and with that day."""
        with self._desk.view() as view:
            rows, engagement, profile = view.sessions.rows(), view.engagement.get(), view.profile.get()
        modules = profile.programme.modules if profile else ()
        return SessionsSeen(tuple(rows), engagement, attended(engagement, rows, until), modules)


def _refuse_length(session: Session) -> None:
    if session.minutes is not None and not 1 <= session.minutes <= LONGEST:
        raise Refused(NO_LENGTH, minutes=session.minutes)
