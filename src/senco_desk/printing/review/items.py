"""The items of a review copy one after the other, each with a place for one comment, as long as there is room."""

from collections.abc import Callable, Iterator
from typing import Any

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.copies import Strip
from senco_desk.domain.language import _
from senco_desk.domain.review_copy import NEWS_NAMES, ReviewItem, picture_left_out
from senco_desk.domain.task import TASK_KIND_NAMES, Task
from senco_desk.domain.text import is_blank
from senco_desk.printing.document import Running
from senco_desk.printing.flowables import Gap, Words
from senco_desk.printing.form import Field, FieldRow
from senco_desk.printing.plates import PlateRow
from senco_desk.printing.review.composing import Review, item_name, item_title, stem
from senco_desk.printing.sides import strips

_LINES = 3
_LAST_LINES = 8
_PICTURE = 170
"""Points: how high a picture may be."""
_REST = 1_500_000
"""Bytes that fonts and pages take, beside the pictures."""


def draw(review: Review, took: Callable[[], None]) -> None:
    """Draw those that have room; `took` is called for each."""
    for item in review.copy.items:
        _draw_item(review, item)
        took()


def _draw_item(review: Review, item: ReviewItem) -> None:
    flowables = _flowables(review, item)
    if not review.has_room(flowables):
        review.leave_out(item)
        return
    if not review.printed:
        _begin(review, flowables)
    review.printed.append(item)
    review.document.draw(flowables, item.code, Strip(item.key, said=item.said))


def _flowables(review: Review, item: ReviewItem) -> list[Any]:
    """The place for a comment not without the last words, unless they are many."""
    read = [*_words(review, item), *_pictures(review, item)]
    last = read[-1]
    if isinstance(last, Words) and last.wrap(review.styles.text_width, 0)[1] < _LAST_LINES * review.styles.body.leading:
        last.keepWithNext = 1
    return [*read, *_comment(review, item)]


def _begin(review: Review, flowables: list[Any]) -> None:
    """The heading above the first of them: below her response where both have room there, else on a new page."""
    document, styles, title = review.document, review.styles, _("What to read")
    heading = review.wording.heading(title, styles.part, 1, "items", listed=0)
    gap = styles.gap * 2
    document.running = Running(title)  # from the next page on
    if not review.copy.response or gap + strips([heading, *flowables], styles.text_width)[0].height > document.room:
        document.begin(Running(title))
        gap = 0
    document.section()
    document.draw([Gap(gap), heading])


def _words(review: Review, item: ReviewItem) -> Iterator[Any]:
    wording, styles = review.wording, review.styles
    yield wording.heading(item_title(review, item), styles.section, 2, item.key, listed=1)
    yield wording.words(_known(item), styles.under_heading)
    if not item.outcome:
        yield from _counts(review, item)
    for section in item.sections:
        if is_blank(section.text):
            continue
        if section.heading.strip():
            yield wording.words(section.heading, styles.subsection, "H3")
        yield from wording.text(section.text, 4)
    if item.outcome:
        yield from _counted(review, item)


def _known(item: ReviewItem) -> str:
    """`New · Thu 3 Dec 2026`; of a case its outcome's words."""
    kind = _(TASK_KIND_NAMES[item.subject.kind]) if isinstance(item.subject, Task) else ""
    said = stem(item.heading) if item.outcome else item.line
    return " · ".join(filter(None, (_(NEWS_NAMES[item.news]), kind, said)))


def _counts(review: Review, item: ReviewItem) -> list[Any]:
    """What it counts for and why, each once."""
    if not item.counts:
        return []
    reasons = dict.fromkeys((piece.outcome_code, piece.why) for piece in item.counts)
    return [review.wording.reasons(reasons, review.styles.body, _("Counts for"))]


def _counted(review: Review, item: ReviewItem) -> Iterator[Any]:
    """What counts for the outcome of a case, by number; why is said of each piece itself."""
    best = dict.fromkeys(piece.reference for piece in item.counts if piece.best)
    others = dict.fromkeys(piece.reference for piece in item.counts if piece.reference not in best)
    for label, references in ((_("Best evidence"), best), (_("Also counts for it"), others)):
        if references:
            yield review.wording.labelled(label, ", ".join(references), review.styles.fact)


def _pictures(review: Review, item: ReviewItem) -> Iterator[Any]:
    """Two side by side; those that would make the file too large are told, on the page and afterwards."""
    kept = [file for file in item.files if file.print_copy and _has_room(review, item, file)]
    beside = 1 if review.styles.is_large else 2
    for begin in range(0, len(kept), beside):
        plates = [_plate(review, item, file) for file in kept[begin : begin + beside]]
        yield PlateRow(plates, review.styles.gap)


def _has_room(review: Review, item: ReviewItem, file: Attachment) -> bool:
    if review.file.size + review.images.size(file.print_copy) + _REST <= review.copy.limits.size:
        return True
    review.left_out.append(picture_left_out(item))
    return False


def _plate(review: Review, item: ReviewItem, file: Attachment) -> tuple[Any, Any]:
    caption = review.wording.words(item.code, review.styles.caption)
    return review.plates.picture(item.code, file, _PICTURE), caption


def _comment(review: Review, item: ReviewItem) -> list[Any]:
    wording, styles, name = review.wording, review.styles, item_name(review, item)
    label = wording.words(_("Your comment on {item}").format(item=name), styles.cell_quiet)
    spoken = _("Comment on {item}").format(item=item_title(review, item))
    height = review.form.line_height + (_LINES - 1) * styles.size
    row = FieldRow(review.form, [(label, Field(f"comment.item.{item.id}", spoken))], [1.0], height)
    return [row, Gap(styles.gap)]
