"""What differs between two databases of a workbook: the same item, as it was then and as it is now."""

from dataclasses import dataclass
from enum import StrEnum

from senco_desk.domain.identity import numbered
from senco_desk.domain.journal import Noun
from senco_desk.domain.language import N_
from senco_desk.store import tables
from senco_desk.store.driver import Driver


class Kind(StrEnum):
    """`GONE`: it was there then and is not now. `NEW`: it came since. `CHANGED`: it is there, in other words."""

    GONE = "gone"
    NEW = "new"
    CHANGED = "changed"


@dataclass(frozen=True, slots=True)
class Difference:
    """`called` is its number, and `title` what it was called then, or is now when it is new."""

    noun: Noun
    id: str
    kind: Kind
    called: str = ""
    title: str = ""


COMPARED: dict[Noun, str] = {
    Noun.REFLECTION: N_("Reflections"),
    Noun.EVIDENCE: N_("Evidence"),
    Noun.CASE: N_("Cases"),
    Noun.MAPPING: N_("What counts for what"),
    Noun.RATING: N_("Ratings"),
    Noun.ACTION: N_("The training plan"),
    Noun.TASK: N_("Tasks"),
    Noun.SESSION: N_("Sessions, and how they are counted"),
    Noun.NOTE: N_("Notes"),
    Noun.PRIOR_LEARNING: N_("Prior learning"),
    Noun.EXIT_REVIEW: N_("Exit review"),
    Noun.PROGRAMME: N_("Holidays, and what the award asks for"),
    Noun.REFERENCE: N_("Reading"),
    Noun.FEEDBACK: N_("Feedback"),
    Noun.POINT: N_("Points of feedback"),
    Noun.DECISION: N_("Decisions on outcomes"),
    Noun.SENDING: N_("Copies sent"),
    Noun.PROFILE: N_("Profile"),
    Noun.ROLE: N_("The role here"),
    Noun.FRAMEWORK: N_("Sets of outcomes"),
    Noun.PERSON: N_("People and places"),
    Noun.VERSION: N_("Versions with a name"),
    Noun.NAMES: N_("Decisions about names"),
    Noun.REVIEW: N_("Review dates"),
    Noun.COPY: N_("Copies made"),
    Noun.PRACTICE: N_("Numbers of the programme"),
    Noun.CHOICES: N_("What prints"),
}
"""In the order in which they are told."""

_LETTERS = {Noun.REFLECTION: "R", Noun.EVIDENCE: "E"}
_TITLES = {
    Noun.REFLECTION: "iif(title = '', first_line, title)",
    Noun.EVIDENCE: "iif(title = '', first_line, title)",
    Noun.FRAMEWORK: "title",
    Noun.CASE: "(SELECT code || ' ' || iif(statement = '', heading, statement) FROM outcome o "
    'WHERE o.framework = "case".framework AND o.id = "case".outcome)',
    Noun.RATING: "(SELECT code FROM outcome o WHERE o.framework = rating.framework AND o.id = rating.outcome) "
    "|| ' ' || word",
    Noun.ACTION: "what",
    Noun.TASK: "title",
    Noun.REFERENCE: "title",
    Noun.SESSION: "iif(title = '', first_line, title)",
    Noun.NOTE: "replace(substr(text, 1, 80), char(10), ' ')",
    Noun.PRIOR_LEARNING: "iif(title = '', first_line, title)",
    Noun.EXIT_REVIEW: "day",
    Noun.FEEDBACK: "iif(file_name = '', who, file_name)",
    Noun.POINT: "replace(substr(iif(text = '', quoted, text), 1, 80), char(10), ' ')",
    Noun.DECISION: "(SELECT code FROM outcome o WHERE o.framework = decision.framework AND o.id = decision.outcome) "
    "|| ' ' || decision",
    Noun.SENDING: "whom",
    Noun.PERSON: "prints_as",
    Noun.VERSION: "name",
    Noun.COPY: "reference",
}

Marks = dict[str, bytes]
"""Each item by its id, with what it is: the seals of all its rows."""


def differences(then: Driver, now: Driver) -> list[Difference]:
    """Both within a reading of the same version; by noun, in the order of `COMPARED`.

    Rows are compared by their seals, which are of all that stands in them.
    """
    return [each for noun in COMPARED for each in _of_noun(noun, then, now)]


def _of_noun(noun: Noun, then: Driver, now: Driver) -> list[Difference]:
    was, held = _marks(noun, then), _marks(noun, now)
    gone = _named(noun, then, [(each, Kind.GONE) for each in was.keys() - held.keys()])
    changed = _named(noun, now, [(each, Kind.CHANGED) for each in was.keys() & held.keys() if was[each] != held[each]])
    new = _named(noun, now, [(each, Kind.NEW) for each in held.keys() - was.keys()])
    return [*gone, *changed, *new]


def _marks(noun: Noun, driver: Driver) -> Marks:
    marks: Marks = {}
    for table in tables.metadata.sorted_tables:
        if table.info.get("noun") is noun:
            keys = ", ".join(f'"{column.name}"' for column in table.primary_key.columns)
            rows = driver.execute(f'SELECT "{table.info["noun_id"]}", seal FROM "{table.name}" ORDER BY {keys}')  # noqa: S608
            for each, seal in rows:
                marks[each] = marks.get(each, b"") + (seal or b"")
    return marks


def _named(noun: Noun, driver: Driver, found: list[tuple[str, Kind]]) -> list[Difference]:
    told = [Difference(noun, each, kind, *_names(noun, driver, each)) for each, kind in found]
    return sorted(told, key=lambda one: (one.called, one.title, one.id))


def _names(noun: Noun, driver: Driver, each: str) -> tuple[str, str]:
    number = "number" if noun in _LETTERS else "0"
    row = driver.execute(
        f'SELECT {number}, {_TITLES.get(noun, "NULL")} FROM "{_table(noun)}" WHERE "{_key(noun)}" = ?',  # noqa: S608
        (each,),
    ).fetchone()
    if row is None:  # a set of outcomes whose own row is gone, or a decision in another table of the same noun
        return "", ""
    return (numbered(_LETTERS[noun], row[0]) if noun in _LETTERS else ""), row[1] or ""


def _table(noun: Noun) -> str:
    return next(table.name for table in tables.metadata.sorted_tables if table.info.get("noun") is noun)


def _key(noun: Noun) -> str:
    return str(tables.metadata.tables[_table(noun)].info["noun_id"])
