"""What is taken out and taken in again is the same workbook, over every table and every file."""

import io
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from senco_desk.domain.action import Action, ActionState, Aim
from senco_desk.domain.attachment import Attachment, Form, Health, Soundness
from senco_desk.domain.award_terms import AwardTerms
from senco_desk.domain.brought import Brought
from senco_desk.domain.case import Case
from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy, Strip
from senco_desk.domain.ending import Ending
from senco_desk.domain.engagement import Counted, Engagement
from senco_desk.domain.evidence import Evidence
from senco_desk.domain.feedback import Answer, AnswerState, Feedback, Point, Voice
from senco_desk.domain.feedback_mark import MarkKind
from senco_desk.domain.identity import new_id
from senco_desk.domain.journal import Noun
from senco_desk.domain.mapping import Mapping, PieceKind
from senco_desk.domain.note import became, noted
from senco_desk.domain.person import Person, PersonKind
from senco_desk.domain.portfolio import Choices, Layout, Part
from senco_desk.domain.practice import Practice
from senco_desk.domain.profile import Module, Profile, Programme, Route, School, Setting, TeacherStatus
from senco_desk.domain.rating import AuditPractice, Rating
from senco_desk.domain.reference import Author, Reference, Serving, SourceKind
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.review import Review
from senco_desk.domain.role import RoleFeature, Who
from senco_desk.domain.session import SessionKind
from senco_desk.domain.term_weeks import Holiday
from senco_desk.domain.text import Block, BlockKind, Run, from_plain
from senco_desk.safekeeping.keys import FixedKey, KeyProvider, NoKey
from senco_desk.safekeeping.opening import create, open_workbook
from senco_desk.services.out_folder import OutFolder
from senco_desk.services.sampling import write_sample
from senco_desk.services.taking_in import take_in
from senco_desk.services.taking_in_lines import Filling
from senco_desk.services.taking_out import TakingOut
from senco_desk.services.taking_out_pages import write_pages
from senco_desk.services.taking_out_things import write_things
from senco_desk.store.desk import Desk
from senco_desk.store.rebuilding import as_it_was_begun
from senco_desk.store.repositories import Work
from tests.forked import forked_children
from tests.services import hostile
from tests.services.same_workbook import differences
from tests.store.feedback_things import a_decision, a_feedback, a_point, a_sending
from tests.store.prior_things import a_prior, an_exit_review
from tests.store.test_tasks import FULL
from tests.store.things import SET, a_case, a_reflection, a_session, an_evidence, counts_for, impact

__all__ = ["forked_children"]

pytestmark = pytest.mark.usefixtures("forked_children")

NOW = datetime(2026, 11, 22, 8, 0, tzinfo=UTC)
KEYS = [NoKey(), FixedKey(bytes(range(32)))]
Put = Callable[[Work], object]


@pytest.fixture(params=KEYS, ids=["plain", "encrypted"])
def keys(request: pytest.FixtureRequest) -> KeyProvider:
    return request.param


@pytest.mark.parametrize("size", ["small", "year"])
def test_the_sample_comes_back_as_it_was(tmp_path: Path, keys: KeyProvider, size: str) -> None:
    write_sample(tmp_path / "first", size, None, keys)
    assert out_and_in(tmp_path, keys) == []


def test_a_workbook_with_one_of_everything_comes_back_as_it_was(tmp_path: Path, keys: KeyProvider) -> None:
    create(tmp_path / "first", keys, lambda: NOW)
    with opened(tmp_path / "first", keys) as desk:
        one_of_everything(desk)
    assert out_and_in(tmp_path, keys) == []


def test_a_difference_is_found(tmp_path: Path) -> None:
    create(tmp_path / "first", NoKey(), lambda: NOW)
    create(tmp_path / "second", NoKey(), lambda: NOW)
    with opened(tmp_path / "first", NoKey()) as first, opened(tmp_path / "second", NoKey()) as second:
        assert differences(first, second) == []
        with second.change() as work:
            work.reflections.add(a_reflection())
        assert differences(first, second) == ["numbering", "reflection"]


def test_people_and_the_history_stay_behind(tmp_path: Path, keys: KeyProvider) -> None:
    create(tmp_path / "first", keys, lambda: NOW)
    with opened(tmp_path / "first", keys) as desk:
        one_of_everything(desk)
        delete_one_with_what_is_said_of_it(desk)
    out_and_in(tmp_path, keys)
    told = b"".join(file.read_bytes() for file in (tmp_path / "out").rglob("*") if file.is_file())
    assert b"Only in the register" not in told
    assert b"What was deleted" not in told
    with opened(tmp_path / "second", keys) as desk, desk.view() as view:
        assert view.people.all() == []


def test_a_number_that_was_given_is_not_given_again(tmp_path: Path) -> None:
    create(tmp_path / "first", NoKey(), lambda: NOW)
    with opened(tmp_path / "first", NoKey()) as desk:
        gone = a_reflection(number=41)
        put(desk, lambda work: work.reflections.add(gone))
        put(desk, lambda work: work.reflections.remove(gone.id))
    out_and_in(tmp_path, NoKey())
    with opened(tmp_path / "second", NoKey()) as desk, desk.view() as view:
        assert view.reflections.next_number() == 42


def test_a_file_the_workbook_no_longer_has_is_told_and_does_not_stop_the_rest(
    tmp_path: Path, keys: KeyProvider
) -> None:
    create(tmp_path / "first", keys, lambda: NOW)
    with opened(tmp_path / "first", keys) as desk:
        one_of_everything(desk)
        with desk.view() as view:
            (lost, *_rest) = view.attachments.each()
        desk.containers.erase(lost.container)
        taken = TakingOut(desk, lambda: NOW).take_out(tmp_path / "out", unheard, never)
        assert taken.missing == ("E-007 map.pdf", "E-007 again.pdf")
    came = take_in(tmp_path / "out", tmp_path / "second", keys, unheard, never)
    assert came.missing == taken.missing


pieces = st.lists(st.one_of(hostile.reflection, hostile.evidence), max_size=3, unique_by=lambda piece: piece.reference)


@given(pieces, hostile.words, hostile.texts, hostile.words)
@settings(max_examples=25, suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large])
def test_hostile_texts_come_back_as_they_were(
    found: Sequence[Reflection | Evidence], why: str, text: Any, name: str
) -> None:
    with TemporaryDirectory() as place:
        create(Path(place) / "first", NoKey(), lambda: NOW)
        with opened(Path(place) / "first", NoKey()) as desk:
            put(desk, lambda work: fill(work, found, why, text, name, desk))
        assert out_and_in_here(Path(place)) == []


def fill(work: Work, found: Sequence[Reflection | Evidence], why: str, text: Any, name: str, desk: Desk) -> None:
    work.frameworks.add(replace(SET, title=name, code=why[:500] or "code"))
    work.profile.put(Profile(name, about=why))
    work.cases.put(Case(new_id(), SET.id, "1", NOW, text, why))
    for piece in found:
        if isinstance(piece, Evidence):
            work.evidence.add(piece)
            work.attachments.add(a_file(desk, piece, name, b"content"))
        else:
            work.reflections.add(piece)
        work.mappings.add(counts_for(piece, why=why))


def one_of_everything(desk: Desk) -> None:
    """Every table has a row, and what is not to come along has one too."""
    reflection, gone = a_reflection(title="Kept", impact=impact("More")), a_reflection("What was deleted", number=9_999)
    evidence = an_evidence(number=7, happened=date(2026, 1, 5))
    with desk.change() as work:
        work.frameworks.add(replace(SET, id="another", code="another"), 7)
        work.frameworks.add(SET, 3)
        for each in (reflection, gone):
            work.reflections.add(each)
        work.evidence.add(evidence)
        first = a_file(desk, evidence, "map.pdf", b"the map")
        work.attachments.add(first)
        work.attachments.add(replace(first, id=new_id(), name="again.pdf", position=1))
        work.attachments.add(a_picture(desk, evidence))
        work.mappings.add(counts_for(evidence, best=True, why="It shows"))
        work.mappings.add(Mapping(new_id(), PieceKind.REFLECTION, reflection.id, "another", "1.2"))
        work.cases.put(a_case(in_a_line="A line"))
    put(desk, lambda work: what_there_is_one_of(work, reflection, evidence))
    came = desk.containers.write(io.BytesIO(b"came back"))
    feedback = a_feedback(container=came.container, size=came.size, sha256=came.sha256)
    put(desk, lambda work: what_came_back(work, feedback))
    put(desk, lambda work: work.reflections.remove(gone.id))


def delete_one_with_what_is_said_of_it(desk: Desk) -> None:
    gone = a_reflection("What was deleted", number=98)
    put(desk, lambda work: work.reflections.add(gone))
    put(desk, lambda work: work.history.call(Noun.REFLECTION, gone.id, "", "What was deleted", NOW))
    put(desk, lambda work: work.reviews.put(Review(gone.id, Noun.REFLECTION, NOW.date(), "What was deleted")))
    put(desk, lambda work: work.reflections.remove(gone.id))


def what_there_is_one_of(work: Work, reflection: Reflection, evidence: Evidence) -> None:
    said = (Block(BlockKind.BULLET, (Run("strong", strong=True), Run(" and both", strong=True, emphasised=True))),)
    work.history.call(Noun.REFLECTION, reflection.id, "", "As I first wrote it", NOW)
    work.reflections.replace(replace(reflection, sections=(replace(reflection.sections[0], text=said),)))
    work.profile.put(A_PROFILE)
    work.practice.put(Practice(enough=4, page_budget=None))
    work.choices.put(Choices((Part.COVER, Part.INDEX), Layout(text_size=14.5, tint="#ffeeee", duplex=True)))
    work.audit_practice.put(AuditPractice(("Low", "High"), NOW.date(), exit=date(2027, 6, 1)))
    work.ratings.put(Rating(new_id(), SET.id, "1.2", NOW.date(), 1, 2, "Low", "New to it <3"))
    action = Action(
        new_id(), NOW, "Visit a school", (Aim(SET.id, "1.2"), Aim("gone", "x")), "Mentor", "£40", "Half a day"
    )
    work.actions.add(action)
    work.history.call(Noun.ACTION, action.id, "", "As planned", NOW)
    work.actions.replace(replace(action, came=said, state=ActionState.DONE, finished=NOW.date(), evidence=evidence.id))
    session = a_session(about=said)
    work.sessions.put(session)
    work.engagement.put(Engagement(Counted.PERCENTAGE, 80, (SessionKind.TAUGHT,)))
    work.history.call(Noun.SESSION, session.id, "", "As planned", NOW)
    work.sessions.put(replace(session, title="Moved on", start=None, missed=True))
    work.notes.put(noted(new_id(), "Two\nlines ✍", NOW, session.id))
    work.notes.put(became(noted(new_id(), "Ask Priya", NOW), Noun.EVIDENCE, evidence.id))
    work.tasks.add(FULL)
    work.history.call(Noun.TASK, FULL.id, "", "As planned", NOW)
    work.tasks.replace(replace(FULL, title="Three questions", kept_in_word=False))
    read = Reference(
        new_id(), NOW, SourceKind.CHAPTER, "Żółć2014", (Author("Żółć", "A."), Author("Department for Education")),
        "2014", "A “title” <3", accessed=NOW.date(), notes=said, serves=(Serving(Noun.OUTCOME, "1.2", SET.id),),
    )  # fmt: skip
    work.references.add(read)
    work.history.call(Noun.REFERENCE, read.id, "", "As I noted it", NOW)
    work.references.replace(replace(read, editors=(Author("Booth", "T."),), notes=()))
    prior, review = a_prior(proof="gone"), an_exit_review()
    work.prior_learning.add(prior)
    work.history.call(Noun.PRIOR_LEARNING, prior.id, "", "As I claimed it", NOW)
    work.prior_learning.replace(replace(prior, about=said))
    work.exit_reviews.add(review)
    work.history.call(Noun.EXIT_REVIEW, review.id, "", "As it was held", NOW)
    work.exit_reviews.replace(replace(review, questions=said))
    work.holidays.put(Holiday(date(2026, 12, 19), date(2027, 1, 3), "Święta", new_id()))
    work.award_terms.put(AwardTerms(120, 3, ("Achieved", "Referred")))
    work.role.put(RoleFeature("a-feature", Who.DELEGATED, "The deputy", "On Tuesdays"))
    work.ending.put(Ending(date(2027, 6, 30)))
    pages = (PageEntry("i"), PageEntry("1", ("R-001", "5.3"), (Strip("reflection:r", 80.5, 700.0),)))
    work.copies.add(PrintedCopy(new_id(), "PF-7Q2K", 3, CopyKind.PRINT, NOW, SET.id, pages, "ab" * 32, "mine.pdf"))
    work.reviews.put(Review(evidence.id, Noun.EVIDENCE, date(2027, 1, 1), "Still true?"))
    work.brought.put(Brought(evidence.id, Noun.EVIDENCE, "E-061", new_id(), NOW))
    work.people.put(Person(new_id(), PersonKind.PUPIL, "Only in the register"))


def what_came_back(work: Work, feedback: Feedback) -> None:
    work.feedback.add(feedback)
    work.history.call(Noun.FEEDBACK, feedback.id, "", "As it came", NOW)
    work.feedback.replace(replace(feedback, grade="", about=from_plain("On the whole.")))
    work.feedback.add(Feedback("aloud", NOW, Voice.PEER))
    work.points.add(a_point("o", position=1))
    work.points.add(a_point())
    work.points.add(Point("bare", "aloud", 0, "1", MarkKind.COMMENT))
    work.history.call(Noun.POINT, "p", "", "As I first answered", NOW)
    work.points.replace(a_point(answer=Answer(AnswerState.DONE, from_plain("Otherwise."), NOW)))
    work.decisions.add(a_decision(framework=SET.id, outcome="1.2"))
    work.decisions.add(a_decision("typed", feedback="", framework=SET.id, outcome="1.2", decided=None))
    work.sendings.add(a_sending())


A_PROFILE = Profile(
    "Żółć <Quill>",
    "SENDCo",
    School("St Aldhelm’s", "A school", "Primary", Setting.MAINSTREAM, 212, 30, 6, "Mr Head", "Mrs Governor"),
    Programme(
        "NASENCO", "A university", "2025", "Dr Tutor", "007", began=NOW.date(), modules=(Module("A", "One", 30),)
    ),
    TeacherStatus.QUALIFIED,
    on_leadership_team=False,
    route=Route.NEW,
)


def a_file(desk: Desk, evidence: Evidence, name: str, content: bytes) -> Attachment:
    stored = desk.containers.write(io.BytesIO(content))
    health = Health(Form.PDF, Soundness.WARNS, 3, ("It has a form.",))
    return Attachment(new_id(), evidence.id, 0, name, stored.size, stored.sha256, stored.container, NOW, health=health)


def a_picture(desk: Desk, evidence: Evidence) -> Attachment:
    copied = desk.containers.write(io.BytesIO(b"as it prints"))
    file = a_file(desk, evidence, "MAP.pdf", b"a picture")
    health = Health(Form.PICTURE, Soundness.SOUND, None, (), 640, 480)
    return replace(file, position=2, print_copy=copied.container, health=health, alt="A map")


def put(desk: Desk, write: Put) -> None:
    with desk.change() as work:
        write(work)


def out_and_in(place: Path, keys: KeyProvider) -> list[str]:
    """Through the services, in children; what differs."""
    with opened(place / "first", keys) as desk:
        TakingOut(desk, lambda: NOW).take_out(place / "out", unheard, never)
        take_in(place / "out", place / "second", keys, unheard, never)
        with opened(place / "second", keys) as again:
            return differences(desk, again)


def out_and_in_here(place: Path) -> list[str]:
    """The same in this process, for many of them."""
    from senco_desk.importing.open_folder import OpenFolder

    with opened(place / "first", NoKey()) as desk:
        with desk.view() as view:
            out = OutFolder(place / "out")
            write_pages(view, out, write_things(view, desk, out, NOW, "1", unheard), unheard)
        create(place / "second", NoKey(), lambda: NOW)
        folder = OpenFolder(place / "out")
        with opened(place / "second", NoKey()) as again:
            head = folder.head()
            with again.change() as work:
                Filling(folder, head, again.containers, unheard).fill(work)
            as_it_was_begun(again, head.begun, head.seen_from)
            return differences(desk, again)


@contextmanager
def opened(folder: Path, keys: KeyProvider) -> Iterator[Desk]:
    desk = open_workbook(folder, keys, now=lambda: NOW)
    try:
        yield desk
    finally:
        desk.close()


def unheard(doing: str, at: int, of: int | None) -> None:
    pass


def never() -> bool:
    return False
