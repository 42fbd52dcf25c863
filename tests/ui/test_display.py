import subprocess
import sys
from pathlib import Path

import pytest

from senco_desk.ui import display
from senco_desk.ui.display import display_problem

linux_only = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="only Linux can be without a display")


@linux_only
def test_without_a_display_it_says_so_and_what_to_do():
    said = display_problem({})
    assert said is not None
    assert "DISPLAY" in said
    assert "senco-desk print" in said


@linux_only
def test_a_display_that_does_not_answer_is_named():
    assert ":4567" in (display_problem({"DISPLAY": ":4567"}) or "")


@linux_only
def test_a_library_that_qt_would_miss_is_named_with_its_package(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(display, "_x_answers", lambda _display: True)
    monkeypatch.setattr(display, "_X_LIBRARIES", {"libc.so.6": "libc6", "libno-such-thing.so.9": "libno-such-thing9"})
    said = display_problem({"DISPLAY": ":0"})
    assert said is not None
    assert "apt-get install libno-such-thing9)" in said or "apt-get install libno-such-thing9." in said


@linux_only
def test_a_wayland_socket_is_a_display(tmp_path: Path):
    (tmp_path / "wayland-0").touch()
    assert display_problem({"WAYLAND_DISPLAY": "wayland-0", "XDG_RUNTIME_DIR": str(tmp_path)}) is None


def test_a_platform_that_was_asked_for_is_left_to_qt():
    assert display_problem({"QT_QPA_PLATFORM": "offscreen"}) is None


@linux_only
def test_the_command_ends_with_2_and_one_sentence():
    code = "import sys; from senco_desk.ui.run import open_window; sys.exit(open_window())"
    done = subprocess.run([sys.executable, "-c", code], env={}, capture_output=True, text=True, check=False)
    assert done.returncode == 2
    assert done.stderr.count("\n") == 1
    assert done.stdout == ""
