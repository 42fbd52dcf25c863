"""Every service is made over the one open workbook, and the workbook is given back however a command ends."""

from dataclasses import fields
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create
from senco_desk.wiring import Services, open_services


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    create(tmp_path / "mine.sencodesk", NoKey())
    return tmp_path / "mine.sencodesk"


def test_every_service_is_there_under_the_name_of_its_verb(folder: Path) -> None:
    with open_services(folder) as services:
        for field in fields(Services):
            made = type(getattr(services, field.name))
            assert made.__module__.endswith(f".{field.name}")


def test_the_workbook_is_given_back_also_when_a_command_fails(folder: Path) -> None:
    def fail() -> None:
        with open_services(folder):
            raise ZeroDivisionError

    for _again in range(2):
        with pytest.raises(ZeroDivisionError):
            fail()


def test_one_writes_while_another_may_only_read(folder: Path) -> None:
    with open_services(folder), open_services(folder, write=False) as reading:
        assert reading.reflecting.rows() == []
        with pytest.raises(Refused):
            reading.reflecting.keep(reading.reflecting.begin())
        with pytest.raises(Refused), open_services(folder):
            pass
