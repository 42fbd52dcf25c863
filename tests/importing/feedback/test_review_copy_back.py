"""The whole way: a review copy goes out to Word, is marked in LibreOffice, and each mark is on its item again."""

from pathlib import Path

import docx
import pytest

from senco_desk.domain.copies import CopyKind, PrintedCopy
from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_grounds import Grounds, outcome_items, piece_item, task_item
from senco_desk.domain.feedback_mark import CopyRead, FeedbackRead, FileKind, Mark, MarkKind
from senco_desk.domain.feedback_placing import placed
from senco_desk.domain.feedback_proposal import Placing
from senco_desk.domain.journal import Noun
from senco_desk.domain.review_copy import ReviewCopy
from senco_desk.importing.feedback.word import read
from tests.printing.office.marked import commented, deleted, filled, inserted, marked
from tests.printing.office.reviews import EVIDENCE, REFLECTION, TASK, WHEN, framework, review_copy, review_file

STEPS = (
    commented("who speaks", "Which pupils? “Żółw”, بلى, 中文, Ελένη"),
    commented("My case for Outcome 5", "Well argued"),
    commented("I led it.", "How?"),
    commented("Two pupils speak.", "Two of how many?"),
    commented("Who speaks?", "Say who is asked"),
    commented("Who was asked?", "Thank you"),
    inserted("Żaneta said it first.", " In November."),
    deleted("I drew it."),
    filled("C6", "Strong – بلى"),
    filled("B7", "mostly met"),
    inserted("Is the case for 5 strong enough?", " Yes."),
)
OUTCOMES = {each.code: Target(Noun.OUTCOME, each.id, framework().id) for each in framework().for_cases}


def grounds(copy: ReviewCopy) -> Grounds:
    case = copy.items[0].subject
    known = PrintedCopy("c", "PF-7Q2K", 3, CopyKind.REVIEW, WHEN, copy.framework.id, (), "", "")
    items = [piece_item(REFLECTION), piece_item(EVIDENCE), task_item(TASK)]
    return Grounds((*items, *outcome_items(copy.framework, [case], ())), (known,), copy.framework.id)  # type: ignore[list-item]


@pytest.fixture(scope="module")
def back(tmp_path_factory: pytest.TempPathFactory) -> FeedbackRead:
    file = marked(review_file(tmp_path_factory.mktemp("back")), *STEPS)
    return read(file.read_bytes(), file.name, lambda _at, _of: None)


@pytest.fixture(scope="module")
def found(back: FeedbackRead) -> dict[str, tuple[Mark, Placing]]:
    """By what was said, or by the words it was said about."""
    placings = placed(back, grounds(review_copy()))
    return {mark.text or mark.decision or mark.quoted: (mark, placings[mark.key]) for mark in back.marks}


def test_it_is_known_as_our_copy(back: FeedbackRead) -> None:
    assert (back.kind, back.copies, back.findings) == (FileKind.OUR_WORD, (CopyRead("PF-7Q2K", 3),), ())


def test_all_that_was_done_is_read_once_and_to_the_letter(back: FeedbackRead) -> None:
    assert sorted(each.text or each.decision or each.quoted for each in back.marks) == sorted(
        [
            *("Which pupils? “Żółw”, بلى, 中文, Ελένη", "Well argued", "How?", "Two of how many?", "Say who is asked"),
            *("Thank you", " In November.", "I drew it.", "Strong – بلى", "mostly met", " Yes."),
        ]
    )


@pytest.mark.parametrize(
    ("said", "target"),
    [
        ("Which pupils? “Żółw”, بلى, 中文, Ελένη", Target(Noun.REFLECTION, REFLECTION.id, section="what")),
        ("Two of how many?", Target(Noun.REFLECTION, REFLECTION.id, section="impact:changed")),
        (" In November.", Target(Noun.REFLECTION, REFLECTION.id, section="so-what")),
        ("I drew it.", Target(Noun.EVIDENCE, EVIDENCE.id, section="part")),
        ("Say who is asked", Target(Noun.TASK, TASK.id, section="s1")),
        ("How?", Target(Noun.CASE, "case-5", section="text")),
        ("Thank you", Target(Noun.EVIDENCE, EVIDENCE.id)),
        ("Well argued", OUTCOMES["5"]),
    ],
)
def test_each_mark_is_surely_on_its_item_by_its_bookmark(
    found: dict[str, tuple[Mark, Placing]], said: str, target: Target
) -> None:
    _mark, placing = found[said]
    assert (placing.target, placing.certainty, placing.because) == (target, Certainty.SURE, Because.BOOKMARK)


def test_what_was_filled_in_is_a_decision_on_its_outcome(found: dict[str, tuple[Mark, Placing]]) -> None:
    mark, placing = found["mostly met"]
    assert (mark.kind, mark.outcome, mark.decision) == (MarkKind.DECISION, "6", "mostly met")
    assert (placing.target, placing.because) == (OUTCOMES["6"], Because.FIELD)


def test_a_comment_without_a_decision_is_on_its_outcome(found: dict[str, tuple[Mark, Placing]]) -> None:
    assert found["Strong – بلى"][1].target == OUTCOMES["5"]


def test_comments_of_python_docx_are_placed_the_same(tmp_path: Path) -> None:
    file = review_file(tmp_path)
    document = docx.Document(str(file))
    about = [each for each in document.paragraphs if each.text in ("who speaks", "I drew it.")]
    for at, each in enumerate(about):
        document.add_comment(each.runs, f"said {at}", "Dr Tutor", "DT")
    document.save(str(file))
    back = read(file.read_bytes(), file.name, lambda _at, _of: None)
    placings = placed(back, grounds(review_copy()))
    assert [placings[mark.key].target.id for mark in back.marks] == [REFLECTION.id, EVIDENCE.id]
    assert [(mark.text, mark.quoted, mark.author) for mark in back.marks] == [
        ("said 0", "who speaks", "Dr Tutor"), ("said 1", "I drew it.", "Dr Tutor"),
    ]  # fmt: skip


def test_what_comes_back_as_it_went_says_nothing(tmp_path: Path) -> None:
    file = review_file(tmp_path)
    assert read(file.read_bytes(), file.name, lambda _at, _of: None).marks == ()
