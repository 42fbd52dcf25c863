from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from senco_desk.domain.language import _
from senco_desk.paths import own_paths
from senco_desk.settings import load
from senco_desk.ui.safety.backups import BackupsSection
from senco_desk.ui.safety.place import SafetyPlace
from tests.ui.surrounded import Surrounded, empty, nameless, sample, sampled

__all__ = ["empty", "sample", "sampled"]


def section(place: SafetyPlace) -> BackupsSection:
    return next(each for each in place.sections if isinstance(each, BackupsSection))


@pytest.fixture
def place(empty: Surrounded, qtbot: QtBot) -> Iterator[SafetyPlace]:
    place = SafetyPlace(empty.surroundings)
    empty.show(place, qtbot)
    qtbot.waitUntil(lambda: bool(section(place).here.text()) and bool(section(place).folders.here.text()))
    yield place
    place.let_go()


def back_up(shown: BackupsSection, qtbot: QtBot) -> None:
    shown.back_up.click()
    qtbot.waitUntil(lambda: "Last checked" in shown.here.text() and shown.back_up.isEnabled(), timeout=10_000)
    qtbot.waitUntil(lambda: shown.bringing_back.list.count() > 0)


def settle(condition: Callable[[], bool], qtbot: QtBot) -> None:
    qtbot.waitUntil(condition, timeout=10_000)


def test_a_plain_workbook_says_that_names_can_be_read_in_its_backups(place: SafetyPlace) -> None:
    assert section(place).plain.isVisible()
    assert "every name that is in your texts" in section(place).plain.text()


def test_until_there_is_one_it_says_what_could_be_lost(place: SafetyPlace) -> None:
    shown = section(place)
    assert "No backup has been made yet" in shown.here.text()
    assert "lost or stolen" in shown.off_laptop.text()
    assert shown.folders.here.text() == str(own_paths().backups)
    assert shown.bringing_back.none.isVisible()
    assert not nameless(place)


def test_one_is_made_and_listed(place: SafetyPlace, empty: Surrounded, qtbot: QtBot) -> None:
    shown = section(place)
    back_up(shown, qtbot)
    assert empty.toasts[-1][0] == "1 checked backup made"
    assert str(own_paths().backups) in shown.here.text()
    assert "on this laptop" in shown.bringing_back.list.item(0).text()


def test_a_second_place_is_chosen_and_backed_up_to_at_once(
    place: SafetyPlace, empty: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    shown, stick = section(place), tmp_path / "stick"
    stick.mkdir()
    shown.folders.choose(stick, off_laptop=True)
    settle(lambda: str(stick) in shown.off_laptop.text(), qtbot)
    assert load(own_paths().settings).second_place == str(stick)
    assert "Last checked backup off this laptop" in shown.off_laptop.text()
    assert shown.folders.note.isVisible(), "the test's stick is on the laptop's own disk"
    shown.folders.no_second.click()
    assert load(own_paths().settings).second_place == ""
    settle(lambda: not shown.folders.no_second.isVisible() and shown.back_up.isEnabled(), qtbot)


def test_a_place_in_the_workbook_is_refused_in_a_sentence(place: SafetyPlace, empty: Surrounded, qtbot: QtBot) -> None:
    section(place).folders.choose(empty.folder, off_laptop=True)
    settle(lambda: bool(empty.failures), qtbot)
    assert "no backup goes there" in str(empty.failures[-1])
    assert load(own_paths().settings).second_place == ""


def test_a_stick_that_is_gone_is_told_and_the_other_backup_stands(
    place: SafetyPlace, empty: Surrounded, qtbot: QtBot, tmp_path: Path
) -> None:
    shown = section(place)
    empty.surroundings.preferences.change(second_place=str(tmp_path / "pulled"))
    back_up(shown, qtbot)
    assert "is not there" in str(empty.failures[-1])
    assert empty.toasts[-1][0] == "1 checked backup made"


def test_one_item_comes_back_by_its_tick(place: SafetyPlace, empty: Surrounded, qtbot: QtBot) -> None:
    shown, reflecting = section(place), empty.services.reflecting
    kept = reflecting.keep(reflecting.begin())
    back_up(shown, qtbot)
    reflecting.remove(kept.id)
    back = shown.bringing_back
    back.look.click()
    settle(lambda: len(back.differences.boxes) == 1, qtbot)
    assert "1 would come back" in back.told.text()
    assert not back.bring.isEnabled()
    back.differences.boxes[0].click()
    back.bring.click()
    settle(lambda: any("brought back" in said for said, _undo in empty.toasts), qtbot)
    with empty.services.desk.view() as view:
        assert view.reflections.get(kept.id) == kept
    assert empty.toasts[-1][1], "it can be undone"


def test_one_is_read_to_its_last_byte(place: SafetyPlace, qtbot: QtBot) -> None:
    shown = section(place)
    back_up(shown, qtbot)
    shown.bringing_back.verify.click()
    settle(lambda: "is whole" in shown.bringing_back.told.text(), qtbot)


def test_a_sample_says_that_it_is_not_backed_up(sampled: Surrounded, qtbot: QtBot) -> None:
    place = SafetyPlace(sampled.surroundings)
    sampled.show(place, qtbot)
    settle(lambda: _("This is the sample: it is not backed up by itself.") == section(place).here.text(), qtbot)
