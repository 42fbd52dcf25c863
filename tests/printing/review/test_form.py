"""The tutor's form as other programs see it: which fields, and what comes back from them."""

import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import pikepdf
import pypdf
import pypdfium2
import pytest
from pikepdf import Dictionary, Name
from PIL import Image, ImageChops
from pypdfium2 import raw

from senco_desk.assets import resource
from senco_desk.domain.review_copy import NOT_REVIEWED
from senco_desk.printing import form_font
from senco_desk.printing.fonts import Face
from tests.printing import making_form_font
from tests.printing.reading import drawn_texts, read
from tests.printing.review.conftest import Review
from tests.printing.test_accessible import failures

DECISIONS = (NOT_REVIEWED, "met", "partly", "not yet")
SAID = ("Zażółć gęślą jaźń – dobrze!", "عمل جيد جدا", "很好，请继续", "Очень хорошо\nΠολύ καλά")
"""Four scripts, and two lines."""


def fields(file: Path) -> dict[str, pypdf.generic.Field]:
    found = pypdf.PdfReader(file).get_fields() or {}
    return {name: field for name, field in found.items() if "/FT" in field}


def filled(review: Review) -> dict[str, str]:
    """A decision, and comments in four scripts on outcomes and items."""
    names = list(fields(review.file))
    comments = [name for name in names if name.startswith("comment.")]
    chosen = [comments[0], comments[1], *(name for name in comments if ".item." in name)][:4]
    return {names[0]: "met", **dict(zip(chosen, SAID, strict=True))}


def test_there_is_a_decision_and_a_comment_for_every_outcome_and_a_comment_for_every_item(review: Review) -> None:
    outcomes = [outcome.id for outcome in review.copy.outcomes]
    wanted = {f"{field}.{outcome}" for field in ("decision", "comment") for outcome in outcomes}
    assert set(fields(review.file)) == wanted | {f"comment.item.{item.id}" for item in review.copy.items}
    assert len(outcomes) == 10


def test_a_decision_is_chosen_from_words_and_says_at_first_that_there_is_none(review: Review) -> None:
    field = fields(review.file)[f"decision.{review.copy.outcomes[0].id}"]
    assert field["/V"] == NOT_REVIEWED
    assert field["/Opt"] == list(DECISIONS)


def test_every_field_is_spoken_and_belongs_to_the_structure(review: Review) -> None:
    spoken = [field["/TU"] for field in fields(review.file).values()]
    assert {"Decision on Outcome 5", "Comment on Part C", "Comment on R-014  The walk round Year 4"} <= set(spoken)
    assert len(read(review.file).all("Form")) == len(spoken)
    with pikepdf.open(review.file) as pdf:
        assert {str(page.Tabs) for page in pdf.pages} == {"/S"}


def test_the_font_of_the_form_is_whole(review: Review) -> None:
    with pikepdf.open(review.file) as pdf:
        font = pdf.Root.AcroForm.DR.Font.Desk
        whole = resource("fonts", f"{form_font.FILE}.cff").read_bytes()
        assert font.FontDescriptor.FontFile3.read_bytes() == whole
        assert all(name.encode() in whole for name in ("zdotaccent", "Wcircumflex"))
        assert "/zdotaccent" in map(str, font.Encoding.Differences)


def test_its_file_is_what_is_made_of_the_page_font() -> None:
    assert making_form_font.make() == resource("fonts", f"{form_font.FILE}.cff").read_bytes()


def test_its_letters_are_those_of_the_page(review: Review, tmp_path: Path) -> None:
    drawn = [picture(review.file, tmp_path, outlines) for outlines in ("as it is", "of the page")]
    darkest = ImageChops.difference(*drawn).getextrema()[1]
    assert (darkest < 128, drawn[0].getextrema()) == (True, (0, 255))


def picture(file: Path, folder: Path, outlines: str) -> Image.Image:
    """Every letter of the form's font, large; `of the page` with the TrueType outlines of the page font."""
    with pikepdf.open(file) as pdf, pikepdf.new() as alone:
        font = alone.copy_foreign(pdf.Root.AcroForm.DR.Font.Desk)
        if outlines == "of the page":
            font.Subtype, program = Name.TrueType, resource("fonts", f"{Face.PLAIN.value}.ttf").read_bytes()
            font.FontDescriptor.FontFile2 = alone.make_stream(program)
            del font.FontDescriptor["/FontFile3"]
        lines = [form_font.encoded("".join(form_font.letters().values())[at : at + 20]) for at in range(0, 220, 20)]
        page = alone.add_blank_page(page_size=(595, 842))
        page.Resources = Dictionary(Font=Dictionary(Desk=font))
        page.Contents = alone.make_stream(b"BT /Desk 28 Tf 60 TL 20 800 Td " + b" ' ".join(lines) + b" ' ET")
        alone.save(folder / "letters.pdf")
    with pypdfium2.PdfDocument(folder / "letters.pdf") as made:
        return made[0].render(scale=2).to_pil().convert("L")


def test_every_field_names_the_font_itself_as_firefox_wants_it(review: Review) -> None:
    with pikepdf.open(review.file) as pdf:
        looks = [note.AP.N for page in pdf.pages for note in page.get("/Annots", []) if "/FT" in note]
        assert not any(each.Resources.Font.is_indirect for each in looks)
        assert {str(name) for each in looks for name in each.Resources.Font.keys()} == {"/Desk"}  # noqa: SIM118


def fill_with_pypdf(file: Path, said: dict[str, str], target: Path) -> None:
    writer = pypdf.PdfWriter(clone_from=file)
    for page in writer.pages:
        writer.update_page_form_field_values(page, said, auto_regenerate=False)
    writer.write(target)


def fill_with_pdftk(file: Path, said: dict[str, str], target: Path) -> None:
    (target.parent / "said.xfdf").write_text(xfdf(said), encoding="utf-8")
    subprocess.run(["pdftk", file, "fill_form", target.parent / "said.xfdf", "output", target], check=True)


def fill_in_a_browser(file: Path, said: dict[str, str], target: Path) -> None:
    """As somebody types and chooses in Chrome or Edge, whose reader pdfium is."""
    with pypdfium2.PdfDocument(file) as pdf:
        pdf.init_forms()
        for page in pdf:
            for name, box, note in widgets(pdf, page):
                if "decision" in name and name in said:
                    raw.FORM_SetFocusedAnnot(pdf.formenv, note)
                    raw.FORM_SetIndexSelected(pdf.formenv, page, DECISIONS.index(said[name]), True)
                elif name in said:
                    at = (box.left + 5, (box.bottom + box.top) / 2)
                    raw.FORM_OnLButtonDown(pdf.formenv, page, 0, *at)
                    raw.FORM_OnLButtonUp(pdf.formenv, page, 0, *at)
                    for letter in said[name].replace("\n", "\r"):
                        raw.FORM_OnChar(pdf.formenv, page, ord(letter), 0)
                raw.FORM_ForceToKillFocus(pdf.formenv)
        pdf.save(target)


def widgets(pdf: pypdfium2.PdfDocument, page: pypdfium2.PdfPage) -> Iterator[tuple[str, Any, Any]]:
    """The whole name of each field of a page, its box and its annotation."""
    for at in range(raw.FPDFPage_GetAnnotCount(page)):
        note, box = raw.FPDFPage_GetAnnot(page, at), raw.FS_RECTF()
        if raw.FPDFAnnot_GetSubtype(note) == raw.FPDF_ANNOT_WIDGET:
            size = raw.FPDFAnnot_GetFormFieldName(pdf.formenv, note, None, 0)
            name = (raw.FPDF_WCHAR * (size // 2))()
            raw.FPDFAnnot_GetFormFieldName(pdf.formenv, note, name, size)
            raw.FPDFAnnot_GetRect(note, box)
            yield bytes(name).decode("utf-16-le").rstrip("\0"), box, note


FILL = [
    pytest.param(fill_with_pypdf, id="pypdf"),
    pytest.param(
        fill_with_pdftk, id="pdftk", marks=pytest.mark.skipif(shutil.which("pdftk") is None, reason="pdftk is not here")
    ),
]
Fill = Callable[[Path, dict[str, str], Path], None]
IN_A_BROWSER = pytest.param(fill_in_a_browser, id="browser")


@pytest.mark.parametrize("fill", [*FILL, IN_A_BROWSER])
def test_what_other_programs_fill_in_is_read_back(review: Review, tmp_path: Path, fill: Fill) -> None:
    said = filled(review)
    fill(review.file, said, tmp_path / "filled.pdf")
    found = {name: fields(tmp_path / "filled.pdf")[name]["/V"] for name in said}
    assert {name: words.replace("\r\n", "\n") for name, words in found.items()} == said


@pytest.mark.parametrize("fill", FILL)
def test_filled_in_it_shows_polish_and_welsh_letters_and_still_passes_pdf_ua_1(
    review: Review, tmp_path: Path, fill: Fill
) -> None:
    name, words = f"comment.{review.copy.outcomes[0].id}", "Da iawn, tŷ a dŵr – “Zażółć gęślą jaźń”"
    fill(review.file, {name: words}, tmp_path / "filled.pdf")
    assert any(words in text for text in shown(tmp_path / "filled.pdf"))
    assert failures(tmp_path / "filled.pdf") == set()


def shown(file: Path) -> list[str]:
    """The text of each page with what its fields show."""
    with pikepdf.open(file) as pdf:
        pdf.flatten_annotations("all")
        pdf.save(file.with_name("flat.pdf"))
    return drawn_texts(file.with_name("flat.pdf"))


def xfdf(said: dict[str, str]) -> str:
    """`said` as pdftk reads it; branches of names are fields within fields (ISO 19444-1)."""
    made = "".join(
        "".join(f'<field name="{part}">' for part in name.split("."))
        + f"<value>{escape(words)}</value>"
        + "</field>" * len(name.split("."))
        for name, words in said.items()
    )
    return f'<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>{made}</fields></xfdf>'
