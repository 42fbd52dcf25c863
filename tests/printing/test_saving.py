"""The file is sound PDF: nothing has to be repaired to open it."""

import pikepdf

from tests.printing.conftest import Copy


def test_it_opens_without_repair(copy: Copy) -> None:
    with pikepdf.open(copy.file, attempt_recovery=False) as pdf:
        assert pdf.check_pdf_syntax() == []


def test_nothing_in_it_is_in_ascii85(copy: Copy) -> None:
    assert b"ASCII85Decode" not in copy.file.read_bytes()


def test_every_font_is_embedded(copy: Copy) -> None:
    with pikepdf.open(copy.file) as pdf:
        fonts = [
            thing for thing in pdf.objects if isinstance(thing, pikepdf.Dictionary) and thing.get("/Type") == "/Font"
        ]
        assert len(fonts) >= 4
        assert all("/FontFile2" in font.FontDescriptor for font in fonts)


def test_it_says_what_it_is_called_and_whose_it_is(copy: Copy) -> None:
    with pikepdf.open(copy.file) as pdf:
        assert str(pdf.docinfo.Title) == "Portfolio of Ffion Marchetti-Okafor"
        assert str(pdf.docinfo.Author) == "Ffion Marchetti-Okafor"
        assert str(pdf.Root.Lang) == "en-GB"
