"""The child that reads a calendar of other people's making.

One frame: the file, the first and the last day to look at. Lines:

    {"at": n, "of": m}
    {"entries": [[uid, title, day, start, minutes, place, note, last day, called off], …]}     some at a time
    {"findings": [sentence, …], "outside": n}
    {"refused": code, "said": sentence}            or "damaged"
"""

from datetime import date
from pathlib import Path
from typing import BinaryIO

from senco_desk.domain.calendar_entry import CalendarEntry
from senco_desk.domain.errors import Refused, Sentence
from senco_desk.domain.language import N_
from senco_desk.domain.wire import answer, frames, put_line
from senco_desk.importing.calendar.reading import read
from senco_desk.importing.calendar.recurring import Window

UNREADABLE = Sentence(
    "calendar-file-unreadable",
    N_("{name} could not be opened ({reason}). Nothing was changed. Choose another file, or copy it here first."),
)
_AT_ONCE = 200


def main(asked: BinaryIO, answered: BinaryIO) -> int:
    """Read what is asked; the exit status: 0 when something was said to the end, 1 when the parent went away."""
    return answer(answered, lambda: _read(next(frames(asked)), answered))


def _read(asked: tuple[str, date, date], answered: BinaryIO) -> None:
    path, first, last = asked
    file = Path(path)
    try:
        content = file.read_bytes()
    except OSError as error:
        raise Refused(UNREADABLE, name=file.name, reason=error.strerror or error) from error
    found = read(content, file.name, Window(first, last), lambda at, of: put_line(answered, {"at": at, "of": of}))
    for at in range(0, len(found.entries), _AT_ONCE):
        put_line(answered, {"entries": [_out(entry) for entry in found.entries[at : at + _AT_ONCE]]})
    put_line(answered, {"findings": [str(each) for each in found.findings], "outside": found.outside})


def _out(entry: CalendarEntry) -> list[object]:
    return [
        entry.uid,
        entry.title,
        entry.day.isoformat(),
        entry.start and entry.start.isoformat("minutes"),
        entry.minutes,
        entry.place,
        entry.note,
        entry.last_day and entry.last_day.isoformat(),
        entry.called_off,
    ]
