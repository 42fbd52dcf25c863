"""Two real workbooks, each with a key of its own or without one."""

import io
from collections.abc import Callable, Iterator
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from senco_desk.domain import text
from senco_desk.domain.attachment import Attachment
from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import PieceKind, Strength
from senco_desk.domain.review import Review
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.store.bringing_over import Came, bring_over
from senco_desk.store.desk import Desk
from senco_desk.store.folder import EVIDENCE
from tests.store.things import SET, Clock, a_case, a_reflection, an_attachment, an_evidence, counts_for, impact

Make = Callable[[str, KeyProvider], Desk]
KEYS = {
    "both plain": (NoKey(), NoKey()),
    "into an encrypted one": (NoKey(), FixedKey(bytes(range(32)))),
    "from an encrypted one": (FixedKey(bytes(range(32))), NoKey()),
    "each with a key of its own": (FixedKey(bytes(range(32))), FixedKey(bytes(range(32, 64)))),
}


@pytest.fixture
def make(tmp_path: Path, clock: Clock) -> Iterator[Make]:
    made: list[Desk] = []

    def desk(name: str, keys: KeyProvider) -> Desk:
        create(tmp_path / name, keys, clock)
        made.append(open_workbook(tmp_path / name, keys, now=clock))
        return made[-1]

    yield desk
    for each in made:
        each.close()


@pytest.fixture(params=KEYS)
def both(request: pytest.FixtureRequest, make: Make) -> tuple[Desk, Desk]:
    there, here = (make(name, keys) for name, keys in zip(("there", "here"), KEYS[request.param], strict=True))
    for desk in (there, here):
        with desk.change() as work:
            work.frameworks.add(SET)
    return there, here


def with_file(desk: Desk, piece: Evidence, content: bytes, name: str = "map.pdf") -> Attachment:
    """A file of a piece, with its print copy, in real containers."""
    stored, copy = (desk.containers.write(io.BytesIO(held)) for held in (content, content[:3]))
    return an_attachment(
        piece, name, container=stored.container, size=stored.size, sha256=stored.sha256, print_copy=copy.container
    )


def bring(there: Desk, here: Desk, *wanted: tuple[Noun, str], **given: bool) -> Came:
    return bring_over(there, here, wanted, Clock()(), **given)


def held(desk: Desk, container: str) -> bytes:
    with desk.containers.reading(container) as stream:
        return stream.read()


def test_a_reflection_comes_with_what_it_counts_for_and_takes_the_next_number(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece = a_reflection(number=61, title="A meeting", impact=impact("They stayed"))
    with there.change() as work:
        work.reflections.add(piece)
        work.mappings.add(counts_for(piece, "1.1", why="It led there", best=True, strength=Strength.FAIR))
    with here.change() as work:
        work.reflections.add(a_reflection(number=4))
    came = bring(there, here, (Noun.REFLECTION, piece.id))
    with here.view() as view:
        assert view.reflections.get(piece.id) == replace(piece, number=5)
        [mapping] = view.mappings.of_piece(PieceKind.REFLECTION, piece.id)
        assert (mapping.outcome, mapping.why, mapping.best, mapping.strength) == (
            "1.1", "It led there", True, Strength.FAIR
        )  # fmt: skip
        brought = view.brought.get(piece.id)
    assert (brought.was, brought.workbook) == ("R-061", there.id)
    assert (came.landed[0].reference, came.left_out) == ("R-005", ())


def test_evidence_comes_with_its_files_sealed_under_this_key(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece, content = an_evidence(number=61, title="The map"), b"what was provided" * 50_000
    with there.change() as work:
        work.evidence.add(piece)
        work.attachments.add(file := replace(with_file(there, piece, content), alt="The map on the wall"))
    bring(there, here, (Noun.EVIDENCE, piece.id))
    with here.view() as view:
        [landed] = view.attachments.of_evidence(piece.id)
        assert view.evidence.get(piece.id) == replace(piece, number=1)
    assert (landed.name, landed.alt, landed.health, landed.sha256) == (file.name, file.alt, file.health, file.sha256)
    assert held(here, landed.container) == content
    assert held(here, landed.print_copy) == content[:3]
    assert landed.container != file.container


def test_its_review_date_comes_along_and_never_in_place_of_one_that_is_here(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece = a_reflection(number=1)
    theirs, mine = (Review(piece.id, Noun.REFLECTION, date(year, 3, 1)) for year in (2027, 2028))
    with there.change() as work:
        work.reflections.add(piece)
        work.reviews.put(theirs)
    bring(there, here, (Noun.REFLECTION, piece.id))
    with here.change() as work:
        assert work.reviews.get(piece.id) == theirs
        work.reviews.put(mine)
    bring(there, here, (Noun.REFLECTION, piece.id), in_place=True)
    with here.view() as view:
        assert view.reviews.get(piece.id) == mine


def test_one_undo_takes_all_of_it_back_and_one_more_brings_it_again(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece, reflection = an_evidence(number=7), a_reflection(number=8)
    with there.change() as work:
        work.evidence.add(piece)
        work.reflections.add(reflection)
        work.attachments.add(with_file(there, piece, b"a"))
        work.mappings.add(counts_for(piece))
    came = bring(there, here, (Noun.EVIDENCE, piece.id), (Noun.REFLECTION, reflection.id))
    assert came.changed.said == "2 items brought over"
    redo = here.undo(came.changed.undo)
    with here.view() as view:
        assert (view.evidence.all(), view.reflections.all(), view.brought.all()) == ([], [], {})
    here.undo(redo.undo)
    with here.view() as view:
        assert len(view.attachments.of_evidence(piece.id)) == len(view.mappings.of_framework(SET.id)) == 1


def test_what_is_here_in_other_words_is_not_touched_and_the_other_comes_beside_it(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece = a_reflection(number=3, title="As it was")
    changed = replace(piece, title="As it was changed there")
    with there.change() as work:
        work.reflections.add(changed)
    with here.change() as work:
        work.reflections.add(piece)
    [landed] = bring(there, here, (Noun.REFLECTION, piece.id)).landed
    with here.view() as view:
        assert view.reflections.get(piece.id) == piece
        assert view.reflections.get(landed.id).title == "As it was changed there"
        assert view.reflections.get(landed.id).reference == landed.reference == "R-004"
        assert view.brought.get(landed.id).was == "R-003"


def test_what_is_here_already_is_not_brought_twice(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece = an_evidence(number=9)
    with there.change() as work:
        work.evidence.add(piece)
        work.attachments.add(with_file(there, piece, b"a"))
    first = bring(there, here, (Noun.EVIDENCE, piece.id))
    again = bring(there, here, (Noun.EVIDENCE, piece.id))
    assert (again.changed, again.landed) == (None, first.landed)
    assert len(here.containers.listed()) == 2


def test_a_file_that_is_here_already_is_kept_once(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece, other = an_evidence(number=1), an_evidence(number=2)
    with there.change() as work:
        work.evidence.add(piece)
        work.attachments.add(replace(with_file(there, piece, b"the same"), print_copy=""))
    with here.change() as work:
        work.evidence.add(other)
        work.attachments.add(mine := replace(with_file(here, other, b"the same"), print_copy=""))
    bring(there, here, (Noun.EVIDENCE, piece.id))
    with here.view() as view:
        assert view.attachments.of_evidence(piece.id)[0].container == mine.container


def test_in_place_it_becomes_as_it_was_there_and_loses_nothing_that_is_here(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece = an_evidence(number=5, title="Then")
    with there.change() as work:
        work.evidence.add(piece)
        work.attachments.add(with_file(there, piece, b"then"))
        work.mappings.add(counts_for(piece, "1.1"))
        work.mappings.add(counts_for(piece, "1.2"))
    with here.change() as work:
        work.evidence.add(now := replace(piece, number=12, title="Now"))
        work.attachments.add(with_file(here, piece, b"now"))
        work.mappings.add(counts_for(piece, "1.2", why="Mine"))
    came = bring(there, here, (Noun.EVIDENCE, piece.id), in_place=True)
    with here.view() as view:
        assert view.evidence.get(piece.id) == replace(piece, number=12)
        assert sorted(held(here, each.container) for each in view.attachments.of_evidence(piece.id)) == [
            b"now", b"then"
        ]  # fmt: skip
        assert {(each.outcome, each.why) for each in view.mappings.of_framework(SET.id)} == {
            ("1.1", ""), ("1.2", "Mine")
        }  # fmt: skip
        assert view.brought.all() == {}
    here.undo(came.changed.undo)
    with here.view() as view:
        assert view.evidence.get(piece.id) == now


def test_a_case_comes_where_there_is_none_and_otherwise_below_the_one_that_is_here(both: tuple[Desk, Desk]) -> None:
    there, here = both
    mine, theirs = a_case("1", "Mine."), a_case("1", "Theirs.")
    alone = a_case("c", "Families.")
    with there.change() as work:
        work.cases.put(theirs)
        work.cases.put(alone)
    with here.change() as work:
        work.cases.put(mine)
    bring(there, here, (Noun.CASE, theirs.id), (Noun.CASE, alone.id))
    with here.view() as view:
        assert text.plain(view.cases.of("1").text) == (
            "Mine.\nFrom the other workbook, as it was there on Mon 2 Mar 2026\nTheirs."
        )
        assert view.cases.of("c") == alone


def test_a_case_in_place_is_as_it_was_there(both: tuple[Desk, Desk]) -> None:
    there, here = both
    with there.change() as work:
        work.cases.put(theirs := a_case("1", "Theirs."))
    with here.change() as work:
        work.cases.put(mine := a_case("1", "Mine."))
    bring(there, here, (Noun.CASE, theirs.id), in_place=True)
    with here.view() as view:
        assert view.cases.of("1") == replace(theirs, id=mine.id)
    assert bring(there, here, (Noun.CASE, theirs.id)).changed is None


def test_without_its_set_of_outcomes_a_piece_comes_alone_and_says_so(make: Make) -> None:
    there, here = make("there", NoKey()), make("here", NoKey())
    piece, case = a_reflection(number=1), a_case()
    with there.change() as work:
        work.frameworks.add(SET)
        work.reflections.add(piece)
        work.mappings.add(counts_for(piece))
        work.cases.put(case)
    came = bring(there, here, (Noun.REFLECTION, piece.id), (Noun.CASE, case.id))
    assert [line.split(":")[0] for line in came.left_out] == [
        "Some of what R-001 counts for stayed behind", "A case stayed behind"
    ]  # fmt: skip
    assert [each.id for each in came.landed] == [piece.id]


def test_a_file_that_is_broken_there_stays_behind_and_is_named(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece = an_evidence(number=2)
    with there.change() as work:
        work.evidence.add(piece)
        work.attachments.add(broken := with_file(there, piece, b"a" * 1000, "plan.pdf"))
        work.attachments.add(replace(with_file(there, piece, b"whole", "slip.pdf"), position=1))
    container = there.folder / EVIDENCE / broken.container[:2] / broken.container
    container.write_bytes(container.read_bytes()[:-40])
    came = bring(there, here, (Noun.EVIDENCE, piece.id))
    assert came.left_out == ("“plan.pdf”, attached to E-002, could not be read there and stayed behind.",)
    with here.view() as view:
        assert [each.name for each in view.attachments.of_evidence(piece.id)] == ["slip.pdf"]


def test_what_is_not_there_is_refused_and_nothing_is_brought(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece = a_reflection(number=1)
    with there.change() as work:
        work.reflections.add(piece)
    with pytest.raises(Refused, match="not in the other workbook"):
        bring(there, here, (Noun.REFLECTION, piece.id), (Noun.EVIDENCE, "never"))
    assert here.sequence == 1


def test_a_cancelled_bringing_leaves_no_file_behind(both: tuple[Desk, Desk]) -> None:
    there, here = both
    piece = an_evidence(number=1)
    with there.change() as work:
        work.evidence.add(piece)
        work.attachments.add(with_file(there, piece, b"a" * 900_000))
        work.attachments.add(with_file(there, piece, b"b" * 900_000))
    behind: list[int] = []

    def stop(done: int, _of: int | None) -> None:
        behind.append(done)
        if len(behind) > 5:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        bring_over(there, here, [(Noun.EVIDENCE, piece.id)], Clock()(), moved=stop)
    assert here.containers.listed() == set()
    with here.view() as view:
        assert view.evidence.all() == []


def test_a_row_that_the_disk_changed_there_is_not_brought(make: Make) -> None:
    there, here = make("there", NoKey()), make("here", NoKey())
    piece = a_reflection(number=1)
    with there.change() as work:
        work.reflections.add(piece)
    with there.upkeep() as driver:
        driver.execute("UPDATE reflection SET title = 'Another'")
    with pytest.raises(Damaged):
        bring(there, here, (Noun.REFLECTION, piece.id))
