"""Sessions as they are printed: what was held and attended, never what was missed or is missing."""

from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from datetime import date

from senco_desk.domain.engagement import Attended, Engagement
from senco_desk.domain.journal import Noun
from senco_desk.domain.name_findings import Spot
from senco_desk.domain.name_places import Pass
from senco_desk.domain.name_places_sessions import through_session
from senco_desk.domain.profile import Module
from senco_desk.domain.session import Session
from senco_desk.domain.text import EMPTY


@dataclass(frozen=True, slots=True)
class PrintedSessions:
    """`sessions` are those attended, the first first. `attended` is what counts of them, by `engagement`."""

    sessions: tuple[Session, ...] = ()
    modules: tuple[Module, ...] = ()
    engagement: Engagement = field(default_factory=Engagement)
    attended: Attended = field(default_factory=Attended)

    @property
    def of_modules(self) -> tuple[Module, ...]:
        """The modules that any of them belongs to."""
        named = {session.module for session in self.sessions}
        return tuple(module for module in self.modules if module.code in named)

    def minutes_counted(self, session: Session) -> int | None:
        """What the provider counts of it; None where it counts nothing of it, or its length is not known."""
        if session.kind not in self.engagement.kinds:
            return None
        return session.minutes if session.counts_as is None else session.counts_as


def printed_sessions(
    sessions: Iterable[Session], modules: Iterable[Module], engagement: Engagement, attended: Attended, until: date
) -> PrintedSessions:
    """Those held up to and with that day at which she was, with what is printed of them and no more."""
    held = (session for session in sessions if session.day <= until and not session.missed)
    printed = tuple(replace(session, place="", about=EMPTY, taken_from=None) for session in held)
    return PrintedSessions(printed, tuple(modules), engagement, attended)


def through_sessions(part: PrintedSessions, by: Pass) -> PrintedSessions:
    return replace(part, sessions=tuple(through_session(session, by) for session in part.sessions))


def sessions_without(part: PrintedSessions, left_out: Iterable[Spot]) -> PrintedSessions:
    """Without the sessions that something in is to be left out of."""
    gone = {spot.noun_id for spot in left_out if spot.noun is Noun.SESSION}
    return replace(part, sessions=tuple(session for session in part.sessions if session.id not in gone))
