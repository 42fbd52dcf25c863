import json
import re
from dataclasses import asdict
from io import BytesIO
from pathlib import Path

import pytest

from senco_desk.domain.errors import Damaged, Refused
from senco_desk.safekeeping.checking import Report, check
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.store.containers import Containers
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect
from senco_desk.store.folder import database
from senco_desk.store.migrations import STEPS
from senco_desk.store.search import catch_up
from tests.safekeeping.test_opening import content, next_step
from tests.store.test_desk import add
from tests.store.test_glance import interrupt_a_save
from tests.store.things import SET, a_reflection, an_attachment, an_evidence, counts_for

WORDS = "Mediation took place in the library."


def attach(desk: Desk, name: str = "map.pdf") -> str:
    """A piece of evidence with a real file; the container that holds it."""
    stored = desk.containers.write(BytesIO(b"What it holds"))
    with desk.change() as work:
        work.evidence.add(piece := an_evidence(number=work.evidence.next_number()))
        work.attachments.add(
            an_attachment(piece, name, container=stored.container, size=stored.size, sha256=stored.sha256)
        )
    return stored.container


@pytest.fixture
def filled(desk: Desk) -> Desk:
    reflection = a_reflection(WORDS, number=14)
    add(desk, reflection)
    with desk.change() as work:
        work.mappings.add(counts_for(reflection))
    attach(desk)
    while catch_up(desk):
        pass
    return desk


def codes(report: Report) -> set[str]:
    return {finding.code for finding in report.findings}


def test_a_whole_workbook_is_whole_even_while_the_window_holds_it(
    filled: Desk, folder: Path, keys: KeyProvider
) -> None:
    report = check(folder, keys)
    assert report.is_whole
    assert {name: count for name, count in report.counts.items() if count} == {
        "framework": 1, "outcome": 6, "reflection": 1, "evidence": 1, "attachment": 1, "mapping": 1,
    }  # fmt: skip
    assert (report.encrypted, report.version, report.index) == (keys.key(folder) is not None, len(STEPS), "whole")
    assert (report.sequence, report.unfinished_save, report.snapshots) == (filled.sequence, False, 0)
    assert report.save_milliseconds is not None
    assert report.save_milliseconds > 0
    assert "1 reflection, 1 piece of evidence, 1 file;" in report.said()
    json.dumps(asdict(report))


def test_checking_writes_nothing_to_it(filled: Desk, folder: Path, keys: KeyProvider) -> None:
    filled.close()
    before = content(folder)
    check(database(folder), keys)
    assert content(folder) == before


def test_an_interrupted_save_is_told_and_left_for_the_next_opening(
    filled: Desk, folder: Path, keys: KeyProvider
) -> None:
    filled.close()
    interrupt_a_save(folder, keys.key(folder))
    before = content(folder)
    report = check(folder, keys)
    assert report.is_whole
    assert report.unfinished_save
    assert "interrupted" in report.said()
    assert content(folder) == before


def test_a_changed_word_is_found(filled: Desk, folder: Path, keys: KeyProvider) -> None:
    filled.close()
    if keys.key(folder):
        content = bytearray(database(folder).read_bytes())
        content[-3000] ^= 4
        database(folder).write_bytes(content)
        assert codes(check(folder, keys)) == {"page-damaged"}
    else:
        database(folder).write_bytes(database(folder).read_bytes().replace(b"Mediation", b"Meditation"[:9]))
        report = check(folder, keys)
        assert codes(report) == {"row-damaged"}
        assert "reflection 14" in report.said()


def test_a_broken_page_hides_nothing_of_the_others(filled: Desk, folder: Path, keys: KeyProvider) -> None:
    container = attach(filled)
    with filled.view() as view:
        root = view.reading.driver.execute("SELECT rootpage FROM sqlite_master WHERE name = 'case'").fetchone()[0]
    filled.close()
    changed = bytearray(database(folder).read_bytes())
    changed[(root - 1) * 4096 : root * 4096] = bytes(4096)
    database(folder).write_bytes(changed)
    Containers(folder, filled.key).file(container).unlink()
    report = check(folder, keys)
    assert {"page-damaged", "file-damaged"} <= {finding.code for finding in report.findings}
    assert report.counts["reflection"] == 1


def test_a_file_that_is_missing_or_changed_is_found(filled: Desk, folder: Path, keys: KeyProvider) -> None:
    missing, changed = attach(filled, "missing.pdf"), attach(filled, "changed.pdf")
    filled.containers.erase(missing)
    (file,) = folder.glob(f"evidence/*/{changed}")
    file.write_bytes(file.read_bytes()[:-512] + bytes(512))
    file.write_bytes(re.sub(b"What", b"when", file.read_bytes()))
    report = check(folder, keys)
    assert [(finding.code, finding.said.split(",")[0]) for finding in report.findings] == [
        ("file-damaged", "“missing.pdf”"),
        ("file-damaged", "“changed.pdf”"),
    ]


def test_a_link_that_leads_nowhere_is_found(filled: Desk, folder: Path, keys: KeyProvider) -> None:
    filled.close()
    driver = connect(database(folder), keys.key(folder), "rw")
    driver.execute("DELETE FROM reflection")
    driver.close()
    assert codes(check(folder, keys)) == {"loose-end"}


def test_an_index_that_is_behind_or_broken_is_no_damage(filled: Desk, folder: Path, keys: KeyProvider) -> None:
    add(filled, a_reflection())
    assert check(folder, keys).index == "behind"
    filled.close()
    driver = connect(database(folder), keys.key(folder), "rw")
    driver.execute("DELETE FROM search_data WHERE id > 10")
    driver.close()
    report = check(folder, keys)
    assert (report.index, report.is_whole) == ("broken", True)
    assert "No text is lost" in report.said()


def test_the_copies_beside_it_are_opened_too(filled: Desk, folder: Path, keys: KeyProvider) -> None:
    filled.close()
    open_workbook(folder, keys, steps=(*STEPS, next_step)).close()
    (snapshot,) = (folder / "snapshots").iterdir()
    driver = connect(database(folder), keys.key(folder), "rw")
    driver.execute(f"PRAGMA user_version = {len(STEPS)}")
    driver.close()
    assert check(folder, keys).snapshots == 1
    snapshot.write_bytes(snapshot.read_bytes()[:-8192])
    assert "snapshot-damaged" in codes(check(folder, keys))


def test_what_is_no_workbook_is_refused_as_by_opening(folder: Path, keys: KeyProvider, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        check(tmp_path / "none", keys)
    database(folder).write_bytes(b"")
    with pytest.raises(Damaged):
        check(folder, keys)


def test_the_set_of_outcomes_is_counted_with_its_parts(filled: Desk, folder: Path, keys: KeyProvider) -> None:
    assert check(folder, keys).counts["outcome"] == len(SET.outcomes)
