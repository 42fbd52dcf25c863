"""The markup that python-docx has no words for: fields, hidden bookmarks, numbering (ISO/IEC 29500-1, chapter 17)."""

from typing import Any

from docx.document import Document
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.text.paragraph import Paragraph
from docx.text.run import Run


def element(tag: str, **attributes: object) -> Any:
    """`element("w:lang", val="en-GB")`; attributes are of the same namespace."""
    made: Any = OxmlElement(tag)
    prefix = tag.partition(":")[0]
    for name, value in attributes.items():
        made.set(qn(f"{prefix}:{name}"), str(value))
    return made


def add_paragraph(document: Document, style: str, words: str = "") -> Paragraph:
    """At the end, with the style of that id. python-docx looks for both anew each time, which takes ever longer."""
    made = element("w:p")
    document.element.body[-1].addprevious(made)  # the last says how the page is set
    paragraph = Paragraph(made, document._body)  # noqa: SLF001
    made.get_or_add_pPr().get_or_add_pStyle().val = style
    if words:
        add_run(paragraph, words)
    return paragraph


def add_run(paragraph: Paragraph, words: str, style: str = "") -> Run:
    """`style` is the id of a style of characters."""
    run = paragraph.add_run(words)
    if style:
        run._r.style = style  # noqa: SLF001
    return run


def add_numbering(document: Document, number: int, abstract: int) -> None:
    """A list of its own, of that abstract kind, that begins at 1; `number` is what its paragraphs name it by."""
    made, override = element("w:num", numId=number), element("w:lvlOverride", ilvl=0)
    override.append(element("w:startOverride", val=1))
    made.append(element("w:abstractNumId", val=abstract))
    made.append(override)
    document.part.numbering_part.element.append(made)


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


_AFTER_TURNED = ("w:spacing", "w:ind", "w:contextualSpacing", "w:jc", "w:outlineLvl", "w:rPr")
"""What may stand behind it in the properties of a paragraph here (ISO/IEC 29500-1, 17.3.1.26)."""


def turn(paragraph: Paragraph) -> None:
    """It begins at the right, and its words run from there."""
    paragraph._p.get_or_add_pPr().insert_element_before(element("w:bidi"), *_AFTER_TURNED)  # noqa: SLF001
    for run in paragraph.runs:
        run._r.get_or_add_rPr().append(element("w:rtl"))  # noqa: SLF001


def add_choice(paragraph: Paragraph, title: str, tag: str, choices: list[str]) -> None:
    """A control to choose from or to type in, which shows the first (17.5.2.5); a program without them shows a word.

    `tag` names it to whoever reads the file. Word takes 64 characters of it and of `title`, and 255 of a choice.
    """
    control, properties, content = element("w:sdt"), element("w:sdtPr"), element("w:sdtContent")
    combo = element("w:comboBox")
    for each in dict.fromkeys(choice.strip()[:255] for choice in choices if choice.strip()):
        combo.append(element("w:listItem", displayText=each, value=each))
    properties.extend([element("w:alias", val=title[:64]), element("w:tag", val=tag), combo])
    run = paragraph.add_run(choices[0])._r  # noqa: SLF001
    run.addprevious(control)
    content.append(run)
    control.extend([properties, content])


def add_bookmark(paragraph: Paragraph, number: int, name: str) -> None:
    """Around all that stands in the paragraph."""
    begin, end = element("w:bookmarkStart", id=number, name=name), element("w:bookmarkEnd", id=number)
    about: Any = paragraph._p  # noqa: SLF001
    properties = about.pPr
    about.insert(0 if properties is None else 1, begin)
    about.append(end)
