"""The font of form fields: whole, since nobody knows what will be typed, and found by what each glyph means.

A Type 0 font over the glyphs themselves (ISO 32000-1, 9.7): a program that draws what a tutor typed looks letters up
in its ToUnicode table, so that Polish, Greek and Cyrillic are drawn with it. For other scripts it takes one of its own.
"""

import zlib
from typing import Any

from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream, PDFString

from senco_desk.assets import resource
from senco_desk.printing.fonts import ready

NAME = "Desk"
"""What the fields call it."""
_FILE = "NotoSans-Regular"
_NONSYMBOLIC = 32


def add_font(pdf: Any) -> Any:
    """Put the font into the file; what refers to it there."""
    face = ready(_FILE).face
    glyphs = {glyph: code for code, glyph in sorted(face.charToGlyph.items(), reverse=True)}
    program = resource("fonts", f"{_FILE}.ttf").read_bytes()
    descriptor = {
        "Type": PDFName("FontDescriptor"),
        "FontName": PDFName(_FILE),
        "Flags": _NONSYMBOLIC,
        "FontBBox": PDFArray(face.bbox),
        "ItalicAngle": face.italicAngle,
        "Ascent": face.ascent,
        "Descent": face.descent,
        "CapHeight": face.capHeight,
        "StemV": face.stemV,
        "FontFile2": _stream(pdf, "program", program, Length1=len(program)),
    }
    descendant = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("CIDFontType2"),
        "BaseFont": PDFName(_FILE),
        "CIDSystemInfo": PDFDictionary(
            {"Registry": PDFString("Adobe"), "Ordering": PDFString("Identity"), "Supplement": 0}
        ),
        "FontDescriptor": pdf.Reference(PDFDictionary(descriptor), "FormFont.descriptor"),
        "DW": round(face.defaultWidth),
        "W": PDFArray(
            [part for glyph, code in sorted(glyphs.items()) for part in _width(glyph, face.charWidths[code])]
        ),
        "CIDToGlyphMap": PDFName("Identity"),
    }
    whole = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("Type0"),
        "BaseFont": PDFName(_FILE),
        "Encoding": PDFName("Identity-H"),
        "DescendantFonts": PDFArray([pdf.Reference(PDFDictionary(descendant), "FormFont.descendant")]),
        "ToUnicode": _stream(pdf, "unicode", _to_unicode(glyphs).encode("ascii")),
    }
    return pdf.Reference(PDFDictionary(whole), "FormFont")


def encoded(text: str) -> str:
    """`text` as a string of that font in a content stream; what it does not have is left out."""
    glyphs = ready(_FILE).face.charToGlyph
    return "<" + "".join(f"{glyphs[ord(c)]:04X}" for c in text if ord(c) in glyphs) + ">"


def _width(glyph: int, width: float) -> tuple[int, PDFArray]:
    return glyph, PDFArray([round(width)])


def _stream(pdf: Any, name: str, content: bytes, **entries: Any) -> Any:
    about = PDFDictionary({"Filter": PDFName("FlateDecode"), **entries})
    return pdf.Reference(PDFStream(about, zlib.compress(content)), f"FormFont.{name}")


def _to_unicode(glyphs: dict[int, int]) -> str:
    """From glyphs to characters (ISO 32000-1, 9.10.3)."""
    entries = [f"<{glyph:04X}> <{chr(code).encode('utf-16-be').hex().upper()}>" for glyph, code in glyphs.items()]
    blocks = [entries[at : at + 100] for at in range(0, len(entries), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <0000> <FFFF> endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"])
