"""The reading child: reads files other people made, out of their containers, for the words in them.

Frames: the workbook's folder and key; then for each file its container. Lines, for each file in turn:

    {"began": container}
    {"read": [[place, words], …], "unread": [what, …]}
"""

from typing import BinaryIO

from senco_desk.domain.errors import Damaged
from senco_desk.domain.wire import frames, put_line
from senco_desk.importing.reading_words.reading import read
from senco_desk.importing.reading_words.words import FileWords
from senco_desk.store.containers import Containers


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Read what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    values = frames(asked)
    try:
        containers = Containers(*next(values))
        for container in values:
            put_line(answered, {"began": container})
            words = _words(containers, container)
            put_line(answered, {"read": words.passages, "unread": words.unread})
    except (EOFError, StopIteration, BrokenPipeError):
        return 1
    return 0


def _words(containers: Containers, container: str) -> FileWords:
    try:
        with containers.reading(container) as file:
            return read(file)
    except Damaged as damage:
        return FileWords(unread=(str(damage),))
