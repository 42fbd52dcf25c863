from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from sqlcipher3 import dbapi2

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.store import faults
from senco_desk.store.driver import connect
from senco_desk.store.faults import telling_faults
from tests.bad_input.ground import disk_of

__all__ = ["disk_of"]


def fault(name: str) -> dbapi2.Error:
    error = dbapi2.OperationalError("as the driver says it")
    error.sqlite_errorname = name
    return error


@pytest.mark.parametrize(
    ("name", "kind", "code"),
    [
        ("SQLITE_FULL", Refused, "disk-full"),
        ("SQLITE_BUSY_SNAPSHOT", Refused, "workbook-busy"),
        ("SQLITE_LOCKED", Refused, "workbook-busy"),
        ("SQLITE_READONLY_DBMOVED", Refused, "workbook-read-only"),
        ("SQLITE_IOERR_FSYNC", Refused, "disk-failed"),
        ("SQLITE_CORRUPT_VTAB", Damaged, "workbook-damaged"),
        ("SQLITE_NOTADB", Damaged, "workbook-damaged"),
    ],
)
def test_what_a_disk_can_do_is_told_in_a_sentence(name: str, kind: type[Exception], code: str) -> None:
    with pytest.raises(kind) as told, faults.telling_faults():
        raise fault(name)
    assert told.value.code == code
    assert "{" not in str(told.value)


def test_a_fault_of_ours_stays_what_it_is(tmp_path: Path) -> None:
    driver = connect(tmp_path / "some.sqlite", None, "rwc")
    with pytest.raises(dbapi2.OperationalError, match="syntax"), faults.telling_faults():
        driver.execute("SELEKT")
    driver.close()


def test_a_disk_that_fills_up_while_the_database_is_copied_is_told_too(disk_of: Callable[[str], Path]) -> None:
    source = dbapi2.connect(":memory:")
    source.execute("CREATE TABLE page (held)")
    source.executemany("INSERT INTO page VALUES (?)", [("held " * 800,)] * 100)
    source.commit()
    with closing(dbapi2.connect(disk_of("64k") / "copy")) as target:
        target.execute("PRAGMA journal_mode = OFF")
        with pytest.raises(Refused) as refused, telling_faults():
            source.backup(target)
    assert refused.value.code == "disk-full"
