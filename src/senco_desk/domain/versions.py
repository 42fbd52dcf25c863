"""What differs between two versions of a text, word by word: runs that were kept, are gone, or were added.

Words that stand once in each text hold the two together, first over all, then within each gap between them (the way
patience diff goes, by Bram Cohen); what has no such word is compared the long way where it is short, and otherwise
taken as written anew. So the time grows with the length of the texts and little more, however much has changed.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from enum import StrEnum
from itertools import groupby

_MARKS = '.,;:!?()…"“”—–'
_TOKEN = re.compile(rf"\s+|[{_MARKS}]|[^\s{_MARKS}]+")
_DEEPEST = 16
"""Gaps within gaps that are looked into."""
_LONG_WAY = 40_000
"""Tokens of the one text times tokens of the other, up to which a gap is compared the long way."""
_STRAY = 2
"""Words kept between two changes that are longer than they: so few hold nothing together, and are told as changed."""


class Fate(StrEnum):
    KEPT = "kept"
    GONE = "gone"
    ADDED = "added"


@dataclass(frozen=True, slots=True)
class Stretch:
    """Some of a text, and what became of it."""

    fate: Fate
    text: str


Tokens = Sequence[str]
Matches = list[tuple[int, int]]
"""Places in the one text and in the other that hold the same token; both rise."""


def compared(was: str, now: str) -> tuple[Stretch, ...]:
    """`was` beside `now`: what was kept and is gone spells `was`, what was kept and is added spells `now`.

    Where words give way to others, those that are gone stand before those that were added.
    """
    if was == now:
        return (Stretch(Fate.KEPT, now),) if now else ()
    before, after = _TOKEN.findall(was), _TOKEN.findall(now)
    changes = _changes(before, after, _matches(before, after))
    return tuple(_merged(_without_strays(list(changes))))


def _matches(before: Tokens, after: Tokens) -> Matches:
    """The pairs that are the same, over gaps within gaps; a gap is (first, end) in the one and in the other."""
    found: Matches = []
    gaps = [(0, len(before), 0, len(after), 0)]
    while gaps:
        low, high, other_low, other_high, depth = gaps.pop()
        while low < high and other_low < other_high and before[low] == after[other_low]:
            found.append((low, other_low))
            low, other_low = low + 1, other_low + 1
        while low < high and other_low < other_high and before[high - 1] == after[other_high - 1]:
            high, other_high = high - 1, other_high - 1
            found.append((high, other_high))
        if low == high or other_low == other_high:
            continue
        held = _held_together(before, after, range(low, high), range(other_low, other_high))
        if held and depth < _DEEPEST:
            ends = [*held, (high, other_high)]
            for (left, other_left), (right, other_right) in zip([(low - 1, other_low - 1), *held], ends, strict=True):
                gaps.append((left + 1, right, other_left + 1, other_right, depth + 1))
            found.extend(held)
        elif (high - low) * (other_high - other_low) <= _LONG_WAY:
            found.extend(_the_long_way(before, after, low, high, other_low, other_high))
    return sorted(found)


def _held_together(before: Tokens, after: Tokens, here: range, there: range) -> Matches:
    """The longest rising chain of tokens that stand once in each of the two ranges."""
    once = _once(before, here)
    pairs = sorted((once[token], at) for token, at in _once(after, there).items() if token in once)
    return _longest_rising(pairs)


def _once(tokens: Tokens, within: range) -> dict[str, int]:
    counted = Counter(tokens[within.start : within.stop])
    return {tokens[at]: at for at in within if counted[tokens[at]] == 1}


def _longest_rising(pairs: Matches) -> Matches:
    """The longest chain in which the second places rise as the first do (by patience sorting)."""
    tops: list[int] = []
    piles: list[int] = []
    back: list[int | None] = []
    for index, (_here, there) in enumerate(pairs):
        pile = bisect_left(tops, there)
        tops[pile : pile + 1] = [there]
        piles[pile : pile + 1] = [index]
        back.append(piles[pile - 1] if pile else None)
    chain: Matches = []
    at = piles[-1] if piles else None
    while at is not None:
        chain.append(pairs[at])
        at = back[at]
    return chain[::-1]


def _the_long_way(before: Tokens, after: Tokens, low: int, high: int, other_low: int, other_high: int) -> Matches:
    matcher = SequenceMatcher(None, before[low:high], after[other_low:other_high], autojunk=False)
    return [
        (low + block.a + step, other_low + block.b + step)
        for block in matcher.get_matching_blocks()
        for step in range(block.size)
    ]


_Change = tuple[Fate, list[str]]


def _changes(before: Tokens, after: Tokens, matches: Matches) -> Iterator[_Change]:
    """In reading order; none is empty, and no two neighbours have the same fate."""
    here = there = 0
    for run in [*_in_step(matches), [(len(before), len(after))]]:
        first, other_first = run[0]
        if here < first:
            yield Fate.GONE, list(before[here:first])
        if there < other_first:
            yield Fate.ADDED, list(after[there:other_first])
        here, there = run[-1][0] + 1, run[-1][1] + 1
        if kept := list(before[first:here]):
            yield Fate.KEPT, kept


def _in_step(matches: Matches) -> Iterator[Matches]:
    """Matches that follow each other in both texts, together."""
    numbered = enumerate(matches)
    for _key, run in groupby(numbered, lambda each: (each[1][0] - each[0], each[1][1] - each[0])):
        yield [match for _number, match in run]


def _without_strays(changes: list[_Change]) -> Iterator[_Change]:
    """What is kept amid words that were written anew, and is too little to hold on to, is told as written anew too."""
    before, after = _weights(changes), _weights(changes[::-1])[::-1]
    for (fate, tokens), left, right in zip(changes, before, after, strict=True):
        words = _words(tokens)
        if fate is Fate.KEPT and left and right and (not words or (words <= _STRAY and min(left, right) > 2 * _STRAY)):
            yield Fate.GONE, tokens
            yield Fate.ADDED, tokens
        else:
            yield fate, tokens


def _weights(changes: Sequence[_Change]) -> list[int]:
    """For each, how many tokens were changed before it without a word kept between them."""
    weights, weight = [], 0
    for fate, tokens in changes:
        weights.append(weight)
        if fate is not Fate.KEPT:
            weight += len(tokens)
        elif _words(tokens):
            weight = 0
    return weights


def _words(tokens: Iterable[str]) -> int:
    return sum(1 for token in tokens if not token.isspace() and token not in _MARKS)


def _merged(changes: Iterable[_Change]) -> Iterator[Stretch]:
    """Between two kept runs, one that is gone at most and one that was added."""
    for kept, together in groupby(changes, lambda change: change[0] is Fate.KEPT):
        held = list(together)
        for fate in (Fate.KEPT,) if kept else (Fate.GONE, Fate.ADDED):
            words = "".join("".join(tokens) for found, tokens in held if found is fate)
            if words:
                yield Stretch(fate, words)
