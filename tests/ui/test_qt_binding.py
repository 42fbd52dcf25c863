"""The pinned Qt binding keeps its references: on Python 3.11, 6.12.0 lost one to None at each void call and aborted."""

import subprocess
import sys

VOID_CALLS = """
from PySide6.QtCore import QObject
named = QObject()
for call in range(20_000):
    named.setObjectName("a")
print("still here")
"""


def test_twenty_thousand_calls_that_return_nothing_do_no_harm() -> None:
    done = subprocess.run([sys.executable, "-c", VOID_CALLS], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stdout.strip()) == (0, "still here"), done.stderr
