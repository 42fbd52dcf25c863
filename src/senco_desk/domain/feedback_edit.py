"""A change that a tutor made in a text, taken into the text as it is now: only where its surroundings still stand.

Nothing is guessed: what was struck out, or the words on both sides of what was put in, must stand there still, and in
one place only. White space may differ, and so may the shapes of quotation marks and dashes.
"""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from difflib import SequenceMatcher
from itertools import pairwise, takewhile

from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.feedback_words import words_of
from senco_desk.domain.text import Block, BlockKind, Run, Text, from_plain, plain

_REACHES = ((60, 60), (30, 30), (15, 15), (8, 8), (30, 0), (0, 30))
"""How many signs before and after a place must be the same; the most first."""
_FEWEST = 12
"""Fewer would be found by chance."""
_MOSTLY = 0.5
"""As much of the pairs of neighbouring words."""
_FEWEST_BETWEEN = 4
"""Signs between two names; fewer may stand in the names themselves."""
_SHAPES = str.maketrans("‘’‚‛“”„‟‐‑‒–—―−\u00a0", "''''\"\"\"\"------- ")

_PUT_IN = {MarkKind.INSERTION, MarkKind.CARET}
_STRUCK_OUT = {MarkKind.DELETION, MarkKind.STRIKE_OUT}


@dataclass(frozen=True, slots=True)
class Suggested:
    """What was put in, and what was struck out, at the place `at` of the text `around`; `at` may be unknown."""

    put_in: str = ""
    struck_out: str = ""
    around: str = ""
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Spot:
    """From where to where in the plain words of a text; a place between two signs where both are the same."""

    begin: int
    end: int


def suggested(kind: MarkKind, text: str, quoted: str, around: str, at: int | None) -> Suggested | None:
    """The change that a mark of this kind asks for; None where it asks for none, or does not say where."""
    if kind in _STRUCK_OUT and quoted.strip():
        return Suggested("", quoted, around, at)
    if kind in _PUT_IN and text.strip() and around.strip() and at is not None:
        return Suggested(text, "", around, at)
    if kind is MarkKind.MOVE and bool(text.strip()) is not bool(quoted.strip()):
        return suggested(MarkKind.INSERTION if text.strip() else MarkKind.DELETION, text, quoted, around, at)
    return None


def carried_on(change: Suggested, accepted: Iterable[Suggested]) -> Suggested:
    """The same change, in what the text around it has become by others that were made there and were accepted."""
    beside = [one for one in accepted if one.around == change.around and one.at is not None]
    for one in sorted(beside, key=lambda each: -(each.at or 0)):
        change = _after(change, one, one.at or 0)
    return change


def _after(change: Suggested, one: Suggested, begin: int) -> Suggested:
    end = begin + len(one.struck_out)
    if change.around[begin:end] != one.struck_out:
        return change
    around, at = change.around[:begin] + one.put_in + change.around[end:], change.at
    if at is not None and at >= end:
        at += len(one.put_in) - len(one.struck_out)
    return replace(change, around=around, at=begin if at is not None and begin < at < end else at)


def place_after(around: str, rewritten: str, at: int | None) -> int | None:
    """Where `at` lies once some words around it were written otherwise; None within those."""
    if at is None or around == rewritten:
        return at
    if at <= _alike(around, rewritten):
        return at
    if len(around) - at <= _alike(around[::-1], rewritten[::-1]):
        return len(rewritten) - (len(around) - at)
    same = SequenceMatcher(None, around, rewritten, autojunk=False).get_matching_blocks()
    held = (each for each in same if each.a <= at <= each.a + each.size and each.size >= _FEWEST_BETWEEN)
    return next((each.b + at - each.a for each in held), None)


def _alike(one: str, other: str) -> int:
    """How many signs are the same from the beginning."""
    return sum(1 for _same in takewhile(lambda pair: pair[0] == pair[1], zip(one, other, strict=False)))


def found(text: Text, change: Suggested) -> Spot | None:
    """Where in the text it belongs now; None when that is gone, or stands there more than once."""
    if not _holds(text, change.around):
        return None
    spots = (_found(text, change, folded) for folded in (False, True))
    places = next((each for each in spots if each), [])
    return places[0] if len(places) == 1 else None


def _holds(text: Text, around: str) -> bool:
    """Whether most of what stood around it stands in the text: else a few words that are the same are so by chance."""
    wanted = Counter(pairwise(words_of(around)))
    there = Counter(pairwise(words_of(plain(text))))
    return (wanted & there).total() >= wanted.total() * _MOSTLY


def _found(text: Text, change: Suggested, folded: bool) -> list[Spot]:
    """All places where as much of its surroundings stands as stands anywhere."""
    now, middle = _Words(plain(text), folded), _Words(change.struck_out, folded).words
    for left, right in _surroundings(change, middle, folded):
        places = [at + len(left) for at in _every(now.words, left + middle + right)]
        if not left + right:
            places = [at for at in places if _stands_alone(now.words, at, at + len(middle))]
        if places:
            return [now.spot(at, at + len(middle)) for at in places]
    return []


def edited(text: Text, change: Suggested) -> Text | None:
    """The text with the change in it, everything else as it was; None where `found` finds no place."""
    spot = found(text, change)
    return None if spot is None else _put(text, spot, change.put_in)


class _Words:
    """Words with plain shapes; folded, with each run of white space as one space. `places`: where each sign stood."""

    def __init__(self, words: str, folded: bool) -> None:
        signs: list[str] = []
        self.places: list[int] = []
        for place, sign in enumerate(words.translate(_SHAPES)):
            if not folded or not sign.isspace() or not signs or signs[-1] != " ":
                signs.append(" " if folded and sign.isspace() else sign)
                self.places.append(place)
        self.words, self._length = "".join(signs), len(words)

    def place(self, at: int) -> int:
        """Where in the words as they are a place of these lies."""
        return self.places[at] if at < len(self.places) else self._length

    def at(self, place: int) -> int:
        """Where among these a place in the words as they are lies."""
        return bisect_left(self.places, place)

    def spot(self, begin: int, end: int) -> Spot:
        return Spot(self.place(begin), self.place(end - 1) + 1 if end > begin else self.place(begin))


def _surroundings(change: Suggested, middle: str, folded: bool) -> Iterator[tuple[str, str]]:
    """What is to stand before and after it: all that stood there, then less of it; nothing where that is not known."""
    around = _Words(change.around, folded)
    at = _place_in(around, change, middle)
    if at is None:
        yield from [("", "")] if middle else []
        return
    before, after = around.words[:at], around.words[at + len(middle) :]
    yield from _reaches(before, after)
    put_in = _Words(change.put_in, folded).words
    if put_in and after.startswith(put_in):  # some readers leave the words put in where they stand
        yield from _reaches(before, after[len(put_in) :])


def _place_in(around: _Words, change: Suggested, middle: str) -> int | None:
    at = None if change.at is None or not around.words.strip() else around.at(change.at)
    if not middle:
        return at
    held = list(_every(around.words, middle))
    if at is None:
        return held[0] if len(held) == 1 else None
    return min(held, key=lambda each: abs(each - at), default=None)


def _reaches(before: str, after: str) -> Iterator[tuple[str, str]]:
    if (before + after).strip():
        yield before, after
    for left, right in _REACHES:
        nearer = (before[-left:] if left else "", after[:right])
        if len("".join(nearer).strip()) >= _FEWEST:
            yield nearer


def _every(words: str, wanted: str) -> Iterator[int]:
    at = words.find(wanted)
    while wanted and at >= 0:
        yield at
        at = words.find(wanted, at + 1)


def _stands_alone(words: str, begin: int, end: int) -> bool:
    """Whether no word goes on to either side of it."""
    inside = words[begin:end]
    cut_before = begin > 0 and words[begin - 1].isalnum() and inside[0].isalnum()
    cut_after = end < len(words) and words[end].isalnum() and inside[-1].isalnum()
    return not (cut_before or cut_after)


def _put(text: Text, spot: Spot, words: str) -> Text:
    """The text with `words` in place of what stands there; they take the emphasis of what stands before them."""
    blocks = text or (Block(BlockKind.PARAGRAPH, ()),)
    first, begin = _block_at(blocks, spot.begin)
    last, end = _block_at(blocks, spot.end)
    head, tail = _cut(blocks[first].runs, begin)[0], _cut(blocks[last].runs, end)[1]
    lines = from_plain(words) or (Block(BlockKind.PARAGRAPH, ()),)
    style = head[-1] if head else (tail[0] if tail else Run(""))
    put = [_styled(line.plain, style) for line in lines]
    joined = [*head, *put[0]] if len(put) == 1 else None
    kind = blocks[first].kind
    if joined is not None:
        made: tuple[Block, ...] = (Block(kind, _merged((*joined, *tail))),)
    else:
        made = (
            Block(kind, _merged((*head, *put[0]))),
            *(Block(_following(kind), tuple(runs)) for runs in put[1:-1]),
            Block(_following(kind), _merged((*put[-1], *tail))),
        )
    return (*blocks[:first], *made, *blocks[last + 1 :])


def _following(kind: BlockKind) -> BlockKind:
    return BlockKind.PARAGRAPH if kind is BlockKind.HEADING else kind


def _styled(words: str, style: Run) -> list[Run]:
    return [replace(style, text=words)] if words else []


def _block_at(blocks: Text, place: int) -> tuple[int, int]:
    """Which block a place of the plain words lies in, and where in it."""
    for number, block in enumerate(blocks):
        length = len(block.plain)
        if place <= length:
            return number, place
        place -= length + 1
    return len(blocks) - 1, len(blocks[-1].plain)


def _cut(runs: tuple[Run, ...], place: int) -> tuple[tuple[Run, ...], tuple[Run, ...]]:
    before: list[Run] = []
    after: list[Run] = []
    for run in runs:
        inside = max(0, min(len(run.text), place))
        before += _styled(run.text[:inside], run)
        after += _styled(run.text[inside:], run)
        place -= len(run.text)
    return tuple(before), tuple(after)


def _merged(runs: tuple[Run, ...]) -> tuple[Run, ...]:
    """Neighbours of one emphasis are one run."""
    made: list[Run] = []
    for run in runs:
        if made and (made[-1].strong, made[-1].emphasised) == (run.strong, run.emphasised):
            made[-1] = replace(run, text=made[-1].text + run.text)
        else:
            made.append(run)
    return tuple(made)
