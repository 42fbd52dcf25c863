"""What was copied outlives the window."""

import subprocess
import sys

COPIES_AND_ENDS = """
from PySide6.QtWidgets import QApplication
from senco_desk.domain.text import from_plain
from senco_desk.ui.widgets.text_editor import TextEditor
application = QApplication([])
editor = TextEditor("What happened", "Write here")
editor.show_text(from_plain("Tom <3 & Co"))
editor.area.selectAll()
editor.area.copy()
print(application.clipboard().text())
"""


def test_the_application_ends_in_peace_with_a_text_on_the_clipboard() -> None:
    ended = subprocess.run([sys.executable, "-c", COPIES_AND_ENDS], capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout.strip()) == (0, "Tom <3 & Co"), ended.stderr
