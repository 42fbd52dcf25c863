"""A carry copy is taken in, in the real window, over two real workbooks."""

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel, QLineEdit
from pytestqt.qtbot import QtBot

from senco_desk.paths import own_paths
from senco_desk.safekeeping.arriving import lay_beside
from senco_desk.safekeeping.keys import KeyProvider, NoKey, OwnKeys
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.safekeeping.packing import pack
from senco_desk.ui.arriving.choosing import BringingList
from senco_desk.ui.arriving.page import ArrivingPage
from senco_desk.ui.main_window import MainWindow
from senco_desk.ui.unlocking.page import UnlockingPage
from senco_desk.ui.widgets.offer import Offer
from senco_desk.wiring import now, serve
from tests.store.things import a_reflection
from tests.ui.locked import OTHERS

Written = Callable[..., None]
PLAIN = NoKey()


def write(folder: Path, *titles: str, keys: KeyProvider = PLAIN) -> None:
    desk = open_workbook(folder, keys)
    with desk.change() as work:
        for title in titles:
            work.reflections.add(a_reflection(number=work.reflections.next_number(), title=title))
    desk.close()


def packed(folder: Path, to: Path, keys: KeyProvider = PLAIN) -> Path:
    desk = open_workbook(folder, keys)
    try:
        return pack(desk, to, now()).file
    finally:
        desk.close()


def titles(folder: Path) -> list[str]:
    desk = open_workbook(folder, NoKey(), write=False)
    try:
        with desk.view() as view:
            return [each.title for each in view.reflections.all()]
    finally:
        desk.close()


@pytest.fixture
def mine(tmp_path: Path, sample: Path) -> Path:
    return Path(shutil.copytree(sample, tmp_path / "year.sencodesk"))


@pytest.fixture
def there(mine: Path, tmp_path: Path) -> Path:
    """The workbook as it was carried to the other laptop."""
    return lay_beside(packed(mine, tmp_path / "out.sencopack"), tmp_path / "other" / "year.sencodesk")


def opened(window: MainWindow, folder: Path, qtbot: QtBot) -> MainWindow:
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.open_workbook(folder)
    return window


def arrived(window: MainWindow, copy: Path, qtbot: QtBot) -> ArrivingPage:
    """The page, once it has looked into the copy."""
    window.open_workbook(copy)
    qtbot.waitUntil(lambda: isinstance(window.in_sight(), ArrivingPage) and told(window) != "", timeout=20_000)
    page = window.in_sight()
    assert isinstance(page, ArrivingPage)
    qtbot.waitUntil(page.progress.isHidden, timeout=20_000)
    return page


def told(window: MainWindow) -> str:
    page = window.in_sight()
    return page.said.text() or page.trouble.text() if isinstance(page, ArrivingPage) else ""


def test_one_that_was_gone_on_with_takes_the_place_and_what_was_here_is_kept(
    unopened: MainWindow, mine: Path, there: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    write(there, "Written there")
    window = opened(unopened, mine, qtbot)
    page = arrived(window, packed(there, tmp_path / "back.sencopack"), qtbot)
    assert page.title.text() == "You went on with it elsewhere"
    with qtbot.waitSignal(window.opened, timeout=20_000):
        page.ways[0].click()
    assert window.workbook is not None
    assert window.workbook.folder == mine
    assert "Written there" in titles(mine)
    [aside] = mine.parent.glob("year until *")
    assert "Written there" not in titles(aside)
    assert "is kept beside it" in window.frame.banner.said


def test_when_both_were_gone_on_with_nothing_is_replaced_and_what_is_missing_is_brought_over(
    unopened: MainWindow, mine: Path, there: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    write(there, "Written there", "And this")
    write(mine, "Written here")
    window = opened(unopened, mine, qtbot)
    page = arrived(window, packed(there, tmp_path / "back.sencopack"), qtbot)
    assert page.title.text() == "Both were gone on with"
    assert "They parted on " in page.said.text()
    page.ways[0].click()
    qtbot.waitUntil(lambda: page.findChild(BringingList) is not None, timeout=20_000)
    listed = page.findChild(BringingList)
    assert [line.split(" · ")[-1] for line in (listed.item(row).text() for row in range(2))] == ["only there"] * 2
    page.ways[0].click()
    qtbot.waitUntil(lambda: window.in_sight() is window.frame, timeout=20_000)
    qtbot.waitUntil(lambda: "Written there" in titles(mine), timeout=20_000)
    assert {"Written here", "And this"} <= set(titles(mine))
    assert list((own_paths().workbooks / "Carried here").glob("*")) == []


def test_one_that_is_as_it_was_left_or_older_changes_nothing(
    unopened: MainWindow, mine: Path, there: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = opened(unopened, mine, qtbot)
    copy = packed(there, tmp_path / "back.sencopack")
    page = arrived(window, copy, qtbot)
    assert page.title.text() == "This carry copy is as you left it"
    page.ways[0].click()
    assert window.in_sight() is window.frame
    window.leave_workbook()
    write(mine, "Written since")
    window = opened(unopened, mine, qtbot)
    page = arrived(window, copy, qtbot)
    assert page.title.text() == "This carry copy is older"
    page.left.emit()
    assert window.in_sight() is window.frame


def test_a_workbook_that_is_new_to_the_laptop_is_laid_down_and_opened(
    unopened: MainWindow, mine: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = packed(mine, tmp_path / "out.sencopack")
    shutil.rmtree(mine)
    page = arrived(unopened, copy, qtbot)
    assert page.title.text() == "This workbook is new to this laptop"
    with qtbot.waitSignal(unopened.opened, timeout=20_000):
        page.ways[0].click()
    assert unopened.workbook is not None
    assert unopened.workbook.folder == own_paths().workbooks / "out.sencodesk"


def test_one_that_is_broken_is_told_and_nothing_is_left_of_it(
    unopened: MainWindow, mine: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    copy = packed(mine, tmp_path / "out.sencopack")
    copy.write_bytes(copy.read_bytes()[:-500])
    window = opened(unopened, mine, qtbot)
    page = arrived(window, copy, qtbot)
    assert "is cut short" in page.trouble.text()
    page.ways[0].click()
    assert window.in_sight() is window.frame


def test_another_copy_is_looked_at_and_nothing_in_it_can_be_changed(
    unopened: MainWindow, mine: Path, there: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    write(there, "Written there")
    window = opened(unopened, mine, qtbot)
    page = arrived(window, packed(there, tmp_path / "back.sencopack"), qtbot)
    with qtbot.waitSignal(window.opened, timeout=20_000):
        page.ways[1].click()
    assert window.workbook is not None
    place = window.workbook.folder
    assert [offer.said for offer in window.findChildren(Offer) if "Nothing can be changed here" in offer.said]
    assert window.preferences.now.last_workbook == str(mine)
    window.go("reflections")
    qtbot.waitUntil(lambda: bool(window.frame.stack.currentWidget().findChildren(QLineEdit)))
    before = titles(place)
    title = window.frame.stack.currentWidget().editor.about.title
    qtbot.waitUntil(lambda: title.text() != "", timeout=20_000)
    qtbot.keyClicks(title, "typed over")
    assert "typed over" not in title.text()
    window.save_everything()
    assert titles(place) == before
    assert [label.text() for label in window.findChildren(QLabel) if "only looked at" in label.text()]


def encrypted_there(there: Path, tmp_path: Path) -> Path:
    """Both were gone on with, and the copy was encrypted on the other laptop."""
    keys = OwnKeys()
    services = serve(open_workbook(there, keys), lambda _changed: None, keys)
    services.locking.encrypt(OTHERS, lambda *_: None, lambda: False)
    write(there, "Written there", keys=keys)
    return packed(there, tmp_path / "back.sencopack", keys)


def asked(window: MainWindow, copy: Path, qtbot: QtBot) -> UnlockingPage:
    window.open_workbook(copy)
    qtbot.waitUntil(lambda: isinstance(window.in_sight(), UnlockingPage), timeout=20_000)
    page = window.in_sight()
    assert isinstance(page, UnlockingPage)
    return page


def give(page: UnlockingPage, words: str) -> None:
    page.passphrase.box.setText(words)
    page.unlock.click()


def test_a_copy_with_another_key_is_asked_for_its_own_passphrase_and_then_brought_over(
    unopened: MainWindow, mine: Path, there: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    write(mine, "Written here")
    window = opened(unopened, mine, qtbot)
    asking = asked(window, encrypted_there(there, tmp_path), qtbot)
    assert "has another key" in asking.why.text()
    give(asking, "not at all this one")
    qtbot.waitUntil(lambda: "not this workbook's passphrase" in asking.trouble.text(), timeout=20_000)
    give(asking, OTHERS)
    qtbot.waitUntil(lambda: told(window) != "", timeout=20_000)
    page = window.in_sight()
    assert page.title.text() == "Both were gone on with"
    page.ways[0].click()
    qtbot.waitUntil(lambda: page.findChild(BringingList) is not None, timeout=20_000)
    page.ways[0].click()
    qtbot.waitUntil(lambda: "Written there" in titles(mine), timeout=20_000)


def test_the_copy_with_another_key_takes_the_place_of_what_was_not_gone_on_with(
    unopened: MainWindow, mine: Path, there: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = opened(unopened, mine, qtbot)
    give(asked(window, encrypted_there(there, tmp_path), qtbot), OTHERS)
    qtbot.waitUntil(lambda: told(window) != "", timeout=20_000)
    with qtbot.waitSignal(window.opened, timeout=20_000):
        window.in_sight().ways[0].click()
    assert window.surroundings.services.desk.key is not None
    assert "Written there" in [row.title for row in window.surroundings.services.reflecting.rows()]


def test_whoever_has_no_passphrase_of_the_copy_goes_back_and_nothing_is_changed(
    unopened: MainWindow, mine: Path, there: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = opened(unopened, mine, qtbot)
    asked(window, encrypted_there(there, tmp_path), qtbot).open.click()
    assert window.in_sight() is window.frame
    assert "Written there" not in titles(mine)
