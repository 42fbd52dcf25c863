"""Whether a list is numbered or bulleted (ISO/IEC 29500-1, 17.9)."""

from senco_desk.domain.text import BlockKind
from senco_desk.importing.drafts.xml import Element, child, value, word

NO_LIST = "0"


class Numbering:
    """The lists of one document, by the ids that its paragraphs name."""

    def __init__(self, root: Element | None) -> None:
        parts = [] if root is None else list(root)
        self._abstract = {value(each, "abstractNumId"): each for each in parts if word(each) == "abstractNum"}
        self._lists = {
            value(each, "numId"): value(child(each, "abstractNumId"))
            for each in parts
            if word(each) == "num" and child(each, "abstractNumId") is not None
        }

    def kind(self, numbering: str, depth: int) -> BlockKind | None:
        """What a paragraph in this list is at this depth; None where it is in none."""
        if not numbering or numbering == NO_LIST:
            return None
        levels = self._abstract.get(self._lists.get(numbering, ""))
        formats = {} if levels is None else {_depth(each): _format(each) for each in levels if word(each) == "lvl"}
        said = formats.get(depth, "bullet")
        if said == "none":
            return None
        return BlockKind.BULLET if said == "bullet" else BlockKind.NUMBERED


def _depth(level: Element) -> int:
    said = value(level, "ilvl")
    return int(said) if said.isascii() and said.isdigit() else 0


def _format(level: Element) -> str:
    said = child(level, "numFmt")
    return "decimal" if said is None else value(said)
