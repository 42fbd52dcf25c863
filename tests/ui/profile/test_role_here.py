"""Who does what in the role: by keys alone, saved as it is typed, in the words of the source."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from senco_desk.domain.role import RoleFeature, Who
from senco_desk.ui.profile.place import ProfilePlace
from senco_desk.ui.theme import dress
from tests.ui.surrounded import Surrounded, nameless


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def stored(empty: Surrounded, place: ProfilePlace, row: int) -> RoleFeature | None:
    return empty.services.introducing.role().get(place.role.rows[row].feature.id)


def test_the_eleven_features_stand_there_in_their_own_words(blank: ProfilePlace, empty: Surrounded) -> None:
    shown = [row.feature.statement for row in blank.role.rows]
    assert shown == [feature.statement for feature in empty.services.introducing.features()]


def test_a_letter_chooses_and_the_arrows_go_on(blank: ProfilePlace, empty: Surrounded, qtbot: QtBot) -> None:
    blank.role.first().setFocus()
    for letter in (Qt.Key.Key_I, Qt.Key.Key_S, Qt.Key.Key_D):
        qtbot.keyClick(focus(), letter)
        qtbot.keyClick(focus(), Qt.Key.Key_Down)
    qtbot.waitUntil(lambda: len(empty.services.introducing.role()) == 3)
    said = [stored(empty, blank, row) for row in range(3)]
    assert [each.who for each in said if each] == [Who.ME, Who.SHARED, Who.DELEGATED]


def test_with_whom_is_asked_only_where_there_is_somebody(blank: ProfilePlace, empty: Surrounded, qtbot: QtBot) -> None:
    row = blank.role.rows[0]
    row.who.choose(Who.ME)
    assert row.whom.isHidden()
    row.who.choose(Who.DELEGATED)
    assert row.whom.placeholderText() == "to whom"
    qtbot.keyClicks(row.whom, "the pastoral lead")
    qtbot.keyClicks(row.note, "since May")
    expected = RoleFeature(row.feature.id, Who.DELEGATED, "the pastoral lead", "since May")
    qtbot.waitUntil(lambda: stored(empty, blank, 0) == expected)


@pytest.mark.parametrize("percent", [100, 150, 200])
def test_a_long_note_is_whole_and_in_sight(
    blank: ProfilePlace, empty: Surrounded, qtbot: QtBot, qapp: QApplication, percent: int
) -> None:
    dress(qapp, "light", percent)
    row, note = blank.role.rows[0], "They are asked first, and I when two cycles have not worked. " * 12
    before = row.note.height()
    said = empty.services.introducing.keep_role(RoleFeature(row.feature.id, Who.ME, "", note.strip()))
    qtbot.waitUntil(lambda: row.value() == said)
    qtbot.waitUntil(lambda: row.note.height() > 4 * before)
    qtbot.waitUntil(lambda: row.note.verticalScrollBar().maximum() == 0)
    qtbot.waitUntil(lambda: row.height() > row.note.height())
    dress(qapp, "light", 100)


def test_a_name_that_was_typed_is_never_out_of_sight(blank: ProfilePlace, qtbot: QtBot) -> None:
    row = blank.role.rows[0]
    row.who.choose(Who.SHARED)
    qtbot.keyClicks(row.whom, "the deputy")
    row.who.choose(Who.ME)
    assert row.whom.isVisible()


def test_delete_takes_the_choice_back(blank: ProfilePlace, empty: Surrounded, qtbot: QtBot) -> None:
    row = blank.role.rows[0]
    row.who.choose(Who.SHARED)
    qtbot.keyClick(row.who.current(), Qt.Key.Key_Delete)
    blank.flush()
    empty.background.drain()
    assert row.who.value() is None
    assert (stored(empty, blank, 0) or RoleFeature("")).who is None


def test_pressing_one_way_leaves_the_others(blank: ProfilePlace, qtbot: QtBot) -> None:
    row = blank.role.rows[4]
    for who in (Who.ME, Who.DELEGATED):
        qtbot.mouseClick(row.who.ways[who], Qt.MouseButton.LeftButton)
        assert row.who.value() is who


def test_a_reload_leaves_the_words_she_is_typing_alone(blank: ProfilePlace, empty: Surrounded, qtbot: QtBot) -> None:
    note = blank.role.rows[0].note
    note.setFocus()
    qtbot.keyClicks(note, "half a wo")
    blank.reload(None)
    qtbot.wait(300)
    assert note.toPlainText() == "half a wo"


def test_leaving_the_place_saves_the_last_key(blank: ProfilePlace, empty: Surrounded, qtbot: QtBot) -> None:
    qtbot.keyClicks(blank.role.rows[10].note, "the registers")
    blank.flush()
    empty.background.drain()
    assert stored(empty, blank, 10) == RoleFeature(blank.role.rows[10].feature.id, None, "", "the registers")


def test_what_another_way_stored_comes_in(blank: ProfilePlace, empty: Surrounded, qtbot: QtBot) -> None:
    feature = blank.role.rows[2].feature.id
    empty.services.introducing.keep_role(RoleFeature(feature, Who.SHARED, "the designated teacher"))
    qtbot.waitUntil(lambda: blank.role.rows[2].whom.text() == "the designated teacher")
    assert blank.role.rows[2].who.value() is Who.SHARED


def test_a_screen_reader_hears_the_way_and_the_feature(blank: ProfilePlace) -> None:
    told = QAccessible.queryAccessibleInterface(blank.role.rows[0].who.ways[Who.SHARED])
    assert told.role() == QAccessible.Role.RadioButton
    assert told.text(QAccessible.Text.Name) == "Shared"
    assert told.text(QAccessible.Text.Description) == blank.role.rows[0].feature.statement
    assert nameless(blank) == []


def test_the_role_is_come_to_from_elsewhere_at_its_first_feature(empty: Surrounded, qtbot: QtBot) -> None:
    place = ProfilePlace(empty.surroundings)
    empty.show(place, qtbot)
    place.activateWindow()
    place.show_target("role")
    qtbot.waitUntil(lambda: bool(place.role.rows) and focus() is place.role.rows[0].who.current(), timeout=10_000)
    qtbot.waitUntil(lambda: 0 <= place.role.rows[0].mapTo(place, place.role.rows[0].rect().topLeft()).y() < 300)


@pytest.mark.usefixtures("twice_the_text")
def test_at_twice_the_text_nothing_is_cut_at_the_right(blank: ProfilePlace) -> None:
    row = blank.role.rows[9]
    assert all(way.geometry().right() <= row.who.width() for way in row.who.ways.values())
    assert row.width() <= blank.width()
