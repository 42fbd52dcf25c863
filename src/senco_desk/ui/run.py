"""Opening the window: what the command line calls."""

import gc
import json
import sys
from pathlib import Path

from senco_desk.paths import own_paths
from senco_desk.safekeeping.keys import OwnKeys
from senco_desk.settings import load
from senco_desk.store.folder import REMEMBERED, workbook_folder
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
    gc.disable()  # until Home is painted: nothing that starting makes is thrown away
    keys = _keys(workbook)
    import senco_desk.ui.before_qt  # noqa: F401
    from senco_desk.ui.no_features import spare_the_reading

    spare_the_reading()
    from senco_desk.ui.window_run import WindowRun

    run = WindowRun(workbook, keys)
    if first_paint:
        run.quit_when_painted(_print_time)
    return run.until_closed()


def _keys(workbook: Path | None) -> OwnKeys:
    """Her own; a remembered key is fetched while Qt is loaded."""
    last = load(own_paths().settings).last_workbook
    folder = workbook or (Path(last) if last else None)
    if folder is None or not (workbook_folder(folder) / REMEMBERED).exists():
        return OwnKeys()
    from senco_desk.safekeeping.remembered_ahead import RememberedAhead
    from senco_desk.services.children import launcher

    return OwnKeys(ahead=RememberedAhead(workbook_folder(folder), [*launcher(), "_child", "remembered"]))


def _print_time(milliseconds: float, shown: str) -> None:
    print(json.dumps({"milliseconds": round(milliseconds, 1), "shown": shown}), flush=True)
