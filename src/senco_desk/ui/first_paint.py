"""How long the window took: milliseconds from the start of the process to the first complete paint of Home."""

import os
import sys
import time
from pathlib import Path


def since_start() -> float:
    """Milliseconds since this process started; within 10 ms on Linux, whose clock for this is no finer."""
    if sys.platform.startswith("linux"):
        fields = Path("/proc/self/stat").read_text("ascii", errors="replace").rpartition(")")[2].split()
        began = int(fields[19]) / os.sysconf("SC_CLK_TCK")
        return (time.clock_gettime(time.CLOCK_BOOTTIME) - began) * 1000
    if sys.platform == "win32":
        return _since_start_on_windows()
    return time.perf_counter() * 1000 - _FIRST_SEEN


_FIRST_SEEN = time.perf_counter() * 1000
"""Where the system does not say when the process started: when this was first imported."""


def _since_start_on_windows() -> float:
    import ctypes
    from ctypes import wintypes

    kernel = ctypes.WinDLL("kernel32")  # type: ignore[attr-defined,unused-ignore]
    times = [wintypes.FILETIME() for _ in range(4)]
    kernel.GetProcessTimes(wintypes.HANDLE(-1), *(ctypes.byref(one) for one in times))
    hundreds_of_ns = (times[0].dwHighDateTime << 32) + times[0].dwLowDateTime
    return time.time() * 1000 - (hundreds_of_ns / 10_000 - 11_644_473_600_000)
