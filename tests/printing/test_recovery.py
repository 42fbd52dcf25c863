"""The recovery sheet: tagged, whole on one page, and its code the same as its text."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pypdfium2
import pytest
import segno

from senco_desk.domain.recovery import RecoverySheet, code_of, key_of
from senco_desk.printing.sheets.writing import write_recovery
from tests.printing.reading import drawn_texts, problems, read
from tests.printing.test_accessible import failures

KEY = bytes(range(7, 39))
SHEET = RecoverySheet(code_of(KEY), "Phonics and more", "Ruth Appleyard-Quill", "D01C32D9", date(2026, 11, 22))


def printed(folder: Path, sheet: RecoverySheet = SHEET) -> Path:
    return write_recovery(sheet, folder / "sheet.pdf", lambda *_: None, lambda _file: None).file


def test_it_passes_pdf_ua_1_on_one_page(tmp_path: Path) -> None:
    file = printed(tmp_path)
    assert (failures(file), problems(file), len(drawn_texts(file))) == (set(), {}, 1)


def test_what_is_read_out_of_it_opens_the_workbook(tmp_path: Path) -> None:
    groups = [node.text for node in read(printed(tmp_path)).all("P") if node.text in SHEET.groups]
    assert key_of(" ".join(groups)) == KEY


def test_what_is_marked_and_copied_on_the_page_opens_it_as_well(tmp_path: Path) -> None:
    text = drawn_texts(printed(tmp_path))[0]
    begin = text.index(SHEET.groups[0])
    end = text.index(SHEET.groups[-1]) + 4
    assert key_of(text[begin:end]) == KEY


def test_it_says_which_workbook_it_opens_and_how_to_keep_it(tmp_path: Path) -> None:
    text = read(printed(tmp_path)).text
    for said in ("Phonics and more", "Ruth Appleyard-Quill", "D01C32D9", "22 November 2026", "nobody can open it"):
        assert said in text


@pytest.mark.parametrize("name", ["W" * 5_000, "Шкільна рада 学校 مدرسة", "<b>&", ""])
def test_any_name_has_its_place(tmp_path: Path, name: str) -> None:
    file = printed(tmp_path, replace(SHEET, workbook=name, whose=name))
    assert (failures(file), problems(file), len(drawn_texts(file))) == (set(), {}, 1)


def test_the_qr_code_holds_the_same_text(tmp_path: Path) -> None:
    """As the dots of the page, seen from the square's three corner marks, and as an encoder of its own makes them."""
    wanted = [bytes(row) for row in segno.make_qr(SHEET.unspaced, error="m").matrix]
    with pypdfium2.PdfDocument(printed(tmp_path)) as pdf:
        scale = 4.0
        picture = pdf[0].render(scale=scale, grayscale=True).to_pil()
    dark = picture.point(lambda grey: 255 * (grey < 100))
    left, top, width = _square(dark, 44 / 25.4 * 72 * scale)
    dot = width / len(wanted)
    seen = [
        bytes(
            dark.getpixel((int(left + (across + 0.5) * dot), int(top + (down + 0.5) * dot))) > 0
            for across in range(len(wanted))
        )
        for down in range(len(wanted))
    ]
    assert seen == wanted


def _square(dark: object, width: float) -> tuple[float, float, float]:
    """The square lies below everything else but the foot: the last thing as dark and as wide as a corner mark."""
    bottom = dark.height - int(24 / 25.4 * 72 * 4)  # type: ignore[attr-defined]
    box = dark.crop((0, 0, dark.width, bottom)).getbbox()  # type: ignore[attr-defined]
    return box[0], box[3] - width, width
