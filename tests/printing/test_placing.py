"""A copy stands beside its place until it is put there, and is refused where it cannot stand."""

import os
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.printing.placing import NO_ROOM, UNWRITABLE, beside, put, refusal


def written(target: Path) -> Path:
    """A copy of one word, beside `target`."""
    began: list[Path] = []
    with beside(target, began.append) as out:
        out.write(b"new")
    return began[0]


def test_it_is_whole_beside_its_place_and_then_in_it(tmp_path: Path) -> None:
    target = tmp_path / "copy.pdf"
    target.write_bytes(b"the copy of last week")
    waiting = written(target)
    assert (waiting.parent, waiting.read_bytes(), target.read_bytes()) == (tmp_path, b"new", b"the copy of last week")
    put(waiting, target)
    assert (target.read_bytes(), list(tmp_path.iterdir())) == (b"new", [target])


def test_what_breaks_off_is_removed(tmp_path: Path) -> None:
    with pytest.raises(ZeroDivisionError), beside(tmp_path / "copy.pdf", lambda _path: None) as out:
        out.write(b"%d" % (1 / 0))
    assert list(tmp_path.iterdir()) == []


def test_what_cannot_be_put_is_refused_and_removed(tmp_path: Path) -> None:
    target = tmp_path / "copy.pdf"
    waiting = written(target)
    target.mkdir()
    with pytest.raises(Refused, match="cannot be written"):
        put(waiting, target)
    assert list(tmp_path.iterdir()) == [target]


def test_a_folder_that_is_not_there_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused, match="cannot be written"):
        written(tmp_path / "nowhere" / "copy.pdf")


def test_a_folder_in_its_place_is_refused(tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        written(tmp_path)
    assert refused.value.code == UNWRITABLE.code


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="only Linux has a disk that is always full")
def test_a_full_disk_is_said_to_be_full() -> None:
    with Path("/dev/full").open("wb", buffering=0) as full, pytest.raises(OSError, match="space") as fault:
        full.write(b"a page")
    refused = refusal(fault.value, Path("copy.pdf"))
    assert refused.code == NO_ROOM.code
    assert "full" in str(refused)


@pytest.mark.skipif(os.name == "nt" or os.geteuid() == 0, reason="an administrator writes over everything")
def test_a_write_protected_copy_is_not_replaced(tmp_path: Path) -> None:
    target = tmp_path / "copy.pdf"
    target.write_bytes(b"kept")
    target.chmod(0o400)
    with pytest.raises(Refused):
        written(target)
    assert target.read_bytes() == b"kept"
