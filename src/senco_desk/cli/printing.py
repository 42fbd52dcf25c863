"""`senco-desk print`: the portfolio, or sheets for the ring binder, as a file."""

from argparse import Namespace
from pathlib import Path
from typing import TYPE_CHECKING

from senco_desk.cli import names
from senco_desk.cli.answering import Answer, ProgressLine, message
from senco_desk.cli.unlocking import AskedKeys
from senco_desk.domain.copies import CopyKind
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _, n_
from senco_desk.domain.name_findings import Purpose
from senco_desk.domain.sheets import SHEET_NAMES, SheetKind

if TYPE_CHECKING:
    from senco_desk.services.making_portfolio import Printed
    from senco_desk.wiring import Services

ONLY_REVIEWS = Sentence(
    "print-word", N_("Only a review copy is written for Word: add --copy review. Nothing was written.")
)


def print_on_paper(asked: Namespace) -> Answer:
    from senco_desk.cli.reviewing import print_review
    from senco_desk.services.giving_out import refuse_ending
    from senco_desk.wiring import open_services

    if asked.copy == CopyKind.REVIEW.value:
        return print_review(asked)
    if asked.to == "docx":
        raise Refused(ONLY_REVIEWS)
    refuse_ending(asked.out, (".pdf",))
    with open_services(asked.workbook, AskedKeys(asked)) as services:
        framework = asked.framework or services.exchanging_frameworks.main().code
        return _sheets(asked, services, framework) if asked.sheets else _portfolio(asked, services, framework)


def _sheets(asked: Namespace, services: "Services", framework: str) -> Answer:
    progress = ProgressLine()
    kind = SheetKind(asked.sheets)
    sheets = services.making_sheets.gather(kind, None, framework)
    scan = names.scanned(services, sheets, progress)
    if scan.open and not asked.unchecked:
        progress.done()
        return names.stopped(scan)
    checked = services.checking_names.applied(sheets, scan)
    printed = services.making_sheets.print_gathered(checked, asked.out, progress, lambda: False)
    services.checking_names.log(Purpose.SHEETS, kind.value, scan)
    progress.done()
    names.say_unchecked(scan)
    say_unprintable(printed.unprintable)
    said = n_("{out}: {sheets}, {pages} page.", "{out}: {sheets}, {pages} pages.", printed.pages)
    told = {
        "file": str(asked.out),
        "sheets": kind.value,
        "pages": printed.pages,
        "unprintable": list(printed.unprintable),
        "names_checked": scan.is_clear,
    }
    return Answer(said.format(out=asked.out, sheets=_(SHEET_NAMES[kind]), pages=printed.pages), told)


def _portfolio(asked: Namespace, services: "Services", framework: str) -> Answer:
    making = services.making_portfolio
    parts = tuple(part for part in making.choices().parts if part.value not in asked.without)
    portfolio = making.gather(framework, parts=parts)
    progress = ProgressLine()
    scan = names.scanned(services, portfolio, progress)
    if scan.open and not asked.unchecked:
        progress.done()
        return names.stopped(scan)
    checked = services.checking_names.applied(portfolio, scan)
    printed = making.print_to(checked, asked.out, progress, lambda: False)
    services.checking_names.log(Purpose.PRINT, f"{printed.label.reference} v{printed.label.version}", scan)
    progress.done()
    names.say_unchecked(scan)
    say_unprintable(printed.unprintable)
    say_pictures(printed.missing, printed.undescribed)
    _say_length(printed)
    return _said(asked.out, printed)


def _said(out: Path, printed: "Printed") -> Answer:
    label, pages = printed.label, len(printed.pages)
    said = n_("{out}: {reference} v{version}, {pages} page.", "{out}: {reference} v{version}, {pages} pages.", pages)
    told = {
        "file": str(out),
        "reference": label.reference,
        "version": label.version,
        "copy": label.kind.value,
        "pages": pages,
        "sha256": printed.copy.sha256 if printed.copy else None,
        "unprintable": list(printed.unprintable),
        "names_checked": label.names_checked,
        "body_pages": printed.body_pages,
        "page_budget": printed.page_budget,
        "missing": list(printed.missing),
        "undescribed": list(printed.undescribed),
    }
    return Answer(said.format(out=out, reference=label.reference, version=label.version, pages=pages), told)


def say_unprintable(characters: tuple[str, ...]) -> None:
    if characters:
        message(_("No font here has these characters: {characters}").format(characters=" ".join(characters)))


def say_pictures(missing: tuple[str, ...], undescribed: tuple[str, ...]) -> None:
    """Which could not be printed, and which are not described."""
    if missing:
        message(_("Missing or damaged, so not printed: {names}").format(names=", ".join(missing)))
    if undescribed:
        message(_("Printed without saying what they show: {names}").format(names=", ".join(undescribed)))


def _say_length(printed: "Printed") -> None:
    """Whether it is longer than it may be."""
    if printed.pages_over:
        said = _("The body has {pages} pages; the budget is {budget}.")
        message(said.format(pages=printed.body_pages, budget=printed.page_budget))
