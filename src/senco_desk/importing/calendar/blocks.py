"""The lines of a calendar and the blocks they make, each with the number of the line it begins on.

RFC 5545, 3.1: a long line is folded, and goes on where the next begins with a space. It may be folded within a
character, so that lines are put together before they are decoded.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.language import N_, _
from senco_desk.importing.decoding import OLD_ENCODING
from senco_desk.importing.findings import Findings

MOST_BYTES = 20_000_000

EMPTY = Sentence(
    "calendar-empty", N_("{name} is empty. Nothing was changed. Ask for the calendar again, or choose another file.")
)
TOO_BIG = Sentence(
    "calendar-too-big",
    N_(
        "{name} is {size} MB, and the calendar of a programme is never more than {most} MB. Nothing was changed. "
        "Choose another file."
    ),
)
NO_CALENDAR = Sentence(
    "calendar-none",
    N_(
        "{name} is not a calendar: no line of it says BEGIN:VCALENDAR. Nothing was changed. A calendar comes as a file "
        "that ends with .ics; choose one of those."
    ),
)
CUT_OFF = Sentence(
    "calendar-cut-off",
    N_("the entry that begins here does not end: the file is cut off or damaged there. It was left out."),
)
NO_PLACE = Sentence(
    "calendar-left-out",
    N_("the calendar also has tasks or notes. Only its dates can be taken in; these were left out."),
)

_FOLD = re.compile(rb"(?:\r\n|\n|\r)[ \t]")
_END = re.compile(rb"\r\n|\n|\r")
_WIDE = ((b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))
_WHOLE = ("VEVENT", "VCALENDAR", "VTIMEZONE")
_CLEAN = re.compile("[\x00-\x08\x0b-\x1f\x7f]")


@dataclass(frozen=True, slots=True)
class Line:
    """One line, unfolded. `name` is what stands before its value and its parameters, in capitals."""

    number: int
    text: str

    @property
    def name(self) -> str:
        return re.split("[:;]", self.text, maxsplit=1)[0].strip().upper()

    @property
    def value(self) -> str:
        return self.text.partition(":")[2].strip()

    @property
    def place(self) -> str:
        return _("line {number}").format(number=self.number)


@dataclass(slots=True)
class Block:
    """What stands between a BEGIN and its END, without the blocks within it."""

    name: str
    begins: Line
    lines: list[Line] = field(default_factory=list)

    def line(self, name: str) -> Line | None:
        """The first line of that name."""
        return next((line for line in self.lines if line.name == name), None)

    def place(self, name: str) -> str:
        """Where that is said, for a person to look at; where the block begins if it is not said."""
        return (self.line(name) or self.begins).place


def refuse_size(content: bytes, name: str) -> None:
    """Raises Damaged for an empty file and Refused for one of more than MOST_BYTES."""
    if not content.strip(b"\x00 \t\r\n\xef\xbb\xbf\xff\xfe"):
        raise Damaged(EMPTY, name=name)
    if len(content) > MOST_BYTES:
        raise Refused(TOO_BIG, name=name, size=f"{len(content) / 1e6:.0f}", most=MOST_BYTES // 1_000_000)


def lines(content: bytes, findings: Findings) -> Iterator[Line]:
    """Its lines, put together; one that is not in UTF-8 is told."""
    number = 1
    for raw in _logical(_narrow(content)):
        folds = len(_END.findall(raw))
        unfolded = _FOLD.sub(b"", raw)
        text = _decoded(unfolded, number, findings)
        if text.strip():
            yield Line(number, text)
        number += folds + 1


def blocks(content: bytes, name: str, findings: Findings) -> list[Block]:
    """The blocks within the calendars of a file called `name`, but for the calendars themselves; in their order.

    The properties of a calendar make a block of the name VCALENDAR. Raises Damaged where there is no calendar.
    """
    found: list[Block] = []
    open_: list[Block] = []
    left_out = False
    for line in lines(content, findings):
        if _within_zone(line, open_):
            open_[-1].lines.append(line)
        elif line.name == "BEGIN":
            _close_what_cannot_hold(line, open_, findings)
            block = Block(line.value.upper(), line)
            left_out = left_out or block.name in ("VTODO", "VJOURNAL")
            open_.append(block)
            found.append(block)
        elif line.name == "END":
            _close(line, open_, findings)
        elif open_:
            open_[-1].lines.append(line)
    _tell_cut_off(open_, findings)
    if not any(block.name == "VCALENDAR" for block in found):
        raise Damaged(NO_CALENDAR, name=name)
    if left_out:
        findings.remark(NO_PLACE)
    cut = {id(block) for block in open_ if block.name != "VCALENDAR"}
    return [block for block in found if id(block) not in cut]


def _within_zone(line: Line, open_: list[Block]) -> bool:
    """A time zone keeps the blocks within it, for it is read whole."""
    if not open_ or open_[-1].name != "VTIMEZONE":
        return False
    value = line.value.upper()
    return value in ("STANDARD", "DAYLIGHT") or (line.name != "END" and value not in _WHOLE)


def _close_what_cannot_hold(line: Line, open_: list[Block], findings: Findings) -> None:
    """An entry holds no entry: the one before it was never ended."""
    if line.value.upper() in _WHOLE:
        while open_ and open_[-1].name != "VCALENDAR":
            _leave_out(open_.pop(), findings)
        if line.value.upper() == "VCALENDAR":
            open_.clear()


def _close(line: Line, open_: list[Block], findings: Findings) -> None:
    name = line.value.upper()
    if not any(block.name == name for block in open_):
        return
    while open_[-1].name != name:
        _leave_out(open_.pop(), findings)
    open_.pop()


def _leave_out(block: Block, findings: Findings) -> None:
    if block.name == "VEVENT":
        findings.broken(CUT_OFF, block.begins.place)
    block.name = ""


def _tell_cut_off(open_: list[Block], findings: Findings) -> None:
    for block in open_:
        if block.name == "VEVENT":
            findings.broken(CUT_OFF, block.begins.place)


def _logical(content: bytes) -> Iterator[bytes]:
    """Lines with their folds still in them, so that they can be counted."""
    begin = 0
    for end in _END.finditer(content):
        if content[end.end() : end.end() + 1] not in (b" ", b"\t"):
            yield content[begin : end.start()]
            begin = end.end()
    yield content[begin:]


def _narrow(content: bytes) -> bytes:
    """UTF-16 made UTF-8, as its mark tells it; the mark of UTF-8 taken away."""
    for mark, encoding in _WIDE:
        if content.startswith(mark):
            return content[len(mark) :].decode(encoding, errors="replace").encode()
    return content.removeprefix(b"\xef\xbb\xbf")


def _decoded(raw: bytes, number: int, findings: Findings) -> str:
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="replace")
        findings.broken(OLD_ENCODING, _("line {number}").format(number=number))
    return _CLEAN.sub("", text)
