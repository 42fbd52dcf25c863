"""A name that says one thing, and a content that is another."""

import sys
from pathlib import Path

import pytest

from senco_desk.domain.attachment import Form, Soundness
from tests.importing.examining.samples import SAMPLES, health, sample, told


def test_a_program_called_pdf_is_told_as_a_program() -> None:
    program = Path(sys.executable).read_bytes()[:100_000]
    form, soundness, said = told(program, "Report.pdf")
    assert (form, soundness) == (Form.PROGRAM, Soundness.BROKEN)
    assert said.startswith("Report.pdf is a program, not a PDF. Do not open it.")


def test_a_pdf_called_docx_opens_and_is_told() -> None:
    form, soundness, said = told(sample("plain.pdf"), "Plan.docx")
    assert (form, soundness) == (Form.PDF, Soundness.WARNS)
    assert said.startswith("Plan.docx is a PDF, not a Word document.")


def test_what_is_nothing_known_is_not_what_its_name_says() -> None:
    form, soundness, said = told(b"\x07\x93\0\x01" * 100, "Plan.pdf")
    assert (form, soundness) == (Form.OTHER, Soundness.BROKEN)
    assert said == "Plan.pdf is not a PDF, whatever its name says. Find another copy of it, and attach that."


@pytest.mark.parametrize("name", ["Plan.PDF", "Plan", "Plan.2024", ".pdf", "", ".", "x" * 255, "\udcff\n"])
def test_names_that_say_nothing_are_believed_nothing(name: str) -> None:
    assert health(sample("plain.pdf"), name).remarks == ()


@pytest.mark.parametrize(
    ("content", "name"), [(b"a,b\n1,2\n", "costs.csv"), (b"<html>x</html>", "page.html"), (b"Hello", "note.md")]
)
def test_a_text_may_have_many_endings(content: bytes, name: str) -> None:
    assert told(content, name) == (Form.TEXT, Soundness.SOUND, "")


def test_a_locked_document_is_what_its_name_says() -> None:
    assert told(sample("locked.docx"), "Plan.docx")[:2] == (Form.WORD, Soundness.LOCKED)
    assert told(sample("locked.docx"), "Costs.xlsx")[:2] == (Form.SHEET, Soundness.LOCKED)


@pytest.mark.parametrize("name", SAMPLES)
def test_no_honest_file_is_told_as_misnamed(name: str) -> None:
    assert f"{name} is " not in told(sample(name), name)[2]
