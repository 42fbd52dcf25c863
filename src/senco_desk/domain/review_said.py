"""What a review copy is called, and what it says of itself, in words."""

from collections.abc import Sequence

from senco_desk.domain.copies import subject_of
from senco_desk.domain.days import long_day
from senco_desk.domain.file_names import name_on_disk
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _, n_
from senco_desk.domain.review_copy import LeftOut, ReviewCopy

_LEFT_OUT_NAMED = 12
"""As many as are told by number."""


def review_title(copy: ReviewCopy) -> str:
    """`Review 3`."""
    return _("Review {number}").format(number=copy.number)


def since_said(copy: ReviewCopy) -> str:
    """`New or changed since Review 2 of 3 March 2027`."""
    if copy.since is None:
        return _("This is my first review copy. It holds what is finished so far.")
    return _("It holds what is new or changed since Review {number} of {day}, and what I ask about.").format(
        number=copy.since.number, day=long_day(copy.since.made)
    )


def file_name(copy: ReviewCopy, ending: str) -> str:
    """`Okafor – Review 3 – 2026-11-22.pdf`: a tutor sorts many of them by name. She may be `Okafor, Jane` there."""
    before, _comma, after = copy.profile.name.partition(",")
    surname = (before.split() or after.split() or [_("Portfolio")])[-1].replace("/", "_").replace("\\", "_")
    return name_on_disk(f"{surname} – {review_title(copy)} – {copy.label.made.isoformat()}{ending}")


def left_out_named(gone: Sequence[LeftOut]) -> str:
    """`R-014, R-015 and 76 more`."""
    named = ", ".join(map(_left_out_name, gone[:_LEFT_OUT_NAMED]))
    more = len(gone) - _LEFT_OUT_NAMED
    return n_("{named} and {n} more", "{named} and {n} more", more).format(named=named, n=more) if more > 0 else named


def _left_out_name(each: LeftOut) -> str:
    """Without its title, which nobody looked through for names."""
    if each.key.startswith(subject_of(Noun.CASE, "")):
        return _("my case for {outcome}").format(outcome=each.code) if each.code else _("a case")
    return each.code or _("a task")
