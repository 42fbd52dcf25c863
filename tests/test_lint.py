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


def passes(*check: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, "-m", *check], cwd=ROOT, capture_output=True, text=True, check=False)


@pytest.mark.parametrize("check", ["ruff check", "ruff format --check", "mypy"])
def test_the_code_passes(check: str) -> None:
    done = passes(*check.split())
    assert done.returncode == 0, done.stdout + done.stderr


def test_what_knows_the_system_passes_for_windows() -> None:
    files = [file for room in ("src", "installers") for file in sorted((ROOT / room).rglob("*.py"))]
    known = [str(file) for file in files if KNOWS_THE_SYSTEM.search(file.read_text("utf-8"))]
    done = passes(
        *("mypy", "--platform", "win32", "--follow-imports", "silent", "--cache-dir", ".mypy_cache/win32"), *known
    )
    assert len(known) > 30
    assert done.returncode == 0, done.stdout + done.stderr
