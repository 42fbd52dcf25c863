"""Loose nodes, each naming its parent, become the outcomes of a set in reading order; none is ever lost on the way."""

import re
import uuid
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from senco_desk.domain.errors import Damaged, Refused, Sentence
from senco_desk.domain.framework import Outcome, OutcomeKind
from senco_desk.domain.language import N_
from senco_desk.domain.text import clean
from senco_desk.importing.findings import Findings

MOST_OUTCOMES, MOST_LEVELS, MOST_CHARACTERS = 10_000, 12, 20_000
"""Ten times what any published set needs, so that a hostile file cannot hold up the window."""

_UUID = re.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")

NO_OUTCOMES = Sentence(
    "no-outcomes", N_("{name} has no outcomes in it. Nothing was changed. Ask whoever made it for the whole file.")
)
TOO_MANY = Sentence(
    "too-many-outcomes",
    N_(
        "{name} has {count} outcomes, more than the {most} that can be worked with. Nothing was changed. "
        "Bring in a part of it."
    ),
)
TOO_DEEP = Sentence(
    "too-many-levels",
    N_("{name} has more than {most} levels, one below the other. Nothing was changed. Ask for a flatter file."),
)
TOO_LONG = Sentence(
    "outcome-too-long",
    N_(
        "{place} of {name} has {count} characters, more than any outcome. Nothing was changed. Check the "
        "file at that place."
    ),
)
DUPLICATE = Sentence(
    "duplicate-identifier", N_("the identifier stands a second time. Both were kept, the second under a new one.")
)
UNKNOWN_PARENT = Sentence("unknown-parent", N_("the parent is not in the file. It was put at the top level."))
NO_WORDING = Sentence("no-wording", N_("no wording at all. It was kept, to be put right by whoever made the file."))
CYCLE = Sentence("cycle", N_("lies below itself. It was put at the top level."))


@dataclass(frozen=True, slots=True)
class Node:
    """A node as a file gives it. `order` sorts the children of one parent; the same order stays as it came."""

    id: str
    place: str
    statement: str
    code: str = ""
    parent: str | None = None
    order: float = 0.0
    code_is_ours: bool = False
    kind: OutcomeKind | None = None
    heading: str = ""
    note: str = ""


def grown(nodes: Sequence[Node], name: str, findings: Findings) -> tuple[Outcome, ...]:
    """The outcomes in reading order. Raises Refused or Damaged for a file past the limits, or without any outcome."""
    _refuse_limits(nodes, name)
    rooted = _without_cycles(_with_known_parents(_with_own_ids(nodes, findings), findings), findings)
    children = _children(rooted)
    return tuple(_outcomes(children, name))


def one_line(words: str) -> str:
    """`words` without stray white space, and without what no file format of ours can carry."""
    return " ".join(clean(words).split())


def identity(raw: str, within: str) -> str:
    """`raw` when it is a UUID, else a UUID that is always the same for `raw` within the set called `within`."""
    return raw.lower() if _UUID.fullmatch(raw) else _named(raw, within)


def slug(words: str) -> str:
    """`words` as a file's stem: lower-case letters and digits of any script, joined by hyphens, 60 at most."""
    return re.sub(r"[\W_]+", "-", words.lower()).strip("-")[:60].strip("-")


def _named(raw: str, within: str) -> str:
    return str(uuid.uuid5(uuid.NAMESPACE_URL, f"senco-desk:{within}:{raw}"))


def _refuse_limits(nodes: Sequence[Node], name: str) -> None:
    if not nodes:
        raise Damaged(NO_OUTCOMES, name=name)
    if len(nodes) > MOST_OUTCOMES:
        raise Refused(TOO_MANY, name=name, count=len(nodes), most=MOST_OUTCOMES)
    for node in nodes:
        longest = max(len(node.statement), len(node.note), len(node.heading), len(node.code))
        if longest > MOST_CHARACTERS:
            raise Refused(TOO_LONG, place=node.place, name=name, count=longest)


def _with_own_ids(nodes: Sequence[Node], findings: Findings) -> list[Node]:
    seen: set[str] = set()
    kept = []
    for at, node in enumerate(nodes):
        if node.id in seen:
            findings.broken(DUPLICATE, node.place)
        kept.append(replace(node, id=_named(f"{node.id}:{at}", "second")) if node.id in seen else node)
        seen.add(node.id)
    return kept


def _with_known_parents(nodes: list[Node], findings: Findings) -> list[Node]:
    known = {node.id for node in nodes}
    return [
        node if node.parent is None or node.parent in known else _at_top(node, UNKNOWN_PARENT, findings)
        for node in nodes
    ]


def _without_cycles(nodes: list[Node], findings: Findings) -> list[Node]:
    """Follows each line of parents once; where it closes on itself, the node it closes on becomes a root."""
    by_id = {node.id: node for node in nodes}
    safe: set[str] = set()
    for node in nodes:
        line: set[str] = set()
        at = node.id
        while at not in safe:
            safe.add(at)
            line.add(at)
            parent = by_id[at].parent
            if parent is None:
                break
            if parent in line:
                by_id[parent] = _at_top(by_id[parent], CYCLE, findings)
                break
            at = parent
    return list(by_id.values())


def _at_top(node: Node, why: Sentence, findings: Findings) -> Node:
    findings.broken(why, node.place)
    return replace(node, parent=None)


def _children(nodes: list[Node]) -> dict[str | None, list[Node]]:
    children: dict[str | None, list[Node]] = {}
    for node in sorted(nodes, key=lambda node: node.order):
        children.setdefault(node.parent, []).append(node)
    return children


def _outcomes(children: dict[str | None, list[Node]], name: str) -> Iterator[Outcome]:
    taken = Counter(node.code for below in children.values() for node in below if node.code)
    waiting = [(node, 1, f"{at}") for at, node in _numbered_backwards(children.get(None, []))]
    while waiting:
        node, level, ours = waiting.pop()
        if level > MOST_LEVELS:
            raise Refused(TOO_DEEP, name=name, most=MOST_LEVELS)
        code = node.code or _free(ours, taken)
        yield _outcome(node, code, level, children)
        below = _numbered_backwards(children.get(node.id, []))
        waiting += [(child, level + 1, f"{code}.{at}") for at, child in below]


def _numbered_backwards(nodes: list[Node]) -> list[tuple[int, Node]]:
    return list(enumerate(nodes, start=1))[::-1]


def _free(code: str, taken: Counter[str]) -> str:
    """A number of ours that nothing else in the set is called by."""
    while code in taken:
        code += "′"
    taken[code] += 1
    return code


def _outcome(node: Node, code: str, level: int, children: dict[str | None, list[Node]]) -> Outcome:
    return Outcome(
        id=node.id,
        kind=node.kind or _kind(node, level, children),
        code=code,
        statement=node.statement,
        parent=node.parent,
        code_is_ours=node.code_is_ours or not node.code,
        heading=node.heading,
        note=node.note,
    )


def _kind(node: Node, level: int, children: dict[str | None, list[Node]]) -> OutcomeKind:
    """By its place, when the file does not say: an outcome has only elements below it, a part has more."""
    below = children.get(node.id, [])
    if not below:
        return OutcomeKind.OUTCOME if level == 1 else OutcomeKind.ELEMENT
    return OutcomeKind.PART if any(children.get(child.id) for child in below) else OutcomeKind.OUTCOME
