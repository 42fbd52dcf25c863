"""Writing the file: object after object straight to disk, the structure tree last, its SHA-256 on the way.

ReportLab's own save keeps the whole file in memory twice. The structure tree of a long portfolio has more objects than
all the rest; they never become ReportLab objects but are written from the tree itself.
"""

from hashlib import sha256
from typing import Any, BinaryIO

from reportlab.pdfbase.pdfdoc import PDFDictionary, PDFIndirectObject, PDFObject

from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.metadata import Metadata
from senco_desk.printing.structure import Element, StructureTree

_HEAD = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"


class PdfFile:
    """What is written, where each object began, and the hash of it all."""

    def __init__(self, out: BinaryIO) -> None:
        self._out, self._hash, self._at = out, sha256(), 0
        self.offsets: dict[int, int] = {}
        self.write(_HEAD)

    def write(self, source: bytes) -> None:
        self._out.write(source)
        self._hash.update(source)
        self._at += len(source)

    def write_object(self, number: int, *source: bytes) -> None:
        self.offsets[number] = self._at
        for some in source:
            self.write(some)

    def write_end(self, root: str, about: str, identity: str) -> None:
        """The cross-reference table and the trailer."""
        start, size = self._at, len(self.offsets) + 1
        self.write(b"xref\n0 %d\n0000000000 65535 f \n" % size)
        self.write(b"".join(b"%010d 00000 n \n" % self.offsets[number] for number in range(1, size)))
        trailer = f"trailer\n<</Size {size}/Root {root}/Info {about}/ID{identity}>>\nstartxref\n{start}\n%%EOF\n"
        self.write(trailer.encode("ascii"))

    @property
    def size(self) -> int:
        """Bytes written so far."""
        return self._at

    @property
    def sha256(self) -> str:
        return self._hash.hexdigest()


class _Root(PDFObject):  # type: ignore[misc]
    """Stands for the structure tree root in the catalogue; `_write_tree` writes what it stands for."""

    __RefOnly__ = 1


def save(canvas: TaggedCanvas, file: PdfFile) -> str:
    """Write everything drawn on `canvas` that is not in the file yet; the SHA-256 of its bytes. The canvas is used up.

    Raises OSError when the file cannot take it.
    """
    pdf, root = canvas.pdf, _Root()
    canvas.write_held_pages()
    _bind_loose_links(canvas)
    for font in pdf.delayedFonts:
        font.addObjects(pdf)
    pdf.info.digest(pdf.signature)
    pdf.Catalog.StructTreeRoot = root
    pdf.Catalog.MarkInfo = PDFDictionary({"Marked": "true"})
    pdf.Catalog.Metadata = Metadata(canvas.title, canvas.language)
    catalogue, about = pdf.Reference(pdf.Catalog), pdf.Reference(pdf.info)
    pdf.Outlines.prepare(pdf, canvas)
    if pdf.Outlines.ready < 0:
        pdf.Catalog.Outlines = None
    _write_objects(pdf, file, root)
    _write_tree(canvas.tree, pdf, file, root)
    file.write_end(_said(catalogue, pdf), _said(about, pdf), _identity(pdf))
    return file.sha256


def _bind_loose_links(canvas: TaggedCanvas) -> None:
    """A link to something that never came leads to the first page rather than nowhere."""
    loose = [bookmark for bookmark in canvas._destinations.values() if bookmark.page is None]  # noqa: SLF001
    for bookmark in loose:
        bookmark.fit()
        bookmark.setPage(canvas.pdf.Pages.pages[0])


def _write_objects(pdf: Any, file: PdfFile, root: _Root) -> None:
    """Every object, and those that come up while others are written; each is let go of when it is on disk."""
    number = 1
    while number in pdf.numberToId:
        name = pdf.numberToId[number]
        if pdf.idToObject[name] is not root and number not in file.offsets:
            file.write_object(number, PDFIndirectObject(name, pdf.idToObject[name]).format(pdf))
            pdf.idToObject[name] = None
        number += 1


def _write_tree(tree: StructureTree, pdf: Any, file: PdfFile, root: _Root) -> None:
    root_number = _number(pdf, root.__InternalName__)
    parents = pdf.objectcounter + 1
    for number, element in enumerate(tree, start=parents + 1):
        element.number = number
    for element in tree:
        file.write_object(element.number, _element(element, pdf, root_number))
    file.write_object(parents, _parent_tree(tree, parents))
    source = (
        f"{root_number} 0 obj\n<</Type/StructTreeRoot/K[{tree.document.number} 0 R]"
        f"/ParentTree {parents} 0 R/ParentTreeNextKey {len(tree.owners)}>>\nendobj\n"
    )
    file.write_object(root_number, source.encode("ascii"))


def _element(element: Element, pdf: Any, root: int) -> bytes:
    page = next((kid[0] for kid in element.kids if isinstance(kid, tuple)), None)
    kids = " ".join([_kid(kid, pdf, page) for kid in element.kids])
    parent = element.parent.number if element.parent else root
    on_page = "" if page is None else f"/Pg {_page(pdf, page)}"
    kids = f"/K[{kids}]" if kids else ""
    source = f"{element.number} 0 obj\n<</S/{element.tag}/P {parent} 0 R{on_page}{kids}{element.extra}>>\nendobj\n"
    return source.encode("ascii")


def _kid(kid: Element | tuple[int, int] | tuple[int, str], pdf: Any, page: int | None) -> str:
    if isinstance(kid, Element):
        return f"{kid.number} 0 R"
    at, what = kid
    if isinstance(what, str):
        return f"<</Type/OBJR/Pg {_page(pdf, at)}/Obj {_number(pdf, 'Annot.' + what)} 0 R>>"
    return str(what) if at == page else f"<</Type/MCR/Pg {_page(pdf, at)}/MCID {what}>>"


def _parent_tree(tree: StructureTree, number: int) -> bytes:
    nums = "\n".join([f"{key} {_owners(owner)}" for key, owner in enumerate(tree.owners)])
    return f"{number} 0 obj\n<</Nums[{nums}]>>\nendobj\n".encode("ascii")


def _owners(owner: list[Element] | Element) -> str:
    if isinstance(owner, Element):
        return f"{owner.number} 0 R"
    return f"[{' '.join([f'{element.number} 0 R' for element in owner])}]"


def _page(pdf: Any, page: int) -> str:
    return f"{_number(pdf, f'Page{page}')} 0 R"


def _number(pdf: Any, name: str) -> int:
    return int(pdf.idToObjectNumberAndVersion[name][0])


def _said(reference: Any, pdf: Any) -> str:
    return str(reference.format(pdf).decode("ascii"))


def _identity(pdf: Any) -> str:
    digest = pdf.signature.hexdigest()
    return f"[<{digest}><{digest}>]"
