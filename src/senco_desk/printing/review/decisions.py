"""The tutor's form: for each outcome a decision and one comment. On paper it is filled in by pen."""

from typing import Any

from reportlab.platypus import KeepTogether

from senco_desk.domain.copies import Strip, subject_of
from senco_desk.domain.feedback_printed import decided_said
from senco_desk.domain.framework import Outcome
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.review_copy import NOT_REVIEWED
from senco_desk.printing.document import Running
from senco_desk.printing.flowables import Gap
from senco_desk.printing.form import Field, FieldRow
from senco_desk.printing.review.composing import Review, decision_anchor, outcome_line

_LINES = 2
"""Of a comment, as many as are seen at once; more can be typed."""
_SHARES = [1.0, 2.6]


def draw(review: Review) -> None:
    wording, styles, title = review.wording, review.styles, _("Your decisions")
    review.document.begin(Running(title))
    review.document.section()
    said = _("Choose a decision where you can, and say why in a line or two. Leave the others as they are.")
    heading = wording.heading(title, styles.part, 1, "decisions", listed=0)
    review.document.draw([heading, wording.words(said, styles.quiet_line)])
    for outcome in review.copy.outcomes:
        strip = Strip(subject_of(Noun.OUTCOME, outcome.id))
        review.document.draw([KeepTogether(_of_outcome(review, outcome))], outcome.code, strip)


def _of_outcome(review: Review, outcome: Outcome) -> list[Any]:
    wording, styles, name = review.wording, review.styles, outcome_name(outcome)
    heading = wording.heading(outcome_line(outcome), styles.minor, 2, decision_anchor(outcome.id))
    made = [heading, *(wording.words(line, styles.cell_mark) for line in _standing(review, outcome))]
    labels = [wording.words(label, styles.cell_quiet) for label in (_("Decision"), _("Comment"))]
    options = tuple(map(_, (NOT_REVIEWED, *review.copy.words)))
    fields = [
        (labels[0], Field(f"decision.{outcome.id}", _("Decision on {outcome}").format(outcome=name), options)),
        (labels[1], Field(f"comment.{outcome.id}", _("Comment on {outcome}").format(outcome=name))),
    ]
    height = review.form.line_height + (_LINES - 1) * styles.size
    shares = [1.0, 1.2] if styles.is_large else _SHARES
    return [*made, FieldRow(review.form, fields, shares, height), Gap(styles.gap * 0.2)]


def _standing(review: Review, outcome: Outcome) -> list[str]:
    decided = review.copy.decided(outcome.id)
    asked = [_("I would like this one decided.")] if outcome in review.copy.to_decide else []
    return asked + ([_("Decided so far: {decision}").format(decision=decided_said(decided))] if decided else [])
