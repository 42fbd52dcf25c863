"""Writing sheets to a file, as a portfolio is written."""

from collections.abc import Callable
from pathlib import Path

from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Layout
from senco_desk.domain.recovery import RecoverySheet
from senco_desk.domain.sheets import SHEET_NAMES, SheetKind, Sheets
from senco_desk.printing.placing import beside
from senco_desk.printing.saving import PdfFile, save
from senco_desk.printing.sheets import dividers, labels, recovery, slips
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
    name = _("Recovery sheet")
    with beside(target, began) as out:
        file = PdfFile(out)
        title = _("{sheet} of the workbook {workbook}").format(sheet=name, workbook=sheet.workbook)
        wording, document = blank(Styles(Layout()), title, sheet.whose, name)
        progress("recovery", 0, 1)
        recovery.draw(sheet, wording, document)
        pages = document.finish()
        sha256 = save(document.canv, file)
        progress("recovery", 1, 1)
    return Printed(Path(out.name), pages, sha256, wording.fonts.unprintable)
