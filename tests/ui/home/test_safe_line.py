from datetime import date, datetime

from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.safety import CheckedBackup, Safety
from senco_desk.ui.home.safe_line import SafeLine, said

TODAY = date(2026, 1, 20)
BEGUN = Safety(encrypted=True, begun=date(2026, 1, 1))
LOCKED = BEGUN._replace(passphrase_set=True, sheet_confirmed=True)
HERE = CheckedBackup(datetime(2026, 1, 20, 8, 10).astimezone(), "/home/ruth/backups")
OFF = CheckedBackup(datetime(2026, 1, 19, 16, 5).astimezone(), "/media/stick")


def test_it_says_what_could_be_lost_in_the_order_in_which_it_is_asked_for():
    assert said(BEGUN._replace(encrypted=False), TODAY).startswith("Not encrypted")
    assert said(BEGUN, TODAY).startswith("No passphrase yet")
    assert said(BEGUN._replace(passphrase_set=True), TODAY).startswith("No recovery sheet yet")
    assert said(LOCKED, TODAY).startswith("No backup yet")


def test_it_says_when_and_where_the_last_checked_backup_was_made():
    assert "today 08:10, on this laptop only" in said(LOCKED._replace(here=HERE), TODAY)
    everything = said(LOCKED._replace(here=HERE, off_laptop=OFF), TODAY)
    assert "Mon 19 Jan 2026 16:05, in /media/stick" in everything


def test_a_sample_says_nothing(qtbot: QtBot):
    line = SafeLine()
    qtbot.addWidget(line)
    line.show_safety(None, TODAY)
    assert line.isHidden()


def test_words_that_do_not_fit_go_on_in_the_next_line(qtbot: QtBot):
    around, line = QWidget(), SafeLine()
    qtbot.addWidget(around)
    column = QVBoxLayout(around)
    column.addWidget(line)
    column.addStretch(1)
    line.show_safety(BEGUN, TODAY)
    around.resize(240, 400)
    around.show()
    assert line.height() == line.heightForWidth(line.width()) > line.sizeHint().height()
    assert line.accessibleName().startswith("Keeping safe: No passphrase yet")
    assert line.heightForWidth(200) > line.heightForWidth(2_000)
