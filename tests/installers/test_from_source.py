"""Setting up from source, tried on a small clone with the real pip, and a desk that tells how it was called."""

import ast
import os
import runpy
import shutil
import subprocess
import sys
import sysconfig
from pathlib import Path
from types import SimpleNamespace

import pytest

ROOT = Path(__file__).resolve().parents[2]
SCRIPT = ROOT / "installers" / "from_source.py"
DISPLAYS = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
PROJECT = """
[build-system]
requires = ["hatchling"]
build-backend = "hatchling.build"
[project]
name = "small-desk"
version = "1"
[tool.hatch.build]
dev-mode-dirs = ["src"]
[tool.hatch.build.targets.wheel]
only-include = ["src/senco_desk"]
"""
DESK = """
import pathlib, sys
print(*sys.argv[1:])
if sys.argv[1] == "sample":
    pathlib.Path(sys.argv[2]).mkdir()
sys.exit(7 if sys.argv[1] == "fail" else 0)
"""


class SmallClone:
    """A clone with the real installer, nothing to fetch, and a desk of a few lines."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.script = root / "installers" / "from_source.py"

    def write(self) -> None:
        """Lay it out; hatchling is found beside the tests, so that nothing is fetched."""
        (self.root / "src" / "senco_desk").mkdir(parents=True)
        (self.root / "src" / "senco_desk" / "__init__.py").touch()
        (self.root / "src" / "senco_desk" / "__main__.py").write_text(DESK, "utf-8")
        (self.root / "pyproject.toml").write_text(PROJECT, "utf-8")
        self.script.parent.mkdir()
        shutil.copy(SCRIPT, self.script)
        self.pin("")

    def pin(self, text: str) -> None:
        for command in ("run", "test"):
            (self.root / "installers" / f"pins-{command}.txt").write_text(text, "utf-8")

    def __call__(self, *arguments: str, **environment: str) -> subprocess.CompletedProcess[str]:
        given = {name: value for name, value in os.environ.items() if name not in DISPLAYS}
        given |= {"PYTHONPATH": sysconfig.get_path("purelib"), **environment}
        line = [sys.executable, str(self.script), *arguments]
        return subprocess.run(line, env=given, capture_output=True, text=True, check=False)

    def stamp(self) -> Path:
        return self.root / ".venv" / "senco-desk-run"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> SmallClone:
    """A clone in a folder with a space in its name, set up once for the tests that only start it."""
    clone = SmallClone(tmp_path_factory.mktemp("a clone"))
    clone.write()
    assert clone("run", "first").stdout == "first\n"
    return clone


@pytest.fixture
def installer() -> SimpleNamespace:
    """The functions of the installer itself."""
    return SimpleNamespace(**runpy.run_path(str(SCRIPT)))


def test_arguments_and_exit_status_go_through(made: SmallClone) -> None:
    assert made("run", "print", "a b", "--json").stdout == "print a b --json\n"
    assert made("run", "fail").returncode == 7


def test_a_second_start_sets_nothing_up(made: SmallClone) -> None:
    before = made.stamp().stat().st_mtime_ns
    started = made("run", "again")
    assert (started.stderr, made.stamp().stat().st_mtime_ns) == ("", before)


def test_without_a_display_the_sample_is_written_and_its_place_told(made: SmallClone) -> None:
    said = made("run").stdout.splitlines()
    workbook = str(made.root / "build" / "sample" / "sample.sencodesk")
    assert said[0] == f"sample {workbook}"
    assert workbook in said[-2]
    assert made("run").stdout.startswith("print"), "the sample that is there is kept"


def test_a_set_up_cut_short_is_made_again(made: SmallClone) -> None:
    (made.root / ".venv" / "senco-desk-unfinished").touch()
    made.stamp().unlink()
    shutil.rmtree(next((made.root / ".venv").rglob("site-packages")) / "pip")
    assert made("run", "recovered").stdout == "recovered\n"


def test_a_clone_that_was_moved_finds_itself(made: SmallClone, tmp_path: Path) -> None:
    moved = SmallClone(Path(shutil.copytree(made.root, tmp_path / "moved", symlinks=True)))
    (moved.root / "src" / "senco_desk" / "__main__.py").write_text("print('from the new place')", "utf-8")
    assert moved("run", "x").stdout == "from the new place\n"


def test_offline_it_says_what_to_do(made: SmallClone, tmp_path: Path) -> None:
    clone = SmallClone(Path(shutil.copytree(made.root, tmp_path / "offline", symlinks=True)))
    clone.pin("nothing-there==1 --hash=sha256:" + 64 * "0")
    closed = {"PIP_INDEX_URL": "http://localhost:9/", "PIP_CONFIG_FILE": os.devnull, "PIP_RETRIES": "0"}
    stopped = clone("run", **closed)
    assert stopped.returncode == 1
    assert "Connect to the network and give the same command again" in stopped.stderr


@pytest.mark.parametrize("arguments", [(), ("--help",), ("build",)])
def test_anything_else_is_answered_with_the_usage(arguments: tuple[str, ...]) -> None:
    asked = subprocess.run([sys.executable, str(SCRIPT), *arguments], capture_output=True, text=True, check=False)
    assert "from_source.py test" in asked.stderr
    assert asked.returncode == (2 if "build" in arguments else 0)


def test_an_old_python_reads_it_and_is_told_in_one_sentence() -> None:
    ast.parse(SCRIPT.read_text("utf-8"), feature_version=(3, 7))
    older = f"import runpy, sys; sys.version_info = (3, 9, 18); runpy.run_path({str(SCRIPT)!r})"
    said = subprocess.run([sys.executable, "-c", older], capture_output=True, text=True, check=False)
    assert (said.returncode, said.stderr.strip()) == (
        1,
        "SENCO Desk needs Python 3.11 or newer, and this is Python 3.9.",
    )


def test_missing_packages_are_named_in_a_line_to_copy(
    installer: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "apt-get").touch(mode=0o755)
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(installer.StoppedError, match="sudo apt-get install -y libgl1 libegl1") as stopped:
        installer.need_packages(("libgl1", "libegl1"), may_install=False, why="")
    assert stopped.value.status == 3


def test_where_there_is_no_apt_the_packages_are_named_all_the_same(
    installer: SimpleNamespace, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PATH", str(tmp_path))
    with pytest.raises(installer.StoppedError, match=r"libGL\.so\.1[\s\S]*libgl1") as stopped:
        installer.need_packages(("libgl1",), may_install=True, why="libGL.so.1: cannot open shared object file")
    assert stopped.value.status == 3


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("WARNING: Retrying (Retry(total=1 …", "never goes online"),
        ("SSLError(certificate verify failed)", "PIP_CERT"),
        ("ERROR: THESE PACKAGES DO NOT MATCH THE HASHES", "DO NOT MATCH THE HASHES"),
    ],
)
def test_what_pip_says_becomes_a_sentence(installer: SimpleNamespace, said: str, told: str) -> None:
    assert told in installer.reason(said)
