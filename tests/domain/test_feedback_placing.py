"""Placing a whole file: the strongest sign wins, threads stay together, what is known is told, nothing is guessed."""

from dataclasses import replace

from senco_desk.domain.feedback import Because, Certainty, Point, Target
from senco_desk.domain.feedback_likeness import likeness
from senco_desk.domain.feedback_mark import CommentState, CopyRead, FileKind, Mark, MarkKind, Place
from senco_desk.domain.feedback_placing import placed, proposed
from senco_desk.domain.feedback_proposal import Standing
from senco_desk.domain.journal import Noun
from senco_desk.domain.review_marks import mark_of
from tests.domain.placing_things import GROUNDS, MAP_WORDS, WALK_WORDS, mark, placing, read_of

HERE = Target(Noun.REFLECTION, "walk-id", section="what")
COMMENT = Mark("1", MarkKind.COMMENT, "Who were they, and what did they say?", "Ms Hale", quoted=WALK_WORDS)
POINT = Point("p", "f", 0, "1", MarkKind.COMMENT, target=HERE, certainty=Certainty.SURE, likeness=likeness(COMMENT))


def test_our_own_bookmark_is_stronger_than_all_else() -> None:
    place = Place(anchor=mark_of("walk-id", "so-what", 1), codes=("E-007",), heading="Our provision map")
    found = placing(mark(place, quoted=MAP_WORDS))
    assert (found.because, found.certainty) == (Because.BOOKMARK, Certainty.SURE)
    assert found.target == Target(Noun.REFLECTION, "walk-id", section="so-what")


def test_an_answer_follows_what_it_answers_though_it_stands_before_it() -> None:
    answer = Mark("2", MarkKind.COMMENT, "See R-020.", answers="1", place=Place(codes=("R-020",)))
    found = placed(read_of(answer, COMMENT), GROUNDS)
    assert found["2"].target == found["1"].target == HERE
    assert found["2"].because is Because.THREAD


def test_answers_in_a_circle_end() -> None:
    one, two = replace(COMMENT, answers="2", quoted=""), replace(COMMENT, key="2", answers="1", quoted="")
    assert {each.certainty for each in placed(read_of(one, two), GROUNDS).values()} == {Certainty.UNPLACED}


def test_where_nothing_tells_it_is_unplaced_and_says_so() -> None:
    found = placing(mark(text="Lovely."))
    assert (found.certainty, found.target) == (Certainty.UNPLACED, Target())
    assert found.reason == "Nothing in it tells what it is about."


def test_a_grade_is_on_the_whole() -> None:
    found = placing(Mark("1", MarkKind.GRADE, grade="62 / 100"))
    assert (found.certainty, found.target.noun) == (Certainty.SURE, None)


def test_a_known_mark_is_left_out_from_the_beginning() -> None:
    (one,) = proposed(read_of(COMMENT), GROUNDS, [POINT]).marks
    assert (one.standing, one.known, one.dropped) == (Standing.KNOWN, "p", True)


def test_a_resolved_one_is_told_as_changed() -> None:
    (one,) = proposed(read_of(replace(COMMENT, state=CommentState.RESOLVED)), GROUNDS, [POINT]).marks
    assert (one.standing, one.dropped) == (Standing.CHANGED, False)
    assert "resolved" in one.since


def test_one_that_was_answered_since_is_told_as_changed() -> None:
    answer = Mark("2", MarkKind.COMMENT, "Thank you.", answers="1")
    one, new = proposed(read_of(COMMENT, answer), GROUNDS, [POINT]).marks
    assert (one.standing, new.standing) == (Standing.CHANGED, Standing.NEW)


def test_a_place_that_she_chose_before_is_taken_again() -> None:
    hers = replace(POINT, target=Target(Noun.EVIDENCE, "letter-id"), certainty=Certainty.CHOSEN)
    (one,) = proposed(read_of(COMMENT), GROUNDS, [hers]).marks
    assert one.placing.target == hers.target


def test_the_same_short_word_elsewhere_is_not_the_same_point() -> None:
    good = Mark("1", MarkKind.COMMENT, "Good.", place=Place(codes=("E-007",)))
    known = replace(POINT, likeness=likeness(good))
    (one,) = proposed(read_of(good), GROUNDS, [known]).marks
    assert one.standing is Standing.NEW


def test_it_is_told_which_copy_it_answers_and_which_is_none_of_hers() -> None:
    found = proposed(read_of(copies=(CopyRead("PF-7Q2K", 3), CopyRead("PF-ZZZZ", 9))), GROUNDS)
    assert (found.copy, found.version) == ("PF-7Q2K", 3)
    assert "PF-ZZZZ v9" in found.findings[0]


def test_what_a_marking_sheet_says_of_her_is_on_the_whole() -> None:
    assert placing(mark(text="Well argued."), FileKind.MOODLE_SHEET).certainty is Certainty.SURE
