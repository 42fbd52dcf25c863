"""Reads a tagged PDF back, with pikepdf and nothing of ours: its tree with its words, and what is wrong with it."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pikepdf

_PAINTING = {"Tj", "TJ", "'", '"', "Do", "f", "F", "f*", "B", "B*", "b", "b*", "S", "s", "sh", "EI", "INLINE IMAGE"}
_ENTRY = re.compile(rb"<(\w\w)> <(\w{4,})>")


@dataclass
class Node:
    """An element as a screen reader meets it."""

    tag: str
    attributes: Any = None
    actual: str | None = None
    alt: str | None = None
    parts: "list[Node | str]" = field(default_factory=list)

    @property
    def text(self) -> str:
        said = "".join(part if isinstance(part, str) else f" {part.text} " for part in self.parts)
        shown = self.actual if self.actual is not None else self.alt
        return " ".join((said if shown is None else shown).split())

    @property
    def children(self) -> "list[Node]":
        return [part for part in self.parts if isinstance(part, Node)]

    def walk(self) -> "Iterator[Node]":
        yield self
        for child in self.children:
            yield from child.walk()

    def all(self, *tags: str) -> "list[Node]":
        return [node for node in self.walk() if node.tag in tags]


def read(file: Path) -> Node:
    """The root of the structure tree."""
    with pikepdf.open(file) as pdf:
        marked = {(page.obj.objgen, number): text for page in pdf.pages for number, text in _marked_text(page).items()}
        return _node(pdf.Root.StructTreeRoot.K[0], marked)


def _node(element: Any, marked: dict[Any, str]) -> Node:
    actual, alt = (str(element[key]) if key in element else None for key in ("/ActualText", "/Alt"))
    node = Node(str(element.S)[1:], element.get("/A"), actual, alt)
    for kid in element.get("/K", []):
        if isinstance(kid, int):
            node.parts.append(marked[element.Pg.objgen, kid])
        elif "/MCID" in kid:
            node.parts.append(marked[kid.Pg.objgen, int(kid.MCID)])
        elif kid.get("/Type") != "/OBJR":
            node.parts.append(_node(kid, marked))
    return node


def _marked_text(page: Any) -> dict[int, str]:
    """The words of each marked run on a page, read through the fonts' own tables."""
    tables = {name: _table(font) for name, font in page.Resources.Font.items()}
    texts: dict[int, str] = {}
    open_run, table = None, {}
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" if "/MCID" in operands[1]:
                open_run = int(operands[1].MCID)
                texts[open_run] = ""
            case "BDC" | "BMC" | "EMC":
                open_run = None
            case "Tf":
                table = tables[str(operands[0])]
            case "Tj" if open_run is not None:
                texts[open_run] += "".join(table[code] for code in bytes(operands[0]))
    return texts


def _table(font: Any) -> dict[int, str]:
    """From codes to characters, as the font itself says."""
    if "/ToUnicode" not in font:
        return {}
    source = font.ToUnicode.read_bytes()
    return {int(code, 16): bytes.fromhex(text.decode()).decode("utf-16-be") for code, text in _ENTRY.findall(source)}


def drawn_texts(file: Path) -> list[str]:
    """All that is drawn on each page, whether it is read or decoration."""
    import pypdfium2

    with pypdfium2.PdfDocument(file) as pdf:
        return [page.get_textpage().get_text_range() for page in pdf]


def problems(file: Path) -> dict[str, int]:
    """What does not fit together, counted: marks, structure elements, the parent tree, annotations."""
    found: Counter[str] = Counter()
    with pikepdf.open(file) as pdf:
        root = pdf.Root.StructTreeRoot
        parents = _numbers(root.ParentTree)
        owners, annotations = _owners(root.K[0], found)
        seen = {key for page in pdf.pages for key in _check_page(page, parents, owners, annotations, found)}
        found["marks that are nowhere on a page"] = len(set(owners) - seen)
    return {problem: times for problem, times in found.items() if times}


def _numbers(tree: Any) -> dict[int, Any]:
    return {int(tree.Nums[at]): tree.Nums[at + 1] for at in range(0, len(tree.Nums), 2)}


def _owners(top: Any, found: Counter[str]) -> tuple[dict[Any, Any], dict[Any, Any]]:
    """Which element each marked run and each annotation belongs to."""
    runs: dict[Any, Any] = {}
    annotations: dict[Any, Any] = {}
    waiting = [top]
    while waiting:
        element = waiting.pop()
        if "/K" not in element and element.S not in ("/TD", "/TH"):
            found[f"empty {element.S}"] += 1
        for kid in element.get("/K", []):
            if isinstance(kid, int):
                runs[element.Pg.objgen, kid] = element.objgen
            elif "/MCID" in kid:
                runs[kid.Pg.objgen, int(kid.MCID)] = element.objgen
            elif kid.get("/Type") == "/OBJR":
                annotations[kid.Obj.objgen] = element.objgen
            else:
                found["wrong parent"] += kid.P.objgen != element.objgen
                waiting.append(kid)
    return runs, annotations


def _check_page(
    page: Any, parents: dict[int, Any], owners: dict[Any, Any], annotations: dict[Any, Any], found: Counter[str]
) -> Iterator[Any]:
    yield from _check_marks(page, parents, owners, found)
    for annotation in page.obj.get("/Annots", []):
        key = annotation.get("/StructParent")
        tied = key is not None and parents[int(key)].objgen == annotations.get(annotation.objgen)
        found["an annotation not tied to its element"] += not tied


def _check_marks(page: Any, parents: dict[int, Any], owners: dict[Any, Any], found: Counter[str]) -> Iterator[Any]:
    own = parents[int(page.obj.StructParents)]
    depth: list[int | None] = []
    in_text = 0
    for operands, operator in pikepdf.parse_content_stream(page):
        match str(operator):
            case "BDC" | "BMC":
                number = int(operands[1].MCID) if len(operands) > 1 and "/MCID" in operands[1] else None
                found["a mark within a mark"] += bool(depth)
                found["a mark begun within a text object"] += in_text
                depth.append(number)
                if number is not None:
                    yield page.obj.objgen, number
                    owner = owners.get((page.obj.objgen, number))
                    found["a mark without an element"] += owner is None
                    found["a mark with another owner in the parent tree"] += own[number].objgen != owner
            case "EMC":
                found["a mark ended within a text object"] += in_text
                depth.pop()
            case "BT":
                in_text = 1
            case "ET":
                in_text = 0
            case name if name in _PAINTING:
                found["painting outside any mark"] += not depth
    found["marks left open"] += bool(depth)
