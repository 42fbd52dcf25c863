"""A disk that fills up, or a process that dies, somewhere within a doing of the real application; what is left then.

    python -m tests.harnesses.failing_disk [--doing save|print|backup|export|import|restore]… [--points 60]

Each doing runs on a small disk of its own, which has room for a part of what it writes; or it is killed by strace, at
one of the calls that change the disk. Then the workbook must open and be whole, with all that was said to be kept;
nothing half-written may stand under the name of the result; a full disk is told in a sentence; and the same doing,
asked once more with room, must go through. Needs strace, and an administrator, who alone may make a disk.
"""

import argparse
import json
import os
import random
import shutil
import subprocess
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.wiring import open_services
from tests import forked
from tests.harnesses.recorded_calls import STRACE

CHANGING = ("pwrite64", "write", "fsync", "fdatasync", "ftruncate", "rename", "unlink", "mkdir")
DISK = "96m"
_SAVES = 12

Whole = Callable[[Path], bool]
Work = Callable[..., int]


@dataclass(frozen=True)
class Doing:
    """`words` for `work` are made of the workbook and its result’s place; `is_whole` looks at one that is there."""

    words: Callable[[Path, Path], tuple[object, ...]]
    result: str
    is_whole: Whole
    into_a_folder: bool = False
    work: Work = forked.senco_desk

    def make_way(self, result: Path) -> None:
        """Nothing of an earlier run; the folder that must be there."""
        shutil.rmtree(result, ignore_errors=True) if result.is_dir() else result.unlink(missing_ok=True)
        if self.into_a_folder:
            result.mkdir()


def _is_pdf(file: Path) -> bool:
    import pikepdf

    with pikepdf.open(file) as pdf:
        return len(pdf.pages) > 0


def _is_exported(folder: Path) -> bool:
    return (folder / "index.html").is_file() and any(folder.rglob("*.json"))


def _is_workbook(folder: Path) -> bool:
    return check(folder, OwnKeys()).is_whole


def _are_backups(folder: Path) -> bool:
    """What bears a backup's name is one; what was begun and not ended bears another."""
    return all(_is_backup(file) for file in folder.rglob("*.sqlite"))


def _is_backup(file: Path) -> bool:
    from senco_desk.safekeeping.backups import prove_copy

    return bool(prove_copy(file, None))


def _exported(workbook: Path) -> Path:
    """What is imported, made beforehand beside the small disk."""
    return workbook.parents[1] / "exported"


def _saved(workbook: str) -> int:
    """Save into it, and end as the command line ends: with a sentence and its status."""
    from senco_desk.domain.errors import DeskError

    try:
        save_into(Path(workbook))
    except DeskError as error:
        print(error, file=sys.stderr)
        return 1
    return 0


DOINGS = {
    "save": Doing(lambda workbook, _to: (workbook,), "nothing", lambda _result: False, work=_saved),
    "print": Doing(lambda workbook, to: ("print", "--unchecked", workbook, to), "a.pdf", _is_pdf),
    "backup": Doing(lambda workbook, to: ("backup", workbook, to), "backups", _are_backups, True),
    "export": Doing(lambda workbook, to: ("export", "--unchecked", workbook, to), "out", _is_exported),
    "import": Doing(lambda workbook, to: ("import", to, _exported(workbook)), "in.sencodesk", _is_workbook),
}


@dataclass
class Tally:
    """`spared`: the fault came after the doing had ended. `unclear`: it ended badly and without a sentence."""

    doing: str
    points: int = 0
    refused: int = 0
    killed: int = 0
    spared: int = 0
    unclear: int = 0
    lost: int = 0
    damaged: int = 0
    half_written: int = 0
    not_again: int = 0
    said: Counter[str] = field(default_factory=Counter)

    @property
    def is_clean(self) -> bool:
        return not (self.unclear or self.lost or self.damaged or self.half_written or self.not_again)


class Ground:
    """A small disk at `place`, with a fresh copy of the workbook on it for each point."""

    def __init__(self, place: Path) -> None:
        self.disk = place / "disk"
        self.kept = place / "before.sencodesk"
        self.home = place / "home"
        for words in (
            ("sample", self.kept, "--size", "small"),
            ("export", "--unchecked", self.kept, place / "exported"),
        ):
            self._ended(forked.senco_desk, words).check_returncode()

    @property
    def workbook(self) -> Path:
        return self.disk / "mine.sencodesk"

    def lay_out(self, doing: Doing) -> None:
        for left in self.disk.iterdir():
            shutil.rmtree(left) if left.is_dir() else left.unlink()
        shutil.copytree(self.kept, self.workbook)
        doing.make_way(self.disk / doing.result)

    def run(self, doing: Doing, *watch: str) -> subprocess.CompletedProcess[bytes]:
        return self._ended(doing.work, doing.words(self.workbook, self.disk / doing.result), watch)

    @contextmanager
    def room(self, left: int) -> Iterator[None]:
        """Only `left` bytes more fit on the disk."""
        filler = self.disk / "filler"
        free = shutil.disk_usage(self.disk).free
        with filler.open("wb") as out:
            os.posix_fallocate(out.fileno(), 0, max(1, free - left))
        yield
        filler.unlink()

    def _ended(
        self, work: Work, words: tuple[object, ...], watch: tuple[str, ...] = ()
    ) -> subprocess.CompletedProcess[bytes]:
        surroundings = os.environ | {"SENCO_DESK_HOME": str(self.home), "TMPDIR": str(self.home.parent)}
        return forked.ended(work, *map(str, words), environment=surroundings, watch=watch)


@contextmanager
def ground(place: Path) -> Iterator[Ground]:
    (place / "disk").mkdir()
    subprocess.run(["mount", "-t", "tmpfs", "-o", f"size={DISK}", "tmpfs", str(place / "disk")], check=True)
    try:
        yield Ground(place)
    finally:
        subprocess.run(["umount", "--lazy", place / "disk"], check=True)


def fail_repeatedly(named: str, on: Ground, points: int, seed: int = 7) -> Tally:
    """Half of `points` fill the disk, the other half kill."""
    doing, tally, chance = DOINGS[named], Tally(named), random.Random(seed)
    on.lay_out(doing)
    begun = shutil.disk_usage(on.disk).free
    ended = on.run(doing)
    if ended.returncode:
        raise AssertionError(ended.stderr.decode())
    wanted = max(begun - shutil.disk_usage(on.disk).free, 64 << 10)
    for _ in range(points // 2):
        on.lay_out(doing)
        with on.room(chance.randrange(wanted)):
            ended = on.run(doing)
        _look(doing, ended, on, tally)
    for _ in range(points - points // 2):
        on.lay_out(doing)
        call, step = chance.choice(CHANGING), 1 + int(chance.expovariate(1 / 12))
        inject = f"inject={call}:signal=SIGKILL:when={step}"
        strace = ("strace", "-f", "-qq", "-o", os.devnull, "-e", f"trace={call}", "-e", inject)
        _look(doing, on.run(doing, *strace), on, tally)
    return tally


def _look(doing: Doing, ended: subprocess.CompletedProcess[bytes], on: Ground, tally: Tally) -> None:
    tally.points += 1
    _sort(ended, tally)
    result = on.disk / doing.result
    if result.exists() and not doing.is_whole(result):
        tally.half_written += 1
    if not _is_workbook(on.workbook):
        tally.damaged += 1
    tally.lost += not _holds(on.workbook, ended.stdout.decode("utf-8", "replace"))
    doing.make_way(result)
    again = on.run(doing)
    if again.returncode:
        tally.not_again += 1
        tally.said[again.stderr.decode("utf-8", "replace")[-300:]] += 1


def _sort(ended: subprocess.CompletedProcess[bytes], tally: Tally) -> None:
    said = ended.stderr.decode("utf-8", "replace").strip()
    if ended.returncode == 0:
        tally.spared += 1
    elif ended.returncode in (-9, 128 + 9):
        tally.killed += 1
    elif ended.returncode in (1, 3) and "Traceback" not in said and said:
        tally.refused += 1
    else:
        tally.unclear += 1
        tally.said[said[-300:]] += 1


def _holds(workbook: Path, said: str) -> bool:
    """Whether the last number that was said to be kept is in the workbook, or a later one."""
    kept = [int(line.removeprefix("kept ")) for line in said.splitlines() if line.startswith("kept ")]
    with open_services(workbook, write=False) as services:
        titles = [row.title for row in services.reflecting.rows() if row.title.startswith("Kept ")]
    return not kept or bool(titles and int(titles[0].removeprefix("Kept ")) >= kept[-1])


def save_into(workbook: Path) -> None:
    """The doing "save": twelve saves of a growing text, each said once it is on disk."""
    from senco_desk.domain.text import from_plain

    with open_services(workbook) as services:
        reflection = services.reflecting.get(services.reflecting.rows()[0].id)
        for number in range(1, _SAVES + 1):
            text = from_plain("A long afternoon, with what was said. " * 200 * number)
            section = replace(reflection.sections[0], text=text)
            services.reflecting.keep(replace(reflection, title=f"Kept {number}", sections=(section,)))
            os.write(1, f"kept {number}\n".encode())


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--doing", action="append", choices=list(DOINGS))
    arguments.add_argument("--points", type=int, default=60)
    given = arguments.parse_args()
    if STRACE is None:
        arguments.error("strace is not installed here")
    with tempfile.TemporaryDirectory() as place, ground(Path(place)) as on:
        tallies = [fail_repeatedly(named, on, given.points) for named in given.doing or DOINGS]
    print(json.dumps([tally.__dict__ for tally in tallies], indent=2))
    return 0 if all(tally.is_clean for tally in tallies) else 1


if __name__ == "__main__":
    sys.exit(main())
