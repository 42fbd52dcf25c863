"""A file inside the PDF, for programs (ISO 32000-1, 7.11.4)."""

import zlib

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from senco_desk.printing.canvas import TaggedCanvas


def attach(canvas: TaggedCanvas, name: str, content: bytes, about: str) -> None:
    """Put `content` into the file under `name`; the only one there."""
    pdf = canvas.pdf
    kind = {
        "Type": PDFName("EmbeddedFile"),
        "Filter": PDFName("FlateDecode"),
        "Params": PDFDictionary({"Size": len(content)}),
    }
    held = pdf.Reference(PDFStream(PDFDictionary(kind), zlib.compress(content)), "Attached.content")
    entries = {
        "Type": PDFName("Filespec"),
        "F": PDFString(name),
        "UF": PDFString(name),
        "Desc": PDFString(about),
        "EF": PDFDictionary({"F": held}),
    }
    file = pdf.Reference(PDFDictionary(entries), "Attached")
    pdf.Catalog.Names = PDFDictionary({"EmbeddedFiles": PDFDictionary({"Names": PDFArray([PDFString(name), file])})})
