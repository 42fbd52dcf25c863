from collections.abc import Callable
from io import BytesIO
from pathlib import Path
from typing import Any

import docx
import pytest
from docx.oxml.ns import qn

from senco_desk.domain.feedback_mark import CopyRead, FeedbackRead, FileKind, MarkKind
from senco_desk.domain.review_marks import Cell, cell_mark, read_mark, subject_digest
from tests.importing.drafts.drafts import xml
from tests.importing.feedback.word_files import by, gone, p, r, read_file, table, word_file
from tests.printing.office.reviews import REFLECTION, framework, review_file

FIVE = framework().coded("5")
PART_C = framework().coded("C")


@pytest.fixture(scope="module")
def copy(tmp_path_factory: pytest.TempPathFactory) -> bytes:
    """One of our own, as it goes out."""
    return review_file(tmp_path_factory.mktemp("review")).read_bytes()


def answered(copy: bytes, answer: Callable[[Any], object]) -> FeedbackRead:
    """As the tutor saves it once `answer` has written in it."""
    made, out = docx.Document(BytesIO(copy)), BytesIO()
    answer(made)
    made.save(out)
    return read_file(out.getvalue())


def row_of(made: Any, outcome: str) -> Any:
    name = cell_mark(framework().coded(outcome).id, Cell.DECISION)
    (found,) = (row for row in made.tables[0].rows if name in row._tr.xml)
    return found


def choose(made: Any, outcome: str, decision: str) -> None:
    (shown,) = row_of(made, outcome).cells[1]._tc.iter(qn("w:t"))
    shown.text = decision


def say(made: Any, outcome: str, comment: str) -> None:
    row_of(made, outcome).cells[2].paragraphs[0].add_run(comment)


def test_a_copy_that_comes_back_as_it_went_says_nothing(copy: bytes) -> None:
    found = read_file(copy)
    assert (found.kind, found.copies, found.marks) == (FileKind.OUR_WORD, (CopyRead("PF-7Q2K", 3),), ())
    assert any("no comment, no tracked change and no decision" in each for each in found.findings)


def test_a_decision_with_its_comment_is_one_mark(copy: bytes) -> None:
    def answer(made: Any) -> None:
        choose(made, "5", "met")
        say(made, "5", "Strong – القضية واضحة")

    (found,) = answered(copy, answer).marks
    assert (found.kind, found.outcome, found.decision) == (MarkKind.DECISION, "5", "met")
    assert found.text == "Strong – القضية واضحة"
    assert found.place.anchor == cell_mark(FIVE.id, Cell.DECISION)


def test_a_comment_without_a_decision_is_a_comment_on_the_outcome(copy: bytes) -> None:
    (found,) = answered(copy, lambda made: say(made, "C", "Which hours?")).marks
    assert (found.kind, found.outcome, found.decision, found.text) == (MarkKind.COMMENT, "C", "", "Which hours?")
    assert read_mark(found.place.anchor).subject == subject_digest(PART_C.id)  # type: ignore[union-attr]


def test_every_row_is_read(copy: bytes) -> None:
    codes = [outcome.code for outcome in framework().for_cases]

    def answer(made: Any) -> None:
        for code in codes:
            choose(made, code, f"decided {code}")

    assert [(each.outcome, each.decision) for each in answered(copy, answer).marks] == [
        (code, f"decided {code}") for code in codes
    ]


def test_a_decision_that_was_typed_with_changes_tracked_is_told_once_with_who_typed_it(copy: bytes) -> None:
    def answer(made: Any) -> None:
        (shown,) = (each for each in row_of(made, "5").cells[1]._tc.iter(qn("w:r")) if each.text)
        shown.addprevious(xml(by("ins", r("partly"), author="Dr Okafor")))
        shown.addprevious(xml(by("del", gone("not reviewed"), author="Dr Okafor")))
        shown.getparent().remove(shown)

    (found,) = answered(copy, answer).marks
    assert (found.kind, found.decision, found.author) == (MarkKind.DECISION, "partly", "Dr Okafor")
    assert found.when is not None


def test_a_cell_whose_bookmark_was_deleted_is_known_by_its_column(copy: bytes) -> None:
    def answer(made: Any) -> None:
        cells = row_of(made, "5").cells
        cells[2].text = "Strong"  # takes all that stood in it, with its bookmark
        cells[1].text = "met"

    (found,) = answered(copy, answer).marks
    assert (found.kind, found.outcome, found.decision, found.text) == (MarkKind.DECISION, "5", "met", "Strong")


def test_the_head_of_the_table_decides_nothing(copy: bytes) -> None:
    found = answered(copy, lambda made: made.tables[0].rows[0].cells[1].paragraphs[0].add_run(" (choose)"))
    assert found.marks == ()


def test_a_comment_on_a_paragraph_of_an_item_has_its_bookmark(copy: bytes) -> None:
    def answer(made: Any) -> None:
        (said,) = (each for each in made.paragraphs if each.text == "Żaneta said it first.")
        made.add_comment(said.runs, text="When? – कब", author="Dr Okafor", initials="DO")

    (found,) = answered(copy, answer).marks
    assert (found.text, found.quoted, found.place.heading) == ("When? – कब", "Żaneta said it first.", "So what?")
    assert read_mark(found.place.anchor).subject == subject_digest(REFLECTION.id)  # type: ignore[union-attr]
    assert found.place.codes == ("R-014",)


def test_a_copy_that_lost_its_name_is_still_ours_by_its_bookmarks(copy: bytes) -> None:
    def answer(made: Any) -> None:
        made.core_properties.identifier = ""

    found = answered(copy, answer)
    assert found.kind is FileKind.OUR_WORD
    assert found.copies == (CopyRead("PF-7Q2K", 3),)


def test_who_saved_it_last_and_when_is_told(copy: bytes, tmp_path: Path) -> None:
    def answer(made: Any) -> None:
        made.core_properties.last_modified_by = "Dr Okafor"

    assert answered(copy, answer).sender == "Dr Okafor"


def test_where_a_program_does_not_say_who_saved_it_she_has_not_sent_it_herself(copy: bytes) -> None:
    found = answered(copy, lambda made: choose(made, "5", "met"))
    assert (found.sender, found.written) == ("", None)


def test_what_word_shows_until_something_is_chosen_decides_nothing() -> None:
    shown = f"<w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>{r('Choose an item.')}</w:sdtContent>"
    mark = f'<w:bookmarkStart w:id="1" w:name="{cell_mark("five", Cell.DECISION)}"/>'
    row = (p(r("Outcome 5")), p(mark, f"<w:sdt>{shown}</w:sdt>"))
    assert read_file(word_file(table(row))).marks == ()
