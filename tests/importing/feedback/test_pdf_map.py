"""The map of pages attached to a copy: read where it is whole, passed over where it is not ours."""

import json
from typing import Any

import pikepdf
import pytest

from senco_desk.domain.copies import PageEntry, Strip, map_of
from senco_desk.domain.feedback_mark import CopyMap, CopyRead, FeedbackRead
from senco_desk.importing.feedback import pdf_surviving
from tests.importing.feedback.pdf_papers import changed, footed, needs, of, paper, passed_through

PAGES = tuple(
    PageEntry(str(number), (f"R-{number:03}",), (Strip("reflection:x", 80.5, 720, "ab12"),)) for number in range(1, 7)
)
MAP = map_of("PF-7Q2K", 3, PAGES)


def with_map(content: bytes, held: bytes = MAP) -> bytes:
    def attach(pdf: pikepdf.Pdf) -> None:
        pdf.attachments["senco-desk-pages.json"] = pikepdf.AttachedFileSpec(pdf, held, mime_type="application/json")

    return changed(content, attach)


def test_it_is_read() -> None:
    assert of(with_map(footed(2))).maps == (CopyMap("PF-7Q2K", 3, PAGES),)


def test_with_it_the_last_pages_are_known_to_be_missing() -> None:
    assert pdf_surviving.MISSING.said(copy="PF-7Q2K v3", pages="5–6") in of(with_map(footed(4))).findings


@needs("pdftk")
def test_a_program_that_loses_it_loses_nothing_else() -> None:
    read = of(passed_through("pdftk", "{a}", "cat", "1-4", "output", "{out}", a=with_map(footed(6))))
    assert (read.maps, read.copies) == ((), (CopyRead("PF-7Q2K", 3),))


def plain(**changes: Any) -> bytes:
    return json.dumps(json.loads(MAP) | changes).encode()


@pytest.mark.parametrize(
    "held",
    [
        b"",
        b"not JSON",
        MAP[:200],
        plain(format="another"),
        plain(version="3"),
        plain(pages=7),
        plain(pages=[[7]]),
        plain(pages=[["1", {"strips": [["x", "a", 2, ""]]}]]),
        plain(pages=[["1", {"strips": 5}]]),
        b'"senco-desk-pages"' + b"[" * 100_000,
    ],
)
def test_what_is_not_as_ours_are_is_passed_over(held: bytes) -> None:
    assert of(with_map(footed(2), held)).maps == ()


def in_properties(said: str) -> FeedbackRead:
    def bear(pdf: pikepdf.Pdf) -> None:
        pdf.docinfo["/SencoDeskRef"] = said

    return of(changed(paper(["Its feet were cut off."]), bear))


def test_the_properties_name_the_copy_where_no_page_does() -> None:
    assert in_properties("PF-7Q2K/3").copies == (CopyRead("PF-7Q2K", 3),)
    assert in_properties("anything").copies == ()
