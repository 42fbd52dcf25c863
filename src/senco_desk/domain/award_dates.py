"""The two dates, never merged: by when the school must show the qualification, and which qualification counts.

Each answer carries its rule, its source and the day the rule was checked. It is never legal advice.
"""

from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from senco_desk.domain.days import long_day
from senco_desk.domain.language import N_, _
from senco_desk.domain.profile import Profile, Setting

CHECKED = date(2026, 11, 21)
"""The day the rules below were last held against their source."""

REGULATION = N_(
    "Regulation 49 of the Special Educational Needs and Disability Regulations 2014 (S.I. 2014/1530), "
    "as amended by S.I. 2024/535"
)
AFTER = date(2009, 9, 1)
"""Only someone who became a SENCO after this day is bound by the rule."""
YEARS_TO_QUALIFY = 3
MONTHS_ALLOWED_BEFORE = 12
OLD_AWARD_BEGUN_BEFORE = date(2024, 9, 1)
OLD_AWARD_DONE_BEFORE = date(2027, 9, 1)
NPQ_MONTHS, NPQ_MONTHS_WITH_SECOND_ATTEMPT = 22, 26
"""Months from the start of an NPQ to its outcome, at the first and at a second attempt."""

_BOUND = frozenset({Setting.MAINSTREAM, Setting.MAINTAINED_NURSERY})


class Standing(StrEnum):
    """Whether a date applies, and on which side of it today lies."""

    NOT_KNOWN = "not-known"
    NONE_APPLIES = "none-applies"
    AHEAD = "ahead"
    PASSED = "passed"


@dataclass(frozen=True, slots=True)
class DateAnswer:
    """`said` is the answer in a sentence, `rule` why, `also` what to hold beside it; `ask` whom to ask."""

    standing: Standing
    day: date | None
    said: str
    rule: str
    also: str = ""
    ask: str = ""
    source: str = REGULATION
    checked: date = CHECKED


def school_must_show_by(profile: Profile, today: date) -> DateAnswer:
    """By when the school must be able to show that its SENCO holds the qualification."""
    because = _why_none_applies(profile)
    if because:
        return DateAnswer(
            Standing.NONE_APPLIES, None, _("No date applies."), f"{because} {_rule()}", _seeds_say(), _whom()
        )
    if profile.became_senco is None or profile.school.setting is None or profile.months_before is None:
        return DateAnswer(Standing.NOT_KNOWN, None, _missing(profile), _rule(), _seeds_say(), _whom())
    day = add_months(profile.became_senco, 12 * YEARS_TO_QUALIFY)
    if today > day:
        said = _("The date was {day}. It has passed.").format(day=long_day(day))
        return DateAnswer(Standing.PASSED, day, said, _rule(), _seeds_say(), _whom())
    said = _("The school must be able to show the qualification by {day}.").format(day=long_day(day))
    return DateAnswer(Standing.AHEAD, day, said, _rule(), _seeds_say(), _whom())


def which_qualification_counts(profile: Profile, today: date) -> DateAnswer:
    """Which qualification the school may show: the 2014 award or the NPQ for SENCOs, and the date that goes with it."""
    began = profile.programme.began
    if began is None:
        said = _("Say when your course began, and the desk says which qualification counts.")
        return DateAnswer(Standing.NOT_KNOWN, None, said, _which_rule(), ask=_whom())
    if began < OLD_AWARD_BEGUN_BEFORE:
        return _old_award(profile, today)
    return _npq(profile, today)


def add_months(day: date, months: int) -> date:
    """The same day `months` later (or earlier); the last of the month where there is no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    last = date(year + (month + 1) // 12, (month + 1) % 12 + 1, 1) - timedelta(days=1)
    return date(year, month + 1, min(day.day, last.day))


def _old_award(profile: Profile, today: date) -> DateAnswer:
    day = OLD_AWARD_DONE_BEFORE - timedelta(days=1)
    if today > day:
        said = _(
            "The National Award counts if it was completed by {day}. That day has passed; otherwise the NPQ counts."
        )
        return DateAnswer(Standing.PASSED, day, said.format(day=long_day(day)), _which_rule(), ask=_whom())
    said = _("The National Award counts, if you complete it by {day}.").format(day=long_day(day))
    return DateAnswer(Standing.AHEAD, day, said, _which_rule(), _ends_too_late(profile), _whom())


def _ends_too_late(profile: Profile) -> str:
    ends = [day for day in (profile.programme.taught_ends, profile.programme.masters_ends) if day is not None]
    if not ends or max(ends) < OLD_AWARD_DONE_BEFORE:
        return ""
    return _("Your programme’s dates run to {day}: ask the provider what counts as completing it.").format(
        day=long_day(max(ends))
    )


def _npq(profile: Profile, today: date) -> DateAnswer:
    show_by = school_must_show_by(profile, today).day
    if show_by is None:
        said = _("The NPQ for SENCOs counts, once its outcome is received.")
        return DateAnswer(Standing.NONE_APPLIES, None, said, _which_rule(), ask=_whom())
    latest = add_months(show_by, -NPQ_MONTHS)
    safer = add_months(show_by, -NPQ_MONTHS_WITH_SECOND_ATTEMPT)
    said = _(
        "The NPQ for SENCOs counts, once its outcome is received. "
        "Latest start: {latest}; {safer} leaves room for a second attempt."
    )
    standing = Standing.PASSED if today > latest else Standing.AHEAD
    return DateAnswer(
        standing, latest, said.format(latest=long_day(latest), safer=long_day(safer)), _which_rule(), ask=_whom()
    )


def _why_none_applies(profile: Profile) -> str:
    if profile.school.setting is not None and profile.school.setting not in _BOUND:
        return _("The rule binds mainstream schools and maintained nursery schools only.")
    if profile.became_senco is not None and profile.became_senco <= AFTER:
        said = _("You became a {called} on or before {day}.")
        return said.format(called=profile.called, day=long_day(AFTER))
    if profile.months_before is not None and profile.months_before > MONTHS_ALLOWED_BEFORE:
        return _("You had been a {called} for more than twelve months in all before.").format(called=profile.called)
    return ""


def _missing(profile: Profile) -> str:
    wanted = [
        name
        for name, known in (
            (_("when you became a {called}").format(called=profile.called), profile.became_senco is not None),
            (_("what kind of school it is"), profile.school.setting is not None),
            (_("for how many months you had been one before"), profile.months_before is not None),
        )
        if not known
    ]
    return _("To work this out the desk needs to know: {wanted}.").format(wanted="; ".join(wanted))


def _rule() -> str:
    return _(
        "A SENCO of a mainstream or maintained nursery school who became one after {day}, "
        "and had not been one for more than twelve months in all before, has three years from becoming one."
    ).format(day=long_day(AFTER))


def _which_rule() -> str:
    return _(
        "The National Award counts if the course began before {begun} and is completed before {done}. "
        "Otherwise the NPQ for SENCOs counts, begun on or after {begun}, from the day its outcome is received."
    ).format(begun=long_day(OLD_AWARD_BEGUN_BEFORE), done=long_day(OLD_AWARD_DONE_BEFORE))


def _seeds_say() -> str:
    return _(
        "The published learning outcomes say “after 1 September 2008”; the regulation in force says 1 September 2009."
    )


def _whom() -> str:
    return _("This is not legal advice. Ask your headteacher, your provider, or the local authority’s SEN team.")
