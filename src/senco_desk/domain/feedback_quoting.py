"""Where quoted words stand: found to the letter, or where most of them still stand after they were edited.

One pass over the words of every item, however many quotations there are: the runs of three words that the quotations
have are noted first, and each item is asked which of those it has. A run that very many items have tells nothing.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from senco_desk.domain.feedback_grounds import Item, Passage
from senco_desk.domain.feedback_words import Words, words_of

_RUN = 3
_COMMON = 200
"""Items: a run that more of them have is no sign of any."""
_LONGEST = 400
"""Words of a quotation that are looked at."""
_ENOUGH_WORDS, _ENOUGH_OF_THEM, _LEAD = 4, 0.5, 0.25
"""How many of the words must still stand, which part of them, and by how much more than in any other item."""

_AT_ONCE = 250
"""Items between two signs that it goes on."""

Run = tuple[str, ...]
Moved = Callable[[int, int | None], object]
"""Hears how far it is and of how many; what it raises ends the work."""


def unheard(_at: int, _of: int | None) -> None:
    """Nobody wants to know how far it is."""


@dataclass(frozen=True, slots=True)
class Found:
    """Items that have the words to the letter, and where in the first of them."""

    items: tuple[Item, ...]
    passage: Passage | None = None


@dataclass(frozen=True, slots=True)
class Likened:
    """The item that has most of the words still; `share` is which part. `others` come too near to it."""

    item: Item
    passage: Passage
    share: float
    others: tuple[Item, ...] = ()


class Quotations:
    """Asked about quotations that were told beforehand."""

    def __init__(self, quotations: Iterable[str], items: Sequence[Item], moved: Moved = unheard) -> None:
        self._items = items
        self._having: dict[Run, list[int]] = {}
        self._letters: dict[int, str] = {}
        for quotation in set(quotations):
            for run in _wanted(words_of(quotation)[:_LONGEST]):
                self._having.setdefault(run, [])
        self._look_through(moved)

    def found(self, quotation: str) -> Found:
        """To the letter, whatever the spaces, punctuation, accents and case; it may begin and end within a word."""
        words = words_of(quotation)
        letters = "".join(words)
        there = [at for at in self._possible(words[:_LONGEST]) if letters in self._letters_of(at)]
        items = tuple(self._items[at] for at in there)
        return Found(items, _passage_at(items[0], self._letters_of(there[0]).index(letters)) if items else None)

    def likened(self, quotation: str) -> Likened | None:
        """Where most of it still stands; None where nowhere enough does."""
        words = words_of(quotation)[:_LONGEST]
        standing = self._standing(words)
        first, *rest = sorted(standing, key=lambda at: (-len(standing[at]), at)) or [-1]
        if first < 0 or not _is_enough(len(standing[first]), len(words)):
            return None
        near = [at for at in rest if len(standing[first]) - len(standing[at]) < _LEAD * len(words)]
        item = self._items[first]
        share = len(standing[first]) / len(words)
        return Likened(item, _likeliest(item, words), share, tuple(self._items[at] for at in near))

    def _letters_of(self, at: int) -> str:
        if at not in self._letters:
            self._letters[at] = "".join(_words_of_item(self._items[at]))
        return self._letters[at]

    def _look_through(self, moved: Moved) -> None:
        lengths = sorted({len(run) for run in self._having})
        wanted = set(self._having)
        for at, item in enumerate(self._items if lengths else ()):
            if at % _AT_ONCE == 0:
                moved(at, len(self._items))
            words = _words_of_item(item)
            for length in lengths:
                for run in wanted.intersection(_runs(words, length)):
                    having = self._having[run]
                    if len(having) <= _COMMON:
                        having.append(at)

    def _possible(self, words: Words) -> list[int]:
        """The items that have the rarest of its runs: those that may have all of it."""
        rarest: list[int] = min((self._having.get(run, []) for run in _sure_runs(words)), key=len, default=[])
        if len(rarest) > _COMMON:
            rarest = self._having.get(words, [])
        return rarest if len(rarest) <= _COMMON else []

    def _standing(self, words: Words) -> dict[int, set[int]]:
        """For each item, which of the words (by their places) still stand there, two others beside them."""
        found: dict[int, set[int]] = {}
        for begin, run in enumerate(_runs(words, _RUN)):
            having = self._having.get(run, [])
            for at in having if len(having) <= _COMMON else ():
                found.setdefault(at, set()).update(range(begin, begin + _RUN))
        return found


def _wanted(words: Words) -> Iterator[Run]:
    yield from _sure_runs(words)
    yield from _runs(words, _RUN)
    if words and len(words) < _RUN + 2:
        yield words


def _sure_runs(words: Words) -> list[Run]:
    """Runs that what it was quoted from surely has: its first and last word may be parts of words."""
    if len(words) < _RUN:
        return [words] if words else []
    whole = words[1:-1]
    return list(_runs(whole, _RUN)) or [whole]


def _runs(words: Words, length: int) -> Iterator[Run]:
    return zip(*(words[begin:] for begin in range(length)), strict=False)


def _is_enough(standing: int, of: int) -> bool:
    return standing >= _ENOUGH_WORDS and standing >= _ENOUGH_OF_THEM * of


def _words_of_item(item: Item) -> Words:
    return words_of("\n".join(passage.words for passage in item.passages))


def _passage_at(item: Item, begin: int) -> Passage:
    """The one that has the letter at `begin`."""
    end = 0
    for passage in item.passages:
        end += sum(map(len, words_of(passage.words)))
        if begin < end:
            return passage
    return item.passages[-1]


def _likeliest(item: Item, words: Words) -> Passage:
    wanted = set(_runs(words, _RUN))
    return max(item.passages, key=lambda passage: len(wanted & set(_runs(words_of(passage.words), _RUN))))
