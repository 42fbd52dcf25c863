"""Sheets for the ring binder: tagged as everything else, and whole whatever was typed."""

from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.portfolio import Layout, PrintedEvidence
from senco_desk.domain.sheets import SheetKind, Sheets
from senco_desk.domain.text import from_plain
from senco_desk.printing.sheets.writing import write_sheets
from tests.printing.portfolios import piece, portfolio
from tests.printing.reading import Node, drawn_texts, problems, read
from tests.printing.test_accessible import failures


def sheets(kind: SheetKind, pieces: tuple[PrintedEvidence, ...] | None = None) -> Sheets:
    given = portfolio()
    held = given.evidence if pieces is None else pieces
    return Sheets(kind, given.profile, given.framework, given.outcomes, held)


def printed(given: Sheets, folder: Path) -> Path:
    return write_sheets(given, folder / "sheets.pdf", lambda *_: None, lambda _file: None).file


def many(count: int, title: str = "The costed provision map") -> tuple[PrintedEvidence, ...]:
    return tuple(PrintedEvidence(piece(n, EvidenceKind.POLICY, title=title)) for n in range(1, count + 1))


def tree(kind: SheetKind, folder: Path, pieces: tuple[PrintedEvidence, ...] | None = None) -> Node:
    return read(printed(sheets(kind, pieces), folder))


@pytest.mark.parametrize("kind", SheetKind)
def test_every_kind_passes_pdf_ua_1(tmp_path: Path, kind: SheetKind) -> None:
    file = printed(sheets(kind), tmp_path)
    assert (failures(file), problems(file)) == (set(), {})


@pytest.mark.parametrize("kind", SheetKind)
@pytest.mark.parametrize("title", ["W" * 10_000, "Шкільна рада 学校 مدرسة", "<b>&", ""])
def test_any_title_has_its_place(tmp_path: Path, kind: SheetKind, title: str) -> None:
    file = printed(sheets(kind, many(3, title)), tmp_path)
    assert (failures(file), problems(file)) == (set(), {})


def test_a_slip_says_what_is_known_and_leaves_room_for_the_rest(tmp_path: Path) -> None:
    text = tree(SheetKind.SLIPS, tmp_path).text
    for said in ("1 March 2024", "What Ffion Marchetti-Okafor did", "I led it and wrote it up", "In my own words"):
        assert said in text
    assert "Name: Ms T. Ash" in text
    assert "Role: teaching assistant" in text
    assert "1.1 Guidance within the SEN Code of Practice" in text


def test_without_testimony_there_is_an_empty_slip(tmp_path: Path) -> None:
    file = printed(sheets(SheetKind.SLIPS, ()), tmp_path)
    assert len(drawn_texts(file)) == 1
    assert "Signature" in read(file).text


@pytest.mark.parametrize(("pieces", "pages"), [(0, 1), (24, 1), (25, 2), (60, 3)])
def test_twenty_four_labels_are_on_a_sheet(tmp_path: Path, pieces: int, pages: int) -> None:
    drawn = drawn_texts(printed(sheets(SheetKind.LABELS, many(pieces)), tmp_path))
    assert len(drawn) == pages
    assert "".join(drawn).count("The costed provision map") == pieces


def test_labels_stay_on_their_labels(tmp_path: Path) -> None:
    with pikepdf.open(printed(sheets(SheetKind.LABELS, many(24, "Wwwww " * 200)), tmp_path)) as pdf:
        assert [float(side) for side in pdf.pages[0].MediaBox][2:] == pytest.approx([595.3, 841.9], abs=0.1)
    paragraphs = tree(SheetKind.LABELS, tmp_path, many(2, "Wwwww " * 200)).all("P")
    assert all(len(each.text) < 60 for each in paragraphs)


def test_dividers_are_one_an_outcome_then_one_a_range(tmp_path: Path) -> None:
    headings = [each.text for each in tree(SheetKind.DIVIDERS, tmp_path, many(41)).all("H1")]
    assert len(headings) == 10 + 3
    assert headings[-3:] == ["E-001 to E-020", "E-021 to E-040", "E-041"]


def test_a_label_list_has_a_row_a_piece(tmp_path: Path) -> None:
    [table] = tree(SheetKind.LABEL_LIST, tmp_path).all("Table")
    assert [row.children[0].text for row in table.children[1:]] == ["E-003", "E-012", "E-013", "E-020", "E-021"]


def test_large_print_is_whole_as_well(tmp_path: Path) -> None:
    for kind in SheetKind:
        file = printed(replace(sheets(kind), layout=Layout(28, 2.0, duplex=True)), tmp_path)
        assert problems(file) == {}


def told(sentences: int) -> tuple[PrintedEvidence, ...]:
    text = from_plain("I saw how she asked them and waited for the answer. " * sentences)
    return (PrintedEvidence(piece(57, EvidenceKind.TESTIMONY, about=text)),)


@pytest.mark.parametrize("sentences", [0, 5, 10, 14])
def test_a_slip_is_one_page_where_it_can_be(tmp_path: Path, sentences: int) -> None:
    assert len(drawn_texts(printed(sheets(SheetKind.SLIPS, told(sentences)), tmp_path))) == 1


@pytest.mark.parametrize("sentences", range(18, 30, 2))
def test_where_it_cannot_the_signature_stays_with_the_words(tmp_path: Path, sentences: int) -> None:
    *_before, last = drawn_texts(printed(sheets(SheetKind.SLIPS, told(sentences)), tmp_path))
    assert "In my own words" in last
    assert "Signature" in last
