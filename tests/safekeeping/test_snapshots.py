from contextlib import closing
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.snapshots import snapshot, verify
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect
from senco_desk.store.folder import SNAPSHOTS, database
from senco_desk.store.live_copy import counts
from senco_desk.store.migrations import STEPS
from tests.store.test_desk import add
from tests.store.things import a_reflection


def test_a_snapshot_is_a_whole_copy_with_its_version(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    add(desk, a_reflection("Kept."))
    key = keys.key(folder)
    with closing(connect(database(folder), key, "rw")) as driver:
        taken = snapshot(driver, key, folder, "before a test")
        whole = counts(driver)
    assert taken.parent == folder / SNAPSHOTS
    assert [path.name for path in taken.parent.iterdir()] == [taken.name]
    with closing(connect(taken, key, "ro")) as copy:
        assert counts(copy) == whole
        assert copy.execute("PRAGMA user_version").fetchone() == (len(STEPS),)
    assert (b"Kept." in taken.read_bytes()) is (key is None)


def test_a_snapshot_that_cannot_be_written_leaves_nothing(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    (folder / SNAPSHOTS).write_text("in the way")
    with closing(connect(database(folder), keys.key(folder), "rw")) as driver, pytest.raises(Refused) as refused:
        snapshot(driver, keys.key(folder), folder, "before a test")
    assert refused.value.code == "snapshot-failed"


def test_a_copy_that_lacks_rows_or_pages_is_no_copy(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    add(desk, a_reflection("word " * 5000))
    key = keys.key(folder)
    with closing(connect(database(folder), key, "rw")) as driver:
        taken = snapshot(driver, key, folder, "before a test")
        whole = counts(driver)
    verify(taken, key, whole)
    with pytest.raises(Damaged, match="counts"):
        verify(taken, key, whole | {"reflection": 2})
    taken.write_bytes(taken.read_bytes()[:-8192])
    with pytest.raises(Damaged) as damaged:
        verify(taken, key)
    assert damaged.value.code == "snapshot-not-whole"
