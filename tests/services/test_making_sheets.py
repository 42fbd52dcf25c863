"""Sheets for the ring binder are gathered from the workbook and printed by the child."""

from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import Evidence, EvidenceKind, Testimony
from senco_desk.domain.profile import Profile
from senco_desk.domain.sheets import SheetKind
from senco_desk.printing.pages import Pages
from senco_desk.services.making_sheets import MakingSheets, PrintedSheets
from senco_desk.store.desk import Desk
from tests.services.test_making_portfolio import WRITTEN


@pytest.fixture
def making(desk: Desk) -> MakingSheets:
    witness = Testimony("Ms T. Ash", "teaching assistant")
    with desk.change() as work:
        work.profile.put(Profile("Ada Ainsworth"))
        work.evidence.add(Evidence("e1", 1, WRITTEN, EvidenceKind.POLICY, "The accessibility plan"))
        work.evidence.add(Evidence("e2", 2, WRITTEN, EvidenceKind.TESTIMONY, "A year on", testimony=witness))
        work.evidence.add(Evidence("e3", 3, WRITTEN, EvidenceKind.TESTIMONY, "The first meeting"))
    return MakingSheets(desk)


def printed(making: MakingSheets, kind: SheetKind, target: Path, pieces: list[str] | None = None) -> PrintedSheets:
    return making.print_gathered(making.gather(kind, pieces), target, lambda *_: None, lambda: False)


def words(file: Path) -> str:
    with Pages(file) as pages:
        return " ".join(pages.text(page) for page in range(len(pages)))


def test_there_is_a_slip_for_each_testimony(making: MakingSheets, tmp_path: Path) -> None:
    came = printed(making, SheetKind.SLIPS, tmp_path / "slips.pdf")
    assert came.pages == 2
    assert "Ms T. Ash" in words(came.target)
    assert "The accessibility plan" not in words(came.target)


def test_a_slip_can_be_had_for_any_piece(making: MakingSheets, tmp_path: Path) -> None:
    came = printed(making, SheetKind.SLIPS, tmp_path / "slips.pdf", ["e1"])
    assert came.pages == 1
    assert "The accessibility plan" in words(came.target)


@pytest.mark.parametrize("kind", [SheetKind.LABELS, SheetKind.LABEL_LIST, SheetKind.DIVIDERS])
def test_the_other_sheets_hold_every_piece(making: MakingSheets, tmp_path: Path, kind: SheetKind) -> None:
    said = words(printed(making, kind, tmp_path / "sheets.pdf").target)
    assert [number in said for number in ("E-001", "E-002", "E-003")] == [True] * 3


def test_they_are_not_written_into_a_workbook(making: MakingSheets, desk: Desk) -> None:
    with pytest.raises(Refused, match="is a workbook"):
        printed(making, SheetKind.LABELS, desk.folder / "labels.pdf")


def test_one_that_is_cancelled_leaves_nothing(making: MakingSheets, tmp_path: Path) -> None:
    sheets = making.gather(SheetKind.LABELS, None)
    with pytest.raises(Refused, match="Cancelled"):
        making.print_gathered(sheets, tmp_path / "labels.pdf", lambda *_: None, lambda: True)
    assert not list(tmp_path.glob("*.part")) + list(tmp_path.glob("*.pdf"))
