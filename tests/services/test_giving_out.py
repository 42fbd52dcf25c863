"""What is made for her never overwrites what a workbook is made of, and is written whole."""

from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.services.giving_out import refuse_ending, refuse_in_a_workbook, write_whole
from senco_desk.store.desk import Desk


@pytest.mark.parametrize(
    "name", ["workbook.sqlite", "ballast", "portfolio.pdf", "snapshots/one.sqlite", "../{0}/x.pdf"]
)
def test_nothing_is_given_out_into_a_workbook(desk: Desk, name: str) -> None:
    with pytest.raises(Refused) as refused:
        refuse_in_a_workbook(desk.folder / name.format(desk.folder.name))
    assert refused.value.code == "target-in-workbook"
    assert str(desk.folder) in str(refused.value)


def test_a_link_into_a_workbook_leads_into_it(desk: Desk, tmp_path: Path) -> None:
    (tmp_path / "way-in").symlink_to(desk.folder)
    with pytest.raises(Refused):
        refuse_in_a_workbook(tmp_path / "way-in" / "workbook.sqlite")


def test_beside_a_workbook_and_far_below_one_there_is_room(desk: Desk, tmp_path: Path) -> None:
    refuse_in_a_workbook(tmp_path / "portfolio.pdf")
    refuse_in_a_workbook(desk.folder / "a" / "b" / "c" / "portfolio.pdf")


@pytest.mark.parametrize("name", ["portfolio.pdf", "PORTFOLIO.PDF", "v1.2.pdf"])
def test_the_right_ending_is_taken_in_either_case(name: str) -> None:
    refuse_ending(Path(name), (".pdf",))


@pytest.mark.parametrize("name", ["portfolio", "portfolio.docx", ".pdf", "", ".", "pdf"])
def test_another_ending_is_refused_with_the_right_one(name: str) -> None:
    with pytest.raises(Refused, match=r"must end in \.pdf or \.txt"):
        refuse_ending(Path(name), (".pdf", ".txt"))


def test_what_cannot_be_written_leaves_what_was_there(tmp_path: Path) -> None:
    (tmp_path / "out.csv").mkdir()
    with pytest.raises(Refused, match=r"out\.csv cannot be written"):
        write_whole(tmp_path / "out.csv", b"new")
    assert [path.name for path in tmp_path.iterdir()] == ["out.csv"]


def test_a_name_as_long_as_the_disk_allows_can_be_written(tmp_path: Path) -> None:
    file = tmp_path / ("x" * 251 + ".csv")
    write_whole(file, b"new")
    assert file.read_bytes() == b"new"
