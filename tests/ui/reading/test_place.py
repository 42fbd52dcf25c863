"""Reading, by keys alone, over a real workbook."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from senco_desk.domain.journal import Noun
from senco_desk.domain.reference import Author, Reference, SourceKind
from senco_desk.domain.text import plain
from senco_desk.ui.place import NEW
from senco_desk.ui.reading.place import ReadingPlace
from senco_desk.ui.reading.rows import Shown
from tests.store.things import a_reflection
from tests.ui.surrounded import Surrounded, empty, nameless, sample, sampled

__all__ = ["empty", "sample", "sampled"]

FILES = Path(__file__).parents[2] / "importing" / "references" / "files"
Show = Callable[[Surrounded], ReadingPlace]


@pytest.fixture
def show(qtbot: QtBot, qapp: QApplication) -> Show:
    def shown(surrounded: Surrounded) -> ReadingPlace:
        place = ReadingPlace(surrounded.surroundings)
        surrounded.show(place, qtbot)
        settle(qtbot)
        return place

    return shown


def settle(qtbot: QtBot) -> None:
    qtbot.wait(900)


def types(words: str) -> None:
    focus = QApplication.focusWidget()
    assert focus is not None
    QTest.keyClicks(focus, words)


def stored(surrounded: Surrounded) -> list[Reference]:
    return surrounded.services.referencing.all()


def test_the_first_source_is_on_disk_as_it_is_typed_with_a_key_of_its_own(
    empty: Surrounded, show: Show, qtbot: QtBot
) -> None:
    place = show(empty)
    assert place.empty.isVisible()
    place.take_focus()
    types(" ")
    types("Addressing tensions")
    place.editor.fields.authors.box.setFocus()
    types("Norwich, Brahm")
    place.editor.year.line.setFocus()
    types("2014")
    place.editor.notes.area.setFocus()
    types("Mine.")
    settle(qtbot)
    qtbot.waitUntil(lambda: [plain(each.notes) for each in stored(empty)] == ["Mine."], timeout=20_000)
    (kept,) = stored(empty)
    assert (kept.title, kept.year, kept.authors) == ("Addressing tensions", "2014", (Author("Norwich", "Brahm"),))
    assert (kept.key, plain(kept.notes)) == ("Norwich2014", "Mine.")
    assert place.editor.key.words() == "Norwich2014"
    assert "Norwich, B. (2014) <i>Addressing tensions</i>." in place.editor.listed.text()
    assert empty.failures == []


def test_a_key_she_gives_is_followed_by_texts_and_one_that_is_taken_is_said_beside_it(
    sampled: Surrounded, show: Show, qtbot: QtBot
) -> None:
    place = show(sampled)
    (gough,) = (each for each in stored(sampled) if each.key == "Gough1986")
    place.show_target(gough.id)
    settle(qtbot)
    place.editor.key.line.setFocus()
    place.editor.key.line.setText("EEF2020")
    place.editor.notes.area.setFocus()
    settle(qtbot)
    assert "is the key of another source already" in place.editor.trouble.text()
    place.editor.key.line.setFocus()
    place.editor.key.line.setText("SimpleView")
    place.editor.notes.area.setFocus()
    settle(qtbot)
    assert sampled.toasts[-1][0] == "Key changed to SimpleView"
    assert "SimpleView" not in sampled.services.referencing.cited().missing
    assert gough.id in sampled.services.referencing.cited().by


def test_what_is_not_cited_and_what_is_cited_in_vain_are_listed(sampled: Surrounded, show: Show, qtbot: QtBot) -> None:
    with sampled.services.desk.change() as work:
        work.reflections.add(a_reflection("As [@Warnock1978] says.", number=990))
    place = show(sampled)
    place.side.shown.chosen.emit(Shown.UNCITED)
    place.side.shown.show_value(Shown.UNCITED)
    place.side.narrowed.emit()
    assert {"Norwich2014", "Schon1983", "SENDRegulations2014"} == {
        each.key for each in stored(sampled) if each.id in place.side.list.keys
    }
    place.side.shown.show_value(Shown.MISSING)
    place.side.narrowed.emit()
    assert place.side.list.keys[0] == "missing:Warnock1978"
    place.open("missing:Warnock1978")
    place.editor.begin_typing()
    types("Special educational needs")
    settle(qtbot)
    assert "Warnock1978" in {each.key for each in stored(sampled)}
    assert sampled.services.referencing.cited().missing == {}


def test_a_file_is_looked_at_before_anything_is_kept_and_one_undo_takes_all_out(
    sampled: Surrounded, show: Show, qtbot: QtBot
) -> None:
    place, before = show(sampled), len(stored(sampled))
    place.from_file.read(FILES / "library.ris")
    qtbot.waitUntil(lambda: place.from_file.page.list.count == 7, timeout=20_000)
    assert len(stored(sampled)) == before
    assert "1 of them is here already" in place.from_file.page.said
    page = place.from_file.page
    page.list.setFocus()
    QTest.keyClick(page.list, Qt.Key.Key_Down)
    QTest.keyClick(page.list, Qt.Key.Key_Space)
    assert page.take.text() == "&Add 5 sources"
    page.take.click()
    settle(qtbot)
    assert len(stored(sampled)) == before + 5
    said, undo = sampled.toasts[-1]
    assert said == "5 sources added"
    assert undo is not None
    sampled.services.undoing.undo(undo)
    assert len(stored(sampled)) == before


def test_a_file_that_holds_none_says_so_and_another_can_be_chosen(empty: Surrounded, show: Show, qtbot: QtBot) -> None:
    place = show(empty)
    place.from_file.read(FILES / "README.md")
    qtbot.waitUntil(lambda: "holds no sources" in place.from_file.page.said, timeout=20_000)
    assert not place.from_file.page.take.isVisible()
    QTest.keyClick(place.from_file.page, Qt.Key.Key_Escape)
    assert place.empty.isVisible()


def test_a_new_source_does_not_begin_behind_a_file_that_is_looked_at(
    empty: Surrounded, show: Show, qtbot: QtBot
) -> None:
    place = show(empty)
    place.from_file.read(FILES / "README.md")
    qtbot.waitUntil(lambda: "holds no sources" in place.from_file.page.said, timeout=20_000)
    place.show_target(NEW)
    assert place.editor.isVisible()
    assert not place.from_file.page.isVisible()


def test_deleting_is_undone_and_history_is_a_way_from_here(sampled: Surrounded, show: Show, qtbot: QtBot) -> None:
    place = show(sampled)
    first = place.editor.shown
    assert first is not None
    assert place.looked_at() == f"reference {first.id}"
    place.editor.remove.click()
    settle(qtbot)
    assert first.id not in {each.id for each in stored(sampled)}
    assert place.editor.shown is not None
    assert place.editor.shown.id != first.id
    _said, undo = sampled.toasts[-1]
    assert undo is not None
    sampled.services.undoing.undo(undo)
    assert first.id in {each.id for each in stored(sampled)}


def test_a_source_that_is_only_begun_is_not_counted(sampled: Surrounded, show: Show) -> None:
    place = show(sampled)
    before = place.side.count.text()
    place.show_target(NEW)
    assert place.side.count.text() == before != ""


def test_the_fields_are_those_of_its_kind_and_what_has_words_stays(empty: Surrounded, show: Show, qtbot: QtBot) -> None:
    place = show(empty)
    place.show_target(NEW)
    fields = place.editor.fields.lines
    place.editor.kind.chosen.emit(SourceKind.ARTICLE)
    assert fields["volume"].isVisible()
    assert not fields["publisher"].isVisible()
    fields["volume"].show_words("7")
    place.editor.kind.chosen.emit(SourceKind.LAW)
    assert fields["volume"].isVisible()
    assert not fields["issue"].isVisible()


def test_what_it_serves_is_a_way_there(sampled: Surrounded, show: Show, qtbot: QtBot) -> None:
    place = show(sampled)
    place.editor.serves._toggle("a-set", "an-outcome")
    settle(qtbot)
    assert place.editor.shown is not None
    kept = sampled.services.referencing.get(place.editor.shown.id)
    assert kept is not None
    assert (Noun.OUTCOME, "an-outcome") in {(each.noun, each.id) for each in kept.serves}


def test_every_control_has_a_name(sampled: Surrounded, show: Show, qtbot: QtBot) -> None:
    assert nameless(show(sampled)) == []
