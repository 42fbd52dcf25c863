"""Suggesting outcomes for a text: by the telling words they share, each weighed by how few outcomes use it."""

import re
from collections import Counter
from functools import lru_cache
from math import log

from senco_desk.domain.framework import Framework, Outcome, OutcomeKind

_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDINGS = ("ations", "ation", "ising", "ments", "ment", "ying", "ings", "ing", "ies", "ied", "ed", "es", "s", "y")
_FEWEST_SHARED = 2


def suggestions(words: str, framework: Framework, most: int) -> list[Outcome]:
    """At most `most` elements (or outcomes without elements) that share at least two telling words with `words`."""
    said = _stems(words)
    weighed = [(_weight(said, stems, rarity), outcome) for outcome, stems, rarity in _wording(framework)]
    likely = sorted((pair for pair in weighed if pair[0] > 0), key=lambda pair: -pair[0])
    return [outcome for _weighed, outcome in likely[:most]]


def _weight(said: frozenset[str], stems: frozenset[str], rarity: dict[str, float]) -> float:
    shared = said & stems
    telling = [rarity[stem] for stem in shared if rarity[stem] > 0]
    return sum(telling) / (4 + len(stems)) if len(telling) >= _FEWEST_SHARED else 0.0


@lru_cache(maxsize=8)
def _wording_of(outcomes: tuple[Outcome, ...]) -> tuple[tuple[Outcome, frozenset[str], dict[str, float]], ...]:
    stems = [(outcome, _stems(outcome.statement)) for outcome in outcomes]
    used = Counter(stem for _outcome, found in stems for stem in found)
    rarity = {stem: log(len(stems) / (2 * count)) if len(stems) > 2 * count else 0.0 for stem, count in used.items()}
    return tuple((outcome, found, rarity) for outcome, found in stems)


def _wording(framework: Framework) -> tuple[tuple[Outcome, frozenset[str], dict[str, float]], ...]:
    leaves = tuple(
        outcome
        for outcome in framework.outcomes
        if outcome.kind is OutcomeKind.ELEMENT
        or (outcome.kind is OutcomeKind.OUTCOME and not framework.children(outcome.id))
    )
    return _wording_of(leaves)


def _stems(words: str) -> frozenset[str]:
    return frozenset(_stem(word) for word in _WORD.findall(words.lower()))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word[: -len(ending)]
    return word
