"""Marks from tracked changes: what was put in, taken out, and moved, each with the paragraph as it was before."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from senco_desk.domain.feedback_mark import Mark, MarkKind
from senco_desk.domain.language import _
from senco_desk.importing.feedback.word_changes import Change, Did
from senco_desk.importing.feedback.word_places import Extent, Places, Quoted
from senco_desk.importing.feedback.word_story import Story

_KINDS = {
    Did.PUT_IN: MarkKind.INSERTION,
    Did.MOVED_HERE: MarkKind.INSERTION,
    Did.TOOK_OUT: MarkKind.DELETION,
    Did.MOVED_AWAY: MarkKind.DELETION,
}


def change_marks(story: Story, places: Places, numbers: Iterator[int]) -> Iterator[tuple[Change, Mark]]:
    """Of all changes but those in our table of decisions, which are told as decisions; `numbers` make the keys."""
    changes = [change for change in story.chain.all if not (change.paragraph.cell and change.paragraph.cell.of)]
    arrived = _by_move(changes, Did.MOVED_HERE)
    left = _by_move(changes, Did.MOVED_AWAY)
    for change in changes:
        move = change.tracked.move
        if move not in arrived or move not in left or change.tracked.did in (Did.PUT_IN, Did.TOOK_OUT):
            yield change, _mark(change, places, next(numbers))
        elif change is left[move][0]:
            yield change, _moved(left[move], arrived[move], places, next(numbers))


def _by_move(changes: Iterable[Change], did: Did) -> dict[str, list[Change]]:
    """By the name of the move; one without a name has only one end that is known."""
    found: dict[str, list[Change]] = {}
    for change in changes:
        if change.tracked.did is did and change.tracked.move:
            found.setdefault(change.tracked.move, []).append(change)
    return found


def _mark(change: Change, places: Places, number: int) -> Mark:
    kind, words = _KINDS[change.tracked.did], change.words
    added = kind is MarkKind.INSERTION
    quoted = _quoted(change, "" if added else words, places)
    return Mark(
        f"change-{number}",
        kind,
        words if added else "",
        change.tracked.author,
        change.when,
        quoted.words,
        place=places.place(_extent(change), quoted, words if added else ""),
    )


def _moved(left: list[Change], arrived: list[Change], places: Places, number: int) -> Mark:
    """It stands where it was, and says where it went."""
    mark = _mark(left[0], places, number)
    quoted = "\n".join(change.words.strip("\n") for change in left)
    here, there = mark.place.said, places.said(arrived[0].paragraph)
    said = _("{here}, moved to {there}").format(here=here, there=there)
    return replace(
        mark,
        kind=MarkKind.MOVE,
        text="\n".join(change.words.strip("\n") for change in arrived),
        quoted=quoted[: len(mark.quoted)] if len(left) == 1 else quoted,
        place=replace(mark.place, said=said),
    )


def _extent(change: Change) -> Extent:
    return Extent(change.first, change.at, change.last, change.at)


def _quoted(change: Change, words: str, places: Places) -> Quoted:
    extent = _extent(change) if words and not change.of_added else replace(_extent(change), last=change.first)
    return places.quoted(extent, words)
