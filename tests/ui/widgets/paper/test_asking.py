import pytest
from PySide6.QtPrintSupport import QPrinterInfo
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.errors import Refused
from senco_desk.ui.widgets.paper.asking import ask_printer


@pytest.mark.skipif(bool(QPrinterInfo.availablePrinterNames()), reason="a printer is set up on this computer")
def test_without_a_printer_she_is_told_what_to_do_instead(qtbot: QtBot) -> None:
    parent = QWidget()
    qtbot.addWidget(parent)
    with pytest.raises(Refused, match=r"No printer is set up .* Save the PDF instead"):
        ask_printer(parent, 3, both_sides=False)
