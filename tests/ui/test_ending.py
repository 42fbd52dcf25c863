"""A window that is asked from outside to end closes as by its own button: nothing lost, nothing on standard error."""

import os
import signal
import subprocess
import sys
from pathlib import Path

import pytest

pytestmark = pytest.mark.skipif(os.name != "posix", reason="on Windows nobody is asked like this")

TYPING = """
import sys
from pathlib import Path
from PySide6.QtCore import QTimer
from senco_desk.ui.window_run import WindowRun
run = WindowRun(Path(sys.argv[1]))
def write():
    run.window.go("reflections")
    place = run.window.frame.stack.currentWidget()
    place.begin()
    QTimer.singleShot(0, lambda: type_in(place))
def type_in(place):
    place.editor.sections[0].editor.area.insertPlainText("The last words")
    print("typed", flush=True)
run.window.opened.connect(write)
sys.exit(run.until_closed())
"""


@pytest.mark.parametrize("end", [signal.SIGINT, signal.SIGTERM])
def test_the_last_key_is_on_disk_and_not_a_word_is_said(tmp_path: Path, end: signal.Signals) -> None:
    from senco_desk.safekeeping.keys import NoKey
    from senco_desk.safekeeping.opening import create, open_workbook

    folder = tmp_path / "mine.sencodesk"
    create(folder, NoKey())
    command = [sys.executable, "-c", TYPING, folder]
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as child:
        assert child.stdout.readline() == "typed\n"
        child.send_signal(end)
        _said, messages = child.communicate(timeout=20)
    assert (child.returncode, "Traceback" in messages) == (0, False), messages
    desk = open_workbook(folder, NoKey(), write=False)
    with desk.view() as view:
        assert [row.first_line for row in view.reflections.rows()] == ["The last words"]
    desk.close()
