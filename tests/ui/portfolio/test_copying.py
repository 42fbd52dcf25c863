"""Copies on paper, here on a printer that writes a PDF file; and other sheets, saved and printed."""

from collections.abc import Callable
from pathlib import Path

import pypdfium2
import pytest
from PySide6.QtPrintSupport import QPrinter, QPrinterInfo
from pytestqt.qtbot import QtBot

from senco_desk.domain.sheets import SheetKind
from senco_desk.ui.portfolio.place import PortfolioPlace
from senco_desk.ui.widgets.paper.on_paper import a4_printer
from tests.ui.portfolio.conftest import DRAWN
from tests.ui.surrounded import Surrounded


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    return tmp_path / "paper.pdf"


@pytest.fixture
def printer(paper: Path, qapp: object) -> Callable[[int], QPrinter]:
    """A coarse one, for speed."""

    def asked(_pages: int) -> QPrinter:
        made = a4_printer()
        made.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
        made.setOutputFileName(str(paper))
        made.setResolution(40)
        return made

    return asked


def pages(file: Path) -> int:
    with pypdfium2.PdfDocument(file) as printed:
        return len(printed)


def test_the_portfolio_goes_on_paper_is_counted_and_recorded(
    place: PortfolioPlace, sampled: Surrounded, printer: Callable[[int], QPrinter], paper: Path, qtbot: QtBot
) -> None:
    place.ask_printer = printer
    place.panel.print.click()
    assert not place.panel.print.isEnabled()
    qtbot.waitUntil(lambda: len(sampled.toasts) == 1, timeout=DRAWN)
    (copy,) = sampled.services.making_portfolio.copies()
    assert sampled.toasts[0][0] == f"{len(copy.pages)} pages sent to the printer"
    assert pages(paper) == len(copy.pages) == place.pages.view.pages


def test_printing_is_cancelled_between_two_pages(
    place: PortfolioPlace, sampled: Surrounded, printer: Callable[[int], QPrinter], qtbot: QtBot
) -> None:
    place.ask_printer = printer
    place.panel.print.click()
    place.panel.progress.cancel_wanted.emit()
    qtbot.waitUntil(place.panel.print.isEnabled, timeout=DRAWN)
    assert sampled.toasts == []
    assert sampled.failures == []


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="a printer is set up on this computer")
def test_without_a_printer_a_sentence_says_what_to_do(place: PortfolioPlace, sampled: Surrounded, qtbot: QtBot) -> None:
    place.panel.print.click()
    qtbot.waitUntil(lambda: bool(sampled.failures), timeout=DRAWN)
    assert "No printer is set up" in str(sampled.failures[0])
    assert place.panel.print.isEnabled()
    assert sampled.services.making_portfolio.copies() == []


def test_thinking_better_of_it_at_the_printer_changes_nothing(
    place: PortfolioPlace, sampled: Surrounded, qtbot: QtBot
) -> None:
    asked: list[int] = []
    place.ask_printer = asked.append
    for times, button in enumerate((place.panel.print, place.panel.sheets.print), 1):
        button.click()
        qtbot.waitUntil(lambda times=times: len(asked) == times, timeout=DRAWN)
    qtbot.waitUntil(place.panel.print.isEnabled)
    assert sampled.failures == []


@pytest.mark.parametrize("kind", SheetKind)
def test_other_sheets_are_saved_said_and_not_recorded(
    place: PortfolioPlace, sampled: Surrounded, tmp_path: Path, qtbot: QtBot, kind: SheetKind
) -> None:
    place.ask_where = lambda _title, name: str(tmp_path / name)
    place.panel.sheets.kind.show_value(kind)
    place.panel.sheets.save.click()
    qtbot.waitUntil(lambda: len(sampled.toasts) == 1 or bool(sampled.failures), timeout=DRAWN)
    assert sampled.failures == []
    (file,) = tmp_path.glob("*.pdf")
    assert sampled.toasts[0][0].startswith(f"Saved {file.name}")
    assert pages(file) >= 1
    assert sampled.services.making_portfolio.copies() == []


def test_other_sheets_go_on_paper(
    place: PortfolioPlace, sampled: Surrounded, printer: Callable[[int], QPrinter], paper: Path, qtbot: QtBot
) -> None:
    place.ask_printer = printer
    place.panel.sheets.kind.show_value(SheetKind.DIVIDERS)
    place.panel.sheets.print.click()
    qtbot.waitUntil(lambda: len(sampled.toasts) == 1, timeout=DRAWN)
    assert pages(paper) >= 10
