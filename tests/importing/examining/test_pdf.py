"""PDFs: whole, locked, cut short, rotten, blank, long, and made to do harm."""

import zlib
from io import BytesIO

import pikepdf
import pytest
from reportlab.pdfgen.canvas import Canvas

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.importing.examining import package, pdf, remarks, seen, text
from tests.importing.examining.samples import health, sample, told


def drawn(pages: int, blank: frozenset[int] = frozenset()) -> bytes:
    """Pages with their number on them, but for those that stay blank."""
    made = BytesIO()
    canvas = Canvas(made)
    for number in range(1, pages + 1):
        if number not in blank:
            canvas.drawString(100, 700, f"Page {number}")
        canvas.showPage()
    canvas.save()
    return made.getvalue()


def saved(document: pikepdf.Pdf, **how: object) -> bytes:
    made = BytesIO()
    document.save(made, **how)  # type: ignore[arg-type]
    return made.getvalue()


def drawing(*filters: str, content: bytes) -> bytes:
    """One page, whose drawing is said to be packed in these ways."""
    document = pikepdf.new()
    document.add_blank_page()
    stream = pikepdf.Stream(document, b"")
    stream.write(content, filter=pikepdf.Array([pikepdf.Name("/" + each) for each in filters]))
    document.pages[0].obj.Contents = document.make_indirect(stream)
    return saved(document, stream_decode_level=pikepdf.StreamDecodeLevel.none, compress_streams=False)


def test_a_whole_one_is_sound_and_counted() -> None:
    assert health(sample("plain.pdf"), "plain.pdf") == Health(Form.PDF, Soundness.SOUND, 2)


def test_one_of_5000_pages_is_counted() -> None:
    assert health(drawn(5000)) == Health(Form.PDF, Soundness.SOUND, 5000)


def test_one_that_asks_for_a_password_is_locked() -> None:
    assert told(sample("locked.pdf")) == (Form.PDF, Soundness.LOCKED, remarks.LOCKED.said())


def test_one_that_only_forbids_copying_is_not() -> None:
    document = pikepdf.open(BytesIO(sample("plain.pdf")))
    content = saved(document, encryption=pikepdf.Encryption(owner="x", user=""))
    assert health(content) == Health(Form.PDF, Soundness.SOUND, 2)


@pytest.mark.parametrize("part", [0.1, 0.5, 0.9, 0.99])
def test_one_that_breaks_off_does_not_open(part: float) -> None:
    content = sample("plain.pdf")
    assert told(content[: int(len(content) * part)]) == (Form.PDF, Soundness.BROKEN, seen.DAMAGED.said())


def test_one_whose_last_lines_are_missing_opens_and_is_told() -> None:
    content = sample("plain.pdf")
    form, soundness, said = told(content[: content.rindex(b"startxref")])
    assert (form, soundness) == (Form.PDF, Soundness.WARNS)
    assert text.CUT_SHORT.said() in said


def test_bits_that_flipped_in_a_page_are_told_with_its_number() -> None:
    content = bytearray(sample("plain.pdf"))
    content[content.index(b"\nendstream") - 2] ^= 16
    assert told(bytes(content))[1:] == (Soundness.WARNS, pdf.DAMAGED_PAGES.said(pages="1"))


def test_a_page_that_rotted_away_is_seen_to_be_blank() -> None:
    content = bytearray(sample("plain.pdf"))
    begin = content.index(b"stream\n") + 7
    content[begin : begin + 40] = bytes(40)
    assert health(bytes(content)).remarks == (pdf.DAMAGED_PAGES.said(pages="1"), pdf.FIRST_BLANK.said())


def test_blank_pages() -> None:
    assert told(sample("blank.pdf"))[1:] == (Soundness.BLANK, pdf.BLANK.said())
    assert told(drawn(3, frozenset({1, 2, 3})))[1:] == (Soundness.BLANK, pdf.BLANK.said())
    assert told(drawn(3, frozenset({1})))[1:] == (Soundness.WARNS, pdf.FIRST_BLANK.said())
    assert told(drawn(3, frozenset({2})))[1:] == (Soundness.SOUND, "")


def test_one_without_pages_is_broken() -> None:
    assert told(saved(pikepdf.new()))[1] is Soundness.BROKEN


def test_a_form_that_only_its_maker_can_show() -> None:
    document = pikepdf.open(BytesIO(sample("plain.pdf")))
    document.Root.NeedsRendering = True
    assert told(saved(document))[1:] == (Soundness.WARNS, pdf.ONLY_IN_ACROBAT.said())


@pytest.mark.parametrize("times", [1, 2, 3])
def test_one_that_unpacks_without_end_is_not_unpacked(times: int) -> None:
    packed = zlib.compress(bytes(600 * 1024**2), 1)
    for _ in range(times - 1):
        packed = zlib.compress(packed)
    content = drawing(*["FlateDecode"] * times, content=packed)
    assert told(content)[1:] == (Soundness.BROKEN, package.BOMB.said())


def test_a_page_as_large_as_a_field_is_drawn_small() -> None:
    document = pikepdf.open(BytesIO(sample("plain.pdf")))
    document.pages[0].MediaBox = [0, 0, 14_400_000, 14_400_000]
    assert told(saved(document))[1] in (Soundness.SOUND, Soundness.WARNS)
