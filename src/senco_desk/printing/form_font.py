"""The font of form fields: whole, since nobody knows what will be typed, and simple, as every reader can write with it.

A reader draws what was typed with this font where it can, and takes one of its own for other letters. With a font by
glyphs (Type 0) pdftk and pypdf draw boxes. So the letters are those of Western Europe (WinAnsiEncoding), and Polish and
Welsh ones in the place of signs that nobody types. Its outlines are those of the page font as PostScript has them (Type
1C): in TrueType the checker of PDF/UA-1 takes no names of letters but Western ones, so that a copy that was filled in
would fail it. `tests/printing/making_form_font.py` makes the file.
"""

import zlib
from typing import Any

from reportlab.pdfbase._fontdata import encodings
from reportlab.pdfbase.pdfdoc import PDFArray, PDFDictionary, PDFName, PDFStream

from senco_desk.assets import resource
from senco_desk.printing.fonts import Face, ready, to_unicode

NAME = "Desk"
"""What the fields call it."""
_PAGE = Face.PLAIN.value
FILE = "AtkinsonHyperlegibleNext-Form"
_NONSYMBOLIC = 32
_FIRST, _LAST = 32, 255
_WESTERN = encodings["WinAnsiEncoding"]
_INSTEAD = {
    "\x7f": "ą", "\x81": "ć", "\x8d": "ę", "\x8f": "ł", "\x90": "ń", "\x9d": "ś", "¤": "ź", "¦": "ż", "¨": "Ą",
    "¬": "Ć", "¯": "Ę", "´": "Ł", "¸": "Ń", "¹": "Ś", "ª": "Ź", "º": "Ż", "ƒ": "ŵ", "ˆ": "ŷ", "˜": "Ŵ", "¶": "Ŷ",
}  # fmt: skip
"""By what WinAnsiEncoding has in that place."""


def letters() -> dict[int, str]:
    """What each code stands for, as far as the font has it."""
    standing = {code: bytes([code]).decode("cp1252", "replace") for code in range(_FIRST, _LAST + 1)}
    codes = {code: _INSTEAD.get(_place(code, letter), letter) for code, letter in standing.items()}
    had = ready(_PAGE).face.charToGlyph
    return {code: letter for code, letter in codes.items() if ord(letter) in had}


def encoded(words: str) -> bytes:
    """`words` as a string of a content stream; what the font does not have is a question mark."""
    codes = {letter: code for code, letter in letters().items()}
    return b"<" + bytes(codes.get(letter, ord("?")) for letter in words).hex().encode("ascii") + b">"


def glyphs() -> dict[str, str]:
    """What each letter is called in the font."""
    return {letter: _NAMES.get(letter) or _WESTERN[code] for code, letter in letters().items()}


def add_font(pdf: Any) -> Any:
    """Put the font into the file; what refers to it there."""
    face, had = ready(_PAGE).face, letters()
    program = resource("fonts", f"{FILE}.cff").read_bytes()
    descriptor = {
        "Type": PDFName("FontDescriptor"),
        "FontName": PDFName(FILE),
        "Flags": _NONSYMBOLIC,
        "FontBBox": PDFArray(face.bbox),
        "ItalicAngle": face.italicAngle,
        "Ascent": face.ascent,
        "Descent": face.descent,
        "CapHeight": face.capHeight,
        "StemV": face.stemV,
        "FontFile3": _stream(pdf, "program", program, Subtype=PDFName("Type1C")),
    }
    widths = [round(face.charWidths[ord(had[code])]) if code in had else 0 for code in range(_FIRST, _LAST + 1)]
    whole = {
        "Type": PDFName("Font"),
        "Subtype": PDFName("Type1"),
        "BaseFont": PDFName(FILE),
        "FirstChar": _FIRST,
        "LastChar": _LAST,
        "Widths": PDFArray(widths),
        "FontDescriptor": pdf.Reference(PDFDictionary(descriptor), "FormFont.descriptor"),
        "Encoding": PDFDictionary(
            {
                "Type": PDFName("Encoding"),
                "BaseEncoding": PDFName("WinAnsiEncoding"),
                "Differences": PDFArray(_differences(had)),
            }
        ),
        "ToUnicode": _stream(pdf, "unicode", to_unicode(had.items()).encode("ascii")),
    }
    return pdf.Reference(PDFDictionary(whole), "FormFont")


def _place(code: int, letter: str) -> str:
    """What tells a place of the encoding: its letter, or its code where it has none."""
    return chr(code) if letter == "\ufffd" else letter


def _differences(had: dict[int, str]) -> list[Any]:
    """The names of the letters that stand in other places (Adobe Glyph List)."""
    return [part for code, letter in had.items() if letter in _NAMES for part in (code, PDFName(_NAMES[letter]))]


def _stream(pdf: Any, name: str, content: bytes, **entries: Any) -> Any:
    about = PDFDictionary({"Filter": PDFName("FlateDecode"), **entries})
    return pdf.Reference(PDFStream(about, zlib.compress(content)), f"FormFont.{name}")


_NAMES = {
    "ą": "aogonek", "ć": "cacute", "ę": "eogonek", "ł": "lslash", "ń": "nacute", "ś": "sacute", "ź": "zacute",
    "ż": "zdotaccent", "Ą": "Aogonek", "Ć": "Cacute", "Ę": "Eogonek", "Ł": "Lslash", "Ń": "Nacute", "Ś": "Sacute",
    "Ź": "Zacute", "Ż": "Zdotaccent", "ŵ": "wcircumflex", "ŷ": "ycircumflex", "Ŵ": "Wcircumflex", "Ŷ": "Ycircumflex",
}  # fmt: skip
