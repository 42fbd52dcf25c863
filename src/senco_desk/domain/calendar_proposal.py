"""A calendar that came in, held beside the sessions that are there: what each of its entries would do."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from senco_desk.domain.calendar_entry import CalendarEntry, differing, said_by
from senco_desk.domain.session import Session, SessionKind, TakenFrom


class Standing(StrEnum):
    """How an entry stands to what is there.

    `LIKE`: nothing was taken in from it, but a session of that day begins at that time, or is called the same.
    `OURS`: we gave it out, for a session that is here, or for another day that is no session.
    """

    NEW = "new"
    CHANGED = "changed"
    CALLED_OFF = "called-off"
    LIKE = "like"
    SAME = "same"
    OURS = "ours"


@dataclass(frozen=True, slots=True)
class Proposed:
    """One entry. `known` is the session it stands beside; `differs` the fields in which the entry has changed."""

    entry: CalendarEntry
    standing: Standing
    known: Session | None = None
    differs: frozenset[str] = frozenset()

    @property
    def does_something(self) -> bool:
        """Whether ticking it would change anything."""
        return self.standing in (Standing.NEW, Standing.CHANGED, Standing.LIKE, Standing.CALLED_OFF)

    @property
    def ticked(self) -> bool:
        """Before she has looked: what is new or changed, but nothing that would take words of hers away."""
        if self.standing is Standing.CALLED_OFF:
            return self.known is not None and not holds_words(self.known)
        return self.standing in (Standing.NEW, Standing.CHANGED)


def holds_words(session: Session) -> bool:
    """Whether she has written in it, so that it is more than the calendar's entry."""
    return bool(session.about) or not session.tutorial.is_blank or not session.coaching.is_blank


def proposed(entries: Iterable[CalendarEntry], sessions: Iterable[Session]) -> tuple[Proposed, ...]:
    """Each entry beside the session it was taken in as, or is like; none that is called off and was never here."""
    known = list(sessions)
    taken = {session.taken_from.uid: session for session in known if session.taken_from}
    own = {session.id: session for session in known}
    by_day: dict[date, list[Session]] = {}
    for session in known:
        by_day.setdefault(session.day, []).append(session)
    found = (_one(entry, taken, own, by_day.get(entry.day, [])) for entry in entries)
    return tuple(one for one in found if one is not None)


def _one(
    entry: CalendarEntry, taken: Mapping[str, Session], own: Mapping[str, Session], that_day: list[Session]
) -> Proposed | None:
    if entry.ours in own or entry.is_a_day_of_ours:
        return Proposed(entry, Standing.OURS, own.get(entry.ours))
    session = taken.get(entry.uid)
    if entry.called_off:
        return Proposed(entry, Standing.CALLED_OFF, session) if session else None
    if session is not None and session.taken_from is not None:
        differs = differing(entry, session.taken_from.said)
        return Proposed(entry, Standing.CHANGED if differs else Standing.SAME, session, differs)
    alike = next((each for each in that_day if _is_like(entry, each)), None)
    return Proposed(entry, Standing.LIKE, alike) if alike else Proposed(entry, Standing.NEW)


def _is_like(entry: CalendarEntry, session: Session) -> bool:
    if session.taken_from is not None:
        return False
    same_time = entry.start is not None and entry.start == session.start
    return same_time or entry.title.casefold() == session.title.strip().casefold()


_TELLING = (
    ("tutorial", SessionKind.TUTORIAL),
    ("coaching", SessionKind.COACHING),
    ("twilight", SessionKind.TWILIGHT),
    ("visit", SessionKind.VISIT),
    ("meeting", SessionKind.MEETING),
    ("study", SessionKind.STUDY),
)


def kind_of(title: str) -> SessionKind:
    """What the words of its title tell; a taught session where they tell nothing."""
    words = title.casefold()
    return next((kind for word, kind in _TELLING if word in words), SessionKind.TAUGHT)


def session_of(one: Proposed, new_id: Callable[[], str], at: datetime) -> Session:
    """The session that ticking it makes, or makes of the one that is there: only what the provider changed is changed.

    `at` is when, in UTC. A session of hers that is like the entry takes its name in the calendar, and from it what she
    left open.
    """
    entry = one.entry
    taken = TakenFrom(entry.uid, said_by(entry))
    if one.known is None:
        return Session(
            new_id(), entry.day, entry.start, entry.minutes, kind_of(entry.title), entry.title, entry.place,
            taken_from=taken, added=at,
        )  # fmt: skip
    known = one.known
    if one.standing is Standing.LIKE:
        return replace(
            known,
            title=known.title or entry.title,
            start=known.start or entry.start,
            minutes=known.minutes or entry.minutes,
            place=known.place or entry.place,
            taken_from=taken,
        )
    return replace(known, taken_from=taken, **{name: getattr(entry, name) for name in one.differs})
