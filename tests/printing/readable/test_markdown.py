"""A page as Markdown reads as it was written: no sign of hers becomes one of Markdown's."""

from hypothesis import given
from markdown_it import MarkdownIt

from senco_desk.domain.text import Block, BlockKind, Run, clean
from senco_desk.printing.readable.markdown import markdown
from senco_desk.printing.readable.page import Entry, Facts, Heading, Link, Listing, Page, Prose, Table
from tests.services import hostile

PARSER = MarkdownIt("commonmark").enable("table")


def words(page: Page) -> list[str]:
    """What a reader of Markdown shows, a line for each block."""
    shown = []
    for token in PARSER.parse(markdown(page)):
        if token.type == "inline":
            shown.append(
                "".join(child.content for child in token.children or () if child.type in ("text", "code_inline"))
            )
        assert token.type not in ("html_block", "code_block", "fence")
    return shown


def squeezed(said: str) -> str:
    return "".join(clean(said).split())


@given(hostile.words)
def test_a_paragraph_is_a_paragraph_whatever_stands_in_it(said: str) -> None:
    page = Page("p", "Title", (Prose((Block(BlockKind.PARAGRAPH, (Run(said),)),)),))
    assert [squeezed(shown) for shown in words(page)] == ["Title", *filter(None, [squeezed(said)])]


@given(hostile.words, hostile.words)
def test_a_table_keeps_its_cells(one: str, two: str) -> None:
    shown = words(Page("p", "Title", (Table("Told", ("A", "B"), (("x" + one, "y" + two),)),)))
    assert [squeezed(cell) for cell in shown[-2:]] == [squeezed("x" + one), squeezed("y" + two)]


def test_emphasis_stands_tight_about_its_words() -> None:
    text = (Block(BlockKind.PARAGRAPH, (Run("so "), Run(" very ", strong=True), Run("much", True, True))),)
    assert markdown(Page("p", "T", (Prose(text),))) == "# T\n\nso  **very** ***much***\n"


def test_two_lists_of_hers_stay_two() -> None:
    text = tuple(
        Block(kind, (Run(said),))
        for kind, said in ((BlockKind.NUMBERED, "a"), (BlockKind.NUMBERED, "b"), (BlockKind.BULLET, "c"))
    )
    assert markdown(Page("p", "T", (Prose(text),))) == "# T\n\n1. a\n\n2. b\n\n<!-- -->\n\n- c\n"


def test_facts_lists_and_ways_to_other_pages() -> None:
    page = Page(
        "evidence/E-001",
        "T",
        (Facts((("Kind", "Data"),)), Heading(2, "Below"), Listing((Entry(Link("5.3", "o/5"), "more", "Best", "why"),))),
        (Link("Beginning", "index"),),
        after=Link("Next", "evidence/E-002"),
    )
    assert markdown(page) == (
        "[Beginning](<../index.md>)\n\n# T\n\n- **Kind**: Data\n\n## Below\n\n"
        "- **Best:** [5.3](<../o/5.md>) more  \n  why\n\n---\n\n[Next](<../evidence/E-002.md>)\n"
    )
