"""Every command works where there is no Qt, also in its child processes: here Qt is a package that refuses to load."""

import argparse
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import docx
import pytest

from senco_desk.cli.arguments import command_line

COMMANDS = {
    "sample": ["sample", "another.sencodesk", "--size", "small"],
    "print": ["print", "desk.sencodesk", "portfolio.pdf"],
    "feedback": ["feedback", "desk.sencodesk", "back.docx"],
    "show": ["show", "desk.sencodesk", "plan"],
    "check": ["check", "desk.sencodesk"],
    "backup": ["backup", "desk.sencodesk", "."],
    "restore": ["restore", ".", "restored.sencodesk"],
    "export": ["export", "desk.sencodesk", "taken out", "--unchecked"],
    "import": ["import", "taken in.sencodesk", "taken out"],
    "frameworks list": ["frameworks", "list"],
    "frameworks show": ["frameworks", "show", "nasenco-2014"],
    "frameworks export": ["frameworks", "export", "nasenco-2009", "exported.json"],
    "frameworks check": ["frameworks", "check", "set.json"],
    "frameworks import": ["frameworks", "import", "set.json", "--workbook", "desk.sencodesk"],
}
WINDOWS = {"open", "jot"}


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory, written_sample: Path) -> Path:
    """A folder with a small workbook, a set of outcomes, and the Qt that refuses."""
    folder = tmp_path_factory.mktemp("without-qt")
    (folder / "refusing" / "PySide6").mkdir(parents=True)
    (folder / "refusing" / "PySide6" / "__init__.py").write_text("raise SystemExit('a command loads Qt')", "utf-8")
    document = docx.Document()
    document.add_comment(document.add_paragraph("Seventy-four names").runs, text="Say more.")
    document.save(str(folder / "back.docx"))
    shutil.copytree(written_sample, folder / "desk.sencodesk")
    assert senco_desk(folder, "frameworks", "export", "role-features", "set.json").returncode == 0
    return folder


def senco_desk(folder: Path, *arguments: str) -> subprocess.CompletedProcess[str]:
    environment = dict(os.environ, PYTHONPATH=str(folder / "refusing"))
    line = [sys.executable, "-m", "senco_desk", *arguments]
    return subprocess.run(line, cwd=folder, env=environment, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("command", COMMANDS)
def test_the_command_needs_no_qt(folder: Path, command: str) -> None:
    done = senco_desk(folder, *COMMANDS[command])
    assert done.returncode == 0, done.stderr


def test_the_window_does_need_it(folder: Path) -> None:
    assert "a command loads Qt" in senco_desk(folder, "open", "--first-paint").stderr


def test_no_command_is_left_out() -> None:
    assert set(names(command_line())) - WINDOWS == set(COMMANDS)


def names(below: argparse.ArgumentParser, so_far: str = "") -> Iterator[str]:
    """The commands of the parser, with their verbs."""
    choices = [action.choices for action in below._actions if isinstance(action, argparse._SubParsersAction)]
    for name, inner in choices[0].items() if choices else ():
        yield from list(names(inner, f"{so_far}{name} ")) or [f"{so_far}{name}"]
