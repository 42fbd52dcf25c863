"""Whether what one thing in the open format says of another holds: nothing stands twice, and nothing leads nowhere."""

from dataclasses import dataclass, field
from typing import Any

from senco_desk.domain.action import Action
from senco_desk.domain.brought import Brought
from senco_desk.domain.case import Case
from senco_desk.domain.copies import PrintedCopy
from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.exit_review import ExitReview
from senco_desk.domain.feedback import Decision, Point
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import N_
from senco_desk.domain.mapping import Mapping
from senco_desk.domain.note import Note
from senco_desk.domain.open_format import KeptFeedback, KeptFile, Line, LiveSet, NamedVersion
from senco_desk.domain.prior_learning import PriorLearning
from senco_desk.domain.rating import Rating
from senco_desk.domain.reference import Reference
from senco_desk.domain.reference_keys import same_key
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.review import Review
from senco_desk.domain.sending import Sending
from senco_desk.domain.session import Session
from senco_desk.domain.task import Task
from senco_desk.domain.term_weeks import Holiday

TWICE = Sentence(
    "import-twice",
    N_("{file}, line {line}: {what} “{name}” is there already. No workbook was made. Take one of the two out."),
)
NOWHERE = Sentence(
    "import-leads-nowhere",
    N_(
        "{file}, line {line}: the {what} “{name}” that it names is not in the folder. No workbook was made. Put the "
        "name right, or take everything out again."
    ),
)
IN_A_CIRCLE = Sentence(
    "import-outcomes-in-a-circle",
    N_("{file}, line {line}: the outcome “{name}” is below itself. No workbook was made. Put its parent right."),
)
NO_TEXT = Sentence(
    "import-version-without-text",
    N_(
        "{file}, line {line}: the version “{name}” should have the text of one piece, and has not. No workbook was "
        "made. Take the line out, or take everything out again."
    ),
)


At = dict[str, Any]
_BY_THEMSELVES: dict[type, str] = {
    Action: "action",
    PriorLearning: "prior_learning",
    ExitReview: "exit_review",
    Holiday: "holiday",
    Task: "task",
    Session: "session",
    Note: "note",
}
"""What names nothing that has to be there."""


@dataclass
class References:
    """What was read so far. Each line is proven against it, and joins it; raises Damaged."""

    _seen: set[tuple[str, Any]] = field(default_factory=set)

    def prove(self, value: Line, file: str, line: int) -> None:
        at = {"file": file, "line": line}
        match value:
            case LiveSet():
                self._prove_set(value.framework, at)
            case Reflection() | Evidence() | Case():
                self._prove_piece(value, at)
            case KeptFile():
                self._new("attachment", value.attachment.id, at)
                self._known("evidence", value.attachment.evidence, at)
            case Reference():
                self._new("reference", value.id, at)
                self._new("key", same_key(value.key), at)
            case Mapping():
                self._prove_mapping(value, at)
            case Rating():
                self._prove_rating(value, at)
            case Action() | PriorLearning() | ExitReview() | Holiday() | Task() | Session() | Note():
                self._new(_BY_THEMSELVES[type(value)], value.id, at)
            case _:
                self._prove_the_rest(value, at)

    def _prove_piece(self, piece: Reflection | Evidence | Case, at: At) -> None:
        self._new("piece", piece.id, at)
        if isinstance(piece, Case):
            self._known("outcome", (piece.framework, piece.outcome), at)
            self._new("case for", (piece.framework, piece.outcome), at)
        else:
            self._new("number", piece.reference, at)
        self._new(type(piece).__name__.lower(), piece.id, at)

    def _prove_mapping(self, mapping: Mapping, at: At) -> None:
        self._new("mapping", mapping.id, at)
        self._known(mapping.piece_kind.value, mapping.piece, at)
        self._known("outcome", (mapping.framework, mapping.outcome), at)
        self._new("counts for", (mapping.piece, mapping.framework, mapping.outcome), at)

    def _prove_rating(self, rating: Rating, at: At) -> None:
        self._new("rating", rating.id, at)
        self._known("outcome", (rating.framework, rating.outcome), at)
        self._new("rated", (rating.framework, rating.outcome, rating.day.isoformat()), at)

    def _prove_feedback(self, value: KeptFeedback | Point | Decision, at: At) -> None:
        if isinstance(value, KeptFeedback):
            self._new("feedback", value.feedback.id, at)
            return
        self._new(type(value).__name__.lower(), value.id, at)
        if isinstance(value, Point) or value.feedback:
            self._known("feedback", value.feedback, at)
        if isinstance(value, Decision):
            self._known("outcome", (value.framework, value.outcome), at)

    def _prove_the_rest(
        self, value: PrintedCopy | Sending | NamedVersion | Review | Brought | KeptFeedback | Point | Decision, at: At
    ) -> None:
        if isinstance(value, KeptFeedback | Point | Decision):
            self._prove_feedback(value, at)
            return
        self._new(type(value).__name__, value.id, at)
        if isinstance(value, NamedVersion):
            self._prove_version(value, at)
        elif not isinstance(value, PrintedCopy | Sending):
            self._known(value.noun.value, value.id, at)

    def _prove_version(self, version: NamedVersion, at: At) -> None:
        """It is of one piece, and says what that was."""
        texts = {
            "reflection": version.reflection,
            "evidence": version.evidence,
            "case": version.case,
            "prior_learning": version.prior_learning,
            "exit_review": version.exit_review,
            "action": version.action,
            "task": version.task,
            "session": version.session,
            "reference": version.reference,
            "feedback": version.feedback,
            "point": version.point,
        }
        for what, text in texts.items():
            if text is not None:
                self._known(what, version.piece, at)
        if [text.id for text in texts.values() if text is not None] != [version.piece]:
            raise Damaged(NO_TEXT, name=version.name, **at)

    def _prove_set(self, framework: Framework, at: At) -> None:
        self._new("set", framework.id, at)
        self._new("code", framework.code, at)
        for outcome in framework.outcomes:
            self._new("outcome", (framework.id, outcome.id), at)
        parents = {outcome.id: outcome.parent for outcome in framework.outcomes}
        reaching_the_top: set[str] = set()
        for outcome in framework.outcomes:
            way: dict[str, None] = {}
            here: str | None = outcome.id
            while here is not None and here not in reaching_the_top:
                if here in way:
                    raise Damaged(IN_A_CIRCLE, name=here, **at)
                way[here] = None
                here = parents[here]
                if here is not None:
                    self._known("outcome", (framework.id, here), at)
            reaching_the_top.update(way)

    def _new(self, what: str, name: Any, at: At) -> None:
        if (what, name) in self._seen:
            raise Damaged(TWICE, what=what, name=_said(name), **at)
        self._seen.add((what, name))

    def _known(self, what: str, name: Any, at: At) -> None:
        if (what, name) not in self._seen:
            raise Damaged(NOWHERE, what=what, name=_said(name), **at)


def _said(name: Any) -> str:
    return " ".join(name) if isinstance(name, tuple) else str(name)
