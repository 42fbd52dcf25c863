import os
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.safekeeping.recast_place import Beside, clear_away, put_right, take_the_place
from senco_desk.store.folder import database


def a_workbook(folder: Path, words: str) -> Path:
    folder.mkdir()
    database(folder).write_text(words, "utf-8")
    return folder


def held(folder: Path) -> str:
    return database(folder).read_text("utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return a_workbook(tmp_path / "mine.sencodesk", "old")


def test_the_new_one_takes_the_place_and_the_old_one_stands_beside_it_until_it_is_cleared_away(folder: Path) -> None:
    a_workbook(Beside(folder).changing, "new")
    take_the_place(folder)
    assert (held(folder), held(Beside(folder).before)) == ("new", "old")
    clear_away(folder)
    assert [left.name for left in folder.parent.iterdir()] == [folder.name]


def test_a_workbook_in_its_place_is_left_alone(folder: Path) -> None:
    a_workbook(Beside(folder).changed, "new")
    put_right(folder)
    assert held(folder) == "old"


@pytest.mark.parametrize(("there", "found"), [(("changed", "before"), "changed"), (("before",), "before")])
def test_an_empty_place_is_filled_with_what_is_whole(folder: Path, there: tuple[str, ...], found: str) -> None:
    for name in there:
        a_workbook(getattr(Beside(folder), name), name)
    folder.rename(folder.with_name("away"))
    put_right(folder)
    assert held(folder) == found


def test_half_of_one_never_fills_it(folder: Path) -> None:
    a_workbook(Beside(folder).changing, "half")
    folder.rename(folder.with_name("away"))
    put_right(folder)
    assert not folder.exists()


def test_nothing_is_cleared_away_while_no_workbook_is_in_its_place(folder: Path) -> None:
    a_workbook(Beside(folder).changed, "new")
    database(folder).unlink()
    clear_away(folder)
    assert held(Beside(folder).changed) == "new"


def test_where_the_new_one_cannot_be_put_the_old_one_is_back(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    a_workbook(Beside(folder).changing, "new")
    rename = Path.rename

    def refuse(self: Path, target: Path) -> Path:
        if self == Beside(folder).changed:
            raise OSError(13, "held by another program")
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", refuse)
    with pytest.raises(OSError, match="held by"):
        take_the_place(folder)
    assert held(folder) == "old"


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write everywhere")
def test_where_it_cannot_be_finished_it_says_where_everything_is(folder: Path) -> None:
    folder.rename(Beside(folder).changed)
    folder.parent.chmod(0o500)
    with pytest.raises(Refused) as told:
        put_right(folder)
    folder.parent.chmod(0o700)
    assert str(Beside(folder).changed) in str(told.value)
