"""The examining child: reads files other people made, out of their containers, and writes the print copies of pictures.

Frames: the workbook's folder and key; then for each file its container and name. Lines, for each file in turn:

    {"began": container}
    {"health": {…}, "print_copy": {…} or null}     the fields of Health and of Stored
"""

from collections.abc import Iterator
from dataclasses import asdict
from io import BytesIO
from typing import Any, BinaryIO

from senco_desk.domain.attachment import Form, Health, Soundness
from senco_desk.domain.errors import Damaged
from senco_desk.domain.wire import answer, frames, put_line
from senco_desk.importing.examining.looking import look
from senco_desk.importing.examining.seen import TOO_LARGE, Seen
from senco_desk.store.containers import Containers


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Examine what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    return answer(answered, lambda: _examine(frames(asked), answered))


def _examine(values: Iterator[Any], answered: BinaryIO) -> None:
    containers = Containers(*next(values))
    for container, name in values:
        put_line(answered, {"began": container})
        _say(_looked(containers, container, name), containers, answered)


def _looked(containers: Containers, container: str, name: str) -> Seen:
    try:
        with containers.reading(container) as file:
            return look(file, name)
    except Damaged as damage:
        return Seen(Health(Form.OTHER, Soundness.BROKEN, remarks=(str(damage),)))
    except MemoryError:
        return Seen(Health(Form.OTHER, Soundness.UNSEEN, remarks=(TOO_LARGE.said(),)))


def _say(seen: Seen, containers: Containers, answered: BinaryIO) -> None:
    stored = containers.write(BytesIO(seen.print_copy)) if seen.print_copy else None
    line: dict[str, Any] = {"health": asdict(seen.health), "print_copy": asdict(stored) if stored else None}
    try:
        put_line(answered, line)
    except BrokenPipeError:
        if stored:
            containers.erase(stored.container)
        raise
