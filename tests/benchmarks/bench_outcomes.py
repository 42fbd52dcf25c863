"""The Outcomes place filled from the decade's sample, beside the driver fetching the same rows."""

import os
import time
from collections.abc import Callable, Iterable
from pathlib import Path
from statistics import median

from senco_desk.safekeeping.keys import KeyProvider
from tests.benchmarks.measuring import Figure, in_turn, seconds
from tests.benchmarks.workbooks import KEYS, sample

_FIRST = "(SELECT id FROM outcome WHERE code = '1' OR parent = (SELECT id FROM outcome WHERE code = '1'))"
_PIECE = "id, number, title, day, state, has_impact"
SAME_FIGURES = (
    "SELECT * FROM framework",
    "SELECT * FROM outcome ORDER BY framework, position",
    'SELECT * FROM "case"',
    "SELECT outcome, best, reflection, evidence FROM mapping",
    "SELECT id, day, has_impact FROM reflection",
    "SELECT id, day, has_impact, kind FROM evidence",
    f"SELECT * FROM mapping WHERE outcome IN {_FIRST}",
    f"SELECT {_PIECE} FROM reflection WHERE id IN (SELECT reflection FROM mapping WHERE outcome IN {_FIRST})",
)
"""What the tree's figures are counted from, and the page of the first outcome; the sample has one set."""
_WINDOW_MAY_WAIT = 50
"""Milliseconds: longer work on the window's own thread is felt."""


def measure() -> Iterable[Figure]:
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    for named, keys in KEYS.items():
        with sample("decade", keys) as folder:
            yield from _measured(named, keys, folder)


def _measured(named: str, keys: KeyProvider, folder: Path) -> Iterable[Figure]:
    from senco_desk.store.driver import connect_to_read
    from senco_desk.store.folder import database

    driver = connect_to_read(database(folder), keys.key(folder))
    with _Shown(folder, keys) as shown:
        fetch = _fetching([lambda each=each: driver.execute(each).fetchall() for each in SAME_FIGURES])
        ours, floor = in_turn(lambda: seconds(shown.fill), lambda: seconds(fetch))
        felt = median(shown.on_the_window() for _ in range(10))
    driver.close()
    yield Figure(f"outcomes filled from the decade sample, {named}", "ms", ours * 1000, 3, floor * 1000)
    yield Figure(f"outcomes filled, share of the window's own thread, {named}", "ms", felt * 1000, _WINDOW_MAY_WAIT)


def _fetching(fetches: list[Callable[[], object]]) -> Callable[[], object]:
    return lambda: [fetch() for fetch in fetches]


class _Shown:
    """The place in a window; `fill` returns when it shows what is stored."""

    def __init__(self, folder: Path, keys: KeyProvider) -> None:
        from PySide6.QtCore import QEventLoop
        from PySide6.QtWidgets import QApplication

        from senco_desk.safekeeping.opening import open_workbook
        from senco_desk.ui.background import Background
        from senco_desk.ui.outcomes.place import OutcomesPlace
        from senco_desk.wiring import serve
        from tests.ui.surrounded import Surrounded

        self._application = QApplication.instance() or QApplication([])
        self._background = Background()
        self._services = serve(open_workbook(folder, keys), self._background.tell)
        self._place = OutcomesPlace(Surrounded(folder, self._services, self._background).surroundings)
        self._place.resize(1093, 614)
        self._place.show()
        self._until_filled = QEventLoop()
        self._place.filled.connect(self._until_filled.quit)

    def __enter__(self) -> "_Shown":
        return self

    def __exit__(self, *_fault: object) -> None:
        self._background.stop()
        self._services.close()

    def fill(self) -> None:
        self._place.reload(None)
        self._until_filled.exec()

    def on_the_window(self) -> float:
        """Seconds of work on the window's own thread, the drawing included."""
        assert self._place.seen is not None
        begun = time.thread_time()
        self._place.fill(self._place.seen)
        self._application.processEvents()
        return time.thread_time() - begun
