"""Files come in by dropping, choosing and pasting, are seen, opened, copied out and taken away."""

from collections.abc import Callable, Sequence
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDesktopServices, QDragEnterEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QFileDialog, QWidget

from senco_desk.domain.evidence import Evidence, EvidenceKind
from senco_desk.ui.evidence.place import FROM_FILES
from tests.ui.evidence.conftest import Room

Logged = Callable[..., Evidence]
COPY = Qt.DropAction.CopyAction


def files(*paths: Path) -> QMimeData:
    found = QMimeData()
    found.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    return found


def drop_at(room: Room, over: QWidget, *paths: Path) -> None:
    begin_drop(room, over, *paths)
    room.until_done()


def begin_drop(room: Room, over: QWidget, *paths: Path) -> None:
    place = room.place
    at = QPointF(over.mapTo(place, QPoint(20, over.height() // 2)))
    args = (files(*paths), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier)
    QApplication.sendEvent(place, QDragEnterEvent(at.toPoint(), COPY, *args))
    assert place.hint.isVisible()
    QApplication.sendEvent(place, QDropEvent(at, COPY, *args))


def test_files_dropped_on_the_list_are_new_pieces(room: Room, logged: Logged, minutes: Path, photograph: Path) -> None:
    logged("There already")
    place = room.show()
    drop_at(room, place.list, minutes, photograph)
    assert sorted((each.title, each.kind) for each in room.on_disk()) == [
        ("Display", EvidenceKind.PHOTOGRAPH),
        ("Minutes of the meeting", EvidenceKind.DOCUMENT),
        ("There already", EvidenceKind.DOCUMENT),
    ]
    assert "2 files" in room.said[-1][0]
    room.qtbot.waitUntil(lambda: place.list.rows.rowCount() == 3)


def test_files_dropped_on_the_open_piece_are_its_own(room: Room, logged: Logged, minutes: Path) -> None:
    piece = logged("A meeting")
    place = room.show()
    drop_at(room, place.editor, minutes)
    assert [file.name for file in room.files_of(piece.id)] == [minutes.name]
    row = next(iter(place.editor.files.rows.values()))
    assert row.name.accessibleName() == minutes.name
    assert row.details.text() == "Text · 33 bytes"
    room.qtbot.waitUntil(lambda: place.list.rows.row(0).files == 1)


def test_the_first_file_dropped_on_the_empty_place_is_the_first_piece(room: Room, minutes: Path) -> None:
    place = room.show()
    drop_at(room, place.empty, minutes)
    assert [each.title for each in room.on_disk()] == ["Minutes of the meeting"]
    room.qtbot.waitUntil(lambda: place.editor.shown is not None)


def test_a_new_piece_is_kept_before_files_are_attached_to_it(room: Room, minutes: Path) -> None:
    place = room.show()
    place.begin()
    drop_at(room, place.editor, minutes)
    [piece] = room.on_disk()
    assert [file.name for file in room.files_of(piece.id)] == [minutes.name]


def test_files_chosen_go_to_the_open_piece(
    room: Room, logged: Logged, minutes: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    piece = logged("A meeting")
    place = room.show()
    choosing(monkeypatch, [minutes])
    place.editor.files.choose.click()
    room.until_done()
    assert len(room.files_of(piece.id)) == 1


def test_files_chosen_by_the_command_are_new_pieces(room: Room, minutes: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    place = room.show()
    choosing(monkeypatch, [minutes])
    place.show_target(FROM_FILES)
    room.until_done()
    assert [each.title for each in room.on_disk()] == ["Minutes of the meeting"]


def test_nothing_chosen_does_nothing(room: Room, monkeypatch: pytest.MonkeyPatch) -> None:
    place = room.show()
    choosing(monkeypatch, [])
    place.show_target(FROM_FILES)
    room.settle()
    assert room.on_disk() == []


def test_a_picture_is_pasted_as_a_file_of_its_own(room: Room, logged: Logged) -> None:
    piece = logged("A display")
    place = room.show()
    picture = QImage(40, 30, QImage.Format.Format_RGB32)
    picture.fill(Qt.GlobalColor.darkGreen)
    QApplication.clipboard().setImage(picture)
    place.editor.files.choose.setFocus()
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    room.until_done()
    assert [file.name.partition(" 2")[0] for file in room.files_of(piece.id)] == ["Pasted picture"]


def test_files_pasted_into_a_text_go_to_the_piece(room: Room, logged: Logged, minutes: Path) -> None:
    piece = logged("A meeting")
    place = room.show()
    QApplication.clipboard().setMimeData(files(minutes))
    place.editor.what.area.setFocus()
    place.editor.what.area.paste()
    room.until_done()
    assert [file.name for file in room.files_of(piece.id)] == [minutes.name]
    assert place.editor.what.text() == ()


def test_words_pasted_into_a_text_stay_with_the_text(room: Room, logged: Logged) -> None:
    logged("A meeting")
    place = room.show()
    QApplication.clipboard().setText("https://example.org/minutes")
    place.editor.what.area.setFocus()
    place.editor.what.area.paste()
    room.save()
    assert room.on_disk()[0].link == ""
    assert "example.org" in place.editor.what.area.toPlainText()


def test_an_address_pasted_in_the_list_is_a_new_link(room: Room, logged: Logged) -> None:
    logged("There already")
    place = room.show()
    QApplication.clipboard().setText(" https://example.org/minutes ")
    place.list.view.setFocus()
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    room.save()
    new = next(each for each in room.on_disk() if each.number == 2)
    assert (new.kind, new.link) == (EvidenceKind.LINK, "https://example.org/minutes")


def test_what_is_no_file_picture_or_address_is_said(room: Room, logged: Logged) -> None:
    logged("There already")
    place = room.show()
    QApplication.clipboard().setText("just words")
    place.list.view.setFocus()
    room.press(Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert "Nothing has changed" in room.said[-1][0]


def test_what_cannot_be_attached_is_told_in_one_notice(room: Room, logged: Logged, minutes: Path) -> None:
    logged("There already")
    place = room.show()
    empty = minutes.with_name("Nothing.docx")
    empty.touch()
    drop_at(room, place.list, minutes, minutes.parent / "gone.pdf", empty, minutes.parent)
    told = place.left_out.said
    assert all(name in told for name in ("gone.pdf", "Nothing.docx", minutes.parent.name))
    assert len(room.on_disk()) == 2


def test_the_same_file_is_offered_as_the_piece_that_has_it(room: Room, logged: Logged, minutes: Path) -> None:
    logged("Another")
    place = room.show()
    drop_at(room, place.list, minutes)
    drop_at(room, place.list, minutes)
    assert "is in E-002 already" in place.same.words.text()
    assert len(room.on_disk()) == 2
    place.same.ways[-1].click()
    room.until_done()
    assert [each.title for each in room.on_disk()].count("Minutes of the meeting") == 2
    assert place.same.isHidden()


def test_the_piece_that_has_the_same_file_can_be_opened(room: Room, logged: Logged, minutes: Path) -> None:
    logged("Another")
    place = room.show()
    drop_at(room, place.list, minutes)
    drop_at(room, place.list, minutes)
    place.same.ways[0].click()
    room.settle()
    assert place.editor.shown is not None
    assert place.editor.shown.reference == "E-002"


def test_where_else_a_file_is_stands_below_it(room: Room, logged: Logged, minutes: Path) -> None:
    first, second = logged("First"), logged("Second")
    place = room.show()
    for piece in (first, second):
        place.show_target(piece.id)
        room.settle()
        drop_at(room, place.editor, minutes)
    [row] = place.editor.files.rows.values()
    button = row._same_flow.itemAt(1).widget()
    assert button.text() == "E-001"
    button.click()
    assert room.went == [("evidence", first.id)]


def test_what_a_picture_shows_is_kept_as_it_is_typed(room: Room, logged: Logged, photograph: Path) -> None:
    piece = logged("A display")
    place = room.show()
    drop_at(room, place.editor, photograph)
    [row] = place.editor.files.rows.values()
    room.qtbot.waitUntil(lambda: row.picture.has_picture)
    room.types("A green wall", row.alt)
    room.save()
    assert [file.alt for file in room.files_of(piece.id)] == ["A green wall"]
    assert row.alt.text() == "A green wall"


def test_only_of_a_picture_is_asked_what_it_shows(room: Room, logged: Logged, minutes: Path) -> None:
    logged("A meeting")
    place = room.show()
    drop_at(room, place.editor, minutes)
    [row] = place.editor.files.rows.values()
    assert not row.alt.isVisible()


def test_a_file_is_taken_out_and_undo_brings_it_back(room: Room, logged: Logged, minutes: Path) -> None:
    piece = logged("A meeting")
    place = room.show()
    drop_at(room, place.editor, minutes)
    next(iter(place.editor.files.rows.values())).remove.click()
    room.settle()
    assert room.files_of(piece.id) == []
    assert not place.editor.files.rows
    room.services.undoing.undo(str(room.said[-1][1]))
    room.qtbot.waitUntil(lambda: len(place.editor.files.rows) == 1)


def test_open_hands_a_copy_to_the_program_for_it(room: Room, logged: Logged, minutes: Path, handed: list[QUrl]) -> None:
    logged("A meeting")
    place = room.show()
    drop_at(room, place.editor, minutes)
    next(iter(place.editor.files.rows.values())).open.click()
    room.qtbot.waitUntil(lambda: bool(handed))
    copy = Path(handed[0].toLocalFile())
    assert copy.name == minutes.name
    assert copy.read_bytes() == minutes.read_bytes()
    assert copy != minutes


def test_cancelling_attaches_nothing_and_says_so(room: Room, logged: Logged, minutes: Path) -> None:
    piece = logged("A meeting")
    place = room.show()
    large = minutes.with_name("Large.bin")
    large.write_bytes(bytes(60_000_000))
    place.taking_in.job.connect(lambda job, _words, _files: job.cancel())
    drop_at(room, place.editor, large)
    assert room.files_of(piece.id) == []
    assert "Nothing was attached" in room.said[-1][0]


def test_one_goes_on_typing_while_files_come_in(room: Room, logged: Logged, minutes: Path) -> None:
    logged("A meeting")
    place = room.show()
    place.editor.about.title.setFocus()
    room.press(Qt.Key.Key_End)
    begin_drop(room, place.list, minutes)
    room.types(" with her")
    room.until_done()
    room.save()
    assert place.editor.about.title.text() == "A meeting with her"
    assert {each.title for each in room.on_disk()} == {"A meeting with her", "Minutes of the meeting"}


def test_a_name_is_never_read_as_markup(room: Room, logged: Logged, minutes: Path) -> None:
    logged("A meeting")
    place = room.show()
    odd = minutes.with_name("<b>bold<b> & co.txt")
    odd.write_text("x", "utf-8")
    drop_at(room, place.editor, odd)
    [row] = place.editor.files.rows.values()
    assert row.name.textFormat() is Qt.TextFormat.PlainText
    assert row.name.text().replace("\u200b", "") == odd.name


@pytest.fixture
def handed(monkeypatch: pytest.MonkeyPatch) -> list[QUrl]:
    """What would have been handed to the system: no program is started by a test."""
    asked: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", lambda url: bool(asked.append(url)) or True)
    return asked


def choosing(monkeypatch: pytest.MonkeyPatch, chosen: Sequence[Path]) -> None:
    """As she picks them in the system's own window."""

    def answer(_parent: QObject, _title: str) -> tuple[list[str], str]:
        return [str(path) for path in chosen], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", answer)
