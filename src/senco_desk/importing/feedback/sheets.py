"""A spreadsheet that came back: Moodle's, our own, or somebody else's by the columns that were settled for it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.feedback_columns import Columns, SheetSeen
from senco_desk.domain.feedback_mark import CommentState, FeedbackRead, FileKind, Mark, MarkKind, Place
from senco_desk.domain.language import N_, _
from senco_desk.importing.feedback import moodle_sheet, our_sheet
from senco_desk.importing.feedback.cells import Sheet, column_name, read_cells
from senco_desk.importing.feedback.codes import codes_in
from senco_desk.importing.feedback.columns import Headed, code_in, guessed, headed, headed_as
from senco_desk.importing.feedback.person import Person, labelled, mine, tell_asking
from senco_desk.importing.feedback.walls import Progress, read_as
from senco_desk.importing.findings import Findings
from senco_desk.importing.tables import Row, csv_bytes

NOTHING = Sentence(
    "feedback-sheet-empty",
    N_("Nothing is written on any sheet of “{name}”. Nothing was brought in. Is it the right file?"),
)
NO_HEADS = Sentence(
    "feedback-sheet-no-heads",
    N_(
        "“{name}” has no row of heads, such as “Outcome” and “Comment”, to tell its columns by. Nothing was brought "
        "in. Put one above the others, and bring it in again."
    ),
)
ASK_COLUMNS = Sentence(
    "feedback-sheet-columns",
    N_("It is not clear which column is which. Say where the outcome stands, and where the comment."),
)
UNREAD = Sentence("feedback-sheet-unread", N_("These columns were not read: {heads}."))
OTHER_SHEETS = Sentence("feedback-sheet-others", N_("These sheets have no such columns, and were not read: {names}."))

_SHOWN = 5
_NONE = frozenset({"", "-", "–", "n/a"})


def read(content: bytes, name: str, me: str, columns: Columns | None, progress: Progress) -> FeedbackRead:
    """All that the sheet says to her. `me` is her name in one of a whole class; `columns` those that she settled.

    Raises Damaged or Refused, with the row where that helps, for what is no sheet to be read.
    """
    findings = Findings()
    sheets = read_cells(content, name, findings, progress)
    if not sheets:
        raise Refused(NOTHING, name=name)
    if worksheet := moodle_sheet.worksheet_in(sheets):
        return moodle_sheet.read_worksheet(content, name, worksheet, me, findings)
    if our_sheet.is_ours(sheets):
        return our_sheet.read_ours(content, name, sheets, findings)
    return _read_other(_File(content, name, sheets, findings), me, columns)


@dataclass(frozen=True, slots=True)
class _File:
    content: bytes
    name: str
    sheets: Sequence[Sheet]
    findings: Findings

    def read(self, headed_: Headed, columns: Columns, **more: Any) -> FeedbackRead:
        """`kept` stands for a class's sheet, of which others' rows are not shown either."""
        rows = () if columns.person else tuple(row.cells for row in headed_.below[:_SHOWN])
        seen = SheetSeen(headed_.heads, rows, columns)
        return read_as(FileKind.SHEET, self.content, self.name, self.findings, sheet=seen, **more)


def _read_other(file: _File, me: str, settled: Columns | None) -> FeedbackRead:
    found, columns = _columns(file, settled)
    if not columns.is_enough and not columns.person:
        file.findings.remark(ASK_COLUMNS)
        return file.read(found[0], columns)
    if columns.person:
        return _of_class(file, found[0], columns, me)
    unread = [sheet.title for sheet in file.sheets if sheet.rows and sheet not in [each.sheet for each in found]]
    if unread:
        file.findings.remark(OTHER_SHEETS, names=", ".join(unread))
    _tell_unread(found[0], columns, file.findings)
    marks = [mark for each in found for mark in _Rows(each, columns, len(found) > 1).marks(each.below)]
    return file.read(found[0], columns, marks=tuple(marks))


def _columns(file: _File, settled: Columns | None) -> tuple[list[Headed], Columns]:
    """The sheets that have these columns; where none has, or none were settled, those that are guessed."""
    if settled and (known := [each for sheet in file.sheets if (each := headed_as(sheet, settled))]):
        return known, settled
    tried = [each for sheet in file.sheets if (each := headed(sheet))]
    if not tried:
        raise Refused(NO_HEADS, name=file.name)
    first = next((each for each in tried if guessed(each).is_enough), tried[0])
    columns = guessed(first)
    others = (headed_as(each.sheet, columns) for each in tried if each is not first)
    return [first, *(each for each in others if each and columns.is_enough)], columns


def _of_class(file: _File, found: Headed, columns: Columns, me: str) -> FeedbackRead:
    """Her rows alone, and of them every column that names an outcome too."""
    at = found.column(columns.person)
    by_name: dict[str, list[Row]] = {}
    for row in found.below:
        if row[at].strip():
            by_name.setdefault(row[at].strip(), []).append(row)
    people = [Person(rows[0], called) for called, rows in by_name.items()]
    own = mine(people, me)
    if own is None:
        tell_asking(me, file.findings)
        return file.read(found, columns, people=labelled(people))
    rows = by_name[own.name]
    reading = _Rows(found, columns, by_sheet=False)
    marks = (*reading.marks(rows), *(mark for row in rows for mark in reading.across(row)))
    kept = csv_bytes([found.row.cells, *(row.cells for row in rows)], for_excel=False)
    return file.read(found, columns, marks=marks, kept=kept)


@dataclass(frozen=True, slots=True)
class _Rows:
    """Reads rows by columns; `by_sheet` where a place has to say on which sheet it is."""

    headed: Headed
    columns: Columns
    by_sheet: bool

    def marks(self, rows: Sequence[Row]) -> Iterator[Mark]:
        above = ""
        numbers = {row.number for row in rows}
        for row in rows:
            yield from self._of_row(row, above)
            above = self._cell(row, self.columns.criterion) or self._cell(row, self.columns.code) or above
        for note in self.headed.sheet.notes:
            if note.row in numbers or (not self.columns.person and note.row <= self.headed.row.number):
                row = self.headed.sheet.row_of(note)
                place = self._place(row, "", cell=f"{column_name(note.column)}{note.row}")
                state = CommentState.RESOLVED if note.resolved else CommentState.OPEN
                answers = self._key(f"note {note.answers}") if note.answers else ""
                yield Mark(
                    self._key(f"note {note.key}"), MarkKind.COMMENT, note.text, note.author, note.when,
                    row[note.column], answers, state, place,
                )  # fmt: skip

    def across(self, row: Row) -> Iterator[Mark]:
        """Columns that bear an outcome's number in their head."""
        used = {self.headed.column(head) for head in (self.columns.person, self.columns.decision, self.columns.comment)}
        for at, head in enumerate(self.headed.heads):
            codes, said = code_in(head), row[at].strip()
            if codes and said.lower() not in _NONE and at not in used:
                place = Place(said=_("your row"), codes=codes, heading=head)
                key = self._key(f"{row.number}.{at}")
                if len(said) <= 40 and "\n" not in said:
                    yield Mark(key, MarkKind.DECISION, place=place, outcome=codes[0], decision=said)
                else:
                    yield Mark(key, MarkKind.COMMENT, row[at], place=place)

    def _of_row(self, row: Row, above: str) -> Iterator[Mark]:
        decision, grade = self._cell(row, self.columns.decision), self._cell(row, self.columns.grade)
        decision, grade = ("" if each.lower() in _NONE else each for each in (decision, grade))
        text = row[self.headed.column(self.columns.comment)]
        if not (decision or grade or text.strip()):
            return
        place = self._place(row, above, said_of_it=text)
        outcome = next((code for code in self._own_codes(row) if "-" not in code), "")
        kind = MarkKind.DECISION if decision else MarkKind.GRADE if grade else MarkKind.COMMENT
        yield Mark(
            self._key(f"{row.number}"), kind, text, self._cell(row, self.columns.author), place=place,
            outcome=outcome if decision else "", decision=decision, grade=grade,
        )  # fmt: skip

    def _place(self, row: Row, above: str, cell: str = "", said_of_it: str = "") -> Place:
        criterion = self._cell(row, self.columns.criterion)
        own = self._own_codes(row)
        codes = tuple(dict.fromkeys((*own, *codes_in(said_of_it))))
        said = _("cell {cell}").format(cell=cell) if cell else _("row {number}").format(number=row.number)
        if self.by_sheet:
            said = f"{self.headed.sheet.title}, {said}"
        return Place(said=said, codes=codes, heading=criterion or ("" if own else above))

    def _own_codes(self, row: Row) -> tuple[str, ...]:
        return code_in(self._cell(row, self.columns.code)) or code_in(self._cell(row, self.columns.criterion))

    def _cell(self, row: Row, head: str) -> str:
        return row[self.headed.column(head)].strip()

    def _key(self, key: str) -> str:
        return f"{self.headed.sheet.title} {key}" if self.by_sheet else key


def _tell_unread(found: Headed, columns: Columns, findings: Findings) -> None:
    known = {columns.code, columns.criterion, columns.decision, columns.comment, columns.grade, columns.author}
    left = [head for at, head in enumerate(found.heads) if head not in known and any(row[at] for row in found.below)]
    if left:
        findings.remark(UNREAD, heads=", ".join(head[:60] for head in left[:20]))
