"""The file that came is kept as it was: in a container that stays as long as a row, or an undo, names it."""

from io import BytesIO
from pathlib import Path

import pytest

from senco_desk.domain.attachment import Stored
from senco_desk.domain.errors import Refused
from senco_desk.services.attaching import Attaching
from senco_desk.services.feedback_file import file_kept, save_file
from senco_desk.store.desk import Desk
from tests.services.conftest import Clock, Listener
from tests.store.feedback_things import a_feedback

CONTENT = "A file of hers, שלום".encode()


def keep(desk: Desk, each: str = "f") -> Stored:
    with file_kept(desk, BytesIO(CONTENT), len(CONTENT)) as stored, desk.change("Taken in") as work:
        held = {"container": stored.container, "sha256": stored.sha256, "size": stored.size}
        work.feedback.add(a_feedback(each, **held))
    return stored


def test_it_stays_while_it_may_come_back(desk: Desk, tell: Listener, clock: Clock, tmp_path: Path) -> None:
    stored = keep(desk)
    with desk.change("Deleted") as work:
        work.feedback.remove("f")
    Attaching(desk, tell, clock, tmp_path).tidy()
    assert desk.containers.sound(stored.container, stored.sha256)
    desk.undo(work.changed.undo)
    with desk.view() as view:
        (found,) = view.feedback.all()
    with desk.containers.reading(found.container) as stream:
        assert stream.read() == CONTENT


def test_nothing_is_left_when_it_was_not_stored(desk: Desk) -> None:
    with pytest.raises(Refused), file_kept(desk, BytesIO(CONTENT)):
        desk.undo("a change that there never was")
    assert desk.containers.listed() == set()


def test_the_same_file_is_kept_once(desk: Desk) -> None:
    assert keep(desk) == keep(desk, "again")
    assert len(desk.containers.listed()) == 1


def test_it_is_saved_under_its_own_ending(desk: Desk, tmp_path: Path) -> None:
    stored = keep(desk)
    kept = a_feedback(container=stored.container)
    save_file(desk, kept, tmp_path / "copy.docx", lambda *_at: None, lambda: False)
    assert (tmp_path / "copy.docx").read_bytes() == CONTENT
    for feedback, target, cancelled in (
        (kept, "copy.pdf", False),
        (kept, "another.docx", True),
        (a_feedback(container=""), "none.docx", False),
    ):
        with pytest.raises(Refused):
            save_file(desk, feedback, tmp_path / target, lambda *_at: None, lambda cancelled=cancelled: cancelled)
        assert not (tmp_path / target).exists()
