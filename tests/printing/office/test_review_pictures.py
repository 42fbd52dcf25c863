"""The pictures of a review copy for Word: in the text, described, as far as they have room."""

from dataclasses import replace
from pathlib import Path

import docx
import pypdfium2
import pypdfium2.raw
import pytest
from docx.oxml.ns import qn

from senco_desk.domain.review_copy import Limits, ReviewCopy, ReviewItem
from senco_desk.store.containers import Containers
from tests.printing.office.documents import by_libreoffice
from tests.printing.office.reviews import bookmarks, review_copy, written_review
from tests.printing.portfolios import jpeg, portfolio, with_pictures

PICTURE = pypdfium2.raw.FPDF_PAGEOBJ_IMAGE


@pytest.fixture
def copy(tmp_path: Path) -> ReviewCopy:
    """With one piece of evidence, which has a picture."""
    held = with_pictures(portfolio(), Containers(tmp_path, None), jpeg(1600, 1200)).evidence[1]
    return review_copy(items=(ReviewItem(held.evidence, code="E-012", files=held.files),))


def pictures(file: Path) -> list[str]:
    """What is said of each to those who do not see it."""
    return [each.get("descr") for each in docx.Document(str(file)).element.body.iter(qn("wp:docPr"))]


def words(file: Path) -> str:
    return "\n".join(paragraph.text for paragraph in docx.Document(str(file)).paragraphs)


def without_words(copy: ReviewCopy) -> ReviewCopy:
    (item,) = copy.items
    return replace(copy, items=(replace(item, files=tuple(replace(each, alt="") for each in item.files)),))


def test_a_picture_stands_in_the_copy_with_what_it_shows_in_words(copy: ReviewCopy, tmp_path: Path) -> None:
    made = written_review(tmp_path, copy)
    assert pictures(made.file) == [file.alt for file in copy.items[0].files if file.print_copy]
    assert not any(file.name in words(made.file) for file in copy.items[0].files if file.print_copy)


def test_two_stand_side_by_side(copy: ReviewCopy, tmp_path: Path) -> None:
    twice = replace(copy, items=(replace(copy.items[0], files=copy.items[0].files * 2),))
    with pypdfium2.PdfDocument(by_libreoffice(written_review(tmp_path, twice).file, "pdf")) as pdf:
        boxes = [shown.get_bounds() for page in pdf for shown in page.get_objects([PICTURE])]
    lefts, bottoms = ([round(box[edge]) for box in boxes] for edge in (0, 1))
    assert (len(set(lefts)), len(set(bottoms))) == (2, 1)


def test_one_that_is_not_described_says_so_and_keeps_the_name_of_its_file(copy: ReviewCopy, tmp_path: Path) -> None:
    made = written_review(tmp_path, without_words(copy))
    assert set(pictures(made.file)) == {"A picture of E-012, not described"}
    assert len(made.undescribed) == len(pictures(made.file))


def test_one_that_would_make_it_too_large_is_named_and_told(copy: ReviewCopy, tmp_path: Path) -> None:
    made = written_review(tmp_path, replace(copy, limits=Limits(size=501_000)))
    assert (pictures(made.file), made.left_out[0].code) == ([], "E-012, a picture")
    assert "Files, which are not in this copy" in words(made.file)
    assert made.file.stat().st_size < 501_000


@pytest.mark.parametrize("content", [b"\xff\xd8\xff half of it", b"no picture"])
def test_a_damaged_one_is_told_and_the_copy_made(copy: ReviewCopy, tmp_path: Path, content: bytes) -> None:
    held = with_pictures(portfolio(), Containers(tmp_path, None), content).evidence[1]
    made = written_review(tmp_path, replace(copy, items=(replace(copy.items[0], files=held.files),)))
    assert (pictures(made.file), [each[:6] for each in made.missing]) == ([], ["E-012 "])


def test_one_that_is_gone_is_told_and_the_copy_made(copy: ReviewCopy, tmp_path: Path) -> None:
    files = tuple(replace(file, print_copy="gone") for file in copy.items[0].files)
    made = written_review(tmp_path, replace(copy, items=(replace(copy.items[0], files=files),)))
    assert (pictures(made.file), len(made.missing)) == ([], len(files))


def test_libreoffice_shows_it_and_keeps_its_words_and_marks(copy: ReviewCopy, tmp_path: Path) -> None:
    made = written_review(tmp_path, copy)
    again = by_libreoffice(made.file, "docx:MS Word 2007 XML")
    assert pictures(again) == pictures(made.file)
    assert set(bookmarks(made.file)) <= set(bookmarks(again))
    with pypdfium2.PdfDocument(by_libreoffice(made.file, "pdf")) as pdf:
        assert any(list(page.get_objects([PICTURE])) for page in pdf)
