import csv
import io

import pytest

from senco_desk.domain.errors import Damaged
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.importing.frameworks import read_framework
from senco_desk.importing.moodle import HEADINGS, framework_to_moodle
from senco_desk.importing.proposals import Proposal
from tests.importing.packages import codes_found

FRAMEWORK = [
    "",
    "SEN-1",
    "Our outcomes",
    "<p>What we ask</p>",
    "1",
    "No,Yes",
    "[]",
    "",
    "",
    "null",
    "",
    "7",
    "1",
    "competency",
]


def row(
    parent: str, number: str, short: str, description: str = "", *, form: str = "1", related: str = ""
) -> list[str]:
    return [parent, number, short, description, form, "", "", "", "0", "null", related, "", "", ""]


def read(*rows: list[str], headings: tuple[str, ...] = HEADINGS) -> Proposal:
    out = io.StringIO()
    csv.writer(out).writerows([headings, *rows])
    return read_framework(out.getvalue().encode(), "moodle.csv")


def test_a_set_is_read_with_its_tree_and_its_whole_statements():
    proposal = read(
        FRAMEWORK,
        row("", "1", "Families", "<p>Work with families&nbsp;so as to:</p>"),
        row("1", "1.1", "1.1 Listen", "Listen, if <b>5 &lt; 6</b> &amp; plan<br/>together"),
    )
    first, second = proposal.framework.outcomes
    assert (proposal.framework.title, proposal.framework.code) == ("Our outcomes", "sen-1")
    assert proposal.framework.description == "What we ask"
    assert (first.statement, first.heading) == ("Work with families so as to:", "Families")
    assert (second.statement, second.parent, second.code) == ("Listen, if 5 < 6 & plan together", first.id, "1.1")
    assert proposal.findings == ()


def test_headings_in_other_spellings_and_in_another_order_are_known():
    spelled = tuple(
        {"Parent ID number": "Parent id number", "Short name": "Shortname"}.get(name, name) for name in HEADINGS
    )
    line = row("", "1", "Families")
    proposal = read(FRAMEWORK[::-1], line[::-1], headings=spelled[::-1])
    assert [outcome.statement for outcome in proposal.framework.outcomes] == ["Families"]


def test_what_moodle_drops_without_a_word_is_kept_and_told():
    proposal = read(
        FRAMEWORK,
        row("", "", "no number"),
        row("", "2", "", "no short name"),
        row("2", "3", "its child"),
        row("", "3", "same number"),
        row("99", "4", "parent unknown"),
        row("", "5", "", ""),
    )
    assert [outcome.statement for outcome in proposal.framework.outcomes] == [
        "no number", "no short name", "its child", "same number", "parent unknown", "(no wording)",
    ]  # fmt: skip
    assert codes_found(proposal) == {
        "moodle-no-id", "moodle-no-short-name", "moodle-repeated-id", "unknown-parent", "no-wording",
    }  # fmt: skip


def test_rules_and_references_are_counted_as_left_out():
    (finding,) = read(FRAMEWORK, row("", "1", "Families", related="2%2C5,3")).findings
    assert "Cross-referenced competency ID numbers (1)" in str(finding)


def test_without_a_framework_row_the_set_is_called_after_its_file():
    proposal = read(row("", "1", "Families"))
    assert proposal.framework.title == "moodle"
    assert codes_found(proposal) == {"moodle-no-framework-row"}


def test_a_second_framework_row_is_told_and_its_rows_stay():
    proposal = read(FRAMEWORK, row("", "1", "Families"), FRAMEWORK, row("", "2", "Law"))
    assert len(proposal.framework.outcomes) == 2
    assert codes_found(proposal) == {"moodle-second-framework"}


def test_a_ring_of_parents_is_opened():
    assert "cycle" in codes_found(read(FRAMEWORK, row("2", "1", "first"), row("1", "2", "second")))


def test_what_is_written_is_what_moodle_takes():
    long = Outcome("b" * 36, OutcomeKind.ELEMENT, "1.1", "listen, " * 40 + "<and> plan", parent="a" * 36)
    outcomes = (Outcome("a" * 36, OutcomeKind.OUTCOME, "1", "Work with families to:"), long)
    first, framework, above, below = csv.reader(
        io.StringIO(framework_to_moodle(Framework("f", "ours", "Ours", outcomes)).decode())
    )
    assert first == list(HEADINGS)
    assert framework[12] == "1"
    assert "scaledefault" in framework[6]
    assert "proficient" in framework[6]
    assert framework[13] == "outcome,competency,competency,competency"
    assert (above[0], below[0]) == ("", "1")
    assert all(0 < len(line[column]) <= 100 for line in (framework, above, below) for column in (1, 2))
    assert below[3].endswith("&lt;and&gt; plan")
    assert below[9] == "null"


def test_a_code_that_stands_twice_is_written_as_the_identifier():
    twins = (Outcome("a", OutcomeKind.OUTCOME, "1", "one"), Outcome("b", OutcomeKind.OUTCOME, "1", "two"))
    lines = list(csv.reader(io.StringIO(framework_to_moodle(Framework("f", "ours", "Ours", twins)).decode())))
    assert [line[1] for line in lines[2:]] == ["a", "b"]


def test_only_headings_are_refused_as_without_outcomes():
    with pytest.raises(Damaged) as refused:
        read()
    assert refused.value.code == "no-outcomes"
