"""A page of the guide away from the window: on paper, as a PDF, or as a document in which blanks can be filled in."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextDocumentWriter,
    QTextFrameFormat,
    QTextLength,
    QTextTable,
)

from senco_desk.domain.language import N_
from senco_desk.services.giving_out import refuse_ending, refuse_in_a_workbook, write_whole

if TYPE_CHECKING:
    from PySide6.QtPrintSupport import QPrinter

PDF, DOCUMENT = ".pdf", ".odt"
KINDS = {PDF: N_("PDF"), DOCUMENT: N_("Document for Word or LibreOffice")}
_POINTS, _HEADING = 9.0, 1.6
_PAGE = QPageLayout(QPageSize(QPageSize.PageSizeId.A4), QPageLayout.Orientation.Portrait, QMarginsF())
"""Qt itself leaves two centimetres on every side of what it prints."""


def save(markdown: str, target: Path) -> None:
    """Write it whole, as its ending says. Raises Refused."""
    refuse_ending(target, tuple(KINDS))
    refuse_in_a_workbook(target)
    write_whole(target, _pdf(markdown) if target.suffix.lower() == PDF else _document(markdown))


def print_on(printer: QPrinter, markdown: str) -> None:
    printer.setPageLayout(_PAGE)
    laid_out(markdown).print_(printer)


def laid_out(markdown: str) -> QTextDocument:
    """Black on white whatever the window looks like, with lines between the cells of tables."""
    document = QTextDocument()
    document.setDefaultFont(QFont(document.defaultFont().family(), round(_POINTS)))
    document.setMarkdown(markdown)
    _blacken(document)
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            _rule(frame)
    return document


def _pdf(markdown: str) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setPageLayout(_PAGE)
    document = laid_out(markdown)
    writer.setTitle(document.firstBlock().text())
    document.print_(writer)
    del writer  # the end of the file is written with it
    return bytes(content.data())


def _document(markdown: str) -> bytes:
    content = QByteArray()
    buffer = QBuffer(content)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    QTextDocumentWriter(buffer, b"ODF").write(laid_out(markdown))
    return bytes(content.data())


def _blacken(document: QTextDocument) -> None:
    """Every word black; links are words. Headings are larger, and have air above."""
    cursor, block = QTextCursor(document), document.begin()
    while block.isValid():
        level, form, look = block.blockFormat().headingLevel(), block.blockFormat(), QTextCharFormat()
        form.setTopMargin(_POINTS if level > 1 else 0)
        form.setBottomMargin(0 if form.nonBreakableLines() else _POINTS * 0.4)
        look.setForeground(QColor("black"))
        look.setFontUnderline(False)
        if level:
            look.setFontPointSize(_POINTS * (_HEADING if level == 1 else 1.15))
        cursor.setPosition(block.position())
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
        cursor.mergeBlockFormat(form)
        cursor.mergeCharFormat(look)
        block = block.next()


def _rule(table: QTextTable) -> None:
    form = table.format()
    form.setBorder(1)
    form.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
    form.setBorderCollapse(True)
    form.setBorderBrush(QColor("#808080"))
    form.setCellPadding(3)
    form.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    table.setFormat(form)
