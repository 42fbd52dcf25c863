from PySide6.QtCore import QPoint
from pytestqt.qtbot import QtBot

from senco_desk.ui.safety.place import SECTIONS, SafetyPlace
from senco_desk.ui.theme import line
from tests.ui.surrounded import Surrounded, empty, nameless

__all__ = ["empty"]


def test_every_section_stands_on_the_page_in_its_order(empty: Surrounded, qtbot: QtBot):
    place = SafetyPlace(empty.surroundings)
    empty.show(place, qtbot)
    assert [type(section) for section in place.sections] == list(SECTIONS)
    assert [section.y() for section in place.sections] == sorted(section.y() for section in place.sections)


def test_the_section_that_was_asked_for_is_at_the_top_once_the_page_is_filled(empty: Surrounded, qtbot: QtBot):
    place = SafetyPlace(empty.surroundings)
    empty.show(place, qtbot)
    place.show_target("carry")
    empty.background.drain()
    _passphrase, sheet, _backups, carrying, *_others = place.sections
    qtbot.waitUntil(sheet.isHidden)
    qtbot.waitUntil(lambda: 0 <= carrying.mapTo(place, QPoint()).y() < 2 * line(place))


def test_no_two_sections_share_a_target():
    targets = [target for section in SECTIONS for target in section.targets]
    assert len(set(targets)) == len(targets)


def test_every_control_has_a_name(empty: Surrounded, qtbot: QtBot):
    place = SafetyPlace(empty.surroundings)
    empty.show(place, qtbot)
    assert nameless(place) == []
