"""The structure tree: what a screen reader reads, tied to the marks on each page (ISO 32000-1, 14.6 to 14.8)."""

from collections.abc import Iterator

Marked = tuple[int, int]
"""A page (counted from 1 as drawn) and the number of a marked run on it."""
Linked = tuple[int, str]
"""A page and the name of an annotation on it."""


class Element:
    """One structure element. Parts of a text that is split over pages share one, so that it is read as one.

    It joins the tree under `parent` (or what the canvas is inside of) when it is first drawn. `extra` is PDF source for
    further entries of its dictionary.
    """

    __slots__ = ("extra", "kids", "number", "parent", "placed", "tag")

    def __init__(self, tag: str, parent: "Element | None" = None, extra: str = "") -> None:
        self.tag = tag
        self.parent = parent
        self.extra = extra
        self.kids: list[Element | Marked | Linked] = []
        self.placed = False
        self.number = 0

    def place(self, container: "Element") -> None:
        """Join the tree, once, after what is there already."""
        if self.placed:
            return
        self.placed = True
        if self.parent is None:
            self.parent = container
        else:
            self.parent.place(container)
        self.parent.kids.append(self)

    @property
    def elements(self) -> "list[Element]":
        return [kid for kid in self.kids if isinstance(kid, Element)]


class StructureTree:
    """The root, and for each page and annotation the elements that own its marks (the parent tree)."""

    def __init__(self, language: str) -> None:
        self.document = Element("Document", extra="/Lang" + pdf_text(language))
        self.owners: list[list[Element] | Element] = []

    def own(self, owner: list[Element] | Element) -> int:
        """The key under which a page or an annotation finds its owner."""
        self.owners.append(owner)
        return len(self.owners) - 1

    def __iter__(self) -> Iterator[Element]:
        """Every element, parents before their children, in reading order."""
        waiting = [self.document]
        while waiting:
            element = waiting.pop()
            yield element
            waiting.extend(reversed(element.elements))


def pdf_text(text: str) -> str:
    """A PDF text string (ISO 32000-1, 7.9.2.2)."""
    if text.isascii() and text.isprintable():
        escaped = text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")
        return f"({escaped})"
    return f"<FEFF{text.encode('utf-16-be').hex().upper()}>"
