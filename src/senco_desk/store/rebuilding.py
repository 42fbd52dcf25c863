"""What a workbook is told when it is made again from a folder: when it was begun, and from which day it is seen."""

from datetime import date, datetime

from sqlalchemy import bindparam, update

from senco_desk.store import tables
from senco_desk.store.desk import Desk
from senco_desk.store.prepared import Prepared
from senco_desk.store.stored import day_out, moment_out

_begun = Prepared(update(tables.workbook).values(made=bindparam("begun"), seen_from=bindparam("seen")))


def as_it_was_begun(desk: Desk, begun: datetime, seen_from: date | None) -> None:
    """Put on disk when it was begun; a sample is seen from the day it was."""
    with desk.upkeep() as driver:
        _begun.on(driver, begun=moment_out(begun), seen=day_out(seen_from))
