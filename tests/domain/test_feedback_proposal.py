"""A proposal is changed by her: a place chosen, a mark dropped, all that is sure taken together."""

from dataclasses import replace
from datetime import UTC, datetime

from senco_desk.domain.feedback import Because, Certainty, Target
from senco_desk.domain.feedback_mark import FeedbackRead, FileKind, Mark, MarkKind
from senco_desk.domain.feedback_proposal import FeedbackProposal, Placing, Proposed, chosen, dropped
from senco_desk.domain.journal import Noun

HERE, THERE = Target(Noun.REFLECTION, "here"), Target(Noun.CASE, "there")
SURE = Placing(HERE, Certainty.SURE, Because.BOOKMARK)


def _mark(key: str, answers: str = "") -> Mark:
    return Mark(key, MarkKind.COMMENT, "Say more", answers=answers)


PROPOSAL = FeedbackProposal(
    FeedbackRead(FileKind.WORD, "back.docx", 1, ""),
    (
        Proposed(_mark("1"), SURE),
        Proposed(_mark("2"), Placing()),
        Proposed(_mark("3", "2"), Placing(because=Because.THREAD)),
        Proposed(_mark("4", "2"), SURE),
    ),
)


def _at(proposal: FeedbackProposal) -> list[Target]:
    return [one.placing.target for one in proposal.marks]


def test_her_choice_is_sure_and_takes_the_answers_with_it() -> None:
    made = chosen(PROPOSAL, "2", THERE)
    assert _at(made) == [HERE, THERE, THERE, HERE]
    assert made.marks[1].placing.because is Because.HER_CHOICE
    assert len(made.sure) == 4


def test_without_a_date_of_its_own_a_file_was_written_when_the_last_was_said_in_it() -> None:
    first, last = datetime(2026, 11, 24, 16, tzinfo=UTC), datetime(2027, 1, 15, 16, 3)  # noqa: DTZ001
    said = tuple(Proposed(replace(_mark(str(at)), when=when), SURE) for at, when in enumerate((first, last, None)))
    assert replace(PROPOSAL, marks=said).written == last
    assert replace(PROPOSAL, marks=said, read=replace(PROPOSAL.read, written=first)).written == first
    assert PROPOSAL.written is None


def test_what_is_dropped_is_not_kept_until_it_is_taken_up_again() -> None:
    without = dropped(PROPOSAL, "1")
    assert [one.mark.key for one in without.kept] == ["2", "3", "4"]
    assert dropped(without, "1", gone=False) == PROPOSAL


def test_what_names_nobody_is_likely_from_whom_the_copy_went_to_and_says_so() -> None:
    sent = replace(PROPOSAL, sent_to="Helen Marsh")
    assert sent.likely_sender == "Helen Marsh"
    assert sent.why_likely.endswith("You sent this copy to Helen Marsh, so it is likely theirs.")
    named = replace(sent, read=replace(sent.read, sender="Tom Lee"))
    assert (named.likely_sender, named.why_likely, PROPOSAL.why_likely) == ("Tom Lee", "", "")
    assert replace(sent, marks=()).why_likely == "", "where nobody answered it"
