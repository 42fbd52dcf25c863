"""Whole journeys, every process of them watched: nobody asks for a socket of the internet, or lets a secret out."""

import subprocess
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.harnesses.killing_the_window import begin, environment, window_command
from tests.harnesses.recorded_calls import STRACE, WATCHING
from tests.safekeeping.test_nothing_secret import PASSPHRASE, key_of, secrets

pytestmark = pytest.mark.skipif(STRACE is None, reason="strace is not installed here")

DESK = (sys.executable, "-P", "-m", "senco_desk")
WHAT_GOES_OUT = ("-yy", "-xx", "-s", "1000000", "-e", "trace=socket,execve,write,pwrite64,writev,sendto,sendmsg")
A_PIPE = "<" + "".join(f"\\x{byte:02x}" for byte in b"pipe:")


def watched(place: Path, *command: str, telling: tuple[str, ...] = ("-e", "trace=socket")) -> list[str]:
    """What a command, and whatever it started, asked the system for."""
    told = place / "calls.txt"
    ended = subprocess.run(
        [*WATCHING, *telling, "-o", str(told), *command],
        check=False, capture_output=True, text=True, timeout=300, env=environment(place / "mine.sencodesk"),
    )  # fmt: skip
    assert ended.returncode == 0, ended.stderr
    return told.read_text("utf-8", "replace").splitlines()


def of_the_internet(calls: list[str]) -> list[str]:
    return [call for call in calls if "AF_INET" in call]


def test_the_watch_would_tell(tmp_path: Path) -> None:
    asked = "import socket; socket.socket(socket.AF_INET, socket.SOCK_STREAM)"
    assert of_the_internet(watched(tmp_path, sys.executable, "-c", asked))


def test_the_window_and_all_it_starts_ask_for_no_socket_of_the_internet(tmp_path: Path) -> None:
    workbook = tmp_path / "mine.sencodesk"
    begin(workbook, "encrypted")
    assert of_the_internet(watched(tmp_path, *window_command(workbook, "encrypted", "--words", "40"))) == []


@dataclass(frozen=True)
class Journey:
    """What each command of it asked for, and what opens the workbook that they were about."""

    calls: dict[str, list[str]]
    key: bytes


@pytest.fixture(scope="module")
def journey(tmp_path_factory: pytest.TempPathFactory) -> Journey:
    """A command after another, on an encrypted workbook, each from nothing as a script starts it."""
    place = tmp_path_factory.mktemp("journey")
    workbook, again, out = (str(place / name) for name in ("demo.sencodesk", "in.sencodesk", "out"))
    (place / "passphrase").write_text(PASSPHRASE, "utf-8")
    unlocked = ("--passphrase-file", str(place / "passphrase"))
    steps = (
        ("sample", workbook, "--size", "small", *unlocked),
        ("print", "--unchecked", workbook, str(place / "a.pdf"), *unlocked),
        ("export", "--unchecked", workbook, out, *unlocked),
        ("import", again, out),
        ("check", workbook, *unlocked),
        ("frameworks", "list", "--workbook", workbook, *unlocked),
        ("open", again, "--first-paint"),
    )
    calls = {words[0]: watched(place, *DESK, *words, telling=WHAT_GOES_OUT) for words in steps}
    return Journey(calls, key_of(Path(workbook)))


def test_the_commands_ask_for_none_either(journey: Journey) -> None:
    assert [words for words, calls in journey.calls.items() if of_the_internet(calls)] == []


def test_no_command_and_none_of_its_children_writes_or_is_started_with_a_secret(journey: Journey) -> None:
    sought = [secret.hex() for secret in secrets(journey.key)]
    everything = [call for calls in journey.calls.values() for call in calls]
    told = [call for call in everything if holds_one(call, sought)]
    assert len(everything) > 500
    assert told, "a child is told the key through a pipe, so the search would find it elsewhere"
    assert [call[:200] for call in told if A_PIPE not in call[:80]] == []


def holds_one(call: str, sought: Sequence[str]) -> bool:
    given = call.replace("\\x", "")
    return any(secret in given for secret in sought)
