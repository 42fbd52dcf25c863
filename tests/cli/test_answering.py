"""An answer that nobody takes, work that is stopped half-way, and a place where a copy must not go."""

import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.cli.conftest import Command

COMMAND = [sys.executable, "-m", "senco_desk"]
POSIX = pytest.mark.skipif(os.name != "posix", reason="signals and /dev/full are of POSIX")


@pytest.mark.parametrize("words", [["show", "nasenco-2014"], ["list", "--json"]], ids=" ".join)
def test_a_reader_that_has_had_enough_is_no_fault(words: list[str]) -> None:
    with subprocess.Popen([*COMMAND, "frameworks", *words], stdout=subprocess.PIPE, stderr=subprocess.PIPE) as child:
        assert child.stdout and child.stderr  # noqa: PT018  (for mypy)
        child.stdout.close()
        assert child.stderr.read() == b""
    assert child.returncode == 0


@POSIX
def test_an_answer_that_finds_no_room_is_told_in_a_sentence() -> None:
    with Path("/dev/full").open("wb") as full:
        ended = subprocess.run([*COMMAND, "frameworks", "list"], stdout=full, stderr=subprocess.PIPE, check=False)
    assert ended.returncode == 1
    assert ended.stderr.count(b"\n") == 1
    assert b"No space left on device" in ended.stderr


@POSIX
@pytest.mark.parametrize("whole_group", [True, False], ids=["Ctrl+C", "the command alone"])
@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_a_print_that_is_stopped_leaves_one_sentence_and_no_file(
    sample: Path, tmp_path: Path, stop: signal.Signals, whole_group: bool
) -> None:
    out = tmp_path / "out"
    out.mkdir()
    words = [*COMMAND, "print", sample, out / "x.pdf"]
    child = subprocess.Popen(words, stdout=subprocess.PIPE, stderr=subprocess.PIPE, start_new_session=True, text=True)
    while not list(out.iterdir()) and child.poll() is None:
        time.sleep(0.01)
    (os.killpg if whole_group else os.kill)(child.pid, stop)
    said, messages = child.communicate(timeout=30)
    assert (child.returncode, said, list(out.iterdir())) == (1, "", [])
    assert messages == "Stopped. Nothing half-written was left, and what was in the workbook is there.\n"


@pytest.mark.parametrize("name", ["workbook.sqlite", "portfolio.pdf", "ballast"])
def test_the_workbook_is_never_printed_over(senco_desk: Command, sample: Path, name: str) -> None:
    before = files_in(sample)
    refused = senco_desk("print", sample, sample / name, "--json")
    assert (refused.status, refused.told["refused"][:7]) == (1, "target-")
    assert senco_desk("frameworks", "export", "nasenco-2014", sample / "workbook.sqlite").status == 1
    after = files_in(sample)
    assert {found: after.get(found) for found in before} == before


def files_in(workbook: Path) -> dict[Path, bytes]:
    return {path: path.read_bytes() for path in workbook.rglob("*") if path.is_file() and path.name != "held-by.json"}


@pytest.mark.parametrize("name", ["portfolio", "thesis.docx", ".", ""])
def test_a_copy_is_called_a_pdf(senco_desk: Command, sample: Path, tmp_path: Path, name: str) -> None:
    refused = senco_desk("print", sample, tmp_path / name if name else "", "--json")
    assert (refused.status, refused.told["refused"]) == (1, "target-ending")
    assert refused.messages.count("\n") == 1
