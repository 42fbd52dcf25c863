"""By the reference that every printed page bears, and what was recorded of that page when the copy was made."""

from collections.abc import Iterable

from senco_desk.domain.copies import PageEntry, PrintedCopy, Strip
from senco_desk.domain.feedback import Because, Certainty
from senco_desk.domain.feedback_grounds import Grounds, Item
from senco_desk.domain.feedback_mark import Box, Mark, PrintedOn
from senco_desk.domain.feedback_placing_anchors import NOWHERE
from senco_desk.domain.feedback_proposal import Placing
from senco_desk.domain.feedback_quoting import Quotations
from senco_desk.domain.language import N_, _

ALONE = N_("It stands on page {page} of {copy}, which has {item} alone.")
BESIDE = N_("It stands beside {item} on page {page} of {copy}.")
NEAREST = N_("It stands near {item} on page {page} of {copy}, but not beside it.")
BY_WORDS = N_("Of what is on page {page} of {copy}, {item} has the words it is about.")
SEVERAL = N_("Page {page} of {copy} has more than one thing: {items}. Nothing tells which is meant.")
NOTHING_THERE = N_("It stands on page {page} of {copy}, where there is none of your pieces.")
GONE = N_("What stood on page {page} of {copy} is not in this workbook any more.")
_REACH = 30.0
"""Points between a mark in the margin and what it is beside."""


def by_page(mark: Mark, grounds: Grounds, quotations: Quotations) -> Placing:
    printed = mark.place.printed
    copy = grounds.copy(printed.reference, printed.version) if printed else None
    if printed is None or copy is None:
        return NOWHERE
    entry = next((entry for entry in copy.pages if entry.label == printed.page), None)
    if entry is None:
        return NOWHERE
    return _OnPage(mark, printed, copy, entry, grounds).placing(quotations)


class _OnPage:
    def __init__(self, mark: Mark, printed: PrintedOn, copy: PrintedCopy, entry: PageEntry, grounds: Grounds) -> None:
        self._mark, self._grounds = mark, grounds
        self._said = {"page": printed.page, "copy": f"{printed.reference} v{printed.version}"}
        self._strips = [(strip, item) for strip in entry.strips if (item := grounds.by_name.get(strip.subject))]
        self._items = self._all(entry, copy.framework)
        self._held = bool(entry.strips or entry.holds)

    def placing(self, quotations: Quotations) -> Placing:
        if not self._items:
            return Placing(reason=_(GONE if self._held else NOTHING_THERE).format(**self._said))
        return self._by_words(quotations) or self._by_height() or self._alone() or self._several()

    def _all(self, entry: PageEntry, framework: str) -> tuple[Item, ...]:
        if entry.strips:
            return tuple(dict.fromkeys(item for _strip, item in self._strips))
        numbered = (self._grounds.numbered(number, framework) for number in entry.holds)
        return tuple(dict.fromkeys(found[0] for found in numbered if len(found) == 1))

    def _by_words(self, quotations: Quotations) -> Placing | None:
        """Only between several: the words that are highlighted tell more than how high they stand."""
        if len(self._items) < 2 or not self._mark.quoted.strip():
            return None
        there = [item for item in quotations.found(self._mark.quoted).items if item in self._items]
        return self._sure(there[0], BY_WORDS) if len(there) == 1 else None

    def _by_height(self) -> Placing | None:
        box = self._mark.place.box
        if box is None or not self._strips:
            return None
        away, strip, item = min(((_away(box, strip), strip, item) for strip, item in self._strips), key=_first)
        if away == 0:
            return self._sure(item, BESIDE, strip.subject)
        if away <= _REACH and len(self._items) == 1:
            return self._sure(item, ALONE, strip.subject)
        others = tuple(other.target for other in self._items if other is not item)
        reason = _(NEAREST).format(item=item.said, **self._said)
        return Placing(item.named(strip.subject), Certainty.LIKELY, Because.PAGE, reason, others)

    def _alone(self) -> Placing | None:
        return self._sure(self._items[0], ALONE) if len(self._items) == 1 else None

    def _several(self) -> Placing:
        """The one that most of its height would be, were they of one size, is no sign: the first is no likelier."""
        targets = tuple(item.target for item in self._items)
        reason = _(SEVERAL).format(items=_listed(self._items), **self._said)
        return Placing(targets[0], Certainty.LIKELY, Because.PAGE, reason, targets[1:])

    def _sure(self, item: Item, reason: str, subject: str = "") -> Placing:
        said = _(reason).format(item=item.said, **self._said)
        return Placing(item.named(subject), Certainty.SURE, Because.PAGE, said)


def _away(box: Box, strip: Strip) -> float:
    """Points from the middle of the mark to the strip; 0 within it."""
    middle = (box.bottom + box.top) / 2
    return max(0.0, strip.bottom - middle, middle - strip.top)


def _first(found: tuple[float, Strip, Item]) -> float:
    return found[0]


def _listed(items: Iterable[Item]) -> str:
    return ", ".join(item.said for item in items)
