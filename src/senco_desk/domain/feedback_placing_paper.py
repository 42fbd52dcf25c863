"""By the name of the file that was handed in, where a service shows its pages as pictures that bear nothing to read."""

import re
from collections.abc import Iterable
from dataclasses import replace

from senco_desk.domain.copies import PrintedCopy
from senco_desk.domain.feedback import Certainty
from senco_desk.domain.feedback_grounds import Grounds
from senco_desk.domain.feedback_mark import Mark, Paper, PrintedOn
from senco_desk.domain.feedback_placing_anchors import NOWHERE
from senco_desk.domain.feedback_placing_pages import by_page
from senco_desk.domain.feedback_proposal import Placing
from senco_desk.domain.feedback_quoting import Quotations
from senco_desk.domain.language import N_, _

BY_FILE_NAME = N_("That copy is known by the name of the file that was handed in alone.")
_WORDS = re.compile(r"[^\W_]+")


def by_paper(mark: Mark, paper: Paper | None, grounds: Grounds, quotations: Quotations) -> Placing:
    """As `by_page`, and never sure."""
    page = (mark.place.page or 0) - paper.begins if paper else -1
    copy = _copy_called(paper.file_name, grounds.copies) if paper else None
    if copy is None or not 0 <= page < len(copy.pages):
        return NOWHERE
    printed = PrintedOn(copy.reference, copy.version, copy.pages[page].label)
    found = by_page(replace(mark, place=replace(mark.place, printed=printed)), grounds, quotations)
    if found.certainty is Certainty.UNPLACED:
        return found
    return replace(found, certainty=Certainty.LIKELY, reason=f"{found.reason} {_(BY_FILE_NAME)}")


def _copy_called(file_name: str, copies: Iterable[PrintedCopy]) -> PrintedCopy | None:
    """The only copy whose file has such a name. A service may put its own signs and numbers between and after."""
    written = _words(file_name)
    found = [copy for copy in copies if copy.page_count and _follow_each_other(_words(_stem(copy.file_name)), written)]
    return found[0] if len(found) == 1 else None


def _stem(file_name: str) -> str:
    return file_name.rpartition(".")[0]


def _words(name: str) -> list[str]:
    return [word.casefold() for word in _WORDS.findall(name)]


def _follow_each_other(words: list[str], written: list[str]) -> bool:
    """Whether all of them are there in their order, whatever stands between; a name of one word tells nothing."""
    rest = iter(written)
    return len(words) > 1 and all(word in rest for word in words)
