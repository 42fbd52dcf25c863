"""A carry copy whose making, or whose taking in, is killed at any moment: there is a whole one, or none."""

import os
import random
import shutil
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged
from senco_desk.safekeeping.arriving import take_the_place
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import FixedKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.packing import pack
from senco_desk.safekeeping.packs import prove, unpack
from senco_desk.wiring import now
from tests import forked
from tests.store.things import a_reflection, an_attachment, an_evidence

KEY = FixedKey(bytes(range(32)))
TIMES = int(os.environ.get("SENCO_DESK_KILLS", "6"))


def pack_again_and_again(folder: Path, pack_file: Path) -> None:
    desk = open_workbook(folder, KEY)
    print("begun", flush=True)
    while True:
        pack(desk, pack_file, now())


def take_in_again_and_again(folder: Path, pack_file: Path) -> None:
    print("begun", flush=True)
    while True:
        take_the_place(pack_file, folder, KEY, now())


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A workbook with some texts and a file of several pieces."""
    folder = tmp_path / "mine.sencodesk"
    create(folder, KEY)
    desk, piece = open_workbook(folder, KEY), an_evidence()
    content = random.Random(1).randbytes(3_000_000)
    with (folder.parent / "content").open("wb") as out:
        out.write(content)
    with (folder.parent / "content").open("rb") as read:
        stored = desk.containers.write(read)
    with desk.change() as work:
        for _ in range(50):
            work.reflections.add(a_reflection("What I did, and why. " * 40))
        work.evidence.add(piece)
        work.attachments.add(an_attachment(piece, container=stored.container, size=stored.size, sha256=stored.sha256))
    desk.close()
    return folder


def killed(work: Callable[[Path, Path], None], folder: Path, pack_file: Path, after: float) -> None:
    with forked.heard(work, folder, pack_file) as (child, said):
        assert said.readline() == b"begun\n"
        time.sleep(after)
        assert child.is_alive(), "it did not come to an end by itself"
        child.kill()


def whole(folder: Path) -> bool:
    open_workbook(folder, KEY).close()
    report = check(folder, KEY)
    return report.is_whole and report.counts["reflection"] == 50


def test_while_one_is_made(folder: Path, tmp_path: Path) -> None:
    chance, target = random.Random(11), tmp_path / "mine.sencopack"
    for at in range(TIMES):
        killed(pack_again_and_again, folder, target, chance.uniform(0, 0.25))
        assert whole(folder)
        if target.exists():
            assert prove(target).members
            unpack(target, tmp_path / f"laid-{at}")
            assert whole(tmp_path / f"laid-{at}")
            shutil.rmtree(tmp_path / f"laid-{at}")


def test_while_one_is_taken_in(folder: Path, tmp_path: Path) -> None:
    desk = open_workbook(folder, KEY)
    copy = pack(desk, tmp_path / "mine.sencopack", now()).file
    desk.close()
    chance = random.Random(12)
    for _ in range(TIMES):
        killed(take_in_again_and_again, folder, copy, chance.uniform(0, 0.25))
        assert whole(folder)
        for aside in folder.parent.glob("mine until *"):
            assert whole(aside)
            shutil.rmtree(aside)


def test_a_part_of_one_is_never_taken_for_a_copy(folder: Path, tmp_path: Path) -> None:
    desk = open_workbook(folder, KEY)
    content = pack(desk, tmp_path / "mine.sencopack", now()).file.read_bytes()
    desk.close()
    for share in (0.0, 0.2, 0.5, 0.97, 0.9999):
        (tmp_path / "half.sencopack").write_bytes(content[: int(len(content) * share)])
        with pytest.raises(Damaged):
            prove(tmp_path / "half.sencopack")
