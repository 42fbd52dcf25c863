"""Citations and the list of sources, as "Cite Them Right" has them."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from senco_desk.domain.reference import Author, Reference, SourceKind
from senco_desk.domain.text import Block, from_plain
from senco_desk.printing.harvard import Harvard

NOW = datetime(2026, 11, 22, tzinfo=UTC)
NORWICH = Reference(
    "1", NOW, SourceKind.BOOK, "Norwich2014", (Author("Norwich", "Brahm"),), "2014", "Addressing tensions?",
    edition="2nd edn", place="London", publisher="Routledge",
)  # fmt: skip
OTHER = replace(NORWICH, id="2", key="Other", title="Changing <policy> & law", edition="", place="", publisher="")
ACT = Reference(
    "3", NOW, SourceKind.LAW, "CFA2014", (), "2014", "Children and Families Act 2014, c. 6", url="https://l.gov.uk/6",
    accessed=date(2024, 5, 3),
)  # fmt: skip
CHAPTER = Reference(
    "4", NOW, SourceKind.CHAPTER, "Cole2005", (Author("Cole", "Barbara A."),), "2005", "Is it?", "The book",
    (Author("Nind", "Melanie"), Author("Rix", "Jonathan")), pages="1–20", publisher="Sage",
)  # fmt: skip
EDITED = Reference("5", NOW, SourceKind.BOOK, "Booth", (), "in press", "The index", editors=(Author("Booth", "Tony"),))
ARTICLE = Reference(
    "6", NOW, SourceKind.ARTICLE, "Four", tuple(Author(name, "Y.") for name in "ABCD"), "2001", "Four of us", "Journal",
    volume="3", issue="2", pages="7–9", doi="https://doi.org/10.1000/182",
)  # fmt: skip
SITE = Reference("7", NOW, SourceKind.WEBSITE, "nasen", (), "", "nasen", url="https://nasen.org.uk")


def marked(block: Block) -> str:
    return "".join(f"*{run.text}*" if run.emphasised else run.text for run in block.runs)


@pytest.mark.parametrize(
    ("reference", "line"),
    [
        (NORWICH, "Norwich, B. (2014) *Addressing tensions?* 2nd edn. London: Routledge."),
        (ACT, "*Children and Families Act 2014, c. 6*. Available at: https://l.gov.uk/6 (Accessed: 3 May 2024)."),
        (CHAPTER, "Cole, B.A. (2005) ‘Is it?’, in M. Nind and J. Rix (eds) *The book*. Sage, pp. 1–20."),
        (EDITED, "Booth, T. (ed.) (in press) *The index*."),
        (ARTICLE, "A, Y. *et al.* (2001) ‘Four of us’, *Journal*, 3(2), pp. 7–9. Available at: https://doi.org/10.1000/182."),
        (SITE, "*nasen* (no date). Available at: https://nasen.org.uk."),
    ],
)  # fmt: skip
def test_each_kind_has_its_line(reference: Reference, line: str) -> None:
    ((_found, block),) = Harvard([reference]).listed()
    assert marked(block) == line


def test_two_of_one_author_and_year_are_told_apart_in_the_list_and_in_the_text() -> None:
    both = Harvard([OTHER, NORWICH])
    assert [marked(line)[:22] for _each, line in both.listed()] == ["Norwich, B. (2014a) *A", "Norwich, B. (2014b) *C"]
    assert both.in_words("[@other] and Norwich [-@Norwich2014]") == "(Norwich, 2014b) and Norwich (2014a)"


@pytest.mark.parametrize(
    ("typed", "printed"),
    [
        ("[@Norwich2014, p. 3; see @cfa2014]", "(Norwich, 2014, p. 3; see Children and Families Act 2014, c. 6)"),
        ("[@Four]", "(A et al., 2001)"),
        ("[@nasen]", "(nasen, no date)"),
        ("[@Nobody]", "[@Nobody]"),
        ("[@Norwich2014; @Nobody]", "(Norwich, 2014; @Nobody)"),
        ("office@nasen.org.uk", "office@nasen.org.uk"),
    ],
)
def test_what_stands_in_the_text(typed: str, printed: str) -> None:
    assert Harvard([NORWICH, ACT, ARTICLE, SITE]).in_words(typed) == printed


def test_law_is_set_apart_in_a_text_and_no_mark_is_left() -> None:
    (block,) = Harvard([ACT]).in_text(from_plain("As [@CFA2014] says"))
    assert marked(block) == "As (*Children and Families Act 2014, c. 6*) says"


def test_the_list_is_in_its_order() -> None:
    listed = Harvard([SITE, NORWICH, CHAPTER]).listed()
    assert [line.plain.partition(" ")[0] for _each, line in listed] == ["Cole,", "nasen", "Norwich,"]


def test_words_that_look_like_mark_up_are_words() -> None:
    odd = replace(NORWICH, title='<b>&amp; \ue000\ue001 "quoted" {x}', authors=(Author("O’Brien & Sons <x>"),))
    ((_each, line),) = Harvard([odd]).listed()
    assert line.plain.startswith('O’Brien & Sons <x> (2014) <b>&amp;  "quoted" {x}')


def test_nothing_is_listed_of_nothing() -> None:
    assert not list(Harvard([]).listed())
    assert next(Harvard([Reference("0", NOW, key="x")]).listed())[1].plain == "(no date)."
