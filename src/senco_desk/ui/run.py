"""Opening the window: what the command line calls."""

import json
import sys
from pathlib import Path

from senco_desk.ui.display import display_problem


def open_window(workbook: Path | None = None, *, first_paint: bool = False) -> int:
    """Open the window on a workbook, on the last one, or on the welcome; the exit status when it is closed.

    2 when there is no display. With `first_paint` it ends once Home is painted and filled, and prints on standard
    output how many milliseconds that took from the start of the process.
    """
    problem = display_problem()
    if problem:
        print(problem, file=sys.stderr)
        return 2
    import senco_desk.ui.before_qt  # noqa: F401
    from senco_desk.ui.no_features import spare_the_reading

    spare_the_reading()
    from senco_desk.ui.window_run import WindowRun

    run = WindowRun(workbook)
    if first_paint:
        run.quit_when_painted(_print_time)
    return run.until_closed()


def _print_time(milliseconds: float, shown: str) -> None:
    print(json.dumps({"milliseconds": round(milliseconds, 1), "shown": shown}), flush=True)
