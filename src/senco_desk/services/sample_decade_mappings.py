"""What the pieces of the ten years count for: outcomes drawn by lot, for reasons that were written in the one year."""

from collections import Counter
from collections.abc import Iterator
from random import Random

from senco_desk.domain.framework import Framework
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.services.sample_reading import sample_id


class DecadeMappings:
    """The first `best` that are drawn for an outcome, its elements with it, are best evidence."""

    def __init__(self, framework: Framework, whys: list[str], random: Random, best: int) -> None:
        self._framework, self._whys, self._random, self._most = framework, whys, random, best
        self._owners = _case_outcomes(framework)
        self._outcomes = list(self._owners)
        self._best: Counter[str] = Counter()

    def of(self, kind: PieceKind, piece: str, count: int, *named: object) -> Iterator[Mapping]:
        """So many outcomes for a piece, none of them twice; `named` names the piece in the ids."""
        for outcome in self._random.sample(self._outcomes, count):
            owner = self._owners[outcome]
            self._best[owner] += 1
            yield Mapping(
                id=sample_id("decade", *named, outcome),
                piece_kind=kind,
                piece=piece,
                framework=self._framework.id,
                outcome=outcome,
                why=self._random.choice(self._whys),
                best=self._best[owner] <= self._most,
            )


def _case_outcomes(framework: Framework) -> dict[str, str]:
    """The outcome whose case each one belongs to, for each that can be counted for."""
    owners = {outcome.id: framework.case_outcome_of(outcome.id) for outcome in framework.outcomes}
    return {outcome: owner.id for outcome, owner in owners.items() if owner is not None}
