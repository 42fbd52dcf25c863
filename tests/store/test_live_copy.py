import threading
from contextlib import closing
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect_to_read
from senco_desk.store.folder import database
from senco_desk.store.live_copy import counts
from tests.store.test_desk import add
from tests.store.things import a_reflection


@pytest.fixture
def long(desk: Desk) -> Desk:
    """Of many steps."""
    for _ in range(12):
        add(desk, a_reflection("word " * 20_000))
    return desk


def rows_in(file: Path, key: bytes | None) -> dict[str, int]:
    with closing(connect_to_read(file, key)) as driver:
        assert driver.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        return counts(driver)


def test_what_is_saved_meanwhile_is_in_the_copy(long: Desk, tmp_path: Path) -> None:
    steps: list[int] = []

    def save_another(at: int, _of: int) -> None:
        steps.append(at)
        saving = threading.Thread(target=add, args=(long, a_reflection(f"Said in step {at}")))
        saving.start()
        saving.join()

    held = long.copy_to(tmp_path / "copy", save_another)
    assert len(steps) > 5, "it was copied in many steps, a save in each"
    assert held["reflection"] == 12 + len(steps)
    assert rows_in(tmp_path / "copy", long.key) == held == rows_in(database(long.folder), long.key)


def test_the_copy_is_sealed_as_the_workbook_is(long: Desk, tmp_path: Path) -> None:
    long.copy_to(tmp_path / "copy", lambda _at, _of: None)
    assert (b"word word" in (tmp_path / "copy").read_bytes()) is (long.key is None)


def test_a_desk_that_is_closed_meanwhile_ends_it(long: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused) as refused:
        long.copy_to(tmp_path / "copy", lambda _at, _of: long.close())
    assert refused.value.code == "workbook-closed"


def test_a_workbook_that_is_replaced_meanwhile_ends_it(long: Desk, tmp_path: Path) -> None:
    def replace(_at: int, _of: int) -> None:
        file = database(long.folder)
        file.with_name("other").write_bytes(file.read_bytes())
        file.with_name("other").replace(file)

    with pytest.raises(Refused) as refused:
        long.copy_to(tmp_path / "copy", replace)
    assert refused.value.code == "workbook-replaced"


def test_saving_goes_on_after_one_that_was_left(long: Desk, tmp_path: Path) -> None:
    def enough(_at: int, _of: int) -> None:
        raise InterruptedError

    with pytest.raises(InterruptedError):
        long.copy_to(tmp_path / "copy", enough)
    add(long, a_reflection("Afterwards"))
    assert rows_in(database(long.folder), long.key)["reflection"] == 13
