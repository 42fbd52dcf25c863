"""The portfolio on one page: five lines of context, and for each outcome what changed and where to look."""

from typing import Any

from senco_desk.domain.days import long_day
from senco_desk.domain.feedback_printed import decided_said
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.portfolio import OutcomePage, Part, PrintedPiece
from senco_desk.domain.profile import Profile, TeacherStatus
from senco_desk.printing.composing import Copy, outcome_anchor, outcome_title
from senco_desk.printing.flowables import Gap
from senco_desk.printing.parts.setting import pupils
from senco_desk.printing.tables import Cell, Ems

_BEST = 3
_ROOM = (1.0, 0.85, 0.7, 0.6, 0.5, 0.4, 0.3)
"""Between rows, as a share of what other tables have; the first that fits is taken."""


def draw(copy: Copy) -> None:
    """On one page if it can be, its rows closer together when they must be."""
    copy.begin(_("The portfolio on one page"), "one-page")
    for room in _ROOM:
        flowables = _flowables(copy, room)
        if _height(copy, flowables) <= copy.document.room:
            break
    copy.document.draw(flowables)


def _height(copy: Copy, flowables: list[Any]) -> float:
    heights = (flowable.wrap(copy.styles.text_width, copy.styles.page_height)[1] for flowable in flowables)
    return float(sum(heights) + sum(flowable.getSpaceAfter() for flowable in flowables))


def _flowables(copy: Copy, room: float) -> list[Any]:
    style = copy.styles.style("context", leading=copy.styles.cell.leading, spaceAfter=copy.styles.gap * 0.6 * room)
    context = [copy.wording.words(line, style) for line in context_lines(copy)]
    heads = (_("No."), _("What changed"), _("Best evidence"), _("Page"))
    rows = [_row(copy, page) for page in copy.portfolio.outcomes]
    about = _("For each outcome what changed in one line, the best evidence with its pages, and the outcome’s own page")
    return [
        *context,
        Gap(copy.styles.gap * room),
        copy.table(heads, rows, (Ems(2.7), 1, Ems(6.9), Ems(2.7)), about, room),
    ]


def _row(copy: Copy, page: OutcomePage) -> list[Cell]:
    outcome, wording, styles = copy.framework.outcome(page.outcome), copy.wording, copy.styles
    anchor, line = outcome_anchor(outcome), page.case.in_a_line.strip() if page.case else ""
    name = wording.words(outcome.code or outcome_name(outcome), styles.cell_code)
    changed = wording.words(line, styles.cell) if line else wording.words(outcome_title(outcome), styles.cell_quiet)
    best = [piece.reference for piece in best_pieces(page)]
    where = [wording.page_of(anchor, outcome_name(outcome))] if copy.prints(Part.OUTCOMES) else []
    decided = copy.portfolio.decided(outcome.id)
    decision = [wording.words(decided_said(decided), styles.cell_mark)] if decided else []
    return [[name], [changed, *decision], [wording.citations(copy.cited(best))] if best else [], where]


def best_pieces(page: OutcomePage) -> list[PrintedPiece]:
    """The pieces chosen as best evidence for an outcome or its elements, each once."""
    chosen = {piece.reference: piece for piece in reversed(page.pieces) if piece.best}
    return sorted(chosen.values(), key=lambda piece: piece.reference)[:_BEST]


def context_lines(copy: Copy) -> list[str]:
    """At most five lines that a panel wants to know first; what was not said is left out."""
    lines = (
        who_line(copy.profile),
        _standing(copy.profile),
        _since(copy.profile),
        course_line(copy.profile, copy.framework),
        _reach(copy),
    )
    return [line for line in lines if line]


def who_line(profile: Profile) -> str:
    """Her name and role, her school, and how many pupils: one line."""
    school = profile.school
    name, phase = school.printed_name or school.name, school.phase
    where = _("{school} ({phase})").format(school=name, phase=phase) if name and phase else name or phase
    who = _("{name}, {called}").format(name=profile.name, called=profile.called)
    said = _("{who} at {where}").format(who=who, where=where) if where else who
    counted = ", ".join(pupils(school))
    return f"{said}: {counted}." if counted else f"{said}."


def _standing(profile: Profile) -> str:
    teacher = {
        TeacherStatus.QUALIFIED: _("Qualified teacher"),
        TeacherStatus.TRAINING: _("Teacher in training"),
    }.get(profile.teacher_status or TeacherStatus.NO, "")
    champion = _("not on the leadership team; champion there: {who}").format(who=profile.champion)
    place = {
        True: _("on the leadership team"),
        False: champion if profile.champion else _("not on the leadership team"),
    }
    said = [
        part
        for part in (teacher, place.get(profile.on_leadership_team) if profile.on_leadership_team is not None else "")
        if part
    ]
    return _sentence("; ".join(said))


def _since(profile: Profile) -> str:
    since = (
        _("{called} since {day}").format(called=profile.called, day=long_day(profile.became_senco))
        if profile.became_senco
        else ""
    )
    time = _("time for the role: {time}").format(time=profile.time_for_role) if profile.time_for_role else ""
    return _sentence("; ".join(part for part in (since, time) if part))


def course_line(profile: Profile, framework: Framework) -> str:
    """The award, its provider, and when it was begun."""
    programme = profile.programme
    begun = _("begun {day}").format(day=long_day(programme.began)) if programme.began else ""
    return _sentence(
        ", ".join(part for part in (programme.award or framework.title, programme.provider, begun) if part)
    )


def _reach(copy: Copy) -> str:
    days = [piece.day for page in copy.portfolio.outcomes for piece in page.pieces if _is_dated(copy, piece)]
    if not days:
        return ""
    first, last = long_day(min(days)), long_day(max(days))
    if first == last:
        return _("The evidence here is of {day}.").format(day=first)
    return _("The evidence here is of {first} to {last}.").format(first=first, last=last)


def _is_dated(copy: Copy, piece: PrintedPiece) -> bool:
    """Whether its day is one on which something happened, and not the day on which it was put into the workbook."""
    found = copy.evidence.get(piece.reference)
    return found is None or found.evidence.happened is not None


def _sentence(said: str) -> str:
    return f"{said[0].upper()}{said[1:]}." if said else ""
