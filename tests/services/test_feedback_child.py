"""The child that reads feedback is ended by the system where it comes no further."""

import signal
import subprocess
import sys

import pytest

GOES_ROUND = """
import sys
from senco_desk.services.feedback_child import Progress
progress = Progress(sys.stdout.buffer, 0.2)
progress(1, 2)
while True: pass
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there the parent's patience ends first")
def test_what_comes_no_further_ends() -> None:
    ended = subprocess.run([sys.executable, "-c", GOES_ROUND], capture_output=True, timeout=60, check=False)
    assert ended.returncode == -signal.SIGPROF
    assert ended.stdout.count(b"\n") == 2
