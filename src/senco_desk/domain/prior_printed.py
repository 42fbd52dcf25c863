"""Prior learning as it is printed: each with the words of the outcomes it meets, and credits held against the total."""

from dataclasses import dataclass, field, replace

from senco_desk.domain.award_credits import HeldCredits
from senco_desk.domain.name_places import Pass
from senco_desk.domain.name_places_programme import through_prior
from senco_desk.domain.prior_learning import PriorLearning


@dataclass(frozen=True, slots=True)
class PrintedPrior:
    """`met` are the code and the wording of each outcome it meets, in the order of `prior.met`.

    `proof` is the number of the piece of evidence that proves it, "" for none; `old`: it is asked how it was kept
    current.
    """

    prior: PriorLearning
    met: tuple[tuple[str, str], ...] = ()
    proof: str = ""
    old: bool = False


@dataclass(frozen=True, slots=True)
class PriorPart:
    """All that there is of it, the latest first, with the credits that are hers."""

    priors: tuple[PrintedPrior, ...] = ()
    credits: HeldCredits = field(default_factory=lambda: HeldCredits(0))


def through_prior_part(part: PriorPart, by: Pass) -> PriorPart:
    return replace(part, priors=tuple(replace(each, prior=through_prior(each.prior, by)) for each in part.priors))
