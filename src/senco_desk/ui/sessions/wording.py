"""How a session reads in a list and in a sentence."""

from datetime import date

from senco_desk.domain.calendar_entry import CalendarEntry
from senco_desk.domain.calendar_proposal import Proposed, Standing
from senco_desk.domain.days import day_of_week
from senco_desk.domain.engagement import Attended, Counted, Engagement
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.session import SESSION_KIND_NAMES, Session, SessionRow
from senco_desk.domain.text import plain
from senco_desk.domain.time_reading import length_said, span_said
from senco_desk.ui.widgets.two_line_list import TwoLineRow

STANDINGS = {
    Standing.NEW: N_("New"),
    Standing.CHANGED: N_("Changed"),
    Standing.CALLED_OFF: N_("Called off: take it out"),
    Standing.LIKE: N_("Perhaps one you have"),
}
_FIELDS = {
    "title": N_("title"),
    "day": N_("day"),
    "start": N_("time"),
    "minutes": N_("length"),
    "place": N_("place"),
}


def row_of(row: SessionRow, today: date) -> TwoLineRow:
    kind = _(SESSION_KIND_NAMES[row.kind])
    title = row.title.strip() or row.first_line or kind
    missed = _("missed") if row.missed else ""
    below = (when(row.day, span_said(row.start, row.minutes)), kind if kind != title else "", row.module, missed)
    return TwoLineRow(row.id, title, " · ".join(filter(None, below)), strong=row.day >= today)


def row_of_kept(session: Session) -> SessionRow:
    """The row of the open session, which was just kept, without asking the workbook."""
    return SessionRow(
        session.id, session.day, session.start, session.minutes, session.kind, session.title, session.module,
        session.missed, session.counts_as, next(iter(plain(session.about).strip().splitlines()), ""),
    )  # fmt: skip


def when(day: date, span: str) -> str:
    """`Tue 8 Dec 2026, 15:30–16:15`."""
    return ", ".join(filter(None, (day_of_week(day), span)))


def attended_said(engagement: Engagement, attended: Attended) -> str:
    """`18 h of 60 attended`; "" where the provider counts nothing."""
    asked = engagement.asked
    match engagement.counted:
        case Counted.HOURS:
            said = length_said(attended.minutes)
            told = _("{n} of {asked} h attended") if asked else _("{n} attended")
        case Counted.SESSIONS:
            said = str(attended.sessions)
            told = _("{n} of {asked} sessions attended") if asked else _("{n} sessions attended")
        case Counted.PERCENTAGE:
            said = f"{attended.percentage or 0}"
            told = _("{n} % of sessions attended, {asked} % asked") if asked else _("{n} % of sessions attended")
        case _:
            return ""
    words = told.format(n=said, asked=asked)
    return (
        f"{words} · {_unmeasured(attended)}" if engagement.counted is Counted.HOURS and attended.unmeasured else words
    )


def _unmeasured(attended: Attended) -> str:
    count = attended.unmeasured
    return n_("{n} without a length", "{n} without a length", count).format(n=count)


def entry_said(one: Proposed) -> str:
    """`New · Tue 8 Dec 2026, 15:30–16:15 · Tutorial 1`, and below it what has changed."""
    entry = one.entry
    parts = [_(STANDINGS[one.standing]), entry_when(entry), entry.title, entry.place]
    said = " · ".join(filter(None, parts))
    if one.standing is Standing.CHANGED:
        names = ", ".join(_(_FIELDS[name]) for name in _FIELDS if name in one.differs)
        said += "\n" + _("other than before: {names}; what you changed yourself stays").format(names=names)
    elif one.standing is Standing.LIKE and one.known is not None:
        said += "\n" + _("beside your “{title}”: what you left open is filled in").format(title=called(one.known))
    return said


def entry_when(entry: CalendarEntry) -> str:
    said = when(entry.day, span_said(entry.start, entry.minutes))
    until = _("until {day}").format(day=day_of_week(entry.last_day)) if entry.last_day else ""
    return " ".join(filter(None, (said, until)))


def called(session: Session) -> str:
    return session.title.strip() or _(SESSION_KIND_NAMES[session.kind])


def as_words(session: Session) -> str:
    """All there is of it, for a rescue file."""
    tutorial, coaching = session.tutorial, session.coaching
    parts = [session.title, when(session.day, span_said(session.start, session.minutes)), session.place, session.led_by]
    parts += [plain(text) for text in (session.about, *tutorial.texts)]
    parts += [coaching.partner, coaching.cover, coaching.cost, plain(coaching.tried)]
    return "\n\n".join(part for part in parts if part.strip())
