"""The repository names no machine and no registry: a clone works wherever it lies."""

import re
import subprocess
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[1]
FOREIGN = {
    "a folder of one machine": r"(?<![\w.~:/-])/(work|home|root|Users|opt|mnt|media|srv)/"
    # the sample's SENCO and her school's drives are nobody's
    r"(?!ruth\b|nas|school\b|stick\b)\w|[A-Za-z]:\\+Users\\(?!ruth\b)",
    "a package registry": r"pypi[.]org|pythonhosted[.]org|/simple/|--(extra-)?index-url|--find-links|_INDEX_URL=",
    "a folder beside the repository": r"[.][.]/shared\b|/shared/(design|seeds|spikes)",
}


def tracked() -> list[Path]:
    """The files that git keeps, this one left out."""
    line = ["git", "-c", f"safe.directory={ROOT}", "ls-files", "-z"]
    listed = subprocess.run(line, cwd=ROOT, capture_output=True, text=True, check=True).stdout
    return [path for name in listed.split("\0") if name and (path := ROOT / name).is_file() and path != Path(__file__)]


@pytest.mark.parametrize("what", FOREIGN)
def test_no_file_names(what: str) -> None:
    named = [found for path in tracked() for found in places(path, re.compile(FOREIGN[what].encode()))]
    assert named == []


def places(path: Path, pattern: re.Pattern[bytes]) -> list[str]:
    content = path.read_bytes()
    if b"\0" in content[:8000]:
        return []
    lines = enumerate(content.splitlines(), start=1)
    return [f"{path.relative_to(ROOT)}:{number}" for number, line in lines if pattern.search(line)]


@pytest.mark.parametrize(
    ("what", "text"),
    [
        ("a folder of one machine", "/" + "home/jo/desk"),
        ("a package registry", "https://pypi" + ".org"),
        ("a folder beside the repository", ".." + "/shared"),
    ],
)
def test_each_would_be_found(tmp_path: Path, what: str, text: str) -> None:
    assert re.search(FOREIGN[what], f"see {text}")
