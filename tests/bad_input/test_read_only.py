"""A workbook that may not be written, or not even read: told, and nothing is tried behind its back."""

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.bad_input.conftest import Command
from tests.bad_input.ground import as_somebody, disk_of, write_protected
from tests.bad_input.telling import contents, run_here

__all__ = ["as_somebody", "disk_of"]

READ_ONLY = ("can only be read", "Nothing was changed", "Move it to a place where you may write")
NO_READING = ("may not be read", "It was left as it is", "See that the folder is yours")


def the_file(folder: Path) -> None:
    (folder / "workbook.sqlite").chmod(0o444)


def the_folder(folder: Path) -> None:
    folder.chmod(0o555)


def the_lock(folder: Path) -> None:
    (folder / "lock").touch(0o444)


@pytest.mark.parametrize("protect", [the_file, the_folder, the_lock])
def test_one_that_is_write_protected_is_read_and_not_written(
    senco_desk: Command, as_somebody: tuple[str, ...], sample: Path, tmp_path: Path, protect: Callable[[Path], None]
) -> None:
    protect(sample)
    before = contents(sample)
    checked = senco_desk("check", sample, before=as_somebody) if protect is the_folder else None
    printed = senco_desk("print", sample, tmp_path / "x.pdf", before=as_somebody)
    sample.chmod(0o755)
    assert checked is None or (checked.status, checked.messages, "whole" in checked.said) == (0, "", True)
    printed.calmly(1, *READ_ONLY)
    assert contents(sample) == before
    assert not (tmp_path / "x.pdf").exists()


@pytest.mark.parametrize(("what", "command"), [(".", "print"), ("workbook.sqlite", "check")])
def test_one_that_may_not_be_read_says_so(
    senco_desk: Command, as_somebody: tuple[str, ...], sample: Path, tmp_path: Path, what: str, command: str
) -> None:
    (sample / what).chmod(0o000)
    out = [tmp_path / "x.pdf"] if command == "print" else []
    told = senco_desk(command, sample, *out, before=as_somebody)
    sample.chmod(0o755)
    told.calmly(1, *NO_READING)


def test_a_sample_in_a_folder_that_may_not_be_written(
    senco_desk: Command, as_somebody: tuple[str, ...], tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir(0o555)
    ended = senco_desk("sample", closed / "demo", "--size", "small", before=as_somebody)
    ended.calmly(1, "could not be written", "Nothing was left there", "another place")
    assert list(closed.iterdir()) == []


def test_on_a_disk_that_may_not_be_written_it_can_be_read(
    disk_of: Callable[[str], Path], sample: Path, tmp_path: Path, refused_page
) -> None:
    disk = disk_of("4m")
    there = Path(shutil.copytree(sample, disk / "mine.sencodesk"))
    write_protected(disk)
    before = contents(disk)
    assert run_here("check", there).status == 0
    run_here("print", there, tmp_path / "x.pdf").calmly(1, *READ_ONLY)
    run_here("sample", disk / "demo", "--size", "small").calmly(1, "Nothing was left there")
    run_here("print", sample, disk / "x.pdf").calmly(1, "Read-only file system", "Choose another folder")
    said = refused_page(there)
    assert not [word for word in READ_ONLY if word not in said], said
    assert contents(disk) == before


@pytest.mark.skipif(os.name != "posix", reason="a home without any writing is made by a mount")
def test_a_home_that_may_not_be_written_opens_the_window_all_the_same(
    senco_desk: Command, as_somebody: tuple[str, ...], sample: Path, tmp_path: Path
) -> None:
    home = tmp_path / "home"
    home.mkdir(0o555)
    ended = senco_desk("open", sample, "--first-paint", before=as_somebody, SENCO_DESK_HOME=str(home))
    assert (ended.status, ended.told["shown"]) == (0, "home")
    assert "Traceback" not in ended.messages
    assert list(home.iterdir()) == []
