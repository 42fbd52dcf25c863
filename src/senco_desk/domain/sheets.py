"""Sheets for the ring binder, printed beside the portfolio: slips for witnesses, labels by number, dividers."""

from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from senco_desk.domain.exit_printed import PrintedExitReview
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import N_
from senco_desk.domain.portfolio import Layout, OutcomePage, PrintedEvidence
from senco_desk.domain.prior_printed import PriorPart
from senco_desk.domain.profile import Profile


class SheetKind(StrEnum):
    """`LABELS` are for sheets of 24 labels of 63.5 × 33.9 mm; `LABEL_LIST` is for plain paper, to be cut out."""

    SLIPS = "slips"
    LABELS = "labels"
    LABEL_LIST = "label-list"
    DIVIDERS = "dividers"


SHEET_NAMES = {
    SheetKind.SLIPS: N_("Witness slips"),
    SheetKind.LABELS: N_("Labels, 24 on a sheet"),
    SheetKind.LABEL_LIST: N_("Labels on plain paper"),
    SheetKind.DIVIDERS: N_("Divider sheets"),
}
"""What a person reads for each, to be translated where it is shown."""


@dataclass(frozen=True)
class Sheets:
    """What one print of sheets holds. `evidence` is in order of number; `outcomes` say what each piece counts for."""

    kind: SheetKind
    profile: Profile
    framework: Framework
    outcomes: tuple[OutcomePage, ...]
    evidence: tuple[PrintedEvidence, ...]
    layout: Layout = field(default_factory=Layout)


@dataclass(frozen=True)
class ClaimSheet:
    """The claim for prior learning, to be handed in: what was learnt before, and what is asked because of it."""

    profile: Profile
    part: PriorPart
    made: date
    layout: Layout = field(default_factory=Layout)


@dataclass(frozen=True)
class ExitForm:
    """The exit review on paper, for the panel to fill in and sign."""

    profile: Profile
    framework: Framework
    printed: PrintedExitReview
    layout: Layout = field(default_factory=Layout)
