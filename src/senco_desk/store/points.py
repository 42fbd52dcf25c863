"""Points in the workbook: each thing that was said in a file of feedback, where it belongs, and her answer."""

import json
from collections.abc import Iterator

from sqlalchemy import bindparam, select

from senco_desk.domain import text
from senco_desk.domain.feedback import Answer, AnswerState, Became, Because, Certainty, Point, Target
from senco_desk.domain.feedback_mark import CommentState, MarkKind
from senco_desk.domain.journal import Noun
from senco_desk.store import tables
from senco_desk.store.journal import Fields
from senco_desk.store.prepared import Prepared, whole_row
from senco_desk.store.reading import Reading, Row
from senco_desk.store.stored import told_in, told_out
from senco_desk.store.writing import Writing

_TABLE, _FEEDBACK = tables.point, tables.feedback
_c = _TABLE.c
_newest = select(_TABLE).join(_FEEDBACK).order_by(_FEEDBACK.c.taken.desc(), _c.feedback, _c.position, _c.id)
_all = Prepared(_newest)
_of = Prepared(select(_TABLE).where(_c.feedback == bindparam("feedback")).order_by(_c.position, _c.id))


class ReadPoints:
    def __init__(self, reading: Reading) -> None:
        self._reading = reading

    def get(self, point: str) -> Point | None:
        """Raises Damaged when the disk has changed it."""
        found = self._reading.whole(_TABLE, whole_row(_TABLE), id=point)
        return _point(found[0]) if found else None

    def of(self, feedback: str) -> list[Point]:
        """Those of one file, as they stand in it."""
        return [_point(row) for row in self._reading.whole(_TABLE, _of, feedback=feedback)]

    def all(self) -> list[Point]:
        """The newest file first, and in it as they stand there."""
        return [_point(row) for row in self._reading.whole(_TABLE, _all)]

    def each(self) -> Iterator[Point]:
        """One at a time, in the order in which they were written: for taking everything out."""
        return map(_point, self._reading.each(_TABLE))


class Points(ReadPoints):
    def __init__(self, writing: Writing) -> None:
        super().__init__(writing)
        self._writing = writing

    def add(self, point: Point) -> None:
        """Its file is in the workbook first."""
        self._writing.insert(_TABLE, point_out(point))

    def replace(self, point: Point) -> bool:
        """False when it is not in the workbook (any more)."""
        return self._writing.update(_TABLE, point_out(point))

    def remove(self, point: str) -> bool:
        return self._writing.delete(_TABLE, {"id": point})


def point_out(point: Point) -> Fields:
    """The fields of its row."""
    return {
        "id": point.id,
        "feedback": point.feedback,
        "position": point.position,
        "mark": point.mark,
        "kind": point.kind.value,
        "text": point.text,
        "quoted": point.quoted,
        "author": point.author,
        "written": told_out(point.when),
        "said_where": point.said_where,
        "state": point.state.value,
        "replies_to": point.replies_to,
        "target_noun": point.target.noun.value if point.target.noun else None,
        "target": point.target.id,
        "target_framework": point.target.framework,
        "target_section": point.target.section,
        "certainty": point.certainty.value,
        "because": point.because.value,
        "answer": point.answer.state.value,
        "said": text.to_json(point.answer.said),
        "plain": text.plain(point.answer.said),
        "answered": told_out(point.answer.answered),
        "became": json.dumps([[each.noun.value, each.id] for each in point.became]),
        "is_viva_question": int(point.is_viva_question),
        "theme": point.theme,
        "likeness": point.likeness,
        "around": point.around,
        "at": point.at,
    }


def point_in(held: Fields) -> Point:
    """What the fields of a row say."""
    return Point(
        id=held["id"],
        feedback=held["feedback"],
        position=held["position"],
        mark=held["mark"],
        kind=MarkKind(held["kind"]),
        text=held["text"],
        quoted=held["quoted"],
        author=held["author"],
        when=told_in(held["written"]),
        said_where=held["said_where"],
        state=CommentState(held["state"]),
        replies_to=held["replies_to"],
        target=_target(held),
        certainty=Certainty(held["certainty"]),
        because=Because(held["because"]),
        answer=Answer(AnswerState(held["answer"]), text.from_json(held["said"]), told_in(held["answered"])),
        became=tuple(Became(Noun(noun), each) for noun, each in json.loads(held["became"])),
        is_viva_question=bool(held["is_viva_question"]),
        theme=held["theme"],
        likeness=held["likeness"],
        around=held["around"],
        at=held["at"],
    )


def _target(held: Fields) -> Target:
    noun = Noun(held["target_noun"]) if held["target_noun"] else None
    return Target(noun, held["target"], held["target_framework"], held["target_section"])


def _point(row: Row) -> Point:
    return point_in(dict(zip(_TABLE.columns.keys(), row, strict=True)))
