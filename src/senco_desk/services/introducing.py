"""Introducing oneself: the profile, and the two dates that follow from it."""

from dataclasses import dataclass, replace
from datetime import date

from senco_desk.domain.award_dates import DateAnswer, school_must_show_by, which_qualification_counts
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.profile import Profile
from senco_desk.services.telling import Tell
from senco_desk.store.desk import Desk

NAMELESS = Sentence(
    "name-wanted", N_("A name is all that is needed: type it as it should print on the portfolio. Nothing has changed.")
)


@dataclass(frozen=True, slots=True)
class TwoDates:
    """The two dates, side by side and never merged."""

    show_by: DateAnswer
    which_counts: DateAnswer


class Introducing:
    """The verbs of the profile."""

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
