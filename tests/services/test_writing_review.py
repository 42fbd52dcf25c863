"""A review copy goes out to Word, numbered and recorded."""

from collections.abc import Iterator
from contextlib import closing
from hashlib import sha256
from pathlib import Path

import docx
import pytest

from senco_desk.domain.copies import CopyKind, read_subject
from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Changed, Noun
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.numbering_copies import NumberingCopies
from senco_desk.services.writing_review import WritingReview
from senco_desk.store.desk import Desk
from tests.printing.office.reviews import review_copy
from tests.services.conftest import Clock


@pytest.fixture
def desk(tmp_path: Path, clock: Clock) -> Iterator[Desk]:
    create(tmp_path / "mine.sencodesk", NoKey(), clock)
    with closing(open_workbook(tmp_path / "mine.sencodesk", NoKey(), now=clock)) as desk:
        yield desk


@pytest.fixture
def told() -> list[Changed]:
    return []


@pytest.fixture
def writing(desk: Desk, told: list[Changed], clock: Clock) -> WritingReview:
    return WritingReview(NumberingCopies(desk, told.append, clock))


def nothing(*_step: object) -> None:
    pass


def test_it_is_written_and_recorded_as_a_copy(
    writing: WritingReview, desk: Desk, told: list[Changed], tmp_path: Path
) -> None:
    target = tmp_path / "Khan – Review 3.docx"
    copy = writing.write(review_copy(), target, nothing, lambda: False)
    assert (copy.kind, copy.version, copy.file_name) == (CopyKind.REVIEW, 1, "Khan – Review 3.docx")
    assert copy.sha256 == sha256(target.read_bytes()).hexdigest()
    assert docx.Document(str(target)).core_properties.identifier == f"{copy.reference}/1"
    assert told[0].concerns(Noun.COPY)
    with desk.view() as view:
        assert view.copies.all() == [copy]


def test_its_record_says_what_is_in_it_and_what_it_said(writing: WritingReview, tmp_path: Path) -> None:
    (page,) = writing.write(review_copy(), tmp_path / "x.docx", nothing, lambda: False).pages
    assert page.holds == ("5", "R-014", "E-007")
    subjects = [read_subject(each.subject) for each in page.strips]
    assert [each and each[0] for each in subjects] == [Noun.CASE, Noun.REFLECTION, Noun.EVIDENCE, Noun.TASK]


def test_each_copy_has_a_version_of_its_own(writing: WritingReview, tmp_path: Path) -> None:
    made = [writing.write(review_copy(), tmp_path / f"{at}.docx", nothing, lambda: False) for at in range(2)]
    assert [each.version for each in made] == [1, 2]
    assert made[0].reference == made[1].reference


@pytest.mark.parametrize("name", ["x.pdf", "x", "mine.sencodesk/x.docx", "nowhere/x.docx"])
def test_where_it_cannot_be_written_nothing_is_recorded(
    writing: WritingReview, desk: Desk, tmp_path: Path, name: str
) -> None:
    with pytest.raises(Refused):
        writing.write(review_copy(), tmp_path / name, nothing, lambda: False)
    with desk.view() as view:
        assert view.copies.all() == []


def test_cancelled_it_leaves_nothing(writing: WritingReview, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        writing.write(review_copy(), tmp_path / "x.docx", nothing, lambda: True)
    assert refused.value.code == "cancelled"
    assert [each.name for each in tmp_path.iterdir()] == ["mine.sencodesk"]
