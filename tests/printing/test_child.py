"""The print child, as its parent meets it: a real process, frames in, lines out."""

import json
import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from senco_desk.domain.portfolio import Part, Portfolio
from senco_desk.domain.wire import put_frame
from tests.printing.portfolios import portfolio

_RUN = "import sys; from senco_desk.cli.child import serve; sys.exit(serve('print'))"


def frames(portfolio: Portfolio, target: Path, keep: int | None = None) -> bytes:
    """What the parent sends; only the first `keep` reflections of those it promises."""
    pipe = BytesIO()
    head = (target.parent, None), replace(portfolio, reflections=()), str(target)
    for value in (*head, *list(portfolio.reflections)[:keep]):
        put_frame(pipe, value)
    return pipe.getvalue()


def child(sent: bytes) -> tuple[int, list[dict[str, Any]]]:
    done = subprocess.run([sys.executable, "-c", _RUN], input=sent, stdout=subprocess.PIPE, timeout=60, check=False)
    return done.returncode, [json.loads(line) for line in done.stdout.splitlines()]


def test_it_names_its_temporary_file_then_counts_then_says_what_came(tmp_path: Path) -> None:
    status, lines = child(frames(portfolio(), tmp_path / "copy.pdf"))
    assert status == 0
    assert Path(lines[0]["temporary"]).parent == tmp_path
    assert [line["at"] for line in lines[1:-1]] == list(range(len(Part) + 2 + 1))
    said = {"file", "pages", "sha256", "unprintable", "body_pages", "missing", "undescribed", "left_out"}
    assert set(lines[-1]["printed"]) == said
    assert lines[-1]["printed"]["pages"][0] == ["i"]
    assert [str(path) for path in tmp_path.iterdir()] == [lines[-1]["printed"]["file"]] == [lines[0]["temporary"]]


def test_it_refuses_in_a_sentence(tmp_path: Path) -> None:
    status, lines = child(frames(portfolio(), tmp_path / "nowhere" / "copy.pdf"))
    assert (status, lines[-1]["refused"]) == (0, "print-unwritable")
    assert "No such file or directory" in lines[-1]["said"]


@pytest.mark.parametrize("cut", [lambda sent: sent[:-20], lambda sent: sent[:100], lambda _: b""])
def test_what_breaks_off_is_not_printed(tmp_path: Path, cut: Any) -> None:
    status, lines = child(cut(frames(portfolio(), tmp_path / "copy.pdf")))
    assert status == 1
    assert not any("printed" in line for line in lines)
    assert list(tmp_path.iterdir()) == []


def test_fewer_reflections_than_promised_are_not_printed(tmp_path: Path) -> None:
    status, _ = child(frames(portfolio(), tmp_path / "copy.pdf", keep=1))
    assert status == 1
    assert list(tmp_path.iterdir()) == []


def test_it_goes_when_nobody_listens(tmp_path: Path) -> None:
    running = subprocess.Popen([sys.executable, "-c", _RUN], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    assert running.stdin
    assert running.stdout
    running.stdout.close()
    running.stdin.write(frames(portfolio(), tmp_path / "copy.pdf"))
    running.stdin.close()
    assert running.wait(60) == 1
    assert list(tmp_path.iterdir()) == []
