from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from senco_desk.domain.bin import Binned
from senco_desk.domain.errors import Refused
from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection, Section, State
from senco_desk.domain.text import from_plain
from senco_desk.safekeeping.keys import NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.attaching import Attaching, Pasted
from senco_desk.services.evidencing import Evidencing
from senco_desk.services.looking_back import LookingBack
from senco_desk.services.making_cases import MakingCases
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.telling import told_to_nobody
from senco_desk.services.undoing import Undoing
from senco_desk.store.desk import Desk
from senco_desk.store.thinning import ripe
from tests.services.conftest import SET, Clock, Listener

WORDS = st.text(st.characters(exclude_categories=["Cs", "Cc"]), max_size=12)


@pytest.fixture
def looking(desk: Desk, tell: Listener, clock: Clock) -> LookingBack:
    return LookingBack(desk, tell, clock)


@pytest.fixture
def reflecting(desk: Desk, tell: Listener, clock: Clock) -> Reflecting:
    return Reflecting(desk, tell, clock)


def write(reflecting: Reflecting, clock: Clock, *texts: str) -> Reflection:
    """Typed more than a minute apart."""
    reflection = reflecting.begin()
    for words in texts:
        sections = (Section("text", "", from_plain(words)),)
        reflection = reflecting.keep(replace(reflection, sections=sections))
        clock.later(minutes=2)
    return reflection


def test_a_version_stands_beside_now(looking: LookingBack, reflecting: Reflecting, clock: Clock) -> None:
    reflection = write(reflecting, clock, "Two did not gain.", "Two of six did not gain.")
    (version,) = looking.look(Noun.REFLECTION, reflection.id).history.versions
    beside = looking.beside_now(Noun.REFLECTION, reflection.id, version.key)
    assert (beside.gone, beside.added) == (0, 2)
    looked = looking.look(Noun.REFLECTION, reflection.id)
    assert looked is not None
    assert (looked.called, looked.now) == ("R-001", reflection)


def test_a_case_is_called_by_its_outcome(desk: Desk, looking: LookingBack, clock: Clock) -> None:
    cases = MakingCases(desk, told_to_nobody, clock)
    case = cases.keep(replace(cases.of(SET.id, "1"), text=from_plain("I led.")))
    looked = looking.look(Noun.CASE, case.id)
    assert looked is not None
    assert looked.called == "My case for 1"


def test_a_case_goes_back_and_comes_again(desk: Desk, looking: LookingBack, clock: Clock) -> None:
    cases = MakingCases(desk, told_to_nobody, clock)
    case = cases.of(SET.id, "1")
    for words in ("I led.", "I led the review."):
        case = cases.keep(replace(case, text=from_plain(words)))
        clock.later(minutes=2)
    (version,) = looking.look(Noun.CASE, case.id).history.versions
    looking.put_back(Noun.CASE, case.id, version.key)
    assert cases.of(SET.id, "1").text == from_plain("I led.")


def test_put_back_keeps_day_and_state_and_is_told(
    looking: LookingBack, reflecting: Reflecting, clock: Clock, tell: Listener
) -> None:
    reflection = write(reflecting, clock, "first", "second")
    reflecting.keep(replace(reflection, state=State.FINISHED))
    (version,) = looking.look(Noun.REFLECTION, reflection.id).history.versions
    changed = looking.put_back(Noun.REFLECTION, reflection.id, version.key)
    now = reflecting.get(reflection.id)
    assert now is not None
    assert (now.sections[0].text, now.state) == (from_plain("first"), State.FINISHED)
    assert tell.last == changed
    assert (Noun.REFLECTION, reflection.id) in changed.touched


@given(st.lists(WORDS, min_size=2, max_size=6), st.data())
@settings(max_examples=20)
def test_putting_back_and_undoing_gives_the_same_state(texts: list[str], data: st.DataObject) -> None:
    with TemporaryDirectory() as home:
        folder, clock = Path(home) / "mine.sencodesk", Clock()
        create(folder, NoKey(), clock)
        desk = open_workbook(folder, NoKey(), now=clock)
        reflecting, looking = Reflecting(desk, told_to_nobody, clock), LookingBack(desk, told_to_nobody, clock)
        reflection = write(reflecting, clock, *texts)
        versions = looking.look(Noun.REFLECTION, reflection.id).history.versions
        if versions:
            version = data.draw(st.sampled_from(versions))
            with desk.view() as view:
                was = view.history.at(Noun.REFLECTION, reflection.id, version.key)
            changed = looking.put_back(Noun.REFLECTION, reflection.id, version.key)
            assert reflecting.get(reflection.id) == was
            if changed.undo:  # none where the version says what is said now
                Undoing(desk, told_to_nobody).undo(changed.undo)
        assert reflecting.get(reflection.id) == reflection
        desk.close()


def test_what_is_no_longer_kept_is_not_put_back(looking: LookingBack, reflecting: Reflecting, clock: Clock) -> None:
    reflection = write(reflecting, clock, "first", "second")
    with pytest.raises(Refused) as refused:
        looking.put_back(Noun.REFLECTION, reflection.id, "never")
    assert refused.value.code == "version-gone"
    reflecting.remove(reflection.id)
    with pytest.raises(Refused) as refused:
        looking.put_back(Noun.REFLECTION, reflection.id, "never")
    assert refused.value.code == "written-gone"
    assert looking.look(Noun.REFLECTION, reflection.id) is None


def test_a_name_is_kept_and_undone(desk: Desk, looking: LookingBack, reflecting: Reflecting, clock: Clock) -> None:
    reflection = write(reflecting, clock, "first", "second")
    (version,) = looking.look(Noun.REFLECTION, reflection.id).history.versions
    changed = looking.name_version(Noun.REFLECTION, reflection.id, version.key, "  As \n sent ")
    assert changed.said == "Version named “As sent”"
    assert [one.name for one in looking.look(Noun.REFLECTION, reflection.id).history.versions] == ["As sent"]
    Undoing(desk, told_to_nobody).undo(changed.undo)
    assert [one.name for one in looking.look(Noun.REFLECTION, reflection.id).history.versions] == [""]
    with pytest.raises(Refused):
        looking.name_version(Noun.REFLECTION, reflection.id, "never", "As sent")


def test_deleted_evidence_keeps_its_files_while_it_can_be_put_back(
    desk: Desk, looking: LookingBack, clock: Clock, tmp_path: Path
) -> None:
    evidencing = Evidencing(desk, told_to_nobody, clock)
    attaching = Attaching(desk, told_to_nobody, clock, tmp_path / "opened")
    piece = evidencing.keep(replace(evidencing.begin(EvidenceKind.DATA), title="A map"))
    attaching.attach(piece.id, [Pasted("map.txt", b"costed")], lambda *_told: None, lambda: False)
    evidencing.remove(piece.id)
    assert attaching.tidy() == 0
    (told,) = looking.bin()
    assert (told.reference, told.files) == ("E-001", 1)
    assert [passage.heading for passage in looking.deleted(Binned.EVIDENCE, piece.id)] == ["Title"]
    changed = looking.put_back_deleted(Binned.EVIDENCE, piece.id)
    assert evidencing.get(piece.id) == piece
    (file,) = attaching.of(piece.id)
    with desk.containers.reading(file.container) as stream:
        assert stream.read() == b"costed"
    Undoing(desk, told_to_nobody).undo(changed.undo)
    looking.take_out(Binned.EVIDENCE, piece.id)
    assert looking.bin() == []
    assert attaching.tidy() == 1


def test_what_is_not_in_the_bin_cannot_be_put_back(looking: LookingBack) -> None:
    with pytest.raises(Refused) as refused:
        looking.put_back_deleted(Binned.REFLECTION, "never")
    assert refused.value.code == "bin-gone"


def tidy(looking: LookingBack) -> int:
    """In how many steps."""
    steps = 1
    while looking.tidy():
        steps += 1
    return steps


def test_tidying_thins_what_is_old_in_steps_and_once_a_day(
    desk: Desk, looking: LookingBack, reflecting: Reflecting, clock: Clock
) -> None:
    pieces = [write(reflecting, clock, *map(str, range(9))) for _ in range(3)]
    clock.later(days=3)
    assert tidy(looking) > 3
    assert all(len(looking.look(Noun.REFLECTION, one.id).history.versions) < 8 for one in pieces)
    assert len(ripe(desk)) > 0
    assert tidy(looking) == 1


def test_tidying_takes_out_of_the_bin_what_was_there_for_a_year(
    looking: LookingBack, reflecting: Reflecting, clock: Clock
) -> None:
    old = write(reflecting, clock, "old")
    reflecting.remove(old.id)
    clock.later(days=366)
    for _ in range(21):
        reflecting.remove(write(reflecting, clock, "new").id)
    tidy(looking)
    assert old.id not in {told.id for told in looking.bin()}
    assert len(looking.bin()) == 21
    assert timedelta(days=366) > looking.bin()[0].until - looking.bin()[0].at


def test_what_was_put_back_meanwhile_keeps_its_history(
    looking: LookingBack, reflecting: Reflecting, clock: Clock
) -> None:
    """The bin as it was listed a moment ago, by her or by the day's tidying, is not the bin as it is."""
    old = write(reflecting, clock, "first", "second")
    looking.name_version(Noun.REFLECTION, old.id, "", "As sent")
    reflecting.remove(old.id)
    clock.later(days=366)
    for _ in range(21):
        reflecting.remove(write(reflecting, clock, "new").id)
    looking._begin_to_tidy(clock())
    looking.put_back_deleted(Binned.REFLECTION, old.id)
    tidy(looking)
    looking.take_out(Binned.REFLECTION, old.id)
    assert "As sent" in {one.name for one in looking.look(Noun.REFLECTION, old.id).history.versions}
