import os
import signal
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from senco_desk.domain.glance import Glance, GlancedNotes
from senco_desk.domain.journal import Noun
from senco_desk.domain.note import became, noted
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import State
from senco_desk.domain.safety import Safety
from senco_desk.safekeeping.keys import KeyProvider, OwnKeys
from senco_desk.safekeeping.opening import create
from senco_desk.store.desk import Desk
from senco_desk.store.folder import database
from senco_desk.store.glance import glance
from senco_desk.store.key_file import Confirmed, PassphraseSlot, SheetFacts, key_file, read_keys, write_keys
from tests.store.test_frameworks import OTHER
from tests.store.things import SET, Clock, a_case, a_reflection, an_evidence, counts_for


@pytest.fixture
def filled(desk: Desk, folder: Path, keys: KeyProvider) -> Glance:
    done = a_reflection(number=1, state=State.FINISHED, happened=date(2026, 1, 1), title="First")
    later = a_reflection(number=2, happened=date(2026, 2, 1))
    with desk.change() as work:
        work.frameworks.add(OTHER)
        work.profile.put(Profile("Jo Marsh", "SENDCo"))
        for reflection in (done, later):
            work.reflections.add(reflection)
        for mapping in (counts_for(done, "1.1"), counts_for(later, "1.1"), counts_for(later, "c.1")):
            work.mappings.add(mapping)
        work.mappings.add(counts_for(later, "1"))
        work.cases.put(a_case("1", "five words of my own"))
    return glance(folder, keys.key(folder))


def test_it_greets_by_name_and_names_the_first_set(filled: Glance) -> None:
    assert filled.profile == Profile("Jo Marsh", "SENDCo")
    assert filled.framework_title == SET.title


def test_it_counts_what_there_is(filled: Glance) -> None:
    assert (filled.elements, filled.covered, filled.resting_on_one, filled.open) == (3, 2, 1, 1)
    assert (filled.reflections, filled.cases) == (2, 1)


def test_each_outcome_that_takes_a_case_has_its_elements_and_no_count_of_its_own(filled: Glance) -> None:
    first, qualities = filled.outcomes
    assert (first.code, first.elements, first.pieces, first.case_words) == ("1", ("1.1", "1.2"), (2, 0), 5)
    assert (qualities.code, qualities.elements, qualities.pieces, qualities.case_words) == ("C", ("c.1",), (1,), 0)


def test_the_latest_reflections_come_first_and_at_most_five(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    with desk.change() as work:
        for number in range(1, 8):
            work.reflections.add(a_reflection(number=number, happened=date(2026, 1, number)))
    recent = glance(folder, keys.key(folder)).recent
    assert [reflection.reference for reflection in recent] == ["R-007", "R-006", "R-005", "R-004", "R-003"]


def test_evidence_is_counted_and_comes_among_the_latest_by_its_day(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    with desk.change() as work:
        for number in range(1, 5):
            work.reflections.add(a_reflection(number=number, happened=date(2026, 1, number * 2)))
            work.evidence.add(
                an_evidence("", number=number, happened=date(2026, 1, number * 2 + 1), part=f"Part {number}")
            )
    shown = glance(folder, keys.key(folder))
    assert [piece.reference for piece in shown.recent] == ["E-004", "R-004", "E-003", "R-003", "E-002"]
    assert (shown.evidence, shown.reflections, shown.recent[0].title) == (4, 4, "Part 4")
    assert [piece.draft for piece in shown.recent] == [False, True, False, True, False]


def test_evidence_covers_an_element(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    piece, reflection = an_evidence(), a_reflection()
    with desk.change() as work:
        work.evidence.add(piece)
        work.reflections.add(reflection)
        work.mappings.add(counts_for(piece, "1.1"))
        work.mappings.add(counts_for(reflection, "1.1"))
        work.mappings.add(counts_for(piece, "c.1"))
    assert [outcome.pieces for outcome in glance(folder, keys.key(folder)).outcomes] == [(2, 0), (1,)]


def test_another_set_is_shown_when_asked_for_by_code_or_id(filled: Glance, folder: Path, keys: KeyProvider) -> None:
    for wanted in (OTHER.code, OTHER.id):
        other = glance(folder, keys.key(folder), wanted)
        assert (other.framework_title, other.covered) == (OTHER.title, 0)
    assert glance(folder, keys.key(folder), "never").framework_title == ""


def test_an_empty_workbook_has_nothing_to_show(folder: Path, keys: KeyProvider) -> None:
    assert glance(folder, keys.key(folder))._replace(safety=None) == Glance()


def test_it_tells_whether_the_workbook_is_encrypted_and_since_when_there_is_something_to_lose(
    desk: Desk, folder: Path, keys: KeyProvider, clock: Clock
) -> None:
    assert glance(folder, keys.key(folder)).safety == Safety(keys.key(folder) is not None, begun=clock().date())


def test_it_tells_of_the_passphrase_and_the_recovery_sheet(tmp_path: Path, clock: Clock) -> None:
    folder, own = tmp_path / "own.sencodesk", OwnKeys()
    create(folder, own, clock)
    kept, told = read_keys(folder), lambda: glance(folder, own.key(folder)).safety
    assert kept is not None
    assert told() == Safety(True, begun=clock().date())
    own.hold(folder, kept.open_key or b"")
    slot = PassphraseSlot(bytes(16), 4, 64 << 20, b"sealed", clock())
    write_keys(folder, replace(kept.locked_by(slot), sheet=SheetFacts(clock(), clock(), Confirmed.PRINTED)))
    assert told() == Safety(True, passphrase_set=True, sheet_confirmed=True, begun=clock().date())
    key_file(folder).write_text("half", "utf-8")
    assert told() == Safety(True, begun=clock().date())


def test_a_sample_may_be_lost(tmp_path: Path, keys: KeyProvider) -> None:
    folder = tmp_path / "sample.sencodesk"
    create(folder, keys, seen_from=date(2026, 3, 2))
    assert glance(folder, keys.key(folder)).safety is None


def test_it_agrees_with_what_the_repositories_say(filled: Glance, desk: Desk) -> None:
    with desk.view() as view:
        rows, framework = view.reflections.rows(), view.frameworks.get(SET.id)
        mapped = {mapping.outcome for mapping in view.mappings.of_framework(SET.id)}
    assert framework is not None
    assert [recent.id for recent in filled.recent] == [row.id for row in rows]
    assert filled.covered == sum(1 for element in framework.elements if element.id in mapped)


def test_it_reads_while_an_interrupted_save_waits_to_be_undone(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    desk.close()
    interrupt_a_save(folder, keys.key(folder))
    assert glance(folder, keys.key(folder)).framework_title == SET.title


def interrupt_a_save(folder: Path, key: bytes | None) -> None:
    """Leave behind what a crash in the middle of a save leaves."""
    script = f"""
import os, signal
from pathlib import Path
from senco_desk.store.driver import connect_to_write
driver = connect_to_write(Path({str(database(folder))!r}), {key!r})
driver.execute("PRAGMA cache_size = 2")
driver.execute("BEGIN IMMEDIATE")
driver.execute("UPDATE outcome SET statement = 'half written'")
driver.execute("CREATE TABLE filler AS SELECT randomblob(5000) FROM outcome, outcome AS other, outcome AS third")
os.kill(os.getpid(), signal.SIGKILL)
"""
    ended = subprocess.run([sys.executable, "-c", script], env=os.environ, check=False).returncode
    assert ended == -signal.SIGKILL
    assert (folder / "workbook.sqlite-journal").stat().st_size > 0


def test_reading_it_loads_no_sqlalchemy() -> None:
    script = (
        "import sys, senco_desk.store.glance, senco_desk.safekeeping.keys, senco_desk.store.folder;"
        "sys.exit('sqlalchemy' in sys.modules)"
    )
    assert subprocess.run([sys.executable, "-c", script], env=os.environ, check=False).returncode == 0


def test_a_reflection_without_a_title_is_named_by_its_first_line(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    with desk.change() as work:
        work.reflections.add(a_reflection("Met the team.\nWe agreed a plan.", number=1, title=""))
    assert glance(folder, keys.key(folder)).recent[0].title == "Met the team."


def test_notes_that_wait_are_counted_with_their_days(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    notes = [noted(f"n{day}", "Words", datetime(2026, 12, day, 16, tzinfo=UTC)) for day in (1, 3, 5)]
    with desk.change() as work:
        for note in (notes[0], notes[1], became(notes[2], Noun.REFLECTION, "r")):
            work.notes.put(note)
    assert glance(folder, keys.key(folder)).notes == GlancedNotes(2, date(2026, 12, 1), date(2026, 12, 3))
