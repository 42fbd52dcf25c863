from pathlib import Path

import pytest

from senco_desk.ui.widgets.paper.naming import as_pdf


@pytest.mark.parametrize(
    ("typed", "file"),
    [
        ("Portfolio", "Portfolio.pdf"),
        ("Portfolio 12.6.25", "Portfolio 12.6.25.pdf"),
        ("thesis.docx", "thesis.docx.pdf"),
        ("Portfolio.PDF", "Portfolio.PDF"),
    ],
)
def test_a_copy_is_always_a_pdf(tmp_path: Path, typed: str, file: str) -> None:
    assert as_pdf(str(tmp_path / typed)) == tmp_path / file


def test_a_file_that_the_dialog_did_not_ask_about_is_not_written_over(tmp_path: Path) -> None:
    (tmp_path / "Portfolio.pdf").touch()
    (tmp_path / "Portfolio (2).pdf").touch()
    assert as_pdf(str(tmp_path / "Portfolio")) == tmp_path / "Portfolio (3).pdf"


def test_one_that_it_did_ask_about_is(tmp_path: Path) -> None:
    (tmp_path / "Portfolio.pdf").touch()
    assert as_pdf(str(tmp_path / "Portfolio.pdf")) == tmp_path / "Portfolio.pdf"
