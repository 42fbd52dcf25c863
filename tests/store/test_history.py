"""Any text as it was: what was typed at a save more than a window apart is found again, exactly."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from senco_desk.domain.history import History, Version
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection, State
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import open_workbook
from senco_desk.store.desk import Desk
from senco_desk.store.driver import connect_to_write
from senco_desk.store.folder import database
from tests.store.test_desk import add, type_in
from tests.store.things import BEGAN, Clock, a_case, a_reflection, an_evidence

MINUTE = 61


def history(desk: Desk, noun: Noun, each: str) -> History:
    with desk.view() as view:
        return view.history.of(noun, each)


def versions(desk: Desk, reflection: Reflection) -> tuple[Version, ...]:
    return history(desk, Noun.REFLECTION, reflection.id).versions


def words_at(desk: Desk, reflection: Reflection, key: str) -> str:
    with desk.view() as view:
        found = view.history.at(Noun.REFLECTION, reflection.id, key)
    assert isinstance(found, Reflection)
    return "\n".join(block.plain for section in found.sections for block in section.text)


def all_words(desk: Desk, reflection: Reflection) -> list[str]:
    return [words_at(desk, reflection, one.key) for one in versions(desk, reflection)]


def type_each_minute(desk: Desk, clock: Clock, reflection: Reflection, *texts: str) -> None:
    for words in texts:
        clock.pass_seconds(MINUTE)
        type_in(desk, reflection, words)


def test_each_text_is_there_newest_first_but_the_present_one(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("one"))
    type_each_minute(desk, clock, reflection, "one two", "one two three")
    assert all_words(desk, reflection) == ["one two", "one"]
    assert [one.words for one in versions(desk, reflection)] == [2, 1]


def test_a_version_is_told_by_the_minute_it_was_written_in(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("one"))
    clock.pass_seconds(3 * 24 * 3600)
    type_in(desk, reflection, "one two")
    clock.pass_seconds(3 * 24 * 3600)
    type_in(desk, reflection, "one two three")
    assert [one.at for one in versions(desk, reflection)] == [BEGAN + timedelta(days=3), BEGAN]


def test_what_was_typed_within_one_window_is_one_version(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("one"))
    for words in ("one t", "one tw", "one two"):
        clock.pass_seconds(1)
        type_in(desk, reflection, words)
    assert all_words(desk, reflection) == ["one"]


def test_what_was_changed_beside_the_words_is_no_version(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("one"))
    clock.pass_seconds(MINUTE)
    with desk.change("Finished") as work:
        work.reflections.replace(replace(reflection, state=State.FINISHED))
    assert versions(desk, reflection) == ()


def test_columns_that_were_kept_apart_come_together(desk: Desk, clock: Clock) -> None:
    piece = an_evidence("A map", about=from_plain("first"), part="I drew it")
    with desk.change() as work:
        work.evidence.add(piece)
    for now in (replace(piece, title="A costed map"), replace(piece, title="A costed map", part="I led it")):
        clock.pass_seconds(MINUTE)
        with desk.change(typing=True) as work:
            work.evidence.replace(now)
    with desk.view() as view:
        past = view.history.of(Noun.EVIDENCE, piece.id).versions
        found = [view.history.at(Noun.EVIDENCE, piece.id, one.key) for one in past]
    assert found == [replace(piece, title="A costed map"), piece]


def test_a_case_has_a_history_too(desk: Desk, clock: Clock) -> None:
    case = a_case(words="I led.")
    for words in ("I led.", "I led the review."):
        with desk.change(typing=True) as work:
            work.cases.put(replace(case, text=from_plain(words)))
        clock.pass_seconds(MINUTE)
    with desk.view() as view:
        (one,) = view.history.of(Noun.CASE, case.id).versions
        assert view.history.at(Noun.CASE, case.id, one.key) == case


def test_what_is_put_back_from_the_bin_has_its_history_still(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("one"))
    type_each_minute(desk, clock, reflection, "one two")
    with desk.change("Deleted") as work:
        work.reflections.remove(reflection.id)
    assert history(desk, Noun.REFLECTION, reflection.id) == History()
    desk.undo(work.changed.undo)
    assert all_words(desk, reflection) == ["one"]


def test_there_is_no_version_under_a_strange_key(desk: Desk) -> None:
    add(desk, reflection := a_reflection())
    with desk.view() as view:
        assert view.history.at(Noun.REFLECTION, reflection.id, "never") is None
        assert view.history.at(Noun.REFLECTION, "never", "never") is None


def name(desk: Desk, clock: Clock, reflection: Reflection, key: str, called: str) -> None:
    with desk.change("Named") as work:
        assert work.history.call(Noun.REFLECTION, reflection.id, key, called, clock())


def test_a_version_with_a_name_is_told_once_by_its_name(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("one"))
    type_each_minute(desk, clock, reflection, "one two")
    name(desk, clock, reflection, versions(desk, reflection)[0].key, "As sent")
    (one,) = versions(desk, reflection)
    assert (one.name, words_at(desk, reflection, one.key)) == ("As sent", "one")


def test_the_present_text_can_be_named_and_is_found_after_more_was_typed(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("one"))
    name(desk, clock, reflection, "", "As sent")
    type_each_minute(desk, clock, reflection, "two", "three")
    assert [(one.name, words_at(desk, reflection, one.key)) for one in versions(desk, reflection)] == [
        ("", "two"),
        ("As sent", "one"),
    ]


def test_a_name_is_changed_and_taken_away(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("one"))
    type_each_minute(desk, clock, reflection, "two")
    for called in ("As sent", "As read", ""):
        name(desk, clock, reflection, versions(desk, reflection)[0].key, called)
        assert [one.name for one in versions(desk, reflection)] == [called]


def test_where_the_disk_has_changed_the_journal_what_is_newer_can_still_be_read(
    folder: Path, keys: KeyProvider, clock: Clock
) -> None:
    desk = open_workbook(folder, keys, now=clock)
    add(desk, reflection := a_reflection("one"))
    type_each_minute(desk, clock, reflection, "two", "three", "four")
    desk.close()
    driver = connect_to_write(database(folder), keys.key(folder))
    driver.execute(
        "UPDATE before_image SET image = replace(image, 'two', 'tow') WHERE noun = 'reflection' AND image LIKE '%two%'"
    )
    driver.close()
    desk = open_workbook(folder, keys, now=clock)
    found = history(desk, Noun.REFLECTION, reflection.id)
    assert found.unread
    assert [words_at(desk, reflection, one.key) for one in found.versions] == ["three"]
    desk.close()
