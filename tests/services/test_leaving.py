"""The copy to take when I leave, made of a real workbook and laid down as another."""

import io
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest

from senco_desk.domain.award_terms import AwardTerms
from senco_desk.domain.ending import Ending
from senco_desk.domain.errors import Refused
from senco_desk.domain.journal import Noun
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.review import Review
from senco_desk.domain.term_weeks import Holiday
from senco_desk.safekeeping.checking import check
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey, OwnKeys
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.safekeeping.packs import unpack
from senco_desk.services.leaving import Leaving
from senco_desk.services.leaving_copy import Marked
from senco_desk.services.locking import Locking
from senco_desk.store.desk import Desk
from senco_desk.store.folder import database
from tests.services.attached import quietly
from tests.services.conftest import Clock, Listener
from tests.store.keyed import keys
from tests.store.prior_things import a_prior, an_exit_review
from tests.store.things import SET, a_case, a_reflection, an_attachment, an_evidence, counts_for

__all__ = ["keys"]

TAKEN, LEFT = a_reflection("I learned to ask.", number=3), a_reflection("About Zebedee Quill.", number=4)
PIECE = an_evidence("The map", number=7)


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, keys: KeyProvider) -> Iterator[Desk]:
    create(tmp_path / "mine.sencodesk", keys, clock)
    desk = open_workbook(tmp_path / "mine.sencodesk", keys, now=clock)
    files = [desk.containers.write(io.BytesIO(content)) for content in (b"mine", b"the school's")]
    with desk.change() as work:
        work.frameworks.add(SET)
        work.profile.put(Profile("Ruth Appleyard-Quill"))
        work.reflections.add(TAKEN)
        work.reflections.add(LEFT)
        work.evidence.add(PIECE)
        for position, stored in enumerate(files):
            work.attachments.add(
                an_attachment(
                    PIECE, f"{position}.pdf", position=position, container=stored.container, size=stored.size,
                    sha256=stored.sha256,
                )
            )  # fmt: skip
        work.mappings.add(counts_for(TAKEN))
        work.mappings.add(counts_for(LEFT))
        work.mappings.add(counts_for(PIECE))
        work.cases.put(a_case())
        work.reviews.put(Review(PIECE.id, Noun.EVIDENCE, date(2027, 9, 1)))
        work.people.put(Person("p", PersonKind.PUPIL, "Zebedee Quill", prints_as="Pupil A"))
    yield desk
    desk.close()


@pytest.fixture
def leaving(desk: Desk, tell: Listener, clock: Clock) -> Leaving:
    return Leaving(desk, tell, clock)


def own_file(leaving: Leaving) -> str:
    return leaving.to_mark().evidence[0][1][0].id


def test_what_is_marked_goes_and_nothing_else_not_even_its_traces(
    leaving: Leaving, desk: Desk, tmp_path: Path, keys: KeyProvider
) -> None:
    marked = Marked(frozenset({TAKEN.id, PIECE.id}), frozenset({own_file(leaving)}))
    taken = leaving.take_along(tmp_path / "mine.sencopack", marked, *quietly())
    assert (taken.reflections, taken.evidence, taken.files, taken.left_out) == (1, 1, 1, ())
    unpack(tmp_path / "mine.sencopack", tmp_path / "home.sencodesk")
    copy = open_workbook(tmp_path / "home.sencodesk", keys)
    try:
        with copy.view() as view:
            assert view.reflections.all() == [TAKEN]
            assert view.evidence.all() == [PIECE]
            [file] = view.attachments.of_evidence(PIECE.id)
            assert len(view.mappings.of_framework(SET.id)) == 2
            assert view.profile.get() == Profile("Ruth Appleyard-Quill")
            assert view.cases.of("1") is not None
            assert view.reviews.get(PIECE.id) is not None
            assert view.people.all() == []
        with copy.containers.reading(file.container) as stream:
            assert stream.read() == b"mine"
        assert copy.containers.listed() == {file.container}
        assert copy.id != desk.id
    finally:
        copy.close()
    assert check(tmp_path / "home.sencodesk", keys).is_whole
    if isinstance(keys, NoKey):
        assert b"Zebedee" not in database(tmp_path / "home.sencodesk").read_bytes()
    else:
        assert isinstance(keys, FixedKey)


def test_what_she_had_learnt_before_and_the_exit_review_go_and_holidays_stay(
    leaving: Leaving, desk: Desk, tmp_path: Path, keys: KeyProvider
) -> None:
    with desk.change() as work:
        work.prior_learning.add(a_prior())
        work.exit_reviews.add(an_exit_review())
        work.award_terms.put(AwardTerms(120))
        work.holidays.put(Holiday(date(2026, 12, 19), date(2027, 1, 3), "Christmas", "h"))
    leaving.take_along(tmp_path / "mine.sencopack", Marked(frozenset({PIECE.id})), *quietly())
    unpack(tmp_path / "mine.sencopack", tmp_path / "home.sencodesk")
    copy = open_workbook(tmp_path / "home.sencodesk", keys)
    try:
        with copy.view() as view:
            assert (view.prior_learning.all(), view.exit_reviews.all()) == ([a_prior()], [an_exit_review()])
            assert view.award_terms.get().credits == 120
            assert view.holidays.all() == []
    finally:
        copy.close()


def test_numbers_stay_so_that_what_was_printed_still_fits(leaving: Leaving, tmp_path: Path, keys: KeyProvider) -> None:
    leaving.take_along(tmp_path / "mine.sencopack", Marked(frozenset({PIECE.id})), *quietly())
    unpack(tmp_path / "mine.sencopack", tmp_path / "home.sencodesk")
    copy = open_workbook(tmp_path / "home.sencodesk", keys, write=False)
    with copy.view() as view:
        assert [each.reference for each in view.evidence.all()] == ["E-007"]
        assert view.attachments.of_evidence(PIECE.id) == []
    copy.close()


def test_nothing_is_made_of_nothing_and_a_cancelled_copy_leaves_nothing(leaving: Leaving, tmp_path: Path) -> None:
    with pytest.raises(Refused, match="Nothing is marked"):
        leaving.take_along(tmp_path / "mine.sencopack", Marked(frozenset()), *quietly())
    with pytest.raises(Refused, match="Cancelled"):
        leaving.take_along(tmp_path / "a.sencopack", Marked(frozenset({PIECE.id})), lambda *_: None, lambda: True)
    assert [each.name for each in tmp_path.iterdir()] == ["mine.sencodesk"]


def test_the_copy_opens_with_the_same_passphrase(tmp_path: Path, tell: Listener, clock: Clock) -> None:
    keys = OwnKeys()
    create(tmp_path / "mine.sencodesk", keys)
    desk = open_workbook(tmp_path / "mine.sencodesk", keys)
    with desk.change() as work:
        work.reflections.add(TAKEN)
    leaving, marked = Leaving(desk, tell, clock), Marked(frozenset({TAKEN.id}))
    with pytest.raises(Refused, match="no passphrase yet"):
        leaving.take_along(tmp_path / "mine.sencopack", marked, *quietly())
    Locking(desk, keys, clock).set_passphrase("kettle lantern osprey")
    leaving.take_along(tmp_path / "mine.sencopack", marked, *quietly())
    desk.close()
    unpack(tmp_path / "mine.sencopack", tmp_path / "home.sencodesk")
    elsewhere = OwnKeys()
    elsewhere.unlock(tmp_path / "home.sencodesk", "kettle lantern osprey")
    open_workbook(tmp_path / "home.sencodesk", elsewhere).close()


def test_the_days_on_which_it_ended_are_kept_and_told(leaving: Leaving, tell: Listener) -> None:
    ended = Ending(date(2027, 6, 30), date(2027, 8, 31))
    assert leaving.ending() == Ending()
    leaving.keep_ending(ended)
    assert leaving.ending() == ended
    assert tell.last.concerns(Noun.ENDING)
    assert [each.reference for each in leaving.due(date(2027, 9, 1))] == ["E-007"]
