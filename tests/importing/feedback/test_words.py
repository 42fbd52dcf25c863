import pytest

from senco_desk.domain.errors import DeskError
from senco_desk.domain.feedback_mark import FeedbackRead, Mark, MarkKind
from senco_desk.importing.feedback.words import read
from tests.importing.feedback.quiet import quiet


def feedback(text: str) -> FeedbackRead:
    return read(text.encode(), "said.txt", quiet)


def marks(text: str) -> tuple[Mark, ...]:
    return feedback(text).marks


def texts(text: str) -> list[str]:
    return [mark.text for mark in marks(text)]


def test_each_paragraph_and_each_bullet_is_a_mark_with_what_it_names():
    found = marks("Thank you.\n\nR-014: say more.\n- E-007 lacks a date\n• and 5.3?\n\n1. First\n2. Second")
    assert [(mark.text, mark.place.codes) for mark in found] == [
        ("Thank you.", ()), ("R-014: say more.", ("R-014",)),
        ("E-007 lacks a date", ("E-007",)), ("and 5.3?", ("5.3",)),
        ("1. First", ()), ("2. Second", ()),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "heading", ["R-014", "R-014:", "**R-014**", "# R-014", "R-014\n=====", "R-014 A first review:"]
)
def test_what_stands_below_a_heading_is_about_it(heading):
    (mark,) = marks(f"{heading}\n\nSay who was there.")
    assert (mark.text, mark.place.codes) == ("Say who was there.", ("R-014",))
    assert mark.place.heading.startswith("R-014")


def test_a_heading_with_nothing_below_it_is_said_for_itself():
    assert texts("Outcome 5\n\nOutcome 6\n\nfine") == ["Outcome 5", "fine"]


@pytest.mark.parametrize(
    ("text", "outcomes", "decision", "comment"),
    [
        ("Outcome 5: met", ["5"], "met", ""),
        ("Outcome 5 – not yet. Show the impact.", ["5"], "not yet", "Show the impact."),
        ("Outcomes 6, 7 and C: partly met - nearly there", ["6", "7", "C"], "partly met", "nearly there"),
        ("5.3 is met.", ["5.3"], "met", ""),
    ],
)
def test_a_verdict_on_an_outcome_is_a_decision(text, outcomes, decision, comment):
    found = marks(text)
    assert [mark.outcome for mark in found] == outcomes
    assert {(mark.kind, mark.decision, mark.text) for mark in found} == {(MarkKind.DECISION, decision, comment)}
    assert len({mark.key for mark in found}) == len(outcomes)


@pytest.mark.parametrize(
    "text", ["Outcome 5 met my expectations", "R-014: met", "5 met", "Outcome 5 could be met by this"]
)
def test_what_only_sounds_like_a_verdict_is_a_comment(text):
    assert [mark.kind for mark in marks(text)] == [MarkKind.COMMENT]


def test_a_quoted_line_is_what_the_answer_is_about():
    first, second = marks("> We agreed three targets.\n\nWho?\n\nOverall fine.")
    assert (first.text, first.quoted, first.place.around) == ("Who?",) + ("We agreed three targets.",) * 2
    assert second.quoted == ""


def test_words_between_quotation_marks_are_what_it_is_about():
    (mark,) = marks("Where you say “we agreed three targets with them”, say who.")
    assert mark.quoted == "we agreed three targets with them"


def test_lines_that_a_program_broke_are_one_again_and_those_of_a_person_stay():
    broken = (
        "We saw that the plan had been shared with the whole team, which is a very\n"
        "good thing, and that the family was asked what they made of it before the\nmeeting."
    )
    assert texts(broken) == [broken.replace("\n", " ")]
    assert texts("Say\nwho\nwas there") == ["Say\nwho\nwas there"]


@pytest.mark.parametrize(
    "script", ["Zoë’s “plan” — naïve", "Żółć gęślą jaźń", "Ελένη, πολύ καλό;", "قالت إن الخطة جيدة"]
)
def test_four_scripts_are_read_to_the_letter(script):
    assert texts(f"R-014: {script}") == [f"R-014: {script}"]
    assert texts(f"<p>R-014: {script}</p>") == [f"R-014: {script}"]


def test_html_is_read_as_it_is_shown():
    page = """<html><head><title>no</title><style>p {}</style></head><body><h2>R-014</h2><p>Say <b>more</b>&nbsp;&amp;
      who &lt;3</p><ul><li>one</li><li>two<br>lines</li></ul><p style="display:none">hidden</p><script>x</script>
      <table><tr><td>E-007</td><td>no date</td></tr></table></body></html>"""
    assert texts(page) == ["Say more & who <3", "one", "two\nlines", "E-007\tno date"]


def test_what_has_no_words_is_told():
    for text in ("<p></p>", "> only quoted", "Best wishes,\nHelen", "---"):
        with pytest.raises(DeskError) as told:
            feedback(text)
        assert told.value.code == "feedback-no-words"


def test_an_earlier_mail_that_was_left_out_is_told():
    (said,) = feedback("Good.\n\nOn 3 May Anna wrote:\n> one\n> two\n").findings
    assert "lines: 2" in said


def test_cut_short_anywhere_it_is_read():
    whole = "R-014: Ελένη says more.\n\n- E-007: jaźń\n" * 5
    for length in range(8, len(whole.encode())):
        assert read(whole.encode()[:length], "a", quiet).findings == ()
