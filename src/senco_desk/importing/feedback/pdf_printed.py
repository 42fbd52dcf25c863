"""The reference that every page of hers bears at its edge: "PF-7Q2K v3 p 12". It outlives whatever moves the page."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from senco_desk.domain.feedback_mark import CopyRead, PrintedOn
from senco_desk.domain.language import _
from senco_desk.importing.feedback.pdf_page import PageText

_NUMBER = r"(?P<page>\d{1,5}|[ivxlcdm]{1,10}|[RE]-\d{3,4}-\d{1,4})(?![\w-])"
_REFERENCE = r"(?P<reference>PF-(?<![\w-]PF-)[0-9A-Z]{4})\s?v\s?(?P<version>\d{1,6})\s{0,2}p"
"""It begins with the letters themselves: where they are not, a page is searched at once."""
_BORNE = re.compile(rf"{_REFERENCE}\s?{_NUMBER}")
_PARTED = re.compile(_REFERENCE)
"""Programs that draw a page anew may give its words in another order, so that its number stands elsewhere."""
_ON_COVER = re.compile(r"(?<![\w-])(PF-[0-9A-Z]{4}), \w{1,20} (\d{1,6})\b")
_REACH = 60.0
"""Points from the reference within which its number ends."""
_MARGIN = 0.13
"""Of the page's height or width: what is printed farther from every edge is a mention, and no page's own reference."""


@dataclass(frozen=True, slots=True)
class Borne:
    """What a page bears. `previewed`: it is from a preview; `several`: of several pages printed on one sheet."""

    printed: PrintedOn | None = None
    previewed: bool = False
    several: bool = False
    cover: CopyRead | None = None


def borne_by(page: PageText) -> Borne:
    """A page with marks or without; cheap where it bears nothing."""
    found = set(_printed(page))
    if len(found) == 1:
        return Borne(found.pop())
    if found:
        return Borne(several=True)
    preview = re.compile(rf"\b{re.escape(_('Preview'))}\s{{0,2}}p\s?{_NUMBER}")
    if any(_is_at_edge(page, each.start()) for each in preview.finditer(page.words)):
        return Borne(previewed=True)
    cover = _ON_COVER.search(page.words)
    return Borne(cover=CopyRead(cover[1], int(cover[2])) if cover else None)


def _printed(page: PageText) -> Iterator[PrintedOn]:
    for each in _PARTED.finditer(page.words):
        if _is_at_edge(page, each.start()):
            whole = _BORNE.match(page.words, each.start())
            label = whole["page"] if whole else _label_beside(page, each.end() - 1)
            if label:
                yield PrintedOn(each["reference"], int(each["version"]), label)


def _label_beside(page: PageText, at: int) -> str:
    """The number that stands to the right of the character numbered `at`, wherever it is drawn."""
    found = re.match(_NUMBER, page.right_of(at, _REACH))
    return found["page"] if found else ""


def _is_at_edge(page: PageText, at: int) -> bool:
    box, sheet = page.box(at), page.sheet
    if box is None:
        return False
    x, y = (box.left + box.right) / 2, (box.bottom + box.top) / 2
    return min(y, sheet.height - y) < sheet.height * _MARGIN or min(x, sheet.width - x) < sheet.width * _MARGIN
