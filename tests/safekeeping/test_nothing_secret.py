"""Nothing that opens a workbook is left anywhere: not on a disk, not in a process list, not in the journal.

What commands write and start is watched in tests/harnesses/test_watched_journeys.py.
"""

import os
import shutil
import subprocess
import sys
import time
from base64 import b64encode
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.recovery import code_of
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.locking import Locking
from senco_desk.store.driver import connect
from senco_desk.store.folder import database
from tests import forked
from tests.store.things import BEGAN

PASSPHRASE, NEXT = "harbour velvet bicycle", "seven lanterns under water"


def secrets(key: bytes) -> list[bytes]:
    """Every form in which what opens a workbook could be written down."""
    code = code_of(key)
    texts = (PASSPHRASE, NEXT, key.hex(), key.hex().upper(), b64encode(key).decode(), code, code.replace(" ", ""))
    return [key, *(text.encode() for text in texts), *(text.encode("utf-16-le") for text in texts)]


@pytest.fixture
def place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """Where everything goes that is written: her own folders, and temporary files."""
    for variable, name in (("SENCO_DESK_HOME", "home"), ("TMPDIR", "tmp")):
        (tmp_path / name).mkdir()
        monkeypatch.setenv(variable, str(tmp_path / name))
    (tmp_path / "passphrase").write_text(PASSPHRASE, "utf-8")
    return tmp_path


def run(place: Path, *words: object) -> int:
    asked = [sys.executable, "-m", "senco_desk", *map(str, words), "--passphrase-file", str(place / "passphrase")]
    return subprocess.run(asked, capture_output=True, check=False).returncode


def key_of(folder: Path, passphrase: str = PASSPHRASE) -> bytes:
    own = OwnKeys()
    own.unlock(folder, passphrase)
    return own.key(folder) or b""


def written_below(place: Path) -> Iterator[tuple[Path, bytes]]:
    for file in place.rglob("*"):
        if file.is_file() and file.name != "passphrase":
            yield file, file.read_bytes()


@pytest.fixture(scope="module")
def written(tmp_path_factory: pytest.TempPathFactory) -> Path:
    place = tmp_path_factory.mktemp("written")
    (place / "passphrase").write_text(PASSPHRASE, "utf-8")
    words = ("sample", str(place / "mine.sencodesk"), "--size", "small", "--passphrase-file", str(place / "passphrase"))
    forked.ended(forked.senco_desk, *words).check_returncode()
    return place / "mine.sencodesk"


@pytest.fixture
def sample(written: Path, place: Path) -> Path:
    return Path(shutil.copytree(written, place / "mine.sencodesk"))


def test_nothing_is_left_in_any_file_after_a_session_with_mistakes(place: Path) -> None:
    sample = place / "mine.sencodesk"
    assert run(place, "sample", sample, "--size", "small") == 0
    (place / "passphrase").write_text(NEXT, "utf-8")
    assert run(place, "check", sample) == 1
    (place / "passphrase").write_text(PASSPHRASE, "utf-8")
    assert run(place, "check", sample) == 0
    assert run(place, "print", sample, place / "portfolio.pdf", "--unchecked") == 0
    sought = secrets(key_of(sample))
    left = [file for file, content in written_below(place) if any(secret in content for secret in sought)]
    assert left == []
    assert list((place / "tmp").iterdir()) == []


def test_the_database_and_its_journal_know_nothing_of_it(sample: Path) -> None:
    own = OwnKeys()
    own.unlock(sample, PASSPHRASE)
    with closing(open_workbook(sample, own)) as desk:
        locking = Locking(desk, own, lambda: BEGAN)
        locking.change_passphrase(PASSPHRASE, NEXT)
        assert locking.confirm_sheet(locking.sheet().code)
        with pytest.raises(Refused):
            locking.change_passphrase(PASSPHRASE, "another good passphrase")
    key = key_of(sample, NEXT)
    with closing(connect(database(sample), key, "ro")) as driver:
        tables = [name for (name,) in driver.execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
        everything = repr([driver.execute(f'SELECT * FROM "{name}"').fetchall() for name in tables]).encode()
    assert len(everything) > 10_000
    assert not any(secret in everything for secret in secrets(key))


def test_what_refuses_does_not_say_what_was_typed(sample: Path) -> None:
    own = OwnKeys()
    for typed in (PASSPHRASE + "x", code_of(bytes(32)), code_of(bytes(32))[:-1]):
        for asked in (own.unlock, own.unlock_with_sheet):
            with pytest.raises(Refused) as told:
                asked(sample, typed)
            assert typed not in f"{told.value} {told.value.values} {told.value!r}"


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="no such list of processes")
def test_a_passphrase_from_the_environment_is_not_handed_on_to_children(place: Path, sample: Path) -> None:
    asked = [sys.executable, "-m", "senco_desk", "print", str(sample), str(place / "out.pdf"), "--unchecked"]
    given = os.environ | {"SENCO_DESK_PASSPHRASE": PASSPHRASE}
    running = subprocess.Popen(asked, env=given, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    seen = b""
    while running.poll() is None:
        seen += b"".join(environment_of(child) for child in children_of(running.pid))
        time.sleep(0.02)
    assert running.wait() == 0
    assert b"SENCO_DESK_HOME" in seen
    assert PASSPHRASE.encode() not in seen


def children_of(process: int) -> list[str]:
    try:
        return Path(f"/proc/{process}/task/{process}/children").read_text().split()
    except OSError:
        return []


def environment_of(process: str) -> bytes:
    """Once it is what it was started as: until then it has that of whoever starts it."""
    try:
        is_child = b"_child" in Path(f"/proc/{process}/cmdline").read_bytes()
        return Path(f"/proc/{process}/environ").read_bytes() if is_child else b""
    except OSError:
        return b""
