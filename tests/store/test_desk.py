import shutil
import threading
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection, Section, State
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.store.desk import Desk
from senco_desk.store.driver import IntegrityError, connect_to_write
from senco_desk.store.folder import BALLAST, database
from senco_desk.store.repositories import Work
from tests.store.things import Clock, a_reflection


def add(desk: Desk, *reflections: Reflection) -> None:
    with desk.change("Added") as work:
        for reflection in reflections:
            work.reflections.add(reflection)


def type_in(desk: Desk, reflection: Reflection, words: str) -> str:
    """Save `words` as typing does; the undo of it."""
    with desk.change(typing=True) as work:
        work.reflections.replace(replace(reflection, sections=(Section("text", "", from_plain(words)),)))
    return work.changed.undo


def kept(desk: Desk, reflection: Reflection) -> Reflection:
    with desk.view() as view:
        found = view.reflections.get(reflection.id)
    assert found is not None
    return found


def words_of(desk: Desk, reflection: Reflection) -> str:
    return kept(desk, reflection).sections[0].text[0].plain


def fail_after(desk: Desk, write: Callable[[Work], object]) -> None:
    with desk.change(typing=True) as work:
        write(work)
        raise ZeroDivisionError


def rows(desk: Desk, sql: str) -> list[tuple[object, ...]]:
    with desk.view() as view:
        return list(view.reading.driver.execute(sql).fetchall())


def test_what_a_change_wrote_is_there_after_reopening(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    reflection = a_reflection("A staff meeting on the graduated approach.")
    add(desk, reflection)
    desk.close()
    again = open_workbook(folder, keys)
    assert kept(again, reflection) == reflection
    again.close()


def test_a_change_says_what_it_touched_once_it_is_on_disk(desk: Desk) -> None:
    reflection = a_reflection()
    with desk.change("A reflection added") as work:
        work.reflections.add(reflection)
        assert not work.changed.touched
    assert work.changed.touched == {(Noun.REFLECTION, reflection.id)}
    assert work.changed.said == "A reflection added"


def test_a_change_that_raises_leaves_nothing(desk: Desk) -> None:
    before = desk.sequence
    with pytest.raises(ZeroDivisionError):
        fail_after(desk, lambda work: work.reflections.add(a_reflection()))
    with desk.view() as view:
        assert view.reflections.all() == []
    assert desk.sequence == before
    assert rows(desk, "SELECT sequence FROM workbook") == [(before,)]


def test_a_change_that_writes_nothing_is_no_change(desk: Desk) -> None:
    reflection = a_reflection()
    add(desk, reflection)
    before = desk.sequence
    with desk.change("Nothing") as work:
        work.reflections.get(reflection.id)
    assert (work.changed.touched, work.changed.undo, desk.sequence) == (frozenset(), "", before)


def test_each_change_has_the_next_number_its_device_and_its_moment(desk: Desk, clock: Clock) -> None:
    add(desk, a_reflection())
    clock.pass_seconds(5)
    add(desk, a_reflection())
    last = rows(
        desk,
        "SELECT change.sequence, change.at, said, device, (SELECT sequence FROM workbook) FROM change"
        " JOIN session ON session.id = change.session ORDER BY change.sequence DESC LIMIT 1",
    )[0]
    assert last[:3] == (desk.sequence, clock().isoformat(), "Added")
    assert last[3]
    assert last[4] == desk.sequence


def test_the_log_of_sessions_says_where_the_last_one_ended(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    add(desk, a_reflection())
    ended = desk.sequence
    desk.close()
    again = open_workbook(folder, keys)
    assert len(rows(again, "SELECT * FROM session")) == 1, "looking writes nothing"
    add(again, a_reflection())
    sessions = rows(again, "SELECT first_sequence, last_sequence FROM session ORDER BY rowid")
    assert sessions == [(0, ended), (ended, None)]
    again.close()


def test_typing_keeps_what_was_there_before_once_a_minute(desk: Desk, clock: Clock) -> None:
    reflection = a_reflection("at first")
    add(desk, reflection)
    before = len(rows(desk, "SELECT * FROM before_image"))
    for second in range(120):
        type_in(desk, reflection, f"after {second} seconds")
        clock.pass_seconds(1)
    assert len(rows(desk, "SELECT * FROM before_image")) == before + 2
    assert words_of(desk, reflection) == "after 119 seconds"


def test_every_save_of_typing_counts_in_the_sequence(desk: Desk) -> None:
    reflection = a_reflection()
    add(desk, reflection)
    before = desk.sequence
    for n in range(3):
        type_in(desk, reflection, f"{n}")
    assert desk.sequence == before + 3


def test_undo_of_typing_goes_back_to_where_the_minute_began(desk: Desk, clock: Clock) -> None:
    reflection = a_reflection("at first")
    add(desk, reflection)
    undone = [type_in(desk, reflection, words) for words in ("a", "ab", "abc")]
    assert len(set(undone)) == 1
    desk.undo(undone[0])
    assert words_of(desk, reflection) == "at first"


def test_typing_after_another_change_of_the_row_begins_anew(desk: Desk) -> None:
    reflection = a_reflection("at first")
    add(desk, reflection)
    first = type_in(desk, reflection, "typed")
    with desk.change("Finished") as work:
        work.reflections.replace(replace(kept(desk, reflection), state=State.FINISHED))
    second = type_in(desk, replace(reflection, state=State.FINISHED), "typed on")
    assert first != second
    desk.undo(second)
    assert (words_of(desk, reflection), kept(desk, reflection).state) == ("typed", State.FINISHED)


def test_typing_in_another_field_within_the_minute_is_kept_too(desk: Desk) -> None:
    reflection = a_reflection("at first", title="Title")
    add(desk, reflection)
    undo = type_in(desk, reflection, "typed")
    with desk.change(typing=True) as work:
        work.reflections.replace(replace(kept(desk, reflection), title="Another title"))
    assert work.changed.undo == undo
    desk.undo(undo)
    assert kept(desk, reflection) == reflection


def test_typing_that_could_not_be_saved_is_saved_at_the_next_try(desk: Desk) -> None:
    reflection = a_reflection("at first")
    add(desk, reflection)
    type_in(desk, reflection, "typed")
    with pytest.raises(ZeroDivisionError):
        fail_after(desk, lambda work: work.reflections.replace(replace(reflection, title="lost")))
    with desk.change(typing=True) as work:
        work.reflections.replace(replace(kept(desk, reflection), title="kept"))
    assert (kept(desk, reflection).title, words_of(desk, reflection)) == ("kept", "typed")
    desk.undo(work.changed.undo)
    assert (kept(desk, reflection).title, words_of(desk, reflection)) == ("", "typed")


def test_a_view_sees_one_moment(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    add(desk, a_reflection())
    with desk.view() as view:
        before = view.reflections.all()
        saver = threading.Thread(target=add, args=(desk, a_reflection()))
        saver.start()
        saver.join(0.1)
        assert view.reflections.all() == before
    saver.join()
    with desk.view() as view:
        assert len(view.reflections.all()) == 2


def test_changes_from_several_threads_come_one_after_another(desk: Desk) -> None:
    savers = [threading.Thread(target=add, args=(desk, a_reflection())) for _ in range(8)]
    for saver in savers:
        saver.start()
    for saver in savers:
        saver.join()
    with desk.view() as view:
        assert len(view.reflections.all()) == 8
    assert desk.sequence == 9


def test_a_view_cannot_write(desk: Desk) -> None:
    with pytest.raises(Refused, match="can only be read"), desk.view() as view:
        view.reading.driver.execute("DELETE FROM outcome")


def test_a_file_put_in_its_place_by_another_program_is_not_written(desk: Desk, folder: Path) -> None:
    add(desk, a_reflection("before"))
    copy = folder / "copy"
    shutil.copyfile(database(folder), copy)
    copy.replace(database(folder))
    with pytest.raises(Refused) as refused:
        add(desk, a_reflection("after"))
    assert refused.value.code == "workbook-replaced"


def test_a_file_that_is_gone_is_not_written(desk: Desk, folder: Path) -> None:
    database(folder).unlink()
    with pytest.raises(Refused) as refused:
        add(desk, a_reflection())
    assert refused.value.code == "workbook-replaced"


def test_a_file_overwritten_in_place_is_not_written(desk: Desk, folder: Path, tmp_path: Path) -> None:
    older = database(folder).read_bytes()
    add(desk, a_reflection("before"))
    with database(folder).open("r+b") as file:
        file.write(older)
        file.truncate()
    with pytest.raises(Refused) as refused:
        add(desk, a_reflection("after"))
    assert refused.value.code == "workbook-changed-elsewhere"
    assert database(folder).read_bytes() == older


def test_a_desk_that_only_reads_refuses_to_write(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    reader = open_workbook(folder, keys, write=False)
    with pytest.raises(Refused) as refused:
        add(reader, a_reflection())
    assert refused.value.code == "workbook-looked-at"
    reader.close()


def fill_up(desk: Desk) -> None:
    """Let the file grow no more, as on a full disk."""
    with desk.upkeep() as driver:
        pages = driver.execute("PRAGMA page_count").fetchone()[0]
        driver.execute(f"PRAGMA max_page_count = {pages}")


def test_a_full_disk_gives_the_ballast_back_and_loses_nothing(desk: Desk, folder: Path) -> None:
    reflection = a_reflection("safe")
    add(desk, reflection)
    fill_up(desk)
    with pytest.raises(Refused) as refused:
        type_in(desk, reflection, "word " * 50_000)
    assert refused.value.code == "disk-full-room-given"
    assert not (folder / BALLAST).exists()
    assert words_of(desk, reflection) == "safe"


def test_a_full_disk_without_ballast_says_so_and_takes_the_save_once_there_is_room(desk: Desk, folder: Path) -> None:
    reflection = a_reflection("safe")
    add(desk, reflection)
    (folder / BALLAST).unlink()
    fill_up(desk)
    with pytest.raises(Refused) as refused:
        type_in(desk, reflection, "word " * 50_000)
    assert refused.value.code == "disk-full"
    with desk.upkeep() as driver:
        driver.execute("PRAGMA max_page_count = 1000000")
    type_in(desk, reflection, "word " * 50_000)
    assert kept(desk, reflection).words == 50_000


def test_a_file_that_another_program_holds_is_told_as_busy(desk: Desk, folder: Path, keys: KeyProvider) -> None:
    with desk.upkeep() as driver:
        driver.execute("PRAGMA busy_timeout = 20")  # a moment, instead of seconds
    other = connect_to_write(database(folder), keys.key(folder))
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(Refused) as refused:
        add(desk, a_reflection())
    assert refused.value.code == "workbook-busy"
    other.execute("ROLLBACK")
    other.close()
    add(desk, a_reflection())


def test_an_error_of_ours_is_not_dressed_up_as_a_sentence(desk: Desk) -> None:
    reflection = a_reflection()
    add(desk, reflection)
    with pytest.raises(IntegrityError):
        add(desk, reflection)


def test_closing_twice_does_nothing(desk: Desk) -> None:
    desk.close()
    desk.close()


def test_what_is_erased_leaves_the_file(desk: Desk, folder: Path, clock: Clock) -> None:
    with desk.upkeep() as driver:
        driver.execute("CREATE TABLE scratch (words TEXT)")
        driver.execute("INSERT INTO scratch VALUES ('Persephone Blackthorn')")
    with desk.upkeep() as driver:
        driver.execute("DELETE FROM scratch")
    everything = b"".join(path.read_bytes() for path in folder.iterdir())
    assert b"Persephone" not in everything


def test_a_file_that_is_written_anew_has_all_that_it_had(desk: Desk) -> None:
    for number in range(1, 40):
        add(desk, a_reflection("word " * 50 * number, number=number))
    with desk.view() as view:
        before = view.reflections.all()
    with desk.change() as work:
        for reflection in before[::2]:
            work.reflections.remove(reflection.id)
    size = database(desk.folder).stat().st_size
    desk.write_anew()
    assert database(desk.folder).stat().st_size < size
    with desk.view() as view:
        assert view.reflections.all() == before[1::2]
    add(desk, a_reflection("And it goes on.", number=99))
