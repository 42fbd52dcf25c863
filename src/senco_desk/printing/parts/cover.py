"""The cover: who, where, for which award, and which copy this is."""

from senco_desk.domain.days import long_day
from senco_desk.domain.language import _
from senco_desk.printing.composing import Copy
from senco_desk.printing.document import Running
from senco_desk.printing.flowables import Rest, Rule


def draw(copy: Copy) -> None:
    styles, wording = copy.styles, copy.wording
    copy.document.begin(Running(), template="cover")
    copy.document.section()
    title = wording.heading(_("Professional development portfolio"), styles.cover_title, 1, "cover", listed=0)
    lines = [wording.words(line, styles.cover_line) for line in _lines(copy)]
    marks = [wording.words(line, styles.quiet_line) for line in _marks(copy)]
    who = [
        wording.words(_award(copy), styles.cover_kicker),
        title,
        Rule(styles.accent, 2.4, share=0.16, after=styles.gap * 3.4),
        wording.words(copy.profile.name, styles.cover_name),
        *lines,
    ]
    top = Rest([*who, *marks], at_most=styles.page_height * 0.13)
    copy.document.draw([top, *who, Rest(marks), *marks])


def _award(copy: Copy) -> str:
    return copy.profile.programme.award or copy.framework.title


def _lines(copy: Copy) -> list[str]:
    profile, programme = copy.profile, copy.profile.programme
    number = _("Student number {number}").format(number=programme.student_number) if programme.student_number else ""
    school = profile.school.printed_name or profile.school.name
    role = _("{called}, {school}").format(called=profile.called, school=school) if school else profile.called
    return [line for line in (role, programme.provider, programme.cohort, number) if line.strip()]


def _marks(copy: Copy) -> list[str]:
    label = copy.portfolio.label
    made = long_day(label.made)
    if not label.version:
        return [_("A preview, drawn on {day}").format(day=made)]
    said = [
        _("Copy {reference}, version {version}, {day}").format(
            reference=label.reference, version=label.version, day=made
        )
    ]
    return [*said, _("Checked for names before it was printed.")] if label.names_checked else said
