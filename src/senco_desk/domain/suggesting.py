"""Suggesting outcomes for a text: by the telling words they share, each weighed by how few outcomes use it."""

import re
from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from math import log, sqrt

from senco_desk.domain.framework import Framework, Outcome, OutcomeKind

_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDINGS = ("ations", "ation", "ising", "ments", "ment", "ying", "ings", "ing", "ies", "ied", "ed", "es", "s", "y")
_STEM = 7
"""Letters by which a word is told from another: "professional" and "profession" are one."""
_FEWEST_SHARED = 2
_EVERYDAY = frozenset(
    """
    about after again all also although always and another any are around back because become been before being
    below between both but came can come could day days did does doing done down each else even every few first for
    from get give given going good got had has have having her here hers him his how however into its itself just
    keep kept knew know last least less like little made make makes making many may might more most much must need
    needs never new next nor not nothing now off often old once one only other others our out over own part parts
    put rather said same saw say says see seen she should since some something soon still such take taken tell than
    that the their them then there these they thing things think this those though three through time times together
    told too took two under until upon use used using very want was way ways well went were what when where whether
    which while who whole whom whose why will with within without word words work would year years yes yet you your
    """.split()  # noqa: SIM905  (words are read more easily than quotation marks)
)
"""Words of any text whatever: that an outcome has one too says nothing."""


@dataclass(frozen=True, slots=True)
class _Wording:
    """An outcome's telling words, each with its weight, and what all of them weigh."""

    outcome: Outcome
    weights: dict[str, float]
    whole: float


def suggestions(words: str, framework: Framework, most: int) -> list[Outcome]:
    """At most `most` elements (or outcomes without elements) that share at least two telling words with `words`."""
    said = _stems(words)
    weighed = [(_weight(said, wording), wording.outcome) for wording in _wordings(_leaves(framework))]
    likely = sorted((pair for pair in weighed if pair[0] > 0), key=lambda pair: -pair[0])
    return [outcome for _weighed, outcome in likely[:most]]


def _weight(said: frozenset[str], wording: _Wording) -> float:
    """Held against the whole, since a long wording shares words more easily."""
    shared = [weight for stem, weight in wording.weights.items() if stem in said]
    return sum(shared) / sqrt(wording.whole) if len(shared) >= _FEWEST_SHARED else 0.0


def _leaves(framework: Framework) -> tuple[Outcome, ...]:
    return tuple(
        outcome
        for outcome in framework.outcomes
        if outcome.kind is OutcomeKind.ELEMENT
        or (outcome.kind is OutcomeKind.OUTCOME and not framework.children(outcome.id))
    )


@lru_cache(maxsize=8)
def _wordings(outcomes: tuple[Outcome, ...]) -> tuple[_Wording, ...]:
    stems = [_stems(outcome.statement) for outcome in outcomes]
    used = Counter(stem for found in stems for stem in found)
    telling = {stem: log(len(stems) / count) for stem, count in used.items() if 2 * count < len(stems)}
    weights = [{stem: telling[stem] for stem in found if stem in telling} for found in stems]
    return tuple(
        _Wording(outcome, found, sum(found.values())) for outcome, found in zip(outcomes, weights, strict=True)
    )


def _stems(words: str) -> frozenset[str]:
    return frozenset(telling_words(words))


def telling_words(words: str) -> dict[str, str]:
    """The words that are not everyday ones, by what each is told from another by: `profess` for `professional`."""
    return {_stem(word): word for word in _WORD.findall(words.lower()) if word not in _EVERYDAY}


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 3:
            return word.removesuffix(ending)[:_STEM]
    return word[:_STEM]
