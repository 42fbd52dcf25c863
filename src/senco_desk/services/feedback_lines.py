"""What was read of a tutor's file, on its way from the child that read it: some marks to a line."""

from base64 import b64decode, b64encode
from collections.abc import Iterator
from dataclasses import replace
from datetime import datetime
from typing import Any

from senco_desk.domain.feedback_mark import FeedbackRead, Mark
from senco_desk.domain.plain_form import plain_form, value_of

_AT_ONCE = 200


def lines_of(read: FeedbackRead) -> Iterator[dict[str, Any]]:
    """`{"marks": […]}`, as often as needed, then `{"read": {…}, "kept": …}`, all but the marks; `kept` in base64."""
    for at in range(0, len(read.marks), _AT_ONCE):
        yield {"marks": [plain_form(mark) for mark in read.marks[at : at + _AT_ONCE]]}
    kept = None if read.kept is None else b64encode(read.kept).decode("ascii")
    yield {"read": plain_form(replace(read, marks=(), kept=None)), "kept": kept}


class Coming:
    """Puts the lines together again."""

    def __init__(self) -> None:
        self._marks: list[Mark] = []
        self.read: FeedbackRead | None = None

    def hear(self, line: dict[str, Any]) -> None:
        if "marks" in line:
            self._marks += map(_mark_in, line["marks"])
        elif "read" in line:
            written = _moment(line["read"]["written"])
            read = value_of(FeedbackRead, {**line["read"], "written": None})
            kept = None if line["kept"] is None else b64decode(line["kept"])
            self.read = replace(read, marks=tuple(self._marks), written=written, kept=kept)


def _mark_in(plain: dict[str, Any]) -> Mark:
    mark = value_of(Mark, {**plain, "when": None})
    return replace(mark, when=_moment(plain["when"]))


def _moment(plain: str | None) -> datetime | None:
    """With its zone, or without where the file does not know it."""
    return datetime.fromisoformat(plain) if plain else None
