"""A carry copy goes to the other laptop and comes back, in real folders."""

from datetime import UTC, datetime
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.safekeeping import arriving
from senco_desk.safekeeping.arriving import (
    copy_here,
    known_keys,
    lay_beside,
    looked_into,
    take_the_place,
)
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey, OwnKeys
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.packing import pack
from senco_desk.safekeeping.recast_place import put_right
from tests.store.things import a_reflection

NOW = datetime(2026, 12, 3, 16, 30, tzinfo=UTC)


def save(folder: Path, keys: KeyProvider, title: str) -> None:
    desk = open_workbook(folder, keys)
    with desk.change() as work:
        work.reflections.add(a_reflection(number=work.reflections.next_number(), title=title))
    desk.close()


def packed(folder: Path, keys: KeyProvider, to: Path) -> Path:
    desk = open_workbook(folder, keys)
    try:
        return pack(desk, to, NOW).file
    finally:
        desk.close()


def titles(folder: Path, keys: KeyProvider) -> list[str]:
    desk = open_workbook(folder, keys, write=False)
    try:
        with desk.view() as view:
            return sorted(each.title for each in view.reflections.all())
    finally:
        desk.close()


@pytest.fixture
def carried(folder: Path, keys: KeyProvider, tmp_path: Path) -> Path:
    """A copy of a workbook that was gone on with on the other laptop."""
    save(folder, keys, "First")
    there = lay_beside(packed(folder, keys, tmp_path / "out.sencopack"), tmp_path / "other" / "mine.sencodesk")
    save(there, keys, "There")
    return packed(there, keys, tmp_path / "back.sencopack")


def test_it_takes_the_place_and_what_was_here_is_moved_aside(folder: Path, carried: Path, keys: KeyProvider) -> None:
    aside = take_the_place(carried, folder, keys, NOW)
    assert titles(folder, keys) == ["First", "There"]
    assert titles(aside, keys) == ["First"]
    assert aside.parent == folder.parent
    assert aside.name.startswith("mine until 2026-12-03 ")
    assert set(folder.parent.glob("*.sencodesk*")) == {folder, aside}


def test_a_second_one_in_the_same_minute_is_moved_aside_beside_the_first(
    folder: Path, carried: Path, keys: KeyProvider
) -> None:
    asides = {take_the_place(carried, folder, keys, NOW) for _ in range(3)}
    assert len(asides) == 3
    assert all(aside.is_dir() for aside in asides)


def test_nothing_is_moved_while_somebody_has_it_open(folder: Path, carried: Path, keys: KeyProvider) -> None:
    desk = open_workbook(folder, keys)
    with pytest.raises(Refused, match="open already"):
        take_the_place(carried, folder, keys, NOW)
    desk.close()
    assert titles(folder, keys) == ["First"]
    assert [each.name for each in folder.parent.glob("mine*")] == [folder.name]


def test_nothing_is_moved_for_one_that_is_broken(folder: Path, carried: Path, keys: KeyProvider) -> None:
    content = bytearray(carried.read_bytes())
    content[len(content) // 3] ^= 1
    carried.write_bytes(content)
    with pytest.raises(Damaged):
        take_the_place(carried, folder, keys, NOW)
    assert titles(folder, keys) == ["First"]


def test_a_power_cut_between_the_two_renames_is_put_right(
    folder: Path, carried: Path, keys: KeyProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    renames: list[Path] = []
    rename = Path.rename

    def once(self: Path, target: Path) -> Path:
        if self.name.endswith(".changed"):
            raise SystemExit
        renames.append(self)
        return rename(self, target)

    monkeypatch.setattr(Path, "rename", once)
    monkeypatch.setattr(arriving.shutil, "rmtree", lambda *_given, **_more: None)
    with pytest.raises(SystemExit):
        take_the_place(carried, folder, keys, NOW)
    monkeypatch.undo()
    assert not folder.exists()
    put_right(folder)
    assert titles(folder, keys) == ["First", "There"]
    assert titles(*folder.parent.glob("mine until*"), keys) == ["First"]


def test_the_workbook_it_is_a_copy_of_is_found(folder: Path, carried: Path, tmp_path: Path) -> None:
    create(tmp_path / "another.sencodesk", NoKey())
    (tmp_path / "nothing.sencodesk").mkdir()
    others = [tmp_path / "another.sencodesk", tmp_path / "nothing.sencodesk", tmp_path / "gone.sencodesk"]
    assert copy_here(carried, others) is None
    found = copy_here(carried, [*others, folder])
    assert found in (folder, None)  # an encrypted one without keys.json does not say which it is


def test_one_with_keys_says_which_it_is_without_being_unlocked(tmp_path: Path) -> None:
    keys, folder = OwnKeys(), tmp_path / "mine.sencodesk"
    create(folder, keys)
    assert copy_here(packed(folder, keys, tmp_path / "a.sencopack"), [folder]) == folder


def test_what_is_looked_into_leaves_nothing_behind(carried: Path, keys: KeyProvider, tmp_path: Path) -> None:
    with looked_into(carried, tmp_path / "new") as place:
        assert titles(place, keys) == ["First", "There"]
    assert list((tmp_path / "new").iterdir()) == []


def test_it_is_laid_beside_what_is_there(folder: Path, carried: Path, keys: KeyProvider) -> None:
    assert lay_beside(carried, folder).name == "mine 2.sencodesk"
    assert lay_beside(carried, folder).name == "mine 3.sencodesk"
    assert titles(folder, keys) == ["First"]


def test_a_copy_under_the_same_key_is_not_asked_for_its_passphrase(tmp_path: Path) -> None:
    keys, folder = OwnKeys(), tmp_path / "mine.sencodesk"
    create(folder, keys)
    copied = lay_beside(packed(folder, keys, tmp_path / "a.sencopack"), tmp_path / "there.sencodesk")
    assert known_keys(copied, keys, keys.key(folder)) == FixedKey(keys.key(folder))
    create(other := tmp_path / "other.sencodesk", keys)
    assert known_keys(other, keys, keys.key(folder)) is keys
