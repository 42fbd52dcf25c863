"""Introducing oneself: the profile, the two dates that follow from it, the role here, the numbers of the programme."""

from dataclasses import dataclass, replace
from datetime import date
from functools import cache

from senco_desk import assets
from senco_desk.domain.award_dates import DateAnswer, school_must_show_by, which_qualification_counts
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.framework import Outcome
from senco_desk.domain.journal import Changed
from senco_desk.domain.language import N_, _
from senco_desk.domain.practice import Practice
from senco_desk.domain.profile import Profile
from senco_desk.domain.role import FEATURES, RoleFeature
from senco_desk.importing.case import read_case
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

NAMELESS = Sentence(
    "name-wanted", N_("A name is all that is needed: type it as it should print on the portfolio. Nothing has changed.")
)
IMPOSSIBLE = Sentence(
    "practice-impossible",
    N_(
        "Each of these numbers is 1 or more, and plenty is at least as many as enough. Nothing has changed. "
        "For a portfolio without a page budget, leave that number out."
    ),
)


@dataclass(frozen=True, slots=True)
class TwoDates:
    """The two dates, side by side and never merged."""

    show_by: DateAnswer
    which_counts: DateAnswer


class Introducing:
    """The verbs of the profile, and of what stands beside it: who does what in the role, and the numbers."""

    def __init__(self, desk: Desk, tell: Tell) -> None:
        self._desk, self._tell = desk, tell

    def get(self) -> Profile | None:
        """None until she has said her name."""
        with self._desk.view() as view:
            return view.profile.get()

    def keep(self, profile: Profile) -> Profile:
        """Put it on disk. Raises Refused for a profile without a name."""
        profile = replace(profile, name=profile.name.strip())
        if not profile.name:
            raise Refused(NAMELESS)
        with self._desk.change(typing=True) as work:
            work.profile.put(profile)
        self._tell(work.changed)
        return profile

    def two_dates(self, today: date) -> TwoDates | None:
        """None until there is a profile to work them out from."""
        profile = self.get()
        if profile is None:
            return None
        return TwoDates(school_must_show_by(profile, today), which_qualification_counts(profile, today))

    def features(self) -> list[Outcome]:
        """The key features of the role, exact to their source, in its order."""
        return list(role_features())

    def role(self) -> dict[str, RoleFeature]:
        """What she has said of the features so far, by the feature's id."""
        with self._desk.view() as view:
            return {said.feature: said for said in view.role.features()}

    def keep_role(self, said: RoleFeature) -> RoleFeature:
        """Put on disk who does one feature here."""
        with self._desk.change(typing=True) as work:
            work.role.put(said)
        self._tell(work.changed)
        return said

    def practice(self) -> Practice:
        """The numbers of her programme; as the field works until she says otherwise."""
        with self._desk.view() as view:
            return view.practice.get()

    def keep_practice(self, practice: Practice) -> Practice:
        """Put the numbers on disk. Raises Refused for such as cannot be."""
        _refuse_impossible(practice)
        with self._desk.change(typing=True) as work:
            work.practice.put(practice)
        self._tell(work.changed)
        return practice

    def work_as_the_field_does(self) -> Changed:
        """The numbers that the field works with, in place of hers; undoing brings hers back."""
        with self._desk.change(_("Numbers set as the field works")) as work:
            work.practice.put(Practice())
        self._tell(work.changed)
        return work.changed


def _refuse_impossible(practice: Practice) -> None:
    """Raises Refused for a number below 1, or fewer for plenty than for enough."""
    numbers = (practice.enough, practice.plenty, practice.reuse, practice.recent, practice.page_budget or 1)
    if min(numbers) < 1 or practice.page_budget == 0 or practice.plenty < practice.enough:
        raise Refused(IMPOSSIBLE)


@cache
def role_features() -> tuple[Outcome, ...]:
    """The key features of the role, as the shipped set has them."""
    file = assets.outcomes_data(f"{FEATURES}.json")
    return read_case(file.read_bytes(), file.name).framework.elements
