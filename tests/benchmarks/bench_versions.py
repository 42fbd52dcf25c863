"""Comparing two versions word by word, where all was written anew: beside splitting into words, and as texts grow."""

import random
import re
from collections.abc import Iterable

from senco_desk.domain.versions import compared
from tests.benchmarks.measuring import Figure, in_turn, seconds

_WORDS = 10_000


def text(chance: random.Random, words: int) -> str:
    """Words as often as in writing: a few over and over, many once."""
    return " ".join(f"w{int(chance.paretovariate(0.6)) % 20_000}" for _ in range(words))


def measure() -> Iterable[Figure]:
    chance = random.Random(5)
    was, now = text(chance, _WORDS), text(chance, _WORDS)
    ours, floor = in_turn(
        lambda: seconds(lambda: compared(was, now)),
        lambda: seconds(lambda: [re.findall(r"\w+", words) for words in (was, now)]),
        runs=5,
    )
    yield Figure("10,000 words written anew, beside finding the words of both", "s", ours, 60, floor)
    long, other = text(chance, 4 * _WORDS), text(chance, 4 * _WORDS)
    yield Figure("four times the words take four times as long", "s", seconds(lambda: compared(long, other)), 6, ours)
