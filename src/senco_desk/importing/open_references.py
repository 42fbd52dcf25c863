"""Whether what one thing in the open format says of another holds: nothing stands twice, and nothing leads nowhere."""

from dataclasses import dataclass, field
from typing import Any

from senco_desk.domain.brought import Brought
from senco_desk.domain.case import Case
from senco_desk.domain.copies import PrintedCopy
from senco_desk.domain.errors import Damaged, Sentence
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.framework import Framework
from senco_desk.domain.language import N_
from senco_desk.domain.mapping import Mapping
from senco_desk.domain.open_format import KeptFile, Line, LiveSet
from senco_desk.domain.reflection import Reflection

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


@dataclass
class References:
    """What was read so far. Each line is proven against it, and joins it; raises Damaged."""

    _seen: set[tuple[str, Any]] = field(default_factory=set)

    def prove(self, value: Line, file: str, line: int) -> None:
        at = {"file": file, "line": line}
        match value:
            case LiveSet(framework):
                self._prove_set(framework, at)
            case Reflection() | Evidence():
                self._new("piece", value.id, at)
                self._new("number", value.reference, at)
                self._new("reflection" if isinstance(value, Reflection) else "evidence", value.id, at)
            case KeptFile(attachment):
                self._new("attachment", attachment.id, at)
                self._known("evidence", attachment.evidence, at)
            case Mapping():
                self._new("mapping", value.id, at)
                self._known(value.piece_kind.value, value.piece, at)
                self._known("outcome", (value.framework, value.outcome), at)
                self._new("counts for", (value.piece, value.framework, value.outcome), at)
            case Case():
                self._new("case", value.id, at)
                self._known("outcome", (value.framework, value.outcome), at)
                self._new("case for", (value.framework, value.outcome), at)
            case PrintedCopy():
                self._new("copy", value.id, at)
            case Brought():
                self._new("brought", value.id, at)

    def _prove_set(self, framework: Framework, at: dict[str, Any]) -> None:
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

    def _new(self, what: str, name: Any, at: dict[str, Any]) -> None:
        if (what, name) in self._seen:
            raise Damaged(TWICE, what=what, name=_said(name), **at)
        self._seen.add((what, name))

    def _known(self, what: str, name: Any, at: dict[str, Any]) -> None:
        if (what, name) not in self._seen:
            raise Damaged(NOWHERE, what=what, name=_said(name), **at)


def _said(name: Any) -> str:
    return " ".join(name) if isinstance(name, tuple) else str(name)
