"""The small window: the whole `senco-desk jot --first-paint` beside a bare PySide6 window that quits after its own.

It is opened for an encrypted workbook that is locked, as it stands on a laptop in the morning.
"""

import json
import subprocess
import sys
import tempfile
from collections.abc import Iterable
from pathlib import Path

from tests.benchmarks.bench_start import DESK, _in_turn, _own_home
from tests.benchmarks.measuring import Figure

JOT = "import sys; from senco_desk.__main__ import main; sys.argv = ['senco-desk', 'jot', '--first-paint']; main()"
"""As the installed command starts it."""


def measure() -> Iterable[Figure]:
    with tempfile.TemporaryDirectory() as place, _own_home(place):
        workbook = Path(place) / "mine.sencodesk"
        subprocess.run([*DESK, "sample", str(workbook), "--size", "small"], check=True, capture_output=True)
        settings = Path(place) / "home" / "settings.json"
        settings.parent.mkdir(exist_ok=True)
        settings.write_text(json.dumps({"last_workbook": str(workbook)}), encoding="utf-8")
        ours, floor = _in_turn([sys.executable, "-c", JOT])
        yield Figure("first paint, small window", "s", ours[0], 1.2, floor[0])
        yield Figure("peak memory at first paint, small window", "MB", ours[1], 1.2, floor[1])
