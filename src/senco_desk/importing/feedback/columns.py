"""Which column of somebody else's sheet holds what: guessed by its heads and, where those do not tell, by its cells."""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass

from senco_desk.domain.feedback_columns import Columns
from senco_desk.domain.language import _
from senco_desk.importing.feedback.cells import Sheet, column_name
from senco_desk.importing.feedback.codes import codes_in
from senco_desk.importing.tables import Row

_NAMES: Mapping[str, tuple[str, ...]] = {
    "person": (
        "student", "student name", "name of student", "learner", "learner name", "candidate", "candidate name",
        "trainee", "participant", "full name", "first name", "delegate",
    ),
    "code": ("code", "number", "no", "ref", "reference", "item", "lo", "outcome number", "outcome no", "outcome code"),
    "criterion": (
        "criterion", "criteria", "assessment criterion", "assessment criteria", "marking criteria", "standard",
        "statement", "learning outcome", "learning outcomes", "outcome", "outcomes", "description", "wording",
        "section", "element",
    ),
    "decision": (
        "decision", "verdict", "met", "met not met", "met partly not yet", "judgement", "judgment", "achieved",
        "result", "outcome met", "level", "band", "rating", "status", "pass fail",
    ),
    "grade": ("grade", "mark", "marks", "score", "points", "mark awarded", "percentage"),
    "comment": (
        "comment", "comments", "feedback", "tutor comment", "tutor comments", "tutor feedback", "assessor comments",
        "feedback comments", "remarks", "notes", "next steps", "advice", "evidence and comments", "response",
    ),
    "author": ("marker", "assessor", "tutor", "examiner", "author", "from", "by", "reviewer", "marked by"),
}  # fmt: skip
_WORDS = re.compile(r"[^\W_]+")
_BARE = re.compile(
    r"(?:(?:LO|outcome|element|criterion|part|section)\s*)?"
    r"(?P<code>[1-9][0-9]?(?:\.[1-9][0-9]?){0,2}[a-h]?|[A-C](?:\.[1-9])?)\s*[.):–-]?(?=\s|$)",
    re.IGNORECASE,
)
_ADDRESS = re.compile(r"[^@\s]{1,80}@[^@\s]{1,80}\.[^@\s.]{2,20}")
_HEADS_WITHIN, _LONGEST = 20, 500


@dataclass(frozen=True, slots=True)
class Headed:
    """A sheet with its row of heads; `heads` are unlike one another, so that each names one column."""

    sheet: Sheet
    row: Row
    heads: tuple[str, ...]

    @property
    def below(self) -> tuple[Row, ...]:
        return tuple(row for row in self.sheet.rows if row.number > self.row.number)

    def column(self, head: str) -> int | None:
        return self.heads.index(head) if head and head in self.heads else None

    def names(self, columns: Columns) -> bool:
        """Whether every column that was settled is in it."""
        return all(head in self.heads for head in asdict(columns).values() if head)


def headed(sheet: Sheet) -> Headed | None:
    """With the row that has the likeliest heads: those that can be read by, else the first of two cells or more."""
    first = [_headed(sheet, row) for row in sheet.rows[:_HEADS_WITHIN] if sum(map(bool, row.cells)) >= 2]
    return next((each for each in first if guessed(each).is_enough), first[0] if first else None)


def headed_as(sheet: Sheet, columns: Columns) -> Headed | None:
    """With the row that has all of these heads; None where there is none."""
    tried = (_headed(sheet, row) for row in sheet.rows[:_HEADS_WITHIN])
    return next((each for each in tried if each.names(columns)), None)


def guessed(found: Headed) -> Columns:
    """What the columns hold, as far as their heads tell; what they leave open is left for her."""
    kinds: dict[str, str] = {}
    for exact in (True, False):
        for kind, names in _NAMES.items():
            for head in found.heads:
                if kind not in kinds and head not in kinds.values() and _is_named(head, names, exact=exact):
                    kinds["code" if kind == "criterion" and _is_code(found, head, kinds) else kind] = head
    if "person" not in kinds and (addresses := _holds_addresses(found, set(kinds.values()))):
        kinds["person"] = addresses
    return Columns(**kinds)


def _holds_addresses(found: Headed, taken: set[str]) -> str:
    """A column of several people's e-mail addresses tells a class's sheet, whatever its heads are."""
    for at, head in enumerate(found.heads):
        told = {cell for row in found.below[:200] if _ADDRESS.fullmatch(cell := row[at].strip())}
        if len(told) > 1 and head not in taken:
            return head
    return ""


def _is_code(found: Headed, head: str, kinds: Mapping[str, str]) -> bool:
    """Whether a column called “Outcome” holds their numbers alone."""
    return "code" not in kinds and _holds_codes(found, head)


def code_in(cell: str) -> tuple[str, ...]:
    """The numbers in a cell that is for numbers or begins with one: “5”, “LO5”, “5.3 Work with …”, “R-014, E-007”."""
    if said := codes_in(cell):
        return said
    bare = [found["code"] for part in re.split(r"[,;/&]| and ", cell) if (found := _BARE.match(part.strip()))]
    return tuple(dict.fromkeys(code[0].upper() + code[1:] for code in bare))


def _headed(sheet: Sheet, row: Row) -> Headed:
    width = max((len(each.cells) for each in sheet.rows[:200]), default=0)
    told = [" ".join(row[at].split()) or _("Column {letter}").format(letter=column_name(at)) for at in range(width)]
    met: Counter[str] = Counter()
    heads: list[str] = []
    for head in told:
        met[head] += 1
        heads.append(head if met[head] == 1 else f"{head} ({met[head]})")
    return Headed(sheet, row, tuple(heads))


def _is_named(head: str, names: Sequence[str], *, exact: bool) -> bool:
    words = " ".join(_WORDS.findall(head[:_LONGEST].lower()))
    if exact:
        return words in names
    return len(words) <= 60 and any(f" {name} " in f" {words} " for name in names if len(name) > 3)


def _holds_codes(found: Headed, head: str) -> bool:
    """Whether its cells are numbers alone."""
    column = found.column(head)
    cells = [cell for row in found.below[:50] if (cell := row[column].strip())]
    return bool(cells) and sum(bool(code_in(cell)) and len(cell) <= 14 for cell in cells) * 3 >= len(cells) * 2
