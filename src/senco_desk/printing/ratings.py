"""How an outcome was rated, for its own page."""

from typing import Any

from senco_desk.domain.days import short_day
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Part
from senco_desk.printing.composing import Copy


def rating_line(copy: Copy, outcome: str) -> list[Any]:
    """For the outcome's own page: from where to where, with the days; nothing where it was not rated or is left out."""
    distance = copy.portfolio.audit if copy.prints(Part.AUDIT) else None
    row = next((each for each in distance.rows if each.outcome.id == outcome), None) if distance else None
    if row is None:
        return []
    told = [f"{rating.word} ({short_day(rating.day)})" for rating in (row.first, row.last)]
    words = told[0] if row.first is row.last else " → ".join(told)
    return [copy.wording.labelled(_("My rating"), words, copy.styles.fact)]
