"""A file of somebody else's copy: tutors have twenty-two of them, and outcomes are called the same in all."""

from dataclasses import replace

from senco_desk.domain.copies import PageEntry, Strip
from senco_desk.domain.feedback import Certainty
from senco_desk.domain.feedback_mark import CopyMap, CopyRead, FeedbackRead, Mark, MarkKind, Place, PrintedOn
from senco_desk.domain.feedback_placing import proposed
from senco_desk.domain.feedback_proposal import Proposed
from senco_desk.domain.journal import Noun
from tests.domain.placing_things import GROUNDS, WALK_WORDS, mark, read_of

OUTCOME = next(item for item in GROUNDS.items if item.target.noun is Noun.OUTCOME)
MET = Mark("1", MarkKind.DECISION, decision="met", place=Place(anchor=f"decision.{OUTCOME.target.id}"))
THEIRS = CopyRead("PF-ZZZZ", 1)


def only(read: FeedbackRead) -> Proposed:
    (one,) = proposed(read, GROUNDS).marks
    return one


def test_what_was_decided_in_somebody_elses_form_is_not_sure_and_that_is_said() -> None:
    found = proposed(read_of(MET, copies=(THEIRS,)), GROUNDS)
    assert found.sure == ()
    assert "it may be about somebody else’s portfolio" in found.findings[0]
    (one,) = found.marks
    assert one.placing.certainty is Certainty.LIKELY
    assert one.placing.reason.endswith("But the copy is not one of yours.")


def test_nor_is_a_number_that_is_named_on_their_pages() -> None:
    named = mark(Place(codes=("E-007",), printed=PrintedOn("PF-ZZZZ", 1, "4")), text="E-007: who?")
    mine = replace(named, key="2", place=replace(named.place, printed=PrintedOn("PF-7Q2K", 3, "4")))
    found = proposed(read_of(named, mine, copies=(THEIRS, CopyRead("PF-7Q2K", 3))), GROUNDS)
    assert [one.placing.certainty for one in found.marks] == [Certainty.LIKELY, Certainty.SURE]


def test_words_of_hers_are_hers_on_whatever_copy() -> None:
    assert only(read_of(mark(quoted=WALK_WORDS), copies=(THEIRS,))).is_sure


def test_a_copy_that_was_forgotten_is_hers_where_it_speaks_of_her_pieces() -> None:
    assert only(read_of(MET, copies=(CopyRead("PF-7Q2K", 99),))).is_sure
    strip = Strip("reflection:walk-id", 10, 500)
    brought = replace(read_of(MET, copies=(THEIRS,)), maps=(CopyMap("PF-ZZZZ", 1, (PageEntry("1", (), (strip,)),)),))
    assert only(brought).is_sure
