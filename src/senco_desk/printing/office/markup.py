"""The markup that python-docx has no words for: fields, hidden bookmarks, numbering (ISO/IEC 29500-1, chapter 17)."""

from typing import Any

from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph


def element(tag: str, **attributes: object) -> Any:
    """`element("w:lang", val="en-GB")`; attributes are of the same namespace."""
    made: Any = OxmlElement(tag)
    prefix = tag.partition(":")[0]
    for name, value in attributes.items():
        made.set(qn(f"{prefix}:{name}"), str(value))
    return made


def add_field(paragraph: Paragraph, instruction: str, shown: str) -> None:
    """A field that shows `shown` until Word works it out anew."""
    words = element("w:instrText")
    words.set(qn("xml:space"), "preserve")
    words.text = f" {instruction} "
    _mark(paragraph, "begin")
    paragraph.add_run()._r.append(words)  # noqa: SLF001  (python-docx has no other door to its elements)
    _mark(paragraph, "separate")
    paragraph.add_run(shown)
    _mark(paragraph, "end")


def _mark(paragraph: Paragraph, kind: str) -> None:
    paragraph.add_run()._r.append(element("w:fldChar", fldCharType=kind))  # noqa: SLF001


def add_bookmark(paragraph: Paragraph, number: int, name: str) -> None:
    """Around all that stands in the paragraph."""
    begin, end = element("w:bookmarkStart", id=number, name=name), element("w:bookmarkEnd", id=number)
    about: Any = paragraph._p  # noqa: SLF001
    properties = about.pPr
    about.insert(0 if properties is None else 1, begin)
    about.append(end)
