"""A whole journey, every process of it watched: nobody asks the system for a socket of the internet."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.harnesses.killing_the_window import begin, environment, window_command
from tests.harnesses.recorded_calls import STRACE

pytestmark = pytest.mark.skipif(STRACE is None, reason="strace is not installed here")

DESK = (sys.executable, "-P", "-m", "senco_desk")


def watched(place: Path, *command: str) -> str:
    """The sockets that a command, and whatever it started, asked for."""
    told = place / "sockets.txt"
    ended = subprocess.run(
        ["strace", "-f", "-qq", "-e", "trace=socket", "-o", str(told), *command],
        check=False, capture_output=True, text=True, timeout=300, env=environment(place / "mine.sencodesk"),
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    return told.read_text("utf-8", "replace")


def test_the_watch_would_tell(tmp_path: Path) -> None:
    asked = "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)"
    assert "AF_INET" in watched(tmp_path, sys.executable, "-c", asked)


def test_the_window_and_all_it_starts_ask_for_no_socket_of_the_internet(tmp_path: Path) -> None:
    workbook = tmp_path / "mine.sencodesk"
    begin(workbook, "encrypted")
    assert "AF_INET" not in watched(tmp_path, *window_command(workbook, "encrypted", "--words", "40"))


def test_the_commands_ask_for_none_either(tmp_path: Path) -> None:
    workbook = str(tmp_path / "demo.sencodesk")
    for words in (
        ("sample", workbook, "--size", "small"),
        ("print", "--unchecked", workbook, str(tmp_path / "a.pdf")),
        ("export", "--unchecked", workbook, str(tmp_path / "out")),
        ("import", str(tmp_path / "in.sencodesk"), str(tmp_path / "out")),
        ("check", workbook),
        ("open", workbook, "--first-paint"),
    ):
        assert "AF_INET" not in watched(tmp_path, *DESK, *words), os.fspath(words[0])
