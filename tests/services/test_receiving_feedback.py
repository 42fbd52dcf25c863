"""A tutor's file is read, placed, looked at, and stored in one change with the file itself."""

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import docx
import pytest
from docx.text.paragraph import Paragraph

from senco_desk.domain.copies import CopyKind, PageEntry, PrintedCopy
from senco_desk.domain.errors import Damaged, Refused
from senco_desk.domain.feedback import Because, Certainty, Decision, Feedback, Point, Target, Voice
from senco_desk.domain.feedback_mark import CopyRead, FeedbackRead, FileKind, Mark, MarkKind, Place
from senco_desk.domain.feedback_proposal import FeedbackProposal, Standing, chosen, dropped
from senco_desk.domain.journal import Noun
from senco_desk.domain.reflection import Reflection
from senco_desk.domain.sending import Sending
from senco_desk.domain.text import from_plain, plain
from senco_desk.services.answering_feedback import AnsweringFeedback
from senco_desk.services.reading_feedback import Words
from senco_desk.services.receiving_feedback import Kept, Received, ReceivingFeedback, Whose
from senco_desk.services.reflecting import Reflecting
from senco_desk.services.undoing import Undoing
from senco_desk.store.desk import Desk
from tests.importing.feedback.word_files import by, gone, p, r, word_file
from tests.importing.feedback.writing_open_form import write
from tests.services.conftest import Clock, Listener
from tests.services.test_writing_documents import never, nothing

SENT = datetime(2026, 11, 2, tzinfo=UTC)
WALK = "On Monday I walked through every classroom with a clipboard and counted the adults who spoke to Sam."
MAP = "The provision map now says who does what in each year group, and what it costs the school."


@pytest.fixture
def receiving(desk: Desk, tell: Listener, clock: Clock) -> ReceivingFeedback:
    return ReceivingFeedback(desk, tell, clock)


@pytest.fixture
def walk(desk: Desk, tell: Listener, clock: Clock) -> Reflection:
    reflecting = Reflecting(desk, tell, clock)
    begun = reflecting.begin()
    section = replace(begun.sections[0], text=from_plain(WALK))
    return reflecting.keep(replace(begun, title="A learning walk", sections=(section,)))


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A tutor's Word file that is none of ours: two comments, one of them on words that are hers."""
    document = docx.Document()
    for words, said in ((WALK, "What did they say?"), ("A page of the tutor’s own.", "Lovely.")):
        paragraph: Paragraph = document.add_paragraph(words)
        document.add_comment(paragraph.runs, text=said, author="Ms Hale")
    document.save(str(tmp_path / "back.docx"))
    return tmp_path / "back.docx"


def propose(receiving: ReceivingFeedback, source: Path | Words) -> FeedbackProposal:
    return receiving.propose(source, nothing, never)


def stored(desk: Desk) -> tuple[list[Feedback], list[Point]]:
    with desk.view() as view:
        return view.feedback.all(), view.points.all()


def test_a_proposal_places_what_it_can_and_stores_nothing(
    receiving: ReceivingFeedback, desk: Desk, walk: Reflection, file: Path
) -> None:
    before = desk.sequence
    on_walk, lovely = propose(receiving, file).marks
    assert (on_walk.mark.text, on_walk.mark.author) == ("What did they say?", "Ms Hale")
    assert on_walk.placing.target == Target(Noun.REFLECTION, walk.id, section="text")
    assert (on_walk.placing.certainty, on_walk.placing.because) == (Certainty.SURE, Because.QUOTE)
    assert lovely.placing.certainty is Certainty.UNPLACED
    assert desk.sequence == before


def test_a_tutors_tracked_changes_are_accepted_into_the_text(
    receiving: ReceivingFeedback, desk: Desk, tell: Listener, clock: Clock, walk: Reflection, tmp_path: Path
) -> None:
    body = p(
        r("On Monday I "), by("del", gone("walked")), by("ins", r("went")), r(WALK.removeprefix("On Monday I walked"))
    )
    (tmp_path / "tracked.docx").write_bytes(word_file(body))
    receiving.accept(propose(receiving, tmp_path / "tracked.docx"), tmp_path / "tracked.docx")
    answering = AnsweringFeedback(desk, tell, clock)
    for point in stored(desk)[1]:
        answering.accept_edit(point.id)
    with desk.view() as view:
        edited = view.reflections.get(walk.id)
    assert edited is not None
    assert plain(edited.sections[0].text) == WALK.replace("walked", "went")


def test_accepting_stores_points_and_the_file_and_one_undo_takes_all_of_it_back(
    receiving: ReceivingFeedback, desk: Desk, tell: Listener, walk: Reflection, file: Path
) -> None:
    received = receiving.accept(propose(receiving, file), file, Whose(Voice.PEER, "Priya"))
    (feedback,), points = stored(desk)
    assert (feedback.id, feedback.voice, feedback.who) == (received.feedback, Voice.PEER, "Priya")
    assert [(point.text, point.said_where) for point in points] == [
        ("What did they say?", "paragraph 1"),
        ("Lovely.", "paragraph 2"),
    ]
    assert desk.containers.sound(feedback.container, feedback.sha256)
    assert received.changed.said == "2 points taken in from Priya"
    Undoing(desk, tell).undo(received.changed.undo)
    assert stored(desk) == ([], [])


def test_what_she_chose_is_stored_and_what_she_dropped_is_not(
    receiving: ReceivingFeedback, desk: Desk, walk: Reflection, file: Path
) -> None:
    proposal = propose(receiving, file)
    first, second = (one.mark.key for one in proposal.marks)
    proposal = dropped(chosen(proposal, second, Target(Noun.REFLECTION, walk.id)), first)
    receiving.accept(proposal, file)
    (point,) = stored(desk)[1]
    assert (point.text, point.certainty, point.target.id) == ("Lovely.", Certainty.CHOSEN, walk.id)


def test_the_same_file_again_is_recognised_and_brings_nothing_twice(
    receiving: ReceivingFeedback, desk: Desk, walk: Reflection, file: Path
) -> None:
    received = receiving.accept(propose(receiving, file), file)
    again = propose(receiving, file)
    assert again.taken_before == received.feedback
    assert {one.standing for one in again.marks} == {Standing.KNOWN}
    with pytest.raises(Refused, match="is new or ticked"):
        receiving.accept(again, file)


def test_of_the_same_file_the_rest_can_be_taken_in_later_wherever_she_put_the_first(
    receiving: ReceivingFeedback, desk: Desk, tell: Listener, clock: Clock, walk: Reflection, file: Path
) -> None:
    proposal = propose(receiving, file)
    receiving.accept(dropped(proposal, proposal.marks[0].mark.key), file)
    (lovely,) = stored(desk)[1]
    AnsweringFeedback(desk, tell, clock).place([lovely.id], Target(Noun.REFLECTION, walk.id))
    rest = propose(receiving, file)
    assert [one.standing for one in rest.marks] == [Standing.NEW, Standing.KNOWN]
    receiving.accept(rest, file)
    assert not propose(receiving, file).kept


def test_the_kept_file_is_gone_through_again_and_what_was_left_out_joins_its_round(
    receiving: ReceivingFeedback, walk: Reflection, file: Path, desk: Desk
) -> None:
    proposal = propose(receiving, file)
    received = receiving.accept(dropped(proposal, proposal.marks[1].mark.key), file)
    file.unlink()
    again = receiving.propose(Kept(received.feedback), nothing, never)
    assert [one.standing for one in again.marks] == [Standing.KNOWN, Standing.NEW]
    receiving.accept(again)
    rounds, points = stored(desk)
    assert [each.id for each in rounds] == [received.feedback]
    assert [each.text for each in points] == ["What did they say?", "Lovely."]


def test_a_round_without_a_file_has_none_to_go_through(receiving: ReceivingFeedback) -> None:
    received = receiving.accept(propose(receiving, Words("R-001: say more.")))
    with pytest.raises(Refused, match="No file is kept"):
        receiving.propose(Kept(received.feedback), nothing, never)


def test_a_file_that_was_changed_since_it_was_looked_at_is_not_taken(
    receiving: ReceivingFeedback, desk: Desk, file: Path
) -> None:
    proposal = propose(receiving, file)
    file.write_bytes(file.read_bytes() + b"\0")
    with pytest.raises(Refused, match="was changed since it was looked at"):
        receiving.accept(proposal, file)
    assert stored(desk) == ([], [])
    assert desk.containers.listed() == set()


def test_a_decision_becomes_the_sign_off_of_its_outcome(receiving: ReceivingFeedback, desk: Desk) -> None:
    with desk.view() as view:
        framework = view.frameworks.all()[0]
    outcome = framework.for_cases[0]
    mark = Mark("1", MarkKind.DECISION, "Clear.", "Ms Hale", outcome=outcome.code, decision="met")
    received = _accepted(receiving, FeedbackRead(FileKind.OPEN, "", 0, "", (mark,)))
    with desk.view() as view:
        decision = view.decisions.counting(framework.id)[outcome.id]
        (point,), kept = view.points.of(received.feedback), view.feedback.get(received.feedback)
    assert kept is not None
    assert (decision.decision, decision.by, decision.comment) == ("met", "Ms Hale", "Clear.")
    assert decision.decided == kept.taken
    assert point.text == "met\nClear."


def _sent_copy(desk: Desk) -> FeedbackRead:
    """A form with a decision in it and no name, of a copy that was sent."""
    pages = (PageEntry("1"),)
    with desk.change() as work:
        copy = PrintedCopy("c", "PF-7Q2K", 3, CopyKind.REVIEW, SENT, work.frameworks.all()[0].id, pages, "", "Review")
        work.copies.add(copy)
        work.sendings.add(Sending("s", SENT, "c", "PF-7Q2K", 3, "Helen Marsh <h@uni.ac.uk>", format="pdf"))
        code = work.frameworks.all()[0].for_cases[0].code
    mark = Mark("1", MarkKind.DECISION, "Clear.", outcome=code, decision="met")
    return FeedbackRead(FileKind.OPEN, "", 0, "", (mark,), copies=(CopyRead("PF-7Q2K", 3),))


def test_what_names_nobody_is_from_whom_its_copy_was_sent_to(receiving: ReceivingFeedback, desk: Desk) -> None:
    _accepted(receiving, _sent_copy(desk))
    ((kept,), _points), (decision,) = stored(desk), _decided(desk)
    assert (kept.who, decision.by) == ("Helen Marsh", "Helen Marsh")


def test_a_name_that_she_takes_away_is_not_put_back(receiving: ReceivingFeedback, desk: Desk) -> None:
    receiving.accept(propose(receiving, Words(write(_sent_copy(desk)).decode())), None, Whose(who=" "))
    ((kept,), _points), (decision,) = stored(desk), _decided(desk)
    assert (kept.who, decision.by) == ("", "")


def _decided(desk: Desk) -> list[Decision]:
    with desk.view() as view:
        return view.decisions.all()


def test_a_comment_that_was_resolved_since_is_changed_where_it_is(receiving: ReceivingFeedback, desk: Desk) -> None:
    mark = Mark("1", MarkKind.COMMENT, "Say more of the meeting with the governors.", "Ms Hale")
    read = FeedbackRead(FileKind.OPEN, "", 0, "", (mark,))
    _accepted(receiving, read)
    told = write(read).replace(b'"comment"', b'"comment",\n      "state": "resolved"')
    _accepted(receiving, read, told)
    (point,) = stored(desk)[1]
    assert point.state.value == "resolved"


def _accepted(receiving: ReceivingFeedback, read: FeedbackRead, told: bytes | None = None) -> Received:
    words = (told or write(read)).decode()
    return receiving.accept(propose(receiving, Words(words)))


def test_a_mark_keeps_what_the_child_read_of_it(receiving: ReceivingFeedback, tmp_path: Path) -> None:
    place = Place("page 12", around="Ωραία ✓ 世界 שלום", at=3, codes=("R-014",))
    mark = Mark("k", MarkKind.HIGHLIGHT, "a\nb", "Žofie", quoted="世界", place=place)
    file = tmp_path / "x.sencofeedback.json"
    file.write_bytes(write(FeedbackRead(FileKind.OPEN, "", 0, "", (mark,))))
    assert [one.mark for one in propose(receiving, file).marks] == [mark]


@pytest.mark.parametrize("what", ["missing", "folder", "pipe"])
def test_what_is_no_file_is_told_at_once(receiving: ReceivingFeedback, tmp_path: Path, what: str) -> None:
    source = tmp_path / "back.docx"
    if what == "folder":
        source.mkdir()
    if what == "pipe":
        make = getattr(os, "mkfifo", None) or pytest.skip("no pipes here")
        make(source)
    with pytest.raises(Refused, match=r"could not be opened|is a folder"):
        propose(receiving, source)


def test_it_can_be_cancelled(receiving: ReceivingFeedback, file: Path) -> None:
    with pytest.raises(Refused, match="Cancelled"):
        receiving.propose(file, nothing, lambda: True)


def test_it_can_be_cancelled_while_it_is_placed(receiving: ReceivingFeedback, walk: Reflection, file: Path) -> None:
    said: list[str] = []
    with pytest.raises(Refused, match="Cancelled"):
        receiving.propose(file, lambda what, *_at: said.append(what), lambda: "Looking where it belongs" in said)


def test_words_of_before_a_rewriting_are_found(
    receiving: ReceivingFeedback, walk: Reflection, file: Path, desk: Desk, tell: Listener, clock: Clock
) -> None:
    anew = replace(walk.sections[0], text=from_plain("All of it is written otherwise."))
    Reflecting(desk, tell, clock).keep(replace(walk, sections=(anew,)))
    one = propose(receiving, file).marks[0]
    assert (one.placing.target.id, one.placing.certainty) == (walk.id, Certainty.SURE)
    assert one.placing.because is Because.QUOTE_CHANGED


def test_an_empty_file_is_told(receiving: ReceivingFeedback, tmp_path: Path) -> None:
    (tmp_path / "empty.pdf").touch()
    with pytest.raises((Refused, Damaged), match="is empty"):
        propose(receiving, tmp_path / "empty.pdf")
