"""The list of what a copy cites, and citations in its texts."""

from dataclasses import replace
from datetime import UTC, datetime

from senco_desk.domain.portfolio import Part, Portfolio
from senco_desk.domain.reading_printed import with_cited_alone
from senco_desk.domain.reference import Author, Reference, SourceKind
from senco_desk.domain.text import Block, BlockKind, Run, from_plain
from tests.printing.conftest import Print
from tests.printing.portfolios import portfolio
from tests.printing.reading import problems

NOW = datetime(2026, 11, 22, tzinfo=UTC)
LAW = Reference("1", NOW, SourceKind.LAW, "CFA2014", (), "2014", "Children and Families Act 2014")
BOOK = Reference("2", NOW, SourceKind.BOOK, "Norwich2014", (Author("Norwich", "Brahm"),), "2014", "Tensions",
                 notes=from_plain("A private note"))  # fmt: skip
UNCITED = Reference("3", NOW, SourceKind.BOOK, "Nobody", (Author("Nobody"),), "1999", "Never cited")
TEXT = (Block(BlockKind.PARAGRAPH, (Run("As [@CFA2014] and "), Run("strongly [@Norwich2014, p. 2]", strong=True))),)


def cited() -> Portfolio:
    whole = portfolio()
    reflections = tuple(whole.reflections)
    first = reflections[0]
    told = replace(first, sections=(replace(first.sections[0], text=TEXT), *first.sections[1:]))
    return with_cited_alone(replace(whole, reflections=(told, *reflections[1:]), references=(LAW, BOOK, UNCITED)))


def test_a_copy_lists_what_it_cites_and_no_private_note(print_copy: Print) -> None:
    copy = print_copy(cited())
    assert "As (Children and Families Act 2014) and strongly (Norwich, 2014, p. 2)" in copy.tree.text
    assert "Norwich, B. (2014) Tensions." in copy.tree.text
    assert "Never cited" not in copy.tree.text
    assert "private note" not in copy.tree.text
    assert "[@" not in copy.tree.text
    assert problems(copy.file) == {}


def test_without_the_part_the_citations_stay_and_without_the_text_the_source_goes(print_copy: Print) -> None:
    whole = cited()
    parts = tuple(part for part in Part if part is not Part.READING)
    assert "(Norwich, 2014, p. 2)" in print_copy(replace(whole, parts=parts)).tree.text
    alone = with_cited_alone(replace(whole, parts=(Part.COVER, Part.READING)))
    assert alone.references == ()
    assert "Tensions" not in print_copy(alone).tree.text
