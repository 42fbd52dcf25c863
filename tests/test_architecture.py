"""The rules of the house, run against the code; the contracts themselves stand in pyproject.toml."""

import ast
import importlib.metadata
import re
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import grimp
import pytest

ROOT = Path(__file__).resolve().parents[1]
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))

BREACHES = {
    "helpers.py": "",
    "domain/breach.py": "import senco_desk.services",
    "importing/breach.py": "import senco_desk.store",
    "services/breach.py": "import sqlalchemy, PySide6",
    "store/breach.py": "import reportlab",
    "wiring_breach.py": "",
    "ui/reflections/breach.py": "import senco_desk.ui.outcomes",
}
FOUND = (
    "- senco_desk.helpers",
    "- senco_desk.wiring_breach",
    "senco_desk.domain is not allowed to import senco_desk.services",
    "senco_desk.importing is not allowed to import senco_desk.store",
    "senco_desk.ui.reflections is not allowed to import senco_desk.ui.outcomes",
    "senco_desk.services.breach -> sqlalchemy",
    "senco_desk.services.breach -> PySide6",
    "senco_desk.store.breach -> reportlab",
)


@pytest.fixture(scope="module")
def imports() -> grimp.ImportGraph:
    return grimp.build_graph("senco_desk", include_external_packages=True, cache_dir=None)


def verdict(root: Path) -> subprocess.CompletedProcess[str]:
    """What import-linter says of the house that stands in `root`."""
    line = [sys.executable, "-c", "import sys; from importlinter.cli import lint_imports; sys.exit(lint_imports())"]
    environment = {"PYTHONPATH": str(root / "src"), "PYTHONIOENCODING": "utf-8"}
    return subprocess.run(line, cwd=root, env=environment, capture_output=True, encoding="utf-8", check=False)


def test_every_room_keeps_its_place() -> None:
    said = verdict(ROOT)
    assert said.returncode == 0, said.stdout


def test_every_breach_is_found(tmp_path: Path) -> None:
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    house = tmp_path / "src" / "senco_desk"
    shutil.copytree(ROOT / "src" / "senco_desk", house)
    for name, text in BREACHES.items():
        (house / name).write_text(text, "utf-8")
    said = verdict(tmp_path)
    assert said.returncode == 1
    assert [breach for breach in FOUND if breach not in said.stdout] == []


def test_no_place_is_left_out() -> None:
    (contract,) = (rule for rule in PROJECT["tool"]["importlinter"]["contracts"] if rule["id"] == "places")
    named = {place for layer in contract["layers"] for place in layer.split(" | ")}
    assert named == {path.parent.name for path in (ROOT / "src" / "senco_desk" / "ui").glob("*/__init__.py")}


def test_the_domain_needs_the_standard_library_alone(imports: grimp.ImportGraph) -> None:
    rooms = imports.find_descendants("senco_desk.domain")
    needed = {name for room in rooms for name in imports.find_modules_directly_imported_by(room)}
    strangers = {name for name in needed - rooms if name.split(".")[0] not in sys.stdlib_module_names}
    assert strangers <= {"senco_desk.domain"}


def test_what_is_imported_is_declared_and_what_is_declared_is_imported(imports: grimp.ImportGraph) -> None:
    imported = distributions({name.split(".")[0] for name in imports.modules} - {"shiboken6"})
    assert imported == declared(PROJECT["project"]["dependencies"])


def test_what_the_tests_import_is_declared() -> None:
    trees = [ast.parse(path.read_text("utf-8")) for path in (ROOT / "tests").rglob("*.py")]
    named = {name for tree in trees for node in ast.walk(tree) for name in imported_by(node)}
    lines = PROJECT["project"]["dependencies"] + PROJECT["dependency-groups"]["dev"]
    assert distributions(named - {"shiboken6"}) <= declared(lines)


def imported_by(node: ast.AST) -> list[str]:
    """The packages that one statement imports."""
    if isinstance(node, ast.Import):
        return [alias.name.split(".")[0] for alias in node.names]
    return [str(node.module).split(".")[0]] if isinstance(node, ast.ImportFrom) else []


def distributions(packages: set[str]) -> set[str]:
    """The distributions that these packages come with, our own and the standard library's left out."""
    known = importlib.metadata.packages_distributions()
    return {plain(known[name][0]) for name in packages - sys.stdlib_module_names - {"senco_desk", "tests"}}


def declared(lines: list[str | dict[str, str]]) -> set[str]:
    return {plain(re.split(r"[=<>~]", line)[0]) for line in lines if isinstance(line, str)}


def plain(name: str) -> str:
    """A distribution's name as registries compare it."""
    return re.sub(r"[-_.]+", "-", name).lower()
