"""Types, style and layout, as strict as pyproject.toml says."""

import re
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
KNOWS_THE_SYSTEM = re.compile(
    r"^\s*(?:import|from) (?:ctypes|fcntl|grp|mmap|msvcrt|os|pwd|resource|select|signal|socket|sys|termios)\b",
    re.MULTILINE,
)
"""Modules of the standard library that are others on Windows."""

OF_OUR_OWN = (
    *("--follow-imports", "silent", "--no-site-packages", "--ignore-missing-imports", "--allow-subclassing-any"),
    *("--no-warn-return-any", "--no-warn-unused-ignores", "--allow-untyped-decorators"),
)
"""Types of our own and of the standard library. Those of other libraries do not change with the system, need two thirds
of the time, and have been looked at once.
"""


def passes(*check: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *check], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("check", ["ruff check", "ruff format --check", "mypy"])
def test_the_code_passes(check: str) -> None:
    done = passes(*check.split())
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_knows_the_system_passes_for_windows() -> None:
    files = [file for room in ("src", "installers") for file in sorted((ROOT / room).rglob("*.py"))]
    known = [str(file) for file in files if KNOWS_THE_SYSTEM.search(file.read_text("utf-8"))]
    done = passes("mypy", "--platform", "win32", *OF_OUR_OWN, "--cache-dir", ".mypy_cache/win32", *known)
    assert len(known) > 30
    assert done.returncode == 0, done.stdout + done.stderr
