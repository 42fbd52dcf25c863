from collections.abc import Callable, Iterator
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from senco_desk.domain.attachment import Form, Soundness
from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.evidence import EvidenceKind
from senco_desk.domain.journal import Noun
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.attaching import Attached, Attaching, Pasted
from senco_desk.services.evidencing import Evidencing
from senco_desk.services.undoing import Undoing
from senco_desk.store.desk import Desk
from tests.services.attached import attaching_on, container_of, quietly
from tests.services.conftest import Clock, Listener
from tests.store.keyed import keys

__all__ = ["keys"]


@pytest.fixture
def desk(tmp_path: Path, clock: Clock, keys: KeyProvider) -> Iterator[Desk]:
    folder = tmp_path / "mine.sencodesk"
    create(folder, keys, clock)
    desk = open_workbook(folder, keys, now=clock)
    yield desk
    desk.close()


@pytest.fixture
def attaching(desk: Desk, tell: Listener, clock: Clock, tmp_path: Path) -> Attaching:
    return attaching_on(desk, tmp_path / "opened", tell, clock)


@pytest.fixture
def file(tmp_path: Path) -> Callable[[str, bytes], Path]:
    def written(name: str, content: bytes) -> Path:
        (tmp_path / name).write_bytes(content)
        return tmp_path / name

    return written


def attach(attaching: Attaching, to: str | None, *sources: Path | Pasted, again: bool = False) -> Attached:
    return attaching.attach(to, sources, *quietly(), again=again)


def test_each_file_makes_a_piece_of_evidence_named_like_it(attaching: Attaching, desk: Desk, tell, file) -> None:
    came = attach(attaching, None, file("Provision_map 2025.xlsx", b"costs"), Pasted("../Picture.png", b"pixels"))
    with desk.view() as view:
        first, second = view.evidence.some(came.evidence)
    assert (first.title, second.title) == ("Provision map 2025", "Picture")
    assert (first.number, second.number, first.happened) == (1, 2, None)
    [attachment] = attaching.of(second.id)
    assert (attachment.name, attachment.size, attachment.position) == ("Picture.png", 6, 0)
    assert came.changed.said == "2 files attached"
    assert came.changed == tell.last
    assert tell.last.concerns(Noun.EVIDENCE)


def test_files_join_the_others_of_an_open_piece(attaching: Attaching, desk: Desk, tell, clock, file) -> None:
    piece = Evidencing(desk, tell, clock).keep(Evidencing(desk, tell, clock).begin())
    attach(attaching, piece.id, file("a.txt", b"a"), file("b.txt", b"b"))
    came = attach(attaching, piece.id, file("c.txt", b"c"))
    assert came.evidence == (piece.id,)
    assert [(each.name, each.position) for each in attaching.of(piece.id)] == [("a.txt", 0), ("b.txt", 1), ("c.txt", 2)]
    assert came.changed.said == "1 file attached"


def test_one_undo_takes_them_all_back_and_one_more_brings_them_back_whole(attaching, desk, tell, file) -> None:
    came = attach(attaching, None, file("a.txt", b"a"), file("b.txt", b"b"))
    undone = Undoing(desk, tell).undo(came.changed.undo)
    assert [attaching.of(each) for each in came.evidence] == [[], []]
    assert attaching.tidy() == 0
    Undoing(desk, tell).undo(undone.undo)
    for each in came.evidence:
        [attachment] = attaching.of(each)
        assert desk.containers.sound(attachment.container, attachment.sha256)


def test_the_same_file_is_recognised_and_offered_as_one(attaching: Attaching, desk: Desk, file) -> None:
    [first] = attach(attaching, None, file("plan.txt", b"the plan")).evidence
    came = attach(attaching, None, file("plan, a copy.txt", b"the plan"))
    assert (came.changed, came.evidence) == (None, ())
    assert came.same == (("plan, a copy.txt", attaching.of(first)[0]),)
    assert len(desk.containers.listed()) == 1


def test_it_can_be_added_all_the_same_and_is_kept_once(attaching: Attaching, desk: Desk, file) -> None:
    [first] = attach(attaching, None, file("plan.txt", b"the plan")).evidence
    [second] = attach(attaching, None, file("copy.txt", b"the plan"), again=True).evidence
    [one], [other] = attaching.of(first), attaching.of(second)
    assert one.container == other.container
    assert attaching.known(one) == [other]
    assert len(desk.containers.listed()) == 1


def test_another_piece_may_have_the_same_file_and_the_same_piece_has_it_once(
    attaching, desk, tell, clock, file
) -> None:
    attach(attaching, None, file("plan.txt", b"the plan"))
    piece = Evidencing(desk, tell, clock).keep(Evidencing(desk, tell, clock).begin())
    assert attach(attaching, piece.id, file("plan.txt", b"the plan")).evidence == (piece.id,)
    assert attach(attaching, piece.id, file("plan.txt", b"the plan")).same[0][1].evidence == piece.id
    assert len(attaching.of(piece.id)) == 1
    assert len(desk.containers.listed()) == 1


def test_the_same_file_twice_in_one_drop_is_one(attaching: Attaching, desk: Desk, file) -> None:
    came = attach(attaching, None, file("a.txt", b"same"), file("b.txt", b"same"))
    assert ([name for name, _ in came.same], len(came.evidence)) == (["b.txt"], 1)
    assert came.same[0][1] == attaching.of(came.evidence[0])[0]
    again = attach(attaching, None, file("c.txt", b"new"), file("d.txt", b"new"), again=True)
    assert len(again.evidence) == 2
    assert len(desk.containers.listed()) == 2


@pytest.mark.parametrize("harm", [Path.unlink, lambda path: path.write_bytes(path.read_bytes()[:-9000])])
def test_attaching_a_file_again_puts_right_what_the_disk_did_to_it(attaching, desk, tell, file, harm) -> None:
    [piece] = attach(attaching, None, file("plan.txt", b"the plan" * 9000)).evidence
    attaching.describe(attaching.of(piece)[0].id, "a plan")
    harm(container_of(desk, attaching.of(piece)[0].container))
    came = attach(attaching, None, file("plan.txt", b"the plan" * 9000))
    [attachment] = attaching.of(piece)
    assert (came.evidence, came.changed.said) == ((), "A file that was missing or damaged put right")
    assert (attachment.name, attachment.alt) == ("plan.txt", "a plan")
    assert desk.containers.sound(attachment.container, attachment.sha256)


def test_a_file_is_taken_out_and_brought_back(attaching: Attaching, desk: Desk, tell, file) -> None:
    [piece] = attach(attaching, None, file("a.txt", b"a")).evidence
    [attachment] = attaching.of(piece)
    changed = attaching.detach(attachment.id)
    assert (attaching.of(piece), changed.touched) == ([], {(Noun.EVIDENCE, piece)})
    assert attaching.tidy() == 0
    Undoing(desk, tell).undo(changed.undo)
    assert attaching.of(piece) == [attachment]


def test_what_a_picture_shows_is_kept_as_it_is_typed(attaching: Attaching, desk: Desk, tell, file) -> None:
    [piece] = attach(attaching, None, file("a.txt", b"a")).evidence
    [attachment] = attaching.of(piece)
    for words in ("A", "A wall", "A wall display"):
        attaching.describe(attachment.id, words)
    assert attaching.of(piece) == [replace(attachment, alt="A wall display")]
    Undoing(desk, tell).undo(tell.last.undo)
    assert attaching.of(piece) == [attachment]
    attaching.detach(attachment.id)
    with pytest.raises(Refused, match="no longer attached"):
        attaching.describe(attachment.id, "gone")


def test_it_is_looked_into_and_a_picture_gets_a_copy_that_prints(desk, tell, clock, tmp_path) -> None:
    Image.linear_gradient("L").resize((40, 30)).save(tmp_path / "wall.png")
    attaching = Attaching(desk, tell, clock, tmp_path / "opened")
    came = attach(attaching, None, tmp_path / "wall.png", Pasted("words.txt", b"What was said."))
    [picture], [words] = map(attaching.of, came.evidence)
    assert (picture.health.form, picture.health.soundness) == (Form.PICTURE, Soundness.SOUND)
    assert (picture.health.width, picture.health.height, words.health.form) == (40, 30, Form.TEXT)
    assert (attaching.shown(picture.id)[:2], attaching.shown(words.id)) == (b"\xff\xd8", None)
    assert desk.containers.listed() == {picture.container, picture.print_copy, words.container}
    with desk.view() as view:
        assert view.evidence.get(picture.evidence).kind is EvidenceKind.PHOTOGRAPH


def test_progress_is_told_over_all_of_them(attaching: Attaching, file) -> None:
    told = []
    sources = [file("a.bin", bytes(600_000)), file("b.bin", bytes(300_001))]
    attaching.attach(None, sources, lambda *step: told.append(step), lambda: False)
    copying = [(at, of) for doing, at, of in told if doing.startswith("Copying")]
    assert copying == sorted(copying)
    assert copying[-1] == (900_001, 900_001)


@pytest.mark.parametrize("after", [0, 1, 3, 5])
def test_a_cancel_leaves_everything_as_it_was(attaching: Attaching, desk: Desk, tell, file, after: int) -> None:
    asked = iter(range(99))
    sources = [file(f"{nth}.bin", bytes([nth]) * 400_000) for nth in range(3)]
    with pytest.raises(Refused, match="Nothing was attached"):
        attaching.attach(None, sources, lambda *_: None, lambda: next(asked) >= after)
    assert (desk.containers.listed(), tell.heard) == (set(), [])


def test_a_piece_that_was_deleted_meanwhile_gets_nothing(attaching: Attaching, desk: Desk, file) -> None:
    with pytest.raises(Refused, match="deleted meanwhile"):
        attach(attaching, "gone", file("a.txt", b"a"))
    assert desk.containers.listed() == set()


def test_what_no_row_names_is_tidied_away_and_nothing_else(attaching: Attaching, desk: Desk, file) -> None:
    [piece] = attach(attaching, None, file("a.txt", b"a")).evidence
    desk.containers.write(BytesIO(b"orphan"))
    container_of(desk, attaching.of(piece)[0].container).with_suffix(".part").write_bytes(b"half")
    assert (attaching.tidy(), attaching.tidy()) == (2, 0)
    assert desk.containers.listed() == {attaching.of(piece)[0].container}


def test_a_copy_is_saved_where_she_says(attaching: Attaching, tmp_path: Path, file) -> None:
    [piece] = attach(attaching, None, file("plan.docx", b"the plan")).evidence
    [attachment] = attaching.of(piece)
    attaching.save_copy(attachment.id, tmp_path / "mine.docx", *quietly())
    assert (tmp_path / "mine.docx").read_bytes() == b"the plan"
    for target, told in (
        (tmp_path / "mine.exe", "must end in .docx"),
        (tmp_path / "nowhere" / "mine.docx", "cannot be written"),
        (tmp_path / "mine.sencodesk" / "evidence" / "ab" / "mine.docx", "is a workbook"),
    ):
        with pytest.raises(Refused, match=told):
            attaching.save_copy(attachment.id, target, *quietly())
    with pytest.raises(Refused, match="Cancelled"):
        attaching.save_copy(attachment.id, tmp_path / "x.docx", lambda *_: None, lambda: True)
    assert not (tmp_path / "x.docx").exists()


def test_one_that_is_missing_is_told_and_not_opened(attaching: Attaching, desk: Desk, file) -> None:
    [piece] = attach(attaching, None, file("plan.docx", b"the plan")).evidence
    [attachment] = attaching.of(piece)
    container_of(desk, attachment.container).unlink()
    with pytest.raises(Damaged, match="missing inside the workbook"):
        attaching.opened_copy(attachment.id)


@pytest.mark.parametrize("name", ["letter.pdf.exe", "macro.VBS", "start.command ", "link.lnk", "run.sh"])
def test_what_would_be_started_is_not_opened(attaching: Attaching, name: str) -> None:
    [piece] = attach(attaching, None, Pasted(name, b"@echo off")).evidence
    with pytest.raises(Refused, match="opening it would start it"):
        attaching.opened_copy(attaching.of(piece)[0].id)


def test_a_workbook_that_may_only_be_read_takes_nothing_and_shows_all(desk, tell, clock, tmp_path, keys, file) -> None:
    attaching = attaching_on(desk, tmp_path / "opened", tell, clock)
    [piece] = attach(attaching, None, file("plan.docx", b"the plan")).evidence
    desk.close()
    reading = open_workbook(desk.folder, keys, write=False)
    attaching = attaching_on(reading, tmp_path / "opened", tell, clock)
    with pytest.raises(Refused, match="can only be read"):
        attach(attaching, None, file("b.docx", b"b"))
    assert attaching.opened_copy(attaching.of(piece)[0].id).read_bytes() == b"the plan"
    assert (attaching.wipe_copies(), attaching.tidy()) == ([], 0)
    reading.close()
