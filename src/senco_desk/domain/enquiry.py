"""An action enquiry: its methods, its cycles, who takes part and agreed to it, and what it owes them.

A cycle is plan, act, observe, reflect (Kemmis and McTaggart, The Action Research Planner, 1988).
"""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from senco_desk.domain.language import N_
from senco_desk.domain.text import EMPTY, Text, is_blank

ETHICS_SOURCE = N_(
    "British Educational Research Association (2018) Ethical Guidelines for Educational Research, fourth edition"
)


class EthicsPoint(StrEnum):
    """What is thought about before anybody is asked anything; the headings are those of the guidelines named above."""

    CONSENT = "consent"
    TRANSPARENCY = "transparency"
    RIGHT_TO_WITHDRAW = "right-to-withdraw"
    INCENTIVES = "incentives"
    HARM = "harm"
    PRIVACY = "privacy"
    DISCLOSURE = "disclosure"


ETHICS_NAMES = {
    EthicsPoint.CONSENT: N_("Consent"),
    EthicsPoint.TRANSPARENCY: N_("Transparency"),
    EthicsPoint.RIGHT_TO_WITHDRAW: N_("Right to withdraw"),
    EthicsPoint.INCENTIVES: N_("Incentives"),
    EthicsPoint.HARM: N_("Harm arising from taking part"),
    EthicsPoint.PRIVACY: N_("Privacy and data storage"),
    EthicsPoint.DISCLOSURE: N_("Disclosure"),
}

ETHICS_ASKS = {
    EthicsPoint.CONSENT: N_(
        "Who agrees, to what, and how do pupils agree for themselves beside their parents or carers?"
    ),
    EthicsPoint.TRANSPARENCY: N_("Do they know that you study what you also lead, and who will read it?"),
    EthicsPoint.RIGHT_TO_WITHDRAW: N_("How does somebody stop, without a reason and without losing any support?"),
    EthicsPoint.INCENTIVES: N_("Is anything offered for taking part, and could it sway them?"),
    EthicsPoint.HARM: N_("What could upset, tire or single somebody out, and what will you do then?"),
    EthicsPoint.PRIVACY: N_("What do you keep of whom, where, for how long, and who is named as what?"),
    EthicsPoint.DISCLOSURE: N_("What will you have to pass on, to whom, and do they know it beforehand?"),
}
"""What each asks, in our own words."""


class Consent(StrEnum):
    NOT_ASKED = "not-asked"
    ASKED = "asked"
    GIVEN = "given"
    DECLINED = "declined"
    WITHDRAWN = "withdrawn"


CONSENT_NAMES = {
    Consent.NOT_ASKED: N_("Not asked yet"),
    Consent.ASKED: N_("Asked"),
    Consent.GIVEN: N_("Given"),
    Consent.DECLINED: N_("Declined"),
    Consent.WITHDRAWN: N_("Withdrawn"),
}


@dataclass(frozen=True, slots=True)
class EthicsAnswer:
    point: EthicsPoint
    note: str = ""
    settled: bool = False


@dataclass(frozen=True, slots=True)
class Participant:
    """`person` is the id in People and places, or "". `called` is what prints ("Pupil A", "Six teaching assistants").

    `by` says who agreed ("the pupil and her mother"); `day` is when.
    """

    key: str
    called: str
    person: str = ""
    part: str = ""
    consent: Consent = Consent.NOT_ASKED
    by: str = ""
    day: date | None = None


@dataclass(frozen=True, slots=True)
class Cycle:
    """One turn. The days are those it ran from and to, where she says them."""

    key: str
    title: str
    plan: Text = EMPTY
    act: Text = EMPTY
    observe: Text = EMPTY
    reflect: Text = EMPTY
    began: date | None = None
    ended: date | None = None


NO_ANSWERS = tuple(EthicsAnswer(point) for point in EthicsPoint)


@dataclass(frozen=True, slots=True)
class Enquiry:
    methods: Text = EMPTY
    cycles: tuple[Cycle, ...] = ()
    ethics: tuple[EthicsAnswer, ...] = NO_ANSWERS
    participants: tuple[Participant, ...] = ()

    @property
    def settled(self) -> int:
        """How many points of the checklist are settled."""
        return sum(answer.settled for answer in self.ethics)

    @property
    def is_begun(self) -> bool:
        """Whether anything of it was written, anybody was asked to take part, or a point of the checklist settled."""
        texts = [text for each in self.cycles for text in (each.plan, each.act, each.observe, each.reflect)]
        answered = any(answer.settled or answer.note.strip() for answer in self.ethics)
        return bool(self.participants) or answered or not all(map(is_blank, (self.methods, *texts)))
