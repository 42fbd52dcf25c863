import pytest

from senco_desk.domain.errors import Damaged
from senco_desk.domain.framework import OutcomeKind
from senco_desk.importing.frameworks import read_framework
from senco_desk.importing.proposals import Proposal
from senco_desk.importing.sheet import HEADINGS, sheet_to_csv, sheet_to_excel, template
from tests.importing.packages import codes_found


def read(text: str, name: str = "My programme.csv") -> Proposal:
    return read_framework(text.encode(), name)


def tree(proposal: Proposal) -> list[tuple[str, int]]:
    return [(outcome.code, len(proposal.framework.above(outcome.id))) for outcome in proposal.framework.outcomes]


def test_code_and_statement_alone_make_a_tree():
    proposal = read("Code,Statement\n1,Families\n1.1,listen\n1.1a,first\n1.2,plan\n10,Law\n10.1,read it\n")
    assert tree(proposal) == [("1", 0), ("1.1", 1), ("1.1a", 2), ("1.2", 1), ("10", 0), ("10.1", 1)]
    assert proposal.framework.title == "My programme"
    assert proposal.framework.code == "my-programme"
    assert proposal.findings == ()


def test_levels_make_a_tree_when_they_are_given():
    proposal = read("Level;Statement\n1;Part\n2;Outcome\n3;element\n2;Another\n1;Part two\n")
    assert tree(proposal) == [("1", 0), ("1.1", 1), ("1.1.1", 2), ("1.2", 1), ("2", 0)]


def test_a_level_that_skips_or_is_none_is_put_below_the_row_above():
    proposal = read("Level,Code,Statement\n1,a,one\n3,b,two\nx,c,three\n")
    assert tree(proposal) == [("a", 0), ("b", 1), ("c", 2)]
    assert codes_found(proposal) == {"sheet-level-skipped", "sheet-bad-level"}


def test_a_code_that_stands_twice_is_told_and_kept():
    proposal = read("Code,Statement\n1,one\n1,two\n1.1,below the first\n")
    assert tree(proposal) == [("1", 0), ("1.1", 1), ("1", 0)]
    assert codes_found(proposal) == {"sheet-repeated-code"}


def test_headings_may_come_after_a_title_and_in_any_case():
    proposal = read("Outcomes of our course\n\nCODE , Full statement\n1,one\n")
    assert [outcome.statement for outcome in proposal.framework.outcomes] == ["one"]


def test_item_types_and_notes_are_read():
    proposal = read("Code,Statement,Item Type,Notes,Heading\n1,one,part,mine,First\n1.1,two,Element,,\n")
    first, second = proposal.framework.outcomes
    assert (first.kind, first.note, first.heading) == (OutcomeKind.PART, "mine", "First")
    assert second.kind is OutcomeKind.ELEMENT


def test_columns_without_a_place_are_counted():
    (finding,) = read("Code,Statement,Subject\n1,one,SEN\n2,two,SEN\n").findings
    assert "Subject (2)" in str(finding)


def test_a_row_without_wording_is_kept_and_told():
    proposal = read("Code,Statement\n1,\n")
    assert [outcome.statement for outcome in proposal.framework.outcomes] == ["(no wording)"]
    assert codes_found(proposal) == {"no-wording"}


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("just some words\nand more\n", "sheet-no-headings"),
        ("Code,Statement\n", "no-outcomes"),
        ('Code,Statement\n1,"breaks off\n', "csv-broken"),
        ('Code,Statement\n1,"closed"too early\n', "csv-broken"),
    ],
)
def test_what_is_no_set_is_refused(text, code):
    with pytest.raises(Damaged) as refused:
        read(text)
    assert refused.value.code == code
    assert "My programme.csv" in str(refused.value)


def test_the_same_file_is_the_same_set_and_a_changed_one_is_another():
    one, changed = "Code,Statement\n1,one\n", "Code,Statement\n1,One\n"
    assert read(one).framework == read(one).framework
    assert read(one).framework.id != read(changed).framework.id


@pytest.mark.parametrize("written", [sheet_to_csv, sheet_to_excel])
def test_the_template_comes_back_as_it_was_written(written):
    proposal = read_framework(written(template()), "template.xlsx")
    assert proposal.findings == ()
    given, back = template().outcomes, proposal.framework.outcomes
    assert [(each.code, each.statement, each.kind, each.heading, each.note) for each in back] == [
        (each.code, each.statement, each.kind, each.heading, each.note) for each in given
    ]


def test_a_csv_begins_with_the_mark_that_excel_needs():
    assert sheet_to_csv(template()).startswith(b"\xef\xbb\xbf" + HEADINGS[0].encode())
