import json
import os
import subprocess
import sys
from pathlib import Path

from tests.ui.locked import started

WATCHED = """
import sys
from pathlib import Path
from senco_desk.ui.run import open_window
from senco_desk.ui.main_window import MainWindow
HEAVY = {"sqlalchemy", "reportlab", "PIL", "pypdfium2", "platformdirs", "nacl", "keyring", "segno"}
painted = MainWindow._home_painted
def watch(window):
    print("loaded", sorted(HEAVY & set(sys.modules)))
    painted(window)
MainWindow._home_painted = watch
sys.exit(open_window(Path(sys.argv[1]), first_paint=True))
"""


def run(code: str, workbook: Path) -> list[str]:
    done = subprocess.run(
        [sys.executable, "-c", code, str(workbook)], env=os.environ, capture_output=True, text=True, check=True
    )
    return done.stdout.splitlines()


def test_home_is_painted_before_anything_heavy_is_loaded_and_the_time_is_told(sample: Path):
    loaded, told = run(WATCHED, sample)
    assert loaded == "loaded []"
    assert json.loads(told)["shown"] == "home"
    assert 0 < json.loads(told)["milliseconds"] < 60_000


def test_nor_is_what_seals_for_a_workbook_whose_key_is_at_hand(tmp_path: Path):
    loaded, told = run(WATCHED, started(tmp_path, None))
    assert loaded == "loaded []"
    assert json.loads(told)["shown"] == "home"


def test_a_locked_workbook_asks_at_once_and_loads_nothing_heavy(tmp_path: Path):
    (told,) = run(WATCHED.replace("MainWindow._home_painted = watch", ""), started(tmp_path))
    assert json.loads(told)["shown"] == "page"


def test_a_workbook_that_cannot_be_opened_is_told_as_such(tmp_path: Path):
    (told,) = run(WATCHED, tmp_path / "gone.sencodesk")
    assert json.loads(told)["shown"] == "page"
