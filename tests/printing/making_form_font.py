"""Makes `resources/fonts/AtkinsonHyperlegibleNext-Form.cff`: the outlines of the page font as PostScript has them.

Run by hand when its letters change: `python -m tests.printing.making_form_font`, with fontTools installed.
"""

from typing import Any

from fontTools.fontBuilder import FontBuilder  # type: ignore[import-not-found]
from fontTools.pens.qu2cuPen import Qu2CuPen  # type: ignore[import-not-found]
from fontTools.pens.t2CharStringPen import T2CharStringPen  # type: ignore[import-not-found]
from fontTools.ttLib import TTFont  # type: ignore[import-not-found]

from senco_desk.assets import resource
from senco_desk.printing import form_font
from senco_desk.printing.fonts import Face

_NEAR = 0.25
"""Units of a thousand to the em by which a curve may differ."""


def make() -> bytes:
    source = TTFont(resource("fonts", f"{Face.PLAIN.value}.ttf"))
    shapes, letters = source.getGlyphSet(), source.getBestCmap()
    glyphs = reversed(form_font.glyphs().items())  # of two letters with one glyph the first is the plain one
    named = {".notdef": ".notdef"} | {name: letters[ord(letter)] for letter, name in glyphs}
    made = FontBuilder(source["head"].unitsPerEm, isTTF=False)
    made.setupGlyphOrder(list(named))
    made.setupHorizontalMetrics({name: (shapes[glyph].width, 0) for name, glyph in named.items()})
    outlines = {name: _outline(shapes, glyph) for name, glyph in named.items()}
    made.setupCFF(form_font.FILE, {"FullName": form_font.FILE}, outlines, {})
    return bytes(made.font["CFF "].compile(made.font))


def _outline(shapes: Any, glyph: str) -> Any:
    pen = T2CharStringPen(shapes[glyph].width, shapes)
    shapes[glyph].draw(Qu2CuPen(pen, max_err=_NEAR, all_cubic=True))
    return pen.getCharString()


if __name__ == "__main__":
    resource("fonts", f"{form_font.FILE}.cff").write_bytes(make())
