"""Writing a review copy as PDF, whole or not at all; with the map of its pages attached."""

from collections.abc import Callable
from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.attachment import Files
from senco_desk.domain.copies import PageEntry, map_of
from senco_desk.domain.language import _
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.review_marks import identifier_of
from senco_desk.domain.review_said import review_title
from senco_desk.printing.attaching import attach
from senco_desk.printing.form import Form
from senco_desk.printing.images import Images
from senco_desk.printing.parts import feedback
from senco_desk.printing.placing import beside
from senco_desk.printing.plates import Plates
from senco_desk.printing.review import decisions, front, items, sources
from senco_desk.printing.review.composing import Review
from senco_desk.printing.saving import PdfFile, save
from senco_desk.printing.styles import Styles
from senco_desk.printing.writing import Printed, Progress, blank

_MAP = "senco-desk-pages.json"


def write_review(
    copy: ReviewCopy, files: Files, target: Path, progress: Progress, began: Callable[[Path], None]
) -> Printed:
    """Print `copy` beside `target`, as `printing.writing.write` does a portfolio.

    Items that have no room within its limits are left out, the least wanted first, and told on page one.
    """
    with beside(target, began) as out:
        review = _begin(copy, files, out)
        pages = _draw(review, progress)
        canvas, label = review.document.canv, copy.label
        attach(canvas, _MAP, map_of(label.reference, label.version, pages), _("Which page holds what"))
        sha256 = save(canvas, review.file)
        progress("review", len(copy.items), len(copy.items))
    plates = review.plates
    return Printed(
        Path(out.name),
        pages,
        sha256,
        review.wording.fonts.unprintable,
        len(pages),
        plates.missing,
        plates.undescribed,
        tuple(review.left_out),
    )


def _begin(copy: ReviewCopy, files: Files, out: BinaryIO) -> Review:
    styles, label, file = Styles(copy.layout), copy.label, PdfFile(out)
    title = f"{copy.profile.name} – {review_title(copy)}"
    wording, document = blank(styles, title, copy.profile.name, f"{label.reference} v{label.version}")
    document.canv.bear(identifier_of(label.reference, label.version))
    if copy.references:
        from senco_desk.printing.harvard import Harvard

        wording.harvard = Harvard(copy.references)
    images = Images(files, document.canv, file)
    return Review(copy, wording, document, Plates(images, wording), images, Form(document.canv, styles), file)


def _draw(review: Review, progress: Progress) -> tuple[PageEntry, ...]:
    """Page one last, since it names the pages of all others."""
    of = len(review.copy.items)
    decisions.draw(review)
    feedback.draw_rounds(review.copy.response, review.wording, review.document)

    def took() -> None:
        progress("review", len(review.printed) + len(review.left_out), of)

    review.front = front.pages_needed(review)
    items.draw(review, took)
    sources.draw(review)
    review.document.begin_front()
    front.draw(review)
    return review.document.finish()
