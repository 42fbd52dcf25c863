"""Feedback in the workbook: a row for each file that came back; the file itself is in its container."""

import json
from collections.abc import Iterator

from sqlalchemy import bindparam, select, text

from senco_desk.domain import text as words
from senco_desk.domain.feedback import Feedback, Voice
from senco_desk.domain.feedback_mark import FileKind
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_in, moment_out, told_in, told_out
from senco_desk.store.writing import Writing

_TABLE, _IMAGES = tables.feedback, tables.before_image
_c = _TABLE.c
_newest = select(_TABLE).order_by(_c.taken.desc(), _c.id)
_all = Prepared(_newest)
_same = Prepared(_newest.where(_c.sha256 == bindparam("sha256"), _c.size == bindparam("size")))
_replaced = Prepared(select(_IMAGES).where(text("in_table = 'feedback'")))  # as its index says it


class ReadFeedback:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, feedback: str) -> Feedback | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=feedback)
        return _feedback(found[0]) if found else None

    def all(self) -> list[Feedback]:
        """What was taken in last comes first."""
        return [_feedback(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Feedback]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_feedback, self._reading.each(_TABLE))

    def same_as(self, sha256: str, size: int) -> list[Feedback]:
        """Those that came from that very file, the newest first."""
        return [_feedback(row) for row in self._reading.whole(_TABLE, _same, sha256=sha256, size=size)]

    def containers(self) -> set[str]:
        """Those of the files themselves; see `View.containers`."""
        named = {each.container for each in self.all()}
        for kept in self._reading.whole(_IMAGES, _replaced):
            named.add((json.loads(kept[-2]) if kept[-2] else {}).get("container", ""))
        return named - {""}


class TheFeedback(ReadFeedback):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, feedback: Feedback) -> None:
        """Its container is on disk first: a row is never without its file."""
        self._writing.insert(_TABLE, feedback_out(feedback))

    def replace(self, feedback: Feedback) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, feedback_out(feedback))

    def remove(self, feedback: str) -> bool:
        """With its points and what was decided in it; its container stays, for an undo."""
        return self._writing.delete(_TABLE, {"id": feedback})


def feedback_out(feedback: Feedback) -> Fields:
    """The fields of its row."""
    return {
        "id": feedback.id,
        "taken": moment_out(feedback.taken),
        "voice": feedback.voice.value,
        "who": feedback.who,
        "kind": feedback.kind.value,
        "file_name": feedback.file_name,
        "size": feedback.size,
        "sha256": feedback.sha256,
        "container": feedback.container,
        "written": told_out(feedback.written),
        "copy": feedback.copy,
        "version": feedback.version,
        "grade": feedback.grade,
        "about": words.to_json(feedback.about),
        "plain": words.plain(feedback.about),
    }


def feedback_in(held: Fields) -> Feedback:
    """What the fields of a row say."""
    return Feedback(
        id=held["id"],
        taken=moment_in(held["taken"]),
        voice=Voice(held["voice"]),
        who=held["who"],
        kind=FileKind(held["kind"]),
        file_name=held["file_name"],
        size=held["size"],
        sha256=held["sha256"],
        container=held["container"],
        written=told_in(held["written"]),
        copy=held["copy"],
        version=held["version"],
        grade=held["grade"],
        about=words.from_json(held["about"]),
    )


def _feedback(row: Row) -> Feedback:
    return feedback_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))
