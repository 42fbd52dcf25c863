"""Moodle's offline grading worksheet: a row for each student, of which hers alone is read.

Its columns are those of mod_assign's grading table (docs.moodle.org, “Offline grading worksheet”), in any order, in any
case, as Moodle or as a spreadsheet program saved it.
"""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, Mark, MarkKind, Place
from senco_desk.domain.folding import folded
from senco_desk.domain.language import N_, _
from senco_desk.importing.feedback.cells import Sheet, is_package
from senco_desk.importing.feedback.codes import codes_in
from senco_desk.importing.feedback.person import Person, labelled, mine, tell_asking
from senco_desk.importing.feedback.walls import read_as, text_of
from senco_desk.importing.feedback.words import lines_of, plain_marks
from senco_desk.importing.findings import Findings
from senco_desk.importing.tables import Row, csv_bytes, csv_rows, stray_quote

NOTHING_YET = Sentence(
    "feedback-moodle-nothing", N_("Your row has neither a grade nor a comment yet. It may have been saved too early.")
)

RUN_TOGETHER = Sentence(
    "feedback-moodle-run-together",
    N_(
        "Row {row} of “{name}” is not as Moodle writes the rows of its worksheet: some may have run together, and "
        "others’ words may stand in yours. Nothing was brought in. Ask for the worksheet again."
    ),
)

_HEADS: Mapping[str, tuple[str, ...]] = {
    "identifier": ("identifier", "dynodwr", "identifiant", "identificador", "identyfikator", "teilnehmer/in", "id"),
    "name": (
        "full name", "first name / surname", "first name / last name", "name", "enw llawn", "vollständiger name",
        "nom complet", "nombre completo", "volledige naam", "nome completo", "imię i nazwisko",
    ),
    "first": ("first name", "enw cyntaf", "vorname", "prénom", "nombre", "voornaam", "imię"),
    "last": ("last name", "surname", "cyfenw", "nachname", "nom de famille", "apellido(s)", "achternaam", "nazwisko"),
    "number": ("id number", "student number", "student id", "rhif adnabod", "id-nummer", "numéro d'identification"),
    "mail": ("email address", "email", "e-mail", "cyfeiriad e-bost", "e-mail-adresse", "adresse de courriel"),
    "user": ("username", "user name", "enw defnyddiwr", "anmeldename", "nom d'utilisateur"),
    "status": ("status", "statws", "statut", "estatus", "stato"),
    "group": ("group", "groups", "grŵp", "gruppe", "groupe", "grupo"),
    "marker": ("marker", "allocated marker", "marciwr", "bewerter/in", "évaluateur"),
    "grade": ("grade", "final grade", "mark", "gradd", "marc", "bewertung", "note", "calificación", "cijfer", "ocena"),
    "most": (
        "maximum grade", "max grade", "maximum mark", "scale", "gradd uchaf", "bestwertung", "note maximale",
        "calificación máxima", "maximumcijfer", "maksymalna ocena",
    ),
    "workflow": ("marking workflow state", "workflow state", "bewertungsstatus"),
    "changeable": ("grade can be changed", "mark can be changed", "bewertung kann geändert werden"),
    "submitted": ("last modified (submission)", "zuletzt geändert (abgabe)", "dernière modification (travail remis)"),
    "online": ("online text", "texteingabe online", "texte en ligne", "submission comments", "file submissions"),
    "marked": ("last modified (grade)", "last modified (mark)", "zuletzt geändert (bewertung)"),
    "comments": (
        "feedback comments", "feedback", "comments", "sylwadau adborth", "adborth", "feedback als kommentar",
        "feedback par commentaires", "comentarios de retroalimentación", "feedbackcommentaar",
        "komentarze zwrotne",
    ),
}  # fmt: skip
_KNOWN = {folded(name).text: kind for kind, names in _HEADS.items() for name in names}
_HEADS_WITHIN = 5
"""Rows in which they are looked for."""
_NUMBER = re.compile(r"(?<!\d)\d+$")
"""“Participant 1234”, in whatever language."""
_ADDRESS = re.compile(r"[^\s@]+@[^\s@]+|")
_NO_GRADE = frozenset({"", "-", "–"})
_ZEROS = re.compile(r"(?<=\d)[.,]0+$|(?<=[.,]\d)0+$")
_MOMENT = re.compile(
    r"(?P<day>\d{1,2})\.? (?P<month>[A-Za-z]{3})[a-z]*\.? (?P<year>\d{4}),? "
    r"(?P<hour>\d{1,2}):(?P<minute>\d{2})\s?(?P<half>[AaPp][Mm])?"
)
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


@dataclass(frozen=True, slots=True)
class Worksheet:
    """The sheet with the row of heads, and which column is which."""

    sheet: Sheet
    heads: Row
    columns: Mapping[str, int]

    def cell(self, row: Row, kind: str) -> str:
        return row[self.columns.get(kind)].strip()

    def rows(self) -> list[Row]:
        return [row for row in self.sheet.rows if row.number > self.heads.number]


def worksheet_in(sheets: Sequence[Sheet]) -> Worksheet | None:
    """The grading worksheet among these sheets, if there is one."""
    return next((found for sheet in sheets for row in sheet.rows[:_HEADS_WITHIN] if (found := _of(sheet, row))), None)


def read_worksheet(content: bytes, name: str, found: Worksheet, me: str, findings: Findings) -> FeedbackRead:
    """Her row; where it is not clear which that is, the people among whom she is asked to choose, and nothing else.

    Raises Damaged where rows have run together.
    """
    _refuse_run_together(content, name, found)
    people = [_person(found, row) for row in found.rows()]
    own = mine(people, me)
    if own is None:
        tell_asking(me, findings)
        return read_as(FileKind.MOODLE_SHEET, content, name, findings, people=labelled(people))
    marks = tuple(_marks(found, own.row))
    if not marks:
        findings.remark(NOTHING_YET)
    kept = csv_bytes([found.heads.cells, own.row.cells], for_excel=False)
    written = _moment(found.cell(own.row, "marked"))
    sender = found.cell(own.row, "marker")
    return read_as(
        FileKind.MOODLE_SHEET, content, name, findings, marks=marks, kept=kept, written=written, sender=sender
    )


def _refuse_run_together(content: bytes, name: str, found: Worksheet) -> None:
    """Of a text from which a piece is missing, one row may go on in another that is not hers.

    Where one of her cells goes on in the same column of another row, and the marks of quotation fit, nobody can tell.
    """
    wide = len(found.heads.cells)
    spoilt = next((row.number for row in found.rows() if len(row.cells) > wide), 0)
    if not is_package(content):
        text = text_of(content, name, Findings())
        spoilt = spoilt or _unfitting(found) or _uneven(text, name, found.heads.number) or stray_quote(text)
    if spoilt:
        raise Damaged(RUN_TOGETHER, name=name, row=spoilt)


def _unfitting(found: Worksheet) -> int:
    """The first row that begins otherwise than the others, or whose address is none; 0 when there is none.

    Under a head of “ID” other programs have numbers of their own, which may all begin in ways of their own.
    """
    starts = [_NUMBER.subn("", found.cell(row, "identifier"), count=1) for row in found.rows()]
    usual, times = Counter(starts).most_common(1)[0] if starts else (("", 0), 0)
    is_moodles = found.cell(found.heads, "identifier").casefold() != "id" or times * 2 > len(starts)
    for row, start in zip(found.rows(), starts, strict=True):
        begins_otherwise = start != usual or not start[1]
        if (is_moodles and begins_otherwise) or not _ADDRESS.fullmatch(found.cell(row, "mail")):
            return row.number
    return 0


def _uneven(text: str, name: str, heads: int) -> int:
    """The first row of another width than the heads; 0 when there is none.

    Excel leaves out blank cells at the ends of sixteen rows at once: several that are as short as each other are whole.
    """
    widths = {
        number: len(cells) for number, cells in csv_rows(text, name) if number >= heads and any(map(str.strip, cells))
    }
    often = Counter(widths.values())
    usual = {width for width in often if width == widths[heads] or (width < widths[heads] and often[width] > 1)}
    return next((number for number, width in widths.items() if width not in usual), 0)


def _of(sheet: Sheet, row: Row) -> Worksheet | None:
    named = [(_KNOWN.get(folded(" ".join(cell.split())).text, ""), at) for at, cell in enumerate(row.cells)]
    columns = {kind: at for kind, at in reversed(named) if kind}
    if any("@" in cell for cell in row.cells):  # a row of somebody’s has run into the heads
        return None
    is_one = "grade" in columns and "identifier" in columns and columns.keys() & {"changeable", "marked", "comments"}
    return Worksheet(sheet, row, columns) if is_one else None


def _person(found: Worksheet, row: Row) -> Person:
    name = found.cell(row, "name") or f"{found.cell(row, 'first')} {found.cell(row, 'last')}".strip()
    others = tuple(found.cell(row, kind) for kind in ("number", "mail", "user", "identifier"))
    return Person(row, name, others)


def _marks(found: Worksheet, row: Row) -> Iterator[Mark]:
    author, when = found.cell(row, "marker"), _moment(found.cell(row, "marked"))
    place = Place(said=_("your row"))
    if grade := _grade(found.cell(row, "grade"), found.cell(row, "most")):
        yield Mark("grade", MarkKind.GRADE, author=author, when=when, grade=grade, place=place)
    yield from plain_marks(lines_of(row[found.columns.get("comments")]), key="comment ", author=author, when=when)
    for at, head in enumerate(found.heads.cells):
        if at not in found.columns.values() and head.strip() and (said := row[at].strip()) not in _NO_GRADE:
            yield from _of_other_column(at, head.strip(), said, author)
    for number, note in enumerate(each for each in found.sheet.notes if each.row == row.number):
        yield Mark(f"note {number}", MarkKind.COMMENT, note.text, note.author, note.when, place=place)


def _of_other_column(at: int, head: str, said: str, author: str) -> Iterator[Mark]:
    """An outcome that is marked by itself has a column of its own."""
    codes = codes_in(head)
    place = Place(said=_("your row"), codes=codes, heading=head)
    if codes and len(said) <= 40 and "\n" not in said:
        yield Mark(f"column {at}", MarkKind.DECISION, "", author, place=place, outcome=codes[0], decision=said)
    else:
        yield Mark(f"column {at}", MarkKind.COMMENT, said, author, place=place)


def _grade(grade: str, most: str) -> str:
    if grade in _NO_GRADE:
        return ""
    over = _ZEROS.sub("", most)
    return f"{_ZEROS.sub('', grade)} / {over}" if over[:1].isdigit() else _ZEROS.sub("", grade)


def _moment(said: str) -> datetime | None:
    """As Moodle writes it: “Friday, 20 November 2026, 4:30 PM”, by the clock on the wall."""
    found = _MOMENT.search(said[:100])
    if found is None or found["month"].lower() not in _MONTHS:
        return None
    hour = int(found["hour"]) % 12 + 12 * (found["half"].lower() == "pm") if found["half"] else int(found["hour"])
    try:
        month = _MONTHS.index(found["month"].lower()) + 1
        return datetime(int(found["year"]), month, int(found["day"]), hour, int(found["minute"]))  # noqa: DTZ001
    except ValueError:
        return None
