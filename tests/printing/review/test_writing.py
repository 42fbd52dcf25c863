import json
import re
from dataclasses import replace
from pathlib import Path

import pikepdf
import pytest

from senco_desk.domain.copies import PageEntry, pages_of
from senco_desk.domain.reflection import Impact
from senco_desk.domain.review_copy import Limits, ReviewCopy, ReviewItem
from senco_desk.domain.text import from_plain
from senco_desk.store.containers import Containers
from tests.printing.office.reviews import REFLECTION, review_copy
from tests.printing.portfolios import PROFILE, jpeg, portfolio, with_pictures
from tests.printing.reading import drawn_texts, problems, read
from tests.printing.review.conftest import Review, print_review
from tests.printing.test_accessible import failures


def many(count: int) -> ReviewCopy:
    items = (replace(REFLECTION, id=f"r{at}", number=at) for at in range(1, count + 1))
    return review_copy(items=tuple(ReviewItem(each, code=each.reference) for each in items))


def test_it_passes_pdf_ua_1_and_fits_together(review: Review) -> None:
    assert (failures(review.file), problems(review.file)) == (set(), {})


def test_a_copy_with_nothing_in_it_passes_as_well(tmp_path: Path) -> None:
    empty = replace(review_copy(), items=(), response=(), references=(), left_out=(), since=None, profile=PROFILE)
    made = print_review(empty, tmp_path)
    assert (failures(made.file), problems(made.file)) == (set(), {})
    assert "There is nothing new to read this time." in drawn_texts(made.file)[0]


def test_it_is_read_in_order(review: Review) -> None:
    headings = [node.text for node in read(review.file).all("H1", "H2")]
    assert headings[:5] == [
        "Amira Żak-Khan", "My questions", "What is in this copy", "Please decide, if you can",
        "How to answer in five minutes",
    ]  # fmt: skip
    assert (headings[5], headings[6][:14], headings[15]) == (
        "Your decisions", "Outcome 1: The", "Part C: Personal and Professional Qualities",
    )  # fmt: skip
    assert headings[-7:] == [
        "Dr Okafor, 20 November 2026", "What to read", "My case for Outcome 5", "R-014 The walk round Year 4",
        "E-007 Provision map", "Does pre-teaching help?", "Sources",
    ]  # fmt: skip


def test_page_one_says_what_a_tutor_needs(review: Review) -> None:
    first = " ".join(drawn_texts(review.file)[0].split())
    for said in (
        "SENCO at Larkrise Primary", "1. Is the case for 5 strong enough?", "since Review 2 of 4 September 2026",
        "Outcome 6 p 1", "R-014 The walk round Year 4 New 3", "Not in this copy, to keep it short: R-002",
    ):  # fmt: skip
        assert said in first


def test_page_one_has_all_of_it_however_long_the_titles_are(tmp_path: Path) -> None:
    long = (replace(REFLECTION, id=f"r{at}", number=at, title="The walk round Year 4 " * 20) for at in range(1, 8))
    made = print_review(review_copy(items=tuple(ReviewItem(each, code=each.reference) for each in long)), tmp_path)
    assert [page.label for page in made.printed.pages][:2] == ["i", "1"]


def test_every_page_bears_its_reference(review: Review) -> None:
    texts = drawn_texts(review.file)
    assert [f"PF-7Q2K v3 p {page.label}" in text for page, text in zip(review.printed.pages, texts, strict=True)] == [
        True
    ] * len(texts)


def test_the_file_says_which_copy_it_is_and_which_page_holds_what(review: Review) -> None:
    with pikepdf.open(review.file) as pdf:
        held = json.loads(pdf.attachments["senco-desk-pages.json"].get_file().read_bytes())
        assert str(pdf.docinfo["/SencoDeskRef"]) == "PF-7Q2K/3"
    assert (held["reference"], held["version"]) == ("PF-7Q2K", 3)
    assert pages_of(held["pages"]) == review.printed.pages


def test_it_stays_within_its_pages_and_tells_what_it_left_out(tmp_path: Path) -> None:
    made = print_review(replace(many(40), limits=Limits(pages=12)), tmp_path)
    shown = {strip.subject for page in made.printed.pages for strip in page.strips if strip.subject[:3] == "ref"}
    assert len(made.printed.pages) <= 12
    assert len(shown) + len(made.printed.left_out) == 40
    assert f"{made.printed.left_out[0].code}, " in drawn_texts(made.file)[0]


def test_a_place_for_a_comment_stands_below_the_last_words_of_its_item(tmp_path: Path) -> None:
    last = "I shall ask them again, and write down what they say. "
    items = (
        ReviewItem(replace(REFLECTION, id=f"r{at}", number=at, impact=Impact(from_plain(last * at))), code=f"R-{at:03}")
        for at in range(1, 13)
    )
    pages = drawn_texts(print_review(review_copy(items=tuple(items)), tmp_path).file)
    assert [text for text in pages if re.match(r"What to read PF-7Q2K v3 p \d+\s+Your comment", text)] == []


@pytest.mark.parametrize("points", range(8, 12))
def test_its_heading_stands_above_the_first_item_wherever_her_response_ends(tmp_path: Path, points: int) -> None:
    (said,) = review_copy().response
    response = (replace(said, points=said.points * points),)
    texts = drawn_texts(print_review(replace(review_copy(), response=response), tmp_path).file)
    assert "My case for Outcome 5" in next(text for text in texts if "What to read" in text)


def test_an_item_longer_than_a_copy_is_left_out(tmp_path: Path) -> None:
    made = print_review(replace(review_copy(), limits=Limits(pages=4)), tmp_path)
    assert len(made.printed.pages) <= 4
    assert {each.code for each in made.printed.left_out} <= {"5", "R-014", "E-007", ""}


def test_pictures_that_would_make_it_too_large_are_left_out_and_told(tmp_path: Path) -> None:
    files = Containers(tmp_path, None)
    held = with_pictures(portfolio(), files, jpeg(1600, 1200)).evidence[1]
    item = ReviewItem(held.evidence, code="E-012", files=held.files)
    few = print_review(replace(review_copy(items=(item,)), limits=Limits(size=10_000_000)), tmp_path)
    none = print_review(replace(review_copy(items=(item,)), limits=Limits(size=1_000_000)), tmp_path)
    assert (few.printed.left_out, none.printed.left_out[0].code) == ((), "E-012, a picture")
    assert none.file.stat().st_size < 1_000_000
    assert failures(few.file) == set()


def strips(pages: tuple[PageEntry, ...], subject: str) -> list[tuple[str, float, float]]:
    return [(page.label, each.bottom, each.top) for page in pages for each in page.strips if each.subject == subject]


def test_what_stands_on_a_page_stands_in_its_strip(review: Review) -> None:
    import pypdfium2

    [(label, bottom, top), *_rest] = strips(review.printed.pages, f"reflection:{REFLECTION.id}")
    with pypdfium2.PdfDocument(review.file) as pdf:
        page = pdf[[each.label for each in review.printed.pages].index(label)].get_textpage()
        found = page.search("The walk round Year 4").get_next()
        box = page.get_charbox(found[0])
    assert bottom < box[1] < box[3] < top


def test_strips_of_a_page_lie_below_each_other(review: Review) -> None:
    for page in review.printed.pages:
        heights = [height for strip in page.strips for height in (strip.top, strip.bottom)]
        assert heights == sorted(heights, reverse=True)
        assert all(0 < height < 842 for height in heights)
