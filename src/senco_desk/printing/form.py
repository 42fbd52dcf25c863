"""The form in a copy: fields to be filled in with any PDF reader (ISO 32000-1, 12.7), each read to those who listen.

A field's whole name leads to what it is about: `decision.<outcome id>`, `comment.<outcome id>`,
`comment.item.<item id>`.
"""

from dataclasses import dataclass
from typing import Any

from reportlab.pdfbase.pdfdoc import (
    PDFArray,
    PDFDictionary,
    PDFName,
    PDFObjectReference,
    PDFStream,
    PDFString,
)

from senco_desk.printing import form_font
from senco_desk.printing.canvas import TaggedCanvas
from senco_desk.printing.flowables import Arrangement, Words
from senco_desk.printing.structure import Element
from senco_desk.printing.styles import Styles

_MULTILINE, _COMBO = 1 << 12, 1 << 17
"""Field flags (tables 228 and 230)."""
_PRINTED = 4
_PAD = 4.0
"""Points between a field's edge and its words."""


@dataclass(frozen=True, slots=True)
class Field:
    """`name` is the whole name, `spoken` what is read for it. Of a choice, `options`; the first holds until another."""

    name: str
    spoken: str
    options: tuple[str, ...] = ()


class Form:
    """The fields of one file. Names with dots are branches of a tree, as readers expect it (12.7.3.2)."""

    def __init__(self, canvas: TaggedCanvas, styles: Styles) -> None:
        self._canvas, self._styles, self._font = canvas, styles, None
        self._branches = {"": PDFArray([])}
        """What grows from each branch, by its path; from "" the form itself."""

    def place(self, field: Field, box: tuple[float, float, float, float]) -> None:
        """Put it into a box of x, y, width and height, in the present coordinates; once, and in reading order."""
        if not self._kids(""):
            self._begin()
        canvas, element = self._canvas, Element("Form")
        element.place(canvas.containers[-1])
        name = f"field {field.name}"
        x, y, width, height = box
        left, bottom = canvas.absolutePosition(x, y)
        entries = self._entries(field, width, height) | {
            "Rect": PDFArray([round(each, 2) for each in (left, bottom, left + width, bottom + height)]),
            "StructParent": canvas.tree.own(element),
        }
        parent = self._branch(field.name.rpartition(".")[0])
        if parent is not None:
            entries["Parent"] = parent
        canvas.add_annotation(PDFDictionary(entries), name, element)
        self._kids(field.name.rpartition(".")[0]).append(PDFObjectReference(f"Annot.{name}"))

    def _entries(self, field: Field, width: float, height: float) -> dict[str, Any]:
        chosen = field.options[0] if field.options else ""
        kind = {"FT": PDFName("Ch"), "Ff": _COMBO, "Opt": PDFArray([PDFString(each) for each in field.options])}
        return {
            "Type": PDFName("Annot"),
            "Subtype": PDFName("Widget"),
            "F": _PRINTED,
            "T": PDFString(field.name.rpartition(".")[2]),
            "TU": PDFString(field.spoken),
            "V": PDFString(chosen),
            "DV": PDFString(chosen),
            "DA": PDFString(self._appearance_string),
            "MK": PDFDictionary({"BC": PDFArray(self._line), "BG": PDFArray([1, 1, 1])}),
            "BS": PDFDictionary({"W": 1, "S": PDFName("S")}),
            "AP": PDFDictionary({"N": self._appearance(field.name, chosen, width, height)}),
            **(kind if field.options else {"FT": PDFName("Tx"), "Ff": _MULTILINE}),
        }

    def _appearance(self, name: str, words: str, width: float, height: float) -> Any:
        """The field as it looks before anybody has filled it in.

        Its font is named here and not by reference: Firefox sees it in no other way, nor does Chrome draw with it.
        """
        pdf, line = self._canvas.pdf, " ".join(map(str, self._line))
        drawn = [f"q 1 g {line} RG 1 w 0.5 0.5 {width - 1:.2f} {height - 1:.2f} re B Q", "/Tx BMC"]
        if words:
            below = (height - self._size) / 2 + self._size * 0.22
            said = form_font.encoded(words).decode("ascii")
            drawn.append(f"q BT {self._appearance_string} {_PAD} {below:.2f} Td {said} Tj ET Q")
        about = {
            "Type": PDFName("XObject"),
            "Subtype": PDFName("Form"),
            "BBox": PDFArray([0, 0, round(width, 2), round(height, 2)]),
            "Resources": PDFDictionary({"Font": self._fonts()}),
        }
        stream = PDFStream(PDFDictionary(about), "\n".join([*drawn, "EMC"]).encode("ascii"))
        return pdf.Reference(stream, f"Looks.{name}")

    def _begin(self) -> None:
        """Put the form itself into the file, with its font; before the first field."""
        pdf = self._canvas.pdf
        self._font = form_font.add_font(pdf)
        fonts = PDFDictionary({"Font": self._fonts()})
        pdf.Catalog.AcroForm = PDFDictionary(
            {"Fields": self._branches[""], "DR": fonts, "DA": PDFString(self._appearance_string)}
        )

    def _fonts(self) -> PDFDictionary:
        return PDFDictionary({form_font.NAME: self._font})

    @property
    def line_height(self) -> float:
        """Points that a field of one line needs."""
        return self._size * 1.2 + 2 * _PAD

    def _branch(self, path: str) -> Any:
        """What refers to the branch of that name, made with those it grows from; None for the root."""
        if not path:
            return None
        name = f"Field.{path}"
        if path not in self._branches:
            above, _dot, own = path.rpartition(".")
            self._branches[path] = PDFArray([])
            entries = {"T": PDFString(own), "Kids": self._branches[path]}
            parent = self._branch(above)
            if parent is not None:
                entries["Parent"] = parent
            self._canvas.pdf.Reference(PDFDictionary(entries), name)
            self._kids(above).append(PDFObjectReference(name))
        return PDFObjectReference(name)

    def _kids(self, path: str) -> list[Any]:
        kids: list[Any] = self._branches[path].sequence
        return kids

    @property
    def _size(self) -> float:
        return round(float(self._styles.size) * 0.85, 1)

    @property
    def _appearance_string(self) -> str:
        return f"/{form_font.NAME} {self._size} Tf 0 g"

    @property
    def _line(self) -> list[float]:
        return [round(part, 3) for part in self._styles.quiet.rgb()]


_BETWEEN = 12.0
"""Points between fields side by side."""


class FieldRow(Arrangement):
    """Fields side by side, each below its label; `shares` of the width, and `height` points high."""

    def __init__(self, form: Form, fields: list[tuple[Words, Field]], shares: list[float], height: float) -> None:
        super().__init__()
        self.form, self.fields, self.shares, self.room = form, fields, shares, height
        self.spaceBefore = self.spaceAfter = 6.0

    def wrap(self, width: float, height: float) -> tuple[float, float]:
        unit = (width - _BETWEEN * (len(self.fields) - 1)) / sum(self.shares)
        self._widths = [unit * share for share in self.shares]
        self._label = max(
            label.wrap(room, height)[1] for (label, _field), room in zip(self.fields, self._widths, strict=True)
        )
        self.width, self.height = width, self._label + 3 + self.room
        return self.width, self.height

    def draw(self) -> None:
        x = 0.0
        for (label, field), width in zip(self.fields, self._widths, strict=True):
            label.drawOn(self.canv, x, self.height - label.height)
            height = min(self.room, self.form.line_height) if field.options else self.room
            self.form.place(field, (x, self.room - height, width, height))
            x += width + _BETWEEN
