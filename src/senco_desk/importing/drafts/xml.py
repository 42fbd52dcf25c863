"""The XML of a Word document as a tree: no document type, nothing fetched, nothing expanded, and not endlessly deep."""

from typing import Any

from lxml import etree

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.importing.examining.package import Package
from senco_desk.importing.examining.seen import DAMAGED, Faulty, TooLarge

LARGEST_PART = 48 * 1024**2
"""Bytes unpacked; a draft of a hundred thousand words has some 10 MB."""

_WORD = (
    "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "http://purl.oclc.org/ooxml/wordprocessingml/main",
)
"""Transitional and strict (ISO/IEC 29500-4 and -1)."""
_ALTERNATIVES = "http://schemas.openxmlformats.org/markup-compatibility/2006"

Element = Any
"""lxml's; it has no types."""


def tree_of(package: Package, name: str) -> Element | None:
    """The root of a part, None when it is not there. Raises Faulty for damage, TooLarge for what is no draft."""
    if name not in package.names:
        return None
    with package.part(name, Form.WORD) as part:
        content = part.read(LARGEST_PART + 1)
    if len(content) > LARGEST_PART:
        raise TooLarge
    # lxml's own limits stand (huge_tree is off): 256 levels, and no expanding of entities beyond measure
    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(content, parser)
    except (etree.XMLSyntaxError, ValueError) as error:
        raise Faulty(Form.WORD, Soundness.BROKEN, DAMAGED) from error
    if root.getroottree().docinfo.doctype:
        raise Faulty(Form.WORD, Soundness.BROKEN, DAMAGED)
    return root


def word(element: Element) -> str:
    """The name of an element of Word’s own, or “Choice” and “Fallback”; "" for any other."""
    namespace, _brace, local = str(element.tag)[1:].partition("}")
    return local if namespace in _WORD or namespace == _ALTERNATIVES else ""


def value(element: Element, attribute: str = "val") -> str:
    """An attribute of Word’s own, "" when it is not there."""
    return next(
        (element.get(f"{{{space}}}{attribute}") for space in _WORD if element.get(f"{{{space}}}{attribute}")), ""
    )


def child(element: Element | None, *names: str) -> Element | None:
    """The element found by going down these names, None when there is none."""
    for name in names:
        if element is None:
            return None
        element = next((each for each in element if word(each) == name), None)
    return element


def is_on(element: Element | None) -> bool:
    """Of a property that is there or not (ISO/IEC 29500-1, 17.17.4)."""
    return element is not None and value(element) not in ("0", "false", "off", "none")
