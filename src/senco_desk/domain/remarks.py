"""What may be remarked on the pieces of an outcome: places to go, never failures."""

from datetime import date, timedelta
from enum import StrEnum

from senco_desk.domain.coverage import Figures
from senco_desk.domain.language import N_, _
from senco_desk.domain.practice import Practice

_DAYS_OF_A_MONTH = 30.44


class Remark(StrEnum):
    NOTHING = "nothing"
    SINGLE = "single"
    ONE_WEEK = "one-week"
    NOT_RECENT = "not-recent"
    NO_IMPACT = "no-impact"
    ONLY_TESTIMONY = "only-testimony"


REMARK_NAMES = {
    Remark.NOTHING: N_("nothing yet"),
    Remark.SINGLE: N_("one piece"),
    Remark.ONE_WEEK: N_("all in one week"),
    Remark.NOT_RECENT: N_("nothing recent"),
    Remark.NO_IMPACT: N_("nothing on impact"),
    Remark.ONLY_TESTIMONY: N_("only testimony"),
}
"""What a person reads for each, to be translated where it is shown."""


def remarks(figures: Figures, practice: Practice, today: date) -> tuple[Remark, ...]:
    """What holds of an outcome or element itself, in the order in which it is said; nothing else where nothing counts.

    They are what a panel asks about first.
    """
    if figures.is_gap:
        return (Remark.NOTHING,)
    holds = {
        Remark.SINGLE: figures.is_single,
        Remark.ONE_WEEK: figures.is_one_week,
        Remark.NOT_RECENT: figures.last < today - timedelta(days=round(practice.recent * _DAYS_OF_A_MONTH)),
        Remark.NO_IMPACT: not figures.with_impact,
        Remark.ONLY_TESTIMONY: figures.testimonies == figures.pieces,
    }
    return tuple(remark for remark, held in holds.items() if held)


def said(remarked: tuple[Remark, ...]) -> str:
    """`one piece · nothing recent`."""
    return " · ".join(_(REMARK_NAMES[remark]) for remark in remarked)
