"""What differs between two workbooks, over every table and every attached file; what is left out of that, and why."""

import hashlib
from collections.abc import Iterator

from senco_desk.domain.errors import Damaged
from senco_desk.store import tables
from senco_desk.store.desk import Desk
from senco_desk.store.repositories import View

LEFT_OUT = {
    "workbook": "the folder is a workbook of its own, with its own id and count of saves; what is hers of it is below",
    "session": "the history of changes is not taken out",
    "change": "the history of changes is not taken out",
    "before_image": "the history of changes is not taken out",
    "person": "people and places are not taken out",
    "name_key": "decisions about names are not taken out",
    "name_decision": "decisions about names are not taken out",
    "name_check": "decisions about names are not taken out",
    "backup": "backups are of the one workbook and not of the other",
    "taken_in": "which lines of the inbox still lie there is said of the one folder",
    "unsearched": "what the search index has still to take in",
    "searchable": "the search index numbers what it took in as it comes",
}
"""Every other table is compared, also one that does not exist yet."""
READ_BY_KEY = {
    "numbering": "letter",
    "role_feature": "feature",
    "framework": "position",
    "outcome": "framework, position",
}
"""Tables whose rows are never read in the order in which they were written."""
WHEN_BEGUN = "SELECT made, seen_from FROM workbook"


def differences(one: Desk, other: Desk) -> list[str]:
    """In words; empty when nothing differs."""
    with one.view() as ours, other.view() as theirs:
        return [
            *(name for name in compared() if rows(ours, name) != rows(theirs, name)),
            *(["when it was begun"] if begun(ours) != begun(theirs) else []),
            *contents_that_differ(one, other, ours),
        ]


def compared() -> list[str]:
    return [name for name in sorted(tables.metadata.tables) if name not in LEFT_OUT]


def rows(view: View, name: str) -> str:
    """A hash of all rows, seals and all, in the order in which they were written."""
    found = hashlib.sha256()
    order = READ_BY_KEY.get(name, "rowid")
    for row in view.reading.driver.execute(f'SELECT * FROM "{name}" ORDER BY {order}'):
        found.update(repr(row).encode())
    return found.hexdigest()


def begun(view: View) -> object:
    return view.reading.driver.execute(WHEN_BEGUN).fetchone()


def contents_that_differ(one: Desk, other: Desk, view: View) -> Iterator[str]:
    named = {each for file in view.attachments.each() for each in (file.container, file.print_copy) if each}
    return (f"content {name}" for name in sorted(named) if content(one, name) != content(other, name))


def content(desk: Desk, container: str) -> str | None:
    try:
        with desk.containers.reading(container) as stream:
            return hashlib.sha256(stream.read()).hexdigest()
    except Damaged:
        return None
