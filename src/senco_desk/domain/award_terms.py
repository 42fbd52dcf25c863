"""What the provider asks for in all: numbers and words that are its own, and never limits."""

from dataclasses import dataclass

from senco_desk.domain.language import N_, _

AWARD_CREDITS = 60
"""Master's credits for the award, as the draft specification of accredited SENCO training has it (2008, point 6)."""
YEARS_CURRENT = 5
"""How old learning may be before providers ask how it was kept current."""
MOST_CREDITS = 999
"""A number above this is a slip of the hand: a doctorate has 540."""
MOST_YEARS = 99
DECISION_WORDS = (N_("Met"), N_("Partly"), N_("Not yet"))
"""What the panel decides of an outcome, unless the provider has words of its own."""


@dataclass(frozen=True, slots=True)
class AwardTerms:
    """`decisions` are the provider's words for what is decided of an outcome; empty for the shipped ones."""

    credits: int = AWARD_CREDITS
    current_years: int = YEARS_CURRENT
    decisions: tuple[str, ...] = ()

    @property
    def decision_words(self) -> tuple[str, ...]:
        return self.decisions or tuple(map(_, DECISION_WORDS))
