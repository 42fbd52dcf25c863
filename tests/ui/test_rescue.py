"""Rescue files: words that could not be saved, in a file that anyone can read."""

from pathlib import Path

from senco_desk.ui.rescue import Rescue


def test_words_are_kept_and_dropped(tmp_path: Path) -> None:
    rescue = Rescue(tmp_path / "rescued")
    assert rescue.left_behind() == []
    file = rescue.keep("reflection 1", "Tom <3 👩‍👧")
    assert file is not None
    assert file.read_text("utf-8") == "Tom <3 👩‍👧\n"
    assert rescue.left_behind() == [file]
    rescue.drop("reflection 1")
    assert rescue.left_behind() == []


def test_later_words_replace_earlier_ones(tmp_path: Path) -> None:
    rescue = Rescue(tmp_path)
    rescue.keep("it", "old")
    file = rescue.keep("it", "new")
    assert file is not None
    assert file.read_text("utf-8") == "new\n"
    assert len(list(tmp_path.iterdir())) == 1


def test_a_name_never_leaves_the_folder(tmp_path: Path) -> None:
    file = Rescue(tmp_path / "rescued").keep("../../evil", "words")
    assert file is not None
    assert file.parent == tmp_path / "rescued"


def test_where_nothing_can_be_written_there_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    assert Rescue(tmp_path / "file" / "below").keep("it", "words") is None


KEY, ANOTHER = bytes(range(32)), bytes(32)


def test_words_of_an_encrypted_workbook_are_sealed_under_its_key(tmp_path: Path) -> None:
    file = Rescue(tmp_path, KEY).keep("reflection 1", "Zeb ran home 👩‍👧")
    assert file is not None
    assert b"Zeb" not in file.read_bytes()
    assert Rescue(tmp_path, KEY).left_behind() == [file]
    assert Rescue(tmp_path, KEY).words(file) == "Zeb ran home 👩‍👧"


def test_what_an_earlier_session_left_is_neither_overwritten_nor_dropped(tmp_path: Path) -> None:
    """She types on in the same reflection before she has copied what was kept of it: a save of that is no rescue."""
    left = Rescue(tmp_path, KEY).keep("reflection 1", "A whole evening")
    now = Rescue(tmp_path, KEY)
    kept = now.keep("reflection 1", "Some other words")
    assert kept not in (None, left)
    now.drop("reflection 1")
    assert now.left_behind() == [left]
    assert now.words(left) == "A whole evening"  # type: ignore[arg-type]


def test_sealed_words_are_found_by_their_own_workbook_alone(tmp_path: Path) -> None:
    file = Rescue(tmp_path, KEY).keep("it", "words")
    assert file is not None
    assert Rescue(tmp_path, ANOTHER).left_behind() == []
    assert Rescue(tmp_path).left_behind() == []
    file.write_bytes(file.read_bytes()[:-1] + b"?")
    assert Rescue(tmp_path, KEY).left_behind() == []
