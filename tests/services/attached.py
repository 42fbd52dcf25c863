"""Attaching for tests: without the child that looks into files, where it does not matter what is in them."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime
from pathlib import Path

from senco_desk.domain.attachment import Health
from senco_desk.services.attaching import Attaching
from senco_desk.services.attaching_batch import Cancelled, Progress, Seen
from senco_desk.services.telling import Tell, told_to_nobody
from senco_desk.store.desk import Desk
from senco_desk.store.folder import EVIDENCE


def unseen(_folder: Path, _key: bytes | None, wanted: Sequence[tuple[str, str]], seen: Seen, _stop: Cancelled) -> None:
    for container, _name in wanted:
        seen(container, Health(), None)


def attaching_on(
    desk: Desk,
    private_folder: Path,
    tell: Tell = told_to_nobody,
    now: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Attaching:
    return Attaching(desk, tell, now, private_folder, unseen)


def quietly() -> tuple[Progress, Cancelled]:
    """Watched by nobody, cancelled by nobody."""
    return (lambda *_: None), (lambda: False)


def container_of(desk: Desk, container: str) -> Path:
    return desk.folder / EVIDENCE / container[:2] / container
