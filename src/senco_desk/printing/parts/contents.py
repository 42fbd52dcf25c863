"""The contents page, drawn last of all, when every page is known but those of the front matter that come after it."""

from senco_desk.domain.language import _
from senco_desk.domain.portfolio import Part
from senco_desk.printing.composing import Copy
from senco_desk.printing.contents import ContentsLine
from senco_desk.printing.document import Listed
from senco_desk.printing.structure import Element


def draw(copy: Copy) -> None:
    copy.begin(_("Contents"), "contents")
    table = Element("TOC")
    copy.document.draw([_line(copy, entry, table) for entry in _listed(copy)])


def _listed(copy: Copy) -> list[Listed]:
    """The headings of all but the cover and this page itself, those that are still to come in their places."""
    known = [entry for entry in copy.document.listed_in_order() if entry.anchor not in ("cover", "contents")]
    drawn = {entry.anchor for entry in known}
    ahead = [entry for entry in _front(copy) if entry.anchor not in drawn]
    front = sum(1 for entry in _front(copy) if entry.anchor in drawn)
    return known[:front] + ahead + known[front:]


def _front(copy: Copy) -> list[Listed]:
    """The front matter that is listed, by part, in the order of print."""
    titles = {
        Part.ONE_PAGE: Listed(_("The portfolio on one page"), "one-page", 0, ""),
        Part.DECLARATIONS: Listed(_("Declarations"), "declarations", 0, ""),
    }
    return [titles[part] for part in copy.portfolio.parts if part in titles]


def _line(copy: Copy, entry: Listed, table: Element) -> ContentsLine:
    styles = copy.styles
    style = styles.contents[min(entry.depth, len(styles.contents) - 1)]
    line = copy.wording.contents_line(entry.title, entry.label, style, Element("TOCI", table))
    line.target = entry.anchor
    return line
