"""What is asked before a copy is made: in which file, or on which printer and which of its pages."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

NO_PRINTER = Sentence(
    "no-printer",
    N_(
        "No printer is set up on this computer. Nothing has changed. Save the PDF instead, and print it where there is "
        "a printer."
    ),
)


def ask_where(parent: QWidget, title: str, name: str) -> str:
    """The path of the PDF to write, or "" when she thought better of it."""
    return QFileDialog.getSaveFileName(parent, title, str(documents() / name), _("PDF") + " (*.pdf)")[0]


def documents() -> Path:
    """The folder in which people look for what they saved."""
    found = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
    return found if found.is_dir() else Path.home()


def ask_printer(parent: QWidget, pages: int, *, both_sides: bool) -> QPrinter | None:
    """The printer, set as she wants it; None when she thought better of it. Raises Refused where there is none.

    `pages` there are to choose from; 0 while that is not known.
    """
    from PySide6.QtPrintSupport import QPrintDialog, QPrinterInfo

    from senco_desk.ui.widgets.paper.on_paper import a4_printer

    if not QPrinterInfo.availablePrinterNames():
        raise Refused(NO_PRINTER)
    printer = a4_printer(both_sides=both_sides)
    dialog = QPrintDialog(printer, parent)
    if pages:
        dialog.setMinMax(1, pages)
    return printer if dialog.exec() == QPrintDialog.DialogCode.Accepted else None
