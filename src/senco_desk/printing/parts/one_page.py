"""The portfolio on one page: five lines of context, and for each outcome what changed and where to look."""

from senco_desk.domain.days import long_day
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import OutcomePage, Part, PrintedPiece
from senco_desk.domain.profile import Profile, TeacherStatus
from senco_desk.printing.composing import Copy, outcome_anchor, outcome_name, outcome_title
from senco_desk.printing.tables import Cell

_BEST = 3


def draw(copy: Copy) -> None:
    copy.begin(_("The portfolio on one page"), "one-page")
    context = [copy.wording.words(line, copy.styles.body) for line in context_lines(copy)]
    heads = (_("Outcome"), _("What changed"), _("Best evidence"), _("Page"))
    rows = [_row(copy, page) for page in copy.portfolio.outcomes]
    about = _("For each outcome what changed in one line, the best evidence, and the pages of both")
    copy.document.draw([*context, copy.table(heads, rows, (2.6, 8.2, 3.2, 1.6), about)] if rows else context)


def _row(copy: Copy, page: OutcomePage) -> list[Cell]:
    outcome = copy.framework.outcome(page.outcome)
    wording, styles = copy.wording, copy.styles
    line = page.case.in_a_line.strip() if page.case else ""
    changed = wording.words(line, styles.cell) if line else wording.words(outcome_title(outcome), styles.cell_quiet)
    best = best_pieces(page)
    name = wording.words(outcome_name(outcome), styles.cell_strong)
    pages = [copy.wording.page_of(piece.reference, piece.reference) for piece in best if piece.reference in copy.printed_pieces]
    where = [wording.page_of(outcome_anchor(outcome), outcome_name(outcome))] if copy.prints(Part.OUTCOMES) else []
    if copy.prints(Part.OUTCOMES):
        name.target = outcome_anchor(outcome)
    evidence = [_piece(copy, piece) for piece in best]
    return [[name], [changed], evidence, pages or where]


def _piece(copy: Copy, piece: PrintedPiece) -> object:
    if piece.reference in copy.printed_pieces:
        return copy.wording.linked(piece.reference, copy.styles.cell, piece.reference)
    return copy.wording.words(piece.reference, copy.styles.cell)


def best_pieces(page: OutcomePage) -> list[PrintedPiece]:
    """The pieces chosen as best evidence for an outcome or its elements, each once."""
    chosen = {piece.reference: piece for piece in reversed(page.pieces) if piece.best}
    return sorted(chosen.values(), key=lambda piece: piece.reference)[:_BEST]


def context_lines(copy: Copy) -> list[str]:
    """At most five lines that a panel wants to know first; what was not said is left out."""
    lines = (_who(copy.profile), _standing(copy.profile), _since(copy.profile), _course(copy), _reach(copy))
    return [line for line in lines if line]


def _who(profile: Profile) -> str:
    school = profile.school
    where = ", ".join(part for part in (school.printed_name or school.name, school.phase) if part)
    who = _("{name}, {called}").format(name=profile.name, called=profile.called)
    said = _("{who} at {where}").format(who=who, where=where) if where else who
    numbers = (
        (school.on_roll, _("{count} on roll")),
        (school.sen_support, _("{count} on SEN support")),
        (school.ehc_plans, _("{count} with EHC plans")),
    )
    counted = ", ".join(text.format(count=count) for count, text in numbers if count is not None)
    return f"{said}: {counted}." if counted else f"{said}."


def _standing(profile: Profile) -> str:
    teacher = {
        TeacherStatus.QUALIFIED: _("Qualified teacher"),
        TeacherStatus.TRAINING: _("Teacher in training"),
    }.get(profile.teacher_status or TeacherStatus.NO, "")
    champion = _("not on the leadership team; the champion there is {who}").format(who=profile.champion)
    place = {True: _("on the leadership team"), False: champion if profile.champion else _("not on the leadership team")}
    said = [part for part in (teacher, place.get(profile.on_leadership_team) if profile.on_leadership_team is not None else "") if part]
    return _sentence("; ".join(said))


def _since(profile: Profile) -> str:
    since = _("{called} since {day}").format(called=profile.called, day=long_day(profile.became_senco)) if profile.became_senco else ""
    time = _("time for the role: {time}").format(time=profile.time_for_role) if profile.time_for_role else ""
    return _sentence("; ".join(part for part in (since, time) if part))


def _course(copy: Copy) -> str:
    programme = copy.profile.programme
    begun = _("begun {day}").format(day=long_day(programme.began)) if programme.began else ""
    return _sentence(", ".join(part for part in (programme.award or copy.framework.title, programme.provider, begun) if part))


def _reach(copy: Copy) -> str:
    days = {piece.reference: piece.day for page in copy.portfolio.outcomes for piece in page.pieces}
    if not days:
        return ""
    return _("The evidence here is of {first} to {last}.").format(
        first=long_day(min(days.values())), last=long_day(max(days.values()))
    )


def _sentence(said: str) -> str:
    return f"{said[0].upper()}{said[1:]}." if said else ""
