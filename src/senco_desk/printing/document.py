"""Lays flowables out on pages; refuses what is not tagged; knows on which page everything came to stand.

The body is drawn first, its pages counted from 1; the front matter last, counted i, ii, iii, when every page it names
is known; then its pages are moved to the front, and its elements in the structure tree with them.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from reportlab.platypus import BaseDocTemplate, Frame, KeepTogether, PageTemplate
from reportlab.platypus.doctemplate import ActionFlowable

from senco_desk.domain.copies import PageEntry, Strip
from senco_desk.printing import dress
from senco_desk.printing.canvas import TaggedCanvas, Untagged
from senco_desk.printing.citations import Citations
from senco_desk.printing.flowables import Arrangement, Gap, PageNumber, Rest, Rule, Words
from senco_desk.printing.plates import Drawing
from senco_desk.printing.sides import strips
from senco_desk.printing.structure import Element
from senco_desk.printing.styles import BOTTOM, OUTER, TOP, Styles
from senco_desk.printing.tables import WordsTable

_TAGGED = (Words, PageNumber, Citations, Arrangement, Drawing)
_SILENT = (Gap, Rest, Rule, ActionFlowable)
"""They draw nothing that is read."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A heading as it stands in the contents and the outline; `depth` from 0."""

    title: str
    anchor: str
    depth: int
    label: str


@dataclass(slots=True)
class Running:
    """What the foot and the edge of the page say: `tab` is the thumb tab's letter and its place from the top."""

    title: str = ""
    tab: tuple[str, int] | None = None


@dataclass(slots=True)
class _Page:
    """`reached` is how far down it is drawn on, in points from its lower edge."""

    label: str
    reached: float
    holds: dict[str, None] = field(default_factory=dict)
    strips: list[Strip] = field(default_factory=list)

    def reach(self, bottom: float, beside: Strip | None) -> None:
        """What was drawn down to `bottom` is of `beside`; parts of one thing below each other are one strip."""
        top, self.reached = self.reached, bottom
        if beside is None:
            return
        if self.strips and self.strips[-1].subject == beside.subject and self.strips[-1].bottom == top:
            top = self.strips.pop().top
        self.strips.append(replace(beside, bottom=bottom, top=top))

    def entry(self) -> PageEntry:
        return PageEntry(self.label, tuple(self.holds), tuple(self.strips))


class TaggedDocument(BaseDocTemplate):  # type: ignore[misc]
    """One copy as it is drawn. Use: `begin` a section, `draw` into it, …, `begin_front`, …, `finish`."""

    def __init__(self, canvas: TaggedCanvas, styles: Styles, bears: str) -> None:
        """`bears` is what every page bears before its number ("PF-7Q2K v3")."""
        super().__init__(None, pagesize=(styles.page_width, styles.page_height))
        self.styles, self.bears = styles, bears
        self.running = Running()
        self.listed: list[Listed] = []
        self._body_listed = 0
        self._body_pages: int | None = None
        self._body_sections = 0
        self._pages: list[_Page] = []
        self._subject = ""
        self._beside: Strip | None = None
        self.addPageTemplates(
            [
                PageTemplate("cover", self._frame(styles.binding), onPage=self._dress_cover),
                PageTemplate("page", self._frame(styles.binding), onPage=self._dress),
                PageTemplate("back", self._frame(OUTER), onPage=self._dress),
                PageTemplate("bare", Frame(0, 0, styles.page_width, styles.page_height, 0, 0, 0, 0, id="whole")),
            ]
        )
        self._calc()
        self.canv = canvas
        canvas._doctemplate = self  # noqa: SLF001
        self.handle_documentBegin()

    # laying out

    def begin(self, running: Running, *, template: str = "page") -> None:
        """What is drawn next stands on a new page: a "page" with its foot, the "cover", or a "bare" one, all free."""
        if self.page:
            self.handle_nextPageTemplate(template)
            self.handle_pageBreak()
        else:
            self.pageTemplate = self._template(template)
        self.running = running

    def section(self) -> Element:
        """A new section of the structure tree, which what is drawn next belongs to."""
        element = Element("Sect")
        root = self.canv.tree.document
        element.place(root)
        self.canv.containers[:] = [root, element]
        return element

    def begin_front(self) -> None:
        """What follows is front matter."""
        self._body_pages, self._body_sections = self.page, len(self.canv.tree.document.kids)
        self._body_listed = len(self.listed)

    def draw(self, flowables: Iterable[Any], subject: str = "", beside: Strip | None = None) -> None:
        """Lay out `flowables`; the pages they come to stand on hold `subject`, and strips of `beside`.

        Raises Untagged.
        """
        waiting = list(flowables)
        refuse_untagged(waiting)
        self._subject, self._beside = subject, beside
        while waiting:
            self.clean_hanging()
            self.handle_flowable(waiting)

    def afterFlowable(self, flowable: Any) -> None:  # noqa: N802
        if isinstance(flowable, ActionFlowable):
            return
        page = self._pages[-1]
        page.reach(round(self.frame._y, 1), self._beside)  # noqa: SLF001
        if self._subject:
            page.holds[self._subject] = None
        anchor = getattr(flowable, "anchor", None)
        if anchor and flowable.title:
            self.listed.append(Listed(flowable.title, anchor, flowable.level, page.label))

    def handle_keepWithNext(self, flowables: list[Any]) -> None:  # noqa: N802
        """A heading moves to the next page with what follows it, unless the beginning of that has room as well."""
        if flowables[0].getKeepWithNext() and not self.frame._atTop:  # noqa: SLF001
            after = self.frame._prevASpace  # noqa: SLF001
            needed = next((strip.height for strip in strips(_kept(flowables), self.styles.text_width, after)), 0.0)
            if needed > self.room:
                self.handle_pageBreak()
                self.clean_hanging()

    @property
    def room(self) -> float:
        """Points left on the present page."""
        return float(self.frame._y - self.frame._y1p)  # noqa: SLF001

    @property
    def page_room(self) -> float:
        """Points on a page with nothing on it yet."""
        return float(self.frame._height)  # noqa: SLF001

    @property
    def label(self) -> str:
        """What the present page is called on paper: "iv", "12"."""
        return self._pages[-1].label

    def finish(self) -> tuple[PageEntry, ...]:
        """End the last page and put front before body; the pages in their final order. Nothing can be drawn after."""
        self.handle_pageBreak()
        body = self._body_pages if self._body_pages is not None else self.page
        if self.styles.duplex and body and (self.page - body) % 2:
            self._blank_page()
        pages, sections = self.canv.pdf.Pages.pages, self.canv.tree.document.kids
        pages[:] = pages[body:] + pages[:body]
        sections[:] = sections[self._body_sections :] + sections[: self._body_sections]
        self._label_pages(front=len(pages) - body)
        for entry in self.listed_in_order():
            self.canv.addOutlineEntry(entry.title, entry.anchor, entry.depth, closed=entry.depth > 0)
        ordered = self._pages[body:] + self._pages[:body]
        return tuple(page.entry() for page in ordered)

    @property
    def body_pages(self) -> int:
        """Pages that are not front matter; known once that is begun."""
        return self._body_pages or 0

    def _blank_page(self) -> None:
        """The back of the last leaf of the front matter, so that page 1 is a right-hand one."""
        self.running, self.pageTemplate = Running(), self._template("page")
        self.clean_hanging()
        self.handle_pageBreak()

    def listed_in_order(self) -> list[Listed]:
        """The headings drawn so far, those of the front matter first."""
        body = self._body_listed if self._body_pages is not None else len(self.listed)
        return self.listed[body:] + self.listed[:body]

    def _label_pages(self, front: int) -> None:
        if front:
            self.canv.addPageLabel(0, "ROMAN_LOWER")
        if len(self._pages) > front:
            self.canv.addPageLabel(front, "ARABIC", start=1)

    # what every page bears

    def handle_pageBegin(self) -> None:  # noqa: N802
        page = _Page(self._label(len(self._pages) + 1), round(self.styles.page_height - TOP, 1))
        self._pages.append(page)
        self.canv.page_label, self.canv.page_holds = page.label, page.holds
        if self.pageTemplate.id in ("page", "back"):
            self.pageTemplate = self._template("back" if self._is_back else "page")
        super().handle_pageBegin()

    @property
    def _is_back(self) -> bool:
        """Whether the present page is the back of a leaf, bound at its right."""
        return self.styles.duplex and (len(self._pages) - (self._body_pages or 0)) % 2 == 0

    def _frame(self, left: float) -> Frame:
        styles = self.styles
        return Frame(left, BOTTOM, styles.text_width, styles.page_height - TOP - BOTTOM, 0, 0, 0, 0, id="text")

    def _template(self, name: str) -> PageTemplate:
        return next(kept for kept in self.pageTemplates if kept.id == name)

    def _label(self, drawn: int) -> str:
        return str(drawn) if self._body_pages is None else roman(drawn - self._body_pages)

    def _dress_cover(self, canvas: TaggedCanvas, _document: Any) -> None:
        dress.tint(canvas, self.styles)
        dress.spine(canvas, self.styles)

    def _dress(self, canvas: TaggedCanvas, _document: Any) -> None:
        dress.tint(canvas, self.styles)
        with canvas.decorating():
            dress.foot(canvas, self.styles, self.label, self.bears, self.running.title, back=self._is_back)
            if self.running.tab:
                dress.thumb_tab(canvas, self.styles, *self.running.tab, back=self._is_back)


def refuse_untagged(flowables: Iterable[Any]) -> None:
    """Raises Untagged for a flowable, however deep inside others, that would be drawn but never read."""
    for flowable in flowables:
        if isinstance(flowable, WordsTable):
            for row in flowable._cellvalues:  # noqa: SLF001
                for cell in row:
                    refuse_untagged(cell)
        elif isinstance(flowable, KeepTogether):
            refuse_untagged(flowable._content)  # noqa: SLF001
        elif not isinstance(flowable, _TAGGED + _SILENT):
            raise Untagged(repr(flowable)[:200])


def _kept(flowables: list[Any]) -> Iterator[Any]:
    """Headings and what follows them."""
    for flowable in flowables:
        yield flowable
        if not flowable.getKeepWithNext():
            return


def roman(number: int) -> str:
    """`iv`."""
    said = ""
    for value, letters in (
        (100, "c"),
        (90, "xc"),
        (50, "l"),
        (40, "xl"),
        (10, "x"),
        (9, "ix"),
        (5, "v"),
        (4, "iv"),
        (1, "i"),
    ):
        said += letters * (number // value)
        number %= value
    return said
