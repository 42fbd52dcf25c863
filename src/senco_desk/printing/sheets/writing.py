"""Writing sheets to a file, as a portfolio is written."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import partial
from io import BytesIO
from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.about_person import AboutPerson
from senco_desk.domain.copies import PageEntry
from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Layout
from senco_desk.domain.profile import Profile
from senco_desk.domain.recovery import RecoverySheet
from senco_desk.domain.sheets import SHEET_NAMES, ClaimSheet, ExitForm, SheetKind, Sheets
from senco_desk.domain.task import TASK_KIND_NAMES
from senco_desk.domain.task_said import title_of
from senco_desk.domain.task_sheet import TaskSheet
from senco_desk.printing.document import TaggedDocument
from senco_desk.printing.placing import beside
from senco_desk.printing.saving import PdfFile, save
from senco_desk.printing.sheets import about_person, claim, dividers, exit_form, labels, recovery, slips, task
from senco_desk.printing.sheets.composing import Sheet
from senco_desk.printing.styles import Styles
from senco_desk.printing.wording import Wording
from senco_desk.printing.writing import Printed, Progress, blank

_DRAW: dict[SheetKind, Callable[[Sheet], None]] = {
    SheetKind.SLIPS: slips.draw,
    SheetKind.LABELS: labels.draw,
    SheetKind.LABEL_LIST: labels.draw_list,
    SheetKind.DIVIDERS: dividers.draw,
}


Began = Callable[[Path], None]
"""Told of the file that is begun, so that it can be taken away when the work is ended from outside."""
_Draw = Callable[[Wording, TaggedDocument], None]


@dataclass(frozen=True)
class _Paper:
    """What a print is called: `kind` for the progress, `name` at its head, `title` and `whose` in the file."""

    kind: str
    name: str
    title: str
    whose: str
    layout: Layout = field(default_factory=Layout)


def write_sheets(sheets: Sheets, target: Path, progress: Progress, began: Began) -> Printed:
    """Print `sheets` as PDF, whole or not at all, beside `target`; as `printing.writing.write` does."""
    name = _(SHEET_NAMES[sheets.kind])
    draw = _DRAW[sheets.kind]
    paper = _Paper(sheets.kind.value, name, _of(sheets.profile, name), sheets.profile.name, sheets.layout)
    return _write(paper, target, progress, began, lambda wording, document: draw(Sheet(sheets, wording, document)))


def write_recovery(sheet: RecoverySheet, target: Path, progress: Progress, began: Began) -> Printed:
    """Print the recovery sheet as PDF, as `write_sheets` does."""
    return _write(_recovery(sheet), target, progress, began, partial(recovery.draw, sheet))


def recovery_in_memory(sheet: RecoverySheet) -> bytes:
    """The same PDF, in no file."""
    out = BytesIO()
    _print(_recovery(sheet), out, partial(recovery.draw, sheet))
    return out.getvalue()


def write_about_person(found: AboutPerson, target: Path, progress: Progress, began: Began) -> Printed:
    """Print everything about one person as PDF, as `write_sheets` does."""
    title = _("Everything about {name}").format(name=found.person.name)
    paper = _Paper("about-person", _("Everything about one person"), title, found.owner)

    def draw(wording: Wording, document: TaggedDocument) -> None:
        about_person.draw(found, wording, document, lambda at, of: progress(paper.kind, at, of))

    return _write(paper, target, progress, began, draw)


def write_task(sheet: TaskSheet, target: Path, progress: Progress, began: Began) -> Printed:
    """Print one task as PDF, as `write_sheets` does."""
    name = _(TASK_KIND_NAMES[sheet.printed.task.kind])
    paper = _Paper("task", name, title_of(sheet.printed.task), sheet.profile.name, sheet.layout)

    def draw(wording: Wording, document: TaggedDocument) -> None:
        if sheet.references:
            from senco_desk.printing.harvard import Harvard

            wording.harvard = Harvard(sheet.references)
        task.draw(sheet, wording, document)

    return _write(paper, target, progress, began, draw)


def write_claim(sheet: ClaimSheet, target: Path, progress: Progress, began: Began) -> Printed:
    """Print a claim for prior learning as PDF, as `write_sheets` does."""
    name = _("Claim for prior learning")
    paper = _Paper("claim", name, _of(sheet.profile, name), sheet.profile.name, sheet.layout)
    return _write(paper, target, progress, began, partial(claim.draw, sheet))


def write_exit_form(form: ExitForm, target: Path, progress: Progress, began: Began) -> Printed:
    """Print the form of an exit review as PDF, as `write_sheets` does."""
    name = _("Exit review")
    paper = _Paper("exit-review", name, _of(form.profile, name), form.profile.name, form.layout)
    return _write(paper, target, progress, began, partial(exit_form.draw, form))


def _recovery(sheet: RecoverySheet) -> _Paper:
    name = _("Recovery sheet")
    title = _("{sheet} of the workbook {workbook}").format(sheet=name, workbook=sheet.workbook)
    return _Paper("recovery", name, title, sheet.whose)


def _of(profile: Profile, name: str) -> str:
    return _("{sheets} of {name}").format(sheets=name, name=profile.name)


def _write(paper: _Paper, target: Path, progress: Progress, began: Began, draw: _Draw) -> Printed:
    with beside(target, began) as out:
        progress(paper.kind, 0, 1)
        pages, sha256, unprintable = _print(paper, out, draw)
        progress(paper.kind, 1, 1)
    return Printed(Path(out.name), pages, sha256, unprintable)


def _print(paper: _Paper, out: BinaryIO, draw: _Draw) -> tuple[tuple[PageEntry, ...], str, tuple[str, ...]]:
    """Its pages, the SHA-256 of the file, and the characters that no font has."""
    file = PdfFile(out)
    wording, document = blank(Styles(paper.layout), paper.title, paper.whose, paper.name)
    draw(wording, document)
    pages = document.finish()
    return pages, save(document.canv, file), wording.fonts.unprintable
