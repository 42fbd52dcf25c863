"""The role's key features, and who does each of them here."""

from dataclasses import dataclass
from enum import StrEnum

from senco_desk.domain.language import N_

FEATURES = "role-features"
"""The code of the shipped set whose outcomes are the features, exact to the 2014 outcomes' own list."""


class Who(StrEnum):
    ME = "me"
    SHARED = "shared"
    DELEGATED = "delegated"


WHO_NAMES = {Who.ME: N_("I do"), Who.SHARED: N_("Shared"), Who.DELEGATED: N_("Delegated to")}


@dataclass(frozen=True, slots=True)
class RoleFeature:
    """`feature` is the id of the outcome in the set of features; `whom` names a role or a colleague, `note` is hers."""

    feature: str
    who: Who | None = None
    whom: str = ""
    note: str = ""

    @property
    def is_blank(self) -> bool:
        return self.who is None and not self.whom.strip() and not self.note.strip()
