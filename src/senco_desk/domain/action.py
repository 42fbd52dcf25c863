"""An action of the training plan: what she will do about a gap, by when, and what came of it."""

from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum

from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.plain_form import SELDOM
from senco_desk.domain.text import EMPTY, Text, is_blank


class ActionState(StrEnum):
    OPEN = "open"
    DONE = "done"
    DROPPED = "dropped"


STATE_NAMES = {ActionState.OPEN: N_("To do"), ActionState.DONE: N_("Done"), ActionState.DROPPED: N_("Let go")}
"""What a person reads for each, to be translated where it is shown."""


@dataclass(frozen=True, slots=True)
class Aim:
    """An outcome or an element that an action is for, in its set. It may have left the workbook since."""

    framework: str
    outcome: str


@dataclass(frozen=True, slots=True)
class Action:
    """`made` is when it was planned, in UTC; `finished` the day on which it was done or let go.

    `support`: who or what helps. `cost` and `cover` are as she writes them ("£120", "half a day, in school");
    `paid_by`: who pays. `know`: how I shall know. `came`: what came of it. `reflection` and `evidence` are the ids of
    the pieces that it became, `session` that of the session that it came of or ""; each may be gone since.
    """

    id: str
    made: datetime
    what: str = ""
    aims: tuple[Aim, ...] = ()
    support: str = ""
    cost: str = ""
    cover: str = ""
    paid_by: str = ""
    due: date | None = None
    know: str = ""
    came: Text = EMPTY
    state: ActionState = ActionState.OPEN
    finished: date | None = None
    reflection: str | None = None
    evidence: str | None = None
    session: str = field(default="", metadata={SELDOM: True})

    @property
    def is_blank(self) -> bool:
        lines = (self.what, self.support, self.cost, self.cover, self.paid_by, self.know)
        return not self.aims and not any(line.strip() for line in lines) and is_blank(self.came)

    @property
    def begun(self) -> date:
        """The day it was planned, here."""
        return self.made.astimezone().date()

    def is_overdue(self, today: date) -> bool:
        return self.state is ActionState.OPEN and self.due is not None and self.due < today


@dataclass(frozen=True, slots=True)
class ActionRow:
    """What a list and the timeline show of an action. `codes`: what people call the outcomes it is for."""

    id: str
    what: str
    begun: date
    due: date | None
    state: ActionState
    finished: date | None
    codes: tuple[str, ...] = ()

    def is_overdue(self, today: date) -> bool:
        return self.state is ActionState.OPEN and self.due is not None and self.due < today


def title(what: str) -> str:
    """The first line of what is to be done, or words for an action that has none yet."""
    return next((line.strip() for line in what.splitlines() if line.strip()), "") or _("An action still to be named")


def said_when(row: ActionRow, today: date) -> str:
    """How long there is, calmly: `in 3 days`, `today`, `12 days past`; "" without a day, or once it is over."""
    if row.due is None or row.state is not ActionState.OPEN:
        return ""
    days = (row.due - today).days
    if days == 0:
        return _("today")
    if days > 0:
        return n_("in {n} day", "in {n} days", days).format(n=days)
    return n_("{n} day past", "{n} days past", -days).format(n=-days)
