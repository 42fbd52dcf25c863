"""The wheel holds everything that the application reads: its code, `resources/` and `outcomes_data/`."""

import os
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
KEPT = {
    "src/": "",
    "resources/": "senco_desk/_bundled/resources/",
    "outcomes_data/": "senco_desk/_bundled/outcomes_data/",
}
ASKS_FOR_ASSETS = "from senco_desk import assets; print(assets.resource()); print(assets.outcomes_data())"


@pytest.fixture(scope="module")
def unpacked(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The wheel, built from this source and unpacked."""
    built, unpacked = tmp_path_factory.mktemp("built"), tmp_path_factory.mktemp("unpacked")
    line = [sys.executable, "-m", "build", "--wheel", "--no-isolation", "--outdir", str(built), str(ROOT)]
    done = subprocess.run(line, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout + done.stderr
    (wheel,) = built.glob("senco_desk-*.whl")
    zipfile.ZipFile(wheel).extractall(unpacked)
    return unpacked


def sources(folder: str) -> set[Path]:
    found = (path for path in (ROOT / folder).rglob("*") if path.is_file())
    return {path for path in found if not {"__pycache__", ".DS_Store"} & set(path.parts)}


@pytest.mark.parametrize(("folder", "inside"), KEPT.items())
def test_every_file_is_in_the_wheel_byte_for_byte(unpacked: Path, folder: str, inside: str) -> None:
    wanted = {path.relative_to(ROOT / folder): path.read_bytes() for path in sources(folder)}
    assert wanted
    assert [str(name) for name, content in wanted.items() if kept(unpacked / inside / name) != content] == []


def kept(path: Path) -> bytes | None:
    return path.read_bytes() if path.exists() else None


def test_nothing_else_is_in_the_wheel(unpacked: Path) -> None:
    tops = {path.name.split("-")[0] for path in unpacked.iterdir()}
    assert tops == {"senco_desk"}


def test_the_application_finds_them_there(unpacked: Path) -> None:
    environment = dict(os.environ, PYTHONPATH=str(unpacked))
    line = [sys.executable, "-c", ASKS_FOR_ASSETS]
    said = subprocess.run(line, env=environment, capture_output=True, text=True, check=True).stdout
    bundled = unpacked / "senco_desk" / "_bundled"
    assert said.split() == [str(bundled / "resources"), str(bundled / "outcomes_data")]
