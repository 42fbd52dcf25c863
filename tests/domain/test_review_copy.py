from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.framework import Framework, Outcome, OutcomeKind
from senco_desk.domain.portfolio import CopyLabel
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection, Section
from senco_desk.domain.review_copy import Asked, LeftOut, ReviewCopy, ReviewItem, Since, digest_of, sections_of, within
from senco_desk.domain.review_said import file_name, left_out_named, since_said
from senco_desk.domain.task import SectionRole, Task, TaskSection
from senco_desk.domain.text import from_plain

WHEN = datetime(2026, 11, 20, 16, tzinfo=UTC)
SET = Framework(
    "s", "small", "A small set", (Outcome("o5", OutcomeKind.OUTCOME, "5", "Work strategically"),)
)  # fmt: skip


def reflection(number: int, words: int = 10) -> Reflection:
    return Reflection(f"r{number}", number, WHEN, "The walk", sections=(Section("t", "", from_plain("word " * words)),))


def item(number: int, words: int = 10) -> ReviewItem:
    return ReviewItem(reflection(number, words), code=f"R-{number:03}")


def copy(*items: ReviewItem, name: str = "Amira Żak-Khan") -> ReviewCopy:
    return ReviewCopy(CopyLabel("PF-7Q2K", 3, CopyKind.REVIEW, date(2026, 11, 22)), 3, Profile(name), SET, items=items)


def test_a_file_is_called_by_surname_review_and_day() -> None:
    assert file_name(copy(), ".pdf") == "Żak-Khan – Review 3 – 2026-11-22.pdf"


@pytest.mark.parametrize("name", ["Okafor, Jane", "Jane Okafor", "Jane Okafor, MBE", ", Jane Okafor"])
def test_the_surname_is_found_however_she_writes_it(name: str) -> None:
    assert file_name(copy(name=name), ".pdf").startswith("Okafor – ")


def test_a_name_that_no_disk_takes_is_made_one() -> None:
    assert file_name(copy(name='A "b/c:*?'), ".docx") == "_b_c___ – Review 3 – 2026-11-22.docx"


def test_a_name_of_blanks_still_makes_a_file() -> None:
    assert file_name(copy(name="  "), ".pdf").startswith("Portfolio – Review 3")


def test_it_says_what_it_follows() -> None:
    assert since_said(copy()) == "This is my first review copy. It holds what is finished so far."
    assert "since Review 2 of 4 September 2026" in since_said(replace(copy(), since=Since(2, date(2026, 9, 4))))


def test_items_that_have_no_room_by_their_words_are_left_out() -> None:
    short = within(copy(item(1, 300), item(2, 700), item(3, 100)), 2)
    assert ([each.code for each in short.items], [each.code for each in short.left_out]) == (
        ["R-001", "R-003"],
        ["R-002"],
    )


def test_what_was_left_out_before_stays_told() -> None:
    twice = within(within(copy(item(1), item(2, 900), item(3, 500)), 3), 1)
    assert [each.code for each in twice.left_out] == ["R-002", "R-003"]


def test_a_digest_is_of_the_words_alone() -> None:
    was = reflection(1)
    assert digest_of(was) == digest_of(replace(was, written=datetime(2020, 1, 1, tzinfo=UTC)))
    assert digest_of(was) != digest_of(reflection(1, 11))
    assert digest_of(was) != digest_of(replace(was, title="Another"))


def test_half_a_letter_has_a_digest_too() -> None:
    assert len(digest_of(replace(reflection(1), title="\ud800"))) == 12


def test_a_case_is_told_by_its_outcome() -> None:
    case = ReviewItem(Case("c", "s", "o5", WHEN), outcome="o5", code="5", heading="Work strategically")
    assert (case.title, case.key, case.code) == ("Work strategically", "case:c", "5")


def test_sections_have_keys_of_their_own() -> None:
    of = Evidence("e", 7, WHEN, about=from_plain("It is."), part="I drew it.")
    keys = [section.key for section in sections_of(of)]
    assert keys == ["text", "part", "impact:changed", "impact:for whom", "impact:how known", "held"]


def test_the_appendix_of_a_task_stays_at_home() -> None:
    sections = (TaskSection("s1", "Introduction"), TaskSection("s2", "Appendix", role=SectionRole.APPENDIX))
    assert [each.key for each in sections_of(Task("t", WHEN, sections=sections))] == ["question", "s1"]


def test_outcomes_to_decide_stand_in_the_order_of_the_set() -> None:
    assert [each.code for each in replace(copy(), asked=Asked(outcomes=("o5", "gone"))).to_decide] == ["5"]


def test_a_few_that_were_left_out_are_named_without_their_titles() -> None:
    gone = [
        LeftOut("case:c", "5", "Zeb"),
        LeftOut("task:t", "", "Zeb"),
        *(LeftOut("reflection:r", "R-001", "Zeb"),) * 30,
    ]
    assert left_out_named(gone[:3]) == "my case for 5, a task, R-001"
    assert left_out_named(gone).endswith("R-001 and 20 more")
