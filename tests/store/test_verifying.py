from io import BytesIO

import pytest

from senco_desk.domain.attachment import Attachment
from senco_desk.store.desk import Desk
from senco_desk.store.verifying import broken_files
from tests.store.things import an_attachment, an_evidence


def attached(desk: Desk, name: str, print_copy: str = "") -> Attachment:
    stored = desk.containers.write(BytesIO(b"What it holds"))
    piece = an_evidence(number=7)
    attachment = an_attachment(
        piece, name, container=stored.container, size=stored.size, sha256=stored.sha256, print_copy=print_copy
    )
    with desk.change() as work:
        work.evidence.add(piece)
        work.attachments.add(attachment)
    return attachment


def told(desk: Desk) -> list[str]:
    with desk.view() as view:
        return [str(damaged) for damaged in broken_files(view.reading.driver, desk.containers)]


def test_files_that_are_as_they_were_attached_are_not_told_of(desk: Desk) -> None:
    copy = desk.containers.write(BytesIO(b"As it prints"))
    attached(desk, "photo.jpeg", copy.container)
    assert told(desk) == []


@pytest.mark.parametrize("which", ["container", "print_copy"])
def test_one_that_is_missing_is_told_once_with_its_piece(desk: Desk, which: str) -> None:
    copy = desk.containers.write(BytesIO(b"As it prints"))
    attachment = attached(desk, "photo.jpeg", copy.container)
    desk.containers.erase(getattr(attachment, which))
    (said,) = told(desk)
    assert said.startswith("“photo.jpeg”, attached to E-007, is missing")


def test_one_that_is_another_than_was_attached_is_told(desk: Desk) -> None:
    attachment = attached(desk, "a.pdf")
    other = desk.containers.write(BytesIO(b"Something else"))
    with desk.upkeep() as driver:
        driver.execute("UPDATE attachment SET container = ? WHERE id = ?", (other.container, attachment.id))
    assert len(told(desk)) == 1
