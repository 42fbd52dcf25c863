from pathlib import Path

import pytest
from PIL import Image

from senco_desk.domain.errors import Damaged
from senco_desk.printing.pages import Pages
from tests.printing.conftest import Copy


def test_a_page_is_drawn_as_rows_of_rgb(copy: Copy) -> None:
    with Pages(copy.file) as pages:
        drawn = pages.picture(0, 72)
        picture = Image.frombytes("RGB", (drawn.width, drawn.height), drawn.rgb, "raw", "RGB", drawn.stride)
    assert (drawn.width, drawn.height) == (596, 842)
    assert picture.getpixel((2, 400)) == (0x1B, 0x4B, 0x5A)  # the band on the cover
    assert picture.getpixel((500, 60)) == (255, 255, 255)


def test_pages_have_the_labels_and_sizes_of_the_copy(copy: Copy) -> None:
    with Pages(copy.file) as pages:
        assert [pages.label(at) for at in range(len(pages))] == [page.label for page in copy.printed.pages]
        assert pages.size(0) == pytest.approx((595.3, 841.9), abs=0.1)


@pytest.mark.parametrize("content", [b"", b"not a PDF", b"%PDF-1.7\n"])
def test_what_is_not_a_pdf_is_damaged(tmp_path: Path, content: bytes) -> None:
    file = tmp_path / "copy.pdf"
    file.write_bytes(content)
    with pytest.raises(Damaged, match=r"copy\.pdf"):
        Pages(file)
