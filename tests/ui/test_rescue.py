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
