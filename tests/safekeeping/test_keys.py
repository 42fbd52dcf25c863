import json
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.recovery import code_of
from senco_desk.safekeeping.keys import FixedKey, Locked, NoKey, OwnKeys
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.sealing import sealed
from senco_desk.store.folder import database
from senco_desk.store.key_file import key_file, key_id, read_keys, write_keys
from tests.store.things import BEGAN

WORDS = "harbour velvet bicycle"


class Seconds:
    """A clock that a test moves."""

    def __init__(self) -> None:
        self.now = 0.0

    def __call__(self) -> float:
        return self.now


@pytest.fixture
def begun(tmp_path: Path) -> Path:
    """A workbook of her own, without a passphrase yet."""
    folder = tmp_path / "mine.sencodesk"
    create(folder, OwnKeys(), lambda: BEGAN)
    return folder


@pytest.fixture
def key(begun: Path) -> bytes:
    kept = read_keys(begun)
    assert kept is not None
    return kept.open_key or b""


@pytest.fixture
def locked(begun: Path, key: bytes) -> Path:
    kept = read_keys(begun)
    assert kept is not None
    write_keys(begun, kept.locked_by(sealed(key, WORDS, BEGAN)))
    return begun


def code(asked: Callable[[], object]) -> str:
    with pytest.raises(Refused) as told:
        asked()
    return told.value.code


def test_two_providers_ask_nothing(tmp_path: Path) -> None:
    assert NoKey().key(tmp_path) is None
    assert NoKey().begin(tmp_path, "w", BEGAN) is None
    assert FixedKey(b"k" * 32).key(tmp_path) == b"k" * 32
    assert FixedKey(b"k" * 32).begin(tmp_path, "w", BEGAN) == b"k" * 32


def test_a_key_of_another_length_is_a_mistake() -> None:
    with pytest.raises(ValueError, match="32 bytes"):
        FixedKey(b"short")


def test_a_new_workbook_is_encrypted_and_opens_while_no_passphrase_is_chosen(begun: Path, key: bytes) -> None:
    assert not database(begun).read_bytes().startswith(b"SQLite format 3")
    assert OwnKeys().key(begun) == OwnKeys().key(database(begun)) == key
    open_workbook(begun, OwnKeys()).close()


def test_the_lock_knows_its_workbook_and_when_it_was_begun(begun: Path, key: bytes) -> None:
    kept = read_keys(begun)
    assert kept is not None
    desk = open_workbook(begun, OwnKeys(), write=False)
    assert (kept.workbook, kept.key_id, kept.begun) == (desk.id, key_id(key), BEGAN)
    desk.close()


def test_two_workbooks_have_two_keys(begun: Path, key: bytes, tmp_path: Path) -> None:
    create(tmp_path / "other", OwnKeys())
    assert OwnKeys().key(tmp_path / "other") != key


def test_a_plain_workbook_has_none(tmp_path: Path) -> None:
    create(tmp_path / "plain", NoKey())
    assert OwnKeys().key(tmp_path / "plain") is None


@pytest.mark.parametrize("content", [None, b"", b"SQLit", b"no database", b"x" * 5000])
def test_what_is_no_workbook_has_none_and_is_told_by_whoever_opens_it(tmp_path: Path, content: bytes | None) -> None:
    if content is not None:
        database(tmp_path).write_bytes(content)
    assert OwnKeys().key(tmp_path) is None


def test_a_locked_one_says_so_until_it_is_unlocked(locked: Path, key: bytes) -> None:
    own = OwnKeys()
    with pytest.raises(Locked) as told:
        own.key(locked)
    assert (told.value.code, told.value.only_by_sheet) == ("workbook-locked", False)
    own.unlock(locked, WORDS)
    assert own.key(locked) == key
    assert code(lambda: OwnKeys().key(locked)) == "workbook-locked"


def test_a_wrong_passphrase_unlocks_nothing(locked: Path) -> None:
    own = OwnKeys()
    assert code(lambda: own.unlock(locked, "harbour velvet tricycle")) == "wrong-passphrase"
    assert code(lambda: own.key(locked)) == "workbook-locked"


def test_several_wrong_ones_slow_down_and_never_wipe(locked: Path, key: bytes) -> None:
    clock = Seconds()
    own = OwnKeys(clock)
    for _ in range(3):
        assert code(lambda: own.unlock(locked, "wrong")) == "wrong-passphrase"
    waits = []
    for _ in range(8):
        with pytest.raises(Refused) as told:
            own.unlock(locked, WORDS)
        assert told.value.code == "unlocking-wait"
        waits.append(told.value.values["seconds"])
        clock.now += waits[-1]
        assert code(lambda: own.unlock(locked, "wrong")) == "wrong-passphrase"
    assert waits == sorted(waits)
    assert max(waits) <= 31
    clock.now += 31
    own.unlock(locked, WORDS)
    assert own.key(locked) == key
    assert code(lambda: own.unlock(locked, "wrong")) == "wrong-passphrase"
    own.unlock(locked, WORDS)


def test_one_workbook_does_not_wait_for_another(locked: Path, tmp_path: Path) -> None:
    own = OwnKeys(Seconds())
    for _ in range(3):
        assert code(lambda: own.unlock(locked, "wrong")) == "wrong-passphrase"
    other = tmp_path / "other"
    create(other, OwnKeys())
    assert code(lambda: own.unlock(other, "wrong")) == "wrong-passphrase"


def test_locked_again_it_wants_the_passphrase(locked: Path) -> None:
    own = OwnKeys()
    own.unlock(locked, WORDS)
    own.lock(locked)
    assert code(lambda: own.key(locked)) == "workbook-locked"
    own.unlock(locked, WORDS)
    assert own.key(locked)


@pytest.mark.parametrize("lost", ["missing", "damaged"])
def test_the_recovery_sheet_opens_it_without_keys_json(locked: Path, key: bytes, lost: str) -> None:
    key_file(locked).unlink() if lost == "missing" else key_file(locked).write_text("{", "utf-8")
    own = OwnKeys()
    with pytest.raises(Locked) as told:
        own.key(locked)
    assert (told.value.code, told.value.only_by_sheet) == (f"keys-{lost}", True)
    assert code(lambda: own.unlock(locked, WORDS)) == f"keys-{lost}"
    own.unlock_with_sheet(locked, code_of(key))
    assert own.key(locked) == key
    open_workbook(locked, own).close()


def test_the_recovery_sheet_is_not_slowed_down(locked: Path, key: bytes) -> None:
    own = OwnKeys(Seconds())
    for _ in range(3):
        assert code(lambda: own.unlock(locked, "wrong")) == "wrong-passphrase"
    own.unlock_with_sheet(locked, code_of(key).lower())
    assert own.key(locked) == key


def test_a_mistyped_sheet_and_another_workbooks_are_told_apart(locked: Path, key: bytes) -> None:
    own, mistyped = OwnKeys(), code_of(key).replace("7", "8").replace("4", "5").replace("A", "B")
    assert mistyped != code_of(key)
    assert code(lambda: own.unlock_with_sheet(locked, mistyped)) == "sheet-mistyped"
    assert code(lambda: own.unlock_with_sheet(locked, code_of(bytes(32)))) == "sheet-of-another"
    assert code(lambda: own.key(locked)) == "workbook-locked"


def test_a_sheet_is_known_although_the_first_page_is_damaged(locked: Path, key: bytes) -> None:
    with database(locked).open("r+b") as file:
        file.write(bytes(4096))
    own = OwnKeys()
    own.unlock_with_sheet(locked, code_of(key))
    assert own.key(locked) == key


def test_the_sheet_opens_it_though_the_lock_beside_it_is_anothers(locked: Path, key: bytes, tmp_path: Path) -> None:
    create(tmp_path / "other.sencodesk", OwnKeys())
    shutil.copyfile(key_file(tmp_path / "other.sencodesk"), key_file(locked))
    keys = OwnKeys()
    keys.unlock_with_sheet(locked, code_of(key))
    open_workbook(locked, keys).close()


@pytest.mark.parametrize("after", [OwnKeys(), NoKey()], ids=["encrypted", "plain"])
def test_a_key_is_not_held_against_a_workbook_that_took_the_place_of_its_own(
    locked: Path, tmp_path: Path, after: OwnKeys | NoKey
) -> None:
    """As when it was written anew on the other laptop, and came back from there."""
    keys = OwnKeys()
    keys.unlock(locked, WORDS)
    locked.rename(tmp_path / "aside.sencodesk")
    create(locked, after)
    open_workbook(locked, keys).close()


def test_a_slot_with_the_key_of_another_workbook_does_not_open(locked: Path) -> None:
    kept = read_keys(locked)
    assert kept is not None
    write_keys(locked, kept.locked_by(sealed(bytes(32), WORDS, BEGAN)))
    assert code(lambda: OwnKeys().unlock(locked, WORDS)) == "wrong-passphrase"


def test_a_lock_of_a_newer_desk_is_refused(locked: Path) -> None:
    told = json.loads(key_file(locked).read_text("utf-8"))
    key_file(locked).write_text(json.dumps(told | {"format": 2}), "utf-8")
    assert code(lambda: OwnKeys().key(locked)) == "keys-newer"


def test_a_workbook_that_cannot_get_its_lock_is_not_made(tmp_path: Path) -> None:
    folder = tmp_path / "mine"
    folder.mkdir()

    class Unlucky(OwnKeys):
        def begin(self, folder: Path, workbook: str, now: object) -> bytes:
            (folder / "keys.json.part").mkdir()
            try:
                return super().begin(folder, workbook, BEGAN)
            finally:
                (folder / "keys.json.part").rmdir()

    assert code(lambda: create(folder, Unlucky())) == "workbook-not-made"
    assert list(folder.iterdir()) == []


def test_looking_at_a_plain_workbook_does_not_drop_the_locks_of_the_desk_over_it(tmp_path: Path) -> None:
    create(tmp_path / "plain", NoKey())
    desk = open_workbook(tmp_path / "plain", NoKey())
    other = "import sys; from pathlib import Path; from senco_desk.store.driver import connect;"
    other += "driver = connect(Path(sys.argv[1]), None, 'rw'); driver.execute('PRAGMA busy_timeout = 0');"
    other += "driver.execute('BEGIN IMMEDIATE')"
    with desk.change():
        OwnKeys().key(tmp_path / "plain")
        asked = [sys.executable, "-c", other, str(database(tmp_path / "plain"))]
        ended = subprocess.run(asked, capture_output=True, text=True, check=False)
    assert "locked" in ended.stderr
    desk.close()


def test_nothing_heavy_is_loaded_to_find_the_key() -> None:
    asked = "import sys, senco_desk.safekeeping.keys;"
    asked += (
        "print([name for name in ('nacl', 'sqlalchemy', 'sqlcipher3', 'keyring', 'shutil') if name in sys.modules])"
    )
    assert subprocess.check_output([sys.executable, "-c", asked], text=True).strip() == "[]"
