"""The log of name checks, as the school may ask to see it."""

from pytestqt.qtbot import QtBot

from senco_desk.domain.name_findings import Purpose, Scan
from senco_desk.ui.safety.checked import CheckedSection
from tests.ui.surrounded import Surrounded, empty

__all__ = ["empty"]


def test_every_check_is_seen_the_last_first_and_the_older_are_counted(empty: Surrounded, qtbot: QtBot) -> None:
    shown = CheckedSection(empty.surroundings)
    empty.background.changed.connect(shown.reload)
    empty.show(shown, qtbot)
    shown.reload(None)
    qtbot.waitUntil(lambda: shown.lines.text() == "Nothing was looked through yet.")
    for number in range(1, 11):
        empty.background.write(lambda number=number: log(empty, number))
    qtbot.waitUntil(lambda: "PF-7Q2K v10: nothing found" in shown.lines.text().partition("\n")[0])
    assert shown.lines.text().count("\n") == 7
    assert shown.before.text() == "and 2 before that"


def log(empty: Surrounded, number: int) -> None:
    empty.services.checking_names.log(Purpose.PRINT, f"PF-7Q2K v{number}", Scan())
