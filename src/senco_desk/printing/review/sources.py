"""The sources that the items of a review copy cite, at its end."""

from dataclasses import replace
from typing import Any

from senco_desk.domain.language import _
from senco_desk.domain.name_review_copy import through_review_copy
from senco_desk.domain.reading_printed import cited_in
from senco_desk.printing.review.composing import Review


def draw(review: Review) -> None:
    """Those that the printed items cite, where they still have room: a tutor knows most of them."""
    harvard, shown = review.wording.harvard, replace(review.copy, items=tuple(review.printed), references=())
    cited = {each.id for each in cited_in(lambda by: through_review_copy(shown, by), review.copy.references)}
    if harvard is None or not cited:
        return
    wording, styles = review.wording, review.styles
    flowables: list[Any] = [wording.heading(_("Sources"), styles.section, 2, "sources", listed=1)]
    for reference, line in harvard.listed():
        if reference.id in cited:
            flowables += wording.text((line,), 3, wording.close_voice)
    if review.has_room(flowables):
        review.document.draw(flowables)
