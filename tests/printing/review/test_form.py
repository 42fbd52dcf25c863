"""The tutor's form as other programs see it: which fields, and what comes back from them."""

import shutil
import subprocess
from pathlib import Path
from xml.sax.saxutils import escape

import pikepdf
import pypdf
import pytest

from senco_desk.domain.review_copy import NOT_REVIEWED
from tests.printing.reading import read
from tests.printing.review.conftest import Review

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
    assert field["/Opt"] == [NOT_REVIEWED, "met", "partly", "not yet"]


def test_every_field_is_spoken_and_belongs_to_the_structure(review: Review) -> None:
    spoken = [field["/TU"] for field in fields(review.file).values()]
    assert {"Decision on Outcome 5", "Comment on Part C", "Comment on R-014  The walk round Year 4"} <= set(spoken)
    assert len(read(review.file).all("Form")) == len(spoken)
    with pikepdf.open(review.file) as pdf:
        assert {str(page.Tabs) for page in pdf.pages} == {"/S"}


def test_the_font_of_the_form_is_whole(review: Review) -> None:
    with pikepdf.open(review.file) as pdf:
        font = pdf.Root.AcroForm.DR.Font.Desk
        assert not str(font.BaseFont).startswith("/AAAAAA+")
        assert len(font.FontDescriptor.FontFile2.read_bytes()) == int(font.FontDescriptor.FontFile2.Length1)
        assert "/zdotaccent" in map(str, font.Encoding.Differences)


def test_pypdf_fills_it_in(review: Review, tmp_path: Path) -> None:
    said, writer = filled(review), pypdf.PdfWriter(clone_from=review.file)
    for page in writer.pages:
        writer.update_page_form_field_values(page, said, auto_regenerate=False)
    writer.write(tmp_path / "filled.pdf")
    assert {name: fields(tmp_path / "filled.pdf")[name]["/V"] for name in said} == said


@pytest.mark.skipif(shutil.which("pdftk") is None, reason="pdftk is not here")
def test_pdftk_fills_it_in_and_draws_polish_letters(review: Review, tmp_path: Path) -> None:
    said, data, target = filled(review), tmp_path / "said.xfdf", tmp_path / "filled.pdf"
    data.write_text(xfdf(said), encoding="utf-8")
    subprocess.run(["pdftk", review.file, "fill_form", data, "output", target], check=True)
    assert {name: fields(target)[name]["/V"] for name in said} == said
    with pikepdf.open(target) as pdf:
        looks = [note.AP.N.read_bytes() for page in pdf.pages for note in page.Annots if SAID[0] == str(note.get("/V"))]
    assert looks[0].count(b"Tj") == 1


def xfdf(said: dict[str, str]) -> str:
    """`said` as pdftk reads it; branches of names are fields within fields (ISO 19444-1)."""
    made = "".join(
        "".join(f'<field name="{part}">' for part in name.split("."))
        + f"<value>{escape(words)}</value>"
        + "</field>" * len(name.split("."))
        for name, words in said.items()
    )
    return f'<?xml version="1.0"?><xfdf xmlns="http://ns.adobe.com/xfdf/"><fields>{made}</fields></xfdf>'
