"""Old texts are thinned with age, and nothing that is offered, named or in the bin is lost by it."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings
from hypothesis import strategies as st

from senco_desk.domain.bin import Binned
from senco_desk.domain.journal import Changed, Noun
from senco_desk.domain.reflection import Reflection, State
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.keys import FixedKey, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.store.desk import Desk
from senco_desk.store.thinning import forget, ripe, thin
from senco_desk.store.undo import OFFERED
from tests.store.test_desk import add, kept, rows, type_in, words_of
from tests.store.test_history import MINUTE, all_words, name, type_each_minute, versions
from tests.store.test_undo import delete, finish
from tests.store.things import Clock, a_reflection, an_attachment, an_evidence, counts_for

DAY = 24 * 3600
OTHER = {State.DRAFT: State.FINISHED, State.FINISHED: State.DRAFT}
TEXTS = st.lists(st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=20), min_size=1, max_size=8)


def thin_all(desk: Desk, clock: Clock) -> None:
    for item in ripe(desk):
        while thin(desk, item, clock()):
            pass


def test_within_two_days_each_minute_stays(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("0"))
    type_each_minute(desk, clock, reflection, *"12345")
    thin_all(desk, clock)
    assert all_words(desk, reflection) == list("43210")


def test_after_two_days_the_last_of_each_hour_stays_as_it_was(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("0"))  # at half past
    type_each_minute(desk, clock, reflection, *"12345")
    clock.pass_seconds(3600)
    type_each_minute(desk, clock, reflection, *"678")
    last = versions(desk, reflection)[2]
    clock.pass_seconds(3 * DAY)
    type_in(desk, reflection, "9")
    thin_all(desk, clock)
    assert all_words(desk, reflection) == ["8", "5", "0"]
    assert versions(desk, reflection)[1].at == last.at


def test_after_thirty_days_the_last_of_each_day_stays(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("0"))
    for day in range(3):
        for hour in range(3):
            clock.pass_seconds(3600)
            type_in(desk, reflection, f"day {day} hour {hour}")
        clock.pass_seconds(DAY - 3 * 3600)
    clock.pass_seconds(31 * DAY)
    type_in(desk, reflection, "now")
    thin_all(desk, clock)
    assert all_words(desk, reflection) == ["day 2 hour 2", "day 1 hour 2", "day 0 hour 2", "0"]


def test_thinning_twice_is_as_thinning_once(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("0"))
    type_each_minute(desk, clock, reflection, *"12345")
    clock.pass_seconds(3 * DAY)
    thin_all(desk, clock)
    before = rows(desk, "SELECT * FROM before_image")
    thin_all(desk, clock)
    assert rows(desk, "SELECT * FROM before_image") == before


def test_the_journal_grows_smaller_and_no_change_stays_without_a_trace(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("0"))
    type_each_minute(desk, clock, reflection, *map(str, range(20)))
    before = rows(desk, "SELECT count(*) FROM change")[0][0]
    clock.pass_seconds(3 * DAY)
    thin_all(desk, clock)
    assert rows(desk, "SELECT count(*) FROM change")[0][0] < before - 15
    unkept = "SELECT count(*) FROM change WHERE said = '' AND id NOT IN (SELECT change FROM before_image)"
    assert rows(desk, unkept) == [(0,)]


def test_a_named_version_stays_whatever_is_thinned(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("0"))
    type_each_minute(desk, clock, reflection, *"123456")
    name(desk, clock, reflection, versions(desk, reflection)[3].key, "As sent")
    clock.pass_seconds(3 * DAY)
    thin_all(desk, clock)
    assert "2" in all_words(desk, reflection)
    assert [one.name for one in versions(desk, reflection)].count("As sent") == 1


def test_what_is_offered_to_be_taken_back_is_taken_back_after_thinning(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("0"))
    type_each_minute(desk, clock, reflection, *"12")
    finished = finish(desk, kept(desk, reflection))
    type_each_minute(desk, clock, kept(desk, reflection), *"34")
    clock.pass_seconds(40 * DAY)
    thin_all(desk, clock)
    desk.undo(finished.undo)
    assert (kept(desk, reflection).state, words_of(desk, reflection)) == (reflection.state, "4")


def test_typing_goes_on_in_its_window_while_old_texts_are_thinned(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection("0"))
    type_each_minute(desk, clock, reflection, *"123")
    clock.pass_seconds(3 * DAY)
    began = clock()
    type_in(desk, reflection, "4")
    clock.moment = began + timedelta(days=5)  # the laptop's clock goes wrong, and right again
    thin_all(desk, clock)
    clock.moment = began + timedelta(seconds=5)
    type_in(desk, reflection, "45")
    clock.pass_seconds(MINUTE)
    type_in(desk, reflection, "456")
    assert all_words(desk, reflection)[:2] == ["45", "3"]


@contextmanager
def a_desk(encrypted: bool) -> Iterator[tuple[Desk, Clock]]:
    keys, clock = FixedKey(bytes(range(32))) if encrypted else NoKey(), Clock()
    with TemporaryDirectory() as home:
        folder = Path(home) / "mine.sencodesk"
        create(folder, keys, clock)
        desk = open_workbook(folder, keys, now=clock)
        yield desk, clock
        desk.close()


@given(TEXTS, st.booleans())
@settings(max_examples=25)
def test_whatever_was_typed_more_than_a_window_apart_is_found_again_exactly(texts: list[str], encrypted: bool) -> None:
    with a_desk(encrypted) as (desk, clock):
        add(desk, reflection := a_reflection("begun"))
        saved: list[Reflection] = [reflection]
        for words in texts:
            clock.pass_seconds(MINUTE)
            type_in(desk, reflection, words)
            saved.append(kept(desk, reflection))
        with desk.view() as view:
            past = view.history.of(Noun.REFLECTION, reflection.id).versions
            found = [view.history.at(Noun.REFLECTION, reflection.id, one.key) for one in past]
        assert found == without_repeats(saved)


def without_repeats(saved: list[Reflection]) -> list[Reflection]:
    """Newest first, none twice in a row, and not the last, which is the present one."""
    distinct = [one for at, one in enumerate(saved) if at == 0 or one.sections != saved[at - 1].sections]
    return distinct[-2::-1] if len(distinct) > 1 else []


@given(st.lists(st.tuples(st.integers(61, 40 * DAY), st.text("ab", max_size=3)), max_size=12), st.booleans())
@settings(max_examples=25)
def test_what_stays_after_thinning_is_a_part_of_what_was_there(typed: list[tuple[int, str]], encrypted: bool) -> None:
    with a_desk(encrypted) as (desk, clock):
        add(desk, reflection := a_reflection("begun"))
        for at, (seconds, words) in enumerate(typed):
            clock.pass_seconds(seconds)
            type_in(desk, reflection, f"{at} {words}")
        before, now = all_words(desk, reflection), kept(desk, reflection)
        thin_all(desk, clock)
        after = all_words(desk, reflection)
        assert kept(desk, reflection) == now
        assert [words for words in before if words in after] == after
        assert (after[:1], after[-1:]) == (before[:1], before[-1:])


def test_what_was_long_in_the_bin_is_forgotten_with_all_that_went_with_it(desk: Desk, clock: Clock) -> None:
    piece = an_evidence("Zebedee’s map")
    with desk.change("Added") as work:
        work.evidence.add(piece)
        work.attachments.add(file := an_attachment(piece))
        work.mappings.add(counts_for(piece, why="Zebedee said so"))
    with desk.change("Deleted") as work:
        work.evidence.remove(piece.id)
    with desk.view() as view:
        assert view.attachments.containers() == {file.container}
    forget(desk, Binned.EVIDENCE, piece.id)
    with desk.view() as view:
        assert view.bin.all() == []
        assert view.attachments.containers() == set()
        assert "Deleted" not in {changed.said for changed in view.recent_changes(OFFERED)}
    assert rows(desk, "SELECT count(*) FROM before_image WHERE image LIKE '%Zebedee%'") == [(0,)]


def test_it_is_overdue_after_a_year_but_never_while_it_is_offered_to_be_taken_back(desk: Desk, clock: Clock) -> None:
    add(desk, reflection := a_reflection())
    undo = delete(desk, reflection).undo
    clock.pass_seconds(400 * DAY)
    with desk.view() as view:
        assert view.bin.overdue(clock()) == []
    for _ in range(OFFERED):
        add(desk, a_reflection())
    with desk.view() as view:
        assert [old.id for old in view.bin.overdue(clock())] == [reflection.id]
    desk.undo(undo)
    with desk.view() as view:
        assert view.bin.overdue(clock()) == []


def worked_on(desk: Desk, clock: Clock, steps: list[tuple[str, int]]) -> Reflection:
    """Typed in, finished and reopened, at these moments; by the same steps the same in every workbook."""
    add(desk, replace(a_reflection("begun"), id="r", number=1))
    for number, (what, seconds) in enumerate(steps):
        clock.pass_seconds(seconds)
        now = kept(desk, replace(a_reflection(), id="r"))
        with desk.change("" if what in ("words", "title") else "Done", typing=what in ("words", "title")) as work:
            match what:
                case "words":
                    text = from_plain(f"words {number}")
                    work.reflections.replace(replace(now, sections=(replace(now.sections[0], text=text),)))
                case "title":
                    work.reflections.replace(replace(now, title=f"title {number}"))
                case "state":
                    work.reflections.replace(replace(now, state=OTHER[now.state]))
                case "day":
                    work.reflections.replace(replace(now, happened=date(2026, 1, 1 + number)))
    return kept(desk, replace(a_reflection(), id="r"))


@given(st.lists(st.tuples(st.sampled_from(["words", "title", "state", "day"]), st.integers(1, 20 * DAY)), max_size=14))
@settings(max_examples=25)
def test_taking_back_gives_the_same_whether_or_not_old_texts_were_thinned(steps: list[tuple[str, int]]) -> None:
    with a_desk(encrypted=False) as (plain, clock), a_desk(encrypted=False) as (thinned, other):
        assert worked_on(plain, clock, steps) == worked_on(thinned, other, steps)
        thin_all(thinned, other)
        for which in range(len(changes(plain))):
            for desk in (plain, thinned):
                desk.undo(changes(desk)[which].undo)
            assert kept(plain, replace(a_reflection(), id="r")) == kept(thinned, replace(a_reflection(), id="r"))


def changes(desk: Desk) -> list[Changed]:
    """Those that are offered to be taken back, but that it was added."""
    with desk.view() as view:
        return [changed for changed in view.recent_changes(OFFERED) if changed.said == "Done"]
