"""The Master's tasks in the workbook."""

import json
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

from sqlalchemy import select

from senco_desk.domain.plain_form import plain_form, value_of
from senco_desk.domain.task import Task
from senco_desk.domain.task_words import TaskWords, through_words, words_in
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import moment_out
from senco_desk.store.writing import Writing

_TABLE = tables.task
_OWN_COLUMN = ("id", "begun", "kind", "title", "question", "due", "credits", "sections")
_WORKING = ("uses", "enquiry", "slides", "case_study")
"""What is written at length beside the sections."""
_PLANNING = ("limit", "counting", "milestones", "criteria", "scenario", "kept_in_word", "word", "result")
_all = Prepared(select(_TABLE).order_by(_TABLE.c.begun, _TABLE.c.id))


class ReadTasks:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, task_id: str) -> Task | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=task_id)
        return _task(found[0]) if found else None

    def all(self) -> list[Task]:
        """In the order in which they were begun, whole: there are one or two, seldom more."""
        return [_task(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Task]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_task, self._reading.each(_TABLE))


class Tasks(ReadTasks):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, task: Task) -> None:
        self._writing.insert(_TABLE, task_out(task))

    def replace(self, task: Task) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, task_out(task))

    def remove(self, task_id: str) -> bool:
        return self._writing.delete(_TABLE, {"id": task_id})


def task_out(task: Task) -> Fields:
    """The fields of its row."""
    plain = plain_form(task)
    fields: Fields = {name: plain[name] for name in _OWN_COLUMN}
    return fields | {
        "begun": moment_out(task.begun),
        "sections": _json(plain["sections"]),
        "working": _json({name: plain[name] for name in _WORKING}),
        "planning": _json({name: plain[name] for name in _PLANNING if name in plain}),
        "plain": words_in(task),
        "words": sum(section.tally.plain for section in task.sections),
    }


def task_in(held: Fields) -> Task:
    """What the fields of a row say."""
    plain = {name: held[name] for name in _OWN_COLUMN}
    plain["sections"] = json.loads(held["sections"])
    return value_of(Task, plain | json.loads(held["working"]) | json.loads(held["planning"]))


def _task(row: Row) -> Task:
    return task_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))


def _json(plain: Any) -> str:
    return json.dumps(plain, ensure_ascii=False)


_BLANK = task_out(Task("", datetime(2000, 1, 1, tzinfo=UTC)))


def column_through(by: TaskWords, column: str, stored: str) -> str:
    """What one column of a task holds, with its words as `by` leaves them."""
    task = through_words(task_in(_BLANK | {column: stored}), by)
    return str(task_out(task)[column])


def derived_in(held: Fields) -> Fields:
    """The fields of a row worked out of what was written. Raises KeyError when not all of that is there."""
    written = {name: held[name] for name in ("question", "sections", "working", "planning")}
    return task_out(task_in(_BLANK | written))
