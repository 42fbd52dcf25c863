"""Writing sheets to a file, as a portfolio is written."""

from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.about_person import AboutPerson
from senco_desk.domain.copies import PageEntry
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Layout
from senco_desk.domain.recovery import RecoverySheet
from senco_desk.domain.sheets import SHEET_NAMES, ClaimSheet, ExitForm, SheetKind, Sheets
from senco_desk.domain.task import TASK_KIND_NAMES
from senco_desk.domain.task_said import title_of
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.printing.placing import beside
from senco_desk.printing.saving import PdfFile, save
from senco_desk.printing.sheets import about_person, claim, dividers, exit_form, labels, recovery, slips, task
from senco_desk.printing.sheets.composing import Sheet
from senco_desk.printing.styles import Styles
from senco_desk.printing.writing import Printed, Progress, blank

_DRAW: dict[SheetKind, Callable[[Sheet], None]] = {
    SheetKind.SLIPS: slips.draw,
    SheetKind.LABELS: labels.draw,
    SheetKind.LABEL_LIST: labels.draw_list,
    SheetKind.DIVIDERS: dividers.draw,
}


def write_sheets(sheets: Sheets, target: Path, progress: Progress, began: Callable[[Path], None]) -> Printed:
    """Print `sheets` as PDF, whole or not at all, beside `target`; as `printing.writing.write` does."""
    name = _(SHEET_NAMES[sheets.kind])
    with beside(target, began) as out:
        file = PdfFile(out)
        title = _("{sheets} of {name}").format(sheets=name, name=sheets.profile.name)
        wording, document = blank(Styles(sheets.layout), title, sheets.profile.name, name)
        progress(sheets.kind.value, 0, 1)
        _DRAW[sheets.kind](Sheet(sheets, wording, document))
        pages = document.finish()
        sha256 = save(document.canv, file)
        progress(sheets.kind.value, 1, 1)
    return Printed(Path(out.name), pages, sha256, wording.fonts.unprintable)


def write_recovery(sheet: RecoverySheet, target: Path, progress: Progress, began: Callable[[Path], None]) -> Printed:
    """Print the recovery sheet as PDF, as `write_sheets` does."""
    with beside(target, began) as out:
        progress("recovery", 0, 1)
        pages, sha256, unprintable = _recovery(sheet, out)
        progress("recovery", 1, 1)
    return Printed(Path(out.name), pages, sha256, unprintable)


def write_about_person(found: AboutPerson, target: Path, progress: Progress, began: Callable[[Path], None]) -> Printed:
    """Print everything about one person as PDF, as `write_sheets` does."""
    with beside(target, began) as out:
        file, name = PdfFile(out), _("Everything about one person")
        title = _("Everything about {name}").format(name=found.person.name)
        wording, document = blank(Styles(Layout()), title, found.owner, name)
        about_person.draw(found, wording, document, lambda at, of: progress("about-person", at, of))
        pages = document.finish()
        sha256 = save(document.canv, file)
        progress("about-person", 1, 1)
    return Printed(Path(out.name), pages, sha256, wording.fonts.unprintable)


def write_task(sheet: TaskSheet, target: Path, progress: Progress, began: Callable[[Path], None]) -> Printed:
    """Print one task as PDF, as `write_sheets` does."""
    with beside(target, began) as out:
        file, name = PdfFile(out), _(TASK_KIND_NAMES[sheet.printed.task.kind])
        title = title_of(sheet.printed.task)
        wording, document = blank(Styles(sheet.layout), title, sheet.profile.name, name)
        if sheet.references:
            from senco_desk.printing.harvard import Harvard

            wording.harvard = Harvard(sheet.references)
        progress("task", 0, 1)
        task.draw(sheet, wording, document)
        pages = document.finish()
        sha256 = save(document.canv, file)
        progress("task", 1, 1)
    return Printed(Path(out.name), pages, sha256, wording.fonts.unprintable)


def write_claim(sheet: ClaimSheet, target: Path, progress: Progress, began: Callable[[Path], None]) -> Printed:
    """Print a claim for prior learning as PDF, as `write_sheets` does."""
    with beside(target, began) as out:
        file, name = PdfFile(out), _("Claim for prior learning")
        title = _("{sheets} of {name}").format(sheets=name, name=sheet.profile.name)
        wording, document = blank(Styles(sheet.layout), title, sheet.profile.name, name)
        progress("claim", 0, 1)
        claim.draw(sheet, wording, document)
        pages = document.finish()
        sha256 = save(document.canv, file)
        progress("claim", 1, 1)
    return Printed(Path(out.name), pages, sha256, wording.fonts.unprintable)


def write_exit_form(form: ExitForm, target: Path, progress: Progress, began: Callable[[Path], None]) -> Printed:
    """Print the form of an exit review as PDF, as `write_sheets` does."""
    with beside(target, began) as out:
        file, name = PdfFile(out), _("Exit review")
        title = _("{sheets} of {name}").format(sheets=name, name=form.profile.name)
        wording, document = blank(Styles(form.layout), title, form.profile.name, name)
        progress("exit-review", 0, 1)
        exit_form.draw(form, wording, document)
        pages = document.finish()
        sha256 = save(document.canv, file)
        progress("exit-review", 1, 1)
    return Printed(Path(out.name), pages, sha256, wording.fonts.unprintable)


def recovery_in_memory(sheet: RecoverySheet) -> bytes:
    """The same PDF, in no file."""
    out = BytesIO()
    _recovery(sheet, out)
    return out.getvalue()


def _recovery(sheet: RecoverySheet, out: BinaryIO) -> tuple[tuple[PageEntry, ...], str, tuple[str, ...]]:
    file, name = PdfFile(out), _("Recovery sheet")
    title = _("{sheet} of the workbook {workbook}").format(sheet=name, workbook=sheet.workbook)
    wording, document = blank(Styles(Layout()), title, sheet.whose, name)
    recovery.draw(sheet, wording, document)
    pages = document.finish()
    return pages, save(document.canv, file), wording.fonts.unprintable
