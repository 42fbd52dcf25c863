"""Making the review copy: gather what goes in, write it as PDF or for Word in a child, record the copy."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy, Strip, pages_of
from senco_desk.domain.name_review_copy import through_review_copy
from senco_desk.domain.portfolio import Choices, CopyLabel
from senco_desk.domain.reading_printed import cited_in
from senco_desk.domain.review_copy import Asked, LeftOut, Limits, ReviewCopy, within
from senco_desk.services.gathering import gather
from senco_desk.services.gathering_feedback import decisions_of, rounds_of
from senco_desk.services.gathering_review import Before, items_of
from senco_desk.services.giving_out import refuse_ending, refuse_in_a_workbook
from senco_desk.services.numbering_copies import NumberingCopies
from senco_desk.services.printing import Progress, print_aside
from senco_desk.store.desk import Desk

PDF, WORD = ".pdf", ".docx"
_MORE = 2
"""Times the pages there may be: by their words, so many items are worth being laid out to see whether they fit."""

_BESIDE_ITEMS = 3
"""Pages of a copy for Word beside its items: page one, the table of decisions, and what it gets wrong by counting."""


@dataclass(frozen=True, slots=True)
class MadeReview:
    """What came of it. `pages` is None for Word, which lays them out itself; `size` is in bytes.

    `missing` and `undescribed` are pictures, as those of a portfolio; `left_out` had no room.
    """

    target: Path
    label: CopyLabel
    copy: PrintedCopy
    size: int
    pages: int | None
    left_out: tuple[LeftOut, ...] = ()
    unprintable: tuple[str, ...] = ()
    missing: tuple[str, ...] = ()
    undescribed: tuple[str, ...] = ()


class MakingReviewCopy:
    """The verbs of review copies."""

    def __init__(self, desk: Desk, numbering: NumberingCopies) -> None:
        self._desk, self._numbering = desk, numbering

    def gather(self, framework: str, asked: Asked | None = None, limits: Limits | None = None) -> ReviewCopy:
        """What goes in, as it is now; of a set, by its id or code.

        Raises Refused without a profile, or for a set that is not live.
        """
        asked, limits = asked or Asked(), limits or Limits()
        gathered = gather(self._desk, framework)
        with self._desk.view() as view:
            label = self._numbering.label(view, CopyKind.REVIEW)
            sent = {each.copy for each in view.sendings.all()}
            before = Before(view.copies.all(), gathered.framework.id, self._numbering.today(), sent)
            decisions = decisions_of(view, gathered.framework)
            response = rounds_of(view, gathered.framework, before.last_made)
            references, choices = tuple(view.references.all()), view.choices.get() or Choices()
        whole = ReviewCopy(
            label,
            before.number,
            gathered.profile,
            gathered.framework,
            asked,
            items_of(self._desk, gathered, asked, before),
            decisions,
            since=before.since,
            response=response,
            limits=limits,
            layout=choices.layout,
        )
        copy = within(whole, limits.pages * _MORE)
        return replace(copy, references=cited_in(lambda by: through_review_copy(copy, by), references))

    def write(
        self,
        copy: ReviewCopy,
        target: Path,
        progress: Progress,
        cancelled: Callable[[], bool],
        *,
        fits: bool = False,
    ) -> MadeReview:
        """Write `copy`, as it is after the check for names, to `target`: PDF or Word, by its ending; and record it.

        `fits`: it was laid out already, and keeps to its pages.
        Raises Refused for another ending, when the target cannot be written or is a workbook's own, the child dies, or
        it was cancelled; nothing is written then.
        """
        refuse_ending(target, (PDF, WORD))
        refuse_in_a_workbook(target)
        with self._numbering.numbered(copy.label) as label:
            numbered = replace(copy, label=label)
            if target.suffix.lower() == WORD:
                return self._for_word(numbered, target, progress, cancelled, fits=fits)
            return self._as_pdf(numbered, target, progress, cancelled)

    def _as_pdf(self, copy: ReviewCopy, target: Path, progress: Progress, cancelled: Callable[[], bool]) -> MadeReview:
        came = print_aside(self._desk, copy, (), target, progress, cancelled)
        pages = pages_of(came["pages"])
        return self._made(copy, target, pages, came, len(pages))

    def _made(
        self, copy: ReviewCopy, target: Path, pages: tuple[PageEntry, ...], came: dict[str, Any], count: int | None
    ) -> MadeReview:
        """What the child said of it, once it is recorded."""
        gone = tuple(LeftOut(*each) for each in came["left_out"])
        return MadeReview(
            target,
            copy.label,
            self._numbering.record(copy.label, copy.framework.id, target, pages, came["sha256"]),
            target.stat().st_size,
            count,
            (*gone, *copy.left_out),
            tuple(came["unprintable"]),
            tuple(came["missing"]),
            tuple(came["undescribed"]),
        )

    def _for_word(
        self, copy: ReviewCopy, target: Path, progress: Progress, cancelled: Callable[[], bool], *, fits: bool
    ) -> MadeReview:
        """Its pages are of no map; what is in it is kept all the same, so that the next copy knows what is new."""
        made = copy if fits else within(copy, max(1, copy.limits.pages - _BESIDE_ITEMS))
        came = print_aside(self._desk, made, (), target, progress, cancelled)
        holds = tuple(item.code for item in made.items if item.code)
        pages = (PageEntry("", holds, tuple(Strip(item.key, said=item.said) for item in made.items)),)
        return self._made(made, target, pages, came, None)
