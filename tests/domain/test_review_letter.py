import pytest

from senco_desk.domain.errors import Refused
from senco_desk.domain.profile import Profile
from senco_desk.domain.review_copy import Asked
from senco_desk.domain.review_letter import review_letter
from tests.printing.office.reviews import review_copy

TO = "Okafor, Dr Jane <j.okafor@uni.ac.uk>"


def test_it_goes_to_whom_she_typed_and_says_which_review_it_is() -> None:
    letter = review_letter(review_copy(), TO, (".pdf",))
    assert [each.addr_spec for each in letter.to] == ["j.okafor@uni.ac.uk"]
    assert letter.subject == "Żak-Khan – Review 3 – 2026-11-22"
    assert letter.text.startswith("Dear Dr Jane Okafor,\n\nHere is my Review 3 of 22 November 2026 (PF-7Q2K).\n")
    assert letter.text.endswith("\nWith thanks,\nAmira Żak-Khan")


def test_her_questions_are_in_it_and_what_she_would_like_decided() -> None:
    text = review_letter(review_copy(), TO, (".pdf",)).text
    assert "\n1. Is the case for 5 strong enough?\n2. What of R-014 would you cut?\n" in text
    assert "I would like a decision on: Outcome 5, Outcome 6." in text


def test_without_questions_it_does_not_say_that_it_has_some() -> None:
    text = review_letter(review_copy(asked=Asked()), TO, (".pdf",)).text
    assert "question" not in text
    assert "decision" not in text


@pytest.mark.parametrize(
    ("whom", "begins"),
    [
        ("", "Hello,"),
        ("j.okafor@uni.ac.uk", "Hello,"),
        ("Dr Okafor", "Dear Dr Okafor,"),
        ("A <a@uni.ac.uk>; B <b@uni.ac.uk>", "Hello,"),
    ],
)
def test_it_greets_who_has_a_name(whom: str, begins: str) -> None:
    assert review_letter(review_copy(), whom, ()).text.startswith(begins + "\n")


@pytest.mark.parametrize(
    ("endings", "said"),
    [([".pdf"], "the form in the PDF"), ([".docx"], "in the table"), ([".pdf", ".docx"], "as Word")],
)
def test_it_says_how_to_answer_in_the_files_that_go_with_it(endings: list[str], said: str) -> None:
    assert said in review_letter(review_copy(), "", endings).text


def test_what_is_no_address_is_refused() -> None:
    with pytest.raises(Refused):
        review_letter(review_copy(), "jane@", ())


def test_words_over_several_lines_stay_on_theirs() -> None:
    copy = review_copy(profile=Profile("Amira\r\nKhan"), asked=Asked(("Why?\nBcc: x",)))
    assert "\n1. Why? Bcc: x\n" in review_letter(copy, "", ()).text
