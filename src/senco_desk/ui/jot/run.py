"""Opening the small window: what `senco-desk jot` calls. Little is loaded before it is painted."""

import gc
import sys

from senco_desk.paths import own_paths
from senco_desk.settings import load
from senco_desk.ui.display import display_problem


def open_jot(*, first_paint: bool = False) -> int:
    """Open it for the last workbook; the exit status when it is closed, 2 when there is no display.

    With `first_paint` it ends once it is painted, and prints how many milliseconds that took.
    """
    problem = display_problem()
    if problem:
        print(problem, file=sys.stderr)
        return 2
    gc.disable()  # until it is painted: all that is made meanwhile stays
    settings = load(own_paths().settings)
    from senco_desk.ui.no_features import spare_the_reading

    spare_the_reading()
    from PySide6.QtWidgets import QApplication

    from senco_desk.ui.jot.window import JotWindow

    application = QApplication(["senco-desk-jot", "-style", "fusion"])
    application.setApplicationName("senco-desk-jot")
    application.setApplicationDisplayName("SENCO Desk")
    application.setDesktopFileName("senco-desk-jot")
    window = JotWindow(application, settings)
    window.painted.connect(gc.enable)
    if first_paint:
        window.painted.connect(lambda: _tell_and_end(window))
    window.show()
    return application.exec()


def _tell_and_end(window: object) -> None:
    import json

    from senco_desk.ui.first_paint import since_start

    print(json.dumps({"milliseconds": round(since_start(), 1), "shown": "jot"}), flush=True)
    window.close()  # type: ignore[attr-defined]
