"""Ground to stand on that a test must have from the system: a user who may not write everywhere, a disk of its own.

What the system does not permit is skipped and says why; nothing passes for want of it.
"""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

_WITHOUT_A_KEY_TO_EVERYTHING = ("setpriv", "--bounding-set=-dac_override,-dac_read_search", "--inh-caps=-all")


@pytest.fixture
def as_somebody(tmp_path: Path) -> tuple[str, ...]:
    """What to set before a command so that write protection holds for it: nothing, unless we are the administrator."""
    if os.name != "posix":
        pytest.skip("the bits of a folder protect it only on POSIX")
    prefix = () if os.geteuid() else _WITHOUT_A_KEY_TO_EVERYTHING
    if prefix and shutil.which("setpriv") is None:
        pytest.skip("as administrator everything can be written, and setpriv is not here to take that away")
    probe = tmp_path / "probe"
    probe.touch(0o444)
    if subprocess.run([*prefix, "test", "-w", probe], check=False, capture_output=True).returncode != 1:
        pytest.skip("what is write-protected can be written here all the same")
    probe.unlink()
    return prefix


@pytest.fixture
def disk_of(tmp_path: Path) -> Iterator[Callable[[str], Path]]:
    """A disk of its own in memory, of the size asked for."""
    place = tmp_path / "disk"

    def mounted(size: str) -> Path:
        place.mkdir()
        _mount("-t", "tmpfs", "-o", f"size={size}", "tmpfs", str(place))
        return place

    yield mounted
    if place.is_mount():
        subprocess.run(["umount", "--lazy", place], check=True)


def write_protected(disk: Path) -> None:
    _mount("-o", "remount,ro", str(disk))


def _mount(*words: str) -> None:
    if shutil.which("mount") is None or os.name != "posix":
        pytest.skip("there is no mount here to make a disk of its own")
    came = subprocess.run(["mount", *words], check=False, capture_output=True, text=True)
    if came.returncode:
        pytest.skip(f"a disk of its own may not be made here: {came.stderr.strip()}")


@contextmanager
def filled_up(disk: Path) -> Iterator[None]:
    """Nothing more fits on the disk, not one byte."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as out:
        for piece in (1 << 16, 1 << 12, 1):
            try:
                while True:
                    out.write(b"\0" * piece)
            except OSError:
                continue
    yield
    filler.unlink()
