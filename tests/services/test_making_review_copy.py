"""A review copy holds what is new, changed or asked about, within its limits; and is recorded."""

from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind
from senco_desk.domain.errors import Refused
from senco_desk.domain.feedback import Answer, AnswerState, Decision, Feedback, Point, Target, Voice
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.profile import Profile
from senco_desk.domain.reflection import Reflection, Section, State
from senco_desk.domain.review_copy import Asked, Limits, News, ReviewCopy
from senco_desk.domain.sending import Sending
from senco_desk.domain.text import from_plain
from senco_desk.services.making_review_copy import MadeReview, MakingReviewCopy
from senco_desk.services.numbering_copies import NumberingCopies
from senco_desk.store.desk import Desk
from tests.services.conftest import SET, Clock, Listener

WRITTEN = datetime(2025, 3, 1, 17, tzinfo=UTC)


def reflection(number: int, state: State = State.FINISHED, words: str = "What I made of it.") -> Reflection:
    sections = (Section("text", "", from_plain(words)),)
    return Reflection(f"r{number}", number, WRITTEN, f"About {number}", sections=sections, state=state)


def put(desk: Desk, *numbers: int) -> None:
    with desk.change() as work:
        for number in numbers:
            work.reflections.add(reflection(number))
            work.mappings.add(Mapping(f"m{number}", PieceKind.REFLECTION, f"r{number}", SET.id, "1.1", "Because."))


@pytest.fixture
def making(desk: Desk, tell: Listener, clock: Clock) -> MakingReviewCopy:
    with desk.change() as work:
        work.profile.put(Profile("Ada Ainsworth"))
        work.cases.put(Case("c1", SET.id, "1", WRITTEN, from_plain("I led it.")))
    put(desk, 1, 2)
    return MakingReviewCopy(desk, NumberingCopies(desk, tell, clock))


def written(making: MakingReviewCopy, target: Path, copy: ReviewCopy | None = None) -> MadeReview:
    return making.write(copy or making.gather(SET.code), target, lambda *_: None, lambda: False)


def news(copy: ReviewCopy) -> dict[str, News]:
    return {item.code: item.news for item in copy.items}


def test_the_first_holds_all_that_is_finished(making: MakingReviewCopy, desk: Desk) -> None:
    with desk.change() as work:
        work.reflections.add(reflection(3, State.DRAFT))
    copy = making.gather(SET.code)
    assert (news(copy), copy.number, copy.since) == (dict.fromkeys(("1", "R-001", "R-002"), News.NEW), 1, None)


def test_the_next_holds_what_is_new_and_what_changed(
    making: MakingReviewCopy, desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    written(making, tmp_path / "first.pdf")
    clock.later(days=7)
    put(desk, 4)
    with desk.change() as work:
        work.reflections.replace(reflection(2, words="I see it otherwise now."))
    copy = making.gather(SET.code)
    assert news(copy) == {"R-002": News.CHANGED, "R-004": News.NEW}
    assert (copy.number, copy.since and copy.since.made) == (2, date(2025, 3, 4))


def test_copies_of_one_day_are_one_review(making: MakingReviewCopy, tmp_path: Path) -> None:
    first = making.gather(SET.code)
    written(making, tmp_path / "first.pdf")
    again = making.gather(SET.code)
    assert (again.number, again.items) == (first.number, first.items)


def test_one_that_was_only_looked_at_is_none_that_a_tutor_was_given(
    making: MakingReviewCopy, desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    made = written(making, tmp_path / "first.pdf")
    with desk.change() as work:
        work.sendings.add(Sending("s", WRITTEN, made.copy.id, "PF-7Q2K", 1, "Dr Hale"))
    clock.later(days=7)
    put(desk, 4)
    written(making, tmp_path / "looked-at.pdf")
    clock.later(days=1)
    copy = making.gather(SET.code)
    assert (news(copy), copy.number) == ({"R-004": News.NEW}, 2)


def test_what_she_asks_about_comes_first_whatever_it_is(making: MakingReviewCopy, desk: Desk) -> None:
    with desk.change() as work:
        work.reflections.add(reflection(3, State.DRAFT))
    copy = making.gather(SET.code, Asked(("Why?",), ("1",), frozenset({"r3"})))
    assert list(news(copy).items())[:2] == [("1", News.ASKED), ("R-003", News.ASKED)]
    assert [each.code for each in copy.to_decide] == ["1"]


def test_a_copy_is_recorded_with_what_stands_where(making: MakingReviewCopy, desk: Desk, tmp_path: Path) -> None:
    made = written(making, tmp_path / "mine.pdf")
    with desk.view() as view:
        (copy,) = view.copies.all()
    assert (copy, copy.kind, copy.file_name) == (made.copy, CopyKind.REVIEW, "mine.pdf")
    subjects = {strip.subject for page in copy.pages for strip in page.strips}
    assert {"outcome:1", "outcome:c", "case:c1", "reflection:r1", "reflection:r2"} <= subjects
    assert made.size == (tmp_path / "mine.pdf").stat().st_size


def test_one_for_word_is_recorded_too(making: MakingReviewCopy, clock: Clock, tmp_path: Path) -> None:
    made = written(making, tmp_path / "mine.docx")
    clock.later(days=7)
    assert (made.pages, made.copy.pages[0].holds) == (None, ("1", "R-001", "R-002"))
    assert making.gather(SET.code).items == ()


def test_what_had_no_room_comes_with_the_next(
    making: MakingReviewCopy, desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    with desk.change() as work:
        work.reflections.replace(reflection(1, words="word " * 6000))
    made = written(making, tmp_path / "first.pdf", making.gather(SET.code, limits=Limits(pages=5)))
    clock.later(days=7)
    assert ([each.code for each in made.left_out], made.pages) == (["R-001"], 3)
    assert news(making.gather(SET.code)) == {"R-001": News.NEW}


def test_answers_go_back_and_decisions_stand(making: MakingReviewCopy, desk: Desk) -> None:
    answer, about = Answer(AnswerState.DONE, from_plain("I asked."), WRITTEN), Target(Noun.REFLECTION, "r1")
    with desk.change() as work:
        work.feedback.add(Feedback("f", WRITTEN, Voice.TUTOR, "Dr Hale", sha256="0" * 64))
        work.points.add(Point("p1", "f", 1, "a", MarkKind.COMMENT, "Who?", target=about, answer=answer))
        work.points.add(Point("p2", "f", 2, "b", MarkKind.COMMENT, "When?", target=about))
        work.decisions.add(Decision("d", SET.id, "1", "met", "Dr Hale", decided=WRITTEN))
    copy = making.gather(SET.code)
    assert [(each.point.id, each.about) for round_ in copy.response for each in round_.points] == [
        ("p1", "R-001 About 1")
    ]
    assert [each.decision for each in copy.decisions] == ["met"]


def test_an_answer_goes_back_with_the_first_copy_after_it_however_old_the_round(
    making: MakingReviewCopy, desk: Desk, clock: Clock, tmp_path: Path
) -> None:
    early = Answer(AnswerState.DONE, from_plain("I asked."), WRITTEN)
    point = Point("p1", "f", 1, "a", MarkKind.COMMENT, "Who?", answer=early)
    with desk.change() as work:
        work.feedback.add(Feedback("f", WRITTEN, Voice.TUTOR, "Dr Hale", sha256="0" * 64))
        work.points.add(point)
        work.points.add(replace(point, id="p2", position=2, mark="b", answer=Answer()))
    written(making, tmp_path / "first.pdf")
    clock.later(days=7)
    with desk.change() as work:
        late = Answer(AnswerState.DONE, from_plain("In June."), clock.moment)
        work.points.replace(replace(point, id="p2", position=2, mark="b", answer=late))
    (round_,) = making.gather(SET.code).response
    assert [each.point.id for each in round_.points] == ["p2"]


@pytest.mark.parametrize("name", ["mine.txt", "mine", "mine.doc"])
def test_another_ending_is_refused_and_nothing_written(making: MakingReviewCopy, tmp_path: Path, name: str) -> None:
    with pytest.raises(Refused):
        written(making, tmp_path / name)
    assert not (tmp_path / name).exists()


def test_cancelling_leaves_nothing(making: MakingReviewCopy, desk: Desk, tmp_path: Path) -> None:
    with pytest.raises(Refused):
        making.write(making.gather(SET.code), tmp_path / "mine.pdf", lambda *_: None, lambda: True)
    with desk.view() as view:
        assert (view.copies.all(), list(tmp_path.glob("*.p*"))) == ([], [])


def test_without_a_name_there_is_none(desk: Desk, tell: Listener, clock: Clock) -> None:
    with pytest.raises(Refused):
        MakingReviewCopy(desk, NumberingCopies(desk, tell, clock)).gather(SET.code)


def test_what_is_asked_may_be_of_any_length(making: MakingReviewCopy, tmp_path: Path) -> None:
    copy = making.gather(SET.code, Asked(("Why <b> & \u202e 漢?" * 400, "", " ")))
    assert written(making, tmp_path / "mine.pdf", replace(copy)).unprintable == ("漢",)
