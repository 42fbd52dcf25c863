"""A page as HTML says all that was written, starts nothing, and can be followed by a screen reader."""

from html.parser import HTMLParser
from typing import Any

from hypothesis import given

from senco_desk.domain.text import Block, BlockKind, Run, Text, clean, plain
from senco_desk.printing.readable.html import html
from senco_desk.printing.readable.page import Entry, Facts, Heading, Link, Listing, Page, Picture, Prose, Table
from tests.services import hostile

VOID = {"meta", "link", "br", "img"}


class Reader(HTMLParser):
    """What a browser makes of it: the words, the elements in order, and whether each is closed where it should be."""

    def __init__(self) -> None:
        super().__init__(convert_charrefs=True)
        self.open: list[str] = []
        self.elements: list[tuple[str, dict[str, str | None]]] = []
        self.words: list[str] = []

    def handle_starttag(self, tag: str, attrs: Any) -> None:
        self.elements.append((tag, dict(attrs)))
        if tag not in VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def handle_data(self, data: str) -> None:
        self.words.append(data)


def read(page: Page) -> Reader:
    reader = Reader()
    reader.feed(html(page))
    reader.close()
    assert reader.open == []
    return reader


@given(hostile.texts, hostile.words, hostile.words)
def test_every_word_is_there_and_none_becomes_an_element(text: Text, title: str, why: str) -> None:
    page = Page("a/b", title, (Prose(text), Facts(((why, Link(title, why)),)), Listing((Entry(why, below=why),))))
    reader = read(page)
    told = "".join("".join(reader.words).split())
    for said in (plain(text), title, why):
        assert "".join(clean(said).split()) in told or not said.strip()
    assert "script" not in {tag for tag, _attributes in reader.elements}
    assert not any(name.startswith("on") for _tag, attributes in reader.elements for name in attributes)


def test_points_that_follow_each_other_are_one_list() -> None:
    points = (Block(BlockKind.BULLET, (Run("one"),)), Block(BlockKind.BULLET, (Run("two", strong=True),)))
    written = html(Page("p", "", (Prose((*points, Block(BlockKind.NUMBERED, (Run("first"),)))),)))
    assert "<ul>\n<li>one</li>\n<li><strong>two</strong></li>\n</ul>\n<ol>\n<li>first</li>\n</ol>" in written


def test_her_headings_stand_below_those_of_the_page() -> None:
    text = (Block(BlockKind.HEADING, (Run("Mine"),)),)
    assert "<h3>Mine</h3>" in html(Page("p", "", (Heading(2, "Section"), Prose(text))))


def test_a_table_tells_its_rows_and_columns() -> None:
    page = Page("p", "", (Table("Reflections", ("No.", "Title"), ((Link("R-001", "r/R-001"), "One"),)),))
    elements = read(page).elements
    assert [attributes["scope"] for tag, attributes in elements if tag == "th"] == ["col", "col", "row"]
    assert "caption" in {tag for tag, _attributes in elements}


def test_a_link_leads_from_where_the_page_lies() -> None:
    links = (
        Link("up", "index"),
        Link("file", "files/E-001/a b#1.pdf", page=False),
        Link("web", "https://x.org/?a=1&b"),
    )
    elements = read(Page("evidence/E-001", "", (Listing(tuple(Entry(link) for link in links)),))).elements
    hrefs = [attributes["href"] for tag, attributes in elements if tag == "a"][1:]
    assert hrefs == ["../index.html", "../files/E-001/a%20b%231.pdf", "https://x.org/?a=1&b"]


def test_a_picture_has_words() -> None:
    ((_tag, picture),) = [
        e for e in read(Page("p", "", (Picture("pictures/a.jpg", 'A "map"'),))).elements if e[0] == "img"
    ]
    assert picture["alt"] == 'A "map"'
