"""A real encrypted workbook, as she starts one, and the window on it."""

from collections.abc import Callable
from pathlib import Path

from pytestqt.qtbot import QtBot

from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.welcome.starting import start_mine
from senco_desk.wiring import serve

WORDS = "kettle lantern osprey"
OTHERS = "gravel tambourine fog"


def started(parent: Path, passphrase: str | None = WORDS) -> Path:
    """The folder of a new encrypted workbook of hers."""
    keys = OwnKeys()
    folder = start_mine("Ruth Appleyard-Quill", None, parent, keys)
    if passphrase is not None:
        services = serve(open_workbook(folder, keys), lambda _changed: None, keys)
        services.locking.set_passphrase(passphrase)
        services.close()
    return folder


def sheet_of(folder: Path, passphrase: str = WORDS) -> str:
    """What stands on its recovery sheet."""
    keys = OwnKeys()
    keys.unlock(folder, passphrase)
    services = serve(open_workbook(folder, keys, write=False), lambda _changed: None, keys)
    try:
        return services.locking.sheet().code
    finally:
        services.close()


def until(qtbot: QtBot, holds: Callable[[], object]) -> None:
    qtbot.waitUntil(lambda: bool(holds()), timeout=20_000)


def opened(window: MainWindow, folder: Path, qtbot: QtBot, passphrase: str = WORDS) -> MainWindow:
    """The window on it, unlocked as by her."""
    window.keys.unlock(folder, passphrase)
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_workbook(folder)
    return window
