"""The pages on a printer: drawn one by one at its resolution, aside from the window."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPageSize, QPainter
from PySide6.QtPrintSupport import QPrinter

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.services.children import CANCELLED
from senco_desk.ui.widgets.job import Cancelled, Progress
from senco_desk.ui.widgets.paper.document import POINTS_PER_INCH, Document

NO_PRINTER = Sentence(
    "printer-refused",
    N_(
        "The printer did not take the pages. Nothing in the workbook has changed. Look whether it is switched on and "
        "has paper, or save the portfolio as PDF and print that."
    ),
)
_FINEST = 300
"""Dots an inch; finer is not seen on paper and takes four times the memory."""


def a4_printer(*, both_sides: bool = False) -> QPrinter:
    """A printer set up for our pages: A4, their own margins, and both sides turned at the long edge when wanted."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setFullPage(True)
    if both_sides:
        printer.setDuplex(QPrinter.DuplexMode.DuplexLongSide)
    return printer


def print_on(printer: QPrinter, document: Document, progress: Progress, cancelled: Cancelled) -> int:
    """Print the pages she asked for in the printer's dialog; how many there were.

    Raises Refused when the printer does not take them, or it was cancelled.
    """
    wanted = _wanted(printer, len(document.sizes))
    painter = QPainter()
    if not painter.begin(printer):
        raise Refused(NO_PRINTER)
    try:
        for done, page in enumerate(wanted):
            if cancelled():
                printer.abort()
                raise Refused(CANCELLED)
            if done and not printer.newPage():
                raise Refused(NO_PRINTER)
            _draw(painter, printer, document, page)
            progress(_("Printing"), done + 1, len(wanted))
    finally:
        painter.end()
    return len(wanted)


def _wanted(printer: QPrinter, count: int) -> list[int]:
    """Pages from 0, as the dialog counts them from 1; 0 stands for all."""
    first, last = printer.fromPage() or 1, printer.toPage() or count
    return list(range(first - 1, min(last, count)))


def _draw(painter: QPainter, printer: QPrinter, document: Document, page: int) -> None:
    room, (wide, tall) = printer.paperRect(QPrinter.Unit.DevicePixel), document.sizes[page]
    dots = min(room.width() / wide, room.height() / tall)
    for place, strip in document.draw_in_strips(page, min(printer.resolution(), _FINEST) / POINTS_PER_INCH):
        painter.drawImage(
            QRectF(
                room.left() + place.left() * dots,
                room.top() + place.top() * dots,
                place.width() * dots,
                place.height() * dots,
            ),
            strip,
        )
