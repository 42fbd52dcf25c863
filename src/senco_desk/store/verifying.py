"""Every row against its seal, in steps short enough for someone who types to save in between; and every file."""

from collections.abc import Iterator
from functools import cache

from sqlalchemy import Integer, Table, bindparam, func, literal_column, select

from senco_desk.domain.days import short_day
from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.language import N_
from senco_desk.store import seals, tables
from senco_desk.store.containers import Containers
from senco_desk.store.driver import Driver
from senco_desk.store.prepared import Prepared
from senco_desk.store.reading import Row
from senco_desk.store.stored import moment_in

FILE_BROKEN = Sentence(
    "file-damaged",
    N_(
        "“{name}”, attached to {reference}, is missing inside the workbook or no longer as it was attached. Everything "
        "else can still be read. Attach the same file once more, or fetch a backup copy."
    ),
)

FEEDBACK_BROKEN = Sentence(
    "feedback-file-damaged",
    N_(
        "“{name}”, the file of feedback taken in on {day}, is missing inside the workbook or no longer as it came. "
        "What was said in it, and everything else, can still be read. If you want the file too, fetch a backup copy."
    ),
)

_AT_A_TIME = 500
_attachment, _evidence = tables.attachment.c, tables.evidence.c
_attached = Prepared(
    select(
        _attachment.name,
        func.printf("E-%03d", _evidence.number),
        _attachment.container,
        _attachment.sha256,
        _attachment.print_copy,
    )
    .join(tables.evidence)
    .order_by(_evidence.number, _attachment.position)
)

_came = tables.feedback.c
_kept = Prepared(
    select(_came.file_name, _came.taken, _came.container, _came.sha256)
    .where(_came.container != "")
    .order_by(_came.taken)
)


def broken_rows(driver: Driver) -> Iterator[Damaged]:
    """What is wrong, one for each row that is not as it was written."""
    for table in tables.metadata.sorted_tables:
        if "seal" in table.columns:
            yield from (seals.damaged(table, row) for row in _rows(driver, table) if seals.broken(row))


def broken_files(driver: Driver, containers: Containers) -> Iterator[Damaged]:
    """What is wrong, one for each file, or print copy of one, that is not there as it was written."""
    sound: dict[tuple[str, str | None], bool] = {("", None): True}
    for name, reference, container, sha256, print_copy in _attached.on(driver).fetchall():
        held = ((container, sha256), (print_copy, None))
        for each in held:
            if each not in sound:
                sound[each] = containers.sound(*each)
        if not all(sound[each] for each in held):
            yield Damaged(FILE_BROKEN, name=name, reference=reference)
    for name, taken, container, sha256 in _kept.on(driver).fetchall():
        if not containers.sound(container, sha256):
            yield Damaged(FEEDBACK_BROKEN, name=name, day=short_day(moment_in(taken).astimezone().date()))


def _rows(driver: Driver, table: Table) -> Iterator[Row]:
    last = -1
    while rows := _following(table).on(driver, last=last).fetchall():
        last = rows[-1][0]
        yield from (row[1:] for row in rows)


@cache
def _following(table: Table) -> Prepared:
    place = literal_column("rowid", Integer)
    rows = select(place, *table.columns).where(place > bindparam("last"))
    return Prepared(rows.order_by(place).limit(_AT_A_TIME))
