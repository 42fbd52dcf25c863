"""Pictures in print: in the file as they are, each with its words; what is not there says so."""

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest
from PIL import Image

from senco_desk.domain.portfolio import Part, Portfolio, PrintedEvidence
from senco_desk.printing.jpeg import jpeg_shape
from senco_desk.printing.writing import write
from senco_desk.store.containers import Containers
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import jpeg, portfolio, with_pictures
from tests.printing.reading import problems
from tests.printing.test_accessible import failures

WITH_PICTURES = (Part.OUTCOMES, Part.EVIDENCE)


def pictured(alt: str = "A corridor") -> Portfolio:
    """The photograph alone."""
    photograph = next(each for each in portfolio().evidence if each.files and each.files[0].name == "walk.jpg")
    named = PrintedEvidence(photograph.evidence, (replace(photograph.files[0], alt=alt),))
    return replace(portfolio(), parts=WITH_PICTURES, evidence=(named,))


def printed(given: Portfolio, folder: Path, content: bytes) -> Copy:
    files = Containers(folder, None)
    given = with_pictures(given, files, content)
    made = write(given, files, folder / "copy.pdf", lambda *_: None)
    return Copy(given, made, made.file)


def images(file: Path) -> list[bytes]:
    with pikepdf.open(file) as pdf:
        kept = (each for each in pdf.objects if isinstance(each, pikepdf.Stream) and each.get("/Subtype") == "/Image")
        return [each.read_raw_bytes() for each in kept]


def test_a_picture_is_in_the_file_as_it_was_and_once(tmp_path: Path) -> None:
    content = jpeg()
    copy = printed(pictured(), tmp_path, content)
    assert images(copy.file) == [content]
    assert len(copy.tree.all("Figure")) > len(pictured().outcomes)


def test_a_picture_is_read_as_its_words_and_has_its_place(tmp_path: Path) -> None:
    copy = printed(pictured("A corridor with a timetable at a child’s height"), tmp_path, jpeg())
    figures = copy.tree.all("Figure")
    assert {figure.alt for figure in figures} == {"A corridor with a timetable at a child’s height"}
    assert all(len(figure.attributes.BBox) == 4 for figure in figures)
    assert copy.printed.undescribed == ()


def test_one_that_is_not_described_is_told_and_reads_as_its_piece(tmp_path: Path) -> None:
    copy = printed(pictured("  "), tmp_path, jpeg())
    assert copy.printed.undescribed == ("E-012 walk.jpg",)
    assert copy.tree.all("Figure")[0].alt == "A picture of E-012, not described"


@pytest.mark.parametrize("content", [b"no picture", jpeg()[:-400], jpeg()[:40], b"\xff\xd8\xff\xd9"])
def test_a_damaged_one_leaves_a_box_that_says_so(tmp_path: Path, content: bytes) -> None:
    copy = printed(pictured(), tmp_path, content)
    assert copy.printed.missing == ("E-012 walk.jpg",)
    assert "A picture of E-012 could not be printed" in copy.tree.text
    assert (copy.tree.all("Figure"), problems(copy.file)) == ([], {})


def test_a_missing_one_does_as_well(tmp_path: Path) -> None:
    files = Containers(tmp_path, None)
    given = with_pictures(pictured(), files)
    files.erase(given.evidence[0].files[0].print_copy)
    made = write(given, files, tmp_path / "copy.pdf", lambda *_: None)
    assert made.missing == ("E-012 walk.jpg",)


@pytest.mark.parametrize("shape", [(1, 1), (10_000, 1), (1, 10_000), (900, 1_200)])
def test_any_shape_stays_on_its_page(tmp_path: Path, shape: tuple[int, int]) -> None:
    copy = printed(pictured(), tmp_path, jpeg(*shape))
    boxes = [[float(side) for side in figure.attributes.BBox] for figure in copy.tree.all("Figure")]
    assert all(0 <= left < right <= 596 and 0 <= low < high <= 842 for left, low, right, high in boxes)
    assert problems(copy.file) == {}


@pytest.mark.parametrize("mode", ["L", "RGB", "CMYK"])
def test_any_colours_are_taken(tmp_path: Path, mode: str) -> None:
    out = BytesIO()
    Image.new(mode, (64, 48)).save(out, "JPEG")
    copy = printed(pictured(), tmp_path, out.getvalue())
    assert (copy.printed.missing, failures(copy.file)) == ((), set())
    assert jpeg_shape(out.getvalue()) == (64, 48, len(mode))


def test_300_pictures_fit(print_copy: Print) -> None:
    [one] = pictured().evidence
    many = tuple(
        PrintedEvidence(replace(one.evidence, id=f"many-{n}", number=n), (replace(one.files[0], id=f"file-{n}"),))
        for n in range(100, 400)
    )
    copy = print_copy(replace(pictured(), parts=(Part.EVIDENCE,), evidence=many))
    assert len(copy.tree.all("Figure")) == 300
