"""The third step gives mappings a second kind of piece; nothing that was there is lost, unsealed or past undoing."""

import json
from pathlib import Path
from typing import Any

import pytest
from sqlcipher3 import dbapi2

from senco_desk.domain.mapping import Mapping, PieceKind, Strength
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect_to_write
from senco_desk.store.folder import database
from senco_desk.store.migrating import migrate
from senco_desk.store.migrations import STEPS, m0003_evidence
from senco_desk.store.seals import seal

MAPPED = ("m", "r", "f", "o", "Shows “both”", 1, "fair")
DAMAGED = ("d", "q", "f", "o", "As it was written", 0, None)
DELETED = {"id": "x", "reflection": "r", "framework": "f", "outcome": "p", "why": "Gone", "best": 0, "strength": None}
CHANGES = (
    ("typed", 1, "mapping", '["m"]', "mapping", "m", json.dumps({"why": "Shows one"})),
    ("deleted", 1, "mapping", '["x"]', "mapping", "x", json.dumps(DELETED)),
    ("added", 1, "mapping", '["m"]', "mapping", "m", None),
)
PLAIN_ROWS = (
    "INSERT INTO session VALUES ('s', 'laptop', '2026-03-02', 0, 3, NULL)",
    "INSERT INTO change VALUES ('typed', 1, 's', '2026', 'Why', NULL)",
    "INSERT INTO change VALUES ('deleted', 2, 's', '2026', 'No longer counts for it', NULL)",
    "INSERT INTO change VALUES ('added', 3, 's', '2026', 'Counts for one more outcome', NULL)",
    "INSERT INTO numbering VALUES ('R', 2)",
    "INSERT INTO unsearched VALUES ('mapping', '[\"m\"]')",
    "INSERT INTO searchable VALUES (1, 'mapping', '[\"m\"]')",
    "INSERT INTO search (rowid, title, body) VALUES (1, '', 'Shows both')",
)
SEALED_ROWS: dict[str, list[tuple[Any, ...]]] = {
    "framework": [("f", "c", "T", "", "", "", "", "", "", "", "", "en-GB", None, None, None, 1)],
    "outcome": [("f", name, place, "element", name, "Do", None, 0, "", "", None) for place, name in enumerate("op")],
    "reflection": [
        (name, number, "2026-03-02T16:30:00+00:00", None, "2026-03-02", "free", "draft", "", 1, "", 0, "[]", "", "a")
        for number, name in enumerate("rq", 1)
    ],
    "mapping": [MAPPED, DAMAGED],
    "case": [("k", "f", "o", "2026-03-02T16:30:00+00:00", 0, "", "[]", "")],
    "copy": [("p", "PF-7Q2K", 1, "print", "2026-03-02T16:30:00+00:00", "f", "[]", "abc", "mine.pdf")],
    "before_image": list(CHANGES),
}


@pytest.fixture(params=[NoKey(), FixedKey(bytes(range(32)))], ids=["plain", "encrypted"])
def keys(request: pytest.FixtureRequest) -> KeyProvider:
    return request.param


@pytest.fixture
def folder(tmp_path: Path, keys: KeyProvider) -> Path:
    """A workbook of the version before, with every kind of row in it."""
    folder = tmp_path / "old.sencodesk"
    folder.mkdir()
    sealed = keys.key(folder) is None
    driver = connect_to_write(database(folder), keys.key(folder), "rwc")
    migrate(driver, STEPS[:2])
    for statement in PLAIN_ROWS:
        driver.execute(statement)
    driver.execute("INSERT INTO workbook VALUES ('w', '2026', ?, 3, 's', NULL, NULL)", (int(sealed),))
    for table, rows in SEALED_ROWS.items():
        for row in rows:
            stored = (*row, seal(row) if sealed else None)
            driver.execute(f'INSERT INTO "{table}" VALUES ({", ".join("?" * len(stored))})', stored)
    driver.close()
    return folder


@pytest.fixture
def desk(folder: Path, keys: KeyProvider) -> Any:
    desk = open_workbook(folder, keys)
    yield desk
    desk.close()


def mapping(desk: Desk, each: str) -> Mapping | None:
    with desk.view() as view:
        return view.mappings.get(each)


def test_every_row_is_there_and_sound_and_leads_somewhere(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    report = check(folder, keys)
    assert report.findings == ()
    assert {name: report.counts[name] for name in ("reflection", "mapping", "case", "copy", "outcome")} == {
        "reflection": 2, "mapping": 2, "case": 1, "copy": 1, "outcome": 2
    }  # fmt: skip
    assert report.counts["evidence"] == report.counts["attachment"] == 0


def test_a_mapping_is_as_it_was(desk: Desk) -> None:
    assert mapping(desk, "m") == Mapping("m", PieceKind.REFLECTION, "r", "f", "o", "Shows “both”", True, Strength.FAIR)


def test_an_old_change_of_a_mapping_is_undone(desk: Desk) -> None:
    desk.undo("typed")
    changed = mapping(desk, "m")
    assert changed is not None
    assert changed.why == "Shows one"


def test_an_old_deletion_of_a_mapping_is_undone_and_that_too(desk: Desk) -> None:
    redo = desk.undo("deleted").undo
    assert mapping(desk, "x") == Mapping("x", PieceKind.REFLECTION, "r", "f", "p", "Gone")
    desk.undo(redo)
    assert mapping(desk, "x") is None


def test_an_old_addition_of_a_mapping_is_undone(desk: Desk) -> None:
    desk.undo("added")
    assert mapping(desk, "m") is None


def test_a_row_that_the_disk_had_changed_still_shows(folder: Path, keys: KeyProvider) -> None:
    if keys.key(folder) is not None:
        pytest.skip("an encrypted page finds this by itself")
    driver = connect_to_write(database(folder), None)
    driver.execute("UPDATE mapping SET why = 'As the disk has it' WHERE id = 'd'")
    driver.close()
    open_workbook(folder, keys).close()
    assert [finding.code for finding in check(folder, keys).findings] == ["row-damaged"]


def test_a_mapping_is_of_one_piece_and_counts_once_for_an_outcome() -> None:
    driver = dbapi2.connect(":memory:", isolation_level=None)
    for step in (*STEPS[:2], m0003_evidence.migrate):
        step(driver)
    for outcome, reflection, evidence in (("o", "r", None), ("o", None, "e"), ("p", None, "e")):
        insert = "INSERT INTO mapping VALUES (?, ?, ?, 'f', ?, '', 0, NULL, NULL)"
        driver.execute(insert, (f"{outcome}{evidence}", reflection, evidence, outcome))
    for reflection, evidence in (("r", None), (None, "e"), ("r", "e"), (None, None)):
        with pytest.raises(dbapi2.IntegrityError):
            driver.execute(insert, ("new", reflection, evidence, "o"))
    driver.close()
