from collections.abc import Callable, Iterator
from contextlib import closing
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.safety import CheckedBackup
from senco_desk.paths import own_paths
from senco_desk.safekeeping.comparing import Difference, Kind
from senco_desk.safekeeping.keys import NoKey, OwnKeys
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.recasting import encrypt
from senco_desk.services.backup_places import Places, own_places
from senco_desk.services.keeping_safe import EVERY, KeepingSafe
from senco_desk.services.locking import Locking
from senco_desk.services.undoing import Undoing
from senco_desk.settings import Settings, save
from senco_desk.store.desk import Desk
from senco_desk.store.glance import glance
from senco_desk.store.key_file import read_keys
from tests.services.attached import quietly
from tests.services.conftest import Clock, Listener
from tests.store.test_desk import add
from tests.store.things import a_reflection


@pytest.fixture
def places(tmp_path: Path) -> Places:
    for name in ("here", "stick"):
        (tmp_path / name).mkdir()
    return Places(tmp_path / "here", tmp_path / "stick")


@pytest.fixture
def keeping(desk: Desk, tell: Listener, clock: Clock, places: Places) -> KeepingSafe:
    return KeepingSafe(desk, tell, clock, lambda: places)


def never() -> bool:
    return False


def test_a_backup_goes_to_both_places_and_is_noted(keeping: KeepingSafe, places: Places, clock: Clock) -> None:
    assert keeping.last() == (None, None)
    made = keeping.back_up(*quietly()).made
    here, off_laptop = keeping.last()
    assert (here, off_laptop) == (made[0][0], made[1][0])
    assert (here.folder, here.off_laptop, here.made) == (str(places.here), False, clock.moment)
    assert (off_laptop.folder, off_laptop.off_laptop) == (str(places.off_laptop), True)
    assert [found.off_laptop for found in keeping.listed()] == [False, True]


def test_noting_it_is_no_change_of_hers(keeping: KeepingSafe, desk: Desk) -> None:
    before = desk.sequence
    keeping.back_up(*quietly())
    assert desk.sequence == before


def test_a_stick_that_is_not_in_does_not_keep_the_other_from_its_backup(keeping: KeepingSafe, places: Places) -> None:
    places.off_laptop.rmdir()
    came = keeping.back_up(*quietly())
    assert [backup.off_laptop for backup, _made in came.made] == [False]
    assert [refused.code for refused in came.refused] == ["backup-folder-gone"]
    assert keeping.back_up_if_due(never).refused == (), "by itself it says nothing: Home tells where the last one lies"


def test_without_any_place_it_is_refused(keeping: KeepingSafe, places: Places) -> None:
    places.off_laptop.rmdir()
    places.here.rmdir()
    with pytest.raises(Refused):
        keeping.back_up(*quietly())


def test_by_itself_only_when_something_is_new_and_some_time_has_passed(
    keeping: KeepingSafe, desk: Desk, clock: Clock
) -> None:
    assert len(keeping.back_up_if_due(never).made) == 2
    clock.later(days=1)
    assert keeping.back_up_if_due(never).made == ()
    add(desk, a_reflection())
    assert len(keeping.back_up_if_due(never).made) == 2
    add(desk, a_reflection())
    assert keeping.back_up_if_due(never).made == ()
    assert len(keeping.back_up_if_due(never, closing=True).made) == 2
    add(desk, a_reflection())
    clock.later(seconds=EVERY.total_seconds() + 5)
    assert len(keeping.back_up_if_due(never).made) == 2


def test_one_that_was_taken_away_is_made_anew(keeping: KeepingSafe) -> None:
    keeping.back_up_if_due(never)
    for found in keeping.listed():
        found.kept.file.unlink()
    assert len(keeping.back_up_if_due(never).made) == 2


def test_what_differs_is_told_by_reference(keeping: KeepingSafe, desk: Desk) -> None:
    changed, gone, new = (a_reflection(words, number=each) for each, words in enumerate(("One", "Two", "Three"), 1))
    add(desk, changed, gone)
    keeping.back_up(*quietly())
    add(desk, new)
    with desk.change() as work:
        work.reflections.remove(gone.id)
        work.reflections.replace(type(changed)(changed.id, 1, changed.written, title="Otherwise"))
    assert keeping.preview(keeping.listed()[0].kept) == [
        Difference(Noun.REFLECTION, gone.id, Kind.GONE, "R-002", "Two"),
        Difference(Noun.REFLECTION, changed.id, Kind.CHANGED, "R-001", "Otherwise"),
        Difference(Noun.REFLECTION, new.id, Kind.NEW, "R-003", "Three"),
    ]


def test_nothing_differs_straight_afterwards(keeping: KeepingSafe) -> None:
    keeping.back_up(*quietly())
    assert keeping.preview(keeping.listed()[0].kept) == []


def test_one_item_comes_back_and_goes_again_with_undo(keeping: KeepingSafe, desk: Desk, tell: Listener) -> None:
    add(desk, piece := a_reflection("What I had thrown away"))
    keeping.back_up(*quietly())
    with desk.change() as work:
        work.reflections.remove(piece.id)
    came = keeping.bring_back(keeping.listed()[0].kept, [(Noun.REFLECTION, piece.id)])
    assert came.landed[0].id == piece.id
    assert tell.last is came.changed
    desk.undo(came.changed.undo)
    assert keeping.preview(keeping.listed()[0].kept)[0].kind is Kind.GONE


@pytest.mark.parametrize(("off_laptop", "which"), [(True, "here"), (False, "off_laptop")])
def test_both_places_are_not_the_same(keeping: KeepingSafe, places: Places, off_laptop: bool, which: str) -> None:
    with pytest.raises(Refused) as refused:
        keeping.choose(getattr(places, which), off_laptop=off_laptop)
    assert refused.value.code == "second-place-same"


@pytest.mark.parametrize("spoil", [Path.rmdir, lambda place: (place / "x").symlink_to(place)])
def test_a_place_in_the_workbook_is_refused(
    keeping: KeepingSafe, desk: Desk, places: Places, spoil: Callable[[Path], object]
) -> None:
    with pytest.raises(Refused):
        keeping.choose(desk.folder / "evidence", off_laptop=True)
    spoil(places.here)
    link = places.off_laptop / "link"
    link.symlink_to(desk.folder)
    with pytest.raises(Refused) as refused:
        keeping.choose(link, off_laptop=True)
    assert refused.value.code == "backup-in-workbook"


def test_without_a_choice_they_go_to_the_desks_own_folder(desk: Desk, tell: Listener, clock: Clock) -> None:
    keeping = KeepingSafe(desk, tell, clock, own_places)
    assert keeping.places() == Places(own_paths().backups, None, own=True)
    assert not own_paths().backups.exists()
    keeping.back_up(*quietly())
    assert len(keeping.listed()) == 1


def test_her_choice_is_in_her_settings(tmp_path: Path) -> None:
    save(Settings(backup_folder=str(tmp_path), second_place="/media/stick"), own_paths().settings)
    assert own_places() == Places(tmp_path, Path("/media/stick"), own=False)


def test_home_is_told_when_and_where(keeping: KeepingSafe, desk: Desk, places: Places, clock: Clock) -> None:
    assert glance(desk.folder, desk.key).safety.here is None
    keeping.back_up(*quietly())
    clock.later(hours=1)
    keeping.back_up_to(places.here, *quietly())
    safety = glance(desk.folder, desk.key).safety
    assert safety.here == CheckedBackup(clock.moment, str(places.here))
    assert safety.off_laptop.folder == str(places.off_laptop)


def test_after_encrypting_a_backup_is_due_and_those_from_before_still_give_single_items(
    tmp_path: Path, tell: Listener, clock: Clock, places: Places
) -> None:
    folder = tmp_path / "young.sencodesk"
    create(folder, NoKey(), clock)
    with closing(open_workbook(folder, NoKey(), now=clock)) as desk:
        add(desk, reflection := a_reflection())
        KeepingSafe(desk, tell, clock, lambda: places).back_up(*quietly())
    encrypt(folder, desk.id, clock(), None, lambda _behind, _of: None)
    with closing(open_workbook(folder, OwnKeys(), now=clock)) as desk:
        keeping, undoing = KeepingSafe(desk, tell, clock, lambda: places), Undoing(desk, tell)
        plain = keeping.listed()[0].kept
        assert (keeping.verify(plain), keeping.preview(plain)) == ([], [])
        undoing.undo(undoing.recent()[0].undo)
        assert keeping.bring_back(plain, [(Noun.REFLECTION, reflection.id)]).landed
        clock.later(days=1)
        assert len(keeping.back_up_if_due(never).made) == 2


@pytest.fixture
def open_workbook_without_passphrase(tmp_path: Path, clock: Clock) -> Iterator[tuple[Desk, OwnKeys]]:
    folder, keys = tmp_path / "young.sencodesk", OwnKeys()
    create(folder, keys, clock)
    with closing(open_workbook(folder, keys, now=clock)) as desk:
        add(desk, a_reflection())
        yield desk, keys


def test_once_there_is_a_passphrase_the_key_is_in_clear_in_no_backup(
    open_workbook_without_passphrase: tuple[Desk, OwnKeys], tell: Listener, clock: Clock, places: Places
) -> None:
    desk, keys = open_workbook_without_passphrase
    keeping = KeepingSafe(desk, tell, clock, lambda: places)
    locks = [made.kept.file.parent for _backup, made in keeping.back_up(*quietly()).made]
    assert [read_keys(lock).open_key for lock in locks] == [desk.key, desk.key]  # type: ignore[union-attr]
    Locking(desk, keys, clock).set_passphrase("harbour velvet bicycle")
    assert keeping.back_up_if_due(never, closing=True).made == (), "nothing was written since"
    assert [read_keys(lock).open_key for lock in locks] == [None, None]  # type: ignore[union-attr]
    OwnKeys().unlock(locks[1], "harbour velvet bicycle")
