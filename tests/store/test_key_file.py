import json
import os
import stat
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.store.key_file import (
    Confirmed,
    KeyFile,
    OpenSlot,
    PassphraseSlot,
    SheetFacts,
    key_file,
    key_id,
    read_keys,
    set_damaged_aside,
    write_keys,
)
from tests.store.things import BEGAN

KEY = bytes(range(32))
OPEN = KeyFile("w", key_id(KEY), BEGAN, (OpenSlot(KEY),))
LOCKED = OPEN.locked_by(PassphraseSlot(bytes(16), 4, 64 * 2**20, b"sealed", BEGAN))


@pytest.mark.parametrize(
    "keys",
    [OPEN, LOCKED, replace(LOCKED, sheet=SheetFacts(BEGAN, BEGAN, Confirmed.GROUP))],
    ids=["open", "locked", "sheet"],
)
def test_what_is_written_is_read(tmp_path: Path, keys: KeyFile) -> None:
    write_keys(tmp_path, keys)
    assert read_keys(tmp_path) == keys
    assert [file.name for file in tmp_path.iterdir()] == ["keys.json"]


def test_without_one_there_is_none(tmp_path: Path) -> None:
    assert read_keys(tmp_path) is None
    assert read_keys(tmp_path / "nowhere") is None


def test_the_key_stands_in_clear_until_a_passphrase_takes_its_place(tmp_path: Path) -> None:
    assert OPEN.open_key == KEY
    assert (LOCKED.open_key, len(LOCKED.passphrases)) == (None, 1)
    write_keys(tmp_path, LOCKED)
    from base64 import b64encode

    assert b64encode(KEY).decode() not in key_file(tmp_path).read_text("utf-8")


def test_the_key_is_shown_nowhere_else() -> None:
    assert repr(KEY) not in repr(OPEN)
    assert key_id(KEY) != key_id(KEY[::-1])
    assert KEY.hex() not in key_id(KEY)


@pytest.mark.skipif(os.name != "posix", reason="other systems keep rights elsewhere")
def test_nobody_else_may_read_it(tmp_path: Path) -> None:
    write_keys(tmp_path, OPEN)
    assert stat.S_IMODE(key_file(tmp_path).stat().st_mode) == 0o600


def changed(tmp_path: Path, **told: Any) -> Path:
    write_keys(tmp_path, LOCKED)
    file = key_file(tmp_path)
    file.write_text(json.dumps(json.loads(file.read_text("utf-8")) | told), "utf-8")
    return tmp_path


def slot(**told: Any) -> dict[str, Any]:
    good = {
        "kind": "passphrase", "kdf": "argon2id13", "salt": "AAAAAAAAAAAAAAAAAAAAAA==", "opslimit": 4,
        "memlimit": 8192, "sealed": "AAAA", "made": "2026-01-01T00:00:00+00:00",
    }  # fmt: skip
    return good | told


@pytest.mark.parametrize(
    "wrong",
    [
        {"slots": []}, {"slots": None}, {"slots": [1]}, {"slots": [{"kind": "other"}]}, {"slots": [slot(salt="AAAA")]},
        {"slots": [slot(salt="é")]}, {"slots": [slot(sealed="")]}, {"slots": [slot(memlimit=2**40)]},
        {"slots": [slot(opslimit=10**9)]}, {"slots": [slot(memlimit=100)]},
        {"slots": [slot(opslimit=0)]}, {"slots": [slot(opslimit=True)]},
        {"slots": [slot(kdf="none")]}, {"slots": [slot(made="soon")]}, {"slots": [{"kind": "open", "key": "AAAA"}]},
        {"slots": [{"kind": "open", "key": "A" * 43 + "="}]}, {"begun": None}, {"sheet": None}, {"workbook": 3},
        {"sheet": {"made": None, "confirmed": None, "how": "guessed"}}, {"format": "1", "slots": 7},
    ],
)  # fmt: skip
def test_one_that_is_not_as_it_was_written_is_damaged(tmp_path: Path, wrong: dict[str, Any]) -> None:
    with pytest.raises(Damaged) as told:
        read_keys(changed(tmp_path, **wrong))
    assert "recovery sheet" in str(told.value)


def test_half_of_one_is_damaged_wherever_it_ends(tmp_path: Path) -> None:
    write_keys(tmp_path, LOCKED)
    whole = key_file(tmp_path).read_bytes()
    for length in range(len(whole) - 1):
        key_file(tmp_path).write_bytes(whole[:length])
        with pytest.raises(Damaged):
            read_keys(tmp_path)


@given(st.binary(max_size=300))
def test_any_bytes_are_damaged(tmp_path_factory: pytest.TempPathFactory, content: bytes) -> None:
    folder = tmp_path_factory.mktemp("keys")
    key_file(folder).write_bytes(content)
    with pytest.raises(Damaged):
        read_keys(folder)


@pytest.mark.parametrize("content", ["[" * 100_000, '{"a":' * 5_000, " " * 70_000 + "{}"])
def test_a_hostile_one_is_damaged(tmp_path: Path, content: str) -> None:
    key_file(tmp_path).write_text(content, "utf-8")
    with pytest.raises(Damaged):
        read_keys(tmp_path)


def test_a_folder_in_its_place_is_damaged(tmp_path: Path) -> None:
    key_file(tmp_path).mkdir()
    with pytest.raises(Damaged):
        read_keys(tmp_path)


def test_one_of_a_newer_desk_is_refused_and_left(tmp_path: Path) -> None:
    with pytest.raises(Refused) as told:
        read_keys(changed(tmp_path, format=2, slots="something new"))
    assert told.value.code == "keys-newer"


def test_where_it_cannot_be_written_the_old_one_stays(tmp_path: Path) -> None:
    write_keys(tmp_path, OPEN)
    (tmp_path / "keys.json.part").mkdir()
    with pytest.raises(Refused) as told:
        write_keys(tmp_path, LOCKED)
    assert told.value.code == "keys-not-written"
    assert read_keys(tmp_path) == OPEN


def test_a_damaged_one_is_kept_aside(tmp_path: Path) -> None:
    key_file(tmp_path).write_text("half", "utf-8")
    set_damaged_aside(tmp_path, BEGAN)
    assert [file.read_text("utf-8") for file in tmp_path.iterdir()] == ["half"]
    assert read_keys(tmp_path) is None
