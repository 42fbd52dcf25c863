"""A copy as paper: its pages, their numbers, and the file."""

import hashlib
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.portfolio import Layout, Part
from senco_desk.printing.writing import write
from senco_desk.store.containers import Containers
from tests.printing.conftest import Copy, Print
from tests.printing.portfolios import portfolio, with_pictures


def nothing(*_: object) -> None:
    """No progress wanted."""


def test_front_matter_is_roman_and_the_body_counts_from_1(copy: Copy) -> None:
    labels = [page.label for page in copy.printed.pages]
    body = labels.index("1")
    assert labels[:body] == ["i", "ii", "iii", "iv"][:body]
    assert labels[body:] == [str(number) for number in range(1, len(labels) - body + 1)]


def test_a_viewer_shows_the_labels_that_are_printed(copy: Copy) -> None:
    with pikepdf.open(copy.file) as pdf:
        assert [page.label for page in pdf.pages] == [page.label for page in copy.printed.pages]


def test_every_page_but_the_cover_bears_its_reference(copy: Copy) -> None:
    for page, drawn in list(zip(copy.printed.pages, copy.pages, strict=True))[1:]:
        assert f"PF-7Q2K v3 p {page.label}" in drawn


def test_a_preview_says_so_and_bears_no_reference(print_copy: Print) -> None:
    preview = print_copy(portfolio(version=0))
    assert all("Preview p" in drawn for drawn in preview.pages[1:])
    assert not any("PF-7Q2K" in drawn for drawn in preview.pages)


def test_the_page_map_says_where_everything_stands(copy: Copy) -> None:
    holds = {held: page.label for page in reversed(copy.printed.pages) for held in page.holds}
    for reflection in copy.portfolio.reflections:
        assert reflection.title in " ".join(copy.page(holds[reflection.reference]).split())
    assert {"1", "9", "C", "R-007", "R-014"} <= set(holds)


def test_the_contents_give_the_right_pages(copy: Copy) -> None:
    lines = [line.text for line in copy.tree.all("TOCI")]
    labels = {line.rsplit(" ", 1)[0]: line.rsplit(" ", 1)[1] for line in lines}
    for title, label in labels.items():
        heading = title.split(": ", 1)[-1].removeprefix("Part A · ").removeprefix("Part B · ")
        assert heading in " ".join(copy.page(label).split()), title


def test_links_lead_where_their_pages_say(copy: Copy) -> None:
    with pikepdf.open(copy.file) as pdf:
        places = {page.obj.objgen: at for at, page in enumerate(pdf.pages)}
        led = {
            str(link.Contents): copy.printed.pages[places[link.Dest[0].objgen]]
            for page in pdf.pages
            for link in page.obj.get("/Annots", [])
        }
    assert "R-014" in led["R-014"].holds
    assert "1" in led["Outcome 1"].holds


def test_the_outline_follows_the_pages(copy: Copy) -> None:
    with pikepdf.open(copy.file) as pdf, pdf.open_outline() as outline:
        titles = [entry.title for entry in outline.root]
        below = [entry.title for entry in outline.root[titles.index("Selected reflections")].children]
    assert titles[1:4] == ["The portfolio on one page", "Declarations", "Contents"]
    assert [title[:5] for title in below] == ["R-007", "R-014"]


def test_every_part_but_the_cover_can_be_left_out(print_copy: Print) -> None:
    only = print_copy(replace(portfolio(), parts=()))
    assert [page.label for page in only.printed.pages] == ["i"]
    whole = print_copy(portfolio())
    for parts in halves(tuple(Part)):
        left = print_copy(replace(portfolio(), parts=parts))
        assert 1 < len(left.printed.pages) < len(whole.printed.pages)


def halves(parts: tuple[Part, ...]) -> Iterator[tuple[Part, ...]]:
    """Of every two parts, one half has the first without the second: whatever points at another is seen to bear it."""
    for bit in range(len(parts).bit_length()):
        for wanted in (0, 1):
            yield tuple(part for at, part in enumerate(parts) if at >> bit & 1 == wanted)


def test_without_the_reflections_nothing_points_at_their_pages(print_copy: Print) -> None:
    parts = tuple(part for part in Part if part is not Part.REFLECTIONS)
    text = print_copy(replace(portfolio(), parts=parts)).tree.text
    assert "R-007" in text
    assert "R-007 p" not in text


def test_one_that_was_promised_and_never_came_has_a_dash_for_its_page(print_copy: Print) -> None:
    given = portfolio()
    missing = print_copy(replace(given, reflections=list(given.reflections)[:1], reflection_count=1))
    assert "R-014 p –" in missing.tree.text


@pytest.mark.parametrize("layout", [Layout(18, 1.5, True, "#fff6df"), Layout(28), Layout(6, 0.1)])
def test_the_reader_s_layout_is_kept_and_nothing_is_set_below_12_points(print_copy: Print, layout: Layout) -> None:
    copy = print_copy(replace(portfolio(), layout=layout))
    with pikepdf.open(copy.file) as pdf:
        sizes = {
            float(operands[1])
            for page in pdf.pages
            for operands, name in pikepdf.parse_content_stream(page)
            if str(name) == "Tf"
        }
    edges = {10.0, 11.0, 15.0}
    assert min(sizes - edges) == max(12, layout.text_size)


def test_the_hash_is_that_of_the_file(copy: Copy) -> None:
    assert copy.printed.sha256 == hashlib.sha256(copy.file.read_bytes()).hexdigest()


def test_progress_counts_parts_reflections_and_pictures(tmp_path: Path) -> None:
    told: list[tuple[str, int, int | None]] = []
    files = Containers(tmp_path, None)
    write(with_pictures(portfolio(), files), files, tmp_path / "copy.pdf", lambda *step: told.append(step))
    steps = len(Part) + len(["R-007", "R-014"]) + len(["walk.jpg"])
    assert [at for _, at, _ in told] == list(range(steps + 1))
    assert {of for _, _, of in told} == {steps}


def test_a_place_that_cannot_be_written_is_refused_before_anything_is_drawn(tmp_path: Path) -> None:
    told: list[object] = []
    with pytest.raises(Refused, match="cannot be written"):
        write(
            portfolio(), Containers(tmp_path, None), tmp_path / "nowhere" / "copy.pdf", lambda *step: told.append(step)
        )
    assert told == []


def test_a_print_that_breaks_off_leaves_the_old_copy_and_nothing_else(tmp_path: Path) -> None:
    target = tmp_path / "copy.pdf"
    target.write_bytes(b"the copy of last week")

    def breaks(_part: str, at: int, _of: int | None) -> None:
        if at == 5:
            raise EOFError

    with pytest.raises(EOFError):
        write(portfolio(), Containers(tmp_path, None), target, breaks)
    assert target.read_bytes() == b"the copy of last week"
    assert list(tmp_path.iterdir()) == [target]


def test_a_name_of_any_length_is_printed(print_copy: Print) -> None:
    given = portfolio()
    name = "Anastasia-Wilhelmina " * 200
    copy = print_copy(replace(given, profile=replace(given.profile, name=name.strip())))
    assert name.strip() in copy.tree.text
