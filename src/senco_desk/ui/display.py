"""Is there a display? Asked before QApplication, which without one aborts the process with a misleading message."""

import os
import sys
from collections.abc import Mapping
from pathlib import Path

from senco_desk.domain.errors import Sentence
from senco_desk.domain.language import N_

NO_DISPLAY = Sentence(
    "no-display",
    N_(
        "SENCO Desk cannot open a window here: {why}. Your workbooks are not touched. "
        "Run it on a desktop, or print without a window: senco-desk print WORKBOOK OUT."
    ),
)
_NONE = N_("no display is set (DISPLAY and WAYLAND_DISPLAY are empty)")
_UNREACHABLE = N_("the display {display} does not answer")
_INCOMPLETE = N_("system libraries are missing; on Debian or Ubuntu: sudo apt-get install {packages}")

_X_LIBRARIES = {
    "libxcb-cursor.so.0": "libxcb-cursor0",
    "libxkbcommon-x11.so.0": "libxkbcommon-x11-0",
    "libxcb-icccm.so.4": "libxcb-icccm4",
    "libxcb-keysyms.so.1": "libxcb-keysyms1",
    "libxcb-shape.so.0": "libxcb-shape0",
}
"""What Qt loads to open a window on X, each with Debian's package of it; without one of them Qt aborts the process."""


def display_problem(environment: Mapping[str, str] = os.environ) -> str | None:
    """The sentence that says why no window can be opened, or None when one can. Takes about 4 ms on Linux."""
    if not sys.platform.startswith("linux") or environment.get("QT_QPA_PLATFORM"):
        return None
    if _wayland_answers(environment):
        return None
    display = environment.get("DISPLAY")
    if not display:
        return NO_DISPLAY.said(why=Sentence("", _NONE).said())
    if not _x_answers(display):
        return NO_DISPLAY.said(why=Sentence("", _UNREACHABLE).said(display=display))
    missing = [package for library, package in _X_LIBRARIES.items() if not _loads(library)]
    return NO_DISPLAY.said(why=Sentence("", _INCOMPLETE).said(packages=" ".join(missing))) if missing else None


def _wayland_answers(environment: Mapping[str, str]) -> bool:
    name = environment.get("WAYLAND_DISPLAY")
    return bool(name) and Path(environment.get("XDG_RUNTIME_DIR", "/"), name or "").exists()


def _loads(library: str) -> bool:
    import ctypes  # late: as below

    try:
        ctypes.CDLL(library)
    except OSError:
        return False
    return True


def _x_answers(display: str) -> bool:
    import ctypes  # late: most systems never need it

    try:
        x11 = ctypes.CDLL("libX11.so.6")
    except OSError:
        return True  # without the library Qt speaks for itself
    x11.XOpenDisplay.restype = ctypes.c_void_p
    x11.XOpenDisplay.argtypes = [ctypes.c_char_p]
    opened = x11.XOpenDisplay(os.fsencode(display))
    if opened:
        x11.XCloseDisplay.argtypes = [ctypes.c_void_p]
        x11.XCloseDisplay(opened)
    return bool(opened)
