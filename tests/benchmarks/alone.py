"""A command as a process of its own: its seconds, and the most memory that it and its children took.

On Linux a process keeps, through `exec`, the peak of the one that started it, so that a large benchmark would measure
itself. A small process stands between: this file, run as a program.
"""

import json
import os
import subprocess
import sys
import time
from collections.abc import Sequence
from pathlib import Path


def alone(command: Sequence[str], given: Path | None = None) -> tuple[float, float]:
    """Wall seconds and peak megabytes; the command reads `given`, and what it prints is not kept.

    Raises CalledProcessError where it fails.
    """
    between = [sys.executable, "-I", "-S", __file__, *command]
    with (given or Path(os.devnull)).open("rb") as read:
        told = subprocess.run(between, stdin=read, stdout=subprocess.PIPE, check=True).stdout
    took, peak = json.loads(told)
    return float(took), float(peak)


def _between(command: list[str]) -> int:
    begun = time.perf_counter()
    unheard = [(os.POSIX_SPAWN_OPEN, 1, os.devnull, os.O_WRONLY, 0)]
    pid = os.posix_spawn(command[0], command, os.environ, file_actions=unheard)
    _, status, used = os.wait4(pid, 0)
    print(json.dumps([time.perf_counter() - begun, used.ru_maxrss / 1024]))
    return os.waitstatus_to_exitcode(status)


if __name__ == "__main__":
    sys.exit(_between(sys.argv[1:]))
