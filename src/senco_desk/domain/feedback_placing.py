"""Placing what came back: each mark on the item it is about, with how sure that is and why; else nowhere, and said so.

The strongest sign first: our own bookmark or field, the printed page with the recorded page map, a number such as
R-014, the words it was said about, the thread it is part of, the heading above it. Where a mark stands in the file is
no sign: pages and paragraphs are taken out, put in and moved about.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from senco_desk.domain.feedback import Because, Certainty, Point, Target
from senco_desk.domain.feedback_grounds import Grounds, Item, with_maps
from senco_desk.domain.feedback_likeness import Known, likenesses, standing
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, Mark, MarkKind
from senco_desk.domain.feedback_placing_anchors import by_anchor
from senco_desk.domain.feedback_placing_pages import by_page
from senco_desk.domain.feedback_placing_paper import by_paper
from senco_desk.domain.feedback_placing_words import (
    asks_the_past,
    by_heading,
    by_number,
    by_past,
    by_quote,
    narrowed,
    quotations_of,
)
from senco_desk.domain.feedback_proposal import FeedbackProposal, Placing, Proposed, Standing
from senco_desk.domain.feedback_quoting import Moved, Quotations, unheard
from senco_desk.domain.feedback_threads import first_to_last
from senco_desk.domain.feedback_whose import SOMEBODY_ELSES, as_doubted, strangers
from senco_desk.domain.language import N_, _

ANSWERS = N_("It answers something that was said here.")
ON_THE_WHOLE = N_("It is on the whole portfolio.")
NO_SIGN = N_("Nothing in it tells what it is about.")
AS_BEFORE = N_("You placed it here in an earlier round.")
NOT_OURS = N_(
    "It bears “{copy}”, which is no copy that this workbook has made. What stands on those pages is placed by its "
    "words alone."
)

_ON_THE_WHOLE = (FileKind.MOODLE_SHEET,)
"""What a row of these says is on all that was handed in."""
_MOST_CANDIDATES = 5
_AT_ONCE = 25
"""Marks between two signs that it goes on."""

Earlier = Callable[[], Iterable[Item]]
"""Items with the words that stood in them once, for those that were edited: asked for where words stand nowhere now."""


def proposed(
    read: FeedbackRead,
    grounds: Grounds,
    points: Iterable[Point] = (),
    taken_before: Sequence[str] = (),
    earlier: Earlier = tuple,
    moved: Moved = unheard,
) -> FeedbackProposal:
    """What a file would bring. `points` are of earlier rounds; `taken_before` the rounds that this very file is."""
    strange = strangers(read, grounds)
    placings = as_doubted(placed(read, grounds, earlier, moved), read, strange)
    held = [(mark, placings[mark.key]) for mark in read.marks]
    marks = tuple(_with_what_is_known(held, points, taken_before))
    copy, version = _answered(read, grounds)
    findings = (*read.findings, *_on_copies(read, grounds, strange))
    called = dict(_called(marks, grounds))
    before = next(iter(taken_before), "")
    return FeedbackProposal(read, marks, findings, copy, version, before, called)


def placed(
    read: FeedbackRead, grounds: Grounds, earlier: Earlier = tuple, moved: Moved = unheard
) -> dict[str, Placing]:
    """A place for each mark, by its key; what answers another mark follows it."""
    ladder = _Ladder(read, with_maps(grounds, read.maps), moved)
    found: dict[str, Placing] = {}
    marks = tuple(first_to_last(read.marks))
    for at, mark in enumerate(marks):
        if at % _AT_ONCE == 0:
            moved(at, len(marks))
        found[mark.key] = _following(mark, found) or ladder.placing(mark)
    once = [mark for mark in marks if asks_the_past(mark, found[mark.key], ladder.quotations)]
    found |= _in_the_past(once, found, earlier, moved)
    settled: dict[str, Placing] = {}
    for mark in marks:
        settled[mark.key] = _following(mark, settled) or found[mark.key]
    return settled


def _in_the_past(
    marks: list[Mark], found: Mapping[str, Placing], earlier: Earlier, moved: Moved
) -> Iterator[tuple[str, Placing]]:
    items = tuple(earlier()) if marks else ()
    quotations = Quotations(quotations_of(marks), items, moved)
    return ((mark.key, by_past(mark, quotations, found[mark.key])) for mark in marks)


class _Ladder:
    """The signs, one after the other, until one tells."""

    def __init__(self, read: FeedbackRead, grounds: Grounds, moved: Moved) -> None:
        self._kind, self._paper, self._grounds = read.kind, read.paper, grounds
        self.quotations = Quotations(quotations_of(read.marks), grounds.items, moved)
        self._framework = _framework(read, grounds)

    def placing(self, mark: Mark) -> Placing:
        told: list[str] = []
        for found in self._signs(mark):
            if found.certainty is not Certainty.UNPLACED:
                return narrowed(found, mark, self._grounds)
            told.append(found.reason)
        return Placing(reason=next(filter(None, told), "") or _(NO_SIGN), candidates=self._candidates(mark))

    def _signs(self, mark: Mark) -> Iterator[Placing]:
        grounds, quotations = self._grounds, self.quotations
        yield by_anchor(mark, grounds)
        page = by_page(mark, grounds, quotations)
        if page.certainty is not Certainty.UNPLACED:
            yield page
        yield by_number(mark, self._kind, grounds, quotations, self._framework)
        yield page  # that a page has nothing says less than a number that nothing has
        yield by_quote(mark, quotations)
        if mark.kind is MarkKind.GRADE or self._kind in _ON_THE_WHOLE:
            yield Placing(certainty=Certainty.SURE, because=Because.FIELD, reason=_(ON_THE_WHOLE))
        yield by_heading(mark, grounds, self._framework)
        yield by_paper(mark, self._paper, grounds, quotations)

    def _candidates(self, mark: Mark) -> tuple[Target, ...]:
        found = (target for sign in self._signs(mark) for target in sign.candidates)
        return tuple(dict.fromkeys(found))[:_MOST_CANDIDATES]


def _following(mark: Mark, found: Mapping[str, Placing]) -> Placing | None:
    first = found.get(mark.answers)
    if first is None or first.certainty is Certainty.UNPLACED:
        return None
    return replace(first, because=Because.THREAD, reason=_(ANSWERS))


def _framework(read: FeedbackRead, grounds: Grounds) -> str:
    copies = (grounds.copy(each.reference, each.version) for each in read.copies)
    return next((copy.framework for copy in copies if copy is not None), grounds.framework)


def _answered(read: FeedbackRead, grounds: Grounds) -> tuple[str, int]:
    """The newest of her copies that the file is, ("", 0) where it is none."""
    known = [(each.version, each.reference) for each in read.copies if grounds.copy(each.reference, each.version)]
    version, reference = max(known, default=(0, ""))
    return reference, version


def _on_copies(read: FeedbackRead, grounds: Grounds, strange: frozenset[str]) -> Iterator[str]:
    for each in read.copies:
        if grounds.copy(each.reference, each.version) is None:
            said = SOMEBODY_ELSES if each.reference in strange else NOT_OURS
            yield _(said).format(copy=f"{each.reference} v{each.version}")


def _called(marks: Iterable[Proposed], grounds: Grounds) -> Iterator[tuple[str, str]]:
    for one in marks:
        for target in (one.placing.target, *one.placing.candidates):
            item = grounds.by_name.get(target.id)
            if item is not None:
                yield target.id, item.said


def _with_what_is_known(
    held: list[tuple[Mark, Placing]], points: Iterable[Point], same_file: Sequence[str]
) -> Iterator[Proposed]:
    alike, known = likenesses(mark for mark, _placing in held), Known(points, same_file)
    points_of = {mark.key: known.take(mark, alike[mark.key], placing.target) for mark, placing in held}
    answered = {mark.answers for mark, _placing in held if points_of[mark.key] is None}
    for mark, placing in held:
        point, like = points_of[mark.key], alike[mark.key]
        if point is None:
            yield Proposed(mark, placing, likeness=like)
        else:
            how, since = standing(mark, point, mark.key in answered)
            kept = _as_before(point, placing)
            yield Proposed(mark, kept, how, point.id, since, like, dropped=how is Standing.KNOWN)


def _as_before(point: Point, placing: Placing) -> Placing:
    if point.certainty is not Certainty.CHOSEN:
        return placing
    return replace(
        placing,
        target=point.target,
        certainty=Certainty.CHOSEN,
        because=Because.HER_CHOICE,
        reason=_(AS_BEFORE),
    )
