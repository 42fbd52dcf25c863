"""A child may die, be cancelled or refuse: the sentence is clear, and nothing it began is left."""

import sys
import time
from pathlib import Path
from typing import Any

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.services import children

BEGIN = """
import json, os, sys, time
from senco_desk.domain.wire import frames
asked = list(frames(sys.stdin.buffer))
def say(**line): print(json.dumps(line), flush=True)
open(asked[0], "w").write("half")
say(temporary=asked[0])
"""


@pytest.fixture
def child(monkeypatch: pytest.MonkeyPatch) -> Any:
    """Have the next child run a script of the test's own: a real process, started and followed as every other."""

    def runs(script: str) -> None:
        monkeypatch.setattr(children, "launcher", lambda: [sys.executable, "-c", BEGIN + script])

    return runs


def follow(target: Path, cancelled: bool = False) -> list[dict[str, Any]]:
    heard: list[dict[str, Any]] = []
    children.run("any", [str(target)], heard.append, lambda: cancelled)
    return heard


def test_what_it_says_is_heard_in_order(child: Any, tmp_path: Path) -> None:
    child("say(at=1)\nsay(at=2)")
    assert follow(tmp_path / "part") == [{"at": 1}, {"at": 2}]


@pytest.mark.parametrize(
    ("script", "how"), [("os.kill(os.getpid(), 9)", "signal 9"), ("os._exit(7)", "status 7"), ("1 / 0", "status 1")]
)
def test_a_child_that_dies_is_said_and_leaves_nothing(child: Any, tmp_path: Path, script: str, how: str) -> None:
    child(script)
    with pytest.raises(Refused, match=f"stopped unexpectedly \\({how}\\)"):
        follow(tmp_path / "part")
    assert list(tmp_path.iterdir()) == []


def test_what_it_refuses_is_its_own_sentence(child: Any, tmp_path: Path) -> None:
    child('say(refused="full", said="The disk {is} full.")\ntime.sleep(60)')
    with pytest.raises(Refused, match=r"The disk \{is\} full\.") as refused:
        follow(tmp_path / "part")
    assert refused.value.code == "full"
    assert list(tmp_path.iterdir()) == []


def test_a_file_it_finds_damaged_is_damaged(child: Any, tmp_path: Path) -> None:
    child('say(damaged="font", said="A font is damaged.")')
    with pytest.raises(Damaged, match=r"A font is damaged\."):
        follow(tmp_path / "part")


def test_cancelling_stops_it_within_a_second_and_leaves_nothing(child: Any, tmp_path: Path) -> None:
    child("time.sleep(60)")
    begun = time.monotonic()
    with pytest.raises(Refused, match=r"Cancelled\. Nothing was written\."):
        follow(tmp_path / "part", cancelled=True)
    assert time.monotonic() - begun < 10
    assert list(tmp_path.iterdir()) == []


def test_many_lines_and_many_frames_do_not_wait_for_each_other(child: Any, tmp_path: Path) -> None:
    child("for at in range(20000): say(at=at, padding='x' * 50)")
    heard: list[dict[str, Any]] = []
    children.run("any", [str(tmp_path / "part"), *("frame" * 1000 for _ in range(2000))], heard.append, lambda: False)
    assert len(heard) == 20_000


def test_what_it_began_is_removed_also_when_that_was_not_heard_yet(child: Any, tmp_path: Path) -> None:
    child("open(asked[1], 'w').close(); say(temporary=asked[1]); time.sleep(60)")

    def once_both_are_there() -> bool:
        while not (tmp_path / "two").exists():
            time.sleep(0.01)
        time.sleep(0.5)
        return True

    parts = [str(tmp_path / "one"), str(tmp_path / "two")]
    with pytest.raises(Refused, match="Cancelled"):
        children.run("any", parts, lambda _line: None, once_both_are_there)
    assert list(tmp_path.iterdir()) == []


def test_a_fault_of_ours_is_told_by_its_place_and_never_by_its_words(tmp_path: Path) -> None:
    with pytest.raises(Refused, match=r"\(AttributeError in \w+\.py:\d+\)") as refused:
        children.run(
            "print", [(tmp_path, None), "no portfolio", str(tmp_path / "x.pdf")], lambda _line: None, lambda: False
        )
    assert "no portfolio" not in str(refused.value)


def test_a_file_where_she_stands_is_not_taken_for_pythons_own(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "json.py").write_text("raise SystemExit(9)")
    monkeypatch.chdir(tmp_path)
    with pytest.raises(Refused, match=r"\(status 1\)"):  # nothing was asked of it
        children.run("print", [], lambda _line: None, lambda: False)
