import json
from collections.abc import Iterator
from pathlib import Path

import keyring
import pytest
from keyring.backend import KeyringBackend
from keyring.backends import fail, null
from keyring.errors import KeyringLocked, PasswordDeleteError

from senco_desk import paths
from senco_desk.domain.errors import Refused
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.safekeeping.opening import create
from senco_desk.safekeeping.remembering import forget, is_remembered, remember, remembered
from senco_desk.safekeeping.sealing import sealed
from senco_desk.store.key_file import key_id, read_keys, write_keys
from tests.store.things import BEGAN

KEY = bytes(range(32))
ID = key_id(KEY)


class InAFile(KeyringBackend):
    """A keyring that keeps its passwords in a file, for tests."""

    priority = 5  # type: ignore[assignment]

    def __init__(self, file: Path) -> None:
        super().__init__()
        self.file = file
        self.is_locked = False

    def _kept(self) -> dict[str, str]:
        if self.is_locked:
            raise KeyringLocked("shut")
        return json.loads(self.file.read_text("utf-8")) if self.file.exists() else {}

    def get_password(self, service: str, username: str) -> str | None:
        return self._kept().get(f"{service}/{username}")

    def set_password(self, service: str, username: str, password: str) -> None:
        self.file.write_text(json.dumps(self._kept() | {f"{service}/{username}": password}), "utf-8")

    def delete_password(self, service: str, username: str) -> None:
        kept = self._kept()
        if kept.pop(f"{service}/{username}", None) is None:
            raise PasswordDeleteError("none")
        self.file.write_text(json.dumps(kept), "utf-8")


class Ill(InAFile):
    def get_password(self, service: str, username: str) -> str | None:
        raise RuntimeError("the bus has gone")


@pytest.fixture(autouse=True)
def kept(tmp_path: Path) -> Iterator[InAFile]:
    before, backend = keyring.get_keyring(), InAFile(tmp_path / "kept.json")
    keyring.set_keyring(backend)
    yield backend
    keyring.set_keyring(before)


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    folder = tmp_path / "mine.sencodesk"
    create(folder, OwnKeys(), lambda: BEGAN)
    found = read_keys(folder)
    assert found is not None
    write_keys(folder, found.locked_by(sealed(found.open_key or b"", "harbour velvet bicycle", BEGAN)))
    return folder


def unlocked(folder: Path) -> tuple[bytes, str]:
    own = OwnKeys()
    own.unlock(folder, "harbour velvet bicycle")
    key = own.key(folder) or b""
    return key, key_id(key)


def test_what_is_remembered_is_there_again_until_it_is_forgotten(tmp_path: Path, kept: InAFile) -> None:
    remember(tmp_path, KEY, ID)
    assert (is_remembered(tmp_path), remembered(tmp_path, ID)) == (True, KEY)
    forget(tmp_path, ID)
    assert (is_remembered(tmp_path), remembered(tmp_path, ID)) == (False, None)
    assert json.loads(kept.file.read_text("utf-8")) == {}


def test_a_remembered_workbook_opens_by_itself(locked: Path) -> None:
    key, name = unlocked(locked)
    remember(locked, key, name)
    assert OwnKeys().key(locked) == key


def test_locked_by_hand_it_wants_the_passphrase_all_the_same(locked: Path) -> None:
    remember(locked, *unlocked(locked))
    own = OwnKeys()
    own.lock(locked)
    with pytest.raises(Refused) as told:
        own.key(locked)
    assert told.value.code == "workbook-locked"


def test_copied_to_another_laptop_it_asks_for_the_passphrase(locked: Path, kept: InAFile) -> None:
    remember(locked, *unlocked(locked))
    kept.file.unlink()
    with pytest.raises(Refused) as told:
        OwnKeys().key(locked)
    assert told.value.code == "workbook-locked"


@pytest.mark.parametrize("wrong", ["", "no base 64", "AAAA", "é"])
def test_what_is_no_key_in_the_keyring_is_as_if_it_were_not_there(locked: Path, kept: InAFile, wrong: str) -> None:
    _key, name = unlocked(locked)
    remember(locked, *unlocked(locked))
    kept.set_password("SENCO Desk", name, wrong)
    with pytest.raises(Refused) as told:
        OwnKeys().key(locked)
    assert told.value.code == "workbook-locked"


def test_another_key_in_the_keyring_is_not_taken(locked: Path, kept: InAFile) -> None:
    from base64 import b64encode

    _key, name = unlocked(locked)
    remember(locked, *unlocked(locked))
    kept.set_password("SENCO Desk", name, b64encode(KEY).decode())
    with pytest.raises(Refused):
        OwnKeys().key(locked)


def test_a_keyring_that_is_shut_or_ill_means_the_passphrase_is_asked_for(locked: Path, kept: InAFile) -> None:
    remember(locked, *unlocked(locked))
    kept.is_locked = True
    with pytest.raises(Refused) as told:
        OwnKeys().key(locked)
    assert told.value.code == "workbook-locked"
    keyring.set_keyring(Ill(kept.file))
    with pytest.raises(Refused) as told:
        OwnKeys().key(locked)
    assert told.value.code == "workbook-locked"


@pytest.mark.parametrize("backend", [fail.Keyring, null.Keyring])
def test_a_laptop_without_a_keyring_is_told_so(tmp_path: Path, backend: type[KeyringBackend]) -> None:
    keyring.set_keyring(backend())
    with pytest.raises(Refused) as told:
        remember(tmp_path, KEY, ID)
    assert told.value.code == "no-keyring"
    assert not is_remembered(tmp_path)


def test_one_that_breaks_or_is_shut_while_it_is_asked_is_told_so(tmp_path: Path, kept: InAFile) -> None:
    keyring.set_keyring(Ill(kept.file))
    with pytest.raises(Refused) as told:
        remember(tmp_path, KEY, ID)
    assert (told.value.code, told.value.values["reason"]) == ("no-keyring", "RuntimeError")
    assert not is_remembered(tmp_path)


def test_one_that_cannot_forget_is_not_asked_again(tmp_path: Path, kept: InAFile) -> None:
    remember(tmp_path, KEY, ID)
    kept.is_locked = True
    forget(tmp_path, ID)
    kept.is_locked = False
    assert remembered(tmp_path, ID) is None


def test_where_the_school_does_not_allow_it_nothing_is_remembered(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember(tmp_path, KEY, ID)
    (tmp_path / "policy.json").write_text('{"format": 1, "allow_remembering": false}', "utf-8")
    monkeypatch.setattr(paths, "_POLICY", tmp_path / "policy.json")
    assert remembered(tmp_path, ID) is None
    with pytest.raises(Refused) as told:
        remember(tmp_path, KEY, ID)
    assert told.value.code == "policy-not-remembered"
