"""A set of outcomes as a plain spreadsheet, CSV or Excel: the way in for a programme's own outcomes."""

import hashlib
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import PurePath

from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import N_, _
from senco_desk.importing.case_fields import Leftovers
from senco_desk.importing.findings import Findings, excerpt
from senco_desk.importing.proposals import Proposal
from senco_desk.importing.tables import Row, csv_bytes, excel_bytes
from senco_desk.importing.tree import NO_WORDING, Node, grown, identity, one_line, slug

HEADINGS = (
    "Level", "Human Coding Scheme", "Full Statement", "Item Type", "Abbreviated Statement",
    "Education Level", "Subject", "Notes",
)  # fmt: skip

NO_HEADINGS = Sentence(
    "sheet-no-headings",
    N_(
        "No row of {name} has the headings “Code” and “Statement”. Nothing was changed. "
        "Put them above the numbers and the wording, and bring it in again."
    ),
)
BAD_LEVEL = Sentence("sheet-bad-level", N_("the level is not 1, 2, 3 … It was put below the row above it."))
LEVEL_SKIPPED = Sentence("sheet-level-skipped", N_("the level leaves one out. It was put below the row above it."))
REPEATED_CODE = Sentence("sheet-repeated-code", N_("the code stands a second time."))

_WIDTHS = (8, 12, 70, 12, 30, 14, 14, 50)
_NAMES = {
    "level": "level",
    "human coding scheme": "code", "code": "code", "number": "code", "no": "code", "ref": "code", "reference": "code",
    "full statement": "statement", "statement": "statement", "outcome": "statement", "wording": "statement",
    "item type": "kind", "type": "kind",
    "abbreviated statement": "heading", "heading": "heading", "title": "heading",
    "notes": "note", "note": "note",
}  # fmt: skip
_KINDS = {kind.value: kind for kind in OutcomeKind}


@dataclass(frozen=True, slots=True)
class _Line:
    """A row with its columns named."""

    row: Row
    columns: dict[str, int]

    @property
    def place(self) -> str:
        return _("row {number}").format(number=self.row.number)

    def cell(self, field: str) -> str:
        return one_line(self.row[self.columns.get(field)])


def read_sheet(rows: Sequence[Row], name: str, findings: Findings) -> Proposal:
    """The set in the rows of a file called `name`, titled after it. Raises Damaged when no row has the headings."""
    lines = _lines(rows, name, findings)
    own = identity(hashlib.sha256(repr([row.cells for row in rows]).encode()).hexdigest(), "sheet")
    outcomes = grown(list(_nodes(lines, own, findings)), name, findings)
    title = PurePath(name).stem
    framework = Framework(id=own, code=slug(title) or own, title=title, outcomes=outcomes, short_title=title)
    return Proposal(framework, findings=findings.all())


def sheet_to_csv(framework: Framework) -> bytes:
    return csv_bytes(_rows(framework), for_excel=True)


def sheet_to_excel(framework: Framework) -> bytes:
    return excel_bytes(_rows(framework), _WIDTHS)


def template() -> Framework:
    """An example to fill in: a part, an outcome with its stem, two elements."""
    part = Outcome("1", OutcomeKind.PART, "A", _("Knowing the pupils and the law"), heading=_("Knowledge"))
    outcome = Outcome("2", OutcomeKind.OUTCOME, "1", _("Plan provision with colleagues so as to:"), "1")
    first = Outcome("3", OutcomeKind.ELEMENT, "1.1", _("match support to what each pupil needs;"), "2")
    note = _("A note of your own; it stands beside the wording.")
    second = Outcome("4", OutcomeKind.ELEMENT, "1.2", _("review it with the family each term."), "2", note=note)
    return Framework("template", "template", _("My programme’s outcomes"), (part, outcome, first, second))


def _rows(framework: Framework) -> Iterator[Sequence[str]]:
    yield HEADINGS
    for outcome in framework.outcomes:
        level = str(len(framework.above(outcome.id)) + 1)
        kind = outcome.kind.value.capitalize()
        yield level, outcome.code, outcome.statement, kind, outcome.heading, "", "", outcome.note


def _lines(rows: Sequence[Row], name: str, findings: Findings) -> list[_Line]:
    for at, row in enumerate(rows[:10]):
        named = [_NAMES.get(re.sub(r"[^a-z ]", "", cell.lower()).strip(), "") for cell in row.cells]
        columns = {field: column for column, field in reversed(list(enumerate(named))) if field}
        if "statement" in columns:
            _tell_leftovers(row, rows[at + 1 :], columns, findings)
            return [_Line(below, columns) for below in rows[at + 1 :]]
    raise Damaged(NO_HEADINGS, name=name)


def _tell_leftovers(headings: Row, rows: Sequence[Row], columns: dict[str, int], findings: Findings) -> None:
    read = set(columns.values())
    left = Leftovers(headings.cells)
    for row in rows:
        left.count(headings[at] or f"{at + 1}" for at, cell in enumerate(row.cells) if cell and at not in read)
    left.tell(findings)


def _nodes(lines: Sequence[_Line], within: str, findings: Findings) -> Iterator[Node]:
    parents = _by_level(lines, findings) if any(line.cell("level") for line in lines) else _by_code(lines, findings)
    for at, (line, parent) in enumerate(zip(lines, parents, strict=True)):
        statement = line.cell("statement") or line.cell("heading")
        if not statement:
            findings.broken(NO_WORDING, line.place)
        yield Node(
            id=identity(str(at), within),
            place=f"{line.place} {excerpt(statement)}",
            statement=statement or _("(no wording)"),
            code=line.cell("code"),
            parent=None if parent is None else identity(str(parent), within),
            kind=_KINDS.get(line.cell("kind").lower()),
            heading=line.cell("heading"),
            note=line.cell("note"),
        )


def _by_level(lines: Sequence[_Line], findings: Findings) -> Iterator[int | None]:
    """The row each row lies below, or None; `open_` holds the row that is open at each level."""
    open_: list[int] = []
    for at, line in enumerate(lines):
        level = _level(line, len(open_), findings)
        if level > len(open_) + 1:
            findings.broken(LEVEL_SKIPPED, line.place)
        del open_[max(level - 1, 0) :]
        yield open_[-1] if open_ else None
        open_.append(at)


def _level(line: _Line, last: int, findings: Findings) -> int:
    found = line.cell("level")
    if re.fullmatch(r"[1-9][0-9]?", found):
        return int(found)
    findings.broken(BAD_LEVEL, line.place)
    return last + 1


def _by_code(lines: Sequence[_Line], findings: Findings) -> Iterator[int | None]:
    """5.3 lies below 5, 3.1a below 3.1: the longest code that a code goes on from."""
    known: dict[str, int] = {}
    for at, line in enumerate(lines):
        code = _bare(line.cell("code"))
        if code and code in known:
            findings.broken(REPEATED_CODE, line.place)
        elif code:
            known[code] = at
    for line in lines:
        yield next((known[shorter] for shorter in _shorter(_bare(line.cell("code"))) if shorter in known), None)


def _bare(code: str) -> str:
    return code.rstrip(".):- ")


def _shorter(code: str) -> Iterator[str]:
    """`3.1a` gives `3.1`, then `3`: cut where a mark stands, or where digits and letters meet."""
    for cut in range(len(code) - 1, 0, -1):
        if not code[cut].isalnum() or code[cut].isdigit() != code[cut - 1].isdigit():
            yield _bare(code[:cut])
