"""Home's line follows what is done about the lock and the backups, without Home being shown again."""

from pathlib import Path

import pytest
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.store.key_file import Confirmed
from senco_desk.ui import housekeeping
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.safety.backups import BackupsSection
from senco_desk.ui.safety.passphrase import PassphraseSection
from senco_desk.ui.safety.sheet import SheetSection
from senco_desk.wiring import serve
from tests.ui.locked import WORDS, opened, started, until


def told(window: MainWindow) -> str:
    return window.places.home.safe.accessibleName()


def with_a_sheet(folder: Path) -> Path:
    keys = OwnKeys()
    keys.unlock(folder, WORDS)
    services = serve(open_workbook(folder, keys), lambda _changed: None, keys)
    services.locking.sheet_confirmed(Confirmed.PRINTED)
    services.close()
    return folder


@pytest.fixture
def backed_up_at_once(unopened: MainWindow, tmp_path: Path) -> None:
    (tmp_path / "backups").mkdir()
    unopened.preferences.change(backup_folder=str(tmp_path / "backups"))


def test_a_backup_made_by_itself_is_on_home_while_she_looks_at_it(
    unopened: MainWindow,
    backed_up_at_once: None,
    tmp_path: Path,
    qtbot: QtBot,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(housekeeping, "_QUIET", 1_500)
    window = opened(unopened, with_a_sheet(started(tmp_path)), qtbot)
    until(qtbot, lambda: "No backup yet" in told(window))
    until(qtbot, lambda: "Last checked backup" in told(window))
    assert window.places.current == "home"


def test_passphrase_sheet_and_backup_are_on_home_before_it_is_shown_again(
    unopened: MainWindow, backed_up_at_once: None, tmp_path: Path, qtbot: QtBot
) -> None:
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        unopened.open_workbook(started(tmp_path, None))
    until(qtbot, lambda: "No passphrase yet" in told(unopened))
    unopened.go("safety", "passphrase")
    form = unopened.findChild(PassphraseSection).form
    until(qtbot, form.isVisible)
    for field in (form.new.first, form.new.again):
        QTest.keyClicks(field.box, WORDS)
    form.keep.click()
    until(qtbot, lambda: "No recovery sheet yet" in told(unopened))
    confirming = unopened.findChild(SheetSection)
    confirming.confirm.click()
    confirming.confirming.printed.click()
    until(qtbot, lambda: "No backup yet" in told(unopened))
    unopened.findChild(BackupsSection).back_up.click()
    until(qtbot, lambda: "Last checked backup" in told(unopened))
    assert unopened.places.current == "safety"
