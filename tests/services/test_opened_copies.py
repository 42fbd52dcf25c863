import os
import stat
from collections.abc import Callable
from datetime import UTC, datetime
from hashlib import sha256
from pathlib import Path
from threading import Thread

import pytest

from senco_desk.domain.attachment import Attachment
from senco_desk.domain.identity import new_id
from senco_desk.services.opened_copies import ChangedCopy, OpenedCopies

CONTENT = b"What the provision map said in March."


@pytest.fixture
def copies(tmp_path: Path) -> OpenedCopies:
    return OpenedCopies(tmp_path / "opened")


def an_attachment(name: str = "plan.docx", content: bytes = CONTENT) -> Attachment:
    proof = sha256(content).hexdigest()
    return Attachment(new_id(), new_id(), 0, name, len(content), proof, new_id(), datetime(2026, 3, 2, tzinfo=UTC))


def put(copies: OpenedCopies, attachment: Attachment) -> Path:
    return copies.put(attachment, lambda target: target.write_bytes(CONTENT))


def change(copy: Path, content: bytes = b"My own words") -> None:
    """As a program does that saves beside and renames: that a file is read-only does not hold it back."""
    new = copy.with_name("new")
    new.write_bytes(content)
    new.replace(copy)


def left(tmp_path: Path) -> list[Path]:
    return [path for path in (tmp_path / "opened").rglob("*") if path.is_file()]


def test_a_copy_has_its_own_name_and_nobody_else_may_look(copies: OpenedCopies, tmp_path: Path) -> None:
    copy = put(copies, an_attachment())
    assert (copy.name, copy.read_bytes()) == ("plan.docx", CONTENT)
    assert not copy.stat().st_mode & 0o222
    if os.name == "posix":
        folders = [each for each in copy.parents if tmp_path / "opened" in (each, *each.parents)]
        assert {stat.S_IMODE(each.stat().st_mode) for each in folders} == {0o700}


@pytest.mark.parametrize("name", ["../../x.pdf", "nul", "a\nb.pdf", "x" * 255, "\u202e.docx", 'a<>:"|?*.pdf', "/etc/x"])
def test_any_name_lies_in_its_own_place(copies: OpenedCopies, tmp_path: Path, name: str) -> None:
    copy = put(copies, an_attachment(name))
    assert copy.parent.parent.parent == tmp_path / "opened"
    assert copy.read_bytes() == CONTENT


def test_opened_twice_it_is_the_same_copy(copies: OpenedCopies) -> None:
    attachment = an_attachment()
    assert put(copies, attachment) == put(copies, attachment)
    assert put(copies, an_attachment()) != put(copies, attachment)


def test_all_are_wiped_at_closing(copies: OpenedCopies, tmp_path: Path) -> None:
    put(copies, an_attachment()), put(copies, an_attachment("b.pdf"))
    assert copies.wipe(own=True) == []
    assert list((tmp_path / "opened").iterdir()) == []
    assert put(copies, an_attachment()).exists()
    copies.wipe(own=True)


def test_one_that_was_changed_stays_and_is_told_until_she_lets_it_go(copies: OpenedCopies, tmp_path: Path) -> None:
    attachment = an_attachment()
    copy = put(copies, attachment)
    change(copy)
    put(copies, an_attachment("other.docx"))
    told = [ChangedCopy(attachment.id, copy)]
    assert copies.wipe(own=True) == told
    assert OpenedCopies(tmp_path / "opened").wipe(own=False) == told
    assert copy.read_bytes() == b"My own words"
    copies.let_go(told[0])
    assert copies.wipe(own=True) == []
    assert left(tmp_path) == []


def test_what_was_saved_beside_it_is_not_wiped_either(copies: OpenedCopies) -> None:
    copy = put(copies, an_attachment())
    copy.with_name("plan, mine.docx").write_bytes(b"My own words")
    copy.with_name("~$plan.docx").write_bytes(b"who has it open")
    copy.with_name(".~lock.plan.docx#").write_bytes(b"who has it open")
    [told] = copies.wipe(own=True)
    assert [each.name for each in copy.parent.iterdir()] == [told.path.name] == ["plan, mine.docx"]


def test_a_changed_one_is_not_shown_as_if_it_were_the_attachment(copies: OpenedCopies) -> None:
    attachment = an_attachment()
    change(put(copies, attachment))
    again = put(copies, attachment)
    assert again.read_bytes() == CONTENT
    assert put(copies, attachment) == again
    assert [each.attachment for each in copies.wipe(own=True)] == [attachment.id]


def test_what_a_desk_left_that_was_killed_is_wiped_at_the_next_start(copies: OpenedCopies, tmp_path: Path) -> None:
    put(copies, an_attachment())
    copies._lock.release()  # as the system does for a process that is gone
    assert OpenedCopies(tmp_path / "opened").wipe(own=False) == []
    assert left(tmp_path) == []


def test_those_of_another_desk_that_is_open_are_let_be(copies: OpenedCopies, tmp_path: Path) -> None:
    copy, another = put(copies, an_attachment()), OpenedCopies(tmp_path / "opened")
    put(another, an_attachment("other.docx"))
    assert another.wipe(own=True) == []
    assert copy.exists()
    assert copies.wipe(own=False) == []
    assert copy.exists()


def on_another_thread(act: Callable[[], object]) -> None:
    thread = Thread(target=act)
    thread.start()
    thread.join()


def test_a_lock_taken_on_one_thread_is_let_go_on_another(copies: OpenedCopies) -> None:
    on_another_thread(lambda: put(copies, an_attachment()))
    lock = copies._lock
    assert lock is not None
    assert lock.is_locked
    copies.wipe(own=True)
    assert not lock.is_locked


def test_a_link_in_it_is_taken_away_and_not_what_it_leads_to(copies: OpenedCopies, tmp_path: Path) -> None:
    mine = tmp_path / "mine.docx"
    mine.write_bytes(b"mine")
    put(copies, an_attachment()).with_name("link").symlink_to(mine)
    assert copies.wipe(own=True) == []
    assert mine.read_bytes() == b"mine"
    assert left(tmp_path) == []


def test_only_what_is_a_copy_can_be_let_go(copies: OpenedCopies, tmp_path: Path) -> None:
    (tmp_path / "mine.docx").write_bytes(b"mine")
    copies.let_go(ChangedCopy("", tmp_path / "mine.docx"))
    assert (tmp_path / "mine.docx").exists()


def test_where_nothing_was_opened_there_is_nothing_to_wipe(copies: OpenedCopies, tmp_path: Path) -> None:
    assert copies.wipe(own=True) == []
    assert not (tmp_path / "opened").exists()
