"""Sessions as a readable page, and as a list for a spreadsheet."""

from collections.abc import Iterable, Iterator, Sequence

from senco_desk.domain.days import day_of_week
from senco_desk.domain.language import _
from senco_desk.domain.session import ACTIVITY_NAMES, MODE_NAMES, SESSION_KIND_NAMES, Session
from senco_desk.domain.text import Text, is_blank, plain
from senco_desk.domain.time_reading import length_said, span_said
from senco_desk.printing.readable.page import Facts, Heading, Link, Note, Page, Part, Prose
from senco_desk.printing.readable.places import start

SESSIONS = "sessions"
Rows = Iterator[Sequence[str]]


def sessions() -> Link:
    return Link(_("Sessions"), SESSIONS)


def page_of_sessions(found: Iterable[Session]) -> Page:
    """Each session with all that is said of it, in the order of their days."""
    parts: list[Part] = []
    for session in found:
        parts += [Heading(2, f"{name_of(session)}, {day_of_week(session.day)}"), Facts(tuple(_facts(session)))]
        for heading, text in _texts(session):
            if not is_blank(text):
                parts += [Heading(3, heading), Prose(text, 3)]
    return Page(SESSIONS, _("Sessions"), tuple(parts) or (Note(_("No session has been put down yet.")),), (start(),))


def name_of(session: Session) -> str:
    return session.title.strip() or _(SESSION_KIND_NAMES[session.kind])


def of_sessions(found: Iterable[Session]) -> Rows:
    """A row for each session."""
    yield (
        _("Day"), _("Starts"), _("Minutes"), _("Kind"), _("Title"), _("Where"), _("Led by"), _("How it was held"),
        _("Activity"), _("Module"), _("Missed"), _("Counts as, minutes"), *(heading for heading, _text in _texts(None)),
        _("Partner"), _("Cover"), _("Cost"),
    )  # fmt: skip
    for each in found:
        coaching = each.coaching
        yield (
            each.day.isoformat(), f"{each.start:%H:%M}" if each.start else "", _number(each.minutes),
            _(SESSION_KIND_NAMES[each.kind]), each.title, each.place, each.led_by, _modes(each), _activity(each),
            each.module, _("yes") if each.missed else "", _number(each.counts_as),
            *(plain(text) for _heading, text in _texts(each)), coaching.partner, coaching.cover, coaching.cost,
        )  # fmt: skip


def _facts(session: Session) -> Iterator[tuple[str, str]]:
    coaching = session.coaching
    told = (
        (_("Kind"), _(SESSION_KIND_NAMES[session.kind])), (_("When"), span_said(session.start, session.minutes)),
        (_("Where"), session.place), (_("Led by"), session.led_by), (_("How it was held"), _modes(session)),
        (_("Activity"), _activity(session)), (_("Module"), session.module),
        (_("Missed"), _("yes") if session.missed else ""),
        (_("Counts as"), "" if session.counts_as is None else length_said(session.counts_as)),
        (_("Partner"), coaching.partner), (_("Cover"), coaching.cover), (_("Cost"), coaching.cost),
    )  # fmt: skip
    return ((term, said) for term, said in told if said.strip())


def _texts(session: Session | None) -> tuple[tuple[str, Text], ...]:
    """What she writes at length, under its heading; of none, the headings alone."""
    headings = (
        _("What it was about"), _("What I asked"), _("What was advised"), _("What we agreed"), _("What I do next"),
        _("What I tried afterwards"),
    )  # fmt: skip
    texts: tuple[Text, ...] = ((),) * len(headings)
    if session is not None:
        texts = (session.about, *session.tutorial.texts, session.coaching.tried)
    return tuple(zip(headings, texts, strict=True))


def _modes(session: Session) -> str:
    return ", ".join(_(MODE_NAMES[mode]) for mode in session.modes)


def _activity(session: Session) -> str:
    return _(ACTIVITY_NAMES[session.activity]) if session.activity else ""


def _number(minutes: int | None) -> str:
    return "" if minutes is None else str(minutes)
