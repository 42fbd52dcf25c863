"""What came from another workbook took the next number here; what it was called there is shown and printed with it."""

from dataclasses import dataclass
from datetime import datetime

from senco_desk.domain.journal import Noun
from senco_desk.domain.language import _


@dataclass(frozen=True, slots=True)
class Brought:
    """`id` is the piece's; `was` its number there ("E-061"), `workbook` the id of the workbook, `at` when, in UTC."""

    id: str
    noun: Noun
    was: str
    workbook: str
    at: datetime


def was_called(was: str) -> str:
    """What stands beside a number on screen and on paper: "was E-061"."""
    return _("was {reference}").format(reference=was)
