from pathlib import Path

import pytest

from senco_desk.domain.reference import Author, Reference, SourceKind
from senco_desk.importing.references.bibtex import plain_latex
from senco_desk.importing.references.found import ReadReferences
from senco_desk.importing.references.reading import read_references

FILES = Path(__file__).parent / "files"


def read(text: str, encoding: str = "utf-8") -> ReadReferences:
    return read_references(text.encode(encoding), "sources.bib")


def one(text: str) -> Reference:
    (found,) = read(text).found
    return found.reference


@pytest.mark.parametrize("name", ["pybtex.bib", "bibtexparser.bib"])
def test_two_programs_files_say_the_same(name: str) -> None:
    came = read_references((FILES / name).read_bytes(), name)
    article, report, book, chapter = (each.reference for each in came.found)
    assert (article.key, article.pages) == ("norwich2014", "403–425")
    assert report.authors == (Author("Department for Education"), Author("Department of Health"))
    assert (report.title, report.publisher) == ("SEND code of practice: 0 to 25 years", "Department for Education")
    assert report.url.endswith("send-code-of-practice-0-to-25")
    assert book.title == "Schule für alle – eine Einführung"
    assert book.authors == (Author("Müller-Weiß", "Jürgen"), Author("de la Cruz", "Ana"))
    assert chapter.editors == (Author("Nind", "Melanie"), Author("Rix", "Jonathan"))
    assert came.said == ()


def test_abbreviations_sums_and_inheritance() -> None:
    came = read(
        '@string{dfe = "Department for Education"}\n@comment{nothing}\n@preamble{"x"}\n'
        "@inbook{part, crossref = {whole}, title = {A chapter}, author = {Cole, B.}}\n"
        "@book{whole, title = {The whole}, editor = {Booth, Tony and others}, year = 2005, "
        'publisher = dfe # " and " # {others}}'
    )
    part, whole = (each.reference for each in came.found)
    assert (part.title, part.where, part.year, part.editors) == (
        "A chapter",
        "The whole",
        "2005",
        (Author("Booth", "Tony"),),
    )
    assert whole.publisher == "Department for Education and others"


@pytest.mark.parametrize(
    ("written", "read"),
    [
        (r"M{\"u}ller \& S{\o}n", "Müller & Søn"),
        ("{DNA} and {{braces}}", "DNA and braces"),
        (r"100\% of 50% -- \emph{really}", "100% of 50% – really"),
        (r"\input{/etc/passwd}", ""),
        ("{" * 3_000 + r"\'e" + "}" * 3_000, r"\'e"),
        (r"\href{x}{y} \unknown{z", r"\hrefxy \unknownz"),
    ],
)
def test_latex_is_read_or_left_as_it_stands(written: str, read: str) -> None:
    assert plain_latex(written) == read


def test_what_cannot_be_read_is_told_with_its_line_and_the_rest_is_read() -> None:
    came = read(
        "@book{a, title = {one}}\n@book{b, title = {unclosed\n@book{c, title = {three}}\n@book{a, title = {again}}\n"
    )
    assert [each.reference.title for each in came.found] == ["one", "three", "again"]
    assert came.said[0].startswith("line 2: an entry that cannot be read")
    assert came.said[1].startswith("line 4: its key stands a second time")


def test_a_parent_that_is_not_there_and_one_that_is_itself() -> None:
    came = read("@inbook{a, title={x}, crossref={gone}}\n@inbook{b, title={y}, crossref={b}}")
    assert len(came.found) == 2
    assert [said.partition(":")[0] for said in came.said] == ["line 1", "line 2"]


def test_a_page_of_the_web() -> None:
    found = one(r"@misc{n, title={nasen}, howpublished={\url{https://nasen.org.uk/a\_b}}, urldate={2024-05-03}}")
    assert (found.kind, found.url, str(found.accessed)) == (
        SourceKind.WEBSITE,
        "https://nasen.org.uk/a_b",
        "2024-05-03",
    )


def test_fields_of_biblatex() -> None:
    found = one(
        "@thesis{t, title={A}, subtitle={B}, date={2011-04}, institution={Uni}, location={Leeds}, author={Żak, Ł}}"
    )
    assert (found.title, found.year, found.publisher, found.place) == ("A: B", "2011", "Uni", "Leeds")
