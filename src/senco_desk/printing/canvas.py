"""A canvas on which every mark is either part of the structure tree or declared decoration.

ReportLab 5.1.0 has no tagging but the hooks for it: `beginText`, `_startPage`, `_setAnnotations` (called with each page
just before it is added). Nothing of ReportLab is patched.
"""

import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString
from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from senco_desk.printing.late import MARK, LateText
from senco_desk.printing.metadata import AboutFile
from senco_desk.printing.structure import Element, StructureTree

_PRINTED = 4
"""The annotation flag that PDF/UA asks of every annotation: print it."""


class Untagged(Exception):
    """Text was about to be drawn that no screen reader would find: a fault of ours."""


class TaggedText(PDFTextObject):  # type: ignore[misc]
    """Keeps the space that breaking a line drops, so that "end / of line" is read as two words."""

    _line = -1

    def _textOut(self, text: str, TStar: int = 0) -> None:  # noqa: N802, N803
        if TStar:
            self._line += 1
            if text and self._line not in self._canvas.broken_lines:
                text += " "
        super()._textOut(text, TStar)


class TaggedCanvas(Canvas):  # type: ignore[misc]
    """Draws inside `marking(element)` or `decorating()`; what is drawn outside both (rules, tints) is decoration.

    Text outside both raises Untagged.
    """

    def __init__(self, *, title: str, author: str, language: str, font: str) -> None:
        super().__init__(None, pagesize=A4, pageCompression=1, initialFontName=font, lang=language, pdfVersion=(1, 7))
        self._doc.info = AboutFile()
        self.setTitle(title)
        self.setAuthor(author)
        self.setCreator("SENCO Desk")
        self.setSubject("")
        self.setViewerPreference("DisplayDocTitle", "true")
        self.title, self.language = title, language
        self.tree = StructureTree(language)
        self.containers = [self.tree.document]
        self.broken_lines: frozenset[int] = frozenset()
        self.labels: dict[str, str] = {}
        self.page_label = ""
        self.page_holds: dict[str, None] = {}
        self._held: list[tuple[Any, list[LateText]]] = []
        self._owner: Element | None = None
        self._decorating = 0
        self._fresh_page()

    @property
    def pdf(self) -> Any:
        """ReportLab's document, which holds the objects of the file."""
        return self._doc

    # what is drawn, and for whom

    @contextmanager
    def marking(self, element: Element) -> Iterator[None]:
        """What is drawn inside is the content of `element`; inside `decorating()` it stays decoration."""
        if self._decorating:
            yield
            return
        element.place(self.containers[-1])
        self._close_decoration()
        self._owner = element
        self._code.append(f"/{element.tag}<</MCID {len(self._marked)}>>BDC")
        element.kids.append((self._page, len(self._marked)))
        self._marked.append(element)
        yield
        self._code.append("EMC")
        self._owner = None
        self._open_decoration()

    @contextmanager
    def decorating(self) -> Iterator[None]:
        """What is drawn inside is read by nobody: running footers, tabs, headings repeated over a page break."""
        self._decorating += 1
        yield
        self._decorating -= 1

    @contextmanager
    def inside(self, element: Element) -> Iterator[None]:
        """Elements first drawn inside belong to `element`, unless they name a parent."""
        if self._decorating:
            yield
            return
        element.place(self.containers[-1])
        self.containers.append(element)
        yield
        self.containers.pop()

    def _open_decoration(self) -> None:
        self._code.append("/Artifact BMC")
        self._opened = len(self._code)

    def _close_decoration(self) -> None:
        if self._opened == len(self._code):
            self._code.pop()
        else:
            self._code.append("EMC")

    def beginText(self, x: float = 0, y: float = 0, direction: str | None = None) -> TaggedText:  # noqa: N802
        return TaggedText(self, x, y, direction=direction)

    def drawText(self, text: PDFTextObject) -> None:  # noqa: N802
        if self._owner is None and not self._decorating:
            raise Untagged(text.getCode()[:200])
        super().drawText(text)

    def stands_here(self, anchor: str, subject: str = "") -> None:
        """What links to `anchor` lead to is on the present page, which holds `subject`."""
        self.labels.setdefault(anchor, self.page_label)
        if subject:
            self.page_holds[subject] = None

    def bear(self, copy: str) -> None:
        """Say in the document's properties which copy it is: `PF-7Q2K/3`."""
        self._doc.info.copy_borne = copy

    def draw_image(self, name: str, box: tuple[float, float, float, float]) -> None:
        """The image of that name in the file, in a box of x, y, width and height."""
        x, y, width, height = box
        self._code.append(f"q {width:.3f} 0 0 {height:.3f} {x:.3f} {y:.3f} cm /{self.pdf.getXObjectName(name)} Do Q")
        self._formsinuse.append(name)

    # pages

    @property
    def _page(self) -> int:
        return int(self._doc.pageCounter)

    def _fresh_page(self) -> None:
        self._marked: list[Element] = []
        self._late: list[LateText] = []
        self._open_decoration()

    def _startPage(self) -> None:  # noqa: N802
        super()._startPage()
        self._fresh_page()

    def showPage(self) -> None:  # noqa: N802
        self._close_decoration()
        super().showPage()

    def _setAnnotations(self, page: Any) -> None:  # noqa: N802
        super()._setAnnotations(page)
        page.__NoDefault__ = [*page.__NoDefault__, "StructParents", "Tabs"]
        page.StructParents = self.tree.own(self._marked)
        page.Tabs = PDFName("S")
        if self._late:
            self._held.append((page, self._late))
        else:
            _pack(page)

    def write_late(self, late: LateText) -> None:
        """Write it now if it is known; else leave it open until the last page is drawn."""
        if late.target in self.labels:
            self._code.append(late.drawn(self))
        else:
            self._late.append(late)
            self._code.append(late.mark)

    def write_held_pages(self) -> None:
        """Fill what was left open, now that every label is known."""
        for page, lates in self._held:
            drawn = {late.mark: late.drawn(self) for late in lates}
            page.stream = "".join(drawn.get(some, some) for some in MARK.split(page.stream))
            _pack(page)
        self._held.clear()

    # links

    def link(self, element: Element, target: str, spoken: str, corners: tuple[float, float, float, float]) -> None:
        """Make the corners (in the present coordinates) a link of `element` to the bookmark `target`."""
        if self._decorating:
            return
        name = f"link{self._annotationCount + 1}"
        annotation = PDFDictionary(
            {
                "Type": PDFName("Annot"),
                "Subtype": PDFName("Link"),
                "Rect": PDFArray(self._absRect(corners, relative=1)),
                "Border": "[0 0 0]",
                "F": _PRINTED,
                "Contents": PDFString(spoken),
                "Dest": self._bookmarkReference(target),
                "StructParent": self.tree.own(element),
            }
        )
        self.add_annotation(annotation, name, element)

    def add_annotation(self, annotation: PDFDictionary, name: str, element: Element) -> None:
        """Put it on the present page as the content of `element`; `name` is unlike every other in the file."""
        self._addAnnotation(annotation, name)
        element.kids.append((self._page, name))


def _pack(page: Any) -> None:
    """Press a finished page together at once: held open, the pages of a long portfolio would fill the memory."""
    packed = zlib.compress(page.stream.encode("latin-1"))
    page.Contents = PDFStream(PDFDictionary({"Filter": PDFName("FlateDecode")}), packed)
    page.stream = None
