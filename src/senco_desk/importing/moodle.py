"""The competency framework CSV of Moodle, read and written: fourteen columns in the order Moodle gives them.

What Moodle's own import drops without a word (a row without an ID number or a short name, and all below it; the first
of two rows with one ID number; a row whose parent is unknown) is kept here, and told.
"""

import html
import re
from collections.abc import Iterator, Sequence
from pathlib import PurePath

from senco_desk.domain.errors import Sentence
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.language import N_, _
from senco_desk.importing.case_fields import Leftovers
from senco_desk.importing.findings import Findings, excerpt, shortened
from senco_desk.importing.proposals import Proposal
from senco_desk.importing.tables import Row, csv_bytes
from senco_desk.importing.tree import NO_WORDING, Node, grown, identity, one_line, slug

HEADINGS = (
    "Parent ID number", "ID number", "Short name", "Description", "Description format", "Scale values",
    "Scale configuration", "Rule type (optional)", "Rule outcome (optional)", "Rule config (optional)",
    "Cross-referenced competency ID numbers", "Exported ID (optional)", "Is framework", "Taxonomy",
)  # fmt: skip
PARENT, ID, SHORT_NAME, DESCRIPTION, FORMAT, EXPORTED, IS_FRAMEWORK = 0, 1, 2, 3, 4, 11, 12

NO_FRAMEWORK_ROW = Sentence(
    "moodle-no-framework-row", N_("No row has 1 under “Is framework”. The set was called after its file.")
)
SECOND_FRAMEWORK = Sentence(
    "moodle-second-framework", N_("a second set in one file. It was left out; its rows were kept.")
)
NO_ID = Sentence("moodle-no-id", N_("no ID number: Moodle would drop the row and all below it. It was kept."))
NO_SHORT_NAME = Sentence(
    "moodle-no-short-name", N_("no short name: Moodle would drop the row and all below it. It was kept.")
)
REPEATED_ID = Sentence(
    "moodle-repeated-id", N_("the ID number stands a second time: Moodle would overwrite the first.")
)
CUT = Sentence("moodle-cut", N_("longer than the 100 characters that Moodle keeps of an ID number or a short name."))

_MOST = 100
_LEFT_OUT = range(5, 11)
_SCALE, _PROFICIENT = "Not yet competent,Competent", '[{"scaleid":"2"},{"id":2,"scaledefault":1,"proficient":1}]'
_TERMS = {OutcomeKind.PART: "domain", OutcomeKind.OUTCOME: "outcome", OutcomeKind.ELEMENT: "competency"}
_LEVELS = 4
"""For which Moodle names what stands on them."""
_HTML, _PLAIN = "1", "2"
_LONGEST_CODE = 20
_BLOCK = re.compile(r"</?(?:p|br|li|ul|ol|div|h[1-6]|tr|td|table)\b[^<>]*>", re.IGNORECASE)
_TAG = re.compile(r"</?[A-Za-z][^<>]*>|<!--.*?-->", re.DOTALL)


def is_moodle(rows: Sequence[Row]) -> bool:
    """Whether the first row is Moodle's headings, in any of the spellings it has had."""
    return bool(rows) and "isframework" in {_bare(cell) for cell in rows[0].cells}


def read_moodle(rows: Sequence[Row], name: str, findings: Findings) -> Proposal:
    """The set in the rows of a file called `name`. Raises Damaged or Refused, as for every set."""
    lines = _in_order(rows)
    framework = _framework_row(lines, findings)
    title = one_line(framework[SHORT_NAME]) if framework else PurePath(name).stem
    given = one_line(framework[ID]) if framework else ""
    own = identity(framework[EXPORTED] if framework else "", f"moodle:{given or title}")
    below = [line for line in lines if line[IS_FRAMEWORK] != "1"]
    outcomes = grown(list(_nodes(below, given, own, findings)), name, findings)
    _tell_left_out(below, findings)
    description = _text(framework) if framework else ""
    found = Framework(own, slug(given) or slug(title) or own, title, outcomes, title, description=description)
    return Proposal(found, findings=findings.all())


def framework_to_moodle(framework: Framework) -> bytes:
    """The CSV that Moodle's import takes: what is longer than it keeps goes whole into the description."""
    return csv_bytes(_rows(framework), for_excel=False)


def _in_order(rows: Sequence[Row]) -> list[Row]:
    """The rows below the headings, their cells in Moodle's order: by heading where it is known, else by place."""
    named = {_bare(cell): at for at, cell in enumerate(rows[0].cells)}
    order = [named.get(_bare(heading), at) for at, heading in enumerate(HEADINGS)]
    return [Row(row.number, tuple(row[at] for at in order)) for row in rows[1:]]


def _bare(heading: str) -> str:
    """`Parent id number`, `Shortname` and `Rule type (optional)` are `parentidnumber`, `shortname` and `ruletype`."""
    return re.sub(r"\(optional\)|[^a-z]", "", heading.lower())


def _framework_row(lines: Sequence[Row], findings: Findings) -> Row | None:
    found = [line for line in lines if line[IS_FRAMEWORK] == "1"]
    if not found:
        findings.broken(NO_FRAMEWORK_ROW)
    for second in found[1:]:
        findings.broken(SECOND_FRAMEWORK, _place(second))
    return found[0] if found else None


def _nodes(lines: Sequence[Row], framework: str, own: str, findings: Findings) -> Iterator[Node]:
    ids = _ids(lines, own, findings)
    first = {line[ID]: each for line, each in zip(reversed(lines), reversed(ids), strict=True) if line[ID]}
    for line, each in zip(lines, ids, strict=True):
        parent = line[PARENT]
        at_top = parent in ("", framework) and parent not in first
        yield _node(line, each, None if at_top else first.get(parent, parent), findings)


def _ids(lines: Sequence[Row], own: str, findings: Findings) -> list[str]:
    seen: set[str] = set()
    ids = []
    for line in lines:
        if not line[ID]:
            findings.broken(NO_ID, _place(line))
        elif line[ID] in seen:
            findings.broken(REPEATED_ID, _place(line))
        again = not line[ID] or line[ID] in seen
        ids.append(identity(line[EXPORTED], f"{own} row {line.number}" if again else f"{own}:{line[ID]}"))
        seen.add(line[ID])
    return ids


def _node(line: Row, own: str, parent: str | None, findings: Findings) -> Node:
    short, statement = one_line(line[SHORT_NAME]), _text(line)
    if not short:
        findings.broken(NO_SHORT_NAME, _place(line))
    if max(len(line[ID]), len(short)) > _MOST:
        findings.remark(CUT, _place(line))
    if not (short or statement):
        findings.broken(NO_WORDING, _place(line))
    code = one_line(line[ID]) if len(line[ID]) <= _LONGEST_CODE else ""
    statement = statement or short or _("(no wording)")
    repeats = f"{code} {statement}".startswith(short.rstrip("…")) or statement.startswith(short.rstrip("…"))
    heading = "" if repeats else short.removeprefix(f"{code} ")
    return Node(own, f"{_place(line)} {excerpt(statement)}", statement, code, parent, heading=heading)


def _place(line: Row) -> str:
    return _("row {number}").format(number=line.number)


def _text(line: Row) -> str:
    described = line[DESCRIPTION]
    return one_line(described if line[FORMAT] == _PLAIN else _without_tags(described))


def _without_tags(described: str) -> str:
    """Only what looks like a tag goes, so that "5 < 6" stays; "well<b>-being</b>" stays one word."""
    return html.unescape(_TAG.sub("", _BLOCK.sub(" ", described)))


def _tell_left_out(lines: Sequence[Row], findings: Findings) -> None:
    left = Leftovers(HEADINGS)
    for line in lines:
        left.count(HEADINGS[at] for at in _LEFT_OUT if line[at] not in ("", "0", "null"))
    left.tell(findings)


def _rows(framework: Framework) -> Iterator[Sequence[str]]:
    yield HEADINGS
    title, taxonomy = shortened(framework.title, _MOST), ",".join(_taxonomy(framework))
    described = html.escape(framework.description, quote=False)
    rule = ("", "", "null", "")
    yield "", framework.code, title, described, _HTML, _SCALE, _PROFICIENT, *rule, framework.id, "1", taxonomy
    ids = _id_numbers(framework)
    for outcome in framework.outcomes:
        parent = ids[outcome.parent] if outcome.parent else ""
        named = shortened(f"{outcome.code} {outcome.heading or outcome.statement}", _MOST)
        described = html.escape(outcome.statement, quote=False)
        yield parent, ids[outcome.id], named, described, _HTML, "", "", *rule, outcome.id, "", ""


def _id_numbers(framework: Framework) -> dict[str, str]:
    """The code people use, where it is one of a kind and Moodle can keep it; else the identifier."""
    codes = [outcome.code for outcome in framework.outcomes]
    return {each.id: each.code if _fits(each, codes) else each.id for each in framework.outcomes}


def _fits(outcome: Outcome, codes: Sequence[str]) -> bool:
    return len(outcome.code) <= _MOST and codes.count(outcome.code) == 1


def _taxonomy(framework: Framework) -> Iterator[str]:
    """What most outcomes on each of the four levels are."""
    levels: list[list[OutcomeKind]] = [[] for _level in range(_LEVELS)]
    for outcome in framework.outcomes:
        levels[min(len(framework.above(outcome.id)), _LEVELS - 1)].append(outcome.kind)
    for kinds in levels:
        yield _TERMS[max(set(kinds), key=kinds.count)] if kinds else "competency"
