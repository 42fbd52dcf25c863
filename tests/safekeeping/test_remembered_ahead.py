import sys
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.safekeeping.opening import create
from senco_desk.safekeeping.remembered_ahead import RememberedAhead
from senco_desk.safekeeping.remembering import remember
from senco_desk.safekeeping.sealing import sealed
from senco_desk.store.key_file import key_id, read_keys, write_keys
from tests.benchmarks.file_keyring import FILE, FileKeyring
from tests.store.things import BEGAN

CHILD = [sys.executable, "-m", "senco_desk", "_child", "remembered"]
REPOSITORY = Path(__file__).parents[2]


@pytest.fixture(autouse=True)
def keyring_in_a_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """For this process, and for the child."""
    import keyring.core

    monkeypatch.setenv(FILE, str(tmp_path / "keyring.json"))
    monkeypatch.setenv("PYTHON_KEYRING_BACKEND", "tests.benchmarks.file_keyring.FileKeyring")
    monkeypatch.setenv("PYTHONPATH", str(REPOSITORY))
    monkeypatch.setattr(keyring.core, "_keyring_backend", FileKeyring())


@pytest.fixture
def locked(tmp_path: Path) -> Path:
    folder = tmp_path / "mine.sencodesk"
    create(folder, OwnKeys(), lambda: BEGAN)
    found = read_keys(folder)
    assert found is not None
    write_keys(folder, found.locked_by(sealed(found.open_key or b"", "harbour velvet bicycle", BEGAN)))
    remember(folder, found.open_key or b"", found.key_id)
    return folder


def test_the_child_gives_the_key_once(locked: Path) -> None:
    ahead, kept = RememberedAhead(locked, CHILD), read_keys(locked)
    key = ahead.take(locked)
    assert key is not None
    assert kept is not None
    assert key_id(key) == kept.key_id
    assert ahead.take(locked) is None


def test_the_workbook_opens_with_what_the_child_fetched(locked: Path) -> None:
    own = OwnKeys(ahead=RememberedAhead(locked, CHILD))
    assert own.key(locked)
    (locked.parent / "keyring.json").unlink()
    assert own.key(locked)


@pytest.mark.parametrize("command", [["/nowhere/senco-desk"], [sys.executable, "-c", "raise SystemExit(1)"]])
def test_a_child_that_cannot_be_started_or_dies_is_done_without(locked: Path, command: list[str]) -> None:
    assert OwnKeys(ahead=RememberedAhead(locked, command)).key(locked)


def test_a_child_that_says_nonsense_opens_nothing(locked: Path) -> None:
    (locked.parent / "keyring.json").unlink()
    for said in ("no base 64", "QUFB", "QUFB" * 100_000):
        ahead = RememberedAhead(locked, [sys.executable, "-c", f"print({said!r})"])
        with pytest.raises(Refused) as told:
            OwnKeys(ahead=ahead).key(locked)
        assert told.value.code == "workbook-locked"


def test_what_was_fetched_for_one_workbook_is_not_tried_on_another(locked: Path, tmp_path: Path) -> None:
    ahead = RememberedAhead(tmp_path / "other", CHILD)
    assert ahead.take(locked) is None
