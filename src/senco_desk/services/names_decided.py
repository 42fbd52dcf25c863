"""What was decided about names, done to what is about to leave the workbook."""

from collections.abc import Callable
from dataclasses import replace
from typing import Any, TypeVar

from senco_desk.domain.exit_printed import emptied
from senco_desk.domain.name_findings import Resolution, Scan, Spot
from senco_desk.domain.name_portfolio import (
    through_claim,
    through_exit_form,
    through_portfolio,
    through_sheets,
    without,
)
from senco_desk.domain.name_review_copy import review_copy_without, through_review_copy
from senco_desk.domain.name_task_copy import task_copy_without, through_task_copy
from senco_desk.domain.name_task_print import task_sheet_without, through_task_sheet
from senco_desk.domain.portfolio import Portfolio
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.domain.sheets import ClaimSheet, ExitForm, Sheets
from senco_desk.domain.task_copy import TaskCopy
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.services.looking_for_names import Replacing

P = TypeVar("P", bound=Portfolio | ReviewCopy | Sheets | ClaimSheet | ExitForm | TaskSheet | TaskCopy)


def applied(scope: P, scan: Scan, replacing: Replacing) -> P:
    """With the names replaced and the items left out.

    Left out are a piece with all that is said of it, or of a finding in a file's name, words or picture that file
    alone.
    """
    left_out = [finding.spot for finding, decision in scan.decided if decision.resolution is Resolution.LEAVE_OUT]
    made: P = _APPLIED[type(scope)](scope, replacing, left_out)
    if isinstance(made, Portfolio | ReviewCopy):
        return replace(made, label=replace(made.label, names_checked=scan.is_clear))
    return made


def _sheets(sheets: Sheets, replacing: Replacing, left_out: list[Spot]) -> Sheets:
    made, gone = through_sheets(sheets, replacing), _things(left_out)
    return replace(made, evidence=tuple(each for each in made.evidence if each.evidence.id not in gone))


def _claim(claim: ClaimSheet, replacing: Replacing, left_out: list[Spot]) -> ClaimSheet:
    made, gone = through_claim(claim, replacing), _things(left_out)
    kept = tuple(each for each in made.part.priors if each.prior.id not in gone)
    return replace(made, part=replace(made.part, priors=kept))


def _form(form: ExitForm, replacing: Replacing, left_out: list[Spot]) -> ExitForm:
    """Blank where the review is left out."""
    made = through_exit_form(form, replacing)
    return replace(made, printed=emptied(made.printed)) if made.printed.review.id in _things(left_out) else made


def _things(left_out: list[Spot]) -> set[str]:
    return {spot.noun_id for spot in left_out}


_APPLIED: dict[type, Callable[[Any, Replacing, list[Spot]], Any]] = {
    Portfolio: lambda portfolio, by, left_out: without(through_portfolio(portfolio, by), left_out),
    ReviewCopy: lambda copy, by, left_out: review_copy_without(through_review_copy(copy, by), left_out),
    TaskSheet: lambda sheet, by, left_out: task_sheet_without(through_task_sheet(sheet, by), left_out),
    TaskCopy: lambda copy, by, left_out: task_copy_without(through_task_copy(copy, by), left_out),
    Sheets: _sheets,
    ClaimSheet: _claim,
    ExitForm: _form,
}
