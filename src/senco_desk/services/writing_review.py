"""Writing a review copy for Word: numbered and recorded as every copy is, whole or not at all."""

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from senco_desk.domain.copies import PageEntry, PrintedCopy, Strip
from senco_desk.domain.portfolio import CopyLabel
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.services.giving_out import refuse_ending, refuse_in_a_workbook
from senco_desk.services.numbering_copies import NumberingCopies
from senco_desk.services.writing_documents import Progress, write_aside

ENDING = ".docx"


class WritingReview:
    """The verbs of the review copy for Word."""

    def __init__(self, numbering: NumberingCopies) -> None:
        self._numbering = numbering

    def write(self, copy: ReviewCopy, target: Path, progress: Progress, cancelled: Callable[[], bool]) -> PrintedCopy:
        """Write `copy`, as it is after the check for names, to `target`, and record it.

        Raises Refused for a name without the right ending, when the target cannot be written or is a workbook's own,
        and when it was cancelled.
        """
        with self._numbering.numbered(copy.label) as label:
            sha256 = self.write_as(copy, label, target, progress, cancelled)
            return self._numbering.record(label, copy.framework.id, target, (_held(copy),), sha256)

    def write_as(
        self, copy: ReviewCopy, label: CopyLabel, target: Path, progress: Progress, cancelled: Callable[[], bool]
    ) -> str:
        """The same under the number of a copy that is recorded already, as PDF; the SHA-256 of the file, in hex."""
        refuse_ending(target, (ENDING,))
        refuse_in_a_workbook(target)
        return write_aside(replace(copy, label=label), target, progress, cancelled)


def _held(copy: ReviewCopy) -> PageEntry:
    """What is in it: where the pages begin and end, each program says for itself."""
    codes = tuple(item.code for item in copy.items if item.code)
    return PageEntry("", codes, tuple(Strip(item.key, said=item.said) for item in copy.items))
