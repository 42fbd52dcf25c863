"""`restore` takes in a carry copy as well."""

from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.packing import pack
from senco_desk.services.bringing_back import restore_to
from tests.services.attached import quietly
from tests.services.conftest import Clock
from tests.store.keyed import keys

__all__ = ["keys"]


@pytest.fixture
def carried(tmp_path: Path, keys: KeyProvider, clock: Clock) -> Path:
    create(tmp_path / "mine.sencodesk", keys, clock)
    desk = open_workbook(tmp_path / "mine.sencodesk", keys)
    try:
        return pack(desk, tmp_path / "mine.sencopack", clock()).file
    finally:
        desk.close()


def test_it_is_laid_out_as_a_workbook_and_never_over_one(carried: Path, tmp_path: Path, keys: KeyProvider) -> None:
    assert restore_to(carried, tmp_path / "new.sencodesk", keys, *quietly()).folder == tmp_path / "new.sencodesk"
    open_workbook(tmp_path / "new.sencodesk", keys).close()
    with pytest.raises(Refused, match="something at"):
        restore_to(carried, tmp_path / "new.sencodesk", keys, *quietly())


def test_one_that_is_broken_is_told(carried: Path, tmp_path: Path, keys: KeyProvider) -> None:
    carried.write_bytes(carried.read_bytes()[:-9])
    with pytest.raises(Damaged, match="cut short"):
        restore_to(carried, tmp_path / "new.sencodesk", keys, *quietly())
    assert not (tmp_path / "new.sencodesk").exists()
