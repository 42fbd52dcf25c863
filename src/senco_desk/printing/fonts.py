"""The faces a copy is set in, and for each character the first font that has it.

All are static TrueType fonts under the SIL Open Font License, in `resources/fonts/` with their licences beside them;
each is embedded in part. A font is loaded when its first character comes.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from enum import StrEnum
from functools import cache
from itertools import groupby
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from senco_desk.assets import resource
from senco_desk.domain.text import clean


class Face(StrEnum):
    """What a text is set in; the value is the stem of its file."""

    PLAIN = "AtkinsonHyperlegibleNext-Regular"
    STRONG = "AtkinsonHyperlegibleNext-Bold"
    EMPHASISED = "AtkinsonHyperlegibleNext-Italic"
    STRONG_EMPHASISED = "AtkinsonHyperlegibleNext-BoldItalic"
    DISPLAY = "Literata-SemiBold"


_SIGNS = ("NotoSansSymbols-Regular", "NotoSansSymbols2-Regular", "NotoEmoji-Regular")
FALLBACKS = ("NotoSansHebrew-Regular", "NotoNaskhArabic-Regular", *_SIGNS)
REPLACEMENT = "\ufffd"
"""Printed in the place of a character that no font here has."""


def emphasis(*, strong: bool, emphasised: bool) -> Face:
    if strong:
        return Face.STRONG_EMPHASISED if emphasised else Face.STRONG
    return Face.EMPHASISED if emphasised else Face.PLAIN


_TURNED = {
    Face.PLAIN: Face.EMPHASISED,
    Face.STRONG: Face.STRONG_EMPHASISED,
    Face.EMPHASISED: Face.PLAIN,
    Face.STRONG_EMPHASISED: Face.STRONG,
}


def turned(face: Face) -> Face:
    """What is emphasised within that face."""
    return _TURNED.get(face, face)


class EmbeddedFont(TTFont):  # type: ignore[misc]
    """A font whose text can be read back: ReportLab's own table maps unused codes to U+0000 (PDF/UA-1, 7.21.7)."""

    def addObjects(self, doc: Any) -> None:  # noqa: N802
        subsets = [list(subset) for subset in self.state[doc].subsets]
        known = set(doc.idToObject)
        super().addObjects(doc)
        tables = [name for name in doc.idToObject if name not in known and name.startswith("toUnicodeCMap:")]
        for name, subset in zip(tables, subsets, strict=True):
            doc.idToObject[name].content = _to_unicode(subset)


def _to_unicode(subset: list[int]) -> str:
    """Of an Arabic joining form, its letter."""
    return to_unicode((code, _letter(chr(value))) for code, value in enumerate(subset) if value)


def to_unicode(named: Iterable[tuple[int, str]]) -> str:
    """The table from codes to characters (ISO 32000-1, 9.10.3)."""
    entries = [f"<{code:02X}> <{text.encode('utf-16-be').hex().upper()}>" for code, text in named]
    blocks = [entries[at : at + 100] for at in range(0, len(entries), 100)]
    lines = [
        "/CIDInit /ProcSet findresource begin 12 dict begin begincmap",
        "/CIDSystemInfo <</Registry(Adobe)/Ordering(UCS)/Supplement 0>> def",
        "/CMapName /Adobe-Identity-UCS def /CMapType 2 def",
        "1 begincodespacerange <00> <FF> endcodespacerange",
    ]
    for block in blocks:
        lines += [f"{len(block)} beginbfchar", *block, "endbfchar"]
    return "\n".join([*lines, "endcmap CMapName currentdict /CMap defineresource pop end end"])


def _letter(form: str) -> str:
    return unicodedata.normalize("NFKC", form) if "\ufb50" <= form <= "\ufefc" else form


def ready(name: str) -> Any:
    """The font of that file stem, loaded and registered with ReportLab; raises Damaged when its file is missing."""
    if name not in pdfmetrics.getRegisteredFontNames():
        pdfmetrics.registerFont(EmbeddedFont(name, str(resource("fonts", f"{name}.ttf")), asciiReadable=1))
    return pdfmetrics.getFont(name)


@cache
def covers(name: str, character: str) -> bool:
    return ord(character) in ready(name).face.charToGlyph


@cache
def _uncovered(name: str) -> re.Pattern[str]:
    """Finds the first character that the font does not have."""
    had = sorted(ready(name).face.charToGlyph)
    runs = [[code for _, code in run] for _, run in groupby(enumerate(had), lambda pair: pair[1] - pair[0])]
    spans = "".join(f"\\U{run[0]:08x}-\\U{run[-1]:08x}" for run in runs)
    return re.compile(f"[^{spans}\xa0]")


class FontStack:
    """Sets text in one face, and what that face lacks in others; remembers what none of them has."""

    def __init__(self) -> None:
        self._missing: dict[str, None] = {}

    @property
    def unprintable(self) -> tuple[str, ...]:
        """The characters met so far that no font has, in the order they came."""
        return tuple(self._missing)

    def pieces(self, text: str, face: Face) -> list[tuple[str, str]]:
        """`text` as (name of a font, what is set in it), cleaned of characters that cannot be seen."""
        if not _uncovered(face.value).search(text):
            return [(face.value, text)]
        fonts = self._fonts(_visible(text), face)
        return [(font, "".join(c for _, c in run)) for font, run in groupby(fonts, lambda pair: pair[0])]

    def _fonts(self, text: str, face: Face) -> Iterator[tuple[str, str]]:
        font = face.value
        for character in text:
            if not _goes_on(font, character):
                font, character = self._font(character, face)  # noqa: PLW2901
            yield font, character

    def _font(self, character: str, face: Face) -> tuple[str, str]:
        found = _first_with(character, face)
        if found is None:
            self._missing[character] = None
            return _first_with(REPLACEMENT, face) or (face.value, "?")
        return found


def _goes_on(font: str, character: str) -> bool:
    """Whether a space or an accent stays in the font of what stands before it; the spaces of signs are too wide."""
    if character.isspace():
        return font not in _SIGNS and covers(font, character)
    return bool(unicodedata.combining(character)) and covers(font, character)


@cache
def _first_with(character: str, face: Face) -> tuple[str, str] | None:
    """The first font that has the character, or a plainer form of it such as a for 𝐚."""
    noto_sans = "NotoSans-Bold" if face in (Face.STRONG, Face.STRONG_EMPHASISED, Face.DISPLAY) else "NotoSans-Regular"
    stack = (face.value, noto_sans, *FALLBACKS)
    for form in (character, unicodedata.normalize("NFKC", character)):
        for font in stack:
            if form and all(covers(font, c) for c in form):
                return font, form
    return None


def _visible(text: str) -> str:
    """`text` without controls and the marks that only steer (joiners, direction, skin tone), its spaces plain."""
    return "".join(" " if c.isspace() and c != "\xa0" else c for c in clean(text) if not _only_steers(c))


def _only_steers(character: str) -> bool:
    if character.isspace():
        return False
    if "\ufe00" <= character <= "\ufe0f" or "\U0001f3fb" <= character <= "\U0001f3ff":
        return True
    return unicodedata.category(character) in ("Cf", "Cc")
