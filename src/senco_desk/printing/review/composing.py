"""What every part of a review copy is given to draw itself with."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from senco_desk.domain.framework import Outcome
from senco_desk.domain.language import _
from senco_desk.domain.outcome_words import outcome_name
from senco_desk.domain.review_copy import LeftOut, ReviewCopy, ReviewItem, left_out
from senco_desk.printing.document import TaggedDocument
from senco_desk.printing.form import Form
from senco_desk.printing.images import Images
from senco_desk.printing.plates import Plates
from senco_desk.printing.saving import PdfFile
from senco_desk.printing.sides import Sides, strips
from senco_desk.printing.styles import Styles
from senco_desk.printing.wording import Wording


@dataclass
class Review:
    """One review copy while it is made.

    `front` is how many pages its front matter takes; `printed` and `left_out` say what of it had room so far.
    """

    copy: ReviewCopy
    wording: Wording
    document: TaggedDocument
    plates: Plates
    images: Images
    form: Form
    file: PdfFile
    front: int = 1
    printed: list[ReviewItem] = field(default_factory=list)
    left_out: list[LeftOut] = field(default_factory=list)

    @property
    def styles(self) -> Styles:
        return self.wording.styles

    def has_room(self, flowables: Sequence[Any]) -> bool:
        """Whether they fit on the pages that there may be, beside the front matter."""
        document, limit = self.document, self.copy.limits.pages
        left = Sides(document.room, document.page_room, limit - self.front - document.page)
        return left.take(strips(flowables, self.styles.text_width))

    def leave_out(self, item: ReviewItem) -> None:
        self.left_out.append(left_out(item))


def decision_anchor(outcome: str) -> str:
    return f"decision-{outcome}"


def stem(words: str) -> str:
    """The words of an outcome as a line; those that its elements go on from end in an ellipsis."""
    bare = words.rstrip(" :;.")
    return f"{bare}…" if words.rstrip().endswith(":") else bare


def outcome_line(outcome: Outcome) -> str:
    """`Outcome 5: Work strategically with …`."""
    words = stem(outcome.heading or outcome.statement)
    return f"{outcome_name(outcome)}: {words}" if outcome.code else words


def item_name(review: Review, item: ReviewItem) -> str:
    """`R-014`, `Outcome 5`; a task by its title."""
    if item.outcome:
        return outcome_name(review.copy.framework.outcome(item.outcome))
    return item.code or item.title


def item_title(review: Review, item: ReviewItem) -> str:
    """`R-014  The walk`, `My case for Outcome 5`."""
    if item.outcome:
        return _("My case for {outcome}").format(outcome=item_name(review, item))
    return f"{item.code}  {item.title}" if item.code else item.title
