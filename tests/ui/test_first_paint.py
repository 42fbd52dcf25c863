import json
import os
import subprocess
import sys
from pathlib import Path

WATCHED = """
import sys
from pathlib import Path
from senco_desk.ui.run import open_window
from senco_desk.ui.main_window import MainWindow
HEAVY = {"sqlalchemy", "reportlab", "PIL", "pypdfium2", "platformdirs"}
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


def test_a_workbook_that_cannot_be_opened_is_told_as_such(tmp_path: Path):
    (told,) = run(WATCHED, tmp_path / "gone.sencodesk")
    assert json.loads(told)["shown"] == "page"
