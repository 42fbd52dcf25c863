"""Sessions attended: a table of them all; then what came up in tutorials, and the coaching day."""

from collections.abc import Callable
from typing import Any

from senco_desk.domain.days import day_of_week, short_day
from senco_desk.domain.engagement import Counted
from senco_desk.domain.language import _, n_
from senco_desk.domain.session import SESSION_KIND_NAMES, Session
from senco_desk.domain.session_printed import PrintedSessions
from senco_desk.domain.text import Text, is_blank
from senco_desk.domain.time_reading import length_said, span_said
from senco_desk.printing.composing import Copy
from senco_desk.printing.tables import Cell, Ems


def draw(copy: Copy) -> None:
    """Nothing where there is none."""
    part = copy.portfolio.sessions
    if not part.sessions:
        return
    copy.begin(_("Sessions"), "sessions")
    copy.document.draw([*_modules(copy, part), *_attended(copy, part), _table(copy, part)])
    _told(copy, _("Tutorials"), "tutorials", part, lambda each: not each.tutorial.is_blank, _tutorial)
    _told(copy, _("Coaching"), "coaching", part, lambda each: not each.coaching.is_blank, _coaching)


def _modules(copy: Copy, part: PrintedSessions) -> list[Any]:
    """`NA701 Leading and co-ordinating provision, 30 credits`."""
    wording, made = copy.wording, []
    for module in part.of_modules:
        worth = n_("{n} credit", "{n} credits", module.credits).format(n=module.credits) if module.credits else ""
        words = ", ".join(filter(None, (module.title, worth)))
        made.append(wording.labelled(module.code, words, copy.styles.fact))
    return made


def _attended(copy: Copy, part: PrintedSessions) -> list[Any]:
    """How much was attended, where the provider counts it; of what it asks for, nothing."""
    match part.engagement.counted:
        case Counted.HOURS:
            said = _("Attended in all: {length}").format(length=length_said(part.attended.minutes))
        case Counted.SESSIONS:
            count = part.attended.sessions
            said = n_("{n} session attended in all", "{n} sessions attended in all", count).format(n=count)
        case _:
            return []
    return [copy.wording.words(said, copy.styles.body)]


def _table(copy: Copy, part: PrintedSessions) -> Any:
    hours, modules = part.engagement.counted is Counted.HOURS, any(session.module for session in part.sessions)
    heads = [_("When"), _("What")]
    widths: list[Any] = [Ems(7.4), 1]
    if modules:
        heads.append(_("Module"))
        widths.append(Ems(5))
    if hours:
        heads.append(_("Counts as"))
        widths.append(Ems(5.6))
    rows = [_row(copy, part, session, modules=modules, hours=hours) for session in part.sessions]
    return copy.table(heads, rows, widths, _("Each session: when, of what kind, on what, and for which module"), 0.4)


def _row(copy: Copy, part: PrintedSessions, session: Session, *, modules: bool, hours: bool) -> list[Cell]:
    wording, cell = copy.wording, copy.styles.cell
    when = [wording.words(short_day(session.day).replace(" ", "\u00a0"), cell)]
    if span := span_said(session.start, session.minutes):
        when.append(wording.words(span, cell))
    kind, title = _(SESSION_KIND_NAMES[session.kind]), session.title.strip()
    beside = " · ".join(filter(None, (kind if title else "", session.led_by.strip())))
    row: list[Cell] = [when, [wording.titled(title or kind, beside)]]
    if modules:
        row.append([wording.words(session.module, cell)])
    if hours:
        minutes = part.minutes_counted(session)
        row.append([wording.words(length_said(minutes) if minutes else "", cell)])
    return row


def _told(
    copy: Copy,
    title: str,
    anchor: str,
    part: PrintedSessions,
    wanted: Callable[[Session], bool],
    told: Callable[[Copy, Session], list[Any]],
) -> None:
    found = [session for session in part.sessions if wanted(session)]
    if not found:
        return
    copy.document.draw([copy.wording.heading(title, copy.styles.section, 2, anchor, listed=1)])
    for session in found:
        name = session.title.strip() or _(SESSION_KIND_NAMES[session.kind])
        head = f"{name}, {day_of_week(session.day)}"
        heading = copy.wording.heading(head, copy.styles.subsection, 3, f"session-{session.id}")
        copy.document.draw([heading, *told(copy, session)])


def _tutorial(copy: Copy, session: Session) -> list[Any]:
    tutorial = session.tutorial
    asked = (
        (_("What I asked"), tutorial.asked),
        (_("What was advised"), tutorial.advised),
        (_("What we agreed"), tutorial.agreed),
        (_("What I do next"), tutorial.next_step),
    )
    return [part for label, text in asked for part in _run_in(copy, label, text)]


def _coaching(copy: Copy, session: Session) -> list[Any]:
    coaching, wording = session.coaching, copy.wording
    fields = ((_("Partner"), coaching.partner), (_("Cover"), coaching.cover), (_("Cost"), coaching.cost))
    made: list[Any] = [wording.labelled(label, words, copy.styles.body) for label, words in fields if words.strip()]
    return [*made, *_run_in(copy, _("What I tried afterwards"), coaching.tried)]


def _run_in(copy: Copy, label: str, text: Text) -> list[Any]:
    return [] if is_blank(text) else list(copy.wording.run_in(label, text, 4))
