from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from senco_desk.domain.attachment import Attachment, Form, Health, Soundness
from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.journal import Noun
from senco_desk.safekeeping.keys import KeyProvider
from senco_desk.store.desk import Desk
from tests.store.test_evidence import add, any_words
from tests.store.things import an_attachment, an_evidence

numbers = st.none() | st.integers(0, 2**40)
health = st.builds(
    Health,
    st.sampled_from(Form),
    st.sampled_from(Soundness),
    numbers,
    st.lists(any_words, max_size=3).map(tuple),
    numbers,
    numbers,
)


def attach(desk: Desk, *attachments: Attachment) -> str:
    with desk.change("Files attached") as work:
        for attachment in attachments:
            work.attachments.add(attachment)
    return work.changed.undo


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(name=any_words, size=st.integers(0, 2**31), seen=health, print_copy=any_words, alt=any_words)
def test_any_attachment_comes_back_as_it_was(
    desk: Desk, name: str, size: int, seen: Health, print_copy: str, alt: str
) -> None:
    piece = an_evidence()
    attachment = an_attachment(piece, name, size=size, health=seen, print_copy=print_copy, alt=alt)
    add(desk, piece)
    attach(desk, attachment)
    with desk.view() as view:
        assert view.attachments.get(attachment.id) == attachment


def test_the_files_of_a_piece_stand_in_her_order(desk: Desk) -> None:
    piece, other, bare = an_evidence(), an_evidence(), an_evidence()
    second, first = an_attachment(piece, position=1), an_attachment(piece, position=0)
    apart = an_attachment(other)
    add(desk, piece, other, bare)
    attach(desk, second, first, apart)
    with desk.view() as view:
        assert view.attachments.of_evidence(piece.id) == [first, second]
        assert view.attachments.of_evidence(bare.id) == []
        assert view.attachments.of_all() == {piece.id: [first, second], other.id: [apart]}


def test_a_file_is_known_again_by_its_content_and_never_by_its_name(desk: Desk) -> None:
    piece, other = an_evidence(), an_evidence()
    first, again = an_attachment(piece, "a.pdf"), an_attachment(other, "b.pdf")
    longer, different = an_attachment(piece, "a.pdf", size=13), an_attachment(piece, "a.pdf", sha256="cd" * 32)
    add(desk, piece, other)
    attach(desk, first, again, longer, different)
    with desk.view() as view:
        assert {each.id for each in view.attachments.same_as(first.sha256, first.size)} == {first.id, again.id}
        assert view.attachments.same_as("ef" * 32, 12) == []


def test_what_is_said_of_a_picture_can_be_changed_and_the_file_taken_off(desk: Desk) -> None:
    piece = an_evidence()
    attachment = an_attachment(piece)
    add(desk, piece)
    attach(desk, attachment)
    described = replace(attachment, alt="The wall after the change")
    with desk.change() as work:
        assert work.attachments.replace(described)
        assert work.attachments.get(attachment.id) == described
        assert work.attachments.remove(attachment.id)
        assert not work.attachments.remove(attachment.id)
        assert not work.attachments.replace(described)


def test_a_change_of_its_files_is_told_as_one_of_the_evidence(desk: Desk) -> None:
    piece = an_evidence()
    add(desk, piece)
    with desk.change() as work:
        work.attachments.add(an_attachment(piece))
    assert work.changed.touched == {(Noun.EVIDENCE, piece.id)}


def test_every_container_that_an_undo_may_ask_for_is_named(desk: Desk) -> None:
    piece = an_evidence()
    kept, taken_off = an_attachment(piece, print_copy="print-1"), an_attachment(piece, print_copy="print-2")
    add(desk, piece)
    attach(desk, kept, taken_off)
    with desk.change() as work:
        work.attachments.replace(replace(kept, print_copy="print-3"))
        work.attachments.remove(taken_off.id)
    with desk.view() as view:
        assert view.attachments.containers() == {
            kept.container, taken_off.container, "print-1", "print-2", "print-3"
        }  # fmt: skip


def test_the_container_of_an_attachment_taken_back_is_still_named(desk: Desk) -> None:
    piece = an_evidence()
    attachment = an_attachment(piece)
    add(desk, piece)
    undo = attach(desk, attachment)
    redo = desk.undo(undo).undo
    with desk.view() as view:
        assert view.attachments.get(attachment.id) is None
        assert view.attachments.containers() == {attachment.container}
    desk.undo(redo)
    with desk.view() as view:
        assert view.attachments.get(attachment.id) == attachment


def test_containers_are_not_told_from_rows_that_the_disk_has_changed(desk: Desk, keys: KeyProvider) -> None:
    if keys.key(desk.folder) is not None:
        pytest.skip("an encrypted page finds this by itself")
    piece = an_evidence()
    attachment = an_attachment(piece)
    add(desk, piece)
    attach(desk, attachment)
    with desk.change() as work:
        work.attachments.remove(attachment.id)
    with desk.upkeep() as driver:
        driver.execute("UPDATE before_image SET image = replace(image, ?, 'elsewhere')", (attachment.container,))
    with desk.view() as view, pytest.raises(Damaged):
        view.attachments.containers()


def test_a_file_is_not_attached_to_what_was_deleted_meanwhile(desk: Desk) -> None:
    with pytest.raises(Refused, match="deleted meanwhile"):
        attach(desk, an_attachment(an_evidence()))


def test_taking_back_a_new_piece_takes_its_files_along_and_brings_them_back(desk: Desk) -> None:
    piece = an_evidence()
    with desk.change("Evidence added") as work:
        work.evidence.add(piece)
    added, attachment = work.changed.undo, an_attachment(piece)
    attach(desk, attachment)
    redo = desk.undo(added).undo
    with desk.view() as view:
        assert (view.evidence.get(piece.id), view.attachments.get(attachment.id)) == (None, None)
    desk.undo(redo)
    with desk.view() as view:
        assert (view.evidence.get(piece.id), view.attachments.get(attachment.id)) == (piece, attachment)


def test_a_file_that_was_taken_off_comes_back_only_to_a_piece_that_is_there(desk: Desk) -> None:
    piece = an_evidence()
    attachment = an_attachment(piece)
    add(desk, piece)
    attach(desk, attachment)
    with desk.change("File taken off") as work:
        work.attachments.remove(attachment.id)
    undo = work.changed.undo
    with desk.change("Evidence deleted") as work:
        work.evidence.remove(piece.id)
    with pytest.raises(Refused, match="later stands on it"):
        desk.undo(undo)
    desk.undo(work.changed.undo)
    desk.undo(undo)
    with desk.view() as view:
        assert view.attachments.of_evidence(piece.id) == [attachment]


def test_what_was_said_of_a_picture_goes_back_and_is_told_as_of_the_evidence(desk: Desk) -> None:
    piece = an_evidence()
    attachment = an_attachment(piece, alt="At first")
    add(desk, piece)
    attach(desk, attachment)
    with desk.change("Described", typing=True) as work:
        work.attachments.replace(replace(attachment, alt="Later"))
    undone = desk.undo(work.changed.undo)
    assert undone.touched == {(Noun.EVIDENCE, piece.id)}
    with desk.view() as view:
        assert view.attachments.get(attachment.id) == attachment
