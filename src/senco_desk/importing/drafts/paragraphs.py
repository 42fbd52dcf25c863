"""What stands in one paragraph: its words with their emphasis, as if every tracked change were accepted."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from senco_desk.domain.document import MARK_BEGINS
from senco_desk.domain.text import Run, clean, count_words
from senco_desk.importing.drafts.styles import Styles
from senco_desk.importing.drafts.xml import Element, child, is_on, value, word

_THROUGH = frozenset(
    {"hyperlink", "smartTag", "sdt", "sdtContent", "fldSimple", "customXml", "dir", "bdo", "AlternateContent", "Choice"}
)
"""Elements that only wrap what she wrote; of alternatives the first is the one Word shows."""
_ADDED, _REMOVED = frozenset({"ins", "moveTo"}), frozenset({"del", "moveFrom"})
_PICTURES = frozenset({"drawing", "pict", "object"})
_NOTES = {"footnoteReference": "footnotes", "endnoteReference": "endnotes"}
_AS_TYPED = {"tab": " ", "noBreakHyphen": "-", "cr": "\n"}


@dataclass(slots=True)
class Paragraph:
    """`lines` are what line breaks part. `joined`: its end was deleted, so that the next goes on in it."""

    lines: list[list[Run]] = field(default_factory=lambda: [[]])
    marks: list[str] = field(default_factory=list)
    tracked: int = 0
    pictures: int = 0
    notes: int = 0
    note_words: int = 0
    boxes: int = 0
    box_words: int = 0
    joined: bool = False

    @property
    def plain(self) -> str:
        return " ".join("".join(run.text for run in line) for line in self.lines).strip()

    @property
    def words(self) -> int:
        return count_words(self.plain)

    @property
    def is_strong(self) -> bool:
        """All of it, and there is some."""
        runs = [run for line in self.lines for run in line if run.text.strip()]
        return bool(runs) and all(run.strong for run in runs)

    def add(self, words: str, *, strong: bool, emphasised: bool) -> None:
        first, *others = clean(words.replace("\t", " ")).split("\n")
        self._add(first, strong, emphasised)
        for each in others:
            self.lines.append([])
            self._add(each, strong, emphasised)

    def take(self, other: "Paragraph") -> None:
        """The one that follows, which goes on in this one."""
        self.lines[-1].extend(other.lines[0])
        self.lines.extend(other.lines[1:])
        self.marks.extend(other.marks)
        for counted in ("tracked", "pictures", "notes", "note_words", "boxes", "box_words"):
            setattr(self, counted, getattr(self, counted) + getattr(other, counted))
        self.joined = other.joined

    def _add(self, words: str, strong: bool, emphasised: bool) -> None:
        line = self.lines[-1]
        if line and (line[-1].strong, line[-1].emphasised) == (strong, emphasised):
            line[-1] = Run(line[-1].text + words, strong, emphasised)
        elif words:
            line.append(Run(words, strong, emphasised))


class Paragraphs:
    """Reads the paragraphs of one document; `notes` are the words of each foot and end note, by kind and id."""

    def __init__(self, styles: Styles, notes: Mapping[tuple[str, str], int]) -> None:
        self._styles, self._notes = styles, notes

    def read(self, element: Element) -> Paragraph:
        found = Paragraph()
        mark = child(element, "pPr", "rPr")
        for each in _within(element, found):
            self._take(each, found)
        if mark is not None:
            found.joined = child(mark, "del") is not None or child(mark, "moveFrom") is not None
            found.tracked += found.joined or child(mark, "ins") is not None
        return found

    def _take(self, element: Element, found: Paragraph) -> None:
        name = word(element)
        if name == "bookmarkStart" and value(element, "name").startswith(MARK_BEGINS):
            found.marks.append(value(element, "name"))
        elif name == "r":
            self._take_run(element, found)

    def _take_run(self, run: Element, found: Paragraph) -> None:
        properties = child(run, "rPr")
        if is_on(child(properties, "vanish")):
            return
        strong, emphasised = self._emphasis(properties)
        for each in _within(run, found):
            words = _typed(each)
            if words:
                found.add(words, strong=strong, emphasised=emphasised)
            else:
                self._take_other(each, found)

    def _emphasis(self, properties: Element | None) -> tuple[bool, bool]:
        called = child(properties, "rStyle")
        style = None if called is None else self._styles.of(value(called))
        bold, italic = child(properties, "b"), child(properties, "i")
        return (
            is_on(bold) if bold is not None else style is not None and style.strong,
            is_on(italic) if italic is not None else style is not None and style.emphasised,
        )

    def _take_other(self, element: Element, found: Paragraph) -> None:
        name = word(element)
        if name in _NOTES:
            found.notes += 1
            found.note_words += self._notes.get((_NOTES[name], value(element, "id")), 0)
        elif name in _PICTURES:
            boxes = [each for each in element.iter() if word(each) == "txbxContent"]
            found.boxes += bool(boxes)
            found.pictures += not boxes
            found.box_words += sum(count_words(words_of(each)) for each in boxes)


def words_of(element: Element) -> str:
    """Its words alone, as they stand after every tracked change."""
    found = Paragraph()
    return "".join("\n" if word(each) == "p" else _typed(each) for each in _all_within(element, found))


def _all_within(element: Element, found: Paragraph) -> Iterator[Element]:
    for each in _within(element, found):
        yield each
        yield from _all_within(each, found)


def _within(element: Element, found: Paragraph) -> Iterator[Element]:
    """What stands in it, through everything that only wraps it; without what was deleted."""
    for each in element:
        name = word(each)
        if name in _ADDED or name in _THROUGH:
            found.tracked += name in _ADDED
            yield from _within(each, found)
        elif name in _REMOVED:
            found.tracked += 1
        elif name:
            yield each


def _typed(element: Element) -> str:
    name = word(element)
    if name == "t":
        return str(element.text or "")
    if name == "br":
        return "\n" if value(element, "type") in ("", "textWrapping") else ""
    return _AS_TYPED.get(name, "")
