"""Setting and role: the school, the role in it, and the course; what was not said is left out."""

from typing import Any

from senco_desk.domain.days import long_day
from senco_desk.domain.language import N_, _
from senco_desk.domain.portfolio import PrintedFeature
from senco_desk.domain.profile import Module, Profile, School, Setting, TeacherStatus
from senco_desk.domain.role import WHO_NAMES
from senco_desk.domain.text import from_plain
from senco_desk.printing.composing import Copy
from senco_desk.printing.flowables import Words
from senco_desk.printing.tables import Cell

Facts = list[tuple[str, str]]
"""Labels and what stands after them; "" is left out."""

_SETTINGS = {
    Setting.MAINSTREAM: N_("mainstream school"),
    Setting.MAINTAINED_NURSERY: N_("maintained nursery school"),
    Setting.SPECIAL: N_("special school"),
    Setting.INDEPENDENT: N_("independent school"),
    Setting.FURTHER_EDUCATION: N_("further education"),
}
_TEACHERS = {
    TeacherStatus.QUALIFIED: N_("qualified teacher"),
    TeacherStatus.TRAINING: N_("in training"),
    TeacherStatus.NO: N_("not a qualified teacher"),
}


def draw(copy: Copy) -> None:
    copy.begin(_("Setting and role"), "setting")
    copy.document.draw(
        [
            *copy.wording.plain(copy.profile.about),
            *_facts(copy, _("The school"), _school(copy.profile)),
            *_facts(copy, _("The role"), _role(copy.profile)),
            *_facts(copy, _("The course"), _course(copy)),
            *_who_does_what(copy),
        ]
    )


def _facts(copy: Copy, title: str, facts: Facts) -> list[Words]:
    said = [copy.wording.labelled(label, value, copy.styles.fact) for label, value in facts if value.strip()]
    return [copy.wording.heading(title, copy.styles.section, 2, f"setting-{title}"), *said] if said else []


def _school(profile: Profile) -> Facts:
    school = profile.school
    named = school_is_named(school)
    kind = _(_SETTINGS[school.setting]) if school.setting in _SETTINGS else ""
    return [
        (_("School"), school.printed_name or school.name),
        (_("Kind"), _and(school.phase, kind)),
        (_("Pupils"), _and(*pupils(school))),
        (_("Headteacher"), school.headteacher if named else ""),
        (_("SEN governor"), school.sen_governor if named else ""),
    ]


def pupils(school: School) -> list[str]:
    """How many, as far as was said: `412 on roll`, …."""
    numbers = (
        (school.on_roll, _("{count} on roll")),
        (school.sen_support, _("{count} on SEN support")),
        (school.ehc_plans, _("{count} with EHC plans")),
    )
    return [text.format(count=count) for count, text in numbers if count is not None]


def school_is_named(school: School) -> bool:
    """Whether the school prints under its own name; under another, its people's names would give it away."""
    return not school.printed_name or school.name in school.printed_name


def _role(profile: Profile) -> Facts:
    leads = {True: _("yes"), False: _("no")}
    since = long_day(profile.became_senco) if profile.became_senco else ""
    return [
        (_("{called} since").format(called=profile.called), since),
        (_("Months as {called} before").format(called=profile.called), str(profile.months_before or "")),
        (_("Teacher status"), _(_TEACHERS[profile.teacher_status]) if profile.teacher_status else ""),
        (
            _("On the leadership team"),
            leads[profile.on_leadership_team] if profile.on_leadership_team is not None else "",
        ),
        (_("Champion there"), profile.champion),
        (_("Time for the role"), profile.time_for_role),
    ]


def _course(copy: Copy) -> Facts:
    programme = copy.profile.programme
    days = (
        (_("begun {day}"), programme.began),
        (_("taught part ends {day}"), programme.taught_ends),
        (_("Master’s work ends {day}"), programme.masters_ends),
        (_("viva {day}"), programme.viva),
    )
    return [
        (_("Award"), programme.award or copy.framework.title),
        (_("Provider"), programme.provider),
        (_("Cohort"), programme.cohort),
        (_("Tutor"), programme.tutor),
        (_("Dates"), _and(*(text.format(day=long_day(day)) for text, day in days if day))),
        *((_("Module"), _module(module)) for module in programme.modules),
    ]


def _who_does_what(copy: Copy) -> list[Any]:
    """The key features of the role, and who does each of them here; nothing while she has said of none."""
    features = copy.portfolio.features
    if not any(feature.here for feature in features):
        return []
    heading = copy.wording.heading(_("Who does what here"), copy.styles.section, 2, "setting-role", listed=1)
    heads = (_("Key feature of the role"), _("Who does it here"))
    about = _("The key features of the role, and for each who does it in this school")
    return [heading, copy.table(heads, [_feature(copy, feature) for feature in features], (1.35, 1), about, 0.4)]


def _feature(copy: Copy, feature: PrintedFeature) -> list[Cell]:
    here, wording, styles = feature.here, copy.wording, copy.styles
    name = wording.words((feature.feature.heading or feature.feature.statement).rstrip(" :;."), styles.cell)
    if here is None or here.is_blank:
        return [[name], []]
    who, whom = _(WHO_NAMES[here.who]) if here.who else "", here.whom.strip()
    said = _("{who}: {whom}").format(who=who, whom=whom) if who and whom else who or whom
    words = [wording.words(said, styles.cell_strong)] if said else []
    return [[name], [*words, *wording.in_cell(from_plain(here.note))]]


def _and(*said: str) -> str:
    return "; ".join(part for part in said if part)


def _module(module: Module) -> str:
    credits_ = _("{count} credits").format(count=module.credits) if module.credits is not None else ""
    return ", ".join(part for part in (f"{module.code} {module.title}".strip(), credits_) if part)
