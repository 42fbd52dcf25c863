import os
import shutil
import signal
import sys
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey, OwnKeys
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.recast_place import Beside, put_right
from senco_desk.safekeeping.recasting import decrypt, encrypt
from senco_desk.safekeeping.sealing import sealed
from senco_desk.safekeeping.snapshots import counts
from senco_desk.services.sampling import write_sample
from senco_desk.store.containers import Containers
from senco_desk.store.driver import connect
from senco_desk.store.folder import database
from senco_desk.store.key_file import PassphraseSlot, key_file, read_keys
from senco_desk.store.search import find
from tests.safekeeping.test_checking import attach
from tests.store.test_desk import add
from tests.store.things import BEGAN, a_reflection

KEY = bytes(range(32))


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A sample as it is, and one under a key: written once, and copied for each test."""
    place = tmp_path_factory.mktemp("written")
    write_sample(place / "plain", "small")
    write_sample(place / "locked", "small", keys=FixedKey(KEY))
    return place


@pytest.fixture
def plain(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written / "plain", tmp_path / "mine.sencodesk"))


@pytest.fixture
def locked(written: Path, tmp_path: Path) -> Path:
    return Path(shutil.copytree(written / "locked", tmp_path / "mine.sencodesk"))


def unwatched(_behind: int, _of: int | None) -> None:
    pass


def encrypted(folder: Path) -> bytes:
    return encrypt(folder, "id", BEGAN, None, unwatched)


@contextmanager
def read(folder: Path, keys: KeyProvider) -> Iterator[dict[str, int]]:
    with closing(connect(database(folder), keys.key(folder), "ro")) as driver:
        yield counts(driver)


def files(folder: Path, key: bytes | None) -> dict[str, bytes]:
    containers = Containers(folder, key)
    held = {}
    for name in containers.listed():
        with containers.reading(name) as stream:
            held[name] = stream.read()
    return held


def found(folder: Path, keys: KeyProvider) -> list[str]:
    desk = open_workbook(folder, keys)
    try:
        return [hit.reference for hit in find(desk, "phonics", 50)]
    finally:
        desk.close()


def everything_in(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.rglob("*") if file.is_file() and file.name != "ballast")


def test_a_plain_workbook_is_encrypted_with_all_that_is_in_it(plain: Path) -> None:
    with read(plain, NoKey()) as rows:
        held, hits = files(plain, None), found(plain, NoKey())
    key = encrypted(plain)
    assert OwnKeys().key(plain) == key
    with read(plain, OwnKeys()) as after:
        assert after | {"session": 0} == rows | {"session": 0}
    assert files(plain, key) == held
    assert found(plain, OwnKeys()) == hits != []
    assert check(plain, OwnKeys()).is_whole


def test_nothing_of_it_is_left_in_clear(plain: Path) -> None:
    assert b"CREATE TABLE" in everything_in(plain)
    encrypted(plain)
    everything = everything_in(plain)
    for words in (b"CREATE TABLE", b"phonics", b"Phonics", b"%PDF", b"\xff\xd8\xff\xe0"):
        assert words not in everything
    assert [left.name for left in plain.parent.iterdir()] == [plain.name]


def test_half_a_copy_that_was_interrupted_does_not_come_along_in_clear(plain: Path) -> None:
    for left in (".backup-0f3a9b71.part", "carry-0f3a9b710f3a9b71.part", "workbook.sqlite.part"):
        shutil.copyfile(database(plain), plain / left)
    encrypted(plain)
    assert not list(plain.rglob("*.part"))


def test_a_passphrase_locks_it_from_the_first(plain: Path) -> None:
    key = encrypt(plain, "id", BEGAN, lambda key: sealed(key, "three plain words", BEGAN), unwatched)
    kept = read_keys(plain)
    assert kept is not None
    assert kept.open_key is None
    own = OwnKeys()
    own.unlock(plain, "three plain words")
    assert own.key(plain) == key


def test_where_a_passphrase_locks_it_the_key_is_never_written_in_clear(plain: Path) -> None:
    def seal(key: bytes) -> PassphraseSlot:
        written = b"".join(file.read_bytes() for file in plain.parent.rglob("keys.json*"))
        assert not any(form in written for form in (key, b64encode(key), key.hex().encode()))
        return sealed(key, "three plain words", BEGAN)

    encrypt(plain, "id", BEGAN, seal, unwatched)


def test_an_encrypted_workbook_is_plain_again_with_all_that_is_in_it(locked: Path) -> None:
    with read(locked, FixedKey(KEY)) as rows:
        held = files(locked, KEY)
    decrypt(locked, KEY, unwatched)
    with read(locked, NoKey()) as after:
        assert after == rows
    assert files(locked, None) == held
    assert check(locked, NoKey()).is_whole
    assert not key_file(locked).exists()


def test_a_checked_snapshot_is_kept_in_its_new_form_and_so_are_older_ones(plain: Path) -> None:
    encrypted(plain)
    decrypt(plain, OwnKeys().key(plain) or b"", unwatched)
    report = check(plain, NoKey())
    assert (report.snapshots, report.is_whole) == (2, True)


def test_what_she_put_into_the_folder_stays(plain: Path) -> None:
    (plain / "read me.txt").write_text("mine", "utf-8")
    encrypted(plain)
    assert (plain / "read me.txt").read_text("utf-8") == "mine"


def test_a_workbook_with_a_broken_row_is_refused_and_left_as_it_was(plain: Path) -> None:
    with closing(connect(database(plain), None, "rw")) as driver:
        driver.execute("UPDATE reflection SET title = 'flipped' WHERE number = (SELECT max(number) FROM reflection)")
    before = everything_in(plain)
    with pytest.raises(Damaged) as told:
        encrypted(plain)
    assert told.value.code == "row-damaged"
    assert everything_in(plain) == before
    assert not Beside(plain).changing.exists()


def test_a_workbook_with_a_broken_file_is_refused_by_the_name_of_that_file(plain: Path) -> None:
    for file in (plain / "evidence").glob("??/*"):
        file.write_bytes(file.read_bytes()[:-1])
    with pytest.raises(Damaged) as told:
        encrypted(plain)
    assert told.value.code == "file-damaged"
    assert OwnKeys().key(plain) is None


def test_cancelled_it_is_as_it_was(plain: Path) -> None:
    def cancel(behind: int, _of: int | None) -> None:
        if behind > 0:
            raise InterruptedError

    before = everything_in(plain)
    with pytest.raises(Refused) as told:
        encrypt(plain, "id", BEGAN, None, cancel)
    assert told.value.code == "recast-failed"
    assert everything_in(plain) == before


def test_an_open_workbook_is_refused(plain: Path) -> None:
    desk = open_workbook(plain, NoKey())
    with pytest.raises(Refused) as told:
        encrypted(plain)
    assert told.value.code == "workbook-open-already"
    desk.close()


@pytest.mark.skipif(os.name != "posix", reason="folders are closed in another way there")
@pytest.mark.skipif(hasattr(os, "geteuid") and os.geteuid() == 0, reason="root may write everywhere")
def test_where_nothing_may_be_written_beside_it_is_refused(plain: Path) -> None:
    plain.parent.chmod(0o500)
    with pytest.raises(Refused):
        encrypted(plain)
    plain.parent.chmod(0o700)


def steps_taken(folder: Path, key: bytes | None, killed_at: int | None = None) -> int:
    """Recast in a child that is killed before its n-th step on the disk; how many it took if it was not."""
    told, tell = os.pipe()
    child = os.fork()
    if not child:
        _recast_and_die(folder, key, killed_at, tell)
    os.close(tell)
    os.waitpid(child, 0)
    with os.fdopen(told, "rb") as said:
        return int(said.read() or b"0")


def _recast_and_die(folder: Path, key: bytes | None, killed_at: int | None, tell: int) -> None:
    taken = 0

    def step(event: str, values: tuple[object, ...]) -> None:
        nonlocal taken
        if event in {"os.rename", "os.remove", "os.mkdir", "os.rmdir", "open"} and folder.name in str(values[0]):
            taken += 1
            if taken == killed_at:
                os.kill(os.getpid(), signal.SIGKILL)

    sys.addaudithook(step)
    try:
        decrypt(folder, key, unwatched) if key else encrypted(folder)
        os.write(tell, str(taken).encode())
    finally:
        os._exit(0)


@pytest.mark.skipif(not hasattr(os, "fork"), reason="no fork there")
@pytest.mark.parametrize("key", [None, KEY], ids=["encrypting", "decrypting"])
def test_killed_at_any_step_there_is_one_whole_workbook(tmp_path: Path, key: bytes | None) -> None:
    keys: KeyProvider = FixedKey(key) if key else NoKey()
    base, folder = tmp_path / "base.sencodesk", tmp_path / "mine.sencodesk"
    _begin_with_two_files(base, keys)
    with read(base, keys) as rows:
        held = files(base, key)
    shutil.copytree(base, folder)
    steps, ends = steps_taken(folder, key), set()
    assert steps > 40
    for step in range(1, steps + 1):
        for left in (folder, *tmp_path.glob(".mine*")):
            shutil.rmtree(left, ignore_errors=True)
        shutil.copytree(base, folder)
        steps_taken(folder, key, step)
        put_right(folder)
        now = keys if _is_as_it_was(folder, key) else OwnKeys()
        open_workbook(folder, now).close()
        with read(folder, now) as after:
            assert after == rows, step
        assert files(folder, now.key(folder)) == held, step
        assert {left.name for left in tmp_path.iterdir()} == {base.name, folder.name}, step
        ends.add(now.key(folder) == key)
    assert ends == {True, False}


def _begin_with_two_files(folder: Path, keys: KeyProvider) -> None:
    create(folder, keys)
    desk = open_workbook(folder, keys)
    add(desk, a_reflection("What the slips said."))
    for name in ("one.pdf", "two.pdf"):
        attach(desk, name)
    desk.close()


def _is_as_it_was(folder: Path, key: bytes | None) -> bool:
    plain = database(folder).read_bytes().startswith(b"SQLite format 3")
    return plain if key is None else not plain


def test_killed_between_the_renames_the_next_opening_finishes_it(plain: Path) -> None:
    plain.rename(Beside(plain).changed)
    assert OwnKeys().key(plain) is None
    assert check(plain, NoKey()).is_whole
