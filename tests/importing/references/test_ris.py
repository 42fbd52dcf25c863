from pathlib import Path

import pytest

from senco_desk.domain.reference import Author, SourceKind
from senco_desk.domain.text import plain
from senco_desk.importing.references.found import ReadReferences
from senco_desk.importing.references.reading import read_references

FILES = Path(__file__).parent / "files"
ONE = "TY  - JOUR\nAU  - Norwich, Brahm\nTI  - Tensions\nPY  - 2014/11/03/\nER  - \n"


def read(text: str, encoding: str = "utf-8") -> ReadReferences:
    return read_references(text.encode(encoding), "sources.ris")


def test_a_library_s_file_is_read_as_it_was_meant() -> None:
    came = read_references((FILES / "library.ris").read_bytes(), "library.ris")
    kinds = [each.reference.kind.value for each in came.found]
    assert kinds == ["article", "book", "report", "chapter", "report", "thesis", "website"]
    article, book, report, chapter, law, thesis, website = (each.reference for each in came.found)
    assert (article.where, article.volume, article.issue, article.pages) == (
        "Remedial and Special Education",
        "7",
        "1",
        "6–10",
    )
    assert article.isbn == ""
    assert (book.isbn, book.edition, book.where) == ("9781872001685", "3rd", "")
    assert plain(report.notes) == "Seven recommendations."
    assert chapter.editors == (Author("Hartley", "Sue"),)
    assert law.authors == (Author("Department of Education and Science"),)
    assert thesis.authors == (Author("Żółkiewska", "Łucja"),)
    assert str(website.accessed) == "2024-05-03"
    assert came.said == ("Reading has no place for these, and they were left out: abstract, keywords.",)


@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "cp1252", "latin-1"])
def test_however_it_is_encoded_and_its_lines_end(encoding: str, end: str) -> None:
    came = read(ONE.replace("Tensions", "Müller’s" if encoding != "latin-1" else "Müller").replace("\n", end), encoding)
    assert came.found[0].reference.title.startswith("Müller")
    assert came.found[0].reference.year == "2014"


def test_a_record_without_its_end_is_kept_apart_from_the_next() -> None:
    came = read("TY  - BOOK\nTI  - One\n\nTY  - BOOK\nTI  - Two\n")
    assert [each.reference.title for each in came.found] == ["One", "Two"]
    assert [each.line for each in came.found] == [1, 4]
    assert came.said[0].startswith("line 1, line 4: no line ER")


def test_lines_that_belong_to_nothing_are_told_with_their_place() -> None:
    came = read(f"Provider: a library\n\n{ONE}TY  - BOOK\ngoing on\nXQ  - what\nTI  - A title\n that goes on\nER  -\n")
    assert came.found[1].reference.title == "A title that goes on"
    assert came.said == (
        "line 1, line 9: a line that belongs to no record. It was left out.",
        "line 10: “XQ” is no tag of RIS. What stands there was left out.",
    )


def test_slack_tags_are_read_too() -> None:
    came = read("TY - BOOK\nAU -Booth, Tony\nA2- Nobody\nTI   - The book\nER-\n")
    assert came.found[0].reference.authors == (Author("Booth", "Tony"),)
    assert came.found[0].reference.title == "The book"


def test_a_record_that_says_nothing_is_left_out_and_told() -> None:
    came = read(f"{ONE}TY  - BOOK\nPY  - 2001\nER  - \n")
    assert len(came.found) == 1
    assert came.said == ("line 6: neither title nor author nor address: the record was left out.",)


def test_a_field_longer_than_any_real_one_is_cut_and_told() -> None:
    came = read(ONE.replace("Tensions", "x" * 1_000_000))
    assert len(came.found[0].reference.title) == 4_000
    assert "line 1: longer than 4,000 characters" in came.said[0]


@pytest.mark.parametrize(
    ("word", "kind"), [("STAT", SourceKind.LAW), ("EBOOK", SourceKind.BOOK), ("MUSIC", SourceKind.OTHER)]
)
def test_every_kind_has_a_place(word: str, kind: SourceKind) -> None:
    assert read(ONE.replace("JOUR", word)).found[0].reference.kind is kind


def test_the_editors_of_an_edited_book_are_no_authors() -> None:
    found = read(ONE.replace("JOUR", "EDBOOK")).found[0].reference
    assert (found.authors, found.editors) == ((), (Author("Norwich", "Brahm"),))
