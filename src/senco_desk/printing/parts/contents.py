"""The contents page, drawn last of all, when every page is known."""

from senco_desk.domain.language import _
from senco_desk.printing.composing import Copy
from senco_desk.printing.contents import ContentsLine
from senco_desk.printing.document import Listed
from senco_desk.printing.structure import Element


def draw(copy: Copy) -> None:
    listed = [entry for entry in copy.document.listed_in_order() if entry.anchor != "cover"]
    copy.begin(_("Contents"), "contents")
    table = Element("TOC")
    copy.document.draw([_line(copy, entry, table) for entry in listed])


def _line(copy: Copy, entry: Listed, table: Element) -> ContentsLine:
    styles = copy.styles
    style = styles.contents[min(entry.depth, len(styles.contents) - 1)]
    line = copy.wording.contents_line(entry.title, entry.label, style, Element("TOCI", table))
    line.target = entry.anchor
    return line
