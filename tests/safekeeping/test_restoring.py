import shutil
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.restoring import restore, restore_in_place
from senco_desk.store.desk import Desk
from tests.safekeeping.test_backups import back_up, never, place, quietly
from tests.safekeeping.test_checking import attach
from tests.safekeeping.test_opening import content
from tests.store.test_desk import add
from tests.store.things import BEGAN, a_reflection

__all__ = ["place"]


def first_words(folder: Path, keys: KeyProvider) -> list[str]:
    desk = open_workbook(folder, keys)
    with desk.view() as view:
        found = sorted(reflection.sections[0].text[0].plain for reflection in view.reflections.all())
    desk.close()
    return found


@pytest.fixture
def backup(desk: Desk, place: Path) -> Path:
    """Of a workbook with one reflection and one file; another reflection came since."""
    add(desk, a_reflection("Then"))
    attach(desk)
    file = back_up(desk, place).kept.file
    add(desk, a_reflection("Since"))
    desk.close()
    return file


def test_it_becomes_a_new_workbook(backup: Path, desk: Desk, keys: KeyProvider, tmp_path: Path) -> None:
    target = tmp_path / "places" / "again.sencodesk"
    restored = restore(backup, target, desk.key, quietly, never)
    assert (restored.folder, restored.aside, restored.lacking) == (target, None, ())
    assert first_words(target, keys) == ["Then"]
    assert check(target, keys).is_whole
    assert [path.name for path in target.parent.iterdir()] == [target.name]


def test_in_its_place_the_present_is_kept_beside_it(backup: Path, desk: Desk, folder: Path, keys: KeyProvider) -> None:
    restored = restore_in_place(backup, folder, desk.key, BEGAN, quietly, never)
    assert first_words(folder, keys) == ["Then"]
    assert restored.aside.name.startswith("mine before restoring 2026-03-02")
    assert first_words(restored.aside, keys) == ["Since", "Then"]
    assert check(folder, keys).is_whole
    again = restore_in_place(backup, folder, desk.key, BEGAN, quietly, never)
    assert again.aside.name.endswith("(2).sencodesk")


def test_a_backup_from_before_encrypting_does_not_take_the_place_of_an_encrypted_one(
    place: Path, tmp_path: Path
) -> None:
    folder = tmp_path / "plain.sencodesk"
    create(folder, NoKey())
    with closing(open_workbook(folder, NoKey())) as desk:
        plain = back_up(desk, place).kept.file
    with pytest.raises(Refused) as refused:
        restore_in_place(plain, folder, bytes(range(32)), BEGAN, quietly, never)
    assert refused.value.code == "restore-plain"
    assert check(folder, NoKey()).is_whole


def test_a_workbook_that_is_open_is_not_replaced(backup: Path, desk: Desk, folder: Path, keys: KeyProvider) -> None:
    holding = open_workbook(folder, keys)
    with pytest.raises(Refused) as refused:
        restore_in_place(backup, folder, desk.key, BEGAN, quietly, never)
    holding.close()
    assert refused.value.code == "workbook-open-already"
    assert first_words(folder, keys) == ["Since", "Then"]


def test_a_damaged_backup_changes_nothing(backup: Path, desk: Desk, folder: Path, keys: KeyProvider) -> None:
    backup.write_bytes(backup.read_bytes()[:-8192])
    before = content(folder)
    with pytest.raises(Damaged):
        restore_in_place(backup, folder, desk.key, BEGAN, quietly, never)
    with pytest.raises(Damaged):
        restore(backup, folder.with_name("new"), desk.key, quietly, never)
    assert content(folder) == before | {name: content(folder)[name] for name in content(folder) if "lock" in name}
    assert not folder.with_name("new").exists()
    assert not list(folder.parent.glob(".*"))


def test_what_the_backup_lost_is_told(backup: Path, desk: Desk, folder: Path) -> None:
    (file,) = backup.parent.glob("evidence/*/*")
    file.write_bytes(b"spoilt")
    assert restore_in_place(backup, folder, desk.key, BEGAN, quietly, never).lacking == (file.name,)


def test_nothing_is_written_over_something(backup: Path, desk: Desk, folder: Path, tmp_path: Path) -> None:
    for target in (folder, backup):
        with pytest.raises(Refused) as refused:
            restore(backup, target, desk.key, quietly, never)
        assert refused.value.code == "workbook-exists"
    with pytest.raises(Refused) as refused:
        restore(backup, folder / "inside", desk.key, quietly, never)
    assert refused.value.code == "restore-in-workbook"


def test_cancelled_it_leaves_all_as_it_was(backup: Path, desk: Desk, folder: Path, keys: KeyProvider) -> None:
    with pytest.raises(Refused) as refused:
        restore_in_place(backup, folder, desk.key, BEGAN, quietly, lambda: True)
    assert refused.value.code == "cancelled"
    assert first_words(folder, keys) == ["Since", "Then"]
    assert not list(folder.parent.glob(".*"))


def test_a_crash_between_the_renames_is_put_right_at_opening(
    backup: Path, desk: Desk, folder: Path, keys: KeyProvider, tmp_path: Path
) -> None:
    restore(backup, tmp_path / "new", desk.key, quietly, never)
    (tmp_path / "new").rename(folder.with_name(f".{folder.name}.changed"))
    folder.rename(folder.with_name("aside"))
    assert first_words(folder, keys) == ["Then"]


def test_after_restoring_an_old_one_the_next_backup_is_the_newest(
    backup: Path, desk: Desk, folder: Path, keys: KeyProvider, place: Path
) -> None:
    restore_in_place(backup, folder, desk.key, BEGAN, quietly, never)
    again = open_workbook(folder, keys)
    made = back_up(again, place, BEGAN + timedelta(hours=1))
    again.close()
    assert made.kept.file.parent == backup.parent
    shutil.rmtree(place)


def test_where_neither_can_be_put_in_its_place_the_next_opening_does_it(
    backup: Path, desk: Desk, folder: Path, keys: KeyProvider, monkeypatch: pytest.MonkeyPatch
) -> None:
    key = desk.key
    desk.close()
    rename = Path.rename

    def only_away(self: Path, target: Path) -> Path:
        if Path(target) == folder:
            raise PermissionError(13, "held by another program")
        return rename(self, target)

    with monkeypatch.context() as held:
        held.setattr(Path, "rename", only_away)
        with pytest.raises(Refused):
            restore_in_place(backup, folder, key, BEGAN, quietly, never)
    assert not folder.exists()
    open_workbook(folder, keys).close()
