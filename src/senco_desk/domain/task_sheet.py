"""One task, printed on its own: its draft with what belongs to its kind. The critical portfolio is one of them."""

from dataclasses import dataclass, field
from datetime import date

from senco_desk.domain.portfolio import Layout
from senco_desk.domain.profile import Profile
from senco_desk.domain.reference import Reference
from senco_desk.domain.task_printed import PrintedTask


@dataclass(frozen=True)
class TaskSheet:
    """It is no copy of the portfolio and is not recorded as one. `made` is the day, `references` what it cites."""

    printed: PrintedTask
    profile: Profile
    made: date
    layout: Layout = field(default_factory=Layout)
    references: tuple[Reference, ...] = ()
