"""What encryption costs her: unlocking beside the bare Argon2id, a save beside a plain one, and the first paint.

The first paint of a remembered workbook takes its key out of a keyring that is a file, through the library that takes
it out of the system's own; what that adds itself is the system's.
"""

import os
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import ExitStack, closing, contextmanager
from dataclasses import replace
from functools import partial
from itertools import count
from pathlib import Path
from statistics import median

from nacl import pwhash

from senco_desk.domain import text
from senco_desk.domain.reflection import Section
from senco_desk.safekeeping.keys import KeyProvider, OwnKeys
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.services.locking import Locking
from senco_desk.services.telling import told_to_nobody
from senco_desk.store.driver import connect_to_read, pragma
from senco_desk.store.folder import database
from senco_desk.wiring import now, serve
from tests.benchmarks.alone import alone
from tests.benchmarks.bench_save import PARAGRAPH
from tests.benchmarks.bench_start import BARE, DESK, _own_home
from tests.benchmarks.file_keyring import FILE, FileKeyring
from tests.benchmarks.measuring import Figure, in_turn, seconds
from tests.benchmarks.workbooks import KEYS, sample

PASSPHRASE = "harbour velvet bicycle"
UNLOCKINGS, SAVES, STARTS = 30, 200, 12
_BACKEND = "PYTHON_KEYRING_BACKEND"


def measure() -> Iterable[Figure]:
    with _locked("small") as folder:
        ours, floor = in_turn(partial(seconds, partial(_unlock, folder)), partial(seconds, _argon2id), UNLOCKINGS)
        yield Figure("unlocking, up to the first read", "ms", ours * 1000, 2.0, floor * 1000)
    yield Figure("a save of 300 words, encrypted beside plain", "ms", *_saves())
    yield from _first_paints()


def _unlock(folder: Path) -> None:
    own = OwnKeys()
    own.unlock(folder, PASSPHRASE)
    with closing(connect_to_read(database(folder), own.key(folder))) as driver:
        pragma(driver, "application_id")


def _argon2id() -> None:
    pwhash.argon2id.kdf(32, PASSPHRASE.encode(), bytes(16), opslimit=4, memlimit=64 * 2**20)


def _saves() -> tuple[float, float, float]:
    """Of the encrypted one, the target, and of the plain one."""
    with ExitStack() as leaving:
        encrypted, plain = (_saving(leaving, keys) for keys in (KEYS["encrypted"], KEYS["plain"]))
        ours, floor = in_turn(encrypted, plain, SAVES)
    return ours * 1000, 1.3, floor * 1000


def _saving(leaving: ExitStack, keys: KeyProvider) -> Callable[[], float]:
    services = serve(open_workbook(leaving.enter_context(sample("small", keys)), keys), told_to_nobody)
    leaving.callback(services.close)
    reflecting = services.reflecting
    kept, typed = reflecting.keep(replace(reflecting.begin(), title="Measured")), count()

    def save() -> float:
        section = Section("text", "", text.from_plain(f"{next(typed)} {PARAGRAPH}"))
        return seconds(partial(reflecting.keep, replace(kept, sections=(section,))))

    return save


def _first_paints() -> Iterator[Figure]:
    with tempfile.TemporaryDirectory() as place, _own_home(place), _locked("year") as folder, _remembered(folder):
        plain = Path(place) / "plain.sencodesk"
        subprocess.run([*DESK, "sample", str(plain)], check=True, capture_output=True)
        commands = [[*DESK, "open", str(each), "--first-paint"] for each in (folder, plain)]
        commands.append([sys.executable, "-c", BARE])
        runs = [[alone(command)[0] for command in commands] for _ in range(STARTS + 1)][1:]
    ours, floor, bare = (median(times) for times in zip(*runs, strict=True))
    yield Figure("first paint, remembered, less that of plain", "bare windows", (ours - floor) / bare, 0.2)
    yield Figure("first paint, remembered", "s", ours, 2.0, bare)
    yield Figure("first paint, plain", "s", floor, 2.0, bare)


@contextmanager
def _locked(size: str) -> Iterator[Path]:
    own = OwnKeys()
    with sample(size, own) as folder:
        with closing(open_workbook(folder, own)) as desk:
            Locking(desk, own, now).set_passphrase(PASSPHRASE)
        yield folder


@contextmanager
def _remembered(folder: Path) -> Iterator[None]:
    import keyring

    backend = "tests.benchmarks.file_keyring.FileKeyring"
    os.environ |= {FILE: str(folder.with_name("keyring.json")), _BACKEND: backend, "PYTHONPATH": str(Path.cwd())}
    keyring.set_keyring(FileKeyring())
    own = OwnKeys()
    own.unlock(folder, PASSPHRASE)
    with closing(open_workbook(folder, own)) as desk:
        Locking(desk, own, now).remember(True)
    yield
