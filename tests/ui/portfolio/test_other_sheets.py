import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from senco_desk.domain.sheets import SheetKind
from senco_desk.ui.portfolio.other_sheets import OtherSheets


@pytest.fixture
def sheets(qtbot: QtBot) -> OtherSheets:
    sheets = OtherSheets()
    qtbot.addWidget(sheets)
    return sheets


def test_each_kind_of_sheet_can_be_chosen_by_the_arrows_saved_and_printed(sheets: OtherSheets, qtbot: QtBot) -> None:
    for kind in SheetKind:
        assert sheets.chosen() is kind
        with qtbot.waitSignal(sheets.save_wanted) as saved:
            sheets.save.click()
        with qtbot.waitSignal(sheets.print_wanted) as printed:
            sheets.print.click()
        assert saved.args == printed.args == [kind]
        qtbot.keyClick(sheets.kind, Qt.Key.Key_Down)


def test_what_a_sheet_is_for_is_said_beside_it(sheets: OtherSheets, qtbot: QtBot) -> None:
    said = set()
    for _kind in SheetKind:
        said.add(sheets.save.accessibleDescription())
        qtbot.keyClick(sheets.kind, Qt.Key.Key_Down)
    assert len(said) == len(SheetKind)
