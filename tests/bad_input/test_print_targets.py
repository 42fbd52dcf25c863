"""Places where a copy cannot be put: told, nothing written there, no copy recorded."""

from pathlib import Path

import pytest

from senco_desk.wiring import open_services
from tests.bad_input.conftest import Command
from tests.bad_input.ground import as_somebody
from tests.bad_input.telling import contents, run_here

__all__ = ["as_somebody"]

SAFE = ("workbook is not touched", "Choose another folder or another name")


def left(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def copies(sample: Path) -> int:
    with open_services(sample, write=False) as services:
        return len(services.making_portfolio.copies())


def a_folder_that_is_not_there(place: Path) -> Path:
    return place / "nowhere" / "x.pdf"


def a_folder_of_that_name(place: Path) -> Path:
    (place / "x.pdf").mkdir()
    return place / "x.pdf"


def below_a_file(place: Path) -> Path:
    (place / "notes").write_text("mine")
    return place / "notes" / "x.pdf"


def a_name_too_long(place: Path) -> Path:
    return place / ("x" * 300 + ".pdf")


def a_folder_with_a_name_too_long(place: Path) -> Path:
    return place / ("x" * 300) / "x.pdf"


PLACES = [
    a_folder_that_is_not_there,
    a_folder_of_that_name,
    below_a_file,
    a_name_too_long,
    a_folder_with_a_name_too_long,
]


@pytest.mark.parametrize("made", PLACES)
def test_a_place_that_is_none(sample: Path, tmp_path: Path, made) -> None:
    place = tmp_path / "place"
    place.mkdir()
    target = made(place)
    before, holds = left(place), contents(sample)
    run_here("print", sample, target).calmly(1, "cannot be written", *SAFE)
    assert (left(place), contents(sample), copies(sample)) == (before, holds, 0)


def test_a_folder_and_a_copy_that_may_not_be_written(
    senco_desk: Command, as_somebody: tuple[str, ...], sample: Path, tmp_path: Path
) -> None:
    closed = tmp_path / "closed"
    closed.mkdir()
    (closed / "old.pdf").write_bytes(b"the copy of last week")
    closed.chmod(0o555)
    senco_desk("print", sample, closed / "new.pdf", before=as_somebody).calmly(1, "Permission denied", *SAFE)
    closed.chmod(0o755)
    (closed / "old.pdf").chmod(0o444)
    senco_desk("print", sample, closed / "old.pdf", before=as_somebody).calmly(1, "Permission denied", *SAFE)
    closed.chmod(0o000)
    senco_desk("print", sample, closed / "x.pdf", before=as_somebody).calmly(1, "Permission denied", *SAFE)
    closed.chmod(0o755)
    assert left(closed) == ["old.pdf"]
    assert (closed / "old.pdf").read_bytes() == b"the copy of last week"
    assert copies(sample) == 0


@pytest.mark.parametrize("name", ["x.docx", "/dev/full", "/dev/null", "workbook.sqlite"])
def test_what_is_no_pdf_is_never_overwritten(sample: Path, name: str) -> None:
    holds = contents(sample)
    run_here("print", sample, sample / name).calmly(1, "must end in .pdf", "Nothing has changed", "another name")
    assert contents(sample) == holds


@pytest.mark.parametrize("below", [".", "snapshots"])
def test_a_copy_never_lies_in_a_workbook(sample: Path, below: str) -> None:
    (sample / below).mkdir(parents=True, exist_ok=True)
    holds = contents(sample)
    run_here("print", sample, sample / below / "x.pdf").calmly(
        1, "is a workbook", "Nothing has changed", "another folder"
    )
    assert contents(sample) == holds


def test_a_name_of_any_script_at_its_longest_is_written(sample: Path, tmp_path: Path) -> None:
    target = tmp_path / ("حكاية 🌱 Tom <3 & Co " + "x" * 200 + ".PDF")
    assert run_here("print", sample, target, "--unchecked", "--without", "reflections").status == 0
    assert target.read_bytes().startswith(b"%PDF-1.7")
    assert copies(sample) == 1
