from dataclasses import replace

import pytest

from senco_desk.domain.bin import Binned, Deleted
from senco_desk.domain.errors import Refused
from senco_desk.domain.mapping import PieceKind
from senco_desk.domain.text import from_plain
from senco_desk.store.desk import Desk
from tests.store.test_desk import add, kept
from tests.store.test_undo import delete
from tests.store.things import BEGAN, SET, a_case, a_reflection, an_attachment, an_evidence, counts_for


def binned(desk: Desk) -> list[Deleted]:
    with desk.view() as view:
        return view.bin.all()


def put_back(desk: Desk, kind: Binned, each: str) -> bool:
    with desk.change("Put back") as work:
        return work.bin.put_back(kind, each)


def test_what_was_deleted_is_in_the_bin_until_it_is_put_back_or_the_deletion_undone(desk: Desk) -> None:
    add(desk, reflection := a_reflection(title="Phonics", number=14))
    assert binned(desk) == []
    undo = delete(desk, reflection).undo
    assert binned(desk) == [Deleted(Binned.REFLECTION, reflection.id, "R-014", "Phonics", BEGAN)]
    desk.undo(undo)
    assert binned(desk) == []
    delete(desk, reflection)
    assert put_back(desk, Binned.REFLECTION, reflection.id)
    assert kept(desk, reflection) == reflection
    assert binned(desk) == []


def test_evidence_comes_back_with_its_files_and_what_it_counts_for(desk: Desk) -> None:
    piece = an_evidence("A map", number=3)
    files, mapping = [an_attachment(piece, position=at) for at in (0, 1)], counts_for(piece, best=True)
    with desk.change() as work:
        work.evidence.add(piece)
        work.mappings.add(mapping)
        for file in files:
            work.attachments.add(file)
    with desk.change("Deleted") as work:
        work.evidence.remove(piece.id)
    (told,) = binned(desk)
    assert (told.reference, told.files, told.counts_for) == ("E-003", 2, 1)
    assert put_back(desk, Binned.EVIDENCE, piece.id)
    with desk.view() as view:
        assert view.evidence.get(piece.id) == piece
        assert view.attachments.of_evidence(piece.id) == files
        assert view.mappings.of_piece(PieceKind.EVIDENCE, piece.id) == [mapping]


def test_only_what_is_still_there_is_counted_for(desk: Desk) -> None:
    reflection = a_reflection()
    with desk.change() as work:
        work.reflections.add(reflection)
        work.mappings.add(counts_for(reflection))
    delete(desk, reflection)
    with desk.change("Set removed") as work:
        work.frameworks.remove(SET.id)
    assert put_back(desk, Binned.REFLECTION, reflection.id)
    with desk.view() as view:
        assert view.reflections.get(reflection.id) == reflection
        assert view.mappings.of_piece(PieceKind.REFLECTION, reflection.id) == []


def test_a_file_taken_out_is_there_by_itself(desk: Desk) -> None:
    piece = an_evidence(number=3)
    file = an_attachment(piece, "map.pdf")
    with desk.change() as work:
        work.evidence.add(piece)
        work.attachments.add(file)
    with desk.change("File taken out") as work:
        work.attachments.remove(file.id)
    assert binned(desk) == [Deleted(Binned.FILE, file.id, "E-003", "map.pdf", BEGAN)]
    assert put_back(desk, Binned.FILE, file.id)
    with desk.view() as view:
        assert view.attachments.of_evidence(piece.id) == [file]


def test_a_set_comes_back_with_its_outcomes_and_cases(desk: Desk) -> None:
    with desk.change() as work:
        work.cases.put(case := a_case())
    with desk.change("Set removed") as work:
        work.frameworks.remove(SET.id)
    (told,) = binned(desk)
    assert (told.kind, told.title) == (Binned.SET, SET.title)
    assert put_back(desk, Binned.SET, SET.id)
    with desk.view() as view:
        assert view.frameworks.get(SET.id) == SET
        assert view.cases.of("1") == case


def test_where_another_stands_in_its_place_nothing_is_changed(desk: Desk) -> None:
    with desk.change("Set removed") as work:
        work.frameworks.remove(SET.id)
    with desk.change() as work:
        work.frameworks.add(other := replace(SET, id="another"))
    with pytest.raises(Refused) as refused:
        put_back(desk, Binned.SET, SET.id)
    assert refused.value.code == "bin-place-taken"
    with desk.view() as view:
        assert view.frameworks.all() == [other]


def test_what_was_written_can_be_read_in_the_bin(desk: Desk) -> None:
    piece = an_evidence(about=from_plain("The map"))
    with desk.change() as work:
        work.evidence.add(piece)
    with desk.change("Deleted") as work:
        work.evidence.remove(piece.id)
    with desk.view() as view:
        assert view.bin.get(Binned.EVIDENCE, piece.id) == piece
        assert view.bin.get(Binned.REFLECTION, piece.id) is None


def test_what_is_not_in_the_bin_is_not_put_back(desk: Desk) -> None:
    add(desk, reflection := a_reflection())
    for kind in Binned:
        assert not put_back(desk, kind, "never")
    assert not put_back(desk, Binned.REFLECTION, reflection.id)
