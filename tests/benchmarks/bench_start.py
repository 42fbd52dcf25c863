"""Starting: the whole `--first-paint` command beside a bare PySide6 window that quits after its first paint."""

import os
import subprocess
import sys
import tempfile
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from statistics import median

from tests.benchmarks.alone import alone
from tests.benchmarks.measuring import Figure

RUNS = 10
DESK = [sys.executable, "-m", "senco_desk"]
BARE = """
import sys
from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QApplication, QMainWindow
class Bare(QMainWindow):
    def paintEvent(self, event):
        super().paintEvent(event)
        QTimer.singleShot(0, app.quit)
app = QApplication(sys.argv)
window = Bare()
window.resize(1093, 614)
window.show()
app.exec()
"""


def measure() -> Iterable[Figure]:
    with tempfile.TemporaryDirectory() as place, _own_home(place):
        for size, target in (("year", 2.0), ("decade", 2.2)):
            workbook = Path(place) / f"{size}.sencodesk"
            subprocess.run([*DESK, "sample", str(workbook), "--size", size], check=True, capture_output=True)
            ours, floor = _in_turn([*DESK, "open", str(workbook), "--first-paint"])
            yield Figure(f"first paint, {size} sample", "s", ours[0], target, floor[0])
            yield Figure(f"peak memory at first paint, {size} sample", "MB", ours[1], 1.7, floor[1])


def _in_turn(command: list[str]) -> tuple[tuple[float, float], tuple[float, float]]:
    bare = [sys.executable, "-c", BARE]
    alone(command), alone(bare)
    pairs = [(alone(command), alone(bare)) for _ in range(RUNS)]
    return _medians([ours for ours, _floor in pairs]), _medians([floor for _ours, floor in pairs])


def _medians(runs: list[tuple[float, float]]) -> tuple[float, float]:
    return median(run[0] for run in runs), median(run[1] for run in runs)


@contextmanager
def _own_home(place: str) -> Iterator[None]:
    os.environ["SENCO_DESK_HOME"] = f"{place}/home"
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)  # nobody's second start compiles everything anew
    yield
